"""A portable file that is wrong: every fault is found, with its place, and nothing of the file is used."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from quiz.learner.importing import read_portable
from quiz.learner.portable import cells_of, from_iso, in_iso, lines_of
from quiz.library.problems import MOST
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from quiz.learner.importing import Portable

LINES = list(lines_of([sitting()], [attempt(), attempt("a2", response=None, right=0)]))


def read(*lines: str) -> Portable:
    return read_portable("".join(lines).encode(), "me.jsonl", known={"r9": ""})


def changed(line: str, **fields: Any) -> str:  # noqa: ANN401 -- any field
    return json.dumps(json.loads(line) | fields, ensure_ascii=False) + "\n"


def found(portable: Portable) -> list[tuple[str, int, int]]:
    return [(each.code, each.span.line, each.span.column) for each in portable.problems]


def test_a_good_file_has_no_faults() -> None:
    portable = read(*LINES)
    assert portable.problems == ()
    assert portable.sittings == (sitting(),)
    assert portable.attempts == (attempt(), attempt("a2", response=None, right=0))


def test_a_mark_of_byte_order_and_windows_line_ends_do_no_harm() -> None:
    content = b"\xef\xbb\xbf" + "".join(LINES).replace("\n", "\r\n").encode()
    assert read_portable(content, "x").problems == ()


def test_fields_and_lines_of_a_later_version_are_passed_over() -> None:
    portable = read(LINES[0], LINES[1], changed(LINES[2], mood="good"), LINES[3], '{"kind":"note","text":"x"}\n')
    assert portable.problems == ()
    assert len(portable.attempts) == 2


def test_two_exports_in_one_file_are_read_as_both() -> None:
    assert read(*LINES, *LINES).problems == ()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("right", "one", '"right" is "one": a whole number'),
        ("right", -1, '"right" is -1'),
        ("right", 2**60, '"right" is 1152921504606846976'),
        ("right", True, '"right" is true'),
        ("at", "yesterday", "such as 2022-01-12T09:30:00.000Z"),
        ("at", "2022-01-12T09:30:00", "such as 2022-01-12T09:30:00.000Z"),
        ("at", "0000-12-31T23:59:59Z", "between the years 1 and 9999"),
        ("at", 12, '"at" is 12'),
        ("question", "Not An Id", "lower case"),
        ("confidence", "very", "guess, fairly, sure or null"),
        ("response", "a", "a list of names"),
        ("response", [1], "a list of names"),
        ("language", "Deutsch", "fr"),
        ("id", "", "not empty"),
        ("player", None, "may be empty"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_shown_with_what_was_expected(field: str, value: object, words: str) -> None:
    line = changed(LINES[2], **{field: value})
    (problem,) = read(LINES[0], LINES[1], line, LINES[3]).problems
    assert (problem.code, problem.span.line) == ("H106", 3)
    assert line[problem.span.column - 1 :].startswith(json.dumps(value, ensure_ascii=False))
    assert words in problem.message.of("en").replace("“", '"').replace("”", '"')


def test_every_fault_is_found_at_once() -> None:
    wrong = changed(LINES[2], right="x", of=0, language="Deutsch")
    portable = read(LINES[0], LINES[1], wrong, '{"kind": "attempt"\n', "[1]\n", LINES[3])
    assert [(code, line) for code, line, _ in found(portable)] == [
        ("H106", 3), ("H106", 3), ("H106", 3), ("H104", 4), ("H105", 5),
    ]  # fmt: skip


def test_a_missing_field_is_named() -> None:
    fields = json.loads(LINES[2])
    del fields["content"]
    (problem,) = read(LINES[0], LINES[1], json.dumps(fields) + "\n", LINES[3]).problems
    assert (problem.code, problem.span.column) == ("H106", 1)
    assert "“content” is missing" in problem.message.of("en")


@pytest.mark.parametrize("content", [b"", b"hello", b"\x00\xff\xfe", b'{"a": 1}\n', b"[]", b"SQLite format 3\0"])
def test_what_is_no_export_is_said_once(content: bytes) -> None:
    assert found(read_portable(content, "x")) == [("H101", 1, 1)]


def test_a_newer_version_is_refused() -> None:
    portable = read(changed(LINES[0], version=2), "what a later version writes\n")
    assert [each.code for each in portable.problems] == ["H102"]


def test_a_file_that_was_cut_is_noticed() -> None:
    assert [each.code for each in read(*LINES[:-1]).problems] == ["H109"]
    assert [each.code for each in read(*LINES[:-1], LINES[-1][:50]).problems] == ["H104"]


@pytest.mark.parametrize(
    ("line", "column", "cut"),
    [
        ('{"kind": "attempt"', 19, True),
        ('{"kind": "att', 10, True),
        ('{"kind": "att\\"', 10, True),
        ('{"kind": "é", 1}', 15, False),
        ('{"kind" "attempt"}', 9, False),
        ('{"kind": "a"} {}', 15, False),
        ("[" * 100_000, 1, False),
        ('{"kind": "\\ud800"}', 1, False),
    ],
)
def test_a_line_that_is_no_json_is_told_where_and_whether_it_was_cut(line: str, column: int, cut: bool) -> None:  # noqa: FBT001
    problem = read(*LINES, f"{line}\n").problems[0]
    assert (problem.code, problem.span.line, problem.span.column) == ("H104", len(LINES) + 1, column)
    assert ("stops in the middle" in problem.message.of("en")) == cut


def test_a_byte_that_is_no_utf8_has_its_place() -> None:
    content = "".join(LINES).encode().replace(b'"duree"', b'"dur\xe9e"', 1)
    (problem,) = read_portable(content, "x").problems
    assert (problem.code, problem.span.line) == ("H103", 2)
    assert problem.message.of("en") == "the byte 0xe9 is not UTF-8"
    assert problem.help is not None
    assert LINES[1][: problem.span.column - 1].endswith('"dur')


def test_an_answer_without_its_round_is_refused_unless_the_round_is_known() -> None:
    lost = read(LINES[0], LINES[1], changed(LINES[2], round="r8"), LINES[3])
    assert [each.code for each in lost.problems] == ["H107"]
    assert read(LINES[0], LINES[1], changed(LINES[2], round="r9"), LINES[3]).problems == ()


def test_an_answer_by_another_player_than_its_round_is_refused() -> None:
    assert [each.code for each in read(*LINES[:2], changed(LINES[2], player="Zoé"), LINES[3]).problems] == ["H108"]
    alone = changed(LINES[2], player="Zoé", round="r9")
    assert [each.code for each in read(*LINES[:2], alone, LINES[3]).problems] == ["H108"]


def test_more_right_than_asked_is_refused() -> None:
    assert [each.code for each in read(*LINES[:2], changed(LINES[2], right=3), LINES[3]).problems] == ["H110"]


@pytest.mark.parametrize("line", ["[" * 100_000, '{"kind":"attempt","x":' + "[" * 5000, '"\\ud800"', "1e999", "nul"])
def test_hostile_lines_are_findings(line: str) -> None:
    assert [each.span.line for each in read(*LINES, line + "\n").problems] == [5]


def test_moments_keep_their_milliseconds() -> None:
    for moment in (0, 1, MONDAY + 999, 253_402_300_799_999):
        assert from_iso(in_iso(moment)) == moment
    assert in_iso(MONDAY) == "2022-01-10T00:00:00.000Z"
    assert from_iso("2022-01-10T01:00:00+01:00") == MONDAY


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_taken_for_a_formula(label: str) -> None:
    assert cells_of(attempt(player=label))[1].startswith(f"'{label[0]}")


def test_a_file_full_of_faults_is_told_by_its_first_ones_and_how_many_more_there_are() -> None:
    line = lines_of([], [attempt()])
    content = f"{next(line)}{next(line)[:-3]}\n" + '{"kind":"attempt"}\n' * (2 * MOST)
    found = read_portable(content.encode(), "a.jsonl")
    assert len(found.problems) == MOST
    assert found.more > MOST
    assert [each.span.line for each in found.problems[:2]] == [2, 3]


def test_a_round_from_elsewhere_names_no_path_that_is_opened_here() -> None:
    moved = sitting(banks=("/etc/passwd.yaml", "..\\up.yml", "les-mots"))
    found = read_portable("".join(lines_of([moved], [])).replace("passwd.yaml", "/etc/passwd.yaml").encode(), "f")
    assert found.sittings[0].banks == ("passwd.yaml", "up.yml", "les-mots")


AGAIN, HOW = "export it again: quiz history export FILE", "a history is exported by quiz history export"
CUT = "the first line announces {} {}, there are {}: the file seems to be cut"
TOLD = [
    ([*LINES[:2], changed(LINES[2], right=3), LINES[3]], "H110", "“right” is 3, more than “of” (1)", None),
    (
        [*LINES[:2], changed(LINES[2], round="r8"), LINES[3]],
        "H107",
        "the round “r8” of this answer is neither in the file nor in the history",
        AGAIN,
    ),
    (
        [*LINES[:2], changed(LINES[2], player="Zoé"), LINES[3]],
        "H108",
        "the answer is by “Zoé”, its round by “”",
        "give both the same “player”",
    ),
    (
        [*LINES[:2], "[1]\n", LINES[3]],
        "H105",
        "“[1]”: an object whose “kind” is “round” or “attempt” is expected",
        AGAIN,
    ),
    ([changed(LINES[0], rounds=3), *LINES[1:]], "H109", CUT.format(3, "rounds", 1), AGAIN),
    ([changed(LINES[0], attempts=7), *LINES[1:]], "H109", CUT.format(7, "answers", 2), AGAIN),
    (
        [changed(LINES[0], version=2), *LINES[1:]],
        "H102",
        "the file is of version 2, this program reads version 1",
        "install a newer version of the program",
    ),
    ([], "H101", "this file is not an exported history: its first line does not say so", HOW),
    (["{}\n"], "H101", "this file is not an exported history: its first line does not say so", HOW),
    ([*LINES, '{"kind": "att\n'], "H104", "the line stops in the middle of a JSON object", AGAIN),
    ([*LINES, "nul\n"], "H104", "this is no longer JSON from “nul” on", AGAIN),
]


@pytest.mark.parametrize(("lines", "code", "message", "mend"), TOLD)
def test_a_fault_is_told_with_what_was_found_what_is_expected_and_what_mends_it(
    lines: list[str], code: str, message: str, mend: str | None
) -> None:
    (problem,) = read(*lines).problems
    assert (problem.code, problem.message.of("en")) == (code, message)
    assert (problem.help and problem.help.of("en")) == mend
    assert problem.message.of("fr") != message


def test_what_does_not_fit_another_line_is_told_at_its_beginning_and_a_value_where_it_stands() -> None:
    wrong = (changed(LINES[2], round="r8"), changed(LINES[2], player="Zoé"), "[1]\n", changed(LINES[2], right=3))
    places = [found(read(*LINES[:2], line, LINES[3]))[0][1:] for line in wrong]
    assert places == [(3, 1), (3, 1), (3, 1), (3, wrong[3].index('"right": ') + 10)]


def test_a_value_is_told_at_its_own_column_wherever_blanks_stand() -> None:
    line = LINES[2].replace('"right":1', '"right"  :   -1')
    (problem,) = read(LINES[0], LINES[1], line, LINES[3]).problems
    assert line[problem.span.column - 1 :].startswith("-1")
    assert problem.span.end_column == problem.span.column + 1


def test_what_is_missing_of_a_file_is_told_behind_its_last_answer() -> None:
    assert found(read(changed(LINES[0], rounds=3), *LINES[1:])) == [("H109", 4, 1)]
    assert found(read(changed(LINES[0], attempts=7), *LINES[1:])) == [("H109", 4, 1)]


def test_the_version_that_is_refused_is_told_where_it_stands() -> None:
    line = changed(LINES[0], version=2)
    ((_, number, column),) = found(read(line, *LINES[1:]))
    assert (number, line[column - 1 : column]) == (1, "2")


def test_a_long_value_is_told_by_its_beginning() -> None:
    (problem,) = read(LINES[0], LINES[1], changed(LINES[2], language="x" * 41), LINES[3]).problems
    assert f'"{"x" * 39}…' in problem.message.of("en").replace("“", '"')


def test_two_copies_of_an_answer_in_one_file_are_one() -> None:
    twice = [changed(LINES[0], attempts=3), *LINES[1:], changed(LINES[2], confidence="sure")]
    assert [(each.id, each.confidence) for each in read(*twice).attempts] == [("a1", "sure"), ("a2", None)]


def test_a_label_is_read_as_it_is_kept() -> None:
    """However a label is written, it is one person."""
    lines = [LINES[0], *(changed(each, player="Zoe\u0301 ") for each in LINES[1:])]
    portable = read(*lines)
    assert portable.problems == ()
    assert [each.player for each in portable.sittings] == ["Zoé"]
    assert [each.player for each in portable.attempts] == ["Zoé", "Zoé"]


def test_a_name_that_is_written_with_an_escape_is_read_and_its_fault_told_at_the_beginning() -> None:
    line = LINES[2].replace('"right":1', '"\\u0072ight":-1')
    assert line != LINES[2]
    assert found(read(LINES[0], LINES[1], line, LINES[3])) == [("H106", 3, 1)]
