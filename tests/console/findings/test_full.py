"""A finding with the lines it is about: the underline is under the words, whatever stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from quiz.console.findings.frame import rows_of
from quiz.console.findings.full import full, plain
from quiz.library.problems import Problem, Span
from quiz.locale import phrases
from tests.sayings import in_both

if TYPE_CHECKING:
    from quiz.model import Language

LINE = '        quote: "se sont rencontrés pendant plus de troix heures au siège"'
TEXT = f"bank: essai\n      - id: p\n{LINE}\n        gloss: x\n"
START = LINE.index("troix") + 1


def problem(line: int = 3, start: int = START, end: int = START + 5, end_line: int | None = None) -> Problem:
    return Problem(
        code="Q201",
        message=in_both(fr="pas mot pour mot", en="not word for word"),
        span=Span(file="bank.yaml", line=line, column=start, end_line=end_line or line, end_column=end),
        label=in_both(fr="l’article a «\u00a0trois\u00a0»", en='the article has "trois"'),
        notes=(in_both(fr="une note", en="a note"),),
        help=in_both(fr="recopiez", en="copy it"),
    )


def shown(text: str, found: Problem, width: int = 80, language: Language = "en") -> list[str]:
    return [line.plain for line in full(found, text, phrases(language), width)]


def underlined(lines: list[str]) -> str:
    """The words that stand right above the underline, cell for cell."""
    at = next(i for i, line in enumerate(lines) if set(line.partition("|")[2].strip()[:1]) == {"^"})
    marks = lines[at]
    start = cell_len(marks[: marks.index("^")])
    above, position, found = lines[at - 1], 0, ""
    for character in above:
        if cell_len(character) and start <= position < start + marks.count("^"):
            found += character
        position += cell_len(character)
    return found


def test_a_finding_is_told_from_the_message_to_the_rule() -> None:
    assert shown(TEXT, problem()) == [
        "error[Q201]: not word for word",
        f" --> bank.yaml:3:{START}",
        "  |",
        "2 |       - id: p",
        f"3 | {LINE}",
        "  | " + " " * (START - 1) + "^^^^^",
        "  | " + " " * (START - 1) + 'the article has "trois"',
        "  |",
        "  = a note",
        "  = help: copy it",
        "  = rule: `quiz check --explain Q201`",
    ]


def test_a_label_stands_beside_the_underline_where_there_is_room() -> None:
    assert '^^^^^ the article has "trois"' in shown(TEXT, problem(), 100)[5]


def test_it_speaks_french_with_french_spaces() -> None:
    lines = shown(TEXT, problem(), language="fr")
    assert lines[0] == "erreur[Q201]\u00a0: pas mot pour mot"
    assert "  = aide\u00a0: recopiez" in lines


@pytest.mark.parametrize("width", [24, 40, 60, 80, 120])
def test_the_words_are_underlined_at_every_width(width: int) -> None:
    assert underlined(shown(TEXT, problem(), width)) == "troix"


@pytest.mark.parametrize(
    "before", ["漢字と仮名", "\t\t", "\u00a0\u202f\u00a0", "e\u0301le\u0301", "\u202e\x07", "日\t\u00a0é" * 20]
)
@pytest.mark.parametrize("width", [40, 80])
def test_what_stands_before_does_not_move_the_underline(before: str, width: int) -> None:
    found = problem(line=1, start=len(before) + 1, end=len(before) + 6)
    assert underlined(shown(f"{before}troix heures", found, width)) == "troix"


PIECES = st.text(st.sampled_from("ab é漢\t\u00a0\u202e\u0301"), max_size=60)


@given(PIECES, PIECES, st.integers(20, 90))
def test_no_line_of_a_frame_is_wider_than_the_screen(before: str, after: str, width: int) -> None:
    found = problem(line=1, start=len(before) + 1, end=len(before) + 6)
    lines = shown(f"{before}troix{after}", found, width)
    assert all(cell_len(line) <= width for line in lines[2:])
    assert underlined(lines) == "troix"


def test_wide_words_are_underlined_in_their_whole_width() -> None:
    row = rows_of("a 漢字 b", Span(file="x", line=1, column=3, end_line=1, end_column=5), 40)[-1]
    assert (row.start, row.length) == (2, 4)


def test_a_place_between_two_characters_gets_one_sign() -> None:
    row = rows_of("abc", Span(file="x", line=1, column=4, end_line=1, end_column=4), 40)[-1]
    assert (row.start, row.length) == (3, 1)


def test_a_short_stretch_of_lines_is_underlined_line_by_line() -> None:
    rows = rows_of("- a\n- b\nc", Span(file="x", line=1, column=1, end_line=3, end_column=1), 40)
    assert [(row.number, row.start, row.length) for row in rows] == [(1, 0, 3), (2, 0, 3)]


def test_a_long_stretch_is_shown_by_its_first_line() -> None:
    rows = rows_of("a\n" * 9, Span(file="x", line=2, column=1, end_line=9, end_column=2), 40)
    assert [row.number for row in rows] == [1, 2]


@pytest.mark.parametrize("text", ["", "one line only"])
def test_a_line_that_is_not_there_is_not_shown(text: str) -> None:
    assert not any("|" in line for line in shown(text, problem()))


def test_nothing_in_a_file_is_obeyed() -> None:
    hostile = "a: \x1b[31m\u202etroix"
    lines = shown(hostile, problem(line=1, start=4, end=14))
    assert "1 | a: <U+001B>[31m<U+202E>troix" in lines


def test_plain_says_the_same_without_position_or_sign() -> None:
    lines = [line.plain for line in plain(problem(), TEXT, phrases("en"), 80)]
    assert lines == [
        "error Q201: not word for word",
        f"file bank.yaml, line 3, column {START}",
        "the words: troix",
        'the article has "trois"',
        "a note",
        "help: copy it",
        "rule: quiz check --explain Q201",
    ]


def test_plain_flows_to_the_width() -> None:
    lines = [line.plain for line in plain(problem(), TEXT, phrases("en"), 20)]
    assert max(map(len, lines)) <= 20
