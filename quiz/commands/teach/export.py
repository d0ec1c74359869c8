"""`quiz export`: read banks, have a file made of them, write it, and tell what was changed for its format."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from rich.console import Console

from quiz.classroom.drawing import having, only
from quiz.commands.asked import asked_device, asked_root, did_you_mean, nearest
from quiz.commands.ending import carried_out
from quiz.commands.opening import tell_left_out
from quiz.commands.teach.lessons import find_lesson
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.output import make_page, print_json, tell
from quiz.console.places import cache_folder
from quiz.console.writing import STDOUT, asked_file, write_result
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.draw.libraries import MissingLibraryError
from quiz.library.pack.compiled import load_pack
from quiz.locale.export import export_words
from quiz.locale.handout import handout_words
from quiz.play.kinds import UnknownKindError
from quiz.play.selection import Wish

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.commands.teach.lessons import Found
    from quiz.library.pack.roots import Root
    from quiz.library.problems import Problem
    from quiz.locale import Phrases
    from quiz.locale.export import ExportWords
    from quiz.model import Form, Pack

EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"
ALL_BANKS = "qui-parle"


class Change(Protocol):
    """What was changed for a format: the kind of change, and the question."""

    @property
    def kind(self) -> str: ...  # noqa: D102 -- said above
    @property
    def question(self) -> str: ...  # noqa: D102 -- said above


class Written(Protocol):
    """A file's content, and what was changed for its format."""

    @property
    def content(self) -> bytes: ...  # noqa: D102 -- said above
    @property
    def changes(self) -> Sequence[Change]: ...  # noqa: D102 -- said above


class Target(Protocol):
    """A format as the command knows it."""

    @property
    def name(self) -> str: ...  # noqa: D102 -- what --to calls it
    @property
    def suffix(self) -> str: ...  # noqa: D102 -- the ending of its files
    @property
    def binary(self) -> bool: ...  # noqa: D102 -- whether they are no text
    def make(self, say: Phrases, words: ExportWords, pack: Pack, changed: int, /) -> Written:
        """The file. Raises MissingLibraryError."""


class Choice(NamedTuple):
    """Which questions to export; nothing asked is all of them."""

    questions: int | None = None
    level: int | None = None
    device: str | None = None
    form: Form | None = None
    seed: int = 1


class ExportOptions(NamedTuple):
    """What was asked for on the command line."""

    banks: tuple[str, ...]
    to: str | None
    output: str | None
    force: bool
    json: bool
    plain: bool
    choice: Choice = Choice()
    lesson: str | None = None
    """The folder that `quiz lesson` made."""


class Done(NamedTuple):
    """What was written: the format, where, how many questions, and those changed by kind of change."""

    target: Target
    path: Path | None
    questions: int
    changes: Mapping[str, Sequence[str]]


@carried_out
def export_banks(say: Phrases, options: ExportOptions, targets: Sequence[Target]) -> int:
    """Export banks; returns the exit code."""
    words = export_words(say.language)
    target = _target(say, words, options.to, targets)
    if options.lesson:
        found = _of_lesson(say, options, options.lesson)
        root, pack = found.root, found.pack
        problems: tuple[Problem, ...] = ()
    else:
        root = asked_root(say, options.banks)
        pack, problems = load_pack(root, cache_folder())
    path = _path(say, words, options, target, root)
    if not any(bank.questions for bank in pack.banks):
        return _nothing(say, problems)
    if not options.lesson:
        pack = _chosen(say, pack, options.choice)
    made = _made(say, words, target, pack, changed(root, os.environ))
    write_result(say, path, [made.content])
    done = Done(target, path, len(pack.questions()), _by_kind(words, made.changes))
    if options.json:
        _report_to_program(say, words, done)
    else:
        _report(_message_page(say, plain=options.plain), words, done)
    tell_left_out(say, options.banks, problems)
    return FINE


def show_formats(say: Phrases, names: Iterable[str], *, plain: bool) -> int:
    """Tell what each format keeps; returns the exit code."""
    words = export_words(say.language)
    page = make_page(say, plain=plain)
    page.line(Span(words.formats_title, STRONG))
    for name in names:
        page.blank()
        page.line(Span(f"{words.names[name]}  ", STRONG), Span(f"--to {name}", QUIET))
        width = max(len(label) for label in words.parts.values()) + 2
        for part, label in words.parts.items():
            lead = label + say.colon if page.plain else label.ljust(width)
            page.line(words.renderings[name][part], indent=4, lead=Span(lead, QUIET))
    page.blank()
    for told in words.elsewhere:
        page.line(told)
    return FINE


