"""Findings in the form that suits who reads them."""

from __future__ import annotations

import msgspec
import pytest

from quiz.console.findings import default_format
from quiz.console.findings.concise import concise
from quiz.console.findings.machine import github, records
from quiz.library.problems import Problem, Span
from tests.sayings import in_both

PROBLEM = Problem(
    code="Q201",
    message=in_both(fr="faux", en="wrong"),
    span=Span(file="a,b:c/100%.yaml", line=3, column=5, end_line=3, end_column=9),
    label=in_both(fr="étiquette", en="label"),
    notes=(in_both(fr="note", en="a note of 50%\nin two lines"),),
    help=in_both(fr="aide", en="mend it"),
)
BARE = Problem(code="W801", message=in_both(fr="faux", en="wrong"), span=Span(file="b.yaml"), severity="warning")


@pytest.mark.parametrize(
    ("environ", "terminal", "expected"),
    [
        ({}, True, "full"),
        ({}, False, "concise"),
        ({"CI": "true"}, True, "concise"),
        ({"CI": "true", "GITHUB_ACTIONS": "true"}, False, "github"),
        ({"CI": ""}, True, "full"),
        ({"GITHUB_ACTIONS": "false"}, True, "full"),
    ],
)
def test_the_reader_decides_on_the_format(environ: dict[str, str], *, terminal: bool, expected: str) -> None:
    assert default_format(environ, terminal=terminal) == expected


def test_concise_is_one_line_with_the_label_for_the_notes() -> None:
    assert concise(PROBLEM, "en") == "a,b:c/100%.yaml:3:5: Q201 wrong; label; mend it"


def test_concise_shows_what_a_terminal_would_obey() -> None:
    hostile = Problem(code="S201", message=in_both(fr="\x1b[31m", en="\x1b[31m"), span=Span(file="\u202ea"))
    assert concise(hostile, "en") == "<U+202E>a:1:1: S201 <U+001B>[31m"


def test_a_record_leaves_nothing_out() -> None:
    one, other = msgspec.to_builtins(records([PROBLEM, BARE]))
    assert one["span"] == {"file": "a,b:c/100%.yaml", "line": 3, "column": 5, "end_line": 3, "end_column": 9}
    assert one["label"] == {"fr": "étiquette", "en": "label"}
    assert (other["severity"], other["notes"], other["help"]) == ("warning", (), None)
    assert other["span"]["line"] == 1


def test_nothing_makes_no_record() -> None:
    assert records([]) == []


def test_an_annotation_is_one_line_that_github_can_take_apart() -> None:
    properties, _, message = github(PROBLEM, "en").removeprefix("::error ").partition("::")
    assert properties.split(",") == [
        "file=a%2Cb%3Ac/100%25.yaml", "line=3", "col=5", "endLine=3", "endColumn=8", "title=Q201",
    ]  # fmt: skip
    assert message == "wrong%0Alabel%0Aa note of 50%25 in two lines%0Amend it"


def test_an_annotation_says_whether_it_is_a_warning() -> None:
    assert github(BARE, "fr").startswith("::warning file=b.yaml,")
