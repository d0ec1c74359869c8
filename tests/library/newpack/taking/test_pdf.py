"""The text of a PDF is taken without what every page repeats; a PDF without text is said to have none."""

from __future__ import annotations

import zlib

import pytest

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.pdf import MOST_PAGES, refuse_right_to_left, take_pdf, without_edges
from quiz.library.text.folding import fold
from tests.library.newpack.taking.making import PARAGRAPHS, TITLE, bare_pdf, pdf, printed


def refusal(raw: bytes) -> str:
    with pytest.raises(RefusalError) as caught:
        take_pdf(raw)
    return caught.value.message.of("en")


def test_lines_and_pages_become_the_paragraphs_that_they_were() -> None:
    assert [fold(text) for text in take_pdf(printed()).text.split("\n\n")[:4]] == list(map(fold, (TITLE, *PARAGRAPHS)))


def test_what_every_page_repeats_is_left_out_and_told() -> None:
    left = {each.kind: (each.count, each.samples) for each in take_pdf(printed()).left}
    assert left["margins"][1] == ("La Gazette",)
    assert left["numbers"][1][:2] == ("1", "2")


def test_a_page_without_text_among_others_is_told() -> None:
    taken = take_pdf(pdf(f"{PARAGRAPHS[0]}\n#pagebreak()\n#rect()\n#pagebreak()\n{PARAGRAPHS[1]}"))
    assert [(each.kind, each.samples) for each in taken.left] == [("pictures", ("2",))]


@pytest.mark.parametrize("content", [b"", b"q Q", zlib.compress(b"q Q " * 1000)])
def test_a_pdf_without_text_is_refused_with_what_to_do(content: bytes) -> None:
    assert "no text is found in this PDF (pages: 1)" in refusal(bare_pdf(content))


def test_a_book_is_no_article() -> None:
    assert f"{MOST_PAGES + 1} pages, that is no article" in refusal(pdf("#pagebreak()" * MOST_PAGES))


@pytest.mark.parametrize(
    "text", ["افتتاح مدرسة جديدة في المدينة", "ראש העיר הודיע", "\ufe8d\ufed3\ufe98\ufe98\ufe8e\ufea1"]
)
def test_writing_from_right_to_left_is_not_taken_off_a_page(text: str) -> None:
    with pytest.raises(RefusalError) as caught:
        refuse_right_to_left(text)
    assert "the words come in another order" in caught.value.message.of("en")


def test_a_name_in_another_script_is_no_reason_to_refuse() -> None:
    refuse_right_to_left("Le journal النهار écrit que le pont sera fermé lundi, et que la mairie s’en explique.")


def test_a_line_that_stands_alone_on_its_page_is_no_page_number() -> None:
    assert without_edges([["1789"]]) == ([["1789"]], [])
