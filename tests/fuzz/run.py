"""Many mutants through the real check, in one pack; the first exception ends the run."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks import check_root
from quiz.library.pack.roots import folder_root
from tests.conftest import PACKS, small_pack
from tests.fuzz.mutations import mutant

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GOOD = sorted((PACKS / "good").glob("*.yaml"))
REGISTERS = ("seeds/sources.yaml", "questions/outlets.yaml", "questions/references.yaml")
EVERY = 25
"""Mutants of banks for one of a register, which is larger."""


class Ends(NamedTuple):
    """How the mutants ended."""

    sound: int
    with_findings: int
    findings: int


class MutantError(Exception):
    """A mutant that no check should stumble over; says how to make it again."""


def run(folder: Path, mutations: int, seed: int, progress: Callable[[int], None] = lambda _done: None) -> Ends:
    """Check that many mutants in a pack under the folder."""
    pack = room_for_mutants(folder)
    sound = findings = 0
    for number in range(mutations):
        found = _one(pack, Random(f"{seed}:{number}"), number)
        sound += not found
        findings += found
        progress(number + 1)
    return Ends(sound, mutations - sound, findings)


def room_for_mutants(folder: Path) -> Path:
    """The articles, small registers, the good banks of the tests, and room for a mutant."""
    pack = folder / "pack"
    shutil.copytree(small_pack() / "seeds", pack / "seeds")
    (pack / "questions").mkdir()
    for name in REGISTERS[1:]:
        shutil.copy(small_pack() / name, pack / name)
    shutil.copy(GOOD[0], pack / "questions" / GOOD[0].name)
    return pack


def _one(pack: Path, random: Random, number: int) -> int:
    if number % EVERY == 0:
        path = pack / random.choice(REGISTERS)
        before = path.read_bytes()
        damaged = mutant(random, before.decode())
    else:
        path, before = pack / "questions" / "mutant.yaml", None
        damaged = mutant(random, random.choice(GOOD).read_text(encoding="utf-8"))
    path.write_bytes(damaged)
    try:
        found = check_root(folder_root(pack)).problems
    except Exception as error:
        kept = pack.parent / f"mutant-{number}.yaml"
        kept.write_bytes(damaged)
        raise MutantError(f"mutation {number} of {path.name}, kept as {kept}: {error!r}") from error
    finally:
        path.unlink() if before is None else path.write_bytes(before)
    for problem in found:
        if not (problem.message.of("fr") and problem.message.of("en") and problem.span.line >= 1):
            raise MutantError(f"mutation {number} of {path.name}: a finding without words or place: {problem}")
    return len(found)
