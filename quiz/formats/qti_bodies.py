"""What a QTI item shows: prompt, passages, and one of the interactions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.bare import html, quotation
from quiz.draw.html import join, shown, tag
from quiz.formats.qti_package import identifier
from quiz.formats.telling import before_sentence, lead, passages, rows, stem
from quiz.formats.xhtml import add_markup
from quiz.formats.xml import child
from quiz.library.text.pieces import in_pieces
from quiz.model import GAP
from quiz.play.kinds import ByKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

    from quiz.draw.html import Html
    from quiz.formats.editions import Item
    from quiz.model import Placed

RESPONSE = {"responseIdentifier": "RESPONSE"}


def fill_body(body: ET.Element, item: Item) -> None:
    """Put the prompt, the passages and the interaction into an itemBody."""
    _BODIES.of(item.question)(body, item)


def _choice(body: ET.Element, item: Item) -> None:
    add_markup(body, html(stem(item)))
    _simple(body, item, "choiceInteraction", {"shuffle": "false", "maxChoices": str(item.keys)})


def _gap(body: ET.Element, item: Item) -> None:
    """The sentence with a list to choose from in the place of its gap."""
    add_markup(body, html(before_sentence(item)))
    before, _, after = item.sentence.partition(GAP)
    paragraph = child(body, "p", before)
    interaction = child(paragraph, "inlineChoiceInteraction", attributes=RESPONSE | {"shuffle": "false"})
    interaction.tail = shown(after)
    for choice, text in zip(item.asked.names, item.choice_texts, strict=True):
        child(interaction, "inlineChoice", text, {"identifier": identifier(choice), "fixed": "true"})


def _order(body: ET.Element, item: Item) -> None:
    add_markup(body, html(stem(item)))
    _simple(body, item, "orderInteraction", {"shuffle": "false"})


def _simple(body: ET.Element, item: Item, name: str, given: dict[str, str]) -> None:
    interaction = child(body, name, attributes=RESPONSE | given)
    for choice, text in zip(item.asked.names, item.choice_texts, strict=True):
        child(interaction, "simpleChoice", text, {"identifier": identifier(choice), "fixed": "true"})


def _match(body: ET.Element, item: Item) -> None:
    """Rows and targets; a target may be that of several rows (matchMax 0: as many as one likes)."""
    add_markup(body, html(stem(item)))
    given = {"shuffle": "false", "maxAssociations": str(len(item.asked.rows))}
    interaction = child(body, "matchInteraction", attributes=RESPONSE | given)
    left, right = child(interaction, "simpleMatchSet"), child(interaction, "simpleMatchSet")
    for row, told in zip(item.asked.rows, rows(item), strict=True):
        choice = child(left, "simpleAssociableChoice", attributes=_once(identifier(row.name, "r"), "1"))
        add_markup(choice, html([told]))
    for name, text in zip(item.asked.names, item.choice_texts, strict=True):
        child(right, "simpleAssociableChoice", text, _once(identifier(name, "t"), "0"))


def _once(name: str, most: str) -> dict[str, str]:
    return {"identifier": name, "matchMax": most}


def _hottext(body: ET.Element, item: Item) -> None:
    """The passages, with the words that may be picked; the reader of banks lets each stand there exactly once."""
    add_markup(body, html(lead(item)))
    given = {"maxChoices": str(item.keys)}
    interaction = child(body, "hottextInteraction", attributes=RESPONSE | given)
    for quote, passage in zip(passages(item), item.asked.passages, strict=True):
        add_markup(interaction, quotation(quote, join(*_pieces(passage))))


def _pieces(passage: Placed) -> Iterator[Html | str]:
    longest_first = sorted(passage.picks, key=lambda pick: pick.stretch, reverse=True)
    names = {pick.stretch.start: pick.word for pick in longest_first}
    position = 0
    for piece in in_pieces(passage.quote, passage.to_pick):
        name = identifier(names[position]) if piece.marked else ""
        yield tag("hottext", piece.text, identifier=name) if piece.marked else piece.text
        position += len(piece.text)


_BODIES = ByKind(choice=_choice, hottext=_hottext, match=_match, order=_order, gap=_gap)
