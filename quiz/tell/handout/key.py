"""The key: what is right in each version, why, who printed what, who is behind it, and what to cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from quiz.classroom.handouts.curricula import codes_of
from quiz.classroom.handouts.involved import involved
from quiz.classroom.handouts.versions import printings
from quiz.document import Cell, Choices, Group, Pairs, Para, Row, Run, Section, Steps, Table
from quiz.locale.facts import named
from quiz.locale.handout import handout_words
from quiz.model import wants_gloss
from quiz.play.marking import key_line
from quiz.tell import explanation as tell
from quiz.tell.card import on_paper
from quiz.tell.cited import Cited
from quiz.tell.handout.joined import joined, stroke
from quiz.tell.handout.parts import about_of, code_text, codes, head, title_of
from quiz.tell.question import prompt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.classroom.handouts.making import Handout
    from quiz.classroom.handouts.versions import Printing
    from quiz.document import Document, Node, Quote
    from quiz.locale import Phrases
    from quiz.locale.handout import HandoutWords
    from quiz.model import Pack
    from quiz.play.presentation import Asked

T = TypeVar("T")


def key(say: Phrases, handout: Handout) -> Document:
    """One key for all versions."""
    words, cited = handout_words(say.language), Cited(handout.pack.references)
    title = f"{words.key.title}{words.colon}{title_of(say, words, handout)}"
    solutions = [solution(say, handout, printed, cited) for printed in printings(handout.versions)]
    cards = _cards(say, words, handout, cited)
    curricula = [_titled(words.key.codes, each) for each in codes(words, handout)]
    return (
        head(title, about_of(words, handout)),
        Para((Run(words.key.for_teachers),), "intro"),
        _glance(words, handout),
        *solutions,
        *cards,
        *curricula,
        *([_titled(say.references, cited.notes(say))] if cited.order else []),
    )


def _titled(title: str, *nodes: Node, name: str = "") -> Section:
    return Section((Run(title),), nodes, name=name)


def _glance(words: HandoutWords, handout: Handout) -> Section:
    """The answers by number, a column for each version."""
    say, letters = words.key, handout.letters
    heads = (say.number, *([say.version.format(letter=each) for each in letters] or [say.answer]))
    lines = enumerate(zip(*(version.asked for version in handout.versions), strict=True), start=1)
    rows = (_row(str(number), [key_line(handout.pack, each) for each in line]) for number, line in lines)
    table = Table(heads, tuple(rows), word=say.glance, name="glance")
    how = [Para((Run(say.letters.format(letters=" / ".join(letters)), "quiet"),))] if letters else []
    return _titled(say.glance, table, *how)


def _row(number: str, answers: list[str]) -> Row:
    return Row((Cell((Run(number, strong=True),)), *(Cell((Run(answer),)) for answer in answers)))


def solution(say: Phrases, handout: Handout, printed: Printing, cited: Cited) -> Section:
    """All that the key says of a question; what differs from version to version stands side by side."""
    pack, words, asked = handout.pack, handout_words(say.language), printed.first
    pairs = zip(handout.letters, printed.numbers, strict=bool(handout.letters))
    numbers = " · ".join(f"{letter} {number}" for letter, number in pairs) or str(printed.numbers[0])
    answer = stroke([key_line(pack, each) for each in printed.layouts])
    said = (Run(words.key.answers, strong=True), Run(answer, strong=True))
    reasons = joined([_reasons(say, pack, each, asked) for each in printed.layouts])
    passages = zip(*(_passages(say, pack, each, asked) for each in printed.layouts), strict=True)
    return Section(
        (Run(numbers),),
        (
            Group((prompt(say, asked), Para(said, "answer"), reasons), "whole"),
            tell.explained(say, asked),
            *tell.primary(say, pack, asked),
            *map(joined, passages),
            Group((*_closing(say, pack, asked), _small(say, words, asked, cited)), "whole"),
        ),
        name="solution",
        aside=(Run(_about(say, words, asked), "quiet"),),
    )


def _about(say: Phrases, words: HandoutWords, asked: Asked) -> str:
    question = asked.question
    form = [words.form.format(form=question.form)] if question.form else []
    return " · ".join([say.devices[question.device], words.level.format(level=question.level), *form, question.id])


def _reasons(say: Phrases, pack: Pack, asked: Asked, first: Asked) -> Choices | Pairs | Steps:
    """Every reason with its letters, in the order of the first version; steps are in their right one."""
    told = tell.lettered_reasons(say, pack, asked)
    if isinstance(told, Choices):
        return told._replace(items=_ordered(told.items, asked.names, first.names))
    if isinstance(told, Pairs):
        rows, order = ([row.name for row in each.rows] for each in (asked, first))
        return told._replace(items=_ordered(told.items, rows, order))
    return told


def _passages(say: Phrases, pack: Pack, asked: Asked, first: Asked) -> tuple[Quote, ...]:
    """The passages unmasked, in the order of the first version."""
    ids, order = ([passage.id for passage in each.passages] for each in (asked, first))
    return _ordered(tell.unmasked(say, pack, asked, gloss=wants_gloss(say.language)), ids, order)


def _ordered(items: Iterable[T], names: Iterable[str], order: Iterable[str]) -> tuple[T, ...]:
    """Items that have these names, in another order of them."""
    found = dict(zip(names, items, strict=True))
    return tuple(found[name] for name in order)


def _closing(say: Phrases, pack: Pack, asked: Asked) -> list[Para]:
    """What is fair to say and what to carry away; the rest is on the cards."""
    return [each for each in tell.closing(say, pack, asked) if each.name in {"fair", "takeaway"}]


def _small(say: Phrases, words: HandoutWords, asked: Asked, cited: Cited) -> Group:
    """Whose cards to read, which pages are cited, which codes the question carries."""
    outlets = ", ".join(named(say, outlet, None) for outlet in asked.outlets)
    pages = cited.runs(say, asked.question.cited)
    marks = [*(code_text(words, code) for code in codes_of(asked.question)), words.sift_of(asked.question)]
    lines = [
        (Run(f"{words.key.cards}{outlets}"),) if outlets else (),
        (Run(f"{say.references}{say.colon.rstrip()}"), *pages) if pages else (),
        (Run(" · ".join(filter(None, marks))),),
    ]
    return Group(tuple(Para(line) for line in lines if line and line[0].text), "small")


def _cards(say: Phrases, words: HandoutWords, handout: Handout, cited: Cited) -> list[Section]:
    """The card of each outlet, once for each day that the questions are about."""
    due = sorted(involved(handout.pack, handout.first), key=lambda each: (named(say, each.outlet, None), each.day))
    told = [on_paper(say, each.outlet, each.source, each.day, cited) for each in due]
    note = Para((Run(words.key.cards_note),), "intro")
    return [_titled(words.key.who, note, *told, name="who")] if told else []
