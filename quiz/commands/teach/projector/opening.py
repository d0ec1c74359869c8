"""How a projector round begins: its questions are chosen, or the log of an interrupted one is found."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.classroom.drawing import questions_for
from quiz.classroom.handouts.versions import DEFAULT_COUNT, USUAL_SEED
from quiz.classroom.log import NotARoundError, Read, logs_in, read_log, slug
from quiz.classroom.outcomes import parts_of
from quiz.classroom.planning import AROUND, fitting, how_many, minutes_for
from quiz.classroom.rounds import fold
from quiz.commands.asked import asked_device, asked_root, nearest
from quiz.commands.teach.lessons import find_lesson
from quiz.commands.teach.projector.browsers import InBrowsers
from quiz.console.ending import UsageError
from quiz.console.places import cache_folder
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.files import real
from quiz.locale.handout import handout_words
from quiz.locale.reasons import reason
from quiz.play.presentation import present
from quiz.play.selection import Wish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.library.problems import Problem
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.model import AnyQuestion, Form, Pack
    from quiz.play.presentation import Asked

LARGEST_SEED = 9999


class ClassOptions(NamedTuple):
    """What was asked for on the command line."""

    banks: tuple[str, ...] = ()
    questions: int | None = None
    minutes: int | None = None
    size: int | None = None
    teams: tuple[str, ...] = ()
    form: Form | None = None
    level: int | None = None
    device: str | None = None
    seed: int | None = None
    numbers: tuple[int, ...] = ()
    """Of the questions on a sheet: that of the lesson, else one made with the same options, in its version A."""
    lesson: str | None = None
    """The folder that `quiz lesson` made."""
    label: str | None = None
    resume: bool = False
    plain: bool = False
    spoken: bool = False
    """Whether a language was asked for: else a round goes on in its own."""
    data_dir: str | None = None
    pages: InBrowsers = InBrowsers()


class Chosen(NamedTuple):
    """The questions of a new round as they will be asked, and the faults of files that hold others."""

    pack: Pack
    asked: dict[str, Asked]
    seed: int
    problems: tuple[Problem, ...]
    names: tuple[str, ...] = ()
    """Of the banks, as they were asked for."""
    numbers: tuple[int, ...] = ()
    """Of the questions on the sheet that they are from."""
    of_lesson: bool = False
    """Whether beginning and end are steps of a lesson around the round."""

    def minutes(self, *, teams: bool) -> int:
        """How long the round takes, by our estimate."""
        votes = [len(parts_of(asked, teams=teams)) for asked in self.asked.values()]
        return minutes_for(votes, around=0 if self.of_lesson else AROUND)


def choose(say: Phrases, words: ClassWords, options: ClassOptions) -> Chosen:
    """The questions of a new round; none when the files hold none that can be asked. Raises UsageError."""
    if options.lesson:
        return _of_lesson(say, words, options, options.lesson)
    device = asked_device(say, options.device)
    pack, problems = load_pack(asked_root(say, options.banks), cache_folder())
    seed = _seed(options)
    if not any(bank.questions for bank in pack.banks):
        return Chosen(pack, {}, seed, problems)
    wish = Wish(_count(options), options.level, device)
    asked = [present(pack, question, seed) for question in questions_for(pack, wish, options.form, seed)]
    if not asked:
        raise UsageError(words.nothing_of_form.format(form=options.form) if options.form else say.nothing_to_ask)
    kept = _numbered(words, dict(enumerate(asked, start=1)), options.numbers)
    if options.minutes and not (options.questions or options.numbers):
        votes = [len(parts_of(each, teams=bool(options.teams))) for each in asked]
        kept = kept[: fitting(votes, options.minutes)]
    return Chosen(pack, {each.question.id: each for each in kept}, seed, problems, options.banks, options.numbers)


def _count(options: ClassOptions) -> int | None:
    """How many questions are drawn: so many as a sheet has, where some are taken by their numbers on it."""
    if options.questions:
        return options.questions
    if options.numbers:
        return None if options.form else DEFAULT_COUNT
    return how_many(None, options.minutes)


def _of_lesson(say: Phrases, words: ClassWords, options: ClassOptions, folder: str) -> Chosen:
    """The questions that a lesson votes on, or those of its numbers that are asked for. Raises UsageError."""
    told: dict[str, object] = {"[BANK]": options.banks or None, "-n": options.questions, "--level": options.level}
    told |= {"--device": options.device, "--form": options.form, "--seed": options.seed}
    given = [name for name, value in told.items() if value is not None]
    if given:
        raise UsageError(handout_words(say.language).said_already.format(option=given[0]))
    kept, _, pack, asked = find_lesson(say, folder)
    numbers = options.numbers or tuple(range(1, kept.votes + 1))
    chosen = {each.question.id: each for each in _numbered(words, asked, numbers)}
    return Chosen(pack, chosen, kept.seed, (), kept.names, numbers, of_lesson=True)


def _seed(options: ClassOptions) -> int:
    if options.seed is not None:
        return options.seed
    return USUAL_SEED if options.numbers else random.SystemRandom().randint(0, LARGEST_SEED)


def _numbered(words: ClassWords, asked: Mapping[int, Asked], numbers: Sequence[int]) -> list[Asked]:
    """The questions under some numbers of a sheet, all of them without. Raises UsageError."""
    missing = [number for number in numbers if number not in asked]
    if missing:
        raise UsageError(words.no_such_number.format(number=missing[0], count=len(asked)))
    return [asked[number] for number in numbers or asked]


def fingerprint(pack: Pack) -> str:
    """Tells one state of a pack from another."""
    return hashlib.blake2b(msgspec.msgpack.encode(pack), digest_size=8).hexdigest()


def lasting(names: Sequence[str]) -> tuple[str, ...]:
    """The names of banks such that they mean the same from another folder."""
    return tuple(str(real(Path(name))) if Path(name).exists() else name for name in names)


class Found(NamedTuple):
    """The log of a round that can go on, with its questions; `gone` are those that the bank no longer has."""

    path: Path
    read: Read
    pack: Pack
    asked: dict[str, Asked]
    gone: tuple[str, ...]


def find(say: Phrases, words: ClassWords, folder: Path, names: Sequence[str]) -> Found:
    """The round to go on with: the one named, or the latest unfinished one. Raises UsageError."""
    path, read = _named(words, folder, " ".join(names)) if names else _latest(words, folder)
    opened = read.opened
    pack, _ = load_pack(asked_root(say, opened.names), cache_folder())
    by_id: dict[str, AnyQuestion] = {question.id: question for question in pack.questions()}
    gone = tuple(name for name in opened.questions if name not in by_id)
    asked = {name: present(pack, by_id[name], opened.seed) for name in opened.questions if name in by_id}
    if not asked:
        raise UsageError(_gone(words, gone))
    return Found(path, read, pack, asked, gone)


def lost(words: ClassWords, found: Found) -> Iterator[str]:
    """What of a log cannot be gone on with."""
    read = found.read
    if read.torn:
        yield words.torn
    if read.unread:
        yield words.unread.of(len(read.unread), lines=", ".join(map(str, read.unread[:9])))
    if found.gone:
        yield _gone(words, found.gone)


def _gone(words: ClassWords, gone: Sequence[str]) -> str:
    """That questions are not in the bank any more."""
    return words.gone.of(len(gone), names=", ".join(gone))


def _latest(words: ClassWords, folder: Path) -> tuple[Path, Read]:
    for path in logs_in(folder):
        try:
            read = read_log(path)
        except (NotARoundError, OSError):
            continue
        if not fold(read.events).closed:
            return path, read
    raise UsageError(words.no_round.format(path=folder))


def _named(words: ClassWords, folder: Path, name: str) -> tuple[Path, Read]:
    """A file of that name or path, else the latest round of the class with that label, an unfinished one first."""
    path = next((each for each in (Path(name), folder / name, folder / f"{name}.jsonl") if each.is_file()), None)
    if path is not None:
        read = _read(words, path)
        if fold(read.events).closed:
            raise UsageError(words.all_done.format(name=path.stem, path=path))
        return path, read
    return _of_class(words, folder, name)


def _of_class(words: ClassWords, folder: Path, name: str) -> tuple[Path, Read]:
    rounds: list[tuple[Path, Read]] = []
    for path in logs_in(folder):
        try:
            rounds.append((path, read_log(path)))
        except (NotARoundError, OSError):
            continue
    mine = [pair for pair in rounds if name in {pair[1].opened.label, slug(pair[1].opened.label)}]
    for path, read in mine:
        if not fold(read.events).closed:
            return path, read
    if mine:
        raise UsageError(words.all_done.format(name=mine[0][0].stem, path=mine[0][0]))
    raise UsageError(_no_such_round(words, name, rounds))


def _no_such_round(words: ClassWords, name: str, rounds: Sequence[tuple[Path, Read]]) -> str:
    labels = [read.opened.label or path.stem for path, read in rounds]
    names = list(dict.fromkeys([*labels, *(path.stem for path, _ in rounds)]))
    near = nearest(name, names) or names[:3]
    known = words.rounds_are.format(names=", ".join(near)) if near else ""
    return words.no_such_round.format(name=name, guess=known).strip()


def _read(words: ClassWords, path: Path) -> Read:
    try:
        return read_log(path)
    except NotARoundError as error:
        raise UsageError(words.not_a_round.format(path=path, line=error.args[0])) from None
    except OSError as error:
        raise UsageError(words.unreadable.format(path=path, reason=reason(words.language, error))) from None
