"""Articles with the stretches that are quoted from them."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.pack.placing import placed_statement
from quiz.library.text.quotations import find_quotation
from quiz.model import Article, Bank, Outlet, Pack, Passage, Source, Statement, Text
from quiz.reading.articles import article_with, divided, ends_of, labels, marked_article

if TYPE_CHECKING:
    from quiz.reading.articles import MarkedArticle

SOURCES = ["rhc", "euractiv", "rt-france", "anonyme", "sputnik"]
BOTH = Text(fr="x", en="x")


def passage(name: str, quote: str, gloss: str = "gloss") -> Passage:
    return Passage(id=name, source="a", quote=quote, gloss=gloss, voice="outlet")


def pack_of(text: str, *quotes: str) -> Pack:
    """A pack with one article, and one statement that quotes it."""
    passages = tuple(passage(f"p{i}", quote) for i, quote in enumerate(quotes))
    statement = Statement(id="s", said=BOTH, passages=passages)
    source = Source(
        id="a",
        file="a.txt",
        outlet="o",
        title="A",
        date="2022",
        date_basis="stated",
        language="fr",
        attribution="stated",
        evidence=BOTH,
    )
    articles = {"a": Article(source=source, text=text)}
    return Pack(
        banks=(Bank(id="b", title=BOTH, about=BOTH, questions=(), statements=(statement,)),),
        articles=articles,
        outlets={"o": Outlet(id="o", name="O", about=BOTH, sector="private")},
        references={},
        statements={"s": placed_statement(statement, articles)},
    )


def marked(text: str, *quotes: str) -> MarkedArticle:
    pack = pack_of(text, *quotes)
    return marked_article(pack, pack.articles["a"])


def words_of(article: MarkedArticle, label: str) -> str:
    return "\n".join(part.text for line in article.lines for part in line.parts if part.mark == label)


@pytest.mark.parametrize("source", SOURCES)
def test_the_lines_put_together_are_the_article(pack: Pack, source: str) -> None:
    article = pack.articles[source]
    shown = marked_article(pack, article)
    assert "\n".join(line.text for line in shown.lines) == article.text
    assert [line.number for line in shown.lines] == list(range(1, len(shown.lines) + 1))


@pytest.mark.parametrize("source", SOURCES)
def test_every_passage_quoted_from_an_article_is_marked_in_it(pack: Pack, source: str) -> None:
    article = pack.articles[source]
    shown = marked_article(pack, article)
    quoted = [each for question in pack.questions() for each in pack.passages_of(question) if each.source == source]
    assert quoted
    assert not shown.missing
    for each in quoted:
        for stretch in find_quotation(each.quote, article.text).stretches:
            assert any(m.stretch.start <= stretch.start and stretch.end <= m.stretch.end for m in shown.marks)


@pytest.mark.parametrize("source", SOURCES)
def test_marks_follow_one_another_without_meeting(pack: Pack, source: str) -> None:
    shown = marked_article(pack, pack.articles[source])
    assert all(one.stretch.end <= other.stretch.start for one, other in pairwise(shown.marks))


def test_a_question_and_a_statement_of_the_same_words_are_told_together(pack: Pack) -> None:
    shown = marked_article(pack, pack.articles["euractiv"])
    told = [use for mark in shown.marks if "près de cinq heures" in words_of(shown, mark.label) for use in mark.uses]
    assert {"question", "statement"} <= {use.kind for use in told}
    assert any(use.bank == "les-faits" and use.device == "numbers" for use in told)


def test_passages_that_overlap_are_one_mark_and_those_that_do_not_are_two() -> None:
    shown = marked("un deux trois quatre cinq six", "deux trois", "trois quatre", "six")
    assert [words_of(shown, mark.label) for mark in shown.marks] == ["deux trois quatre", "six"]


def test_a_cut_passage_has_a_mark_for_each_of_its_parts_and_ends_in_the_last() -> None:
    shown = marked("un deux trois quatre cinq six", "un deux […] six")
    assert [words_of(shown, mark.label) for mark in shown.marks] == ["un deux", "six"]
    (quoted,) = shown.marks[0].quoted
    assert [quoted.ends_in(mark) for mark in shown.marks] == [False, True]


def test_a_mark_may_go_on_over_lines() -> None:
    shown = marked("un deux\n\ntrois quatre", "deux trois")
    assert (shown.marks[0].first, shown.marks[0].last) == (1, 3)
    opened = [part.opens for line in shown.lines for part in line.parts if part.mark]
    closed = [part.closes for line in shown.lines for part in line.parts if part.mark]
    assert (opened, closed) == ([True, False], [False, True])


def test_a_passage_that_the_article_does_not_have_is_told() -> None:
    shown = marked("un deux trois", "quatre cinq")
    assert not shown.marks
    assert [each.passage.quote for each in shown.missing] == ["quatre cinq"]


def test_a_passage_inside_another_needs_no_gloss_of_its_own() -> None:
    shown = marked("un deux trois quatre", "deux", "un deux trois")
    assert [each.passage.quote for each in shown.marks[0].widest] == ["un deux trois"]


def test_an_empty_article_has_one_blank_line() -> None:
    shown = marked("")
    assert [line.blank for line in shown.lines] == [True]


def test_one_passage_can_be_marked_alone(pack: Pack) -> None:
    question = next(each for each in pack.questions() if pack.passages_of(each))
    one = pack.passages_of(question)[0]
    shown = article_with(pack, pack.articles[one.source], one)
    assert {each.passage for mark in shown.marks for each in mark.quoted} == {one}


def test_letters_go_on_after_z() -> None:
    assert list(islice(labels(), 25, 29)) == ["z", "aa", "ab", "ac"]


def test_a_long_line_is_divided_at_sentences_and_keeps_its_marks(pack: Pack) -> None:
    shown = marked_article(pack, pack.articles["sputnik"])
    line = max(shown.lines, key=lambda each: len(each.text))
    pieces = divided(line, 400)
    assert len(pieces) > 5
    assert "".join(piece.text for piece in pieces) == line.text
    assert all(piece.text.rstrip()[-1] in '.!?…"»' for piece in pieces)
    assert [label for piece in pieces for label in piece.closed] == list(line.closed)


@given(st.text(alphabet="ab .A", max_size=80), st.integers(1, 20))
def test_pieces_put_together_are_the_line(text: str, size: int) -> None:
    (line, *_) = marked(text, "a b").lines
    assert "".join(piece.text for piece in divided(line, size)) == line.text


@given(
    st.text(alphabet="ab \n«»\u2009é", max_size=60), st.lists(st.sampled_from(["a", "b a", "« b", "é a"]), max_size=4)
)
def test_marks_never_change_the_text(text: str, quotes: list[str]) -> None:
    shown = marked(text, *quotes)
    assert "\n".join(line.text for line in shown.lines) == text
    for mark in shown.marks:
        assert words_of(shown, mark.label).replace("\n", "") in text.replace("\n", "")


def test_a_long_quotation_is_named_by_its_ends() -> None:
    assert ends_of("un deux trois") == "un deux trois"
    assert ends_of("1 2 3 4 5 6 7 8 9 10") == "1 2 3 4 5 … 8 9 10"
