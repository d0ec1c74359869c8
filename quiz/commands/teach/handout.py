"""`quiz handout` and `quiz lesson`: choose questions, lay them out, write the files, say which and what comes next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from rich.cells import cell_len

from quiz.classroom.handouts.answers import HEAD, key_file, mark_of, paper
from quiz.classroom.handouts.making import make
from quiz.classroom.handouts.versions import LESSON_COUNT, Plan
from quiz.classroom.planning import shortest
from quiz.commands.asked import asked_device, asked_root
from quiz.commands.ending import carried_out
from quiz.commands.opening import tell_left_out
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.findings.concise import concise
from quiz.console.output import make_page, tell
from quiz.console.places import cache_folder
from quiz.console.writing import not_written, refuse_taken, write_results
from quiz.draw.console.page import ACCENT, QUIET, STRONG, Span
from quiz.draw.libraries import MissingLibraryError
from quiz.library.pack.compiled import load_pack
from quiz.locale.handout import handout_words
from quiz.locale.marking import marking_words
from quiz.tell.handout.lesson import commands_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.classroom.handouts.making import Extras, Handout
    from quiz.draw.console.page import Page
    from quiz.library.problems import Problem
    from quiz.locale import Phrases
    from quiz.locale.handout import HandoutWords
    from quiz.model import Form, Pack

FOLDER = "handout"
MOST_SIGNS = 8
"""Signs without a font that are named one by one."""
NARROW = 60
"""Columns below which what a file is for stands under its name."""


class HandoutOptions(NamedTuple):
    """What was asked for on the command line."""

    banks: tuple[str, ...]
    questions: int | None
    level: int | None
    device: str | None
    form: Form | None
    versions: int
    seed: int
    extras: Extras
    output: str | None
    force: bool
    plain: bool
    table: str | None = None
    """What the table of answers is written as; one is wanted when it is said."""
    minutes: int | None = None
    """Of the lesson that is made; None where sheets alone are wanted."""


class File(NamedTuple):
    """A file to write: its name, what it is, its bytes; the signs that are spelled out in it for want of a font."""

    name: str
    kind: str
    content: bytes
    lacking: frozenset[str] = frozenset()


class Draw(Protocol):
    """Makes the files to print."""

    def __call__(
        self, say: Phrases, handout: Handout, extras: Extras, /
    ) -> Iterable[tuple[str, str, bytes, frozenset[str]]]:
        """The names, kinds and bytes of the files, and signs that no font has. Raises MissingLibraryError."""


@carried_out
def make_handout(say: Phrases, options: HandoutOptions, draw: Draw) -> int:
    """Write a handout; returns the exit code."""
    words = handout_words(say.language)
    pack, problems = load_pack(asked_root(say, options.banks), cache_folder())
    if not any(bank.questions for bank in pack.banks):
        return _nothing(say, problems)
    folder = Path(options.output or _folder(words, options, pack))
    made = _made(say, words, options, pack, str(folder))
    files = _files(say, words, made, options, draw)
    _write(say, folder, files, force=options.force)
    page = make_page(say, plain=options.plain)
    _say_what(page, words, options, folder, files)
    if options.minutes:
        _say_next(page, words, made)
    tell_left_out(say, options.banks, problems)
    return _say_what_lacks(words, sorted(frozenset().union(*(file.lacking for file in files))))


def _nothing(say: Phrases, problems: Sequence[Problem]) -> int:
    tell(say.nothing_playable)
    for problem in problems:
        tell(concise(problem, say.language))
    return FINDINGS


def _made(say: Phrases, words: HandoutWords, options: HandoutOptions, pack: Pack, folder: str) -> Handout:
    device = asked_device(say, options.device)
    plan = Plan(options.questions, options.level, device, options.form, options.versions, options.seed, options.banks)
    if options.minutes:
        plan = _lesson(words, plan._replace(minutes=options.minutes, folder=folder))
    made = make(pack, plan)
    if made is None:
        raise UsageError(words.none_of_form.format(form=options.form) if options.form else say.nothing_to_ask)
    return made


def _lesson(words: HandoutWords, plan: Plan) -> Plan:
    """A plan that fits into its lesson. Raises UsageError where there is no time to vote, or nothing else to ask."""
    count = plan.questions or LESSON_COUNT
    if not plan.votes:
        raise UsageError(words.too_short.format(minutes=plan.minutes, count=count, least=shortest(count)))
    if plan.versions > 1 and plan.votes == count:
        raise UsageError(words.alike)
    return plan


def _folder(words: HandoutWords, options: HandoutOptions, pack: Pack) -> str:
    if options.minutes:
        return words.files["folder"]
    return f"{FOLDER}-{pack.banks[0].id}" if len(pack.banks) == 1 else FOLDER


def _files(say: Phrases, words: HandoutWords, made: Handout, options: HandoutOptions, draw: Draw) -> list[File]:
    try:
        files = [File(*each) for each in draw(say, made, options.extras)]
    except MissingLibraryError as error:
        missing = marking_words(say.language).no_library.format(library=error.library)
        raise UsageError(words.no_typst if error.library == "typst" else missing) from error
    return files + (_answers(say, words, made, options.table) if options.extras.answers or options.table else [])


def _answers(say: Phrases, words: HandoutWords, made: Handout, table: str | None) -> list[File]:
    """The table to type answers into, and the key that marks them. Raises UsageError."""
    from quiz.formats.spreadsheets import Sheet, kind_of_file, spreadsheet

    name = f"{words.files['answers']}.{table or 'csv'}"
    rows, lists = paper(made, say.language)
    try:
        content = spreadsheet(kind_of_file(name), say.manner, Sheet(rows, mark_of(made), lists, HEAD))
    except MissingLibraryError as error:
        raise UsageError(marking_words(say.language).no_library.format(library=error.library)) from error
    key = File(f"{words.files['answers']}.json", "keys", key_file(made, say.language).encode())
    return [File(name, "paper", content), key]


def _write(say: Phrases, folder: Path, files: Sequence[File], *, force: bool) -> None:
    """Write all files or say why not. Raises UsageError; nothing that exists is touched unless forced."""
    for file in files:
        refuse_taken(say, folder / file.name, force=force)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(say, folder, error) from error
    write_results(say, {folder / file.name: [file.content] for file in files})


def _say_what(page: Page, words: HandoutWords, options: HandoutOptions, folder: Path, files: Sequence[File]) -> None:
    page.line(Span(words.written.format(folder=folder), STRONG))
    page.blank()
    width = max(cell_len(file.name) for file in files) + 3
    for file in files:
        _say_file(page, file.name, words.described[file.kind], width)
    page.blank()
    page.line(Span(words.same_again, QUIET))
    if not options.extras.pdf:
        page.line(Span(words.print_hint, QUIET))


def _say_next(page: Page, words: HandoutWords, made: Handout) -> None:
    """The commands that go on with a lesson, and that it is a smaller one, where it is."""
    page.blank()
    page.line(Span(words.next_steps, STRONG))
    page.blank()
    for label, command in commands_of(page.say, words, made):
        page.line(f"{label}{page.say.colon.rstrip()}", indent=0 if page.plain else 4)
        page.verbatim(command, indent=0 if page.plain else 6)
    wanted = made.plan.questions or LESSON_COUNT
    if len(made.first) < wanted:
        tell(words.fewer.format(count=len(made.first), wanted=wanted))


def _say_what_lacks(words: HandoutWords, signs: Sequence[str]) -> int:
    """Which signs could not be printed; the exit code."""
    if not signs:
        return FINE
    shown = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in signs[:MOST_SIGNS])
    tell(words.no_font.format(signs=shown if len(signs) <= MOST_SIGNS else f"{shown}…"))
    return FINDINGS


def _say_file(page: Page, name: str, described: str, width: int) -> None:
    if page.plain:
        page.line(described, lead=f"{name}{page.say.colon}")
    elif page.width < NARROW:
        page.line(Span(name, ACCENT), indent=4)
        page.line(described, indent=6)
    else:
        page.line(described, indent=4, lead=Span(name.ljust(width), ACCENT))
