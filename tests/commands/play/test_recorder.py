"""What a round tells the history, and what it never tells it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.commands.play.memory import Forgetful
from quiz.commands.play.recorder import HOUR, Remembering
from quiz.learner.asides import set_aside
from quiz.learner.cards import cards_of, catch_up
from quiz.learner.errors import UnusableError
from quiz.learner.forgetting import Wanted, forget
from quiz.learner.history import History
from quiz.learner.moments import within
from quiz.locale import phrases
from quiz.play.debrief import Answer
from quiz.play.marking import mark
from quiz.play.presentation import present
from tests.learner.samples import DAY, MONDAY, attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import AnyQuestion, Pack

PLAYER = "Zorglub"


def skipped(pack: Pack, question: AnyQuestion) -> Answer:
    return Answer(present(pack, question, 1), None, mark(pack, question, ()))


def refused(history: History, *_: object) -> None:
    raise UnusableError("full", history.path)


@pytest.fixture
def questions(pack: Pack) -> list[AnyQuestion]:
    return list(pack.questions()[:3])


@pytest.fixture
def memory(tmp_path: Path, pack: Pack, questions: list[AnyQuestion]) -> Remembering:
    """A round of three questions whose first was answered."""
    planned = sitting(player=PLAYER, questions=tuple(each.id for each in questions))
    memory = Remembering(History.open(tmp_path), pack, phrases("en"), lambda: MONDAY, planned)
    memory.keep(skipped(pack, questions[0]), 5)
    return memory


def forgotten(tmp_path: Path, wanted: Wanted = Wanted()) -> None:  # noqa: B008 -- frozen
    """What another window forgets meanwhile."""
    history = History.open(tmp_path)
    forget(history, wanted)
    history.close()


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(player=PLAYER)])
@pytest.mark.parametrize("then", ["finish", "take_back", "settle"])
def test_a_round_that_was_forgotten_is_not_written_anew(
    memory: Remembering, tmp_path: Path, wanted: Wanted, then: str
) -> None:
    forgotten(tmp_path, wanted)
    getattr(memory, then)()
    memory.be_sure("sure") if memory.attempts else None
    assert memory.history.sittings() == []
    memory.history.close()
    assert PLAYER.encode() not in b"".join(each.read_bytes() for each in tmp_path.iterdir())


def test_a_file_that_was_deleted_by_hand_is_forgotten_too(memory: Remembering, tmp_path: Path) -> None:
    for part in tmp_path.iterdir():
        part.unlink()
    memory.finish()
    assert memory.history.sittings() == []


def test_what_is_answered_after_that_is_kept_with_nothing_of_before(
    memory: Remembering, tmp_path: Path, pack: Pack, questions: list[AnyQuestion]
) -> None:
    forgotten(tmp_path)
    memory.finish()
    for question in questions[1:]:
        memory.keep(skipped(pack, question), 5)
    (round_,) = memory.history.sittings()
    assert round_.questions == tuple(each.id for each in questions[1:])
    assert [each.question for each in memory.history.attempts()] == list(round_.questions)


@pytest.mark.parametrize("lost", ["keep", "be_sure", "take_back", "finish"])
def test_whatever_of_a_round_could_not_be_kept_is_told_at_its_end_and_makes_it_a_finding(
    memory: Remembering,
    pack: Pack,
    questions: list[AnyQuestion],
    lost: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    given = {"keep": (skipped(pack, questions[1]), 5), "be_sure": ("sure",)}
    with monkeypatch.context() as patch:
        patch.setattr(History, "store", refused)
        getattr(memory, lost)(*given.get(lost, ()))
        told = capsys.readouterr().err
        kept = memory.settle()
        assert (told != "", kept, capsys.readouterr().err != "") == (True, False, True)
    assert memory.settle()


@pytest.mark.parametrize("wanted", [True, False])
def test_a_round_that_nothing_remembers_ends_as_a_finding_only_if_an_answer_was_to_be_kept(
    pack: Pack, questions: list[AnyQuestion], *, wanted: bool
) -> None:
    memory = Forgetful(wanted=wanted)
    assert memory.settle()
    memory.keep(skipped(pack, questions[0]), 5)
    assert memory.settle() is not wanted


YEARS = 3650 * DAY


@pytest.mark.parametrize(
    "jumps",
    [
        (0, YEARS, 5),
        (YEARS, 0, 5),
        (0, -YEARS, 5),
        (0, 5, YEARS),
        (0, -2 * HOUR, -HOUR),
        (0, -5, -9),
        (0, 10**15, -(10**15)),
    ],
    ids=str,
)
def test_a_clock_that_is_set_while_a_round_goes_on_loses_nothing_and_leaves_no_question_out_for_long(
    tmp_path: Path, pack: Pack, questions: list[AnyQuestion], jumps: tuple[int, ...]
) -> None:
    clock = iter([within(MONDAY + each) for each in (*jumps, jumps[-1])])
    planned = sitting(questions=tuple(each.id for each in questions))
    memory = Remembering(History.open(tmp_path), pack, phrases("en"), lambda: next(clock), planned)
    for question in questions:
        memory.keep(skipped(pack, question), -5)
        catch_up(memory.history, "", memory.attempts[-1].at)
    memory.finish()
    kept = memory.history.attempts_of_round("r1")
    assert [each.question for each in kept] == [each.id for each in questions]
    assert all(each.milliseconds >= 0 for each in kept)
    now = MONDAY + DAY
    catch_up(memory.history, "", now)
    assert all(card.last <= now and card.due < now + 90 * DAY for card in cards_of(memory.history, "").values())
    memory.history.store(sitting("later"), [attempt("a9", round="later", at=now, question=questions[0].id)])
    catch_up(memory.history, "", now)
    assert cards_of(memory.history, "")[questions[0].id].through == "a9"


def test_a_file_that_another_window_set_aside_gets_all_answers_of_the_round(
    memory: Remembering, pack: Pack, questions: list[AnyQuestion], monkeypatch: pytest.MonkeyPatch
) -> None:
    set_aside(memory.history.path)
    monkeypatch.setattr("quiz.learner.history.taken_over", lambda *_, **__: None)  # as if nothing could be read of it
    memory.history.taken.clear()
    monkeypatch.setattr(History, "news", lambda _: [])
    memory.keep(skipped(pack, questions[1]), 5)
    assert {each.question for each in memory.history.attempts()} == {each.id for each in questions[:2]}
