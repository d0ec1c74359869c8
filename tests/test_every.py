"""What must hold of every command, whatever it is run in: no traceback, no hang, and no 0 for what was not done."""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import sqlite3
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from quiz.console import streams
from quiz.learner.database import FILE_NAME
from quiz.library import given
from tests.commands.listed import every_command
from tests.every import ARTICLE, PLAYER, SAID, USES, Streams, furnish, give_up_rights, start

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.model import Pack
    from tests.every import Done

KEEPS = ("", "play", "today", "review", "stats", "test", *(name for name in USES if name.startswith("history")))
"""The commands that read or write the history."""
READS = ("", "stats", "history list", "history export", "history where")
"""Those that only read it, which needs no room on the disk."""
TELLS_TIME = (*KEEPS, "class", "serve", "draft")
"""Those that ask what time it is where they run."""
BEFORE_1970, YEAR_99999 = (each * 1_000_000_000 for each in (-90_000, 3_093_527_980_799))
"""Moments in nanoseconds, as clocks tell them."""


HOSTILE = "\x1b[2J\x1b]0;x\x07\x9b5m[red]x[/red] \u202eabc\u2066\u200b\ufeff\r\u2028\U000e0041"
"""What a terminal, a drawer of pages or the eye might obey."""
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u202a-\u202e\u2066-\u2069\ufeff\U000e0041]")


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory, pack: Pack) -> Path:
    """A folder with what the commands are used with, and a compiled pack."""
    folder = furnish(tmp_path_factory.mktemp("desk"), pack)
    assert start(("outlets",), folder).code == 0
    return folder


@pytest.fixture
def desk(furnished: Path, tmp_path: Path) -> Path:
    """A copy of that folder."""
    return shutil.copytree(furnished, tmp_path / "desk")


@contextmanager
def opened(path: str, flags: int) -> Iterator[int]:
    descriptor = os.open(path, flags)
    yield descriptor
    os.close(descriptor)


def told(done: Done) -> Done:
    """How a command ended, if it did so as a command may."""
    assert "Traceback" not in done.err + done.out, done.err
    assert done.code in {0, 1, 2, 130}, done
    return done


def test_every_command_is_in_the_list() -> None:
    assert USES.keys() == {"", *every_command()}


@pytest.mark.parametrize("name", USES)
def test_every_command_does_what_it_is_used_for_or_says_that_it_cannot_be_printed(
    furnished: Path, desk: Path, name: str
) -> None:
    use = USES[name]
    done = start(use.words, desk, use.stdin)
    assert done.code == 0, done.err
    with opened("/dev/full", os.O_WRONLY) as full:
        untold = told(
            start(use.words, shutil.copytree(furnished, desk.with_name("again")), use.stdin, Streams(out=full))
        )
    assert (untold.code != 0 and untold.err != "") or not done.out


@pytest.mark.parametrize("name", USES)
def test_streams_that_are_closed_or_full_are_no_reason_to_fall(desk: Path, name: str) -> None:
    with opened("/dev/full", os.O_WRONLY) as full:
        told(start(USES[name].words, desk, "", Streams(out=full, err=full)))
    told(start(USES[name].words, desk, "", Streams(-1, -1, -1)))


@pytest.mark.parametrize("name", USES)
def test_bytes_that_are_no_text_are_read_where_nothing_takes_utf_8_and_the_screen_has_no_width(
    desk: Path, name: str
) -> None:
    typed = b"!\nmal pos\xe9e\n\xff\n" + USES[name].stdin.encode()
    surroundings = {"LANG": "C", "LC_ALL": "C", "COLUMNS": "0", "LINES": "0"}
    done = told(start(USES[name].words, desk, typed, environ=surroundings))
    assert done.code == 0
    assert (done.out + done.err).strip()


@pytest.mark.parametrize("name", USES)
def test_in_a_single_column_and_in_a_thousand_something_is_said(furnished: Path, tmp_path: Path, name: str) -> None:
    for columns in ("1", "1000"):
        desk = shutil.copytree(furnished, tmp_path / columns)
        size = {"COLUMNS": columns, "LINES": columns}
        done = told(start(USES[name].words, desk, USES[name].stdin, environ=size))
        assert (done.out + done.err).strip()
        assert done.code == 0


@pytest.mark.parametrize("name", USES)
def test_a_folder_that_may_not_be_entered_is_told(desk: Path, name: str) -> None:
    closed = desk / "closed"
    closed.mkdir(mode=0)
    places = {"QUIZ_DATA_DIR": str(closed / "data"), "XDG_CACHE_HOME": str(closed / "cache")}
    done = told(start(USES[name].words, desk, USES[name].stdin, before=give_up_rights, environ=places))
    closed.chmod(0o700)
    assert (done.out + done.err).strip()


