"""`quiz history undo`, `forget` and `where`: what is remembered, taken back, deleted, and where it is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.commands.clock import now
from quiz.commands.ending import unless_lost
from quiz.commands.learn.history_access import existing, minding
from quiz.commands.learn.history_list import outcome
from quiz.commands.play.flags import FLAGS, forget_flags, of_unknown_players
from quiz.console.beside import clear
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.output import for_a_reader, make_page, print_json, tell
from quiz.console.places import CLASS_ROUNDS, cache_folder
from quiz.console.typed import next_line
from quiz.console.writing import not_written
from quiz.draw.console.page import MARGIN, QUIET, STRONG, Page, Span
from quiz.learner.asides import COMPANIONS, asides, is_file
from quiz.learner.database import FILE_NAME, history_file
from quiz.learner.forgetting import Wanted, delete_asides, forget, is_mentioned, rounds_of
from quiz.learner.latest import last_attempt
from quiz.learner.moments import local
from quiz.learner.portable import in_iso
from quiz.library.pack.roots import builtin_root
from quiz.locale.dates import in_words
from quiz.locale.history import history_words

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.learner.attempts import Attempt
    from quiz.learner.history import History
    from quiz.locale import Phrases
    from quiz.locale.history import HistoryWords

Rounds: TypeAlias = tuple[frozenset[str], frozenset[str]]
"""Those of whoever is to be forgotten, and those of all."""
NO_ROUNDS: Rounds = (frozenset(), frozenset())
_KILO = 1000
_COLUMN = 14


class UndoOptions(NamedTuple):
    """What was asked for on the command line."""

    data: Path
    player: str = ""


class ForgetOptions(NamedTuple):
    """What was asked for on the command line; `confirmed` is `--yes`."""

    data: Path
    question: str | None = None
    bank: str | None = None
    player: str | None = None
    everything: bool = False
    confirmed: bool = False


class WhereOptions(NamedTuple):
    """What was asked for on the command line."""

    data: Path
    json: bool = False
    plain: bool = False


@minding
def undo(say: Phrases, options: UndoOptions) -> int:
    """Take the player's last answer back; returns the exit code."""
    words = history_words(say.language)
    history = existing(say, options.data)
    attempt = last_attempt(history, options.player, now()) if history else None
    if history is None or attempt is None:
        tell(words.nothing_to_take_back)
        return FINDINGS
    history.withdraw(attempt.id, now())
    sentence = words.taken_back.format(
        question=attempt.question, bank=attempt.bank, when=_when(say, attempt), sign=words.signs[outcome(attempt)]
    )
    tell(sentence)
    return FINE


def _when(say: Phrases, attempt: Attempt) -> str:
    at = local(attempt.at)
    return f"{in_words(say, f'{at:%Y-%m-%d}')} {at:%H:%M}"


@minding
def forget_history(say: Phrases, options: ForgetOptions) -> int:
    """Delete for good what was asked; returns the exit code."""
    words = history_words(say.language)
    wanted = Wanted(options.question, options.bank, options.player)
    if options.everything:
        wanted = wanted._replace(question=None, bank=None)
    elif wanted.everything:
        raise UsageError(words.forget_what)
    history, flags = existing(say, options.data), options.data / FLAGS
    if history is None and not is_file(flags):
        clear(flags)
        tell(words.nothing_to_forget)
        _tell_classes(words, flags, wanted)
        return FINDINGS
    count = history.count(*wanted.where) if history else 0
    if not options.confirmed and not _confirmed(words, wanted, count):
        tell(words.kept)
        return FINDINGS
    rounds = (rounds_of(history, wanted.player), rounds_of(history, None)) if history else NO_ROUNDS
    kept = _forget(say, history, wanted) if history else None
    return _forget_the_rest(say, flags, wanted, rounds, kept=kept)


def _forget(say: Phrases, history: History, wanted: Wanted) -> bool | None:
    """Whether traces could not be removed; None when there was nothing to remove."""
    words = history_words(say.language)
    there = is_mentioned(history, wanted)
    gone = forget(history, wanted, _questions_of(wanted.bank))
    if there:
        tell(words.forgotten.format(attempts=words.answers.of(gone.attempts), rounds=words.rounds.of(gone.rounds)))
    if not gone.clean:
        tell(words.not_clean)
    left = asides(history.path)
    stay = bool(left and history.waiting())
    if stay:
        tell(words.asides_left.format(paths=", ".join(map(str, left))))
    elif left:
        tell(words.asides_deleted.format(count=len(delete_asides(history))))
    if not (there or left):
        return None
    return stay or not gone.clean


def _forget_the_rest(say: Phrases, flags: Path, wanted: Wanted, rounds: Rounds, *, kept: bool | None) -> int:
    """Remarks, which are kept apart; and what this program cannot delete is told."""
    words, (mine, known) = history_words(say.language), rounds
    try:
        remarks, unknown = forget_flags(flags, wanted, mine), of_unknown_players(flags, known)
    except OSError as error:
        raise not_written(say, flags, error) from error
    if kept is None and not remarks:
        tell(words.nothing_to_forget)
    if remarks:
        tell(words.remarks_deleted.format(count=remarks))
    if wanted.player is not None and unknown:
        tell(words.remarks_left.format(path=flags, count=unknown))
    _tell_classes(words, flags, wanted)
    if kept is None and not remarks:
        return FINDINGS
    tell(words.copies)
    return unless_lost(FINE, kept=not kept)


