"""The table to type pupils' answers into, and the key file by which they are marked: format qui-parle-paper-1.

The first row of the table names the format and the handout, the second the columns; then comes a row for each pupil.
Letters and numbers are those printed on the version. The key file
tells what each printed letter stands for, so that answers typed today can be marked when the bank has changed.
"""

from __future__ import annotations

import hashlib
from itertools import cycle, islice
from typing import TYPE_CHECKING, NamedTuple, TypedDict

import msgspec

from quiz.locale.marking import marking_words
from quiz.play.kinds import kind_of
from quiz.play.presentation import steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.classroom.handouts.making import Handout
    from quiz.model import Language
    from quiz.play.presentation import Asked

PAPER, HANDOUT = "qui-parle-paper-1", "qui-parle-handout"
PUPILS = 35
"""Rows for pupils; a class in France has some thirty."""
HEAD = 2
"""Rows of headings."""


class Sheet(NamedTuple):
    """The empty table, and by column the letters that all versions have there, where one of them is an answer."""

    rows: tuple[tuple[str, ...], ...]
    lists: Mapping[int, tuple[str, ...]]


class _Question(TypedDict, total=False):
    number: int
    question: str
    interaction: str
    letters: dict[str, str]
    rows: list[str]


def mark_of(handout: Handout) -> str:
    """The name of a handout: its bank, its form, and eight digits that change with anything printed on its sheets."""
    plan, bank = handout.plan, handout.bank
    layouts = {each.letter: [_question(i, asked) for i, asked in enumerate(each.asked)] for each in handout.versions}
    digits = hashlib.sha256(msgspec.json.encode([plan.seed, layouts])).hexdigest()[:8]
    return "-".join([bank.id if bank else "mix", plan.form.lower() if plan.form else "all", digits])


def key_file(handout: Handout, language: Language) -> str:
    """What each printed letter stands for, as JSON."""
    content = {
        "format": HANDOUT,
        "version": 1,
        "id": mark_of(handout),
        "bank": handout.bank.id if handout.bank else None,
        "form": handout.plan.form,
        "language": language,
        "seed": handout.plan.seed,
        **_lesson(handout),
        "versions": {
            version.letter: [_question(number, asked) for number, asked in enumerate(version.asked, start=1)]
            for version in handout.versions
        },
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1).decode() + "\n"


def _lesson(handout: Handout) -> dict[str, object]:
    """What a lesson goes on with besides: at a projector, on a platform."""
    plan = handout.plan
    return {"minutes": plan.minutes, "votes": len(handout.voted), "names": plan.banks} if plan.minutes else {}


def _question(number: int, asked: Asked) -> _Question:
    letters = {asked.letter(name): name for name in asked.names}
    entry = _Question(number=number, question=asked.question.id, interaction=asked.question.kind, letters=letters)
    if asked.rows:
        entry["rows"] = [row.name for row in asked.rows]
    return entry


def paper(handout: Handout, language: Language) -> Sheet:
    """The empty table, versions in turn. Ids and numbers alone stand in it: nothing a spreadsheet could obey."""
    words, count = marking_words(language).table, len(handout.first)
    blank = ("",) * count
    pupils = tuple((version.letter, "", *blank) for version in islice(cycle(handout.versions), PUPILS))
    marks = (PAPER, mark_of(handout), words["class"], "")
    header = (words["version"], words["name"], *map(str, range(1, count + 1)))
    return Sheet((marks, header, *pupils), dict(_lists(handout)))


def _lists(handout: Handout) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The letters to choose from: of the versions, and of each number under which every version wants one letter."""
    if handout.letters:
        yield 0, handout.letters
    for index, together in enumerate(zip(*(version.asked for version in handout.versions), strict=True)):
        if all(_wants_one(asked) for asked in together):
            letters = {asked.letter(name): None for asked in together for name in asked.names}
            yield HEAD + index, tuple(sorted(letters))


def _wants_one(asked: Asked) -> bool:
    kind = kind_of(asked.question)
    return kind.places == 1 and not kind.in_parts and len(steps(asked)) == 1
