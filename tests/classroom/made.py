"""Files as a class leaves them behind, made for tests: sheets of paper and their key, a round, a report of Moodle."""

from __future__ import annotations

import csv
import io
import json
from itertools import chain
from random import Random
from typing import TYPE_CHECKING

from quiz.model import Match, Order
from quiz.play.marking import key_of
from quiz.play.presentation import present, steps

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quiz.model import AnyQuestion, Pack
    from quiz.play.marking import Response


def response(pack: Pack, question: AnyQuestion, random: Random, skill: float) -> Response:
    """What a pupil of some skill answers."""
    key = key_of(pack, question)
    if random.random() < skill:
        return key
    names = list(present(pack, question, 0).names)
    if isinstance(question, Match):
        return tuple(random.choice(names) for _ in key)
    if isinstance(question, Order):
        return tuple(random.sample(names, len(names)))
    picked = (random.sample(step.names, len(key_of(pack, step.question))) for step in steps(present(pack, question, 0)))
    return tuple(chain.from_iterable(picked))


def key_file(
    pack: Pack, questions: Sequence[AnyQuestion], versions: str = "AB", form: str | None = None
) -> dict[str, object]:
    """The key of a handout whose versions differ in order."""
    return {
        "format": "qui-parle-handout",
        "version": 1,
        "id": "essai-1",
        "form": form,
        "versions": {letter: _version(pack, questions, seed) for seed, letter in enumerate(versions)},
    }


def _version(pack: Pack, questions: Sequence[AnyQuestion], seed: int) -> list[dict[str, object]]:
    order = Random(seed).sample(list(questions), len(questions))
    numbered = []
    for number, question in enumerate(order, start=1):
        asked = present(pack, question, seed)
        letters = {asked.letter(name): name for name in asked.names}
        rows = {"rows": [row.name for row in asked.rows]} if asked.rows else {}
        numbered.append({"number": number, "question": question.id, "letters": letters, **rows})
    return numbered


def cell(pack: Pack, question: AnyQuestion, seed: int, given: Response) -> str:
    """A response as a pupil writes it on a version."""
    asked = present(pack, question, seed)
    if isinstance(question, Match):
        goal = dict(zip((row.name for row in question.rows), given, strict=True))
        return " ".join(f"{i}{asked.letter(goal[row.name])}" for i, row in enumerate(asked.rows, start=1))
    return " ".join(asked.letter(name) for name in given)


def sheet(rows: Sequence[Sequence[str]], questions: int, class_: str = "4B", separator: str = ",") -> str:
    """A table as the handout prepares it, filled in."""
    out = io.StringIO()
    write = csv.writer(out, delimiter=separator).writerow
    write(["qui-parle-paper-1", "essai-1", "class", class_])
    write(["version", "name", *(str(i + 1) for i in range(questions))])
    for row in rows:
        write(row)
    return out.getvalue()


def class_on_paper(pack: Pack, folder: Path, questions: Sequence[AnyQuestion], pupils: int = 28, seed: int = 1) -> Path:
    """A whole class on paper, with its key beside it."""
    random = Random(seed)
    key = key_file(pack, questions)
    versions = key["versions"]
    assert isinstance(versions, dict)
    by_id = {question.id: question for question in questions}
    rows = []
    for pupil in range(pupils):
        version = pupil % 2
        skill = random.uniform(0.2, 0.8)
        given = [by_id[each["question"]] for each in versions["AB"[version]]]
        cells = [
            cell(pack, q, version, response(pack, q, random, skill)) if random.random() < 0.97 else "" for q in given
        ]
        rows.append(["AB"[version], f"Élève {pupil + 1}", *cells])
    path = folder / "4B.csv"
    path.write_text(sheet(rows, len(questions)), encoding="utf-8-sig")
    (folder / "4B.json").write_text(json.dumps(key), encoding="utf-8")
    return path


def round_log(questions: Sequence[AnyQuestion], votes: Sequence[dict[str, object]], class_: str | None = "4B") -> str:
    """The log of a projector round."""
    opened = {
        "event": "opened",
        "format": "qui-parle-class",
        "version": 1,
        "class": class_,
        "size": 28,
        "questions": [question.id for question in questions],
    }
    return "".join(json.dumps(each) + "\n" for each in [opened, *votes, {"event": "closed"}])
