"""`quiz review`: what is due is asked, in order; what is not is told."""

from __future__ import annotations

import json
import shlex
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.commands.learn.coming import command_for, day_in_words
from quiz.learner.agenda import PORTION
from quiz.learner.history import History
from quiz.locale import phrases
from quiz.play.presentation import LETTERS
from tests.conftest import PACKS
from tests.console.screen import Terminal
from tests.learner.damage import make_newer
from tests.learner.past import Past, past

if TYPE_CHECKING:
    from quiz.learner.attempts import Sitting
    from quiz.model import Language, Pack
    from tests.conftest import Asking, Run

BANK = str(PACKS / "good" / "every-kind.yaml")
READY = "Votre réponse :"
TODAY = date(2022, 1, 12)
DUE = [
    Past("un-choix", 30),
    Past("un-ordre", 3, correct=False, confidence="sure"),
    Past("un-jugement", 9),
]
LEARNT = [Past("un-choix", 0), Past("un-ordre", 0)]


def data(home: Path) -> Path:
    return home / "data" / "qui-parle"


def two_of_a_skill(home: Path) -> str:
    """The small bank, but its order is about the same device as its judgement."""
    bank = home / "every-kind.yaml"
    bank.write_text(Path(BANK).read_text(encoding="utf-8").replace("device: time", "device: voice"), encoding="utf-8")
    return str(bank)


def sittings(home: Path) -> list[Sitting]:
    return History.open(data(home)).sittings()


def review(home: Path, *arguments: str, columns: int = 80, lang: str = "fr_FR.UTF-8") -> Terminal:
    return Terminal(home, "review", BANK, "--no-confidence", *arguments, columns=columns, lang=lang)


def test_what_is_due_is_asked_the_confident_error_first(every_kind: Pack, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, DUE)
    with review(tmp_path) as terminal:
        shown = terminal.wait_for(READY)
        terminal.press("s")
        terminal.wait_for("toute l’explication")
    assert "3 questions à revoir. D’abord ce que vous pensiez savoir." in " ".join(shown.split())
    sitting = sittings(tmp_path)[-1]
    assert (sitting.mode, sitting.questions[0], len(sitting.questions)) == ("review", "un-ordre", 3)


