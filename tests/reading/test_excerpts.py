"""A passage in its article, with a little around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.reading.articles import article_with, marked_article
from quiz.reading.excerpts import LEFT_OUT, MORE, REACH, excerpt_of_line, excerpt_of_marks, quoted_only
from tests.reading.test_articles import marked, pack_of

if TYPE_CHECKING:
    from quiz.model import Pack, Placed


def passages(pack: Pack) -> list[Placed]:
    return [each for question in pack.questions() for each in pack.passages_of(question)]


def test_every_passage_stands_whole_in_its_excerpt_and_the_rest_is_the_articles_own(pack: Pack) -> None:
    for each in passages(pack):
        article = pack.articles[each.source]
        shown = article_with(pack, article, each)
        excerpt = excerpt_of_marks(shown)
        words = [part.text for line in excerpt.lines for part in line.parts if part.mark]
        assert words == [part.text for line in shown.lines for part in line.parts if part.mark]
        for line in excerpt.lines:
            assert "".join(part.text for part in line.parts).replace(MORE, "").strip("\u00a0 ") in article.text


def test_an_excerpt_is_short(pack: Pack) -> None:
    for each in passages(pack):
        excerpt = excerpt_of_marks(article_with(pack, pack.articles[each.source], each))
        around = sum(len(part.text) for line in excerpt.lines for part in line.parts if not part.mark)
        assert around < 6 * REACH + len(each.quote) * 4, each.quote


def test_a_passage_has_its_neighbours_and_no_blank_lines() -> None:
    pack = pack_of("un\n\ndeux\n\ntrois\n\nquatre", "trois")
    excerpt = excerpt_of_marks(article_with(pack, pack.articles["a"], pack.statements["s"].passages[0]))
    assert [line.number for line in excerpt.lines] == [3, 5, 7]
    assert excerpt.told == (5,)


def test_a_long_neighbour_gives_the_end_that_is_near() -> None:
    long = "Une phrase assez courte. " * 40
    shown = marked(f"{long}\nle passage\n{long}", "le passage")
    before, _, after = excerpt_of_marks(shown).lines
    assert before.text.startswith(f"{MORE}\u00a0Une phrase")
    assert after.text.startswith("Une phrase")
    assert after.text.endswith(f"courte.\u00a0{MORE}")


@pytest.mark.parametrize("number", [1, 7, 9])
def test_a_line_asked_for_is_whole(pack: Pack, number: int) -> None:
    article = marked_article(pack, pack.articles["sputnik"])
    excerpt = excerpt_of_line(article, number)
    assert [line.text for line in excerpt.lines if line.number == number] == [article.lines[number - 1].text]


def test_a_line_cut_before_the_passage_needs_no_neighbour_before_it() -> None:
    long = "Une phrase assez courte. " * 40
    shown = marked(f"avant\n{long}le passage fin.\naprès", "le passage")
    assert [line.number for line in excerpt_of_marks(shown).lines] == [2, 3]


def test_only_what_is_quoted_is_left_with_the_numbers_of_all_lines(pack: Pack) -> None:
    for article in pack.articles.values():
        whole = marked_article(pack, article)
        left = quoted_only(whole)
        assert [line.number for line in left.lines] == [line.number for line in whole.lines]
        for before, after in zip(whole.lines, left.lines, strict=True):
            assert [part.text for part in after.parts if part.mark] == [part.text for part in before.parts if part.mark]
            if not before.blank and not before.marks:
                assert after.text == LEFT_OUT
