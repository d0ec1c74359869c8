"""`quiz check --watch` in a real process: every way of saving brings the findings back, Ctrl-C ends it."""

from __future__ import annotations

import os
import queue
import signal
import threading
from typing import TYPE_CHECKING, Self

import pytest

from quiz.commands.author.watching import CLEAR
from tests.conftest import PACKS, PATIENCE, environment
from tests.console.screen import Terminal
from tests.started import Started

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOOD = (PACKS / "good" / "one-question.yaml").read_text(encoding="utf-8")
BAD = GOOD.replace("kind: choice", "kind: choise")
WAITING = "Waiting for the next save"


class Watching:
    """The program in a pipe, watching one bank or folder; each report ends by saying that it waits."""

    def __init__(self, home: Path, *arguments: str) -> None:
        reading, writing = os.pipe()
        with open(os.devnull, "rb") as nothing:  # noqa: PTH123 -- a device
            streams = (nothing.fileno(), writing, writing)
            self.process = Started(("check", "--watch", *arguments), home, environment(home, "en_GB.UTF-8"), streams)
        os.close(writing)
        self.said = os.fdopen(reading, encoding="utf-8")
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        for line in self.said:
            self.lines.put(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.reader.join()
        self.said.close()

    def report(self) -> str:
        """All that is said until it waits again."""
        said = ""
        while WAITING not in said:
            said += self.lines.get(timeout=PATIENCE)
        return said

    def report_with(self, words: str) -> str:
        """The first report that has the words; a save may be seen half-way first."""
        while words not in (said := self.report()):
            pass
        return said


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "work" / "bank.yaml"
    path.parent.mkdir()
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def watching(tmp_path: Path, bank: Path) -> Iterator[Watching]:
    with Watching(tmp_path, str(bank)) as watching:
        assert "Nothing to report" in watching.report()
        yield watching


def test_a_save_brings_the_findings(watching: Watching, bank: Path) -> None:
    bank.write_text(BAD, encoding="utf-8")
    assert "S204" in watching.report_with("S204")
    bank.write_text(GOOD, encoding="utf-8")
    watching.report_with("Nothing to report")


def test_an_editor_that_saves_by_renaming_is_followed(watching: Watching, bank: Path) -> None:
    for text, words in ((BAD, "S204"), (GOOD, "Nothing to report"), (BAD, "S204")):
        beside = bank.with_name(".bank.yaml.swp")
        beside.write_text(text, encoding="utf-8")
        beside.replace(bank)
        watching.report_with(words)


def test_an_editor_that_moves_the_old_file_away_is_followed(watching: Watching, bank: Path) -> None:
    bank.rename(bank.with_name("bank.yaml~"))
    bank.write_text(BAD, encoding="utf-8")
    watching.report_with("S204")


def test_a_half_written_file_is_a_finding_and_then_none(watching: Watching, bank: Path) -> None:
    with bank.open("w", encoding="utf-8") as file:
        file.write(GOOD[:200])
        file.flush()
        watching.report_with("bank.yaml")
        file.write(GOOD[200:])
    watching.report_with("Nothing to report")


def test_a_deleted_file_is_said_to_be_gone_and_may_come_back(watching: Watching, bank: Path) -> None:
    bank.unlink()
    watching.report_with("no such file")
    bank.write_text(BAD, encoding="utf-8")
    watching.report_with("S204")


def test_a_deleted_folder_may_come_back(watching: Watching, bank: Path) -> None:
    bank.unlink()
    bank.parent.rmdir()
    watching.report_with("no such file")
    bank.parent.mkdir()
    bank.write_text(BAD, encoding="utf-8")
    watching.report_with("S204")


def test_a_new_bank_of_a_folder_is_checked(tmp_path: Path) -> None:
    from tests.fuzz.banks import room_for_mutants

    pack = room_for_mutants(tmp_path)
    with Watching(tmp_path, str(pack)) as watching:
        watching.report_with("Nothing to report")
        (pack / "questions" / "nouvelle.yaml").write_text(BAD, encoding="utf-8")
        assert "nouvelle.yaml" in watching.report_with("S204")
        (pack / "questions" / "nouvelle.yaml").unlink()
        watching.report_with("Nothing to report")


def test_a_changed_article_brings_the_findings(tmp_path: Path) -> None:
    from tests.fuzz.banks import room_for_mutants

    pack = room_for_mutants(tmp_path)
    with Watching(tmp_path, str(pack)) as watching:
        watching.report_with("Nothing to report")
        for article in (pack / "seeds").glob("*.txt"):
            article.write_text("Rien.", encoding="utf-8")
        watching.report_with("Q20")


def test_a_pipe_gets_no_screen_codes_and_all_reports(watching: Watching, bank: Path) -> None:
    bank.write_text(BAD, encoding="utf-8")
    assert "\x1b" not in watching.report_with("S204")


def test_an_interruption_ends_with_130_and_without_a_trace(watching: Watching) -> None:
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait() == 130
    assert watching.lines.empty()


def test_a_path_that_never_was_is_refused(tmp_path: Path) -> None:
    with Watching(tmp_path, "rien.yaml") as watching:
        assert watching.process.wait() == 2


def test_a_terminal_is_cleared_and_left_as_it_was(tmp_path: Path, bank: Path) -> None:
    with Terminal(tmp_path, "check", "--watch", str(bank), lang="en_GB.UTF-8") as terminal:
        terminal.wait_for(WAITING)
        bank.write_text(BAD, encoding="utf-8")
        terminal.wait_for("S204")
        assert terminal.raw.count(CLEAR.encode()) >= 2
        assert "Nothing to report" not in "\n".join(terminal.screen.display)
        terminal.interrupt()
        assert terminal.wait_for_end() == 130
        assert terminal.settings() == terminal.before
        assert terminal.raw.count(b"\x1b[?25l") == terminal.raw.count(b"\x1b[?25h")


def test_both_languages_say_that_they_wait(tmp_path: Path, bank: Path) -> None:
    with Terminal(tmp_path, "check", "--watch", str(bank), columns=40, lang="fr_FR.UTF-8") as terminal:
        terminal.wait_for("En attente du prochain")
        terminal.interrupt()
        assert terminal.wait_for_end() == 130
    assert os.listdir(bank.parent) == ["bank.yaml"]  # noqa: PTH208 -- names are compared
