"""What the program prints of a small pack is what it printed before; and the recording itself can be relied on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.golden.__main__ import main
from tests.golden.comparing import compare
from tests.golden.expected import EXPECTED, RENEW, record_kept
from tests.golden.pupil import Key, learn

if TYPE_CHECKING:
    from pathlib import Path

    from tests.golden.pupil import Outcome

SCREENS = """
Question 1 of 3, A bank

Answer a: one
Answer b: two
words

Skipped. The right answer: b.

Question 2 of 3, A bank

Line 1: a row

Answer a: Sputnik
Answer b: Sputnik France

Line 1: Sputnik
France. Because.
Line 2: Sputnik. Because.

Question 3 of 3, A bank

Answer a: then
Answer b: first

Skipped. The right order: b,
a.
"""


def test_the_program_prints_what_it_printed_before(tmp_path: Path) -> None:
    record_kept(tmp_path)
    found = compare(EXPECTED, tmp_path)
    assert not found, "\n".join([*found, f"if that is meant: {RENEW}"])


def test_a_pupil_learns_the_answers_from_the_screen() -> None:
    assert learn(SCREENS) == [Key("pick", "ab", "b"), Key("match", "ab", "ba"), Key("order", "ab", "ba")]


def test_a_screen_that_tells_no_answer_is_no_screen_to_learn_from() -> None:
    with pytest.raises(ValueError, match="no answer is told"):
        learn("Question 1 of 1, A bank\n\nAnswer a: one\n\nnothing\n")


@pytest.mark.parametrize(
    ("key", "outcome", "line"),
    [
        (Key("pick", "abc", "b"), "right", "b"),
        (Key("pick", "abc", "b"), "wrong", "a"),
        (Key("pick", "abc", "b"), "partly", "b"),
        (Key("pick", "abcd", "bc"), "wrong", "a d"),
        (Key("pick", "abc", "bc"), "partly", "b a"),
        (Key("order", "abc", "bca"), "wrong", "c a b"),
        (Key("order", "abc", "bca"), "partly", "b a c"),
        (Key("match", "abc", "ccb"), "wrong", "1a 2a 3c"),
        (Key("match", "abc", "ccb"), "partly", "1a 2c 3b"),
        (Key("pick", "abc", "b", "eg"), "right", "b\ne g"),
        (Key("pick", "abc", "b", "eg"), "partly", "b\ne d"),
        (Key("pick", "abc", "b", "d"), "wrong", "a\ne"),
    ],
)
def test_a_pupil_answers_as_told(key: Key, outcome: Outcome, line: str) -> None:
    assert key.line(outcome) == line


def test_files_that_differ_are_named_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("before", "one\ntwo\n"), ("after", "one\n\x1b[1mthree\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "play.txt").write_text(text, encoding="utf-8")
    (tmp_path / "before" / "gone.txt").touch()
    assert main(["compare", str(tmp_path / "before"), str(tmp_path / "after")]) == 1
    shown = capsys.readouterr().out
    for words in ("differs play.txt", "missing gone.txt", "-two", "+\\x1b[1mthree", "2 of 2 files differ"):
        assert words in shown


def test_the_same_recordings_are_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "play.txt").touch()
    assert main(["compare", str(tmp_path), str(tmp_path)]) == 0
    assert capsys.readouterr().out == "the same\n"


def test_a_folder_that_holds_something_is_not_recorded_into(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "something").touch()
    assert main(["record", str(tmp_path)]) == 2
    assert "is not empty" in capsys.readouterr().err
