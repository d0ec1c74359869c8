"""An article is read whole, or refused with a sentence that says what to do."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from quiz.library.newpack.articles import LARGEST, read_article, title_of
from quiz.library.newpack.refusals import RefusalError
from tests.conftest import TOP

if TYPE_CHECKING:
    from pathlib import Path

LONG_ENOUGH = "Un texte de plus de vingt mots, " * 5


def refusal(path: Path | str) -> str:
    with pytest.raises(RefusalError) as caught:
        read_article(str(path))
    return caught.value.message.of("en")


@pytest.mark.parametrize("path", sorted((TOP / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_an_article_keeps_every_byte(path: Path) -> None:
    assert read_article(str(path)).raw == path.read_bytes()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        (b"\x00\x01\x02" * 99, "this is not text"),
        (b"%PDF-1.7 " + LONG_ENOUGH.encode(), "this cannot be read as PDF"),
        (LONG_ENOUGH.encode("utf-16"), "this is not text"),
        (
            "ligne une\nété\n".encode("latin-1"),
            "line 2, byte 0xE9 is not UTF-8 (its letters are likely those of Windows",
        ),
        ("ligne une\nété\n".encode("mac_roman"), "iconv -f MACINTOSH -t UTF-8 "),
        ("Иванов сказал\n".encode("cp1251"), "nobody can tell which encoding makes words of it"),
        (b"deux mots", "2 words; at least 20 are needed"),
        (b"mot " * LARGEST, "more than 500 kB, that is no article"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(content)
    assert sentence in refusal(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "there is no such file" in refusal(tmp_path / "nothing.txt")
    assert "there is no such file" in refusal("a\0b")
    assert "this is not a file" in refusal(tmp_path)
    assert "this is not a file" in refusal(tmp_path / "pipe")


def test_the_title_is_the_first_line_that_says_something() -> None:
    assert title_of("\n ——— \n  La  mairie ferme \x1bune école\nSuite") == "La mairie ferme une école"


def test_a_first_line_that_is_no_headline_is_cut_between_words() -> None:
    title = title_of("mot " * 100)
    assert len(title) <= 151
    assert title.endswith("mot…")


@pytest.mark.parametrize("text", ["<!DOCTYPE html><p>", "<?xml version='1.0'?>\n<html>", "{\\rtf1\\ansi"])
def test_a_web_page_and_a_file_of_a_word_processor_are_no_plain_text(text: str, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(text + " mot" * 30, encoding="utf-8")
    assert "not plain text" in refusal(path)
