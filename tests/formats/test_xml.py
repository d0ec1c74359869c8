"""XML that any reader takes, whatever the texts."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from quiz.draw.html import shown, tag
from quiz.formats.xhtml import LANG, add_markup
from quiz.formats.xml import child, document


@given(st.text(), st.text())
def test_any_text_comes_back_as_it_is_shown(text: str, value: str) -> None:
    root = ET.Element("root")
    child(child(root, "p"), "b", text, {"name": value})
    found = etree.fromstring(document(root)).find("p/b")
    assert (found.text or "", found.get("name")) == (shown(text), shown(value))


def test_a_paragraph_is_not_broken_into_lines() -> None:
    root = ET.Element("root")
    add_markup(root, tag("p", tag("strong", "a"), tag("u", "b")))
    assert b"<p><strong>a</strong><strong>b</strong></p>" in document(root)


def test_the_language_of_a_text_is_told_as_xml_tells_it() -> None:
    root = ET.Element("root")
    add_markup(root, tag("p", tag("span", "mot", lang="fr")))
    assert root[0][0].get(LANG) == "fr"


def test_a_document_is_laid_out_a_line_an_element() -> None:
    root = ET.Element("root")
    child(child(root, "one"), "two", "text")
    assert document(root).decode().splitlines() == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<root>",
        "  <one>",
        "    <two>text</two>",
        "  </one>",
        "</root>",
    ]
