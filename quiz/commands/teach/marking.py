"""`quiz mark` and `quiz report`: files read, what was not understood told, answers or a report written."""

from __future__ import annotations

import sys
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.classroom.answers import rows
from quiz.classroom.kept import kept
from quiz.classroom.marking.book import Book
from quiz.classroom.marking.reading import LARGEST, key_files, read_files
from quiz.commands.asked import asked_root
from quiz.commands.ending import carried_out
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.output import make_page, print_json, tell
from quiz.console.places import cache_folder
from quiz.console.writing import STDOUT, asked_file, write_result
from quiz.draw.libraries import MissingLibraryError
from quiz.library.given import read_given, read_stream
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.files import real
from quiz.locale.marking import marking_words
from quiz.locale.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.classroom.kept import Answers
    from quiz.classroom.marking.findings import Found
    from quiz.classroom.report.values import Report
    from quiz.draw.console.page import Page
    from quiz.locale import Phrases
    from quiz.locale.marking import MarkingWords

    ToHtml: TypeAlias = Callable[[Phrases, Report], str]


LARGEST_LIST = 10_000_000
"""Bytes of a list of names."""


class MarkOptions(NamedTuple):
    """What was asked for on the command line."""

    files: tuple[str, ...]
    output: str = STDOUT
    names: str | None = None
    bank: str | None = None
    force: bool = False


class ReportOptions(NamedTuple):
    """What was asked for on the command line."""

    files: tuple[str, ...]
    html: str | None = None
    csv: str | None = None
    json: bool = False
    names: bool = False
    bank: str | None = None
    pager: bool = True
    plain: bool = False
    force: bool = False


@carried_out
def mark_files(say: Phrases, options: MarkOptions) -> int:
    """Read files, tell what was not understood, write the answers; returns the exit code."""
    words = marking_words(say.language)
    names = [] if options.names is None else _list(words, options.names)
    found = _read_with(words, options.files, _book(say, options.bank, names))
    write_result(
        say, _target(say, options, options.output), [_table(say, options.output, [*rows(found.answers, words.answers)])]
    )
    tell(_done(words, kept(found.answers)))
    return _told(words, found)


@carried_out
def report_on(say: Phrases, options: ReportOptions, to_html: ToHtml) -> int:
    """Read files and report on them; returns the exit code. `to_html` makes the page for a browser."""
    from quiz.classroom.report.building import report
    from quiz.classroom.report.items import View
    from quiz.classroom.report.lettering import printings

    telling = marking_words(say.language)
    book = _book(say, options.bank)
    found = _read_with(telling, options.files, book)
    shown = report(View(book, say, printings(found.keys)), found.answers, SystemRandom(), names=options.names)
    _show(say, options, shown, to_html)
    return _told(telling, found)


def _show(say: Phrases, options: ReportOptions, shown: Report, to_html: ToHtml) -> None:
    from quiz.classroom.report.tables import as_plain, as_rows
    from quiz.locale.report import report_words

    _refuse_same(say, options)
    if options.json:
        print_json(as_plain(shown))
    results: list[tuple[str, bytes]] = []
    if options.html is not None:
        results.append((options.html, to_html(say, shown).encode()))
    if options.csv is not None:
        results.append((options.csv, _table(say, options.csv, as_rows(report_words(say.language), shown))))
    for target, content in [(_target(say, options, name), content) for name, content in results]:
        write_result(say, target, [content])
    if not (options.json or options.html or options.csv):
        from quiz.console.paging import show_paged

        page, failed = make_page(say, plain=options.plain), marking_words(say.language).no_pager
        show_paged(page, [lambda here: _show_report(here, shown)], pager=options.pager, failed=failed)


def _refuse_same(say: Phrases, options: ReportOptions) -> None:
    """Refuse to write two results to one place. Raises UsageError."""
    asked = {"--html": options.html, "--csv": options.csv, "--json": STDOUT if options.json else None}
    taken: dict[Path, str] = {}
    for option, name in asked.items():
        if name is not None and (other := taken.setdefault(real(Path(name)), option)) != option:
            raise UsageError(marking_words(say.language).same_file.format(one=other, other=option, path=name))


def _show_report(page: Page, shown: Report) -> None:
    from quiz.draw.console.nodes import show
    from quiz.tell.report import report

    page.blank()
    show(page, report(page.say, shown))


def _target(say: Phrases, options: MarkOptions | ReportOptions, name: str) -> Path | None:
    """The file to write, which is none of those that are read; None is standard output. Raises UsageError."""
    if name == STDOUT:
        return None
    names = [options.names] if isinstance(options, MarkOptions) and options.names else []
    bank = asked_root(say, [options.bank]).files() if options.bank else ()
    files = [Path(each) for each in options.files]
    return asked_file(say, name, force=options.force, read=[*files, *map(Path, names), *bank, *key_files(files)])


def _book(say: Phrases, bank: str | None, names: Sequence[str] = ()) -> Book:
    pack, problems = load_pack(asked_root(say, [bank] if bank else []), cache_folder())
    if not pack.questions():
        raise UsageError(problems[0].message.of(say.language) if problems else say.nothing_playable)
    return Book(pack, names)


def _read_with(words: MarkingWords, files: Sequence[str], book: Book) -> Found:
    if not files:
        raise UsageError(words.no_files)
    try:
        piped = read_stream(sys.stdin.buffer, LARGEST) if STDOUT in files else None
        return read_files([Path(each) for each in files], book, piped)
    except OSError as error:
        name = error.filename or ", ".join(files)
        raise UsageError(words.unreadable.format(path=name, reason=reason(words.language, error))) from error


def _table(say: Phrases, name: str, lines: Sequence[Sequence[str]]) -> bytes:
    """A table as the ending of its file says. Raises UsageError."""
    from quiz.formats.spreadsheets import Sheet, kind_of_file, spreadsheet

    try:
        return spreadsheet(kind_of_file(name), say.manner, Sheet(lines))
    except MissingLibraryError as error:
        raise UsageError(marking_words(say.language).no_library.format(library=error.library)) from error


def _list(words: MarkingWords, path: str) -> list[str]:
    from quiz.classroom.marking.people import names_of
    from quiz.classroom.marking.workbooks import UnreadableWorkbookError

    try:
        names = names_of(read_given(Path(path), LARGEST_LIST))
    except OSError as error:
        raise UsageError(words.unreadable.format(path=path, reason=reason(words.language, error))) from error
    except UnreadableWorkbookError as error:
        raise UsageError(f"{path}: {words.findings[error.kind]}") from error
    return names


def _done(words: MarkingWords, answers: Answers) -> str:
    if not answers:
        return words.nothing
    pupils = sum(1 for person in answers.people if person.pupil)
    questions = {saying.question for saying in answers.sayings}
    return words.done.format(answers=len(answers), pupils=pupils, questions=len(questions))


def _told(words: MarkingWords, found: Found) -> int:
    """Tell the findings on standard error, and how many rows are left out; notes alone are no reason to fail."""
    for finding in found.findings:
        near = finding.values.get("near")
        guess = words.did_you_mean.format(names=near) if near else ""
        tell(f"{finding.place}: {words.findings[finding.kind].format(guess=guess, **finding.values).strip()}")
    rows, faults = found.rows, [finding for finding in found.findings if not finding.note]
    if rows.left:
        tell(words.rows.format(seen=rows.seen, read=rows.read, left=rows.left))
    if faults:
        tell(words.found.format(count=len(faults)))
    return FINDINGS if faults or rows.left else FINE
