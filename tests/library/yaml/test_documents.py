"""YAML as text: nothing becomes something else, and every value knows its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.yaml.documents import parse, read_document
from quiz.library.yaml.nesting import DEEPEST

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("scalar", ["No", "yes", "1:30", "2022-01-12", "0x10", "1e3", "null", "~", "3.10"])
def test_a_scalar_stays_the_text_that_was_typed(scalar: str) -> None:
    assert parse(f"a: {scalar}\n", "x").value == {"a": scalar}


def test_a_value_knows_its_line_and_column() -> None:
    span = parse("a:\n  - b: un\n    c: deux\n", "x").span(("a", 0, "c"))
    assert (span.line, span.column, span.end_column) == (3, 8, 12)


def test_a_place_that_does_not_exist_is_where_its_nearest_ancestor_is() -> None:
    span = parse("a:\n  b: un\n", "x").span(("a", "z", 3))
    assert (span.line, span.column) == (2, 3)


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: un\r\nb: deux\r\n")
    document = read_document(path, "bank.yaml")
    assert (document.value, document.problems) == ({"a": "un", "b": "deux"}, ())


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert [p.code for p in read_document(tmp_path / "no.yaml", "no.yaml").problems] == ["Y101"]


def test_a_folder_is_a_problem(tmp_path: Path) -> None:
    assert [p.code for p in read_document(tmp_path, "x").problems] == ["Y102"]


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (problem,) = read_document(path, "bank.yaml").problems
    assert (problem.code, "50.0 MB" in problem.message.of("en")) == ("Y103", True)


def test_a_named_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "bank.yaml")
    assert [p.code for p in read_document(tmp_path / "bank.yaml", "x").problems] == ["Y101"]


def test_an_unreadable_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text("a: un\n", encoding="utf-8")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("quiz.library.pack.files.os.open", refuse)  # root reads everything
    (problem,) = read_document(path, "bank.yaml").problems
    assert "Permission denied" in problem.message.of("en")


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    document = parse(text, "x")
    assert document.problems or document.value is not None


@given(st.integers(2, DEEPEST * 3))
def test_nesting_is_refused_from_one_level_on(depth: int) -> None:
    codes = [problem.code for problem in parse("[" * depth + "]" * depth, "x").problems]
    assert codes == (["Y114"] if depth > DEEPEST else [])
