"""Markup as the elements that QTI 2.1 knows: no underlining, and `xml:lang` for `lang`."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from quiz.draw.html import Html

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def add_markup(parent: ET.Element, markup: Html) -> None:
    """Put markup at the end of an element, which has no text of its own yet after its last child."""
    whole = ET.fromstring(f"<whole>{markup}</whole>")  # noqa: S314 -- our own markup, in which all text is escaped
    for element in whole.iter():
        element.tag = "strong" if element.tag == "u" else element.tag
        if "lang" in element.attrib:
            element.attrib[LANG] = element.attrib.pop("lang")
    if whole.text:
        parent.text = (parent.text or "") + whole.text
    parent.extend(whole)
