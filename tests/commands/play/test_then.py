"""A second step in a round: asked before anything is said of the first, and part of the same attempt."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from quiz.commands.play.resuming import resume
from quiz.learner.history import History
from quiz.play.marking import Mark
from tests.conftest import PACKS
from tests.console.screen import Terminal
from tests.learner.samples import attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.learner.attempts import Attempt
    from quiz.model import Pack
    from tests.conftest import Run

BANK = str(PACKS / "good" / "every-kind.yaml")
ONE = (BANK, "--device", "emphasis", "--level", "2", "--seed", "1")
"""The question with a second step, and no other; with this seed its right option is a."""
READY = "Votre réponse :"
SECOND = "Which words show it?"


def kept(home: Path) -> list[Attempt]:
    with closing(History.open(home / "data" / "qui-parle")) as history:
        return list(history.attempts())


def test_nothing_is_said_of_the_first_step_before_the_second(run: Run) -> None:
    told = {
        run("play", *ONE, "--no-history", stdin=f"{letter}\n").stdout.replace(f"Your answer: {letter}", "")
        for letter in "abc"
    }
    assert len(told) == 1
    (shown,) = told
    assert "Words set off: “pendant”, “plus de”, “trois”, “heures”" in shown
    assert "Reason of" not in shown


def test_both_steps_are_one_attempt(run: Run, tmp_path: Path) -> None:
    result = run("play", *ONE, stdin="a\ng e\n")
    assert "Right." in result.stdout
    (one,) = kept(tmp_path)
    assert one.response == ("minimum", "then.heures", "then.plus-de")
    assert (one.right, one.of) == (2, 2)


def test_one_of_two_steps_is_kept_as_half(run: Run, tmp_path: Path) -> None:
    assert "Partly: 1 of 2." in run("play", *ONE, stdin="a\nd e\n").stdout
    assert [(one.right, one.of) for one in kept(tmp_path)] == [(1, 2)]


def test_u_goes_back_to_the_first_step_and_only_the_last_word_is_kept(run: Run, tmp_path: Path) -> None:
    result = run("play", *ONE, stdin="b\nu\na\ne g\n")
    assert result.stdout.count(SECOND) == 2
    assert "Right." in result.stdout
    (one,) = kept(tmp_path)
    assert one.response == ("minimum", "then.plus-de", "then.heures")


def test_practice_asks_both_steps_again_and_the_first_answer_counts(run: Run, tmp_path: Path) -> None:
    shown = run("play", *ONE, stdin="a\nd e\nu\na\ne g\n").stdout
    assert shown.count(SECOND) == 2
    assert "For practice" in shown.partition("Partly: 1 of 2.")[2]
    assert "Right." in shown
    assert [(one.right, one.of) for one in kept(tmp_path)] == [(1, 2)]


def test_to_skip_the_second_step_skips_the_question(run: Run, tmp_path: Path) -> None:
    assert "Skipped." in run("play", *ONE, stdin="a\ns\n").stdout
    assert [(one.response, one.right, one.of) for one in kept(tmp_path)] == [(None, 0, 2)]


def test_letters_of_the_first_step_are_no_answer_in_the_second(run: Run) -> None:
    shown = run("play", *ONE, "--no-history", stdin="a\na b\ne g\n").stdout
    assert "“a b” is not an answer here. Answer with 2 letters out of d, e, f, g." in shown


def test_words_are_picked_key_by_key_and_sent_with_enter(tmp_path: Path) -> None:
    with Terminal(tmp_path, "play", "--no-confidence", *ONE) as terminal:
        terminal.wait_for(READY)
        terminal.press("a")
        assert "Raison" not in terminal.wait_for(READY, times=2)
        terminal.press("ed\x7fg\r")
        shown = terminal.wait_for("Entrée : le bilan")
        assert "Les bonnes réponses : a, e, g." in shown
        assert "e, g  Raison de heures et de plus de." in shown
    assert [one.response for one in kept(tmp_path)] == [("minimum", "then.plus-de", "then.heures")]


def test_what_was_entered_of_a_step_is_gone_on_with_in_that_step_and_in_no_other(tmp_path: Path) -> None:
    with Terminal(tmp_path, "play", "--no-confidence", *ONE) as terminal:
        terminal.wait_for(READY)
        terminal.press("a")
        terminal.wait_for(READY, times=2)
        terminal.press("e?")
        terminal.wait_for("quiz words")
        terminal.wait_for("Votre réponse : e")
        terminal.press("u")
        terminal.wait_for("Ce texte donne-t-il", times=2)
        terminal.press("a")
        terminal.wait_for("Quels mots le montrent", times=2)
        terminal.press("ge\r")
        assert "Juste" in terminal.wait_for("Entrée : le bilan")


def test_a_question_left_in_its_second_step_is_asked_from_the_first_when_the_round_goes_on(
    run: Run, tmp_path: Path
) -> None:
    run("play", *ONE, stdin="a\n")
    assert kept(tmp_path) == []
    again = run("play", *ONE, stdin="a\ne g\n").stdout
    assert "Right." in again


def test_an_answer_from_before_the_question_had_a_second_step_is_half_of_one_now(every_kind: Pack) -> None:
    old = attempt(question="deux-temps", response=("minimum",))
    found = resume(every_kind, sitting(questions=("deux-temps",)), [old])
    assert [(answer.response, answer.mark) for answer in found.answers] == [(("minimum",), Mark(1, 2))]


def test_an_answer_with_words_that_are_gone_counts_as_none(every_kind: Pack) -> None:
    old = attempt(question="deux-temps", response=("minimum", "then.ailleurs"))
    found = resume(every_kind, sitting(questions=("deux-temps",)), [old])
    assert [answer.response for answer in found.answers] == [None]
