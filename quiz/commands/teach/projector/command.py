"""What `quiz class` does: open a round or go on with one, play it, leave in good order."""

from __future__ import annotations

import os
import signal
import sys
import uuid
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.events import Opened, Resumed
from quiz.classroom.log import InUseError, Log, create, slug
from quiz.classroom.rounds import fold
from quiz.classroom.votes import Refusal, read_size
from quiz.commands.ending import carried_out
from quiz.commands.opening import nothing_to_play, tell_left_out
from quiz.commands.teach.projector.ballots import refused
from quiz.commands.teach.projector.desk import Desk, DeskAtKeyboard, DeskFromLines
from quiz.commands.teach.projector.lesson import ClassRound
from quiz.commands.teach.projector.opening import choose, find, fingerprint, gone_text, lasting
from quiz.commands.teach.projector.record import Record
from quiz.commands.teach.projector.slides import BigPage
from quiz.commands.teach.projector.stage import Lesson
from quiz.console.ending import FINE, INTERRUPTED, TERMINAL_GONE, TERMINATED, WINDOW_CLOSED, UsageError, leave_silently
from quiz.console.output import make_page
from quiz.console.places import CLASS_ROUNDS, data_folder
from quiz.console.prompting import Command, Quit, reader_of_keys
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.locale.projector import class_words
from quiz.tell.pace import paces

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.commands.teach.projector.opening import Chosen, ClassOptions, Found
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords


class Room(NamedTuple):
    """Where a round takes place."""

    page: Page
    words: ClassWords
    desk: Desk
    folder: Path


@carried_out
def run_class(say: Phrases, options: ClassOptions) -> int:
    """Play a projector round; returns the exit code."""
    signal.signal(signal.SIGTERM, _terminate)
    page = make_page(say, plain=options.plain)
    if options.big:
        page = BigPage(page.console, say, plain=page.plain)
    room = Room(page, class_words(say.language), _desk(), data_folder(options.data_dir, os.environ) / CLASS_ROUNDS)
    try:
        return _resume(say, room, options) if options.resume else _begin(say, room, options)
    except (KeyboardInterrupt, OSError) as error:
        return _interrupted(room, error)


def _begin(say: Phrases, room: Room, options: ClassOptions) -> int:
    chosen = choose(say, room.words, options)
    if not chosen.asked:
        return nothing_to_play(say, chosen.problems)
    try:
        size = _introduce(room, chosen, options)
    except Quit:
        return FINE
    opened = _opened(room, chosen, options, size)
    record = _new_record(room, opened)
    code = _play(room, Lesson(chosen.pack, chosen.asked, opened, _now), record)
    tell_left_out(say, options.banks, chosen.problems)
    return code


def _introduce(room: Room, chosen: Chosen, options: ClassOptions) -> int | None:
    """Say what is planned, and ask for the size of the class when it is not told. Raises Quit."""
    page, words, teams = room.page, room.words, bool(options.teams)
    if options.big:
        room.desk.turn_over(page)
    page.blank()
    page.row([Span(words.title, STRONG)], [Span(options.label or "", QUIET)])
    page.blank()
    count = len(chosen.asked)
    page.line(words.plan.of(count, minutes=chosen.minutes(teams=teams)))
    if options.minutes is not None and chosen.minutes(teams=teams) > options.minutes:
        page.line(words.too_long.format(minutes=options.minutes))
    page.line(Span(words.estimate.format(pace=" · ".join(paces(page.say))), QUIET))
    page.blank()
    if room.desk.pages:
        page.line(words.font)
        page.blank()
    page.line(Span(words.saved_in, QUIET))
    page.blank()
    if teams or options.size is not None:
        room.desk.choose(page, words.keys_more, "", pause=True)
        return options.size
    return _ask_size(room)