def test_a_fresh_question_is_asked_instead_and_that_is_said(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    bank = two_of_a_skill(tmp_path)
    past(data(tmp_path), every_kind, [Past("un-ordre", 3, correct=False)])
    shown = run("review", bank, stdin="s\n").stdout
    assert "One gives way to another: same skill, other passage." in " ".join(shown.split())
    assert sittings(tmp_path)[-1].questions == ("un-jugement",)


def test_a_review_ends_and_what_a_fresh_question_stood_in_for_comes_tomorrow(
    every_kind: Pack, asked: Asking, run: Run, tmp_path: Path
) -> None:
    bank = two_of_a_skill(tmp_path)
    past(data(tmp_path), every_kind, [Past("un-ordre", 3, correct=False)])
    right = LETTERS[asked("un-jugement", seed=1).names.index("fidele")]
    shown = run("review", bank, "--seed", "1", stdin=f"{right}\n").stdout
    assert "1 right out of 1" in shown
    assert "Done for today. To review tomorrow: 1 question" in " ".join(shown.split())
    assert json.loads(run("review", bank, "--json").stdout)["due"] == []


def test_when_its_stand_in_was_missed_too_the_rest_can_wait(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    bank = two_of_a_skill(tmp_path)
    past(data(tmp_path), every_kind, [Past("un-ordre", 3, correct=False)])
    shown = " ".join(run("review", bank, stdin="s\n").stdout.split())
    assert "Still to review today: 1 question" in shown


def test_whoever_has_reviewed_enough_is_told_that_the_rest_can_wait(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, [Past(each.id, 30) for each in every_kind.questions()])
    shown = " ".join(run("review", BANK, stdin="s\n" * PORTION).stdout.split())
    left = len(every_kind.questions()) - PORTION
    assert f"Done for today. The rest can wait: {left} questions" in shown


def test_an_interrupted_review_goes_on_with_play_resume(every_kind: Pack, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, DUE)
    with review(tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        terminal.wait_for("toute l’explication")
        terminal.process.kill()
    with Terminal(tmp_path, "play", "--resume") as terminal:
        terminal.wait_for("Réponses déjà données : 1 sur 3")


def test_what_was_reviewed_is_due_no_more(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, [Past("un-jugement", 9)])
    before = json.loads(run("review", BANK, "--json").stdout)
    run("review", BANK, stdin="s\n")
    after = json.loads(run("review", BANK, "--json").stdout)
    assert [each["question"] for each in before["due"]] == ["un-jugement"]
    assert (after["due"], sum(after["coming"].values())) == ([], 1)


def test_no_more_is_asked_than_wished_for(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, DUE)
    shown = run("review", BANK, "-n", "2", stdin="s\ns\n", lang="fr_FR.UTF-8").stdout
    assert "2 questions à revoir. Une autre peut attendre." in " ".join(shown.split())
    assert len(sittings(tmp_path)[-1].questions) == 2


def test_when_nothing_is_due_a_pipe_is_told_when_and_asked_nothing(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, LEARNT)
    result = run("review", BANK)
    assert result.returncode == 0
    assert "Nothing to review today. Next time:" in result.stdout
    assert f"quiz review {shlex.quote(BANK)} --anyway" in result.stdout
    assert len(sittings(tmp_path)) == 1


def test_when_nothing_is_due_a_person_may_practise_all_the_same(every_kind: Pack, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, LEARNT)
    with review(tmp_path) as terminal:
        terminal.wait_for("s’exercer quand même")
        terminal.press("\r")
        terminal.wait_for(f"1/{PORTION}")


@pytest.mark.parametrize("key", ["q", "\x04"])
def test_or_leave_it_at_that(every_kind: Pack, tmp_path: Path, key: str) -> None:
    past(data(tmp_path), every_kind, LEARNT)
    with review(tmp_path) as terminal:
        terminal.wait_for("s’exercer quand même")
        terminal.press(key)
        assert terminal.wait_for_end() == 0
        assert READY not in terminal.text()


def test_practice_can_be_asked_for_at_once(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, LEARNT)
    assert "Question 1 of 2" in run("review", BANK, "--anyway", "-n", "2", stdin="s\ns\n").stdout


def test_whoever_never_played_is_told_how_to_begin_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    result = run("review")
    assert (result.returncode, result.stderr) == (0, "")
    assert "To begin: quiz play" in result.stdout
    assert not (tmp_path / "data").exists()


def test_whoever_only_took_a_test_is_told_why_nothing_of_it_comes_back(run: Run) -> None:
    run("test", stdin="s\n" * 40)
    assert "Those of a test are not reviewed" in " ".join(run("review").stdout.split())


def test_each_player_has_a_review_of_their_own(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, DUE, player="Zoé")
    assert "these questions have not been played yet" in run("review", BANK).stdout
    assert len(json.loads(run("review", BANK, "--json", "--player", "Zoé").stdout)["due"]) == 3


def test_what_does_not_fit_the_wish_is_not_hidden(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, DUE)
    shown = run("review", BANK, "--device", "omission").stdout
    assert "Outside what you ask for: 3 questions to review." in " ".join(shown.split())


def test_a_changed_key_is_to_be_learnt_anew(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, [Past("un-choix", 0, key="another")])
    (due,) = json.loads(run("review", BANK, "--json").stdout)["due"]
    assert (due["question"], due["key_changed"]) == ("un-choix", True)


def test_what_is_due_is_data_for_a_program(every_kind: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), every_kind, DUE)
    found = json.loads(run("review", BANK, "--json", stdin="s\n").stdout)
    assert found["due"][0]["question"] == "un-ordre"
    assert found["due"][0]["last_answer"] == "wrong"
    assert found["due"][0]["confidence"] == "sure"
    assert all(0 < each["recall"] < 0.9 for each in found["due"])
    assert len(sittings(tmp_path)) == 1


def test_a_history_that_cannot_be_used_is_no_review_but_practice_goes(
    every_kind: Pack, run: Run, tmp_path: Path
) -> None:
    past(data(tmp_path), every_kind, DUE)
    make_newer(data(tmp_path))
    result = run("review", BANK)
    assert (result.returncode, result.stdout) == (1, "")
    assert "newer version" in result.stderr
    assert "--anyway" in result.stderr
    practice = run("review", BANK, "--anyway", "-n", "1", stdin="s\n")
    assert practice.stdout.lstrip().startswith("Question 1 of 1")
    assert len(practice.stderr.splitlines()) == 2


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("lang", ["fr_FR.UTF-8", "en_GB.UTF-8"])
def test_it_fits_the_terminal(every_kind: Pack, tmp_path: Path, columns: int, lang: str) -> None:
    past(data(tmp_path), every_kind, LEARNT)
    with review(tmp_path, columns=columns, lang=lang) as terminal:
        terminal.wait_for(" q\u00a0".replace("\u00a0", " "))
        terminal.press("q")
        terminal.wait_for_end()
        lines = [line for line in terminal.lines() if line]
    assert all(line.startswith("  ") and len(line) < columns for line in lines)


def test_the_end_of_a_round_tells_what_comes_back(run: Run) -> None:
    shown = run("play", BANK, "-n", "2", stdin="s\ns\n", lang="fr_FR.UTF-8").stdout
    assert f"2 questions\nquiz review {shlex.quote(BANK)}\n" in shown


def test_without_a_history_nothing_comes_back(run: Run) -> None:
    shown = run("play", BANK, "-n", "2", "--no-history", stdin="s\ns\n").stdout
    assert "quiz review" not in shown


@pytest.mark.parametrize(
    ("days", "french", "english"),
    [
        (0, "aujourd’hui", "today"),
        (1, "demain", "tomorrow"),
        (2, "vendredi 14 janvier", "Friday 14 January"),
        (20, "mardi 1er février", "Tuesday 1 February"),
        (340, "dimanche 18 décembre 2022", "Sunday 18 December 2022"),
    ],
)
def test_a_day_is_said_in_words(days: int, french: str, english: str) -> None:
    languages: list[Language] = ["fr", "en"]
    said = [day_in_words(phrases(each), TODAY + timedelta(days=days), TODAY) for each in languages]
    assert said == [french, english]


def test_the_command_can_be_typed_as_it_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = command_for("review", ["les-mots", str(tmp_path / "ma banque.yaml")], "Zoé")
    assert shown == "quiz review les-mots './ma banque.yaml' --player 'Zoé'"
