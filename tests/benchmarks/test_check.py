"""How quickly a large pack is checked, as ratios to libyaml's own reading of the same files in the same run.

    pytest tests/benchmarks/test_check.py -m benchmark -s

Each measure runs in a process of its own, so that none inherits another's memory or caches.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.generate import generate
from tests.conftest import TOP

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.benchmark
RUNS = 3
LARGE, SMALL = 10_000, 1_000
TARGETS = {"cold": 2.0, "growth": 12.0, "megabytes": 1200.0}

COMPOSE = """
import gc, json, sys, time
from pathlib import Path
import yaml
gc.disable()
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*/*.yaml"))]
before = time.perf_counter()
for text in texts:
    yaml.compose(text, Loader=yaml.CSafeLoader)
print(json.dumps({"seconds": time.perf_counter() - before}))
"""
CHECK = """
import json, resource, sys, time
from pathlib import Path
from quiz.checks import check_root
from quiz.library.pack.roots import root_of
root = root_of(Path(sys.argv[1]))
before = time.perf_counter()
checked = check_root(root)
seconds = time.perf_counter() - before
peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1000
figures = {"questions": len(checked.contents.questions), "problems": len(checked.problems)}
print(json.dumps({"seconds": seconds, "megabytes": peak, **figures}))
"""


def measured(code: str, *arguments: object) -> dict[str, float]:
    """What one run in a fresh process printed."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=TOP, check=True)
    figures: dict[str, float] = json.loads(result.stdout)
    return figures


def median(code: str, *arguments: object) -> float:
    return statistics.median(measured(code, *arguments)["seconds"] for _ in range(RUNS))


def told(name: str, value: float, unit: str, target: float | None = None) -> None:
    print(f"  {name:<44} {value:8.2f} {unit}" + (f"  (target {target:g})" if target else ""))


def machine() -> str:
    return f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, median of {RUNS}"


def test_the_check_of_a_large_pack(tmp_path: Path) -> None:
    large, small = tmp_path / "large", tmp_path / "small"
    generate(large, LARGE)
    generate(small, SMALL)
    size = sum(path.stat().st_size for path in large.glob("questions/*.yaml")) / 1e6
    composed = median(COMPOSE, large)
    cold = median(CHECK, large)
    print(f"\n{machine()}\n{LARGE} questions, {size:.1f} MB of YAML")
    told("bare yaml.compose (libyaml, collector off)", composed, "s")
    told("full check", cold, "s")
    told("full check / bare compose", cold / composed, "x", TARGETS["cold"])
    told("10,000 / 1,000 questions", cold / median(CHECK, small), "x", TARGETS["growth"])
    peak = measured(CHECK, large)
    told("peak memory", peak["megabytes"], "MB", TARGETS["megabytes"])
    assert (peak["questions"], peak["problems"]) == (LARGE, 0)
