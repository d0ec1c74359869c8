"""Texts as H5P's content types read them: the few elements that they let stand, words to mark, words to drag.

H5P drops elements that a field does not name, beside `p`, `br`, `div` and `span`, which all have; MarkTheWords parts
words at blanks, takes off the signs around them, and knows those between asterisks; DragText takes any text between
asterisks, in which a colon and a backslash would begin a hint or feedback.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from quiz.draw.html import shown
from quiz.formats.shortening import one_line
from quiz.play.marking import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.draw.html import Html
    from quiz.formats.editions import Item
    from quiz.model import Placed

KEPT = frozenset({"p", "strong", "em"})
"""Elements that every field with markup lets stand."""
INSTEAD = {"u": "strong", "li": "p"}
BEFORE = re.compile(r"(?:^|\s)[\[({⟨¿¡“\"«„]*$")
AFTER = re.compile(r"[\",….:;?!\])}⟩»”]*(?:\s|$)")
"""What may stand around a word that is marked: blanks, and the signs that MarkTheWords takes off a word."""
COLON = re.compile(r"\s?:")
OPEN = "∗"
"""An asterisk that is none to H5P."""


def allowed(markup: Html) -> str:
    """Markup of the elements that all fields let stand; quotations and lists become paragraphs."""
    whole = ET.fromstring(f"<whole>{markup}</whole>")  # noqa: S314 -- our own markup, in which all text is escaped
    return "".join(_rewritten(whole))


def _rewritten(element: ET.Element) -> Iterator[str]:
    yield escape(element.text or "", quote=False)
    for each in element:
        name = INSTEAD.get(each.tag, each.tag)
        inner = "".join(_rewritten(each))
        yield f"<{name}>{inner}</{name}>" if name in KEPT else inner
        yield escape(each.tail or "", quote=False)


def dragged(text: str) -> str:
    """A text to drag."""
    bare = COLON.sub(" –", one_line(shown(text)).replace("*", OPEN).replace("\\", "∖"))
    return f"*{escape(bare, quote=False)}*"


def markable(item: Item) -> bool:
    """Whether each word that is to be picked stands where MarkTheWords finds it."""
    keys = set(key_of(item.pack, item.question))
    found = [
        _stands_alone(passage, pick.stretch)
        for passage in item.asked.passages
        for pick in passage.picks
        if pick.word in keys
    ]
    return bool(found) and all(found)


def _stands_alone(passage: Placed, stretch: tuple[int, int]) -> bool:
    start, end = stretch
    one_word = not re.search(r"\s", passage.quote[start:end])
    return one_word and bool(BEFORE.search(passage.quote[:start])) and bool(AFTER.match(passage.quote, end))


def marked_text(item: Item) -> str:
    """The passages, the right words between asterisks."""
    keys = set(key_of(item.pack, item.question))
    return "".join(f"<p>{''.join(_pieces(passage, keys))}</p>" for passage in item.asked.passages)


def _pieces(passage: Placed, keys: set[str]) -> Iterator[str]:
    position = 0
    for pick in sorted(passage.picks, key=lambda each: each.stretch):
        start, end = pick.stretch
        if start >= position:
            word = _bare(passage.quote[start:end])
            yield _bare(passage.quote[position:start])
            yield f"*{word}*" if pick.word in keys else word
            position = end
    yield _bare(passage.quote[position:])


def _bare(text: str) -> str:
    return escape(shown(text).replace("*", OPEN), quote=False)
