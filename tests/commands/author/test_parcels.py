"""`quiz pack` and `quiz add`: from a folder to a file, from a file to a pack that every command takes by its name."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from quiz.library.parcel.names import MANIFEST
from quiz.library.parcel.parcels import packed, unpacked
from tests.commands.listed import every_command, parameters
from tests.every import start
from tests.library.parcel.made import files_in, own_pack, parcel_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run
    from tests.every import Done

TAKES_A_PACK = {
    "play": ("play", "sommet", "-n", "1"),
    "play one bank": ("play", "sommet/every-kind", "-n", "1"),
    "today": ("today", "sommet"),
    "review": ("review", "sommet", "--anyway"),
    "test": ("test", "sommet"),
    "read": ("read", "sommet"),
    "read --pack": ("read", "rhc", "--pack", "sommet"),
    "compare": ("compare", "--pack", "sommet"),
    "trace": ("trace", "heures", "--pack", "sommet"),
    "trace --all": ("trace", "--all", "sommet"),
    "outlets": ("outlets", "--pack", "sommet"),
    "lesson": ("lesson", "sommet", "--output", "made"),
    "class": ("class", "sommet", "-n", "1", "--size", "9"),
    "handout": ("handout", "sommet", "--output", "made"),
    "page": ("page", "sommet", "--lang", "en", "--output", "made.html"),
    "export": ("export", "sommet", "--to", "gift", "--output", "-"),
    "site": ("site", "made", "--pack", "sommet"),
    "check": ("check", "sommet"),
    "preview": ("preview", "sommet"),
    "pack": ("pack", "own"),
    "draft": ("draft", "sommet", "--output", "-"),
    "serve": ("serve", "sommet", "--check", "--port", "0"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a pack of one's own."""
    own_pack(tmp_path / "own")
    return tmp_path


def packs(desk: Path) -> Path:
    return desk / "data" / "qui-parle" / "packs"


def added(desk: Path, raw: bytes, *more: str) -> Done:
    """What becomes of a file that is added."""
    (desk / "a.quizpack").write_bytes(raw)
    return start(("add", "a.quizpack", *more), desk)


def test_a_pack_is_one_file_named_after_it_and_says_what_is_in_it(desk: Path) -> None:
    done = start(("pack", "own"), desk)
    assert done.code == 0, done.err
    assert (desk / "sommet.quizpack").read_bytes() == parcel_of(desk / "own")
    assert [
        each for each in ("The summit", "Zorglub", "CC BY 4.0", "quiz add sommet.quizpack") if each not in done.out
    ] == []


def test_the_same_pack_is_the_same_file_wherever_it_lies(desk: Path) -> None:
    shutil.copytree(desk / "own", desk / "elsewhere" / "other")
    assert start(("pack", "own", "-o", "a.quizpack"), desk).code == 0
    assert start(("pack", "elsewhere/other", "-o", "b.quizpack"), desk).code == 0
    assert (desk / "a.quizpack").read_bytes() == (desk / "b.quizpack").read_bytes()


def test_drafts_schemas_and_whatever_else_lies_there_are_left_out(desk: Path) -> None:
    before = parcel_of(desk / "own")
    for name in ("questions/drafts/own.yaml", "questions/schema/bank.json", "seeds/original.pdf", "notes.txt"):
        (desk / "own" / name).parent.mkdir(exist_ok=True)
        (desk / "own" / name).write_text("bank: a\n", encoding="utf-8")
    assert start(("pack", "own"), desk).code == 0
    assert (desk / "sommet.quizpack").read_bytes() == before


def test_the_originals_of_articles_are_left_out_and_nobody_misses_them_where_the_pack_was_passed_on(desk: Path) -> None:
    sources, seeds = desk / "own" / "seeds" / "sources.yaml", desk / "own" / "seeds" / "originals"
    seeds.mkdir()
    (seeds / "rhc.html").write_bytes(b"<p>A page</p>")
    told = f"  original: {{file: rhc.html, sha256: {sha256(b'<p>A page</p>').hexdigest()}, by: a reader}}\n"
    text = sources.read_text(encoding="utf-8")
    at = text.index("\n", text.index("file: rhc.txt")) + 1
    sources.write_text(text[:at] + told + text[at:], encoding="utf-8")
    assert start(("pack", "own"), desk).code == 0
    assert "seeds/originals/rhc.html" not in unpacked((desk / "sommet.quizpack").read_bytes())
    assert start(("add", "sommet.quizpack"), desk).code == 0
    assert "Y121" not in start(("check", "sommet"), desk).out
    (seeds / "rhc.html").unlink()
    assert "Y121" in start(("check", "own"), desk).out


def test_a_pack_with_an_error_is_not_passed_on(desk: Path) -> None:
    bank = desk / "own" / "questions" / "every-kind.yaml"
    bank.write_text(bank.read_text(encoding="utf-8").replace("source: rhc", "source: nobody", 1), encoding="utf-8")
    done = start(("pack", "own"), desk)
    assert (done.code, "quiz check own" in done.err) == (1, True)
    assert not (desk / "sommet.quizpack").exists()


