"""XML files: elements, their text spelled out where XML or the eye could not bear it, always written the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from quiz.draw.html import shown

if TYPE_CHECKING:
    from collections.abc import Mapping


def child(
    parent: ET.Element, name: str, text: str | None = None, attributes: Mapping[str, str] | None = None
) -> ET.Element:
    """A new element at the end of `parent`."""
    given = {key: shown(value) for key, value in (attributes or {}).items()}
    element = ET.SubElement(parent, name, given)
    element.text = None if text is None else shown(text)
    return element


def document(root: ET.Element) -> bytes:
    """The file: UTF-8, with its declaration, indented where no text stands."""
    _indent(root, "\n")
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _indent(element: ET.Element, margin: str) -> None:
    """As ElementTree.indent does, but not in paragraphs and points, where a line end would be a blank."""
    if not len(element) or element.text or element.tag in {"p", "li"}:
        return
    element.text = margin + "  "
    for each in element:
        _indent(each, margin + "  ")
        each.tail = margin + "  "
    element[-1].tail = margin
