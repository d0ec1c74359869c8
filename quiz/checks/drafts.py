"""Drafts checked as what they are: questions on their way to a bank of their pack, of which some are written.

They are read beside the banks, whose statements and ids they may point at and must not repeat, and held to every rule
of a question. What is said of a whole bank (its robots, its balance) is not said of them: nobody plays them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.checks import check_contents
from quiz.checks.rules import families
from quiz.library.pack.answerable import unanswerable
from quiz.library.pack.packs import read_contents
from quiz.library.pack.placing import passages_shown
from quiz.library.pack.roots import drafts_of, folder_root
from quiz.library.problems import Problem, in_reading_order
from quiz.library.yaml.located import Located
from quiz.locale.said import said
from quiz.model import AnyQuestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root
    from quiz.library.problems import Place, Span
    from quiz.library.yaml.documents import Document, Plain
    from quiz.locale.said import Said
    from quiz.model import Pack

OF_BANKS = "B"
"""The family of rules that a bank keeps as a whole."""
NO_QUESTIONS, TAKEN = "S206", "I301"
"""What is no fault of drafts: that none is left, and that they bear the name of the bank they are meant for."""
FILLED = "x"
"""Stands for what is still to be written, to see what else is missing."""


class Draft(NamedTuple):
    """A draft: the file it is in and its place there, from 0, how it is written, what keeps it from its bank."""

    path: Path
    place: int
    document: Document
    value: dict[str, Plain]
    problems: tuple[Problem, ...]

    @property
    def id(self) -> str:
        """Its id; "" where it gives none."""
        name = self.value.get("id")
        return name if isinstance(name, str) else ""

    @property
    def missing(self) -> tuple[Problem, ...]:
        """What has to be mended before it can move."""
        return tuple(each for each in self.problems if each.severity == "error")

    @property
    def complete(self) -> bool:
        """Whether it is all that a question of a bank is."""
        return not self.missing

    @property
    def quoted(self) -> tuple[tuple[str, str], ...]:
        """The articles that it quotes, and the words."""
        return tuple((str(each.get("source", "")), str(each.get("quote", ""))) for each in self.passages)

    @property
    def passages(self) -> tuple[dict[str, Plain], ...]:
        """The passages that are written out in it."""
        listed = self.value.get("passages")
        return tuple(each for each in listed if isinstance(each, dict)) if isinstance(listed, list) else ()


class Drafts(NamedTuple):
    """The drafts of a pack, what they were read with, and all that is wrong with their files."""

    contents: Contents
    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]

    @property
    def complete(self) -> int:
        """How many are all that a question of a bank is."""
        return sum(each.complete for each in self.drafts)

    @property
    def broken(self) -> tuple[Problem, ...]:
        """What keeps files from being read to their end."""
        return tuple(each for each in self.problems if each.code.startswith("Y"))


def check_drafts(root: Root) -> Drafts:
    """The drafts that a root means, checked beside the banks of their pack."""
    whole, files = folder_root(root.folder), drafts_of(root)
    names = {root.name_of(path): path for path in files}
    read = read_contents(whole._replace(banks=(*whole.banks, *files), shown=root.shown))
    contents = _of_files(read, names)
    checks = tuple(check for family in families() if family.letter != OF_BANKS for check in family.checks)
    found = [each for each in check_contents(contents, checks=checks) if each.span.file in names]
    drafts = list(_drafts(contents, names))
    told = [*found, *(problem for draft in drafts for problem in _unmarked(draft, read.pack))]
    empty = _still_empty(drafts)
    heads = {each.span("id") for each in contents.banks}
    problems = in_reading_order(
        [
            _named(each, empty)
            for each in told
            if each.code != NO_QUESTIONS and not (each.code == TAKEN and each.span in heads)
        ]
    )
    return Drafts(contents, tuple(_with_problems(draft, problems) for draft in drafts), problems)


def _of_files(contents: Contents, names: Iterable[str]) -> Contents:
    """What was read, without the questions and statements of other files."""
    wanted = frozenset(names)

    def here(each: Located[object]) -> bool:
        return each.document.name in wanted

    return replace(
        contents,
        banks=tuple(filter(here, contents.banks)),
        questions=tuple(filter(here, contents.questions)),
        statements=tuple(filter(here, contents.statements)),
        written=tuple(each for each in contents.written if here(each.question)),
        broken=tuple(filter(here, contents.broken)),
        texts={name: text for name, text in contents.texts.items() if name in wanted},
    )


def _drafts(contents: Contents, names: dict[str, Path]) -> Iterator[Draft]:
    """All of them, in the order of their files."""
    owners = [*(each.question for each in contents.written), *contents.broken]
    placed = [(each.document.name, *_place_of(each)) for each in owners]
    for name, key, i in sorted(placed):
        document = next(each.document for each in owners if each.document.name == name)
        items = document.value.get(key) if isinstance(document.value, dict) else None
        item = items[i] if isinstance(items, list) else None
        if key == "questions" and isinstance(item, dict):
            yield Draft(names[name], i, document, item, ())


def _place_of(each: Located[object]) -> tuple[str, int]:
    key, i = each.place
    return str(key), int(i)


def _with_problems(draft: Draft, problems: Iterable[Problem]) -> Draft:
    whole = draft.document.span(("questions", draft.place))
    return draft._replace(problems=tuple(each for each in problems if whole.holds(each.span)))


def _unmarked(draft: Draft, pack: Pack) -> Iterator[Problem]:
    """What would keep a draft from being asked once all is written that is empty: no right answer is marked."""
    if not any(True for _ in _empty(draft.value)):
        return
    try:
        question: AnyQuestion = msgspec.convert(_filled(draft.value), AnyQuestion, strict=False)
    except msgspec.ValidationError:
        return
    located = Located(question, draft.document, ("questions", draft.place))
    yield from unanswerable(located, passages_shown(question, pack))


def _filled(value: Plain, key: str = "") -> Plain:
    if isinstance(value, dict):
        return {name: _filled(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_filled(each) for each in value]
    return value or ("outlet" if key == "voice" else FILLED)


def _empty(value: Plain, place: Place = ()) -> Iterator[Place]:
    """Where nothing is written yet."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _empty(each, (*place, name))
    elif isinstance(value, list):
        for i, each in enumerate(value):
            yield from _empty(each, (*place, i))
    elif not value.strip():
        yield place


