"""The form of an article is known by its content, and by its name where that says more."""

from __future__ import annotations

from itertools import count

import pytest

from quiz.library.newpack.taking.forms import form_of
from tests.library.newpack.taking.making import archive, bare_pdf, page, with_part, word, writer


@pytest.mark.parametrize(
    ("name", "raw", "form"),
    [
        ("a.txt", b"Un texte.", "text"),
        ("a", b"Un texte.", "text"),
        ("-", page().encode(), "page"),
        ("a.htm", b"<p>Sans rien autour", "page"),
        ("saved", b"\xef\xbb\xbf<!-- saved from url=(0020)https://a.example/ -->\n" + page().encode(), "page"),
        ("a.html", page().encode("utf-16"), "page"),
        ("a.txt", page().encode(), "text"),
        ("a.mhtml", archive(page()), "archive"),
        ("-", archive(page()), "archive"),
        ("a.txt", b"De: moi\nContent-Type: multipart/related\n", "text"),
        ("a.txt", bare_pdf(b""), "pdf"),
        ("a.zip", word("Un texte."), "docx"),
        ("a.docx", writer("Un texte."), "odt"),
        ("a.docx", b"PK\x03\x04 and no more", None),
        ("a.ods", with_part(writer("x"), "mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), None),
    ],
    ids=count(),  # a packed file holds the moment at which it was made, and is no name of a test
)
def test_the_form_of_a_file_is_known(name: str, raw: bytes, form: str | None) -> None:
    assert form_of(name, raw) == form
