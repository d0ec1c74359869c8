"""A round whose seed nobody asked for keeps to its player; one whose seed was asked for is the same for everyone."""

from __future__ import annotations

import io
from contextlib import closing, nullcontext
from random import Random
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from quiz.commands.play.memory import Forgetful
from quiz.commands.play.recorder import Remembering
from quiz.commands.play.rising import RisingRound
from quiz.commands.play.rounds import Host
from quiz.console.keys import ENTER
from quiz.console.prompting import Command
from quiz.draw.console.page import Page
from quiz.learner.attempts import Sitting
from quiz.learner.history import History
from quiz.locale import phrases
from quiz.play.choosing import Past, round_for, spare_for
from quiz.play.debrief import Answer
from quiz.play.marking import key_of, mark
from quiz.play.presentation import present
from quiz.play.selection import Wish

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked

SEED = 3
TEN = Wish(10)


class Knowing:
    """A player who knows all answers, or none; who goes on at once, and never says how sure they are."""

    def __init__(self, pack: Pack, *, right: bool) -> None:
        self.pack = pack
        self.right = right

    def attends(self) -> AbstractContextManager[None]:
        return nullcontext()

    def turning(self, say: Phrases) -> str:
        del say
        return "+"

    def answer(self, page: Page, asked: Asked, commands: str) -> Response | Command:
        del page, commands
        key = tuple(name for name in key_of(self.pack, asked.question) if name in asked.names)
        if self.right:
            return key
        others = [name for name in asked.names if name not in key] * len(key)
        return tuple(others[: len(key)]) if others else (*key[1:], key[0])

    def sureness(self, page: Page, commands: str) -> Command:
        del page, commands
        return Command(ENTER)

    def sentence(self, page: Page) -> str:
        del page
        return ""

    def after(self, page: Page, commands: str, hint: str, *, last: bool) -> Command:
        del page, commands, hint, last
        return Command(ENTER)


class Noting(Forgetful):
    """Remembers what was planned last."""

    planned: tuple[str, ...] = ()

    def plan(self, questions: Iterable[str]) -> None:
        self.planned = tuple(questions)


def played(pack: Pack, *, right: bool) -> tuple[RisingRound, Noting]:
    planned = round_for(pack, TEN, Past(), Random(SEED))
    spare, memory = spare_for(pack, TEN, Past(), planned, Random(SEED)), Noting()
    page = Page(Console(file=io.StringIO(), width=80), phrases("en"), plain=True)
    host = Host(Knowing(pack, right=right), memory, lambda: 0, flags=None)  # type: ignore[arg-type]
    asked = [present(pack, question, SEED) for question in planned]
    playing = RisingRound(spare, SEED, page, pack, asked, host)
    playing.play()
    return playing, memory


def levels(playing: RisingRound) -> list[int]:
    return [answer.asked.question.level for answer in playing.answers]


@pytest.fixture(scope="session")
def pack(builtin: Contents) -> Pack:
    """The real one: it has questions enough of all levels."""
    return builtin.pack


def test_who_has_everything_right_is_at_the_highest_level_by_the_fifth_question(pack: Pack) -> None:
    assert levels(played(pack, right=True)[0])[:5] == [1, 1, 2, 2, 3]


def test_who_has_nothing_right_stays_at_the_first_level(pack: Pack) -> None:
    assert levels(played(pack, right=False)[0]) == [1] * 10


def test_no_question_comes_twice(pack: Pack) -> None:
    asked = [answer.asked.question.id for answer in played(pack, right=True)[0].answers]
    assert len(set(asked)) == len(asked) == 10


def test_what_can_be_gone_on_with_is_what_was_asked(pack: Pack) -> None:
    playing, memory = played(pack, right=True)
    assert memory.planned == tuple(answer.asked.question.id for answer in playing.answers)


def test_a_changed_plan_is_on_disk_with_the_next_answer(pack: Pack, tmp_path: Path) -> None:
    one, other = (present(pack, question, SEED) for question in round_for(pack, Wish(2), Past(), Random(SEED)))
    sitting = Sitting(
        id="r", player="", started=0, mode="play", seed=SEED, banks=(), questions=("planned", "too"), form=None
    )
    with closing(History.open(tmp_path)) as history:
        memory = Remembering(history, pack, phrases("en"), lambda: 1, sitting)
        memory.plan([one.question.id, other.question.id])
        memory.keep(Answer(one, None, mark(pack, one.question, ())), 1)
        kept = history.unfinished("", "play")
    assert kept is not None
    assert kept.questions == (one.question.id, other.question.id)
