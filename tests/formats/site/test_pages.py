"""The pages of the site: whole, linked, in their languages, true to the articles, and safe with any pack."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest
from msgspec.structs import replace

from quiz.formats.site.parts import PLAY
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import root_of
from quiz.library.text.folding import fold
from quiz.locale.visible import spelled_out
from quiz.model import LANGUAGES, Language, Person, Text
from tests.formats.site.site import (
    HOSTILE,
    Page,
    all_pages,
    hostile_pages,
    language_of_each,
    parsed,
    site,
    the_pack,
    words_of,
)
from tests.reading.packs import pack_of, statement

SITES = {"small": all_pages, "hostile": hostile_pages}


@pytest.fixture(params=SITES)
def pages(request: pytest.FixtureRequest) -> dict[str, Page]:
    return SITES[request.param]()


def test_every_link_inside_leads_to_a_page_and_to_a_place_on_it(pages: dict[str, Page]) -> None:
    places = {path: set(page.ids) for path, page in pages.items()}
    for page in pages.values():
        for link in page.links:
            if link.startswith(("https://", "http://")):
                continue
            path, anchor = page.leads_to(link)
            if path == PLAY:
                assert anchor.removeprefix("lang=") in LANGUAGES
                continue
            assert path in pages, (page.path, link)
            assert not anchor or anchor in places[path], (page.path, link)


def test_an_id_stands_once_on_its_page(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert len(set(page.ids)) == len(page.ids), page.path


def test_what_an_element_is_labelled_by_is_on_its_page(pages: dict[str, Page]) -> None:
    for page in pages.values():
        named = {name for each in page.every() for name in each.get("aria-labelledby", "").split()}
        assert named <= set(page.ids)


def test_every_page_can_be_reached_from_the_first_one(pages: dict[str, Page]) -> None:
    reached, left = {"index.html"}, ["index.html"]
    while left:
        page = pages[left.pop()]
        found = {page.leads_to(link)[0] for link in page.links if "://" not in link} - reached - {PLAY}
        reached |= found
        left += found
    assert reached == set(pages)


def test_links_outside_are_those_of_the_register() -> None:
    known = {reference.url for reference in the_pack().references.values()}
    outside = {link for page in all_pages().values() for link in page.links if "://" in link}
    assert outside
    assert outside <= known


def test_nothing_runs_and_nothing_is_fetched(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert not {each.tag for each in page.every()} & {"script", "link", "img", "iframe", "form", "object", "base"}
        assert not [name for each in page.every() for name in each.attrib if name.startswith("on") or name == "style"]
        (style,) = page.every("style")
        digest = b64encode(sha256((style.text or "").encode()).digest()).decode()
        (policy,) = [each.attrib["content"] for each in page.every("meta") if "http-equiv" in each.attrib]
        assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
        assert not re.search(r"url\(|@import", style.text or "")


def test_every_page_leads_to_the_one_that_plays_in_its_language() -> None:
    for path, page in all_pages().items():
        found = [link for link in page.links if page.leads_to(link)[0] == PLAY]
        languages = {path[:2]} if "/" in path else set(LANGUAGES)
        assert {link.partition("#lang=")[2] for link in found} == languages, path


def test_the_page_that_plays_leads_to_pages_of_the_site_and_back() -> None:
    files = site(the_pack())
    links = set(re.findall('<a [^>]*href="([^"]*)"', files[PLAY]))
    inside = {link for link in links if "://" not in link}
    assert {"fr/index.html", "en/index.html", "fr/outlets/rt-france.html"} <= inside
    assert inside <= files.keys()


def test_without_questions_there_is_nothing_to_play() -> None:
    assert PLAY not in site(read_contents(root_of(HOSTILE)).pack)


def test_headings_follow_one_another_without_a_gap(pages: dict[str, Page]) -> None:
    for page in pages.values():
        levels = [int(each.tag[1]) for each in page.every("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_every_article_stands_on_its_page_byte_for_byte(language: Language) -> None:
    for name, article in the_pack().articles.items():
        page = all_pages()[f"{language}/articles/{name}.html"]
        lines: list[str] = []
        for row in page.classed("row"):
            (text,) = [each for each in row if "t" in each.get("class", "").split()]
            if "id" in row.attrib:
                lines.append("")
                assert row.attrib["id"] == f"l{len(lines)}"
            lines[-1] += words_of(text, leaving="ref")
        assert "\n".join(lines) == article.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_passage_of_a_statement_stands_on_its_page_byte_for_byte(language: Language) -> None:
    for name, told in the_pack().statements.items():
        page = all_pages()[f"{language}/statements/{name}.html"]
        (beside,) = page.classed("beside")
        shown = [words_of(each) for each in beside.iter("blockquote")]
        assert sorted(shown) == sorted(passage.quote for passage in told.passages)


def test_a_rendering_leads_to_the_very_line_of_its_article() -> None:
    page = all_pages()["fr/statements/duree.html"]
    links = [
        link
        for figure in page.classed("beside")[0]
        for each in figure.iter("a")
        if "#" in (link := each.attrib["href"])
    ]
    assert links == ["../articles/rhc.html#l21", "../articles/euractiv.html#l5", "../articles/sputnik.html#l7"]


def test_the_original_wording_is_in_its_own_language() -> None:
    (primary,) = all_pages()["fr/statements/duree.html"].classed("primary")
    assert ("en", "Today's meeting lasted nearly four hours.") in language_of_each(primary)


def test_articles_stay_french_on_english_pages_and_their_glosses_are_english() -> None:
    page = all_pages()["en/articles/rhc.html"]
    told = {language for each in page.classed("t") for language, text in language_of_each(each, "en") if text.strip()}
    assert told == {"fr", "en"}
    assert all(language == "en" for each in page.classed("ref") for language, _ in language_of_each(each))
    assert {language for each in page.classed("gloss") for language, _ in language_of_each(each, "en")} == {"en"}


def test_glosses_are_on_english_pages_only() -> None:
    assert all_pages()["en/articles/rhc.html"].classed("gloss")
    assert not [path for path, page in all_pages().items() if path.startswith("fr/") and page.classed("gloss")]


def test_every_page_leads_to_the_same_one_in_the_other_language() -> None:
    for path, page in all_pages().items():
        if "/" in path:
            language, _, rest = path.partition("/")
            other = "en" if language == "fr" else "fr"
            assert f"{other}/{rest}" in {page.leads_to(link)[0] for link in page.links}


def test_a_site_in_one_language_offers_no_other() -> None:
    files = site(the_pack(), ("fr",))
    assert not [path for path in files if path.startswith("en/")]
    assert "English" not in files["fr/index.html"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_given_away(language: Language) -> None:
    shown = {path: fold(words_of(page.root)) for path, page in all_pages().items()}
    for question in the_pack().questions():
        for text in (question.ask, question.explain, question.takeaway, question.hint, question.fair):
            if text is not None:
                wanted = fold(text.of(language))
                assert not [path for path, words in shown.items() if wanted in words], question.id


def test_what_is_not_known_of_an_article_is_said() -> None:
    details = [words_of(each) for each in all_pages()["en/articles/euractiv.html"].every("dd")]
    assert "unknown" in details
    assert "12 January 2022 (inferred)" in details


def test_marks_and_notes_lead_to_one_another() -> None:
    page = all_pages()["fr/articles/euractiv.html"]
    marks = {each.attrib["id"] for each in page.every("mark") if "id" in each.attrib}
    assert marks
    assert {each.attrib["href"] for each in page.classed("back")} == {f"#{mark}" for mark in marks}
    assert {each.attrib["href"] for each in page.classed("ref")} == {f"#n-{mark[2:]}" for mark in marks}


def test_differences_are_told_by_a_sign_and_not_by_style_alone() -> None:
    page = all_pages()["fr/statements/duree.html"]
    marked = [words_of(each) for each in page.classed("beside")[0].iter("b")]
    assert marked == ["plus de trois heures", "près de cinq heures", "quatre heures"]
    (style,) = page.every("style")
    assert '.beside .telling::before { content: "‹"; } .beside .telling::after { content: "›"; }' in (style.text or "")


def test_a_card_says_what_held_on_the_day_of_the_article_then_what_came_since() -> None:
    page = all_pages()["en/outlets/rt-france.html"]
    titles = [words_of(each) for each in page.every("h2")]
    assert titles == ["As of 12 January 2022", "Since then", "What changed, and when", "References"]


def test_references_are_counted_in_the_order_in_which_a_card_cites_them() -> None:
    page = all_pages()["en/outlets/rt-france.html"]
    cited = [link.attrib["href"] for each in page.classed("cite") for link in each.iter("a")]
    first_seen = list(dict.fromkeys(link for link in cited if link.startswith("#")))
    assert first_seen == [f"#r{number}" for number in range(1, len(first_seen) + 1)]
    (references,) = page.classed("pages")
    assert [each.attrib["id"] for each in references] == [link[1:] for link in first_seen]


def test_the_matrix_says_in_words_what_its_signs_say() -> None:
    (table,) = all_pages()["en/matrix.html"].classed("grid")
    cells = [" ".join(words_of(cell, leaving="sign").split()) for row in table.iter("tr") for cell in row.iter("td")]
    legend = {"no passage; words verified absent", "no passage; not checked", ""}
    assert all(cell in legend or cell.startswith("passage, line ") for cell in cells)


def test_a_picture_is_told_in_words_and_in_a_table() -> None:
    page = all_pages()["en/origins.html"]
    pictures = list(page.every("svg"))
    assert [each.attrib["role"] for each in pictures] == ["img", "img"]
    told = ["".join(each.itertext()) for each in page.every("desc")]
    assert "Radio Habana Cuba and RT France (probably): 19 words in a row." in told[0]
    assert "From RT France to Radio Habana Cuba, stated." in told[1]
    rows = [words_of(row) for row in page.every("tr")]
    assert any("Radio Habana Cuba, line 21" in row and "19" in row for row in rows)


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert site(the_pack()) == site(the_pack())


def test_a_hostile_pack_is_shown_and_not_obeyed() -> None:
    shown = " ".join(words_of(page.root) for page in hostile_pages().values())
    for text in (
        "<script>alert(1)</script>",
        "<script>alert(2)</script>",
        "</article></body></html>",
        "<h1>titre</h1>",
    ):
        assert text in shown
    assert not set(shown) & set("\x00\x1b\x9b\x07\u202e\u2066\u2069\u2028\ufeff\u200b")


def test_a_hostile_article_keeps_all_its_words() -> None:
    text = (HOSTILE / "seeds" / "a.txt").read_text(encoding="utf-8")
    page = hostile_pages()["en/articles/a.html"]
    shown = "".join(words_of(each, leaving="ref") for each in page.classed("t"))
    assert "".join(shown.split()) == "".join(spelled_out(text).split())


def test_an_empty_article_says_that_it_is_empty() -> None:
    assert "is empty or cannot be read" in words_of(hostile_pages()["en/articles/vide.html"].root)


def test_of_many_articles_the_pictures_show_some_and_the_pages_say_so() -> None:
    shared = "dix mots de suite que tous ces articles ont en commun ici"
    pack = pack_of(*(f"{shared} et le numéro {i} seul." for i in range(14)))
    pages = {path: parsed(path, text) for path, text in site(pack, ("en",)).items()}
    origins = pages["en/origins.html"]
    assert len([each for each in origins.every("rect") if "strong" in each.get("class", "")]) == 12 * 11 // 2
    assert "There are 51 pairs more" in words_of(origins.root)
    assert "No article has a passage noted." in words_of(pages["en/matrix.html"].root)


def test_a_large_matrix_is_cut_into_tables() -> None:
    pack = pack_of(*(f"Phrase numéro {i}." for i in range(25)))
    pack = replace(pack, statements={"sujet": statement(pack, *(f"numéro {i}" for i in range(23)))})
    page = parsed("en/matrix.html", site(pack, ("en",))["en/matrix.html"])
    assert [len(list(table.iter("td"))) - 1 for table in page.classed("grid")] == [10, 10, 3]
    assert "articles without a passage noted: 2." in words_of(page.root)


def test_the_first_page_tells_what_happened_and_who_is_named() -> None:
    pack = replace(
        the_pack(),
        event=(Text(fr="Une réunion a lieu.", en="A meeting takes place."),),
        people=(Person(name="Ada Lovelace", who=Text(fr="une mathématicienne", en="a mathematician")),),
    )
    files = site(pack)
    for language, told in (("fr", "Une réunion a lieu."), ("en", "A meeting takes place.")):
        path = f"{language}/index.html"
        text = words_of(parsed(path, files[path]).root)
        assert told in text
        assert "Ada Lovelace" in text
