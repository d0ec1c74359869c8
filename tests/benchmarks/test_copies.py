"""What it costs to trace a whole pack full of copies: 1,000 articles, of which 300, or all, are variants of one.

    pytest tests/benchmarks/test_copies.py -m benchmark -s

The command is run as a person runs it, on files; beside it, the same pack is only opened (`quiz read --pack`), in the
same minute. Variants have ten words changed, a paragraph left out, and a line of their own.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.test_trace import copying, vocabulary
from tests.conftest import environment

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.benchmark
ARTICLES = 1_000
MOST_SECONDS = 20.0
WORDS = 750


def variants(random: Random, count: int) -> list[list[str]]:
    """One dispatch as so many outlets print it."""
    words = vocabulary(random)
    first = random.choices(words, [1 / rank for rank in range(1, len(words) + 1)], k=WORDS)
    texts = [first]
    for i in range(1, count):
        text = list(first)
        for _ in range(10):
            text[random.randrange(WORDS)] = random.choice(words)
        at = random.randrange(WORDS - 60)
        del text[at : at + 40]
        texts.append([*text, f"maison{i}", "source", "agence"])
    return texts


def pack_of(folder: Path, texts: list[list[str]]) -> None:
    """A pack on the disk, an outlet for ten articles."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "questions").mkdir()
    sources, outlets = ["sources:"], ["outlets:"]
    for i, text in enumerate(texts):
        lines = [" ".join(text[at : at + 25]) + "." for at in range(0, len(text), 25)]
        (folder / "seeds" / f"a{i}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        sources.append(
            f"  - {{id: a{i}, file: a{i}.txt, outlet: o{i // 10}, title: Titre {i}, date: 2022-01-{12 + i % 9}, "
            "date_basis: stated, language: fr, attribution: stated, evidence: {fr: la page le dit}}"
        )
    outlets += [
        f"  - {{id: o{i}, name: Gazette {i}, sector: private, about: {{fr: un journal}}}}"
        for i in range(len(texts) // 10 + 1)
    ]
    (folder / "seeds" / "sources.yaml").write_text("\n".join(sources) + "\n", encoding="utf-8")
    (folder / "questions" / "outlets.yaml").write_text("\n".join(outlets) + "\n", encoding="utf-8")
    (folder / "questions" / "references.yaml").write_text("references: []\n", encoding="utf-8")


def timed(home: Path, *words: str) -> tuple[float, float, str]:
    """The seconds of a command by the clock, those of the processor, and what it printed."""
    before, spent = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "quiz", *words],
        capture_output=True,
        check=True,
        cwd=home,
        encoding="utf-8",
        env=environment(home, "C.UTF-8"),
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - spent.ru_utime - spent.ru_stime
    return time.perf_counter() - before, used, done.stdout


@pytest.mark.parametrize("alike", [0, 300, ARTICLES])
def test_a_pack_full_of_copies_is_traced_whole(tmp_path: Path, alike: int) -> None:
    random = Random(1)
    pack_of(tmp_path / "big", [*variants(random, alike)[:alike], *copying(random, ARTICLES - alike)])
    timed(tmp_path, "read", "--pack", "big")
    opened, opening, _ = timed(tmp_path, "read", "--pack", "big")
    seconds, processor, out = timed(tmp_path, "trace", "--all", "--pack", "big", "--json")
    told = json.loads(out)
    members = [len(each["copies"]) + 1 for each in told["families"]]
    print(f"\n{ARTICLES} articles, {alike} of them variants of one: Python {platform.python_version()}")
    print(f"  on {os.cpu_count()} cores; wanted: at most {MOST_SECONDS:.0f} s")
    print(f"  traced {seconds:6.1f} s by the clock, {processor:6.1f} s of the processor")
    print(f"  opened {opened:6.1f} s by the clock, {opening:6.1f} s of the processor: {processor / opening:.1f} x")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    print(f"  families of {members[:5]}, whole: {told['sharing'].get('whole')}; peak memory so far {peak:.0f} MB")
    assert told["sharing"]["whole"]
    assert members[:1] == [alike][: bool(alike)]
