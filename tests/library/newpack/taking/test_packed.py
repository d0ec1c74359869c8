"""Packed documents are looked through before a library unpacks them."""

from __future__ import annotations

import pytest

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking import packed
from quiz.library.newpack.taking.packed import look_through
from tests.library.newpack.taking.making import with_part, word, writer


def test_a_sound_document_passes() -> None:
    assert "word/document.xml" in look_through(word())
    assert "content.xml" in look_through(writer())


def test_a_document_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_UNPACKED", 3_000_000)
    with pytest.raises(RefusalError) as caught:
        look_through(with_part(word(), "word/document.xml", b" " * 9_000_000))
    assert "unpacked, this has more than 3 MB" in caught.value.message.of("en")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_that_declares_entities_is_refused(encoding: str) -> None:
    xml = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'
    with pytest.raises(RefusalError) as caught:
        look_through(with_part(word(), "word/document.xml", xml.encode(encoding)))
    assert "declares entities of XML (word/document.xml)" in caught.value.message.of("en")


def test_what_is_no_archive_is_said_to_be_none() -> None:
    with pytest.raises(ValueError, match="no sound archive"):
        look_through(b"PK\x03\x04")
