"""Questions that a player finds wrong or unclear, noted in a file that whoever keeps the bank can be sent."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz import __version__
from quiz.console.beside import clear
from quiz.console.writing import NotWrittenError, replace_all
from quiz.learner.asides import is_file
from quiz.learner.locks import alone_in
from quiz.learner.moments import utc
from quiz.library.given import private
from quiz.library.pack.files import real
from quiz.locale.reasons import reason
from quiz.model import Id, Language, Line, Value

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from quiz.commands.play.rounds import Host
    from quiz.draw.console.page import Page
    from quiz.learner.forgetting import Wanted
    from quiz.locale import Phrases
    from quiz.play.presentation import Asked

FLAGS = "flags.jsonl"


class Flag(Value, frozen=True, kw_only=True):
    """One remark: which question, in which words, and when; one line of JSON in the file."""

    question: Id
    bank: Id
    comment: Line
    asked: Line
    at: Line
    language: Language
    version: Line = __version__
    round: str = ""
    """The round in which it was made: by it a player's remarks are found when that player is to be forgotten."""


class Noting(NamedTuple):
    """Whether a remark was noted, and what to tell the player: where it is, or why it could not be."""

    noted: bool
    told: str


def take_remark(page: Page, host: Host, asked: Asked) -> bool:
    """Ask what is wrong with a question, and note it; False where it could not be noted."""
    page.line(page.say.flagging.ask)
    comment = host.player.sentence(page)
    if not comment:
        page.line(page.say.flagging.nothing)
        return True
    flag = flag_of(asked, comment, page.say.language, host.now(), host.sitting)
    done = add_flag(page.say, host.flags, flag)
    page.line(done.told)
    return done.noted


def flag_of(asked: Asked, comment: str, language: Language, now: int, sitting: str = "") -> Flag:
    """A remark on the question asked; `now` in milliseconds since 1970-01-01 UTC."""
    return Flag(
        question=asked.question.id,
        bank=asked.bank.id,
        comment=comment,
        asked=asked.question.ask.of(language),
        at=utc(now).isoformat(timespec="seconds"),
        language=language,
        round=sitting,
    )


def add_flag(say: Phrases, path: Path, flag: Flag) -> Noting:
    """Add a remark to the file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with alone_in(path.parent), open(path, "ab", opener=private) as file:
            file.write(msgspec.json.encode(flag) + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return Noting(noted=False, told=say.flagging.failed.format(path=path, detail=reason(say.language, error)))
    return Noting(noted=True, told=say.flagging.noted.format(path=path))


def forget_flags(path: Path, wanted: Wanted, rounds: Collection[str]) -> int:
    """Delete the remarks made in these rounds, if a player is to be forgotten, on what is to be forgotten.

    Returns how many there were; what is no remark goes only with everything. Raises OSError.
    """
    path = real(path)  # a link may lead to it
    clear(path)  # what a kill left of it holds remarks, too
    if not is_file(path):
        return 0
    with alone_in(path.parent):
        lines = path.read_bytes().splitlines(keepends=True)
        left = [] if wanted.everything else [line for line in lines if not _is_wanted(line, wanted, rounds)]
        if not left:
            path.unlink()
        elif len(left) < len(lines):
            _replace(path, left)
    return len(lines) - len(left)


def _replace(path: Path, lines: list[bytes]) -> None:
    try:
        replace_all({path: lines})
    except NotWrittenError as error:
        raise error.cause from error


def of_unknown_players(path: Path, known: Collection[str]) -> int:
    """How many remarks were made in none of the rounds that are known. Raises OSError."""
    lines = path.read_bytes().splitlines() if is_file(path) else ()
    return sum(flag.round not in known for flag in map(_decoded, lines) if flag)


def _is_wanted(line: bytes, wanted: Wanted, rounds: Collection[str]) -> bool:
    flag = _decoded(line)
    return (
        flag is not None
        and wanted.question in {None, flag.question}
        and wanted.bank in {None, flag.bank}
        and (wanted.player is None or flag.round in rounds)
    )


def _decoded(line: bytes) -> Flag | None:
    with suppress(msgspec.MsgspecError):
        return msgspec.json.decode(line, type=Flag)
    return None
