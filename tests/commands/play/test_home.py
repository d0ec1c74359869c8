"""The first screen, with and without a past."""

from __future__ import annotations

import json
import os
import re
import time
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from quiz.commands.clock import now
from quiz.commands.learn.coming import current_cards
from quiz.commands.play.home import show_banks
from quiz.draw.console.bars import FULL
from quiz.learner.history import History
from quiz.locale import phrases
from quiz.play.daily import statement_of
from quiz.play.selection import open_to_all
from tests.console.screen import Terminal
from tests.learner.damage import make_newer
from tests.learner.past import Past, past
from tests.learner.samples import attempt, sitting
from tests.tell.test_card_shown import page

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.conftest import Run


def data(home: Path) -> Path:
    return home / "data" / "qui-parle"


def first(pack: Pack, count: int) -> list[str]:
    """The first questions of the first bank that are kept for no test."""
    return [each.id for each in open_to_all(pack.banks[0].questions)[:count]]


def shown(run: Run, lang: str = "fr_FR.UTF-8") -> str:
    return " ".join(run(lang=lang).stdout.split())


def test_a_first_visit_is_calm_and_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    result = run(lang="fr_FR.UTF-8")
    assert re.findall("quiz .*", result.stdout) == ["quiz play", "quiz --help"]
    assert not (tmp_path / "data").exists()


def test_an_empty_folder_stays_empty(run: Run, tmp_path: Path) -> None:
    data(tmp_path).mkdir(parents=True)
    run()
    assert list(data(tmp_path).iterdir()) == []


def test_it_tells_how_much_is_due_seen_and_understood(pack: Pack, run: Run, tmp_path: Path) -> None:
    names = first(pack, 6)
    past(
        data(tmp_path),
        pack,
        [
            *(Past(each, 9) for each in names[:2]),
            *(Past(each, 0) for each in names[2:5]),
            Past(names[5], 0, correct=False),
        ],
    )
    text = shown(run)
    assert "revoir : quiz review (2 questions à revoir aujourd’hui)" in text
    of = len(open_to_all(pack.banks[0].questions))
    assert f"(6 vues sur {of}, 5 comprises, dont 2 à rafraîchir)" in text
    assert f"6 vues sur {len(open_to_all(pack.questions()))}, 5 comprises, dont 2 à rafraîchir." in text


def test_once_enough_was_reviewed_it_is_done_for_today(pack: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), pack, [Past(each, 9) for each in first(pack, 3)])
    now = time.time_ns() // 1_000_000
    with closing(History.open(data(tmp_path))) as history:
        history.begin(sitting("reviewed", mode="review", questions=tuple("abcde"), started=now, finished=now))
    assert "revoir : quiz review (fini pour aujourd’hui)" in shown(run)


def test_what_days_make_fade_is_still_understood_and_shown_to_be_refreshed(pack: Pack, tmp_path: Path) -> None:
    past(data(tmp_path), pack, [Past(each.id, 99) for each in open_to_all(pack.questions())])
    with Terminal(tmp_path) as terminal:
        assert terminal.wait_for_end() == 0
        assert "▒" * 10 in terminal.text()
        assert "█ comprises   ▒ à rafraîchir" in terminal.text()


def test_when_nothing_is_due_it_tells_when_something_will_be(pack: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), pack, [Past(each, 0) for each in first(pack, 3)])
    text = shown(run, "en_GB.UTF-8")
    assert "review: quiz review (nothing today; " in text
    assert ", 3 questions)" in text


def test_an_interrupted_round_is_offered(pack: Pack, run: Run, tmp_path: Path) -> None:
    history = History.open(data(tmp_path))
    history.begin(sitting(questions=tuple(first(pack, 5))))
    history.record(attempt(question=first(pack, 1)[0]))
    history.close()
    assert "reprendre : quiz play --resume (partie interrompue, 1 sur 5 faites)" in shown(run)


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("lang", ["fr_FR.UTF-8", "en_GB.UTF-8"])
def test_bars_fit_the_terminal(pack: Pack, tmp_path: Path, columns: int, lang: str) -> None:
    past(data(tmp_path), pack, [Past(each.id, 0) for each in pack.questions()])
    with Terminal(tmp_path, columns=columns, lang=lang) as terminal:
        assert terminal.wait_for_end() == 0
        lines = [line for line in terminal.lines() if line]
    assert sum(FULL * 10 in line for line in lines) == len(pack.banks)
    assert all(line.startswith("  ") and len(line) < columns for line in lines)


def test_a_history_of_a_newer_program_is_told_and_the_screen_is_shown(pack: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), pack, [Past(each, 0) for each in first(pack, 3)])
    make_newer(data(tmp_path))
    result = run()
    assert result.returncode == 0
    assert "les-mots" in result.stdout
    assert len(result.stderr.splitlines()) == 1


