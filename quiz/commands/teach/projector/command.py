"""What `quiz class` does: open a round or go on with one, play it, leave in good order."""

from __future__ import annotations

import os
import signal
import sys
import uuid
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.course import Course
from quiz.classroom.events import Joined, Opened, Resumed
from quiz.classroom.lesson import Lesson
from quiz.classroom.log import InUseError, Log, create, slug
from quiz.classroom.votes import Refusal, read_size
from quiz.commands.clock import now
from quiz.commands.ending import carried_out, unless_lost
from quiz.commands.opening import nothing_to_play, tell_left_out
from quiz.commands.teach.projector.browsers import pages, tell, wait
from quiz.commands.teach.projector.desk import Desk, DeskAtKeyboard, DeskFromLines
from quiz.commands.teach.projector.lesson import ClassRound
from quiz.commands.teach.projector.opening import choose, find, fingerprint, lasting, lost
from quiz.commands.teach.projector.record import Record
from quiz.commands.teach.projector.slides import WidePage, divide, together
from quiz.commands.teach.projector.stage import PROMPT
from quiz.commands.teach.projector.watch import Moved, Watch
from quiz.console.ending import FINE, INTERRUPTED, TERMINAL_GONE, TERMINATED, WINDOW_CLOSED, UsageError, leave_silently
from quiz.console.output import make_page
from quiz.console.places import CLASS_ROUNDS, data_folder
from quiz.console.prompting import Command, Quit, reader_of_keys
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.learner.moments import local
from quiz.locale import phrases
from quiz.locale.projector import class_words
from quiz.tell.event import introduction
from quiz.tell.pace import paces
from quiz.tell.projected.refusals import refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from quiz.commands.teach.projector.browsers import InBrowsers, Links
    from quiz.commands.teach.projector.opening import Chosen, ClassOptions, Found
    from quiz.commands.teach.projector.slides import Block
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
    room = _room(say, options, plain=options.plain)
    if not options.resume:
        return _guarded(lambda: _begin(say, room, options))
    found = find(say, room.words, room.folder, options.banks)
    opened = found.read.opened
    if opened.teams and options.pages.live:
        raise UsageError(room.words.help.no_live_teams)
    spoken = say if options.spoken else phrases(opened.language)
    room = _room(spoken, options, plain=options.plain or opened.plain)
    return _guarded(lambda: _resume(room, found, options))


def _room(say: Phrases, options: ClassOptions, *, plain: bool) -> Room:
    page = make_page(say, plain=plain)
    wide = WidePage(page.console, say, plain=page.plain)
    return Room(wide, class_words(say.language), _desk(), data_folder(options.data_dir, os.environ) / CLASS_ROUNDS)


def _guarded(play: Callable[[], int]) -> int:
    """Leave in good order, whatever ends it."""
    try:
        return play()
    except (KeyboardInterrupt, OSError) as error:
        return _interrupted(error)


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
    code = _play(room, Lesson(chosen.pack, chosen.asked, opened, _now), record, options.pages)
    tell_left_out(say, options.banks, chosen.problems)
    return code


def _introduce(room: Room, chosen: Chosen, options: ClassOptions) -> int | None:
    """Say what is planned and what happened, then ask for the size of the class when it is not told. Raises Quit."""
    page, words, teams = room.page, room.words, bool(options.teams)
    event = introduction(page.say, chosen.pack)
    blocks = [_planned(words, chosen, options), *([together(event)] if event else []), _advice(room)]
    screens = divide(page, blocks, page.console.height - PROMPT) if room.desk.pages else [blocks]
    for number, screen in enumerate(screens):
        if room.desk.pages:
            room.desk.turn_over(page)
        for block in screen:
            block(page)
        if number < len(screens) - 1:
            room.desk.choose(page, words.keys_more, "", pause=True)
    if teams or options.size is not None:
        room.desk.choose(page, words.keys_more, "", pause=True)
        return options.size
    return _ask_size(room)


def _planned(words: ClassWords, chosen: Chosen, options: ClassOptions) -> Block:
    """How many questions, how long they take, and each of their steps."""
    minutes = chosen.minutes(teams=bool(options.teams))

    def draw(page: Page) -> None:
        page.blank()
        page.row([Span(words.title, STRONG)], [Span(options.label or "", QUIET)])
        page.blank()
        page.line(words.plan.of(len(chosen.asked), minutes=minutes))
        if options.minutes is not None and minutes > options.minutes:
            page.line(words.too_long.format(minutes=options.minutes))
        page.line(Span(words.estimate.format(pace=page.parted(" · ".join(paces(page.say)))), QUIET))
        page.blank()

    return draw