def _of_lesson(say: Phrases, options: ExportOptions, folder: str) -> Found:
    """The lesson in a folder, its pack with no other questions. Raises UsageError."""
    if options.banks or options.choice != Choice():
        named = "[BANK]" if options.banks else "-n, --level, --device, --form, --seed"
        raise UsageError(handout_words(say.language).said_already.format(option=named))
    found = find_lesson(say, folder)
    return found._replace(pack=having(found.pack, (each.question for each in found.kept.questions)))


def _chosen(say: Phrases, pack: Pack, choice: Choice) -> Pack:
    """The pack with the questions asked for. Raises UsageError when there is none."""
    device = asked_device(say, choice.device)
    if choice[:4] == Choice()[:4]:
        return pack
    pack = only(pack, Wish(choice.questions, choice.level, device), choice.form, choice.seed)
    if not pack.banks:
        raise UsageError(say.nothing_to_ask)
    return pack


def _target(say: Phrases, words: ExportWords, name: str | None, targets: Sequence[Target]) -> Target:
    known = {target.name: target for target in targets}
    if name is None:
        raise UsageError(words.needs_format.format(formats="|".join(known)))
    if name not in known:
        guess = did_you_mean(say, nearest(name, known)[:1])
        raise UsageError(words.unknown_format.format(name=name, guess=guess, formats=", ".join(known)))
    return known[name]


def _path(say: Phrases, words: ExportWords, options: ExportOptions, target: Target, root: Root) -> Path | None:
    """Where to write; None is standard output. Raises UsageError."""
    example = f"{root.banks[0].stem if len(root.banks) == 1 else ALL_BANKS}{target.suffix}"
    if options.output in {None, STDOUT}:
        if target.binary and sys.stdout.isatty():
            raise UsageError(words.needs_file.format(format=words.names[target.name], example=example))
        return None
    name = options.output or ""
    name = str(Path(name) / example) if Path(name).is_dir() else name
    return asked_file(say, name, force=options.force, read=root.files())


def changed(root: Root, environ: Mapping[str, str]) -> int:
    """When the files of the banks were last changed, in seconds since 1970; SOURCE_DATE_EPOCH overrides it."""
    given = environ.get(EPOCH_VARIABLE, "")
    if given.isdecimal():
        return int(given)
    files = [*root.banks, *root.shared]
    return max((int(path.stat().st_mtime) for path in files if path.is_file()), default=0)


def _nothing(say: Phrases, problems: Sequence[Problem]) -> int:
    from quiz.console.findings.concise import concise

    tell(say.nothing_playable)
    for problem in problems:
        tell(concise(problem, say.language))
    return FINDINGS


def _made(say: Phrases, words: ExportWords, target: Target, pack: Pack, when: int) -> Written:
    try:
        return target.make(say, words, pack, when)
    except MissingLibraryError as error:
        raise UsageError(
            words.missing_library.format(format=words.names[target.name], library=error.library)
        ) from error
    except UnknownKindError as error:
        asked, name = error.question, words.names[target.name]
        raise UsageError(words.unknown_kind.format(format=name, kind=asked.kind, question=asked.id)) from error


def _message_page(say: Phrases, *, plain: bool) -> Page:
    """A page on standard error."""
    console = Console(stderr=True, highlight=False, emoji=False, markup=False)
    return Page(console, say, plain=plain or not console.is_terminal or console.is_dumb_terminal)


def _by_kind(words: ExportWords, changes: Sequence[Change]) -> dict[str, list[str]]:
    """The questions that were changed by kind of change, each once, in the order in which kinds are told."""
    found: dict[str, dict[str, None]] = {kind: {} for kind in words.changes}
    for change in changes:
        found[change.kind][change.question] = None
    return {kind: list(questions) for kind, questions in found.items() if questions}


def _report(page: Page, words: ExportWords, done: Done) -> None:
    """Tell what was written, and what was changed, kind by kind and for which questions."""
    name = words.names[done.target.name]
    if done.path is not None:
        page.line(words.written.of(done.questions, path=done.path, format=name))
    if not done.changes:
        page.line(words.nothing_changed.format(format=name))
        return
    page.line(Span(words.changed_for.format(format=name), STRONG))
    for kind, questions in done.changes.items():
        count = str(len(questions))
        page.line(words.changes[kind], indent=4, lead=f"{count}{page.say.colon}" if page.plain else f"{count:>3}  ")
        listed = words.all_questions if len(questions) == done.questions else ", ".join(questions)
        page.line(Span(listed, QUIET), indent=9)


def _report_to_program(say: Phrases, words: ExportWords, done: Done) -> None:
    """The same as JSON: on standard output, or on standard error when that has the file."""
    changes = [
        {"kind": kind, "text": words.changes[kind], "questions": questions} for kind, questions in done.changes.items()
    ]
    file = str(done.path) if done.path else None
    told = {"file": file, "format": done.target.name, "language": say.language, "questions": done.questions}
    print_json(told | {"changes": changes}, aside=done.path is None)