def _tell_classes(words: HistoryWords, flags: Path, wanted: Wanted) -> None:
    """Say that rounds of classes are kept, where everything was to be forgotten."""
    folder = flags.with_name(CLASS_ROUNDS)
    if wanted.everything and any(folder.glob("*")):
        tell(words.classes_left.format(path=folder))


def _confirmed(words: HistoryWords, wanted: Wanted, count: int) -> bool:
    """Whether the person at the terminal says yes. Raises UsageError where there is none."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(words.say_yes)
    question = words.ask_forget_all if wanted.everything else words.ask_forget
    answers = words.answers.of(count)
    sys.stderr.write(for_a_reader(f"{question.format(count=answers)} [{words.choices}]") + " ")
    sys.stderr.flush()
    return next_line(sys.stdin).strip().lower() in words.yes


def _questions_of(bank: str | None) -> tuple[str, ...]:
    """The questions of a built-in bank: rounds may list them without any of them having been answered."""
    if bank is None:
        return ()
    from quiz.library.pack.compiled import load_pack

    pack, _ = load_pack(builtin_root(), cache_folder())
    return tuple(question.id for each in pack.banks if each.id == bank for question in each.questions)


@minding
def where_history(say: Phrases, options: WhereOptions) -> int:
    """Say where the file is, what it holds, how to delete it; returns the exit code."""
    words = history_words(say.language)
    path = (options.data / FILE_NAME).absolute()
    history = existing(say, options.data)
    held = [_held(history, player) for player in history.players()] if history else []
    if options.json:
        print_json(_as_data(path, held))
        return FINE
    page = make_page(say, plain=options.plain)
    _show(page, words, path, held)
    return FINE


class _Held(NamedTuple):
    player: str
    attempts: int
    rounds: int
    first: int | None
    last: int | None


def _held(history: History, player: str) -> _Held:
    attempts, first, last = history.extent(player)
    return _Held(player, attempts, sum(each.player == player for each in history.sittings()), first, last)


def _size(path: Path) -> int:
    beside = (path.with_name(path.name + companion) for companion in COMPANIONS)
    return sum(part.stat().st_size for part in beside if part.exists())


def _as_data(path: Path, held: list[_Held]) -> dict[str, object]:
    players = [
        each._asdict()
        | {name: in_iso(at) if (at := getattr(each, name)) is not None else None for name in _Held._fields[3:]}
        for each in held
    ]
    file = history_file(path.parent)
    found = {"path": str(path), "exists": path.exists(), "bytes": _size(file), "players": players}
    return found | {"set_aside": [str(each) for each in asides(file)]}


def _show(page: Page, words: HistoryWords, path: Path, held: list[_Held]) -> None:
    file = history_file(path.parent)
    size = _size(file)
    page.blank()
    _path(page, words.file, path)
    if size:
        _entry(page, words.size, page.say.manner.kilobytes.format(size=max(1, round(size / _KILO))))
    for each in held:
        _entry(page, words.holds, _in_words(page, words, each))
    for aside in asides(file):
        _path(page, words.asides, aside)
    if (remarks := path.with_name(FLAGS)).exists():
        _path(page, words.remarks, remarks)
    if not held:
        page.line(words.nothing)
    page.blank()
    page.line(words.private)
    page.blank()
    page.line(Span(words.to_delete, STRONG))
    for command, meaning in words.delete_steps if held else ():
        _step(page, command, meaning, max(len(each) for each, _ in words.delete_steps))
    page.verbatim(
        (words.or_folder if held else words.folder_only).format(path=path.parent), indent=0 if page.plain else MARGIN
    )
    page.blank()


def _step(page: Page, command: str, meaning: str, width: int) -> None:
    if page.plain or page.width > width + len(meaning) + 4:
        page.line(Span(meaning, QUIET), lead=f"{command}{page.say.colon}" if page.plain else f"{command:<{width}}  ")
        return
    page.verbatim(command)
    page.line(Span(meaning, QUIET), indent=4)


def _path(page: Page, name: str, path: Path) -> None:
    """A path is never broken, so that it can be copied."""
    lead = f"{name}{page.say.colon}" if page.plain else f"{name:<{_COLUMN}}"
    page.verbatim(f"{lead}{path}", indent=0 if page.plain else MARGIN)


def _entry(page: Page, name: str, value: str) -> None:
    page.line(value, lead=f"{name}{page.say.colon}" if page.plain else Span(f"{name:<{_COLUMN}}", QUIET))


def _in_words(page: Page, words: HistoryWords, held: _Held) -> str:
    attempts = words.answers.of(held.attempts)
    rounds = words.rounds.of(held.rounds)
    sentence = words.held.format(attempts=attempts, rounds=rounds, player=f" ({held.player})" if held.player else "")
    if held.first is None or held.last is None:
        return sentence
    first, last = (in_words(page.say, f"{local(at):%Y-%m-%d}") for at in (held.first, held.last))
    if first == last:
        return f"{sentence}, {words.day.format(day=first)}"
    return f"{sentence}, {words.period.format(first=first, last=last)}"
