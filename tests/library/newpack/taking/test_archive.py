"""Of a web archive the page is taken, and the address that the browser noted where the page has none."""

from __future__ import annotations

import pytest

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.archive import take_archive
from tests.library.newpack.taking.making import ADDRESS, PARAGRAPHS, archive, page


def test_the_article_of_an_archive_is_taken() -> None:
    taken = take_archive(archive(page()))
    assert PARAGRAPHS[1] in taken.text
    assert taken.address == ADDRESS


def test_the_address_that_the_browser_noted_stands_in_for_that_of_the_page() -> None:
    assert take_archive(archive(page(head='<meta charset="utf-8">'))).address == f"{ADDRESS}?saved"


def test_an_archive_without_a_page_is_refused() -> None:
    with pytest.raises(RefusalError) as caught:
        take_archive(b"Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n\n--x--\n")
    assert "no article is found" in caught.value.message.of("en")
