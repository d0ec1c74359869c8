"""A QTI package, read through its manifest."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

from lxml import etree

from tests.formats.readback.markup import AROUND, Element
from tests.formats.readback.told import GAP, Answer, Told, flat

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = {
    "q": "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "p": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "m": "http://ltsc.ieee.org/xsd/LOM",
}


def items(content: bytes) -> Iterator[tuple[Element, Element]]:
    """Each item of the manifest: its resource and its root element."""
    with ZipFile(io.BytesIO(content)) as package:
        manifest = etree.fromstring(package.read("imsmanifest.xml"))
        for resource in manifest.iterfind(".//p:resource[@type='imsqti_item_xmlv2p1']", NAMES):
            yield resource, etree.fromstring(package.read(resource.get("href")))


def questions(content: bytes) -> Iterator[tuple[Told, str]]:
    """Each question and its explanation."""
    for resource, item in items(content):
        (explanation,) = all_of(item, "modalFeedback[@outcomeIdentifier='EXPLANATION']")
        yield _told(resource, item), words(explanation)


def all_of(element: Element, path: str) -> list[Element]:
    """The elements of QTI of that name below an element."""
    found: list[Element] = element.findall(f".//q:{path}", NAMES)
    return found


def words(element: Element) -> str:
    """The words of an element; a paragraph or a point ends with a blank."""
    parts = [(event, each) for event, each in etree.iterwalk(element, events=("start", "end"))]
    text = ""
    for event, each in parts:
        if event == "start":
            text += each.text or ""
        else:
            text += (" " if each.tag.endswith(("}p", "}li")) else "") + (
                (each.tail or "") if each is not element else ""
            )
    return flat(text)


def _told(resource: Element, item: Element) -> Told:
    name = resource.findtext(".//m:entry", namespaces=NAMES)
    tags = frozenset(each.findtext("m:string", namespaces=NAMES) for each in resource.iterfind(".//m:keyword", NAMES))
    body = item.find("q:itemBody", NAMES)
    choices = {
        each.get("identifier"): words(each)
        for each in [*all_of(item, "simpleChoice"), *all_of(item, "hottext"), *all_of(item, "inlineChoice")]
    }
    for interaction in all_of(item, "inlineChoiceInteraction"):
        tail = interaction.tail
        interaction.clear()
        interaction.text, interaction.tail = GAP, tail
    paragraphs = [words(each) for each in body if each.tag.endswith("}p")]
    told = Told(name, " ".join(each for each in paragraphs if each not in AROUND), tags=tags)
    right = [each.text for each in all_of(item, "correctResponse/q:value")]
    if all_of(item, "matchInteraction"):
        return _match(told, item, right)
    if all_of(item, "orderInteraction"):
        assert list(choices) != right
        return told._replace(steps=tuple(choices[each] for each in right))
    return told._replace(answers=frozenset(_answer(item, name, text, right) for name, text in choices.items()))


def _answer(item: Element, name: str, text: str, right: list[str]) -> Answer:
    (feedback,) = all_of(item, f"modalFeedback[@identifier='{name}']")
    return Answer(text, name in right, words(feedback[-1]))


def _match(told: Told, item: Element, right: list[str]) -> Told:
    left, other = all_of(item, "simpleMatchSet")
    rows = {each.get("identifier"): _row(each) for each in left}
    targets = {each.get("identifier"): words(each) for each in other}
    pairs = frozenset((rows[one], targets[two]) for one, two in (pair.split() for pair in right))
    return told._replace(pairs=pairs, targets=frozenset(targets.values()))


def _row(choice: Element) -> str:
    paragraph = all_of(choice, "p")[0]
    number = paragraph[0]
    return flat((number.tail or "") + " ".join(words(each) for each in paragraph[1:]))
