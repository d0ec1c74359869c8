"""A page is read in the encoding that it declares, as browsers read it; what was guessed or lost is told."""

from __future__ import annotations

import pytest

from quiz.library.newpack.taking.encodings import codec, page_text

TEXT = "l’été à Œuilly"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ('<meta charset="utf-8">', "utf-8"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<?xml version="1.0" encoding="iso-8859-15"?>', "iso-8859-15"),
        ("", "utf-16"),
        ('<meta charset="utf-8">', "utf-8-sig"),
    ],
)
def test_a_page_is_read_in_its_encoding(head: str, encoding: str) -> None:
    text = TEXT.replace("’", "'") if encoding == "iso-8859-15" else TEXT
    assert page_text((head + text).encode(encoding)) == (head + text, ())


def test_an_encoding_that_is_not_declared_is_guessed_and_told() -> None:
    text, (mended,) = page_text(TEXT.encode("cp1252"))
    assert (text, mended.kind, mended.samples) == (TEXT, "encoding", ("Windows-1252",))


def test_bytes_of_another_encoding_are_counted_and_shown() -> None:
    text, (mended,) = page_text('<meta charset="utf-8">café, '.encode() + "café.".encode("latin-1"))
    assert text.endswith("café, caf\ufffd.")
    assert (mended.kind, mended.count) == ("broken", 1)


@pytest.mark.parametrize("name", ["", "hex", "zlib", "rot13", "no-such", "base64", "a" * 40, "undefined"])
def test_what_is_no_encoding_of_text_is_not_used(name: str) -> None:
    assert codec(name) is None
