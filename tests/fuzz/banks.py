"""Mutants of banks and registers through the real check: it ends in findings with words and place, or in success."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from quiz.checks import check_root
from quiz.library.pack.roots import folder_root
from tests.conftest import PACKS, small_pack
from tests.fuzz.mutations import mutant

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

GOOD = sorted((PACKS / "good").glob("*.yaml"))
REGISTERS = ("seeds/sources.yaml", "questions/outlets.yaml", "questions/references.yaml")
EVERY = 25
"""Mutants of banks for one of a register, which is larger."""


def checked(folder: Path, random: Random) -> str:
    """Check a mutant of a bank, or of a register, in a pack."""
    pack = room_for_mutants(folder)
    if random.randrange(EVERY) == 0:
        path = whole = pack / random.choice(REGISTERS)
    else:
        path, whole = pack / "questions" / "mutant.yaml", random.choice(GOOD)
    path.write_bytes(mutant(random, whole.read_text(encoding="utf-8")))
    found = check_root(folder_root(pack)).problems
    for problem in found:
        assert problem.message.of("fr"), problem
        assert problem.message.of("en"), problem
        assert problem.span.line >= 1, problem
    return "findings" if found else "sound"


def room_for_mutants(folder: Path) -> Path:
    """The articles, small registers, the good banks of the tests, and room for a mutant."""
    pack = folder / "pack"
    shutil.copytree(small_pack() / "seeds", pack / "seeds")
    (pack / "questions").mkdir()
    for name in REGISTERS[1:]:
        shutil.copy(small_pack() / name, pack / name)
    shutil.copy(GOOD[0], pack / "questions" / GOOD[0].name)
    return pack
