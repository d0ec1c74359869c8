"""How the search for shared text grows with the pack: 1,000 articles of 5 kB against 100, in the same run.

    pytest tests/benchmarks/test_trace.py -m benchmark -s

Three kinds of packs that are met: articles that copy paragraphs from one another and carry the footer of their outlet;
dispatches that ten outlets print with a few words changed; articles that share one footer only. And the worst kind:
near copies of one article, where nearly all text is shared by all.
"""

from __future__ import annotations

import gc
import os
import platform
import resource
import statistics
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.reading.sharing import sharing_of
from quiz.reading.tracing import trace
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.model import Pack
    from quiz.reading.sharing import Sharing

pytestmark = pytest.mark.benchmark
RUNS = 3
SMALL, LARGE = 100, 1_000
WORDS = 750
"""Words of an article; about 5 kB with the lengths below."""
MOST_SECONDS = 60.0


def vocabulary(random: Random) -> list[str]:
    return ["".join(random.choices("abcdefghijklmnop", k=random.randint(2, 9))) for _ in range(20_000)]


def copying(random: Random, count: int) -> list[list[str]]:
    """Each article copies two paragraphs of 80 words from earlier ones; fifty outlets have a footer each."""
    words = vocabulary(random)
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    texts: list[list[str]] = []
    for i in range(count):
        text = random.choices(words, weights, k=WORDS - 30)
        for _ in range(2 if i else 0):
            taken, at = random.choice(texts), random.randrange(WORDS - 110)
            text[at : at + 80] = taken[at : at + 80]
        texts.append([*text, *(f"pied{i % 50}mot{j}" for j in range(30))])
    return texts


def one_footer(random: Random, count: int) -> list[list[str]]:
    words = vocabulary(random)
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    return [[*random.choices(words, weights, k=WORDS - 30), *(f"pied{j}" for j in range(30))] for _ in range(count)]


def near_copies(random: Random, count: int) -> list[list[str]]:
    """Every article is the same one with ten words changed: more runs than can be listed."""
    return copies(random, vocabulary(random), count)


def dispatches(random: Random, count: int) -> list[list[str]]:
    """Ten outlets print the same dispatch, each with ten words changed."""
    words = vocabulary(random)
    return [text for _ in range(count // 10) for text in copies(random, words, 10)]


def copies(random: Random, words: list[str], count: int) -> list[list[str]]:
    first = random.choices(words, k=WORDS)
    texts = []
    for _ in range(count):
        text = list(first)
        for _ in range(10):
            text[random.randrange(WORDS)] = random.choice(words)
        texts.append(text)
    return texts


def timed(pack: Pack, runs: int) -> tuple[float, Sharing]:
    """The median time of some searches, without the collector of cycles, as the program runs."""
    times = []
    gc.disable()
    for _ in range(runs):
        before = time.perf_counter()
        sharing = sharing_of(pack)
        times.append(time.perf_counter() - before)
    gc.enable()
    return statistics.median(times), sharing


@pytest.mark.parametrize("kind", [copying, dispatches, one_footer, near_copies])
def test_shared_text_of_a_large_pack(kind: Callable[[Random, int], list[list[str]]]) -> None:
    packs = {count: pack_of(*map(" ".join, kind(Random(1), count))) for count in (SMALL, LARGE)}
    print(f"\n{kind.__name__}: Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    seconds = {}
    for count, pack in packs.items():
        size = sum(len(article.text) for article in pack.articles.values()) / count / 1000
        seconds[count], sharing = timed(pack, RUNS if kind is not near_copies else 1)
        whole = "whole" if sharing.whole else "given up before the end, and said so"
        told = f"{len(sharing.runs)} runs, {len(sharing.ties)} pairs, {whole}"
        print(f"  {count:>5} articles of {size:.1f} kB  {seconds[count]:7.2f} s  {told}")
    print(f"  {LARGE} / {SMALL} articles: {seconds[LARGE] / seconds[SMALL]:.1f} x (wanted: near 10)")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"  (wanted: at most {MOST_SECONDS:.0f} s for {LARGE}); peak memory so far {peak:.0f} MB")
    assert sharing.runs


def test_one_sentence_in_a_large_pack() -> None:
    texts = copying(Random(1), LARGE)
    pack = pack_of(*map(" ".join, texts))
    before = time.perf_counter()
    found = trace(pack, " ".join(texts[500][100:130]))
    print(f"\n  one sentence of 30 words in {LARGE} articles: {time.perf_counter() - before:.2f} s")
    assert found.matches
