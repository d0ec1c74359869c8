"""The sheet to type answers into, and the key file that marks them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from quiz.classroom.handouts.answers import PUPILS, key_file, mark_of, paper
from quiz.classroom.handouts.versions import Plan
from quiz.model import Match
from quiz.play.marking import key_line, key_of, mark
from tests.classroom.handouts.making import HOSTILE, handout, pack_of

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Pack

PLAN = Plan(questions=12, versions=2, seed=3)


def test_the_sheet_has_a_mark_a_header_and_a_row_for_each_pupil(pack: Pack) -> None:
    made = handout(pack, PLAN)
    first, header, *pupils = paper(made, "en").rows
    assert first == ("qui-parle-paper-1", mark_of(made), "class", "")
    assert header == ("version", "name", *map(str, range(1, 13)))
    assert [row[0] for row in pupils] == (["A", "B"] * PUPILS)[:PUPILS]
    assert all(set(row[1:]) == {""} for row in pupils)


def test_the_headings_are_in_the_language_of_the_reader(pack: Pack) -> None:
    first, header, *_ = paper(handout(pack, PLAN), "fr").rows
    assert (first[2], *header[:3]) == ("classe", "version", "nom", "1")


def test_the_key_file_names_the_same_handout(pack: Pack) -> None:
    made = handout(pack, PLAN)
    key = msgspec.json.decode(key_file(made, "fr"))
    assert key["format"] == "qui-parle-handout"
    assert (key["id"], key["bank"], key["form"], key["seed"]) == (mark_of(made), None, None, 3)
    assert list(key["versions"]) == ["A", "B"]


def test_what_the_printed_key_says_is_marked_right_through_the_key_file(pack: Pack) -> None:
    made = handout(pack, PLAN)
    key = msgspec.json.decode(key_file(made, "fr"))
    for version in made.versions:
        for asked, entry in zip(version.asked, key["versions"][version.letter], strict=True):
            question = asked.question
            assert question.id == entry["question"]
            assert mark(pack, question, response(question, entry, key_line(pack, asked))).correct


def response(question: AnyQuestion, entry: dict[str, dict[str, str]], answer: str) -> tuple[str, ...]:
    """What a pupil wrote, in the names of the bank."""
    if not isinstance(question, Match):
        return tuple(entry["letters"][letter] for letter in re.findall(r"[a-g]", answer))
    pairs = re.findall(r"(\d)→(\w)", answer)
    goals = {list(entry["rows"])[int(row) - 1]: entry["letters"][letter] for row, letter in pairs}
    return tuple(goals[row.name] for row in question.rows)


def test_every_kind_of_question_is_in_the_key_file(every_kind: Pack) -> None:
    plan = Plan(questions=1000)
    made = handout(every_kind, plan)
    key = msgspec.json.decode(key_file(made, "fr"))
    assert {entry["interaction"] for entry in key["versions"]["A"]} == {"choice", "match", "order", "hottext", "gap"}
    for entry, asked in zip(key["versions"]["A"], made.first, strict=True):
        assert set(key_of(every_kind, asked.question)) <= set(entry["letters"].values())
        assert ("rows" in entry) == isinstance(asked.question, Match)


def test_the_mark_changes_with_whatever_is_printed(pack: Pack) -> None:
    plans = [Plan(), Plan(seed=2), Plan(versions=2), Plan(questions=9), Plan(form="A")]
    marks = [mark_of(handout(pack, plan)) for plan in plans]
    assert len(set(marks)) == len(plans)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", mark) for mark in marks)


def test_nothing_that_a_spreadsheet_would_obey_is_in_the_sheet() -> None:
    cells = {cell for row in paper(handout(pack_of(HOSTILE)), "en").rows for cell in row}
    assert not [cell for cell in cells if cell[:1] in set("=+-@\t\r")]
