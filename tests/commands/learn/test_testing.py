"""Before and after: two forms, explained at their end, and an honest comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.commands.learn.testing import form_questions, taken
from quiz.learner.history import History
from quiz.play.debrief import Score
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.conftest import Run

SKIP_ALL = "s\n" * 14


@pytest.fixture
def count(pack: Pack) -> int:
    """How many questions a form has."""
    return len(form_questions(pack, "A", 1))


def test_a_form_holds_its_own_questions_and_their_twins_are_in_the_other(pack: Pack) -> None:
    one, other = form_questions(pack, "A", 1), form_questions(pack, "B", 1)
    assert {each.twin for each in one} == {each.id for each in other}
    assert {each.form for each in one} == {"A"}


def test_nothing_tells_how_an_answer_was_and_none_is_changed_before_the_end(tmp_path: Path, count: int) -> None:
    with Terminal(tmp_path, "test", "--no-confidence", "--seed", "3") as terminal:
        for number in range(1, count):
            terminal.wait_for(f"{number}/{count}")
            terminal.press("s")
        shown = terminal.wait_for(f"{count}/{count}")
        terminal.press("u")
        assert terminal.listens()
    assert "● " * (count - 1) + "·" in shown
    assert not set(terminal.text()) & set("✓✗◐○")
    assert terminal.text().count(f"{count - 1}/{count}") == 1


def test_nothing_is_explained_before_the_last_answer(run: Run, count: int) -> None:
    shown = run("test", "--no-history", stdin=SKIP_ALL).stdout
    first, _, rest = shown.partition("All the answers, explained.")
    assert "WHO IS BEHIND IT?" not in first
    assert rest.count("For next time:") == count


def test_a_form_that_is_interrupted_tells_no_score(tmp_path: Path, count: int) -> None:
    with Terminal(tmp_path, "test", "--no-confidence", "--seed", "3") as terminal:
        terminal.wait_for("Votre réponse :")
        terminal.press("s")
        terminal.wait_for(f"2/{count}")
        terminal.interrupt()
        shown = terminal.wait_for(f"réponses données : 1 sur {count}")
        assert "juste" not in shown.partition("Le test s’arrête ici")[2]
        assert terminal.wait_for_end() == 130
    with Terminal(tmp_path, "test", "--resume", "--no-confidence") as terminal:
        terminal.wait_for(f"2/{count}")


def test_the_other_form_comes_next_and_is_compared(run: Run, tmp_path: Path, count: int) -> None:
    first = run("test", stdin=SKIP_ALL)
    assert "Test, form A" in first.stdout
    assert "quiz test --form B" in first.stdout
    second = run("test", stdin=SKIP_ALL)
    assert "Test, form B" in second.stdout
    assert "Before and after: form A, then form B" in second.stdout
    assert "Two tests of one person say little" in " ".join(second.stdout.split())
    scores = [each.score for each in taken(History.open(tmp_path / "data/qui-parle"), "")]
    assert scores == [Score(0, 0, count)] * 2


def test_taking_a_form_again_is_allowed_and_told(run: Run) -> None:
    run("test", "--form", "A", stdin=SKIP_ALL)
    again = run("test", "--form", "a", stdin=SKIP_ALL)
    assert again.returncode == 0
    assert "quiz test --form B" in again.stderr


def test_another_form_is_refused_in_words(run: Run) -> None:
    result = run("test", "--form", "D")
    assert result.returncode == 2
    assert "A, B or C" in result.stderr


def test_without_an_interrupted_test_there_is_nothing_to_resume(run: Run) -> None:
    result = run("test", "--resume")
    assert result.returncode == 2
    assert "quiz test" in result.stderr


def test_a_test_left_before_any_answer_promises_nothing_to_go_on_with(run: Run) -> None:
    left = run("test", stdin="q\n").stdout
    assert "nothing is kept" in left
    assert "--resume" not in left


def test_explanations_cut_short_are_given_again(tmp_path: Path, count: int) -> None:
    with Terminal(tmp_path, "test", "--no-confidence", "--seed", "3") as terminal:
        for number in range(1, count + 1):
            terminal.wait_for(f"{number}/{count}")
            terminal.press("s")
        terminal.wait_for("Toutes les réponses, expliquées.")
        terminal.interrupt()
        assert terminal.wait_for_end() == 130
    with Terminal(tmp_path, "test", "--resume", "--no-confidence") as terminal:
        terminal.wait_for("Toutes les réponses, expliquées.")
        terminal.wait_for("aller au bilan")
        terminal.press("q")
        terminal.wait_for("une autre forme montrera")
        terminal.press("\r")
        assert terminal.wait_for_end() == 0
