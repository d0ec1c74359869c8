"""What to type next: every command that a page proposes works as it stands there."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

TITLE = "To look further"


def proposed(text: str) -> list[list[str]]:
    """The commands below the title, as the words that a shell would make of them."""
    after = text.partition(TITLE)[2]
    return [shlex.split(each) for each in re.findall("quiz ([^\n]+)", after)]


@pytest.mark.parametrize(
    "asked",
    [
        ("compare", "duree"),
        ("compare", "rhc", "sputnik"),
        ("trace", "duree.rhc"),
        ("trace", "rhc"),
        ("trace", "--all"),
        ("read", "rhc"),
        ("outlets", "rhc"),
        ("words", "attribution"),
        ("outlets", "rhc", "--as-of", "2022-01-12"),
    ],
)
def test_every_command_that_is_proposed_works(run: Run, asked: tuple[str, ...]) -> None:
    commands = proposed(run(*asked, COLUMNS="200").stdout)
    assert commands
    for command in commands:
        result = run(*command)
        assert (result.returncode, result.stderr) == (0, "")


def test_from_a_comparison_each_line_each_outlet_of_that_day_and_each_origin_is_one_command_away(run: Run) -> None:
    assert [" ".join(each) for each in proposed(run("compare", "duree", COLUMNS="200").stdout)] == [
        "read rhc:21",
        "read euractiv:5",
        "read sputnik:7",
        "outlets radio-habana-cuba --as-of 2022-01-12",
        "outlets euractiv-france --as-of 2022-01-12",
        "outlets sputnik-france --as-of 2022-01-12",
        "trace duree.rhc",
        "trace duree.euractiv",
        "trace duree.sputnik",
    ]


def test_the_whole_of_an_article_is_not_the_line_again(run: Run) -> None:
    assert run("read", "rhc:21").stdout.rstrip().endswith("quiz read rhc")


def test_an_article_is_traced_hand_by_hand_with_the_pages_that_show_it(run: Run) -> None:
    text = run("trace", "rhc", COLUMNS="200").stdout
    assert text.index("each before the press") < text.index("AFP") < text.index("RT France, page 94636")
    cited = "[1] Not an easy discussion, Meduza (Russian outlet in exile, critical of the Kremlin), 12 January 2022"
    assert f"{cited} https://meduza.io/" in " ".join(text.split())
    assert "19  Radio Habana Cuba, line 21 — RT France (probably), line 3" in text


def test_a_class_that_is_younger_than_the_day_told_of_says_so(run: Run) -> None:
    text = " ".join(run("play", "les-faits", "-n", "30", stdin="s\n+\n" * 40).stdout.split())
    assert "state-controlled (State Media Monitor, 2023, so later than that day" in text
    assert "state-controlled (State Media Monitor, 2022" in text


def made(run: Run, folder: Path) -> Path:
    """A pack as a teacher begins it: one article of an outlet that nobody knows, and no statements."""
    page = folder / "une page.txt"
    page.write_text(" ".join(f"Le conseil numéro {each} s’est réuni." for each in range(9)), encoding="utf-8")
    known = ("--outlet", "unknown", "--date", "2022-01", "--attribution", "unknown", "--evidence", "no name")
    assert run("new", str(folder / "mon paquet"), "--article", str(page), *known).returncode == 0
    return folder / "mon paquet"


@pytest.mark.parametrize("asked", [("read", "media-inconnu"), ("trace", "media-inconnu"), ("trace", "--all")])
def test_a_pack_of_ones_own_is_named_in_the_commands(run: Run, tmp_path: Path, asked: tuple[str, ...]) -> None:
    folder = str(made(run, tmp_path))
    for command in proposed(run(*asked, "--pack", folder).stdout):
        assert command[-2:] == ["--pack", folder]
        assert run(*command).returncode == 0


def test_what_a_pack_does_not_have_is_said_and_no_empty_title_stands_there(run: Run, tmp_path: Path) -> None:
    folder = str(made(run, tmp_path))
    assert "no statement that several articles render" in run("compare", "--pack", folder).stdout
    assert "statements:" not in run("compare", "rien", "--pack", folder).stderr
    text = run("trace", "--all", "--pack", folder).stdout
    assert "Nothing is noted about where this article comes from." in text
    assert "What this does not prove" not in text
    assert "one of its words" not in run("trace", "absent", "--pack", folder).stdout