@pytest.mark.parametrize("key", ["title", "licence", "credits"])
def test_a_pack_that_does_not_say_who_made_it_under_which_licence_is_told_what_to_write(desk: Path, key: str) -> None:
    about = desk / "own" / "pack.yaml"
    lines = about.read_text(encoding="utf-8").splitlines(keepends=True)
    about.write_text("".join(line for line in lines if not line.startswith(key)), encoding="utf-8")
    done = start(("pack", "own"), desk)
    assert (done.code, f"missing: {key}." in done.err, "\n  licence: " in done.err) == (1, True, True)


def test_an_article_with_a_name_that_is_not_the_same_everywhere_is_told(desk: Path) -> None:
    sources = desk / "own" / "seeds" / "sources.yaml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("rhc.txt", '"con.txt"', 1), encoding="utf-8")
    (desk / "own" / "seeds" / "rhc.txt").rename(desk / "own" / "seeds" / "con.txt")
    done = start(("pack", "own"), desk)
    assert (done.code, "con.txt" in done.err) == (2, True)


@pytest.mark.parametrize("words", [(), ("nowhere",), ("les-mots",), ("own/questions/every-kind.yaml",)])
def test_what_is_no_pack_is_told(desk: Path, words: tuple[str, ...]) -> None:
    done = start(("pack", *words), desk)
    assert (done.code, len(done.err) > 30) == (2, True)


def test_excerpts_hold_what_is_quoted_and_say_what_can_no_longer_be_verified(desk: Path) -> None:
    bank, article = desk / "own" / "questions" / "every-kind.yaml", desk / "own" / "seeds" / "euractiv.txt"
    article.write_text(article.read_text(encoding="utf-8") + "\n" + "Et la suite.\n" * 40, encoding="utf-8")
    text = bank.read_text(encoding="utf-8")
    at = text.index("    explain:")
    claims = (
        "    evidence:",
        '      - {absent: [euractiv], pattern: "Zorglub"}',
        '      - {source: euractiv, count: 40, pattern: "la suite"}',
        "",
    )
    bank.write_text(text[:at] + "\n".join(claims) + text[at:], encoding="utf-8")
    assert "E6" not in start(("check", "own"), desk).out
    done = start(("pack", "own", "--excerpts"), desk)
    assert done.code == 0, done.err
    files = unpacked((desk / "sommet.quizpack").read_bytes())
    assert "la suite" not in files["seeds/euractiv.txt"].decode()
    assert json.loads(files[MANIFEST])["excerpts"] is True
    assert start(("add", "sommet.quizpack"), desk).code == 0
    found = start(("check", "sommet"), desk)
    assert (found.code, found.out.count("E611")) == (0, 2)


def test_a_pack_that_was_added_is_listed_and_taken_away(desk: Path) -> None:
    done = added(desk, parcel_of(desk / "own"))
    assert done.code == 0, done.err
    assert [each for each in ("The summit", "Zorglub", "CC BY 4.0", "articles") if each not in done.out] == []
    assert "quiz play sommet" in done.err
    assert "The summit" in start(("add", "--list"), desk).out
    assert start(("add", "--remove", "sommet"), desk).code == 0
    assert "The summit" not in start(("add", "--list"), desk).out
    assert list(packs(desk).iterdir()) == []


@pytest.mark.parametrize("name", TAKES_A_PACK)
def test_every_command_takes_the_name_of_an_added_pack_as_it_takes_a_folder(desk: Path, name: str) -> None:
    assert added(desk, parcel_of(desk / "own")).code == 0
    typed = "\n" * 9 if name == "class" else "a\n" * 9
    done = start(TAKES_A_PACK[name], desk, typed)
    assert done.code == 0, done.err
    assert "Traceback" not in done.err


def test_no_command_that_takes_a_pack_was_forgotten() -> None:
    named = {"--pack", "banks", "paths", "pack", "bank"}
    takes = {name for name, command in every_command().items() if parameters(command).keys() & named}
    assert takes - {name.split(" ")[0] for name in TAKES_A_PACK} <= {"new", "mark", "report", "stats", "history list"}


def test_what_lies_in_the_folder_comes_first(desk: Path) -> None:
    assert added(desk, parcel_of(desk / "own")).code == 0
    (desk / "sommet").mkdir()
    assert start(("play", "sommet", "-n", "1"), desk, "a\n").code != 0


