"""Whatever is pasted is an article, or is refused with a sentence; nothing of it is lost without being told."""

from __future__ import annotations

from html import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.library.newpack.articles import PASTED, Handed, article_of
from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.blocks import blocks_of
from quiz.library.newpack.taking.grammars import PAGE
from quiz.library.newpack.taking.looks import looks_of
from quiz.library.newpack.taking.page import key_of, take_page
from tests.library.newpack.taking.making import page

SIGNS = "aéÀ «»\"'’:;!?.,…[]()<>&#-*{}%\n\t\u00a0\u202f\u200b\x1b\u202e\ufeff\ufb01漢ا"
SENTENCES = st.text(alphabet=st.sampled_from(SIGNS), min_size=1, max_size=80)


def handed(raw: bytes) -> Handed | str:
    """The article, or the sentence that refuses it."""
    try:
        return article_of(PASTED, raw)
    except RefusalError as error:
        return error.message.of("en")


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
@settings(max_examples=200, deadline=None)
def test_whatever_bytes_are_pasted_there_is_an_article_or_a_sentence(raw: bytes) -> None:
    assert handed(raw)


@given(SENTENCES)
@settings(max_examples=200, deadline=None)
def test_plain_text_that_is_taken_is_kept_byte_for_byte_and_can_be_looked_at(text: str) -> None:
    article = handed((text + " mot" * 30).encode())
    assert isinstance(article, Handed)
    assert article.raw == (text + " mot" * 30).encode()
    assert looks_of(article)


@given(st.lists(SENTENCES, max_size=6))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_block_of_a_page_is_taken_or_counted_among_what_was_left_out(sentences: list[str]) -> None:
    from lxml.html import document_fromstring

    html = page(*(f"<p>{escape(each)}</p>" for each in sentences)).replace("\x1b", "")
    taken = take_page(html)
    blocks = [key_of(block.text) for block in blocks_of(document_fromstring(html), PAGE)]
    kept = {key_of(text) for text in taken.text.split("\n\n")}
    assert sum(left.count for left in taken.left) >= sum(1 for key in blocks if key not in kept)
