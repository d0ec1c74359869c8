"""One question as a sheet of blocks, in the order in which a reviewer reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.locale.dates import in_words
from quiz.model import name_in
from quiz.preview.answers import answers_of
from quiz.preview.claims import citations_of, claims_of
from quiz.preview.excerpts import excerpts_of, flat
from quiz.preview.remarks import remarks_of
from quiz.preview.values import Fact, Facts, Prompt, Prose, Remarks, Script, Sheet, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.library.pack.packs import Located
    from quiz.library.problems import Problem
    from quiz.model import AnyQuestion, Pack, Statement, Tags, Text
    from quiz.preview.values import Block
    from quiz.preview.view import View

SUMMARY = 90
"""Characters of a prompt that a list of contents repeats."""


class Spot(NamedTuple):
    """Where a question stands: among how many, on which line of its file, with which findings."""

    number: str
    place: str
    problems: tuple[Problem, ...]


def sheet_of(view: View, pack: Pack, located: Located[AnyQuestion], spot: Spot) -> Sheet:
    """A question that can be asked."""
    question = located.value
    blocks: list[Block] = [
        _facts(view, question),
        *_findings(view, spot),
        Prompt(view.texts(question.ask)),
        *_statements(view, pack, question),
        *_middle(view, pack, question),
        *_prose(view, question),
        *_grounds(view, pack, located, spot.problems),
    ]
    return _sheet(question.id, spot, _short(view.one(question.ask)), blocks, read=True)


def unread_sheet(view: View, name: str, text: str, spot: Spot) -> Sheet:
    """A question that cannot be asked: its YAML, and why."""
    blocks: list[Block] = [*_findings(view, spot), Script(view.words.yaml, text)]
    return _sheet(name, spot, view.words.unread, blocks, read=False)


def _sheet(name: str, spot: Spot, summary: str, blocks: Sequence[Block], *, read: bool) -> Sheet:
    errors = sum(problem.severity == "error" for problem in spot.problems)
    warnings = len(spot.problems) - errors
    return Sheet(name, read, spot.number, spot.place, summary, errors, warnings, tuple(blocks))


def _short(text: str) -> str:
    text = flat(text)
    return text if len(text) <= SUMMARY else text[:SUMMARY].rpartition(" ")[0] + " …"


def _findings(view: View, spot: Spot) -> Iterator[Remarks]:
    if spot.problems:
        yield remarks_of(view, spot.problems)


def _facts(view: View, question: AnyQuestion) -> Facts:
    words = view.words
    facts = [
        Fact(words.kind, words.kinds[question.kind]),
        Fact(words.device, view.say.devices[question.device]),
        Fact(words.slot, words.slots[question.slot] if question.slot else ""),
        Fact(words.level, words.level_of.format(level=question.level)),
        Fact(words.form, question.form or ""),
        Fact(words.twin, question.twin or "", question.twin or ""),
        Fact(words.judgement, words.verdicts[question.judgement] if question.judgement else ""),
        Fact(words.merit, words.merits[question.merit] if question.merit else ""),
        Fact(words.named, words.yes if question.named else ""),
        Fact(words.register, _register(view, question)),
        Fact(words.tags, _tags(question.tags)),
    ]
    return Facts(tuple(fact for fact in facts if fact.value))


def _register(view: View, question: AnyQuestion) -> str:
    key = question.register
    if key is None:
        return ""
    days = [in_words(view.say, key.as_of)] if key.as_of else []
    years = [str(key.year)] if key.year else []
    return ", ".join([view.words.register_fields[key.field], *([key.outlet] if key.outlet else []), *days, *years])


def _tags(tags: Tags) -> str:
    codes = {name: getattr(tags, name) for name in tags.__struct_fields__}
    return " · ".join(
        f"{name} {value if isinstance(value, str) else ', '.join(value)}" for name, value in codes.items() if value
    )


def _statements(view: View, pack: Pack, question: AnyQuestion) -> Iterator[Prose]:
    """The statements that the question is about or points into, with their wording at the source."""
    pointers = [entry.partition(".")[0] for entry in question.passages if isinstance(entry, str)]
    names = dict.fromkeys([*([question.statement] if question.statement else []), *pointers])
    for statement in (pack.statements[name] for name in names if name in pack.statements):
        said = [name_in(statement.speaker, view.say.language)] if statement.speaker else []
        dates = [in_words(view.say, statement.date)] if statement.date else []
        label = view.words.statement.format(id=statement.id)
        yield Prose(label, view.texts(statement.said), ", ".join([*said, *dates]))
        yield from _primary(view, pack, statement)


def _primary(view: View, pack: Pack, statement: Statement) -> Iterator[Prose]:
    primary = statement.primary
    if primary is None:
        return
    reference = pack.references.get(primary.reference)
    who = [name_in(primary.speaker, view.say.language)]
    page = [f"{reference.title}, {reference.publisher}", reference.url or ""] if reference else [primary.reference]
    date = [in_words(view.say, primary.date)] if primary.date else []
    note = " · ".join(part for part in [*who, *date, *page] if part)
    yield Prose(view.words.primary, (Words(primary.text, primary.language),), note)


def _middle(view: View, pack: Pack, question: AnyQuestion) -> Iterator[Block]:
    passages = pack.passages_of(question)
    if passages:
        yield excerpts_of(view, pack, passages)
    yield from answers_of(view, pack, question)


def _prose(view: View, question: AnyQuestion) -> Iterator[Prose]:
    words = view.words
    texts: tuple[tuple[str, Text | None], ...] = (
        (words.hint, question.hint),
        (words.explanation, question.explain),
        (words.fair, question.fair),
        (words.takeaway, question.takeaway),
    )
    yield from (Prose(label, view.texts(text)) for label, text in texts if text is not None)


def _grounds(view: View, pack: Pack, located: Located[AnyQuestion], problems: Sequence[Problem]) -> Iterator[Block]:
    if located.value.evidence:
        yield claims_of(view, pack, located, problems)
    if located.value.references:
        yield citations_of(view, pack, located.value.references)
