"""Quotations are verbatim: every passage, every telling word, every quotation used as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.library.folding import fold
from quiz.library.problems import Place, Problem
from quiz.library.quotations import CUT, Finding, find_quotation, has_words, line_of, nearest_passage
from quiz.model import Passage, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.packs import Contents, Located
    from quiz.model import Article, Pack

SHORTEST = 3
"""Words. « la sécurité » stands everywhere and shows nothing; shorter quotations need a reason we have not met."""


class Quotation(NamedTuple):
    """Words said to stand in an article, and where they are written in the bank."""

    text: str
    source: str
    owner: Located[object]
    place: Place
    passage: bool


def quotations_of(contents: Contents) -> Iterator[Quotation]:
    """Every quotation of a pack: of statements, of questions, of evidence."""
    for statement in contents.statements:
        for i, passage in enumerate(statement.value.passages):
            yield Quotation(passage.quote, passage.source, statement, ("passages", i, "quote"), passage=True)
    for question in contents.questions:
        for i, entry in enumerate(question.value.passages):
            if isinstance(entry, Passage):
                yield Quotation(entry.quote, entry.source, question, ("passages", i, "quote"), passage=True)
        for i, claim in enumerate(question.value.evidence):
            if claim.quote and claim.source:
                yield Quotation(claim.quote, claim.source, question, ("evidence", i, "quote"), passage=False)


def verbatim(contents: Contents) -> Iterator[Problem]:
    """Q201 to Q204: the article has these very words, whole and in this order."""
    for quotation in quotations_of(contents):
        article = contents.pack.articles.get(quotation.source)
        if article is None:
            continue
        finding = find_quotation(quotation.text, article.text)
        if not finding.found:
            yield _not_found(contents.pack, quotation, article, finding)
        elif quotation.passage and len(fold(quotation.text).split()) < SHORTEST:
            yield _problem(quotation, "Q204", _too_short(quotation.text))


def telling_words(contents: Contents) -> Iterator[Problem]:
    """Q206: the telling words of a passage stand in it."""
    for owner, passage, place in _passages(contents):
        for i, words in enumerate(passage.telling):
            if not has_words(words, passage.quote):
                message = Text(
                    fr=f"« {words} » ne se trouve pas dans la citation",
                    en=f'"{words}" does not stand in the quotation',
                )
                yield Problem(code="Q206", message=message, span=owner.span(*place, "telling", i))


def _passages(contents: Contents) -> Iterator[tuple[Located[object], Passage, Place]]:
    for statement in contents.statements:
        for i, passage in enumerate(statement.value.passages):
            yield statement, passage, ("passages", i)
    for question in contents.questions:
        for i, entry in enumerate(question.value.passages):
            if isinstance(entry, Passage):
                yield question, entry, ("passages", i)


def _not_found(pack: Pack, quotation: Quotation, article: Article, finding: Finding) -> Problem:
    if finding.standing == "cut-word":
        return _problem(quotation, "Q202", CUT_INSIDE_WORD)
    elsewhere = _elsewhere(pack, quotation)
    if elsewhere is not None:
        return _problem(quotation, "Q203", elsewhere)
    message = Text(
        fr=f"cette citation n’est pas dans l’article « {quotation.source} »",
        en=f'this quotation is not in the article "{quotation.source}"',
    )
    return _problem(quotation, "Q201", message, *_nearest(quotation, article))


def _elsewhere(pack: Pack, quotation: Quotation) -> Text | None:
    for name, article in pack.articles.items():
        finding = find_quotation(quotation.text, article.text)
        if finding.found:
            line = line_of(article.text, finding.stretches[0].start)
            return Text(
                fr=f"cette citation n’est pas dans « {quotation.source} » mais dans « {name} », ligne {line}",
                en=f'this quotation is not in "{quotation.source}" but in "{name}", line {line}',
            )
    return None


def _nearest(quotation: Quotation, article: Article) -> Iterator[Text]:
    """The first part that is missing, and what the article has instead."""
    for part in quotation.text.split(CUT):
        if find_quotation(part, article.text).found:
            continue
        near = nearest_passage(part, article.text)
        if near is not None:
            line = line_of(article.text, near.stretch.start)
            yield Text(
                fr=f"le plus proche, ligne {line} : « {near.text} »",
                en=f'the nearest, line {line}: "{near.text}"',
            )
        return


CUT_INSIDE_WORD = Text(
    fr="cette citation commence ou finit au milieu d’un mot ; citez des mots entiers",
    en="this quotation begins or ends inside a word; quote whole words",
)


def _too_short(text: str) -> Text:
    return Text(
        fr=f"« {text} » est trop court pour montrer quoi que ce soit ; citez au moins {SHORTEST} mots",
        en=f'"{text}" is too short to show anything; quote at least {SHORTEST} words',
    )


def _problem(quotation: Quotation, code: str, message: Text, *notes: Text) -> Problem:
    return Problem(code=code, message=message, span=quotation.owner.span(*quotation.place), notes=notes)


RULES = (verbatim, telling_words)