def _still_empty(drafts: Iterable[Draft]) -> dict[Span, Said]:
    """What is said of each place in which nothing is written yet: what belongs there, and of which draft."""
    return {
        draft.document.span(("questions", draft.place, *place)): said(
            "drafts.empty", draft=draft.id or str(draft.place + 1), place=_dotted(draft.value, place)
        )
        for draft in drafts
        for place in _empty(draft.value)
    }


def _named(problem: Problem, empty: dict[Span, Said]) -> Problem:
    """A finding about what is empty says what that is, and of which draft."""
    message = empty.get(problem.span)
    if message is None or problem.code not in {"S203", "S204"}:
        return problem
    allowed = dict(problem.message.values).get("allowed")
    if allowed is not None:
        told = dict(message.values)
        message = said("drafts.empty_one_of", draft=told["draft"], place=told["place"], allowed=allowed)
    return msgspec.structs.replace(problem, message=message, help=None)


def _dotted(value: Plain, place: Place) -> str:
    """A place in words: keys, and the ids or numbers of what stands in lists."""
    parts: list[str] = []
    for step in place:
        if isinstance(value, dict):
            value = value[str(step)]
            parts.append(str(step))
        elif isinstance(value, list):
            value = value[int(step)]
            name = value.get("id") if isinstance(value, dict) else None
            parts.append(name if isinstance(name, str) and name else str(int(step) + 1))
    return ".".join(parts)