@pytest.mark.parametrize("name", TELLS_TIME)
@pytest.mark.parametrize(("moment", "zone"), [(BEFORE_1970, "X99"), (YEAR_99999, "Asia/Tokyo")])
def test_any_clock_will_do(desk: Path, name: str, moment: int, zone: str) -> None:
    def told_time() -> int:
        if moment == YEAR_99999:
            raise OverflowError  # as Python itself does beyond 2262
        return moment

    def set_the_clock() -> None:
        vars(time)["time_ns"] = told_time

    done = told(start(USES[name].words, desk, USES[name].stdin, before=set_the_clock, environ={"TZ": zone}))
    assert done.code in {0, 1}, done.err


@pytest.mark.parametrize("name", KEEPS)
def test_a_pipe_in_the_place_of_the_history_is_not_waited_for(desk: Path, name: str) -> None:
    place = desk / "data" / "qui-parle" / FILE_NAME
    place.unlink()
    os.mkfifo(place)
    assert str(place) in told(start(USES[name].words, desk, USES[name].stdin)).err


@pytest.mark.parametrize("name", KEEPS)
def test_a_history_that_cannot_be_written_is_read_and_what_was_to_be_kept_ends_as_a_finding(
    desk: Path, name: str
) -> None:
    folder = desk / "data" / "qui-parle"
    folder.chmod(0o500)
    (folder / FILE_NAME).chmod(0o400)
    typed = f"{USES[name].stdin}s\n"  # whatever is asked, it is answered or skipped
    done = told(start(USES[name].words, desk, typed, before=give_up_rights))
    folder.chmod(0o700)
    assert (done.code, bool(done.err)) == ((0, False) if name in READS else (1, True)), done.err
    assert PLAYER in done.out or name not in READS[2:]


