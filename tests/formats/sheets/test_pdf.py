"""PDFs: one page where one is promised, whole questions, right signs, the same bytes, and nothing obeyed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.handouts.answers import mark_of
from quiz.classroom.handouts.making import Extras
from quiz.classroom.handouts.versions import Plan
from quiz.document import Blank, Choice, Choices, Entries, Entry, Facts, Label, Notes, Para, Quote, Run
from quiz.draw.libraries import MissingLibraryError
from quiz.draw.typst.typeset import typeset
from quiz.formats.sheets.drawing import draw
from quiz.formats.sheets.papers import papers
from quiz.locale import phrases
from quiz.model import LANGUAGES
from tests.classroom.handouts.making import HOSTILE, handout, pack_of
from tests.documents import every, text_of
from tests.formats.sheets.printing import KINDS, pages_of, paper, size_of, squeezed

if TYPE_CHECKING:
    from quiz.document import Runs
    from quiz.draw.paper import Paper
    from quiz.library.pack.packs import Contents
    from quiz.model import Language, Pack

MANY = Plan(questions=40, versions=2)


def said(runs: Runs) -> str:
    """What is said, with the numbers of pages cited as they are set, in brackets."""
    return "".join(f" [{run.text}]" if run.role == "cite" else run.text for run in runs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_split_from_its_options(pack: Pack, language: Language) -> None:
    sheet = paper(pack, "sheet", language, MANY)
    pages = [squeezed(page) for page in pages_of(typeset(sheet))]
    assert len(pages) > 5
    [questions] = every(Entries, sheet.document)
    for each in questions.items:
        parts = [said(node.runs) for node in every(Para, each.nodes)]
        parts += [said(node.runs) for node in every(Quote, each.nodes)]
        parts += [said(choice.runs) for choices in every(Choices, each.nodes) for choice in choices.items]
        parts += [blank.label for blank in every(Blank, each.nodes)]
        assert any(all(squeezed(part) in page for part in parts) for page in pages), parts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("plan", [Plan(questions=5), Plan(questions=40, versions=4), Plan(questions=5, level=1)])
def test_the_lesson_and_the_cards_are_one_page_each(pack: Pack, language: Language, plan: Plan) -> None:
    for kind in ("lesson", "cards"):
        assert size_of(typeset(paper(pack, kind, language, plan))) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_lesson_has_a_sheet_of_two_sides_and_a_plan_of_one(builtin: Contents, language: Language) -> None:
    for seed in range(1, 7):
        plan = Plan(questions=5, level=1, minutes=45, folder="lesson", seed=seed)
        sizes = {kind: size_of(typeset(paper(builtin.pack, kind, language, plan))) for kind in ("sheet", "lesson")}
        assert sizes == {"sheet": 2, "lesson": 1}, seed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(4))
def test_the_key_of_a_first_lesson_has_a_page_a_question_at_most_and_none_that_is_nearly_empty(
    builtin: Contents, language: Language, seed: int
) -> None:
    plan = Plan(questions=5, level=1, minutes=45, seed=seed)
    pages = pages_of(typeset(paper(builtin.pack, "key", language, plan)))
    assert len(pages) <= 5
    assert min(len(page.splitlines()) for page in pages) > 5


def test_accents_guillemets_and_thin_spaces_come_out_as_they_went_in(pack: Pack) -> None:
    sheet = paper(pack, "sheet", "fr", Plan(questions=40))
    text = "\n".join(pages_of(typeset(sheet)))
    assert "Les passages sont cités mot pour mot\u202f; […] marque une coupe." in text
    assert "Quels mots vous ont fait choisir\u202f?" in text
    assert "«\xa0" in text
    assert "\xa0»" in text
    went_in = set("éèêàçùîôœ’É") & set(text_of(sheet.document))
    assert len(went_in) > 5
    assert went_in <= set(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_the_key_is_in_the_file(pack: Pack, language: Language) -> None:
    key = paper(pack, "key", language, MANY)
    text = squeezed("".join(_without_foot(page) for page in pages_of(typeset(key))))
    due = [said(para.runs) for para in every(Para, key.document) if para.name in {"takeaway", "fair"}]
    due += [said(choice.why) for choices in every(Choices, key.document) for choice in choices.items]
    due += [said(fact.runs) for facts in every(Facts, key.document) for fact in facts.items]
    due += [note.url for notes in every(Notes, key.document) for note in notes.items]
    assert not [part for part in due if squeezed(part) not in text]


def _without_foot(page: str) -> str:
    return page.rpartition("\n")[0] if "page" in page.rpartition("\n")[2] else page


def test_each_page_says_which_handout_version_and_page_it_is(pack: Pack) -> None:
    made = handout(pack, Plan(versions=2))
    pages = pages_of(typeset(papers(phrases("fr"), made, Extras())[1]))
    assert f"{mark_of(made)} · Version B page 1 sur {len(pages)}" in pages[0].replace("\n", " ")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_handout_is_the_same_file(pack: Pack, kind: str) -> None:
    assert typeset(paper(pack, kind)) == typeset(paper(pack, kind, drawn_anew=True))


def test_no_clock_and_no_name_of_this_machine_is_in_the_file(pack: Pack) -> None:
    assert b"CreationDate" not in typeset(paper(pack, "cards")).content


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hostile_bank_is_shown_and_not_obeyed(language: Language) -> None:
    for kind in KINDS:
        text = "".join(pages_of(typeset(paper(pack_of(HOSTILE), kind, language))))
        if kind == "key":
            due = {"fr": "</article></main></body></html>", "en": "[link=https://exemple.fr]x[/link]"}
            assert squeezed(due[language]) in squeezed(text)
            assert "<U+2066>" in text
        assert not set(text) & set("\x00\x1b\x9b\x07\u202e\u2066\u2069\u200b")


TYPST = '#panic("x") $x^2$ *b* _i_ `c` @r <l> \\ // /* #let a = 1 ] } " // = Titre'
"""What Typst would read, were it markup."""


def test_typst_in_a_bank_is_text() -> None:
    text = "".join(pages_of(typeset(_saying(TYPST))))
    assert squeezed(TYPST) in squeezed(text)


@pytest.mark.parametrize(
    "text", ["漢字 العربية עברית 한국어 ไทย 👩‍👩‍👧", "\ufdd0\ud800\U0001ffff", "x" * 5000, " ", "\n\n", "e\u0301"]
)
def test_any_writing_makes_a_file(text: str) -> None:
    assert typeset(_saying(text)).content.startswith(b"%PDF")


def test_a_question_longer_than_a_page_goes_on_over_the_page() -> None:
    pages = pages_of(typeset(_saying("mot " * 1000 + "fin")))
    assert len(pages) > 3
    assert sum(page.count("mot") for page in pages) >= 1000
    assert any("fin" in page for page in pages[1:])


def _saying(text: str) -> Paper:
    """A sheet that says this wherever it can."""
    runs = (Run(text),)
    nodes = (Para(runs, "ask"), Quote(runs, lang="fr"), Choices((Choice(Label(text), runs),), "tick"), Blank(text, 2))
    questions = Entries((Entry("1", nodes),), "questions")
    return paper(pack_of("good/every-kind.yaml"), "sheet")._replace(title=text, foot=text, document=(questions,))


def test_without_the_extra_pages_are_still_drawn(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    say, made = phrases("fr"), handout(pack)
    assert [each.name for each in draw(say, made, Extras())] == ["feuille.html", "corrige.html"]
    with pytest.raises(MissingLibraryError):
        list(draw(say, made, Extras(pdf=True)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("questions", "most"), [(5, 2), (10, 4)])
def test_five_questions_fit_two_pages_and_ten_four(pack: Pack, language: Language, questions: int, most: int) -> None:
    sheet = paper(pack, "sheet", language, Plan(questions=questions, level=1))
    assert size_of(typeset(sheet)) <= most


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tally_grid_is_one_page(pack: Pack, language: Language) -> None:
    made = papers(phrases(language), handout(pack, Plan(questions=10, versions=2)), Extras(answers=True))
    (grid,) = (each for each in made if each.kind == "tally")
    assert size_of(typeset(grid)) == 1


def test_large_print_has_the_same_words_on_more_pages(every_kind: Pack) -> None:
    sheets = papers(phrases("fr"), handout(every_kind), Extras(large=True))
    usual, large, *_ = (pages_of(typeset(each)) for each in sheets)
    assert len(large) > len(usual)
    assert sheets[0].document == sheets[1].document
