"""Moodle XML, as Moodle's own importer reads it (question/format/xml/format.php and the question types).

Types: multichoice, match and ordering (in Moodle's core since 4.4; marked by absolute position, as the quiz marks
place by place). Words to pick and words for a gap become a multichoice, because answers of a multichoice,
unlike the gaps of a gapselect, have feedback of their own. With several keys, a key counts its share
and a wrong answer takes the same away, which is how the quiz marks: Moodle knows these fractions to five digits.
All texts are HTML. One language a file: the multi-language filter is switched off on most sites.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from quiz.draw.bare import html
from quiz.draw.html import Html, tag
from quiz.formats.editions import Change, Made
from quiz.formats.feedback import folded
from quiz.formats.shortening import shorten
from quiz.formats.telling import rows, stem
from quiz.formats.xml import child, document
from quiz.play.kinds import ByKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.formats.editions import Edition, Item
    from quiz.model import Bank

TARGET = 255
"""Characters that Moodle's table of matches holds for a target."""


def make(edition: Edition) -> Made:
    """The question bank of an edition: a category for each bank, then its questions."""
    quiz = ET.Element("quiz")
    for bank, items in edition.banks:
        _category(quiz, edition, bank)
        for item in items:
            _question(quiz, item)
    changes = tuple(change for item in edition.items for change in _changes(item))
    return Made(document(quiz), changes)


def category_path(edition: Edition, bank: Bank) -> str:
    """Where in a course's question bank a bank belongs; a slash in a name is doubled."""
    names = ["Qui parle ?", bank.title.of(edition.say.language)]
    return "$course$/top/" + "/".join(name.replace("/", "//") for name in names)


def _category(quiz: ET.Element, edition: Edition, bank: Bank) -> None:
    question = child(quiz, "question", attributes={"type": "category"})
    child(child(question, "category"), "text", category_path(edition, bank))
    _html(question, "info", tag("p", bank.about.of(edition.say.language)))
    child(question, "idnumber", f"{bank.id}-{edition.say.language}")


def _question(quiz: ET.Element, item: Item) -> None:
    kind = _KINDS.of(item.question)
    in_parts = kind_of(item.question).in_parts
    question = child(quiz, "question", attributes={"type": kind.type})
    child(child(question, "name"), "text", item.title)
    _html(question, "questiontext", html(stem(item)))
    _html(question, "generalfeedback", folded(item, with_reasons=in_parts))
    for name, value in (("defaultgrade", "1.0000000"), ("penalty", "0.3333333"), ("hidden", "0")):
        child(question, name, value)
    child(question, "idnumber", item.question.id)
    kind.fill(question, item)
    if in_parts or item.keys > 1:
        child(question, "shownumcorrect")
    if item.hint:
        _html(question, "hint", tag("p", item.hint))
    tags = child(question, "tags")
    for each in item.tags():
        child(child(tags, "tag"), "text", str(each))


def _answers(question: ET.Element, item: Item) -> None:
    """Letters that stand for texts keep their order; the others Moodle shuffles for each pupil."""
    fixed = any(choice.passage or choice.word for choice in item.asked.choices)
    settings = (
        ("single", "true" if item.keys == 1 else "false"),
        ("shuffleanswers", "false" if fixed else "true"),
        ("answernumbering", "abc"),
        ("showstandardinstruction", "0"),
    )
    for name, value in settings:
        child(question, name, value)
    for reason in item.reasons:
        share = fraction(right=reason.right, keys=item.keys)
        answer = child(question, "answer", attributes={"fraction": share, "format": "html"})
        child(answer, "text", tag("p", reason.text))
        _html(answer, "feedback", tag("p", reason.why))


def fraction(*, right: bool, keys: int) -> str:
    """Of one key, all or nothing; of several, right minus wrong. Moodle knows thirds and sixths to five digits."""
    if keys == 1:
        return "100" if right else "0"
    share = f"{100 / keys:.5f}".rstrip("0").rstrip(".")
    return share if right else f"-{share}"


def _pairs(question: ET.Element, item: Item) -> None:
    """The rows with their targets, then the targets that no row goes to; rows keep their order, and their numbers."""
    child(question, "shuffleanswers", "false")
    targets = dict(zip(item.asked.names, target_texts(item), strict=True))
    for row, goal in zip(rows(item), item.goals, strict=True):
        pair = _html(question, "subquestion", html([row]))
        child(child(pair, "answer"), "text", targets[goal])
    for name, text in targets.items():
        if name not in item.goals:
            pair = _html(question, "subquestion", Html(""))
            child(child(pair, "answer"), "text", text)


def target_texts(item: Item) -> list[str]:
    """What the targets say, no longer than Moodle holds."""
    return [shorten(text, TARGET) for text in item.choice_texts]


def _steps(question: ET.Element, item: Item) -> None:
    settings = (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", "0"),
        ("gradingtype", "ABSOLUTE_POSITION"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    )
    for name, value in settings:
        child(question, name, value)
    for place, reason in enumerate(item.reasons, start=1):
        answer = child(question, "answer", attributes={"fraction": f"{place}.0000000", "format": "html"})
        child(answer, "text", tag("p", reason.text))
        _html(answer, "feedback", tag("p", reason.why))


def _html(parent: ET.Element, name: str, content: Html) -> ET.Element:
    element = child(parent, name, attributes={"format": "html"})
    child(element, "text", content)
    return element


def _changes(item: Item) -> Iterator[Change]:
    kind = _KINDS.of(item.question)
    yield from (Change(change, item.question.id) for change in kind.changes)
    if kind.fill is _pairs and any(len(text) > TARGET for text in item.choice_texts):
        yield Change("targets-shortened", item.question.id)


class _Kind(NamedTuple):
    """How a kind of question is told to Moodle: its type there, what fills the question, what is changed."""

    type: str
    fill: Callable[[ET.Element, Item], None]
    changes: tuple[str, ...] = ()


_KINDS = ByKind(
    choice=_Kind("multichoice", _answers),
    hottext=_Kind("multichoice", _answers, ("hottext-as-choice",)),
    match=_Kind("match", _pairs, ("reasons-in-feedback",)),
    order=_Kind("ordering", _steps, ("reasons-in-feedback",)),
    gap=_Kind("multichoice", _answers, ("gap-as-choice",)),
)
