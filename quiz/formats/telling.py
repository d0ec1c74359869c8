"""What is told of a question to other programs: what the quiz tells, and in words what they have no place for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Group, Para, Run, Section
from quiz.model import wants_gloss
from quiz.play.kinds import ByKind, kind_of
from quiz.play.kinds.gap import prompt
from quiz.play.presentation import steps
from quiz.play.wording import reuse_text
from quiz.tell import explanation as tell
from quiz.tell import question as asking

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.document import Document, Node, Quote
    from quiz.formats.editions import Item

SEVERAL = 2


def asked_text(item: Item) -> str:
    """What is asked, as one text: the prompt, on a second line a sentence to complete, and how answers may be used."""
    return " ".join(filter(None, (prompt(item.say, item.question), reuse_text(item.say, item.asked))))


def stem(item: Item) -> Document:
    """What is asked, how many answers there are to choose, who is on stage, and the passages that are no rows."""
    return *lead(item), *passages(item)


def lead(item: Item) -> tuple[Group, *tuple[Section, ...]]:
    """All of that but the passages."""
    kind = kind_of(item.question)
    told = asking.prompt(item.say, item.asked)
    if not kind.in_parts and kind.places >= SEVERAL:
        told = Group((*told.nodes, Para((Run(item.words.several.of(kind.places)),))), told.name)
    return told, *cast(item)


def before_sentence(item: Item) -> Document:
    """What is asked and shown, without the sentence that has a gap: a format puts its list of words there."""
    asking, *on_stage = lead(item)
    return asking._replace(nodes=asking.nodes[:-1]), *on_stage, *passages(item)


def cast(item: Item) -> list[Section]:
    """Who is on stage, where the bank tells it."""
    return asking.cast(item.say, item.asked)


def passages(item: Item) -> list[Quote]:
    """The passages that are no rows, with the words to pick set off; in English with what they say."""
    return asking.passages(item.say, item.asked, gloss=wants_gloss(item.say.language))


def rows(item: Item) -> list[Quote]:
    """The rows of a match, numbered."""
    gloss = wants_gloss(item.say.language)
    return [asking.row(item.say, item.asked, each, gloss=gloss) for each in item.asked.rows]


def reasons(item: Item) -> Node:
    """Each answer, row or step with what is right of it, and why. Raises UnknownKindError."""
    return tell.every_reason(item.say, item.pack, item.asked)


def afterwards(item: Item, *, with_reasons: bool) -> Document:
    """All that is told after the answer; `with_reasons` where the format cannot tell them answer by answer."""
    about = (item.say, item.pack, item.whole)
    passages = tell.unmasked(*about, gloss=False)
    return (
        *tell.completed(item.say, item.asked),
        *([_titled(_REASONS.of(item.question)(item), reasons(item))] if with_reasons else []),
        *further(item),
        tell.explained(item.say, item.asked),
        *tell.primary(*about),
        *([_titled(item.words.passages, *passages)] if passages else []),
        *tell.behind(*about),
        *(each for each in tell.closing(*about) if each.name != "sources"),
        *tell.references(*about, of_cards=True),
    )


def further(item: Item) -> list[Section]:
    """What is asked in later steps, with all answers and why: the first step is all that the formats ask."""
    return [
        _titled(step.question.ask.of(item.say.language), tell.every_reason(item.say, item.pack, step))
        for step in steps(item.whole)[1:]
    ]


def _titled(title: str, *nodes: Node) -> Section:
    return Section((Run(title, strong=True),), nodes)


_REASONS: ByKind[Callable[[Item], str]] = ByKind(
    choice=lambda item: item.words.reasons,
    hottext=lambda item: item.words.reasons,
    match=lambda item: item.words.row_by_row,
    order=lambda item: item.say.right_order,
    gap=lambda item: item.words.reasons,
)
