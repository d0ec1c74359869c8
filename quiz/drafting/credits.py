"""The lines by which a page says whence it has its text or its pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from quiz.drafting.known import credits_somebody
from quiz.library.text.words import words_in
from quiz.reading.copies import Credit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import Article, Pack
    from quiz.reading.copies import Family

LONGEST_LINE = 18
"""Words of a line that credits; in a longer one such a word is part of what is told."""
ADDRESS = re.compile(r"https?://|www\.|©")
_BRACKETED = re.compile(r"\[[^\]\d]{2,40}\]$")
_SIGNED = re.compile(r"^\(?[A-ZÀ-Þ]{3,8}\)?$|\((?:avec )?[A-ZÀ-Þ]{3,8}(?:[,/ ]+[A-ZÀ-Þ]{2,8})*\)[\s.–—-]*$")
"""A line that is the capitals of an agency, or ends with them in brackets."""
FIRST, LAST = 4, 6
"""Lines at the beginning and at the end of an article, where such lines stand."""


def is_credit(text: str, words: Sequence[str], language: str) -> bool:
    """Whether a line, its words in lower case beside it, says whence a text or a picture comes."""
    if _BRACKETED.search(text):
        return True
    return len(words) <= LONGEST_LINE and (
        ADDRESS.search(text) is not None or any(credits_somebody(word, language) for word in words)
    )


def with_credits(pack: Pack, family: Family) -> Family:
    """A family whose members have the lines by which each says whence it comes."""
    copies = (msgspec.structs.replace(each, credits=_credits(pack.articles[each.article])) for each in family.copies)
    return msgspec.structs.replace(family, copies=tuple(copies))


def _credits(article: Article) -> tuple[Credit, ...]:
    """The first and the last of such lines at the edges of an article."""
    lines = [(i, line.strip()) for i, line in enumerate(article.text.split("\n"), 1) if line.strip()]
    edges = dict([*lines[:FIRST], *lines[-LAST:]])
    found = [Credit(line=i, text=text) for i, text in edges.items() if _says(text, article.source.language)]
    return (*found[:1], *found[1:][-1:])


def _says(text: str, language: str) -> bool:
    words = words_in(text).keys
    return (len(words) <= LONGEST_LINE and _SIGNED.search(text) is not None) or is_credit(text, words, language)
