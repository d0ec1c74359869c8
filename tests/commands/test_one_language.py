"""A pack in one language goes through every command, in an interface of either language."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from quiz.formats.formats import FORMATS
from quiz.model import LANGUAGES
from tests.every import start
from tests.monolingual import pack_in

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.model import BankLanguage
    from tests.conftest import Run

BANK = "own/questions/medias-et-etat.yaml"
SAID = {
    ("fr", "fr"): "Ce paquet est en français seul",
    ("fr", "en"): "This pack is in French alone",
    ("en", "fr"): "Ce paquet est en anglais seul",
    ("en", "en"): "This pack is in English alone",
}
USES = {
    "play": (("play", "own", "-n", "9", "--seed", "5"), "t\nh\n1a 2b 3c\na\n+\np\nr\nc\n" * 30),
    "today": (("today", "own"), "a\n"),
    "review": (("review", "own", "--anyway"), "a\n"),
    "test": (("test", "own"), "a\n"),
    "read": (("read", "euractiv", "--pack", "own", "--annotate"), ""),
    "read with English": (("read", "euractiv", "--pack", "own", "--gloss"), ""),
    "read as JSON": (("read", "euractiv", "--pack", "own", "--json"), ""),
    "compare": (("compare", "duree", "--pack", "own"), ""),
    "trace": (("trace", "duree.rhc", "--pack", "own"), ""),
    "outlets": (("outlets", "rt-france", "--pack", "own"), ""),
    "class": (("class", "own", "-n", "2", "--size", "9"), "t\n\n9 0 0\n" * 9),
    "serve": (("serve", "own", "--check", "--port", "0"), ""),
    "lesson": (("lesson", "own", "--output", "made"), ""),
    "handout": (("handout", "own", "--output", "made"), ""),
    **{
        f"export to {each.name}": (("export", "own", "--to", each.name, "--output", "made.out"), "") for each in FORMATS
    },
    "page": (("page", "own", "--output", "made.html"), ""),
    "site": (("site", "made", "--pack", "own"), ""),
    "check": (("check", "own", "--fairness", "--summary", "--ignore", "Q211,B908"), ""),
    "preview": (("preview", BANK), ""),
    "preview as a page": (("preview", BANK, "--html", "made.html"), ""),
    "draft": (("draft", "own", "-n", "3", "--output", "-"), ""),
}


def flat(text: str) -> str:
    """A text without the line ends that its width gives it, nor the bars beside it."""
    return " ".join(text.replace("│", " ").split())


@pytest.fixture(scope="module", params=LANGUAGES)
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BankLanguage]:
    folder = tmp_path_factory.mktemp("desk")
    pack_in(request.param, folder / "own", registers=True)
    return folder, request.param


@pytest.mark.parametrize("name", USES)
def test_a_pack_in_one_language_goes_through_every_command(
    desk: tuple[Path, BankLanguage], tmp_path: Path, name: str
) -> None:
    words, typed = USES[name]
    done = start(words, shutil.copytree(desk[0], tmp_path / "home"), typed)
    assert done.code == 0, done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_a_round_shows_the_language_there_is(
    desk: tuple[Path, BankLanguage], run: Run, fixed: Contents, spoken: BankLanguage
) -> None:
    folder, written = desk
    done = run("play", str(folder / "own"), "-n", "28", "--seed", "1", "--lang", spoken, stdin="a\n" * 80)
    shown = flat(done.stdout)
    asked = [each.value.ask.of(written) for each in fixed.questions]
    assert done.returncode == 0
    assert sum(flat(ask) in shown for ask in asked) >= 5


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_check_says_once_that_a_pack_is_in_one_language(
    desk: tuple[Path, BankLanguage], run: Run, spoken: BankLanguage
) -> None:
    folder, written = desk
    done = run("check", str(folder / "own"), "--lang", spoken)
    assert done.stderr.count(SAID[written, spoken]) == 1


def test_of_a_pack_in_both_languages_nothing_of_the_kind_is_said(tmp_path: Path) -> None:
    assert "alone" not in start(("check",), tmp_path).err
