"""PDFs: one page where one is promised, whole questions, right signs, the same bytes, and nothing obeyed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.classroom.handouts.making import Extras
from quiz.classroom.handouts.values import Lettered
from quiz.classroom.handouts.versions import Plan
from quiz.draw.libraries import MissingLibraryError
from quiz.formats.sheets.documents import documents
from quiz.formats.sheets.drawing import draw
from quiz.formats.sheets.pdf import pdf
from quiz.locale.handout import handout_words
from quiz.model import LANGUAGES
from tests.classroom.handouts.making import HOSTILE, handout, pack_of
from tests.formats.sheets.printing import KINDS, both, pages_of, squeezed

if TYPE_CHECKING:
    from quiz.classroom.handouts.values import Sheet
    from quiz.model import Language, Pack

MANY = Plan(questions=40, versions=2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_split_from_its_options(pack: Pack, language: Language) -> None:
    made, document = both(pack, "sheet", language, MANY)
    pages = [squeezed(page) for page in pages_of(pdf(handout_words(language), made, document))]
    assert len(pages) > 10
    for item in made.sheets[0].items:
        parts = [*item.ask, *("".join(p.text for p in e.pieces) for e in (*item.excerpts, *item.rows))]
        parts += [item.task, *(option.text for option in item.options), item.reason]
        assert any(all(squeezed(part) in page for part in parts) for page in pages), item.ask


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("plan", [Plan(questions=5), Plan(questions=40, versions=4), Plan(form="A")])
def test_the_lesson_and_the_cards_are_one_page_each(pack: Pack, language: Language, plan: Plan) -> None:
    for kind in ("lesson", "cards"):
        made, document = both(pack, kind, language, plan)
        assert len(pages_of(pdf(handout_words(language), made, document))) == 1


def test_accents_guillemets_and_thin_spaces_come_out_as_they_went_in(pack: Pack) -> None:
    made, document = both(pack, "sheet", "fr", Plan(questions=40))
    text = "\n".join(pages_of(pdf(handout_words("fr"), made, document)))
    assert "Les passages sont cités mot pour mot\u202f; […] marque une coupe." in text
    assert "Quels mots vous ont fait choisir\u202f?" in text
    assert "«\xa0" in text
    assert "\xa0»" in text
    assert all(sign in text for sign in "éèêàçùîôœ’É")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_the_key_is_in_the_file(pack: Pack, language: Language) -> None:
    made, document = both(pack, "key", language, MANY)
    text = squeezed("".join(_without_foot(page) for page in pages_of(pdf(handout_words(language), made, document))))
    for solution in made.key.solutions:
        assert squeezed(solution.takeaway) in text
        assert all(squeezed(told.why) in text for told in solution.told)
    for card in made.key.cards:
        assert all(squeezed(fact.text) in text for fact in (*card.held, *card.later))
    for source in made.key.sources:
        assert squeezed(source.url) in text


def _without_foot(page: str) -> str:
    return page.rpartition("\n")[0] if "page" in page.rpartition("\n")[2] else page


def test_each_page_says_which_handout_version_and_page_it_is(pack: Pack) -> None:
    made = handout(pack, Plan(versions=2))
    every = documents(handout_words("fr"), made, cards=False, lesson=False)
    pages = pages_of(pdf(handout_words("fr"), made, every[1]))
    assert f"{made.mark} · Version B page 1 sur {len(pages)}" in pages[0].replace("\n", " ")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_handout_is_the_same_file(pack: Pack, kind: str) -> None:
    made, document = both(pack, kind)
    assert pdf(handout_words("fr"), made, document) == pdf(handout_words("fr"), made, document)


def test_no_clock_and_no_name_of_this_machine_is_in_the_file(pack: Pack) -> None:
    made, document = both(pack, "cards")
    assert b"CreationDate" not in pdf(handout_words("fr"), made, document).content


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hostile_bank_is_shown_and_not_obeyed(language: Language) -> None:
    for kind in KINDS:
        made, document = both(pack_of(HOSTILE), kind, language)
        text = "".join(pages_of(pdf(handout_words(language), made, document)))
        if kind == "key":
            due = {"fr": "</article></main></body></html>", "en": "[link=https://exemple.fr]x[/link]"}
            assert squeezed(due[language]) in squeezed(text)
            assert "<U+2066>" in text
        assert not set(text) & set("\x00\x1b\x9b\x07\u202e\u2066\u2069\u200b")


TYPST = '#panic("x") $x^2$ *b* _i_ `c` @r <l> \\ // /* #let a = 1 ] } " // = Titre'
"""What Typst would read, were it markup."""


def test_typst_in_a_bank_is_text() -> None:
    bank = pack_of("good/every-kind.yaml")
    made = handout(bank)
    changed = _said_otherwise(made.sheets[0], TYPST)
    _, document = both(bank, "sheet")
    text = "".join(pages_of(pdf(handout_words("fr"), made, document._replace(shown=changed, title=TYPST))))
    assert squeezed(TYPST) in squeezed(text)


@pytest.mark.parametrize(
    "text", ["漢字 العربية עברית 한국어 ไทย 👩‍👩‍👧", "\ufdd0\ud800\U0001ffff", "x" * 5000, " ", "\n\n", "e\u0301"]
)
def test_any_writing_makes_a_file(text: str) -> None:
    bank = pack_of("good/every-kind.yaml")
    made, document = both(bank, "sheet")
    changed = _said_otherwise(made.sheets[0], text)
    assert pdf(handout_words("fr"), made, document._replace(shown=changed)).content.startswith(b"%PDF")


def test_a_question_longer_than_a_page_goes_on_over_the_page() -> None:
    bank = pack_of("good/every-kind.yaml")
    made, document = both(bank, "sheet")
    changed = _said_otherwise(made.sheets[0], "mot " * 3000 + "fin")
    pages = pages_of(pdf(handout_words("fr"), made, document._replace(shown=changed)))
    assert len(pages) > 3
    assert sum(page.count("mot") for page in pages) >= 3000
    assert any("fin" in page for page in pages[1:])


def _said_otherwise(sheet: Sheet, text: str) -> Sheet:
    first = replace(sheet.items[0], ask=(text,), options=(Lettered(letter="a", text=text),))
    return replace(sheet, title=text, items=(first, *sheet.items[1:]))


def test_without_the_extra_pages_are_still_drawn(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    made = handout(pack)
    assert [each.name for each in draw(handout_words("fr"), made, Extras())] == ["feuille.html", "corrige.html"]
    with pytest.raises(MissingLibraryError):
        list(draw(handout_words("fr"), made, Extras(pdf=True)))
