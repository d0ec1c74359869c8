"""Of a saved page the article is taken, word for word as the page has it, and what is left out is told."""

from __future__ import annotations

import pytest

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.blocks import Block
from quiz.library.newpack.taking.page import MOST_BLOCKS, MOST_MARKS, choose, key_of, take_page
from quiz.library.newpack.taking.taken import Left, Taken
from tests.library.newpack.taking.making import ADDRESS, PARAGRAPHS, TITLE, page


def left(taken: Taken, kind: str) -> Left:
    return next(each for each in taken.left if each.kind == kind)


def refusal(html: str) -> str:
    with pytest.raises(RefusalError) as caught:
        take_page(html)
    return caught.value.message.of("en")


def test_the_headline_and_the_paragraphs_are_taken_with_the_spaces_that_were_printed() -> None:
    assert take_page(page()).text.split("\n\n") == [TITLE, *PARAGRAPHS[:-1], PARAGRAPHS[-1] + "\n"]


def test_what_the_page_says_of_itself_is_told() -> None:
    taken = take_page(page())
    assert (taken.title, taken.date, taken.author, taken.site, taken.address) == (
        TITLE, "2026-11-03", "Anne Dupont", "La Gazette", ADDRESS,
    )  # fmt: skip
    assert taken.credit == "Par Anne Dupont (avec AFP)"


def test_what_surrounds_the_article_is_left_out_and_told_by_kind() -> None:
    taken = take_page(page())
    assert left(taken, "navigation") == Left("navigation", 3, 0, ("Accueil", "Sport", "Mentions légales"))
    assert left(taken, "related").samples == ("À lire aussi", "La Loire monte")


def test_what_the_page_marks_as_an_advert_amid_the_article_is_left_out_and_told() -> None:
    taken = take_page(page('<div class="ad-box"><p>Achetez donc une voiture neuve</p></div>'))
    assert "voiture" not in taken.text
    assert left(taken, "adverts") == Left("adverts", 1, 1, ("Achetez donc une voiture neuve",))


@pytest.mark.parametrize("how", ["hidden", 'style="display: none"'])
def test_what_no_reader_sees_is_not_taken(how: str) -> None:
    taken = take_page(page(f"<p {how}>Une phrase que personne ne voit dans cette page.</p>"))
    assert "personne ne voit" not in taken.text
    assert left(taken, "hidden").amid == 1


def test_scripts_and_styles_are_no_text() -> None:
    taken = take_page(page("<script>alert('x')</script><style>p {}</style><noscript>Activez les scripts</noscript>"))
    assert "alert" not in taken.text + str(taken.left)


def test_items_of_a_list_and_lines_of_a_paragraph_are_paragraphs_without_marks_that_were_not_printed() -> None:
    lines = take_page(page("<ul><li>Fermeture&nbsp;: lundi</li><li>Réouverture&nbsp;: mai</li></ul>")).text.split(
        "\n\n"
    )
    assert lines[2:4] == ["Fermeture\u00a0: lundi", "Réouverture\u00a0: mai"]


def test_bold_and_linked_words_stay_in_their_sentence() -> None:
    sentence = 'Les <b>ouvriers</b> du <a href="/x">chantier</a> viendront de la région, dit la mairie.'
    assert (
        "Les ouvriers du chantier viendront de la région, dit la mairie." in take_page(page(f"<p>{sentence}</p>")).text
    )


def test_a_sign_that_no_page_may_hold_is_taken_away_and_told() -> None:
    taken = take_page(page("<p>Un mot\x1b[31m rouge dans la phrase.</p>"))
    assert "Un mot[31m rouge" in taken.text
    assert [(each.kind, each.count) for each in taken.mended] == [("controls", 1)]


def test_a_page_with_two_articles_says_so() -> None:
    two = page().replace("<aside", f"<article><h2>Un autre</h2>{'<p>Une phrase de plus ici.</p>' * 20}</article><aside")
    assert take_page(two).articles == 2


def test_a_page_that_is_for_subscribers_says_so() -> None:
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    assert take_page(page(script)).closed
    assert not take_page(page()).closed


def test_a_page_without_article_is_refused() -> None:
    assert "no article is found" in refusal("<html><body></body></html>")
    assert "no article is found" in refusal("<!-- nothing -->")


def test_marks_ten_thousand_levels_deep_are_refused_rather_than_cut_off() -> None:
    deep = "<div>" * 10_000 + PARAGRAPHS[0] + "</div>" * 10_000
    assert "far deeper than a person writes" in refusal(f"<html><body>{deep}</body></html>")


def test_a_page_of_endless_paragraphs_is_refused() -> None:
    assert f"more than {MOST_BLOCKS} paragraphs" in refusal("<html><body>" + "<p>Encore.</p>" * (MOST_BLOCKS + 1))


def test_a_paragraph_of_endless_marks_is_refused() -> None:
    endless = page(f"<p>{'<b>mot</b> ' * (MOST_MARKS + 1)}</p>")
    assert f"more than {MOST_MARKS} tags in one paragraph" in refusal(endless)


def test_a_line_that_stands_thousands_of_times_is_found_as_often_in_its_order() -> None:
    blocks = [Block("menu"), *([Block("la même ligne")] * 600), Block("fin")]
    chosen = choose(blocks, [*(["la même ligne"] * 500), "fin"], "")
    assert [place for _, place in chosen.paragraphs] == [*range(1, 501), 601]


def test_a_line_that_stands_twice_is_the_one_among_its_neighbours() -> None:
    blocks = [Block("à lire"), Block("menu"), Block("un"), Block("à lire"), Block("deux")]
    chosen = choose(blocks, ["un", "à lire", "deux"], "")
    assert [place for _, place in chosen.paragraphs] == [2, 3, 4]


def test_a_paragraph_that_the_library_joined_is_taken_in_its_parts() -> None:
    blocks = [Block("un"), Block("un mot"), Block("de plus"), Block("fin")]
    chosen = choose(blocks, ["un mot de plus", "fin"], "")
    assert [place for _, place in chosen.paragraphs] == [1, 2, 3]


def test_a_paragraph_is_known_again_whatever_the_library_made_of_its_spaces_and_marks() -> None:
    assert key_of("- « Oui »,  dit-il") == key_of("«\u00a0Oui\u00a0», dit-il")