def test_a_name_that_is_there_is_replaced_only_when_that_is_asked_for(desk: Path) -> None:
    raw = parcel_of(desk / "own")
    assert added(desk, raw).code == 0
    refused = added(desk, raw)
    assert (refused.code, "--force" in refused.err) == (2, True)
    assert added(desk, raw, "--as", "other").code == 0
    (desk / "own" / "pack.yaml").write_text(
        (desk / "own" / "pack.yaml").read_text(encoding="utf-8").replace("Zorglub", "Bulgroz"), encoding="utf-8"
    )
    assert added(desk, parcel_of(desk / "own"), "--force").code == 0
    listed = start(("add", "--list"), desk).out
    assert [listed.count(each) for each in ("Bulgroz", "Zorglub")] == [1, 1]


@pytest.mark.parametrize("name", ["les-mots", "rhc", "outlets", "../evil", "A", "a b", ""])
def test_a_name_that_means_something_else_or_nothing_safe_is_refused(desk: Path, name: str) -> None:
    assert added(desk, parcel_of(desk / "own"), "--as", name).code == 2
    assert not packs(desk).exists()


def spoilt(desk: Path, path: str, old: bytes, new: bytes) -> bytes:
    """A file whose manifest is right, and whose pack is not."""
    target = desk / "own" / path
    target.write_bytes(target.read_bytes().replace(old, new, 1))
    return packed(files_in(desk / "own"))


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        ("questions/every-kind.yaml", b"quote: ", b"quote: Not ", 1),
        ("questions/every-kind.yaml", b"source: rhc", b"source: nobody", 1),
        ("seeds/sources.yaml", b"file: ", b"file: ../../../etc/", 2),
        ("questions/every-kind.yaml", b"bank:", b"bank: &a [*a]\nother:", 1),
    ],
)
def test_a_pack_that_is_not_as_it_should_be_is_not_added(
    desk: Path, path: str, old: bytes, new: bytes, code: int
) -> None:
    done = added(desk, spoilt(desk, path, old, new))
    assert (done.code, "Traceback" in done.err) == (code, False)
    assert not packs(desk).exists()


def test_findings_on_the_writing_alone_are_told_and_do_not_keep_it_out(desk: Path) -> None:
    done = added(desk, spoilt(desk, "questions/every-kind.yaml", b'hours does the text give?"', b'hours are given."'))
    assert (done.code, "quiz check sommet" in done.err) == (0, True)


@pytest.mark.parametrize("raw", [b"", b"PK\3\4", b"\0" * 100, b"bank: a\n"])
def test_a_file_that_is_no_pack_is_told_in_one_sentence_and_leaves_nothing(desk: Path, raw: bytes) -> None:
    before = set(desk.rglob("*"))
    done = added(desk, raw)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert {each for each in set(desk.rglob("*")) - before if "cache" not in each.parts} == {desk / "a.quizpack"}


@pytest.mark.parametrize("name", ["nowhere.quizpack", "own", "/dev/null", "/dev/zero", "\udcff"])
def test_what_is_no_ordinary_file_is_told(desk: Path, name: str) -> None:
    done = start(("add", name), desk)
    assert (done.code, "Traceback" in done.err) == (2, False)


@pytest.mark.parametrize("words", [(), ("a", "--list"), ("--list", "--remove", "a"), ("--remove", "nobody")])
def test_what_cannot_be_meant_is_told(desk: Path, words: tuple[str, ...]) -> None:
    assert start(("add", *words), desk).code == 2


def test_words_of_a_pack_are_shown_and_not_obeyed(desk: Path) -> None:
    about = desk / "own" / "pack.yaml"
    about.write_text(about.read_text(encoding="utf-8").replace("Zorglub", '"[bold]\\x1b[2JZ[/]"'), encoding="utf-8")
    done = added(desk, parcel_of(desk / "own"))
    assert "\x1b" not in done.out
    assert "[bold]" in done.out


def test_an_added_pack_is_neither_mended_nor_given_drafts(desk: Path) -> None:
    assert added(desk, parcel_of(desk / "own")).code == 0
    assert start(("check", "--fix", "sommet"), desk).code == 2
    assert start(("draft", "sommet"), desk).code == 2


def test_json_tells_what_was_made_added_and_listed(desk: Path) -> None:
    made = json.loads(start(("pack", "own", "--json"), desk).out)
    assert (made["file"], made["manifest"]["name"]) == ("sommet.quizpack", "sommet")
    given = json.loads(start(("add", "sommet.quizpack", "--json"), desk).out)
    assert (given["name"], given["manifest"]) == ("sommet", made["manifest"])
    assert json.loads(start(("add", "--list", "--json"), desk).out)["packs"] == [
        {"name": "sommet", "manifest": made["manifest"]}
    ]


def test_both_languages_say_it(run: Run, tmp_path: Path) -> None:
    own_pack(tmp_path / "own")
    assert "Qui le reçoit l’ajoute par" in run("pack", "own", lang="fr_FR.UTF-8").stdout
    done = run("add", "sommet.quizpack", lang="fr_FR.UTF-8")
    assert "fait par" in done.stdout
    assert "sommet est ajouté" in done.stderr