@pytest.mark.parametrize(
    "words",
    [
        ("play",), ("check",), ("preview",), ("class",), ("class", "--resume"), ("handout",), ("review",), ("test",),
        ("today",), ("export", "--to", "gift"), ("export", "les-mots", "--to", "gift", "-o"), ("read", "--pack"),
        ("read",), ("compare", "--pack"), ("trace", "--pack"), ("trace",), ("outlets", "--pack"), ("site",),
        ("page", "-o"),
        ("mark",), ("mark", "4B.csv", "--bank"), ("mark", "4B.csv", "--list"), ("mark", "4B.csv", "-o"), ("report",),
        ("report", "4B.csv", "--html"), ("stats", "--html"), ("new",), ("new", "own", "--article"),
        ("history", "import"), ("history", "export"), ("history", "where", "--data-dir"), ("--data-dir",),
        ("schema", "bank", "--data-dir"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_any_name_of_a_file_is_refused_or_taken(desk: Path, words: tuple[str, ...]) -> None:
    (desk / "closed").mkdir(mode=0)
    for place in ("a" * 300, "closed/x"):
        told(start((*words, place), desk, before=give_up_rights))


@pytest.mark.parametrize(
    "words", [("play",), ("check", "--fix"), ("export", "--to", "qti", "-o", "x.zip"), ("site",), ("new",), ("trace",)],
    ids=" ".join,
)  # fmt: skip
def test_links_that_go_round_and_names_of_nobody_lead_nowhere(desk: Path, words: tuple[str, ...]) -> None:
    (desk / "loop").symlink_to("loop")
    for place in ("loop/x", "loop", "~nobody-of-that-name/x\udcff\x1b[2J"):
        done = told(start((*words, place), desk))
        assert "\x1b" not in done.out + done.err


@pytest.mark.parametrize(
    "words",
    [
        ("mark",), ("mark", "4B.csv", "--list"), ("report",), ("history", "import"), ("class", "--lesson"),
        ("new", "own", *SAID, "--article"), ("add",), ("check",), ("site", "--lang", "en"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(desk: Path, words: tuple[str, ...]) -> None:
    os.mkfifo(desk / "pipe")
    assert told(start((*words, "pipe"), desk, before=lambda: setattr(given, "MOMENT", 0))).code in {1, 2}


def test_nothing_is_obeyed_of_a_history_that_somebody_else_made(desk: Path) -> None:
    with closing(sqlite3.connect(desk / "data" / "qui-parle" / FILE_NAME)) as connection, connection:
        connection.create_function("label", 1, str)
        listed = json.dumps([HOSTILE])
        connection.execute("UPDATE item SET question = ?1, bank = ?1, content = ?1, key = ?1", (HOSTILE,))
        connection.execute("UPDATE attempt SET id = ?1 || id, response = ?2, language = ?1", (HOSTILE, listed))
        connection.execute("UPDATE round SET player = ?1, banks = ?2, questions = ?2, id = ?1 || id", (HOSTILE, listed))
    reads = [USES[name].words for name in READS]
    others = ["history --json", "play --resume", "review --json", "history undo", "stats --json", "history nothing"]
    for words in (*reads, *(tuple(each.split()) for each in others)):
        asked = (*words, *([] if words in reads else ["--player", HOSTILE]))
        done = told(start(asked, desk, environ={"FORCE_COLOR": "1"}))
        printed = re.sub(r"\x1b\[[0-9;]*m", "", done.out + done.err)
        assert not OBEYED.search(printed), (words, printed)


@pytest.mark.parametrize("name", ["play", "today", "review", "test", "class"])
def test_a_device_that_never_ends_a_line_is_an_input_that_has_ended(desk: Path, name: str) -> None:
    with opened("/dev/zero", os.O_RDONLY) as endless:
        done = told(start(USES[name].words, desk, "", Streams(source=endless), before=short_of_memory))
    assert done.out


def short_of_memory() -> None:
    """Let a process have so much that it could not read on for long."""
    resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000,) * 2)


@pytest.mark.parametrize("name", [name for name in KEEPS if name])
@pytest.mark.parametrize("asked", [("--data-dir", ""), ("--player", "\u200b ")])
def test_what_is_named_by_nothing_is_not_what_is_meant_by_nothing(
    desk: Path, name: str, asked: tuple[str, str]
) -> None:
    """As of a variable that was never set, whose folder is not the one of every day."""
    if asked[0] == "--player" and name in {"history import", "history where"}:
        return
    done = told(start((*USES[name].words, *asked), desk, USES[name].stdin))
    assert (done.code, done.out, asked[0] in done.err) == (2, "", True)


@pytest.mark.parametrize("name", [name for name in KEEPS if name.startswith("history") or name == "stats"])
def test_where_no_folder_can_be_nothing_is_said_to_be_remembered(desk: Path, name: str) -> None:
    (desk / "dangling").symlink_to("nowhere")
    for place in (f"data/qui-parle/{FILE_NAME}", "dangling"):
        assert told(start((*USES[name].words, "--data-dir", place), desk)).code == 1


@pytest.mark.parametrize(
    "words",
    [("read", "--pack"), ("compare", "--pack"), ("trace", "--all", "--pack"), ("outlets", "--pack"),
     ("site", "made", "--pack"), ("draft", "-o", "-"), ("pack",)],
    ids=" ".join,
)  # fmt: skip
def test_what_is_no_pack_is_not_answered_by_the_articles_of_another(desk: Path, words: tuple[str, ...]) -> None:
    (desk / "notes.yaml").write_text("no bank", encoding="utf-8")
    for place in (ARTICLE, "notes.yaml"):
        assert told(start((*words, place), desk)).code == 2
    assert not (desk / "made").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("class", "-n", "1", "--size", "9", "--name", "\udce9"), ("class", "-n", "1", "--teams", "A,\udce9"),
        ("class", "-n", "1", "--size", "9", "--screen", "--port", "0", "--wifi", "\udce9"),
        ("serve", "--check", "--host", "\udce9"), ("serve", "--check", "--host", "a" * 100),
        ("new", "own\udce9", "--article", ARTICLE, *SAID, "--outlet", "\udce9", "--evidence", "\udce9"),
        ("play", "-n", "1", "--player", "\udce9"), ("trace", "\udce9"), ("outlets", "\udce9"),
    ],
    ids=lambda words: " ".join(words).encode("ascii", "replace").decode()[:40],
)  # fmt: skip
def test_words_that_are_no_text_are_words(desk: Path, words: tuple[str, ...]) -> None:
    told(start(words, desk, "\n"))


@pytest.mark.parametrize(
    "words",
    [("--host", ""), ("--host", " "), ("--host", "\u202e"), ("--host", "256.1.1.1"), ("--address", "http://[::1"),
     ("--address", "http://a b"),
     ("--address", "http://a:99999"), ("--store", "redis://[::1"), ("--port", "70000"), ("--address", "http://:80")],
    ids=" ".join,
)  # fmt: skip
def test_nothing_is_served_where_nobody_can_be_meant_to_come(desk: Path, words: tuple[str, str]) -> None:
    done = told(start(("serve", "--check", "--port", "0", *words), desk))
    assert (done.code, "while attempting" in done.err) == (2, False)


def test_a_round_of_a_class_that_is_not_kept_is_not_said_to_be_gone_on_with(desk: Path) -> None:
    words = USES["class"].words
    assert "--resume" in start(words, desk, "\n").out
    shutil.rmtree(desk / "data")
    (desk / "data").write_bytes(b"")
    unkept = told(start(words, desk, "\n"))
    assert (unkept.code, "--resume" in unkept.out) == (1, False)


def test_an_interruption_while_the_program_is_still_being_imported_is_none_of_its_faults(desk: Path) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    done = start(("outlets",), desk, before=lambda: setattr(streams, "prepare_streams", interrupt))
    assert (done.code, done.out, done.err) == (130, "", "")
