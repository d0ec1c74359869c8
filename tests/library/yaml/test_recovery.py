"""A syntax error in one place hides no other problem of the file, and no sound question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.library.pack.packs import read_contents
from quiz.library.yaml.documents import parse
from tests.conftest import PACKS, by_itself

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.packs import Contents

GOOD = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
BREAK = 'ask: {fr: "Dans quel ordre'


def read(folder: Path, text: str) -> Contents:
    path = folder / "bank.yaml"
    path.write_text(text, encoding="utf-8")
    return read_contents(by_itself(path))


def codes(contents: Contents) -> list[tuple[int, str]]:
    return [(problem.span.line, problem.code) for problem in contents.problems]


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_the_questions_around_a_broken_one_are_read(tmp_path: Path) -> None:
    contents = read(tmp_path, GOOD.replace(BREAK, BREAK.replace('"', '""')))
    assert [each.value.id for each in contents.questions] == [
        "un-choix", "deux-cles", "options-liees", "un-jugement", "une-association", "un-mot",
        "un-mot-qui-manque", "deux-temps",
    ]  # fmt: skip


def test_the_broken_one_is_named_and_the_rest_of_its_problem_told(tmp_path: Path) -> None:
    text = GOOD.replace(BREAK, BREAK.replace('"', '""'))
    (problem,) = read(tmp_path, text).problems
    assert (problem.code, problem.span.line) == ("Y109", line_of(text, BREAK.replace('"', '""')))
    assert 'item 6 of the list ("un-ordre")' in problem.notes[-1].of("en")


def test_problems_elsewhere_in_the_file_stand_at_their_true_lines(tmp_path: Path) -> None:
    text = GOOD.replace(BREAK, BREAK.replace('"', '""')).replace("kind: hottext", "kind: hotext")
    assert codes(read(tmp_path, text)) == [
        (line_of(text, BREAK.replace('"', '""')), "Y109"),
        (line_of(text, "kind: hotext"), "S204"),
    ]


def test_two_broken_questions_are_two_problems(tmp_path: Path) -> None:
    text = GOOD.replace("    kind: order", "\tkind: order").replace("    kind: hottext", "    kind: a: b")
    assert [code for _, code in codes(read(tmp_path, text))] == ["Y107", "Y108"]


def test_what_points_at_a_broken_statement_is_not_said_to_point_at_nothing(tmp_path: Path) -> None:
    text = GOOD.replace("  - id: essai-duree\n", "  - id: essai-duree\n    speaker: a: b\n")
    assert [code for _, code in codes(read(tmp_path, text))] == ["Y108"]


def test_what_points_at_a_statement_of_the_wrong_shape_is_not_either(tmp_path: Path) -> None:
    text = GOOD.replace("  - id: essai-duree\n", "  - id: essai-duree\n    parle: moi\n")
    assert [code for _, code in codes(read(tmp_path, text))] == ["S201"]


def test_a_broken_head_hides_no_question(tmp_path: Path) -> None:
    contents = read(tmp_path, GOOD.replace("title:", "title: ]", 1))
    assert len(contents.questions) == 9
    assert [code for _, code in codes(contents)] == ["Y109"]


def test_what_stands_before_a_second_document_is_read(tmp_path: Path) -> None:
    contents = read(tmp_path, GOOD + "---\nautre: chose\n")
    assert len(contents.questions) == 9
    assert [code for _, code in codes(contents)] == ["Y113"]


def test_each_forbidden_character_is_pointed_at(tmp_path: Path) -> None:
    text = GOOD.replace("Quel mot compte", "Quel \x07mot").replace("D’autres articles", "D’autres \x1barticles", 1)
    contents = read(tmp_path, text)
    assert codes(contents) == [(line_of(text, "\x1b"), "Y106"), (line_of(text, "\x07"), "Y106")]


@pytest.mark.parametrize("text", ["[", "- a\n- b: [", "'", "a: 'b\nc: d\n", "%", "a: b\n\tc: d\n"])
def test_a_file_that_is_broken_throughout_is_one_problem_or_more(text: str) -> None:
    assert parse(text, "x").problems


def test_the_places_of_a_mended_file_are_those_of_the_file() -> None:
    document = parse('questions:\n  - id: a\n    ask: "b\n  - id: c\n    ask: d\n', "x")
    assert document.value == {"questions": [{"id": "c", "ask": "d"}]}
    span = document.span(("questions", 0, "ask"))
    assert (span.line, span.column) == (5, 10)
    assert document.unread == {"a"}


def test_a_mark_to_be_written_elsewhere_in_a_broken_file_hides_nothing(tmp_path: Path) -> None:
    text = "bank: &name essai\nquestions:\n  - id: one\n    ask: a: b\n"
    assert (4, "Y108") in codes(read(tmp_path, text))
    assert (1, "Y111") in codes(read(tmp_path, text))