def _ask_size(room: Room) -> int | None:
    hint = room.words.keys_size
    while True:
        given = room.desk.type(room.page, room.words.ask_size, hint, "")
        hint = ""
        size = read_size(given) if not isinstance(given, Command) else None
        if not isinstance(size, Refusal):
            return size
        room.page.line(Span(refused(room.words, size), STRONG))


def _opened(room: Room, chosen: Chosen, options: ClassOptions, size: int | None) -> Opened:
    banks = chosen.pack.banks
    return Opened(
        at=_now().isoformat(timespec="seconds"),
        round=uuid.uuid4().hex,
        questions=tuple(chosen.asked),
        language=room.page.say.language,
        seed=chosen.seed,
        label=options.label,
        size=size,
        teams=options.teams,
        bank=banks[0].id if len(banks) == 1 else None,
        form=options.form,
        pack=fingerprint(chosen.pack),
        minutes=options.minutes,
        names=lasting(chosen.names),
    )


def _new_record(room: Room, opened: Opened) -> Record:
    stem = "-".join(part for part in (opened.at[:16].replace("T", "-").replace(":", ""), slug(opened.label)) if part)
    path = room.folder / f"{stem}.jsonl"
    try:
        log = create(room.folder, stem)
    except OSError as error:
        record = Record(room.words, path, None)
        room.page.line(Span(record.unsaved(error), STRONG))
    else:
        record = Record(room.words, log.path, log)
    _add(room, record, opened)
    return record


def _resume(say: Phrases, room: Room, options: ClassOptions) -> int:
    found = find(say, room.words, room.folder, options.banks)
    state = fold(found.read.events)
    try:
        record = Record(room.words, found.path, Log(found.path, new=False), state)
    except InUseError:
        raise UsageError(room.words.in_use.format(path=found.path)) from None
    except OSError as error:
        record = Record(room.words, found.path, None, state)
        room.page.line(Span(record.unsaved(error), STRONG))
    _add(room, record, Resumed(at=_now().isoformat(timespec="seconds")))
    try:
        _tell_resumed(room, found)
    except Quit:
        return FINE
    return _play(room, Lesson(found.pack, found.asked, found.read.opened, _now), record)


def _tell_resumed(room: Room, found: Found) -> None:
    page, words, read = room.page, room.words, found.read
    page.blank()
    page.line(Span(words.resumed, STRONG))
    if read.torn:
        page.line(words.torn)
    if read.unread:
        lines = ", ".join(str(number) for number in read.unread[:9])
        page.line(words.unread.of(len(read.unread), lines=lines))
    if found.gone:
        page.line(gone_text(words, found.gone))
    page.blank()
    room.desk.choose(page, words.keys_more, "", pause=True)


def _add(room: Room, record: Record, event: Opened | Resumed) -> None:
    if told := record.add(event):
        room.page.line(Span(told, STRONG))


def _play(room: Room, lesson: Lesson, record: Record) -> int:
    try:
        ClassRound(room.page, room.words, room.desk, lesson, record).play()
    finally:
        if record.log is not None:
            record.log.close()
    return FINE


def _interrupted(room: Room, error: BaseException) -> int:
    if isinstance(error, OSError):
        if error.filename is not None or not (isinstance(error, BrokenPipeError) or error.errno in WINDOW_CLOSED):
            raise error
        leave_silently(told=error.errno not in TERMINAL_GONE)
        return INTERRUPTED
    room.page.blank()
    room.page.blank()
    room.page.line(room.words.unfinished)
    return TERMINATED if error.args == ("terminated",) else INTERRUPTED


def _terminate(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt("terminated")


def _now() -> datetime:
    return datetime.now().astimezone()


def _desk() -> Desk:
    """A keyboard needs a terminal at both ends; anything else is read line by line."""
    if next_key := reader_of_keys(sys.stdin, sys.stdout, os.environ):
        return DeskAtKeyboard(next_key, sys.stdout)
    return DeskFromLines(sys.stdin, waits=sys.stdin.isatty() and sys.stdout.isatty())
