"""A document as HTML: every node has its element, and what it says for the ear is there too."""

from __future__ import annotations

import pytest

from quiz.document import (
    Amount,
    Amounts,
    Bar,
    Bars,
    Beside,
    Blank,
    Box,
    Boxes,
    Cell,
    Choice,
    Choices,
    Code,
    Column,
    Commands,
    Entries,
    Entry,
    Excerpt,
    Fact,
    Facts,
    Flow,
    Grid,
    Group,
    Heading,
    Items,
    Label,
    Line,
    Lines,
    Node,
    Note,
    Notes,
    Pair,
    Pairs,
    Para,
    Piece,
    Quote,
    Row,
    Run,
    Section,
    Share,
    Shares,
    Signs,
    Step,
    Steps,
    Stretch,
    Table,
    Texts,
    Triangle,
)
from quiz.draw.inline import Place
from quiz.draw.pages import html
from tests.formats.reading import Reader

HOSTILE = "</p><script>a</script>\u202e"
H = (Run(HOSTILE),)
NODES: tuple[Node, ...] = (
    Group((Para(H),), "name"),
    Section(H, (Para(H),)),
    Items((Group((Para(H), Para(H))),)),
    Heading(H, H),
    Para(H),
    Texts(H),
    Texts(H, name="title"),
    Quote(H, Label(HOSTILE, HOSTILE), HOSTILE, gloss=Fact(Label("", HOSTILE), H), where=HOSTILE),
    Excerpt((Stretch(H, HOSTILE), Stretch(H, HOSTILE, around=True)), HOSTILE, (HOSTILE, HOSTILE)),
    Facts((Fact(Label(HOSTILE, HOSTILE), H),)),
    Choices((Choice(Label(HOSTILE, HOSTILE), H, H),)),
    Pairs((Pair(Label(HOSTILE, HOSTILE), H, H, H, instead=HOSTILE),)),
    Steps((Step(1, H, (H,), Label(HOSTILE, HOSTILE)),)),
    Shares((Share(Label(HOSTILE), 0.5, HOSTILE), Share(Label(), 0.5, HOSTILE)), "a", HOSTILE, ("", "", "")),
    Amounts((Amount(Label(HOSTILE), 1, 2, HOSTILE),), "a", HOSTILE),
    Bars((Bar(Label(HOSTILE), 1, 2, (HOSTILE,)),), HOSTILE),
    Notes((Note(Label(HOSTILE), HOSTILE, HOSTILE),)),
    Code(HOSTILE),
    Blank(HOSTILE, 2),
    Boxes(2, HOSTILE),
    Beside((Column(H, H, Quote(H, lang=HOSTILE, gloss=Fact(Label("", HOSTILE), H))),)),
    Lines((Line(1, (Piece(HOSTILE, "a", closes=True),), HOSTILE, notes=(Fact(Label("a", HOSTILE), H),), note=H),), 1),
    Entries((Entry(HOSTILE, (Para(H), Para(H))),)),
    Commands((Fact(Label(HOSTILE, HOSTILE), H),)),
    Table((HOSTILE,), (Row((Cell(H, H), Cell(H, H))),), HOSTILE, HOSTILE),
    Grid(H, (Signs(H, (Run(HOSTILE, sign=HOSTILE),)),), H, HOSTILE),
    Triangle((HOSTILE,), ((),), (HOSTILE, HOSTILE, HOSTILE), (HOSTILE,), HOSTILE, HOSTILE),
    Flow((Box("a", HOSTILE, final=True),), (), (("a",),), (HOSTILE,), HOSTILE, HOSTILE),
)


def drawn(*nodes: Node) -> str:
    return html(nodes)


@pytest.mark.parametrize("node", NODES, ids=lambda node: type(node).__name__)
def test_a_hostile_text_is_shown_and_not_obeyed(node: Node) -> None:
    reader = Reader(drawn(node))
    assert "script" not in reader.tags
    assert "<script>a</script><U+202E>" in reader.text


def test_what_is_filled_in_by_hand_has_its_lines_and_boxes() -> None:
    page = drawn(Blank("Pourquoi ?", 3), Boxes(2, "Ordre : "))
    assert (page.count('class="line"'), page.count('class="rule"'), page.count('class="slot"')) == (1, 2, 2)
    assert Reader(page).text == "Pourquoi ? Ordre :"


def test_a_run_is_linked_where_the_page_has_what_it_leads_to() -> None:
    place = Place({"question:un": "#q-un"}.get)
    links = [Reader(html([Para((Run("a", to=to),))], place)).links for to in ("question:un", "question:deux")]
    assert links == [["#q-un"], []]


def test_an_address_is_linked_only_when_it_is_one_of_the_web() -> None:
    pages = Notes((Note(Label(), "a", "https://a.fr/"), Note(Label(), "b", "javascript:b")))
    assert Reader(drawn(pages)).links == ["https://a.fr/"]


def test_signs_are_not_read_aloud_and_words_are() -> None:
    assert drawn(Para((Run("juste", "good", sign="✓ "),))) == (
        '<p><span class="good"><span aria-hidden="true">✓ </span>juste</span></p>'
    )
    assert Reader(drawn(Quote((Run("mot"),), Label("A", "Texte A : ")))).text == "ATexte A : mot"


def test_a_language_is_named_where_it_is_written() -> None:
    texts = Texts((Run("un", lang="fr"), Run("one", lang="en")))
    assert Reader(drawn(texts)).languages == [("fr", "un"), ("en", "one")]


def test_titles_go_down_level_by_level() -> None:
    section = Section((Run("a"),), (Section((Run("b"),), ()),))
    assert {"h3", "h4"} <= Reader(html([section], Place(level=3))).tags


def test_a_value_without_a_label_stands_under_the_label_before() -> None:
    facts = Facts((Fact(Label("qui", "qui : "), (Run("a"),)), Fact(Label(), (Run("b"),))))
    assert drawn(facts) == "<dl><div><dt>qui</dt><dd>a</dd><dd>b</dd></div></dl>"


def test_a_passage_is_marked_for_the_eye_and_in_words() -> None:
    stretches = (Stretch((Run("avant"),), "", around=True), Stretch((Run("mot", "telling"),), ""))
    page = drawn(Excerpt(stretches, "fr", ("début : ", " fin.")))
    assert '<mark><span class="aside">début : </span><b class="telling">mot</b>' in page
    assert Reader(page).text == "avantdébut : mot fin."


def test_what_a_bar_without_a_label_says_stands_above_it_once() -> None:
    bars = Shares(
        (Share(Label(), 0.5, "la moitié", brief="50 %"), Share(Label(), None, "trop peu")), "a", "t", ("",) * 3
    )
    assert drawn(bars).startswith("<p>la moitié</p><p>trop peu</p><svg")


def test_facts_of_many_are_a_table() -> None:
    facts = Facts((Fact(Label("Ada", "Ada : "), (Run("3 sur 4"),)),), "persons")
    assert '<tr><th scope="row">Ada</th><td>3 sur 4</td></tr>' in drawn(facts)


def test_details_are_closed_until_they_are_asked_for() -> None:
    assert "<details><summary>Les nombres</summary>" in drawn(Section((Run("Les nombres"),), (), name="details"))


def test_what_stands_at_the_other_end_of_a_title_stands_below_it() -> None:
    assert drawn(Section((Run("a"),), (), aside=(Run("b"),))) == "<section><h2>a</h2><p>b</p></section>"
