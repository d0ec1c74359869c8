"""Drafts checked as what they are: questions on their way to a bank of their pack, of which some are written.

They are read beside the banks, whose statements and ids they may point at and must not repeat, and held to every rule
of a question. What is said of a whole bank (its robots, its balance) is not said of them: nobody plays them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, get_args

from quiz.checks import check_contents
from quiz.checks.rules import families
from quiz.library.pack.about import languages_of
from quiz.library.pack.answerable import unanswerable
from quiz.library.pack.banks import Written
from quiz.library.pack.packs import read_contents
from quiz.library.pack.placing import passages_shown
from quiz.library.pack.roots import drafts_of, folder_root
from quiz.library.problems import Problem, in_reading_order
from quiz.library.yaml.located import Located
from quiz.library.yaml.shape import convert
from quiz.locale.said import said
from quiz.model import AnyQuestion, Voice

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root
    from quiz.library.problems import Place, Span
    from quiz.library.yaml.documents import Document, Plain

OF_BANKS, OF_ARTICLES = "B", "QE"
"""Families of rules: those that a bank keeps as a whole, and those that hold words against the text of articles."""
NO_QUESTIONS, TAKEN = "S206", "I301"
"""What is no fault of drafts: that none is left, and that they bear the name of the bank they are meant for."""
OF_SHAPE = "S2"
"""What is said of the shape of drafts is found draft by draft, so that it has no end."""
VOICES: tuple[Voice, ...] = get_args(Voice)
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
    drafts = [draft for each in read.banks for draft in _drafts(each.document, names)]
    contents = _of_files(read, names, drafts)
    places = _Places(drafts)
    checks = tuple(check for family in families() if family.letter != OF_BANKS for check in family.checks)
    found = [each for each in check_contents(contents, checks=checks) if each.span.file in names]
    heads = {each.span("id") for each in contents.banks}
    kept = [
        each
        for each in found
        if each.code != NO_QUESTIONS
        and not (each.code == TAKEN and each.span in heads)
        and not (each.code.startswith(OF_SHAPE) and places.of(each.span) is not None)
    ]
    told = {(each.code, each.span) for each in kept}
    more = (problem for draft in drafts for problem in _of_shape(contents, draft))
    problems = in_reading_order([*kept, *(each for each in more if (each.code, each.span) not in told)])
    return Drafts(contents, places.with_problems(problems), problems)


def _drafts(document: Document, names: Mapping[str, Path]) -> Iterator[Draft]:
    """What stands in the list of a file, whatever its shape, as long as it has keys."""
    listed = document.value.get("questions") if isinstance(document.value, dict) else None
    if document.name in names and isinstance(listed, list):
        yield from (
            Draft(names[document.name], i, document, item, ())
            for i, item in enumerate(listed)
            if isinstance(item, dict)
        )


def _of_files(contents: Contents, names: Collection[str], drafts: Iterable[Draft]) -> Contents:
    """What was read, without the questions and statements of other files, and with all that is no question yet."""

    def here(each: Located[object]) -> bool:
        return each.document.name in names

    written = tuple(each for each in contents.written if here(each.question) and not each.question.stood)
    sound = {(each.question.document.name, each.question.place) for each in written}
    others = [Located(each.value, each.document, ("questions", each.place)) for each in drafts]
    banks = (each for each in contents.documents if each.name not in names)
    statements = (each for each in contents.broken if here(each) and each.place[0] != "questions")
    return replace(
        contents,
        banks=tuple(filter(here, contents.banks)),
        questions=tuple(filter(here, contents.questions)),
        statements=tuple(filter(here, contents.statements)),
        written=written,
        broken=(*statements, *(each for each in others if (each.document.name, each.place) not in sound)),
        texts={name: text for name, text in contents.texts.items() if name in names},
        documents=tuple(each for each in contents.documents if each.name in names),
        languages=languages_of(contents.about.about, banks),
    )


class _Places:
    """Which draft a stretch of a file belongs to."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        spans = [draft.document.span(("questions", draft.place)) for draft in drafts]
        self.drafts = sorted(zip(spans, drafts, strict=True), key=lambda each: _begin(each[0]))
        self.begins = [_begin(span) for span, _ in self.drafts]

    def of(self, span: Span) -> int | None:
        """The number of the draft that a stretch begins in."""
        i = bisect_right(self.begins, _begin(span)) - 1
        return i if i >= 0 and self.drafts[i][0].holds(span) else None

    def with_problems(self, problems: Iterable[Problem]) -> tuple[Draft, ...]:
        """The drafts, each with what is wrong with it."""
        found: dict[int | None, list[Problem]] = {}
        for each in problems:
            found.setdefault(self.of(each.span), []).append(each)
        return tuple(draft._replace(problems=tuple(found.get(i, ()))) for i, (_, draft) in enumerate(self.drafts))


def _begin(span: Span) -> tuple[str, int, int]:
    return span.file, span.line, span.column


def _of_shape(contents: Contents, draft: Draft) -> Iterator[Problem]:
    """What is empty in a draft, by its name, and what would be wrong with it if all of that were written.

    No right answer is marked, a quotation is not in its article, a claim is not true of it. Where more is wrong than
    that something is empty, that is said instead.
    """
    place: Place = ("questions", draft.place)
    question, misfits = convert(draft.document, place, _filled(draft.value), AnyQuestion)
    empty = {draft.document.span((*place, *each)): each for each in _empty(draft.value)}
    yield from (_still_empty(draft, span, each) for span, each in empty.items())
    more: Iterable[Problem] = misfits
    if question is not None and empty:
        shown = passages_shown(question, contents.pack)
        more = _beyond(contents, Written(Located(question, draft.document, place), shown, sound=False))
    yield from (each for each in more if each.span not in empty)


def _beyond(contents: Contents, written: Written) -> Iterator[Problem]:
    """What is wrong with a question in which something stands for what is empty."""
    yield from unanswerable(written.question, written.passages)
    stood_in = replace(contents, written=(written,), broken=(), statements=())
    for family in families():
        if family.letter in OF_ARTICLES:
            yield from (problem for check in family.checks for problem in check(stood_in))


def _filled(value: Plain, key: str = "") -> Plain:
    if isinstance(value, dict):
        return {name: _filled(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_filled(each) for each in value]
    return value if value.strip() else VOICES[0] if key == "voice" else FILLED


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


def _still_empty(draft: Draft, span: Span, place: Place) -> Problem:
    """What is said of a place in which nothing is written yet: what belongs there, and of which draft."""
    named, where = draft.id or str(draft.place + 1), _dotted(draft.value, place)
    if place[-1] == "voice":
        message = said("drafts.empty_one_of", draft=named, place=where, allowed=", ".join(VOICES))
        return Problem(code="S204", message=message, span=span)
    return Problem(code="S203", message=said("drafts.empty", draft=named, place=where), span=span)


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
