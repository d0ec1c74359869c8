"""Handouts to test with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.making import make
from quiz.classroom.handouts.versions import Plan
from quiz.library.pack.packs import read_contents
from tests.conftest import PACKS, by_itself

if TYPE_CHECKING:
    from quiz.classroom.handouts.making import Handout
    from quiz.model import Pack

HOSTILE = "review/hostile.yaml"


def handout(pack: Pack, plan: Plan | None = None) -> Handout:
    result = make(pack, plan or Plan())
    assert result is not None
    return result


def pack_of(name: str) -> Pack:
    return read_contents(by_itself(PACKS / name)).pack
