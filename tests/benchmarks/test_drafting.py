"""How much of what people found by reading side by side drafting finds, how long it takes, and how much memory.

    pytest tests/benchmarks/test_drafting.py -m benchmark -s

`contrasts.json` has 46 contrasts between the five articles that people wrote down, reading side by side: what each
quotes, by file and offsets. A contrast is *found* when one candidate quotes words of at least two of its articles; two
quotations are of the same words when they have half of the shorter one in common. A contrast that is *one-sided*
(people called it an omission: one article has it, another leaves it out) is also found by a candidate that quotes the
one, and whose evidence shows words of it to be absent from another of its articles. A candidate has three quotations in
the mean, so that many contrasts are met by chance: what as many sentences of as many articles, drawn by lot, would find
is printed beside it.

The finders were tuned on every other contrast, from the first one on; the figure of the others stands beside theirs.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from statistics import mean, median
from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.drafting.drafting import draft
from quiz.drafting.finds import quotation
from quiz.drafting.units import sentences
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import builtin_root
from tests.conftest import TOP
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.drafting.values import Candidate, Quotation
    from quiz.model import Pack

pytestmark = pytest.mark.benchmark
FIRST = 100
WANTED = {FIRST: 32, sys.maxsize: 38}
LOTS = 20
SECONDS = {5: 2.0, 50: 20.0}
MEGABYTES = 500


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of an article that people quoted."""

    file: str
    start: int
    end: int


class Contrast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What people found to differ."""

    id: str
    one_sided: bool
    quotations: tuple[Words, ...]


def contrasts() -> tuple[Contrast, ...]:
    path = Path(__file__).with_name("contrasts.json")
    return msgspec.json.decode(path.read_bytes(), type=tuple[Contrast, ...])


def covers(quoted: Quotation, words: Words, files: Mapping[str, str]) -> bool:
    common = min(quoted.end, words.end) - max(quoted.start, words.start)
    shorter = min(quoted.end - quoted.start, words.end - words.start)
    return files[words.file] == quoted.article and 2 * common >= shorter


def finds(candidate: Candidate, contrast: Contrast, files: Mapping[str, str]) -> bool:
    articles = {files[words.file] for words in contrast.quotations}
    hit = {
        quoted.article
        for quoted in candidate.quotations
        for words in contrast.quotations
        if covers(quoted, words, files)
    }
    absent = contrast.one_sided and bool((articles - hit) & set(candidate.absent))
    return len(hit) > 1 or (bool(hit) and absent)


def found_among(
    candidates: Sequence[Candidate], wanted: Sequence[Contrast], files: Mapping[str, str], count: int
) -> list[str]:
    first = candidates[:count]
    return [each.id for each in wanted if any(finds(candidate, each, files) for candidate in first)]


def by_lot(pack: Pack, like: Sequence[Candidate], random: Random) -> list[Candidate]:
    """Candidates of the same shape whose sentences are drawn by lot."""
    units = {name: sentences(name, article.text, article.source.language) for name, article in pack.articles.items()}
    drawn = []
    for each in like:
        articles = random.sample(sorted(units), min(len(each.quotations), len(units)))
        quoted = tuple(quotation(random.choice(units[name])) for name in articles)
        drawn.append(msgspec.structs.replace(each, quotations=quoted))
    return drawn


def test_what_people_found_is_found() -> None:
    pack = read_contents(builtin_root()).pack
    files = {article.source.file: name for name, article in pack.articles.items()}
    candidates, everything = draft(pack.articles), contrasts()
    quotations = mean(len(each.quotations) for each in candidates[:FIRST])
    print(f"\n  {len(candidates)} candidates, {quotations:.1f} quotations in each of the first {FIRST}")
    for count, wanted in WANTED.items():
        found = found_among(candidates, everything, files, count)
        halves = [len(found_among(candidates, everything[half::2], files, count)) for half in (0, 1)]
        lots = [by_lot(pack, candidates[:count], Random(seed)) for seed in range(LOTS)]
        chance = mean(len(found_among(lot, everything, files, count)) for lot in lots)
        told = f"first {count}" if count == FIRST else "all"
        print(f"  among {told}: {len(found)} of {len(everything)} (wanted: {wanted}); by lot {chance:.1f}")
        print(f"    tuned on {halves[0]} of {len(everything[::2])}, held out {halves[1]} of {len(everything[1::2])}")
        print(f"    not found: {', '.join(each.id for each in everything if each.id not in found)}")
        assert len(found) >= wanted


def articles(count: int, random: Random) -> list[str]:
    """Articles of 5 kB: half of their sentences render one of forty statements, the others are their own."""
    words = ["".join(random.choices("abcdefghijklmnop", k=random.randint(2, 9))) for _ in range(8_000)]
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    names = [f"{word.capitalize()}ov" for word in random.choices(words, k=60)]
    statements = [random.choices(words, weights, k=22) + random.choices(names, k=2) for _ in range(40)]

    def sentence(number: int) -> str:
        if number % 2:
            told = random.choice(statements)
            chosen = [word if random.random() < 0.6 else random.choices(words, weights)[0] for word in told]
        else:
            chosen = [*random.choices(words, weights, k=22), random.choice(names)]
        return " ".join([chosen[0].capitalize(), *chosen[1:]]) + "."

    return [" ".join(map(sentence, range(35))) for _ in range(count)]


MEMORY = """
import json, resource, sys
from quiz.drafting.drafting import draft
from tests.reading.packs import pack_of
draft(pack_of(*json.load(sys.stdin)).articles)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
"""


@pytest.mark.parametrize("count", [5, 50])
def test_time_and_memory(count: int) -> None:
    texts = articles(count, Random(1))
    pack, times, alone = pack_of(*texts), [], []
    for _ in range(3):
        before, used = time.perf_counter(), time.process_time()
        candidates = draft(pack.articles)
        times.append(time.perf_counter() - before)
        alone.append(time.process_time() - used)
    apart = subprocess.run(
        [sys.executable, "-c", MEMORY], input=json.dumps(texts), capture_output=True, text=True, cwd=TOP, check=True
    )
    print(f"\n  Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    print(f"  {count} articles: {times[0]:.2f} s (wanted: {SECONDS[count]:.0f}), {len(candidates)} candidates")
    print(f"  of these {alone[0]:.2f} s of a processor; again {median(times[1:]):.2f} s, {median(alone[1:]):.2f} s")
    print(f"  peak memory {float(apart.stdout):.0f} MB (wanted: {MEGABYTES})")
    assert candidates
