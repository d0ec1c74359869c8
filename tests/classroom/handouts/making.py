"""Handouts to test with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.making import make
from quiz.classroom.handouts.versions import Plan, chosen, versions
from quiz.classroom.handouts.view import View
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import root_of
from quiz.locale import phrases
from quiz.locale.handout import handout_words
from tests.conftest import PACKS

if TYPE_CHECKING:
    from quiz.classroom.handouts.making import Made
    from quiz.classroom.handouts.values import Handout
    from quiz.classroom.handouts.versions import Version
    from quiz.model import Language, Pack

HOSTILE = "review/hostile.yaml"


def view(pack: Pack, language: Language = "fr") -> View:
    return View(phrases(language), handout_words(language), pack)


def made(pack: Pack, plan: Plan | None = None, language: Language = "fr") -> Made:
    result = make(view(pack, language), plan or Plan())
    assert result is not None
    return result


def handout(pack: Pack, plan: Plan | None = None, language: Language = "fr") -> Handout:
    return made(pack, plan, language).handout


def printed(pack: Pack, plan: Plan) -> tuple[Version, ...]:
    return versions(pack, chosen(pack, plan), plan)


def pack_of(name: str) -> Pack:
    return read_contents(root_of(PACKS / name)).pack
