"""The questions of `quiz new`, one a line: a default in brackets, and the same question again after a bad answer."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from quiz.commands.author.handing import hand_in, tell_taken
from quiz.console.restoring import given_back
from quiz.draw.console.page import STRONG, Span
from quiz.library.newpack.answers import (
    Described,
    read_attribution,
    read_date,
    read_evidence,
    read_language,
    read_outlet,
)
from quiz.library.newpack.articles import PASTED
from quiz.library.newpack.offers import offered_date, offered_outlet
from quiz.library.newpack.refusals import RefusalError
from quiz.library.text.languages import UNKNOWN, language_of
from quiz.locale.catalogue import USUAL
from quiz.locale.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.draw.console.page import Page
    from quiz.library.newpack.articles import Handed
    from quiz.library.newpack.offers import Offer
    from quiz.locale.wizard import WizardWords
    from quiz.model import Attribution, Pack

T = TypeVar("T")

NOBODY = "?"
"""The answer of someone who does not know the outlet; Enter gives it."""


class Draft(NamedTuple):
    """One article and what was said of it on the command line; None where nothing was."""

    article: str
    outlet: str | None = None
    date: str | None = None
    language: str | None = None
    attribution: str | None = None
    evidence: str | None = None
    handed: Handed | None = None
    """The article, where it was read when its file was asked for."""


class Person:
    """Someone at a terminal who can be asked."""

    def __init__(self, words: WizardWords, page: Page) -> None:
        self.words = words
        self.page = page

    def ask(self, prompt: str, read: Callable[[str], T], default: str | None = None) -> T:
        """Ask until the answer can be read. Raises KeyboardInterrupt at the end of the input."""
        self.page.line(prompt)
        shown = f"  [{default}] > " if default and default != NOBODY else "  > "
        while True:
            try:
                with given_back(sys.stdin):  # readline changes the terminal while a line is typed
                    answer = input(shown).strip() or default
            except EOFError as error:
                raise KeyboardInterrupt from error
            if answer is None:
                self.page.line(self.words.again)
                continue
            try:
                return read(answer)
            except RefusalError as error:
                self.page.line(error.message.of(self.page.say.language))

    def say(self, text: str) -> None:
        """Say something between two questions."""
        self.page.line(text)
        self.page.blank()


def describe(draft: Draft, number: int, person: Person | None, register: Pack) -> Described:
    """All that must be known of an article: as given, else asked of the person, else refused."""
    article = draft.handed or hand_in(draft.article)
    if person is not None:
        tell_taken(person.page, draft.article, article)
        person.page.blank()
    language = USUAL if person is None else person.page.say.language
    offer = offered_outlet(article, register, language)
    outlet = _outlet(draft, number, person, offer)
    attribution: Attribution = "unknown" if outlet is None else _attribution(draft, number, person)
    evidence = _evidence(draft, number, person, article) if attribution != "unknown" or draft.evidence else ""
    date = _date(draft, number, person, offered_date(article))
    return Described(article, outlet, date, _language(draft, article, person), attribution, evidence)


def _outlet(draft: Draft, number: int, person: Person | None, offer: Offer | None) -> str | None:
    if draft.outlet is not None:
        return read_outlet(draft.outlet)
    if draft.attribution is not None and read_attribution(draft.attribution) == "unknown":
        return None
    if person is None:
        if offer is not None and offer.known:
            raise RefusalError(said("new.missing_known", number=number, host=offer.host, name=offer.name))
        raise RefusalError(said("new.missing", number=number, option="--outlet"))
    if offer is None:
        return person.ask(person.words.ask_outlet, read_outlet, default=NOBODY)
    if offer.known:
        person.page.line(person.words.address_known.format(host=offer.host, name=offer.name))
    return person.ask(person.words.ask_outlet_offered, read_outlet, default=offer.name)


def _attribution(draft: Draft, number: int, person: Person | None) -> Attribution:
    if draft.attribution is not None:
        return read_attribution(draft.attribution)
    if person is None:
        raise RefusalError(said("new.missing", number=number, option="--attribution"))
    return person.ask(person.words.ask_attribution, read_attribution)


def _evidence(draft: Draft, number: int, person: Person | None, article: Handed) -> str:
    if draft.evidence is not None:
        return read_evidence(draft.evidence)
    if person is None:
        raise RefusalError(said("new.missing", number=number, option="--evidence"))
    address = article.taken.address if article.taken else ""
    offered = person.words.evidence_offered.format(address=address) if address else None
    return person.ask(person.words.ask_evidence, read_evidence, default=offered)


def _date(draft: Draft, number: int, person: Person | None, offered: str | None) -> str:
    if draft.date is not None:
        return read_date(draft.date)
    if person is None and offered is not None:
        return read_date(offered)
    if person is None:
        raise RefusalError(said("new.missing", number=number, option="--date"))
    return person.ask(person.words.ask_date, read_date, default=offered)


def _language(draft: Draft, article: Handed, person: Person | None) -> str:
    if draft.language is not None:
        return read_language(draft.language)
    guess = language_of(article.text)
    if person is None:
        return guess
    return person.ask(person.words.ask_language, read_language, None if guess == UNKNOWN else guess)


def ask_articles(person: Person, register: Pack) -> list[Described]:
    """Ask for articles, one after the other, until there are no more."""
    described: list[Described] = []
    while True:
        number = len(described) + 1
        person.page.blank()
        person.page.line(Span(person.words.heading.format(number=number), STRONG))
        prompt = person.words.ask_article if described else person.words.ask_first_article
        draft = person.ask(prompt, partial(_draft, person), default="" if described else None)
        if draft is None:
            return described
        described.append(describe(draft, number, person, register))


def _draft(person: Person, path: str) -> Draft | None:
    """The article of a path, as a person or a file manager types it, or of what is pasted; None for no more."""
    bare = path.strip("'\" ")
    if bare.startswith("~"):
        with suppress(RuntimeError):  # a `~name` that is nobody's
            bare = str(Path(bare).expanduser())
    if bare == PASTED:
        person.page.line(person.words.paste)
    return Draft(bare, handed=hand_in(bare)) if bare else None