def _advice(room: Room) -> Block:
    """How to be seen from the last row, and that nothing is lost."""
    words = room.words

    def draw(page: Page) -> None:
        page.line(Span(f"{words.font} {words.saved_in}" if room.desk.pages else words.saved_in, QUIET))
        page.blank()

    return draw


def _ask_size(room: Room) -> int | None:
    hint = room.words.keys_size
    while True:
        given = room.desk.type(room.page, lambda: room.words.ask_size, hint, "")
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
        minutes=options.minutes or (chosen.minutes(teams=bool(options.teams)) if chosen.of_lesson else None),
        names=lasting(chosen.names),
        numbers=chosen.numbers,
        plain=options.plain,
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
    try:
        _add(room, record, opened)
    except BaseException:
        record.close()
        raise
    return record


def _resume(room: Room, found: Found, options: ClassOptions) -> int:
    course = Course(found.read.events)
    try:
        record = Record(room.words, found.path, Log(found.path, new=False), course)
    except InUseError:
        raise UsageError(room.words.in_use.format(path=found.path)) from None
    except OSError as error:
        record = Record(room.words, found.path, None, course)
        room.page.line(Span(record.unsaved(error), STRONG))
    at = _now().isoformat(timespec="seconds")
    _add(room, record, Resumed(at=at))
    if options.size is not None and options.size != course.state.size and not found.read.opened.teams:
        _add(room, record, Joined(at=at, size=options.size))
    try:
        _tell_resumed(room, found)
    except Quit:
        return FINE
    return _play(room, Lesson(found.pack, found.asked, found.read.opened, _now), record, options.pages)


def _tell_resumed(room: Room, found: Found) -> None:
    page = room.page
    page.blank()
    page.line(Span(room.words.resumed, STRONG))
    for told in lost(room.words, found):
        page.line(told)
    page.blank()
    room.desk.choose(page, room.words.keys_more, "", pause=True)


def _add(room: Room, record: Record, event: Opened | Resumed | Joined) -> None:
    if told := record.add(event):
        room.page.line(Span(told, STRONG))


def _play(room: Room, lesson: Lesson, record: Record, wish: InBrowsers) -> int:
    try:
        with pages(room.page.say, wish, lesson, record) as links:
            if links is not None:
                room.desk.watch = Watch(record)
                _gather(room, links, record, wish)
            ClassRound(room.page, room.words, room.desk, lesson, record).play()
    except Quit:
        _tell_to_go_on(room, record)
    except KeyboardInterrupt:
        room.page.blank()
        room.page.blank()
        _tell_to_go_on(room, record)
        raise
    finally:
        record.close()
    return unless_lost(FINE, kept=record.saved)


def _tell_to_go_on(room: Room, record: Record) -> None:
    """Say how to go on with a round, unless nothing of it is there to be gone on with."""
    if record.saved:
        room.page.line(room.words.unfinished)


def _gather(room: Room, links: Links, record: Record, wish: InBrowsers) -> None:
    """Say where the pages are, and wait for the class. Raises Quit."""
    if room.desk.pages:
        room.desk.turn_over(room.page)
    tell(room.page, links, live=wish.live)
    with suppress(Moved):
        if wish.live:
            wait(room.page, room.desk, record, room.words.keys_more)
        else:
            room.desk.choose(room.page, room.words.keys_more, "", pause=True)


def _interrupted(error: BaseException) -> int:
    if isinstance(error, OSError):
        if error.filename is not None or not (isinstance(error, BrokenPipeError) or error.errno in WINDOW_CLOSED):
            raise error
        leave_silently(told=error.errno not in TERMINAL_GONE)
        return INTERRUPTED
    return TERMINATED if error.args == ("terminated",) else INTERRUPTED


def _terminate(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt("terminated")


def _now() -> datetime:
    return local(now())


def _desk() -> Desk:
    """A keyboard needs a terminal at both ends; anything else is read line by line."""
    if next_key := reader_of_keys(sys.stdin, sys.stdout, os.environ):
        return DeskAtKeyboard(next_key, sys.stdout)
    return DeskFromLines(sys.stdin, waits=sys.stdin.isatty() and sys.stdout.isatty())
