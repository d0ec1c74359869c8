"""The reader's own pager is used as other programs use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.console.pager import page_through, pager_command, shows_colour

if TYPE_CHECKING:
    from pathlib import Path

SCREEN = {"TERM": "xterm"}


@pytest.mark.parametrize(
    ("pager", "command"),
    [("less -S", ["less", "-S"]), ("'my pager' -x", ["my pager", "-x"]), ("cat", []), ("", []), ("it's", ["it's"])],
)
def test_the_pager_is_the_one_named(pager: str, command: list[str]) -> None:
    assert pager_command({**SCREEN, "PAGER": pager}) == command


@pytest.mark.parametrize("environ", [{"TERM": "dumb", "PAGER": "less"}, {"PAGER": "less"}])
def test_a_terminal_that_cannot_move_needs_no_pager(environ: dict[str, str]) -> None:
    assert pager_command(environ) == []


@pytest.mark.parametrize(
    ("command", "environ", "colour"),
    [
        (["less"], {}, True),
        (["/usr/bin/less", "-R"], {"LESS": ""}, True),
        (["less"], {"LESS": "F"}, False),
        (["more"], {}, False),
    ],
)
def test_colours_are_for_pagers_that_pass_them_on(command: list[str], environ: dict[str, str], colour: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    assert shows_colour(command, environ) is colour


def test_a_pager_that_is_not_there_is_told() -> None:
    assert not page_through(["/no/such/pager"], "texte", {})


@pytest.mark.parametrize("command", [["false"], ["sh", "-c", "exec no-such-pager"], ["sh", "-c", "cat >&2; exit 1"]])
def test_a_pager_that_says_that_it_failed_has_shown_nothing(command: list[str]) -> None:
    assert not page_through(command, "texte\n" * 200_000, {"PATH": "/usr/bin:/bin"})


def test_a_pager_that_is_ended_by_its_reader_has_shown_what_was_wanted() -> None:
    assert page_through(["sh", "-c", "kill $$"], "texte", {"PATH": "/usr/bin:/bin"})


def test_a_pager_may_end_before_it_has_read_everything() -> None:
    assert page_through(["true"], "texte\n" * 200_000, {"PATH": "/usr/bin:/bin"})


def test_a_pager_is_told_what_git_tells_it_and_that_the_text_is_utf8(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    command = ["sh", "-c", f'cat >/dev/null; echo "$LESS $LESSCHARSET" >> {seen}']
    assert page_through(command, "é", {"PATH": "/usr/bin:/bin"})
    assert page_through(command, "é", {"PATH": "/usr/bin:/bin", "LESS": "S", "LESSCHARSET": "latin1"})
    assert seen.read_text(encoding="utf-8") == "FRX utf-8\nS latin1\n"


def test_less_names_the_keys_that_go_on_and_close(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    command = ["sh", "-c", f'cat >/dev/null; printf "%s" "$LESS" > {seen}']
    assert page_through(command, "é", {"PATH": "/usr/bin:/bin"}, "Espace\u00a0: 100%. q: close")
    assert seen.read_text(encoding="utf-8") == r"FRXPsEspace \: 100\%\. q\: close$"
