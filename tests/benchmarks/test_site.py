"""How long the site of a large pack takes, beside that of the built-in one."""

from __future__ import annotations

from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.formats.site.pages import site_of
from quiz.model import LANGUAGES

if TYPE_CHECKING:
    from quiz.model import Article, Pack

pytestmark = pytest.mark.benchmark
ARTICLES = 1000
SIZE = 5000


def enlarged(pack: Pack) -> Pack:
    """The built-in pack with articles of shuffled sentences beside its own."""
    random = Random(7)
    originals = list(pack.articles.values())
    sentences = [part for each in originals for part in each.text.replace("\n", " ").split(". ") if part]
    more = {f"article-{i}": _article(originals[i % len(originals)], i, sentences, random) for i in range(ARTICLES)}
    return msgspec.structs.replace(pack, articles=pack.articles | more)


def _article(like: Article, number: int, sentences: list[str], random: Random) -> Article:
    text = ""
    while len(text) < SIZE:
        words = random.choice(sentences).split(" ")
        random.shuffle(words)
        text += " ".join(words) + ".\n"
    return msgspec.structs.replace(like, source=msgspec.structs.replace(like.source, id=f"article-{number}"), text=text)


def test_a_thousand_articles(pack: Pack) -> None:
    taken = []
    for each in (pack, enlarged(pack)):
        start = perf_counter()
        size = sum(len(text) for _, text in site_of(each, LANGUAGES))
        taken.append((perf_counter() - start, len(each.articles), size))
    for seconds, articles, size in taken:
        print(
            f"{articles} articles: {seconds:.1f} s, {1000 * seconds / articles:.0f} ms an article, {size / 1e6:.1f} MB"
        )
