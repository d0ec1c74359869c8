"""One question, in the order in which a reviewer reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.document import Code, Facts, Group, Heading, Para, Run, Texts
from quiz.locale.dates import in_words
from quiz.model import name_in
from quiz.reading.surroundings import flat
from quiz.tell.preview.answers import answers_of, cast_of
from quiz.tell.preview.findings import counted, findings_of
from quiz.tell.preview.grounds import behind_of, evidence_of, references_of
from quiz.tell.preview.passages import passages_of
from quiz.tell.preview.values import QuestionPreview
from quiz.tell.texts import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.document import Document, Node, Section
    from quiz.library.pack.packs import Located
    from quiz.library.problems import Problem
    from quiz.model import AnyQuestion, Pack, Statement, Tags, Text
    from quiz.tell.preview.view import View

SUMMARY = 90
"""Characters of a prompt that a list of contents repeats."""


class Spot(NamedTuple):
    """Where a question stands: among how many, on which line of its file, with which findings."""

    number: str
    place: str
    problems: tuple[Problem, ...]


def question_preview(view: View, pack: Pack, located: Located[AnyQuestion], spot: Spot) -> QuestionPreview:
    """A question that can be asked."""
    question = located.value
    nodes: Document = (
        _head(question.id, spot, _facts(view, question)),
        *findings_of(view, spot.problems),
        view.texts(question.ask, "prompt", strong=True),
        *([view.texts(question.sentence, "prompt", strong=True)] if question.sentence else []),
        *_statements(view, pack, question),
        *cast_of(view, pack, question.cast),
        *passages_of(view, pack, pack.passages_of(question)),
        *answers_of(view, pack, question),
        *_prose(view, question),
        *evidence_of(view, pack, located, spot.problems),
        *behind_of(view, pack, question),
        *references_of(view, pack, question.cited),
    )
    return QuestionPreview(question.id, _short(view.one(question.ask)), counted(spot.problems), nodes)


def unread_preview(view: View, name: str, text: str, spot: Spot) -> QuestionPreview:
    """A question that cannot be asked: its YAML, and why."""
    unread = Para((Run(view.words.unread, "bad"),))
    head = _head(name, spot, unread, *findings_of(view, spot.problems))
    nodes = (head, view.part(view.words.yaml, Code(text)))
    return QuestionPreview(name, view.words.unread, counted(spot.problems), nodes, read=False)


def _head(name: str, spot: Spot, *nodes: Node) -> Group:
    title = Heading((Run(f"{spot.number} · ", "quiet"), Run(name, strong=True)), (Run(spot.place, "quiet"),))
    return Group((title, *nodes))


def _short(text: str) -> str:
    text = flat(text)
    return text if len(text) <= SUMMARY else text[:SUMMARY].rpartition(" ")[0] + " …"


def _facts(view: View, question: AnyQuestion) -> Facts:
    words = view.words
    facts = (
        (words.kind, words.kinds[question.kind]),
        (words.device, view.say.devices[question.device]),
        (words.slot, words.slots[question.slot] if question.slot else ""),
        (words.level, words.level_of.format(level=question.level)),
        (words.form, question.form or ""),
        (words.twin, question.twin or ""),
        (words.judgement, words.verdicts[question.judgement] if question.judgement else ""),
        (words.merit, words.merits[question.merit] if question.merit else ""),
        (words.named, words.yes if question.named else ""),
        (words.register, _register(view, question)),
        (words.tags, _tags(question.tags)),
    )
    led = {words.twin: f"question:{question.twin}"}
    told = (labelled(view.say, label, Run(value, to=led.get(label, ""))) for label, value in facts if value)
    return Facts(tuple(told), "line")


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


def _statements(view: View, pack: Pack, question: AnyQuestion) -> Iterator[Section]:
    """The statements that the question is about or points into, with their wording at the source."""
    pointers = [entry.partition(".")[0] for entry in question.passages if isinstance(entry, str)]
    names = dict.fromkeys([*([question.statement] if question.statement else []), *pointers])
    for statement in (pack.statements[name] for name in names if name in pack.statements):
        said = [name_in(statement.speaker, view.say.language)] if statement.speaker else []
        dates = [in_words(view.say, statement.date)] if statement.date else []
        label = view.words.statement.format(id=statement.id)
        yield view.part(label, view.texts(statement.said, "prose"), *_note(", ".join([*said, *dates])))
        yield from _primary(view, pack, statement)


def _primary(view: View, pack: Pack, statement: Statement) -> Iterator[Section]:
    primary = statement.primary
    if primary is None:
        return
    reference = pack.references.get(primary.reference)
    who = [name_in(primary.speaker, view.say.language)]
    page = [f"{reference.title}, {reference.publisher}", reference.url or ""] if reference else [primary.reference]
    date = [in_words(view.say, primary.date)] if primary.date else []
    note = " · ".join(part for part in [*who, *date, *page] if part)
    words = Texts((Run(primary.text, lang=primary.language),), name="prose")
    yield view.part(view.words.primary, words, *_note(note))


def _note(text: str) -> list[Para]:
    return [Para((Run(text, "quiet"),), "note")] if text else []


def _prose(view: View, question: AnyQuestion) -> Iterator[Section]:
    words = view.words
    texts: tuple[tuple[str, Text | None], ...] = (
        (words.hint, question.hint),
        (words.explanation, question.explain),
        (words.fair, question.fair),
        (words.takeaway, question.takeaway),
    )
    yield from (view.part(label, view.texts(text, "prose")) for label, text in texts if text is not None)
