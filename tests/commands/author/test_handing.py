"""`quiz new` with what people have: saved pages, PDFs, documents, pasted text."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from tests.console.screen import Terminal
from tests.library.newpack.taking.making import ADDRESS, PARAGRAPHS, TITLE, archive, page, printed, word, writer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

SAID = ("--outlet", "La Gazette", "--date", "2026-11-03", "--attribution", "stated", "--evidence", "its name")
FORMS = {
    "page.html": page().encode(),
    "page.mhtml": archive(page()),
    "print.pdf": printed(),
    "text.docx": word(),
    "text.odt": writer(),
}


def given(folder: Path, name: str) -> str:
    path = folder / name
    path.write_bytes(FORMS[name])
    return str(path)


@pytest.mark.parametrize("name", FORMS)
def test_a_pack_is_made_of_what_people_have_and_passes_the_check(run: Run, tmp_path: Path, name: str) -> None:
    result = run("new", "essai", "--article", given(tmp_path, name), *SAID)
    assert result.returncode == 0
    assert "the original is kept beside the text" in " ".join(result.stdout.replace("\n", " ").split())
    contents = read_contents(folder_root(tmp_path / "essai"))
    assert contents.problems == ()
    source = contents.pack.articles["la-gazette"].source
    assert source.original is not None
    kept = (tmp_path / "essai/seeds/originals" / source.original.file).read_bytes()
    assert kept == FORMS[name]
    assert source.original.sha256 == sha256(kept).hexdigest()
    assert PARAGRAPHS[0][:30] in contents.pack.articles["la-gazette"].text


def test_what_a_page_says_of_itself_is_kept(run: Run, tmp_path: Path) -> None:
    assert run("new", "essai", "--article", given(tmp_path, "page.html"), *SAID).returncode == 0
    source = read_contents(folder_root(tmp_path / "essai")).pack.articles["la-gazette"].source
    assert (source.title, source.date_basis, source.url) == (TITLE, "stated", ADDRESS)


def test_what_is_pasted_is_an_article(run: Run, tmp_path: Path) -> None:
    result = run("new", "essai", "--article", "-", *SAID, stdin="\n".join([TITLE, *PARAGRAPHS]))
    assert (result.returncode, "pasted text: plain text" in result.stdout) == (0, True)
    assert (tmp_path / "essai/seeds/la-gazette.txt").read_text(encoding="utf-8").startswith(TITLE)


def test_a_page_that_is_pasted_is_taken_as_one(run: Run) -> None:
    assert "pasted text: a web page" in run("new", "essai", "--article", "-", *SAID, stdin=page()).stdout


def test_nothing_pasted_is_said(run: Run, tmp_path: Path) -> None:
    result = run("new", "essai", "--article", "-", *SAID)
    assert (result.returncode, "nothing was pasted" in result.stderr) == (2, True)
    assert not (tmp_path / "essai").exists()


def test_what_looks_wrong_is_told_with_its_line_and_a_mend(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{TITLE}\n\nlâ€™OTAN a dÃ©clarÃ©\n\n" + "\n".join(PARAGRAPHS), encoding="utf-8")
    result = run("new", "essai", "--article", "a.txt", *SAID)
    assert "a.txt, line 3: garbled letters" in result.stderr
    assert "save it as UTF-8" in result.stderr


def test_an_original_that_is_changed_or_gone_is_a_finding(run: Run, tmp_path: Path) -> None:
    run("new", "essai", "--article", given(tmp_path, "page.html"), *SAID)
    original = tmp_path / "essai/seeds/originals/la-gazette.html"
    original.write_text("another", encoding="utf-8")
    assert (
        "Y121 the original of this article, la-gazette.html, is no longer what it was" in run("check", "essai").stdout
    )
    original.unlink()
    assert "Y121 the original of this article, la-gazette.html, is not there" in run("check", "essai").stdout


def test_an_original_elsewhere_is_not_looked_at(run: Run, tmp_path: Path) -> None:
    run("new", "essai", "--article", given(tmp_path, "page.html"), *SAID)
    path = tmp_path / "essai/seeds/sources.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("file: la-gazette.html", "file: ../../page.html"), "utf-8")
    assert "Y116" in run("check", "essai").stdout


def test_a_person_pastes_an_article(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new", "essai", columns=40) as terminal:
        terminal.wait_for("Article 1")
        terminal.press("-\r")
        terminal.wait_for("Collez")
        for line in (TITLE, *PARAGRAPHS, "."):
            terminal.enter(line)
        terminal.wait_for("Quel média")
        terminal.press("\r")
        terminal.wait_for("Date de l’article")
        terminal.press("2026-11-03\r")
        terminal.wait_for("[fr] >")
        terminal.press("\r")
        terminal.wait_for("Article 2")
        terminal.press("\r")
        terminal.wait_for("Et maintenant")
        assert terminal.wait_for_end() == 0
    text = (tmp_path / "essai/seeds/media-inconnu.txt").read_text(encoding="utf-8")
    assert text.split("\n")[:-1] == [TITLE, *PARAGRAPHS]


def test_the_day_that_a_page_gives_itself_needs_not_be_told(run: Run, tmp_path: Path) -> None:
    without = ("--outlet", "La Gazette", "--attribution", "stated", "--evidence", "its name")
    assert run("new", "essai", "--article", given(tmp_path, "page.html"), *without).returncode == 0
    assert "date: 2026-11-03\n" in (tmp_path / "essai/seeds/sources.yaml").read_text(encoding="utf-8")


def of_reuters(folder: Path) -> str:
    path = folder / "reuters.html"
    path.write_text(page().replace("www.gazette.example", "www.reuters.com"), encoding="utf-8")
    return str(path)


def test_an_outlet_of_the_register_is_offered_by_the_address_of_the_page(run: Run, tmp_path: Path) -> None:
    result = run("new", "essai", "--article", of_reuters(tmp_path))
    assert result.returncode == 2
    assert 'its address, reuters.com, is that of Reuters: --outlet "Reuters"' in result.stderr


def test_an_address_of_another_outlet_than_was_given_is_told(run: Run, tmp_path: Path) -> None:
    result = run("new", "essai", "--article", of_reuters(tmp_path), *SAID)
    assert "reuters.com is the address of Reuters, which the register knows, but La Gazette was given" in result.stderr
    right = run("new", "other", "--article", of_reuters(tmp_path), "--outlet", "Reuters", *SAID[2:]).stderr
    assert "is the address of" not in right


def test_a_person_takes_what_a_page_says_of_itself(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new", "essai", lang="en_GB.UTF-8") as terminal:
        terminal.wait_for("Article 1")
        terminal.press(f"{of_reuters(tmp_path)}\r")
        terminal.wait_for("[Reuters] >")
        terminal.press("\r")
        terminal.wait_for("How do you know")
        terminal.press("w\r")
        terminal.wait_for("the address of the page")
        terminal.press("\r")
        terminal.wait_for("[2026-11-03] >")
        terminal.press("\r")
        terminal.wait_for("[fr] >")
        terminal.press("\r")
        terminal.wait_for("Article 2")
        terminal.press("\r")
        terminal.wait_for("And now")
        assert terminal.wait_for_end() == 0
    assert "id: reuters\n" in (tmp_path / "essai/questions/outlets.yaml").read_text(encoding="utf-8")


def test_what_is_not_researched_is_said_by_the_check_and_on_the_card(run: Run, tmp_path: Path) -> None:
    run("new", "essai", "--article", given(tmp_path, "page.html"), *SAID)
    checked = run("check", "essai")
    assert checked.returncode == 0
    assert "La Gazette: not researched yet: country, kind, founded, owner, money, who decides" in checked.stderr
    card = run("outlets", "la-gazette", "--pack", "essai", "--no-pager").stdout
    for label in ("country", "kind", "founded", "owned by", "paid by", "decided by", "editor", "corrections"):
        assert f"{label}: not researched" in card
    assert "nobody says who is behind it" not in card
    assert '"not_researched":[' in run("outlets", "la-gazette", "--pack", "essai", "--json").stdout
