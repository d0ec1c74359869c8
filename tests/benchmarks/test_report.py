"""How long a report on 1.2 million answers takes: classes of 30, each pupil answering all questions of a pack."""

from __future__ import annotations

import csv
import resource
import subprocess
import sys
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.answers import COLUMNS
from quiz.play.marking import key_of
from tests.classroom.made import response
from tests.conftest import environment

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack

ANSWERS, PUPILS = 1_200_000, 30
SECONDS, MEGABYTES = 4.0, 264.0
"""Half of what the first edition took, on two cores."""


def write_answers(pack: Pack, path: Path, answers: int = ANSWERS) -> int:
    """An answers file of as many classes as make so many answers; returns how many it has."""
    random = Random(1)
    questions = pack.questions()
    classes = answers // (PUPILS * len(questions))
    likely = [[response(pack, question, random, 0.6) for _ in range(50)] for question in questions]
    keys = [key_of(pack, question) for question in questions]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(COLUMNS)
        for class_ in range(classes):
            for pupil in range(PUPILS):
                who = (f"Classe {class_}", f"Élève {pupil}", "paper", "", "A")
                for question, given, key in zip(questions, likely, keys, strict=True):
                    picked = random.choice(given)
                    right = sum(a == b for a, b in zip(picked, key, strict=False))
                    out.writerow((*who, question.id, " ".join(picked), right, len(key), 1, ""))
    return classes * PUPILS * len(questions)


@pytest.mark.benchmark
def test_a_million_answers_are_reported(pack: Pack, tmp_path: Path) -> None:
    answers = tmp_path / "answers.csv"
    count = write_answers(pack, answers)
    for style in (["--json"], ["--html", "-"]):
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "quiz", "report", str(answers), *style],
            capture_output=True,
            env=environment(tmp_path, "en_GB.UTF-8"),
            check=True,
            timeout=600,
        )
        seconds = time.perf_counter() - start
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"\n{count:,} answers, {style[0]}: {seconds:.1f} s, {seconds / SECONDS:.2f} of the target")
        print(f"{memory:.0f} MB, {memory / MEGABYTES:.2f} of the target")
        assert done.stdout
