"""M: before the answer, nothing on the screen gives the outlet away."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.checks.rules.values import Example, Family, Rule
from quiz.library.problems import Place, Problem
from quiz.library.text.folding import fold
from quiz.library.text.scripts import letter_in, whole_words
from quiz.locale.said import Said, said
from quiz.model import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Outlet, Placed, Text

RULES = (
    Rule(
        "M501",
        bad=Example(
            'ask: {fr: "Que dit Radio Habana Cuba\u202f?", en: "What does this text say?"}',
        ),
        good=Example('ask: {fr: "Que dit ce texte\u202f?", en: "What does this text say?"}'),
    ),
)


def given_away(contents: Contents) -> Iterator[Problem]:
    """M501: no prompt, hint, option or passage names the outlet of a passage shown, unless `named: true`."""
    for located, passages, *_ in contents.written:
        question = located.value
        if question.named or not passages:
            continue
        outlets = list({outlet.id: outlet for outlet in map(contents.pack.outlet_of, passages)}.values())
        shown = list(_shown_before(question, passages))
        whole = fold("\n".join(text for text, _ in shown)).casefold()
        suspects = [outlet for outlet in outlets if any(alias in whole for alias in _aliases(outlet))]
        for text, place in shown if suspects else ():
            for outlet in suspects:
                alias = alias_in(outlet, text)
                if alias:
                    yield Problem(code="M501", message=_says(alias), span=located.span(*place))


def _says(alias: str) -> Said:
    return said("masks.given_away", alias=alias)


def _shown_before(question: AnyQuestion, passages: tuple[Placed, ...]) -> Iterator[tuple[str, Place]]:
    for text, place in _texts(question):
        for language, words in text.versions if text else ():
            yield words, (*place, language)
    for i, passage in enumerate(passages):
        yield passage.quote, ("passages", i)
        if passage.gloss:
            yield passage.gloss, ("passages", i)


def _texts(question: AnyQuestion) -> Iterator[tuple[Text | None, Place]]:
    """All but the targets of a match, which may be outlets to choose from."""
    yield question.ask, ("ask",)
    yield question.sentence, ("sentence",)
    yield question.hint, ("hint",)
    yield (question.then.ask if question.then else None), ("then", "ask")
    for place, member in question.members:
        if not isinstance(member, Target):
            yield member.text, (*place, "text")


@lru_cache(maxsize=512)
def _aliases(outlet: Outlet) -> tuple[str, ...]:
    """The names of an outlet as they would stand in a folded text without its capitals."""
    return tuple(fold(name).casefold() for name in _names(outlet))


def _names(outlet: Outlet) -> tuple[str, ...]:
    return (*([outlet.name] if isinstance(outlet.name, str) else []), *outlet.aliases)


@lru_cache(maxsize=512)
def _longest_first(outlet: Outlet) -> tuple[str, ...]:
    return tuple(sorted({fold(name) for name in _names(outlet)}, key=len, reverse=True))


def alias_in(outlet: Outlet, text: str) -> str | None:
    """The name of an outlet that a text holds, as it stands there without its signs."""
    match = whole_words(_longest_first(outlet), letter_in(text)).search(fold(text))
    return match[0] if match else None


FAMILY = Family(RULES, (given_away,))