def test_a_damaged_history_is_told_and_the_screen_is_shown(run: Run, tmp_path: Path) -> None:
    data(tmp_path).mkdir(parents=True)
    (data(tmp_path) / "history.sqlite3").write_bytes(b"no database, but long enough to look like one" * 99)
    result = run()
    assert (result.returncode, len(result.stderr.splitlines())) == (0, 2)  # set aside; nothing could be saved
    assert "quiz play" in result.stdout
    assert (data(tmp_path) / "history.damaged-1.sqlite3").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for the superuser")
def test_a_history_that_cannot_be_written_is_told_and_the_screen_is_shown(pack: Pack, run: Run, tmp_path: Path) -> None:
    past(data(tmp_path), pack, [Past(each, 0) for each in first(pack, 3)])
    (data(tmp_path) / "history.sqlite3").chmod(0o400)
    data(tmp_path).chmod(0o500)
    result = run()
    data(tmp_path).chmod(0o700)
    assert (result.returncode, len(result.stderr.splitlines())) == (0, 1)
    assert "les-mots" in result.stdout


def test_what_cannot_be_written_now_is_told_and_is_computed_all_the_same(
    pack: Pack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = pack.questions()[0].id
    past(tmp_path, pack, [Past(name, 3)])
    history = History.open(tmp_path)
    current_cards(phrases("en"), history, "", plain=True)
    history.begin(sitting("later"))
    history.record(attempt("later", round="later", question=name, at=now()))
    history.connection.execute("PRAGMA query_only = ON")
    assert [each.through for each in current_cards(phrases("en"), history, "", plain=True).values()] == ["later"]
    assert "history.sqlite3 cannot be written" in capsys.readouterr().err
    history.close()


@pytest.mark.parametrize("commands", [{"compare"}, set[str]()])
def test_a_statement_of_the_day_is_offered_side_by_side_once_the_program_can(pack: Pack, commands: set[str]) -> None:
    day = date(2022, 1, 12)
    statement = statement_of(pack, day)
    shown_on, out = page()
    show_banks(shown_on, pack, day, None, commands)
    assert statement
    assert (f"quiz compare {statement.id}" in out.getvalue()) == bool(commands)


def test_whoever_plays_for_the_first_time_under_a_name_is_told_one_thing_to_do(run: Run) -> None:
    run("play", "-n", "2", stdin="s\ns\n")
    assert "To begin: quiz play --player 'Zoé'" in run("--player", "Zoé").stdout
    assert "To begin" not in run().stdout


def test_the_question_of_the_day_is_offered_until_it_is_answered(run: Run) -> None:
    run("play", "-n", "2", stdin="s\ns\n")
    assert "quiz today" in run().stdout
    run("today", stdin="s\n")
    assert "quiz today" not in run().stdout


def test_each_player_has_a_home_and_the_commands_that_lead_back_to_it(pack: Pack, run: Run, tmp_path: Path) -> None:
    history = History.open(data(tmp_path))
    history.begin(sitting(player="Zoé B", questions=tuple(first(pack, 5))))
    history.record(attempt(player="Zoé B", question=first(pack, 1)[0]))
    history.close()
    text = " ".join(run("--player", "Zoé B", lang="fr_FR.UTF-8").stdout.split())
    assert "reprendre : quiz play --resume --player 'Zoé B' (partie interrompue, 1 sur 5 faites)" in text
    assert "revoir : quiz review --player 'Zoé B'" in text
    assert "--resume" not in shown(run)


def test_what_is_asked_for_before_a_command_holds_for_it(run: Run, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    history = History.open(elsewhere)
    history.begin(sitting(player="Zoé"))
    history.record(attempt(player="Zoé"))
    history.close()
    options = ("--data-dir", str(elsewhere), "--player", "Zoé")
    assert "right: 1 of 1" in run(*options, "stats").stdout
    assert len(json.loads(run(*options, "history", "list", "--json").stdout)) == 1
    other = run(*options[:2], "--player", "Ali", "history", "list", "--json")
    assert (other.returncode, "Ali" in other.stderr) == (2, True)


def test_an_interrupted_test_is_offered(pack: Pack, run: Run, tmp_path: Path) -> None:
    history = History.open(data(tmp_path))
    history.begin(sitting(mode="test", form="A", questions=tuple(first(pack, 5))))
    history.record(attempt(question=first(pack, 1)[0]))
    history.close()
    assert "resume: quiz test --resume (a test was interrupted, 1 of 5 done)" in shown(run, "en_GB.UTF-8")


@pytest.mark.parametrize("columns", [40, 80])
def test_a_long_label_leaves_the_screen_in_order(pack: Pack, tmp_path: Path, columns: int) -> None:
    past(data(tmp_path), pack, [Past(pack.questions()[0].id, 0)], "Zoe-la-grande-lectrice")
    with Terminal(tmp_path, "--player", "Zoe-la-grande-lectrice", columns=columns) as terminal:
        terminal.wait_for_end()
        lines = terminal.text().splitlines()
    assert "              10 questions, tous thèmes mêlés"[:columns].rstrip() in [
        line.rstrip()[:columns] for line in lines
    ]
    assert all(line.startswith("  ") for line in lines if line.strip())
