"""GIFT, as Moodle reads it (question/format/gift/format.php): text files that many platforms import.

Texts are HTML in a paragraph each, so that no text can begin with a sign of the format (`%50%`, `[html]`); what the
format gives a meaning is escaped by a backslash, and an ampersand is an entity, because readers use `&&058;` and the
like as placeholders of their own. GIFT has no order: its steps are matched with their places. Words to pick are
answers of a choice; those of a gap stand in their sentence, which GIFT calls a missing word. Ids and tags are comments,
in the form that recent versions of Moodle read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.draw.bare import html
from quiz.draw.html import Html, shown, tag
from quiz.formats.editions import Change, Made
from quiz.formats.feedback import folded
from quiz.formats.moodle import category_path, fraction
from quiz.formats.shortening import one_line
from quiz.formats.telling import before_sentence, rows, stem
from quiz.model import GAP
from quiz.play.kinds import ByKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.formats.editions import Edition, Item

_SIGNS = re.compile(r"[\\~=#{}:]")


def make(edition: Edition) -> Made:
    """The questions of an edition: a category for each bank, a blank line between questions."""
    blocks = [block for bank, items in edition.banks for block in _bank(category_path(edition, bank), items)]
    changes = tuple(change for item in edition.items for change in _changes(item))
    return Made(("\n\n".join(blocks) + "\n").encode(), changes)


def escaped(text: str) -> str:
    r"""A text on one line in which no sign has a meaning.

    >>> print(escaped("{a} = b: 1~2#3\\"))
    \{a\} \= b\: 1\~2\#3\\
    """
    return _SIGNS.sub(r"\\\g<0>", one_line(shown(text)))


def _bank(path: str, items: tuple[Item, ...]) -> Iterator[str]:
    yield f"$CATEGORY: {one_line(shown(path))}"
    yield from (_question(item) for item in items)


def _question(item: Item) -> str:
    tags = " ".join(f"[tag:{_bare(str(each))}]" for each in item.tags())
    answers = list(_ANSWERS.of(item.question)(item))
    feedback = escaped(folded(item, with_reasons=kind_of(item.question).in_parts))
    before, after = _around(item)
    lines = [f"// [id:{_bare(item.question.id)}] {tags}", f"::{escaped(item.title)}::[html]{_spaced(before)}{{"]
    return "\n".join([*lines, *answers, f"####{feedback}", f"}}{_spaced(after)}"])


def _spaced(text: str) -> str:
    """A text escaped, with the blank kept that stands between it and a gap."""
    first, last = " " if text.startswith(" ") else "", " " if text.endswith(" ") else ""
    return f"{first}{escaped(text)}{last}"


def _around(item: Item) -> tuple[str, str]:
    """What stands before the answers and after them: a sentence goes on behind its gap, no `[html]` is read there."""
    if not item.sentence:
        return html(stem(item)), ""
    before, _, after = tag("p", item.sentence).partition(GAP)
    return html(before_sentence(item)) + before, after.replace("[", "&#91;")


def _bare(text: str) -> str:
    """A value of a comment, which ends at a bracket."""
    return re.sub(r"[\[\]\\]", "_", one_line(shown(text)))


def _picked(item: Item) -> Iterator[str]:
    for reason in item.reasons:
        sign = _sign(right=reason.right, keys=item.keys)
        yield f"{sign}{escaped(tag('p', reason.text))}#{escaped(tag('p', reason.why))}"


def _matched(item: Item) -> Iterator[str]:
    targets = dict(zip(item.asked.names, item.choice_texts, strict=True))
    for row, goal in zip(rows(item), item.goals, strict=True):
        yield _pair(html([row]), targets[goal])
    yield from (_pair(Html(""), targets[name]) for name in item.asked.names if name not in item.goals)


def _placed(item: Item) -> Iterator[str]:
    places = {reason.name: (reason.text, number) for number, reason in enumerate(item.reasons, start=1)}
    for text, number in map(places.__getitem__, item.asked.names):
        yield _pair(tag("p", text), item.words.place.format(number=number))


def _pair(left: Html, right: str) -> str:
    return f"={escaped(left)} -> {escaped(right)}"


def _sign(*, right: bool, keys: int) -> str:
    if keys == 1:
        return "=" if right else "~"
    return f"~%{fraction(right=right, keys=keys)}%"


def _changes(item: Item) -> Iterator[Change]:
    name = item.question.id
    yield from (Change(kind, name) for kind in _CHANGES.of(item.question))
    if item.hint:
        yield Change("hint-left-out", name)


_ANSWERS = ByKind(choice=_picked, hottext=_picked, match=_matched, order=_placed, gap=_picked)
_CHANGES: ByKind[tuple[str, ...]] = ByKind(
    choice=(),
    hottext=("hottext-as-choice",),
    match=("reasons-in-feedback",),
    order=("order-as-match", "reasons-in-feedback"),
    gap=(),
)
