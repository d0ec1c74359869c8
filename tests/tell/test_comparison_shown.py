"""A comparison on a page: what stands where, in words as well as in signs, and nothing obeyed."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.console import Console

from quiz.draw.console.grids import room_across
from quiz.draw.console.nodes import show
from quiz.draw.console.page import Page
from quiz.draw.console.visible import visible
from quiz.library.text.folding import fold
from quiz.locale import phrases
from quiz.model import LANGUAGES, Placed, PlacedStatement
from quiz.reading.comparison import align, compare_passages, compare_statement
from quiz.reading.sharing import sharing_of
from quiz.reading.tracing import trace
from quiz.tell.alignment import alignment
from quiz.tell.comparison import comparison
from quiz.tell.sharing import whole_pack
from quiz.tell.trace import findings
from tests.reading.packs import both, pack_of, quoting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.model import Language, Pack
    from quiz.reading.sharing import Sharing
    from quiz.reading.tracing import Trace

HOSTILE = "Il dit \x1b[31m<script>alert(1)</script>\u202e [bold]gras[/bold] =1+1 et \u2066bien d’autres choses encore"
SIGNS = re.compile("[‹›│┃]")


def drawn(show: Callable[[Page], None], width: int = 80, language: Language = "fr", *, plain: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None, highlight=False)
    show(Page(console, phrases(language), plain=plain))
    return out.getvalue().translate({0xA0: " ", 0x202F: " "})


def show_comparison(page: Page, pack: Pack, statement: PlacedStatement) -> None:
    show(page, comparison(page.say, pack, compare_statement(pack, statement)))


def show_passages_compared(page: Page, pack: Pack, passages: Sequence[Placed]) -> None:
    show(page, comparison(page.say, pack, compare_passages(passages)))


def show_sharing(page: Page, pack: Pack, shared: Sharing) -> None:
    show(page, whole_pack(page.say, pack, shared, shared, room_across(page)))


def show_trace(page: Page, pack: Pack, traced: Trace, shared: Sharing) -> None:
    show(page, findings(page.say, pack, traced, shared))


def bare(text: str) -> str:
    """Text without signs, spaces and line ends."""
    return "".join(fold(visible(SIGNS.sub("", text))).split())


def compared(pack: Pack, name: str, width: int = 80, language: Language = "fr", *, plain: bool = False) -> str:
    return drawn(lambda page: show_comparison(page, pack, pack.statements[name]), width, language, plain=plain)


def test_the_primary_wording_stands_on_top_with_who_said_it_and_where(pack: Pack) -> None:
    text = compared(pack, "duree")
    assert text.index("À la source") < text.index("‹plus de trois")
    assert "« Today's meeting lasted nearly four hours. »" in text
    assert "Wendy Sherman, US Department of State, 12 janvier 2022" in text


def test_the_language_of_the_primary_wording_is_told_where_it_is_another(pack: Pack) -> None:
    assert "RBC, 12 janvier 2022 · en russe" in compared(pack, "missions-fermees")
    assert "12 janvier 2022 · en anglais" in compared(pack, "duree")
    assert " · in English" not in compared(pack, "duree", language="en")


def test_the_renderings_stand_side_by_side(pack: Pack) -> None:
    head = next(line for line in compared(pack, "duree").splitlines() if "Sputnik France" in line)
    assert re.fullmatch(r" +Radio Habana Cuba +EURACTIV France +Sputnik France", head)


def test_on_forty_columns_they_stand_below_one_another(pack: Pack) -> None:
    text = compared(pack, "duree", 40)
    assert text.index("Radio Habana Cuba ·") < text.index("EURACTIV France (probable) ·") < text.index("Sputnik")
    assert all(cell_len(line) <= 40 for line in text.splitlines() if "://" not in line)


def test_who_is_behind_each_is_told_as_of_that_day(pack: Pack) -> None:
    text = compared(pack, "duree")
    after = text.partition("QUI EST DERRIÈRE ?")[2]
    assert "au 12 janvier 2022" in after
    assert after.index("Radio Habana Cuba : à l’État cubain") < after.index("EURACTIV France (probable) : privé")
    assert "Ce que cela ne dit pas" in after


def test_articles_without_a_passage_are_not_said_to_be_silent(pack: Pack) -> None:
    text = " ".join(compared(pack, "duree").split())
    assert (
        "RT France (probable), un site anonyme (non identifié) : pas de passage relevé ; ce qu’il en dit n’a pas"
        in text
    )


def test_a_gloss_is_given_in_english_only(pack: Pack) -> None:
    assert "met for more than" in compared(pack, "duree", language="en")
    assert "met for more than" not in compared(pack, "duree")


def test_plain_says_the_same_without_bars_or_columns(pack: Pack) -> None:
    text = compared(pack, "duree", plain=True)
    assert not set(text) & set("│┃█░●○")
    assert "Radio Habana Cuba, ligne 21" in text


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_quotation_of_any_statement_is_missing_or_too_wide(pack: Pack, language: Language, width: int) -> None:
    for statement in pack.statements.values():
        text = drawn(lambda page, one=statement: show_comparison(page, pack, one), width, language)  # type: ignore[misc]
        lines = [line for line in text.splitlines() if "://" not in line]
        assert all(cell_len(line) <= width for line in lines)
        words = {word for each in statement.passages for word in each.quote.split(" ")}
        shown = set(SIGNS.sub(" ", text).split())
        whole = {word for word in words if re.fullmatch(r"\w+", word)}
        assert whole <= shown


def test_passages_of_a_question_without_a_statement_are_compared(pack: Pack) -> None:
    passages = pack.statements["duree"].passages[:2]
    text = drawn(lambda page: show_passages_compared(page, pack, passages))
    assert "‹près de" in text
    assert "Et les autres articles" not in text


def test_two_articles_are_set_against_each_other_topic_by_topic(pack: Pack) -> None:
    text = drawn(lambda page: show(page, alignment(page.say, pack, align(pack, ["rhc", "sputnik"]))))
    assert text.index("Combien de temps la réunion") < text.index("Qui a quoi")
    matrix = text.partition("Qui a quoi")[2]
    assert "     ●  ●   duree\n" in matrix
    assert "     ○  ●   reponse-sur-le-champ\n" in matrix
    assert "     ·  ●   bilan-en-mots\n" in matrix
    assert "« heure et demie » : Sputnik France, ligne 7" in matrix
    assert "Un mot absent n’est pas un fait caché" in matrix


def test_the_matrix_is_told_in_words_where_signs_are_not_wanted(pack: Pack) -> None:
    aligned = align(pack, ["rhc", "sputnik"])
    text = " ".join(drawn(lambda page: show(page, alignment(page.say, pack, aligned)), plain=True).split())
    assert "bilan-en-mots : Radio Habana Cuba, pas de passage ; non vérifié ; Sputnik France, un passage relevé" in text
    assert not set(text) & set("●○│")


def test_the_picture_reads_without_colour(pack: Pack) -> None:
    sharing = sharing_of(pack)
    text = drawn(lambda page: show_sharing(page, pack, sharing))
    assert "   19█  7░   3  RT France (probable)\n" in text
    assert "█  plus de 9 mots" in text


def test_the_picture_fits_on_forty_columns(pack: Pack) -> None:
    sharing = sharing_of(pack)
    lines = drawn(lambda page: show_sharing(page, pack, sharing), 40).splitlines()
    assert all(cell_len(line) <= 40 for line in lines)


def test_the_way_to_havana_can_be_followed(pack: Pack) -> None:
    sharing = sharing_of(pack)
    text = drawn(lambda page: show_sharing(page, pack, sharing), language="en")
    way = text.partition("Through which hands: Radio Habana Cuba")[2].partition("Through which")[0]
    assert re.findall(r"(\d)  .* · (\w+)", way) == [
        ("1", "stated"),
        ("2", "inferred"),
        ("3", "stated"),
        ("4", "stated"),
    ]


def test_the_picture_in_plain_is_a_list_of_sentences(pack: Pack) -> None:
    sharing = sharing_of(pack)
    text = " ".join(drawn(lambda page: show_sharing(page, pack, sharing), plain=True).split())
    assert "Radio Habana Cuba — RT France (probable) : 19 ; plus de 9 mots" in text
    assert not set(text) & set("█░│")


def test_a_large_pack_is_drawn_by_its_longest_runs() -> None:
    texts = [f"début{i} " + " ".join(f"m{i // 2}x{j}" for j in range(12)) for i in range(30)]
    pack = pack_of(*texts)
    sharing = sharing_of(pack)
    text = drawn(lambda page: show_sharing(page, pack, sharing), 40)
    assert "Les 5 articles qui partagent les plus" in text
    assert all(cell_len(line) <= 40 for line in text.splitlines())


def test_where_nothing_is_noted_on_the_origin_that_is_said() -> None:
    pack = pack_of("un texte que personne d’autre n’a")
    found = trace(pack, "un texte que personne d’autre")
    text = drawn(lambda page: show_trace(page, pack, found, sharing_of(pack)))
    assert "Rien n’est noté sur l’origine de cet article." in text
    assert "Aucun autre article n’en a 5 mots à la suite." in text


def test_what_a_few_words_in_common_do_not_prove_is_said_with_figures(pack: Pack) -> None:
    found = trace(pack, pack.statements["veto-deux-versions"].passages[1].quote, "anonyme")
    text = " ".join(drawn(lambda page: show_trace(page, pack, found, sharing_of(pack))).split())
    assert "7 mots de suite, c’est trop peu pour dire que l’un a lu l’autre." in text
    assert "ne dépasse 9 mots" in text
    assert "La plus longue suite commune à deux articles en compte 19." in text


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("plain", [False, True])
def test_a_hostile_article_is_shown_and_not_obeyed(width: int, plain: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    pack = pack_of(HOSTILE, f"Avant. {HOSTILE}")
    passages = quoting(pack, HOSTILE, HOSTILE, speaker=HOSTILE)
    statement = PlacedStatement(id="piege", said=both(HOSTILE), passages=passages)
    sharing, found = sharing_of(pack), trace(pack, HOSTILE)

    def show(page: Page) -> None:
        show_comparison(page, pack, statement)
        show_trace(page, pack, found, sharing)
        show_sharing(page, pack, sharing)

    text = drawn(show, width, "en", plain=plain)
    assert not set(re.sub(r"\x1b\[[0-9;]*m", "", text)) & set("\x1b\u202e\u2066")
    assert bare("<script>alert(1)</script>") in bare(text)
    assert bare("[bold]gras[/bold]") in bare(text)


def test_right_to_left_text_stands_alone_on_its_lines() -> None:
    arabic = "قال الأمين العام إن الحوار لم يكن سهلا"
    pack = pack_of(arabic, "une phrase en français", language="ar")
    passages = quoting(pack, *(article.text for article in pack.articles.values()))
    text = drawn(lambda page: show_passages_compared(page, pack, passages))
    assert any(line.strip() == f"│ {arabic}" for line in text.splitlines())
