"""A preview as a page for a browser: whole, well formed, the same every time, and safe with any bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.formats.preview import preview_page
from quiz.library.text.folding import fold
from quiz.locale.visible import spelled_out
from quiz.model import LANGUAGES
from quiz.tell.preview.banks import preview
from tests.conftest import PACKS, TOP
from tests.formats.reading import Reader
from tests.tell.preview.viewing import HOSTILE, previewed, texts_due, view

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import Language
    from quiz.tell.preview.view import View
    from tests.conftest import Run

BANKS = sorted(f"{path.parent.name}/{path.name}" for path in PACKS.glob("*/*.yaml"))


def page_of(name: str, looking: View | None = None) -> str:
    looking = looking or view()
    return preview_page(looking.words, previewed(name, looking))


@pytest.fixture(scope="module")
def whole(builtin: Contents) -> str:
    """Every bank of the program on one page."""
    looking = view(speaking="fr")
    return preview_page(looking.words, preview(looking, builtin, ()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_any_question_is_missing(builtin: Contents, whole: str, language: Language) -> None:
    shown = fold(Reader(whole).text)
    due = [text for each in builtin.questions for text in texts_due(builtin.pack, each.value, language)]
    assert [text for text in due if fold(spelled_out(text)) not in shown] == []


def test_one_language_leaves_the_other_out(builtin: Contents) -> None:
    looking = view("fr", speaking="fr")
    shown = fold(Reader(preview_page(looking.words, preview(looking, builtin, ()))).text)
    asked = [each.value.ask for each in builtin.questions]
    assert all(fold(ask.of("fr")) in shown and fold(ask.of("en")) not in shown for ask in asked)


@pytest.mark.parametrize("name", BANKS)
def test_the_page_of_any_bank_is_well_formed(name: str) -> None:
    Reader(page_of(name))


def test_ids_stand_once_and_links_lead_somewhere(whole: str) -> None:
    reader = Reader(whole)
    assert len(set(reader.ids)) == len(reader.ids)
    inside = {link[1:] for link in reader.links if link.startswith("#")}
    assert inside <= set(reader.ids)
    assert all(link.startswith(("#", "https://", "http://")) for link in reader.links)


def test_one_question_needs_no_list_of_questions() -> None:
    assert "nav" not in Reader(page_of("good/one-question.yaml")).tags
    assert "nav" in Reader(page_of("good/every-kind.yaml")).tags


def test_twins_are_linked(builtin: Contents, whole: str) -> None:
    twins = {f"#q-{each.value.twin}" for each in builtin.questions if each.value.twin}
    assert twins
    assert twins <= set(Reader(whole).links)


def test_each_language_is_named_where_it_is_written(builtin: Contents, whole: str) -> None:
    written = {(language, fold(text)) for language, text in Reader(whole).languages}
    for each in builtin.questions:
        assert ("fr", fold(each.value.ask.of("fr"))) in written
        assert ("en", fold(each.value.ask.of("en"))) in written


@pytest.mark.parametrize("speaking", LANGUAGES)
def test_the_page_is_in_the_language_of_the_interface(speaking: Language) -> None:
    assert f'<html lang="{speaking}">' in page_of("good/one-question.yaml", view(speaking=speaking))


def test_the_page_needs_no_script_and_fetches_nothing(whole: str) -> None:
    assert not Reader(whole).tags & {"script", "link", "img", "iframe", "form", "object", "embed", "base"}
    assert "url(" not in whole
    assert "@import" not in whole


def test_the_page_is_the_same_every_time() -> None:
    assert page_of("good/every-kind.yaml") == page_of("good/every-kind.yaml")


@pytest.mark.parametrize("speaking", LANGUAGES)
def test_a_hostile_bank_is_shown_and_not_obeyed(speaking: Language) -> None:
    page = page_of(HOSTILE, view(speaking=speaking))
    reader = Reader(page)
    assert "script" not in reader.tags
    assert "img" not in reader.tags
    for text in (
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)><U+202E>',
        "</article></main>",
        "<U+0000>",
    ):
        assert text in reader.text
    assert not set(page) & set("\x00\x1b\x9b\x07\u202e\u2066\u2069\u2028\ufeff\u200b")


def test_findings_stand_inside_their_question(run: Run) -> None:
    page = run("preview", str(PACKS / "bad/three-faults.yaml"), "--html", "-").stdout
    question = page.partition("<article")[2].partition("</article>")[0]
    assert all(code in question for code in ("S201", "S203", "S204"))


def test_the_page_of_a_pack_names_no_folder_of_this_machine(run: Run) -> None:
    page = run("preview", str(TOP), "--html", "-").stdout
    assert str(TOP) not in page
    assert "questions/les-mots.yaml" in page
