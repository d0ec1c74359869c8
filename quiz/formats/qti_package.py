"""The content package around QTI items (IMS Content Packaging 1.1.4): manifest with keywords, and tests."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from quiz.formats.xml import child

if TYPE_CHECKING:
    from quiz.formats.editions import Edition, Item
    from quiz.model import Bank

PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1"
METADATA = "http://ltsc.ieee.org/xsd/LOM"


def identifier(name: str, kind: str = "q") -> str:
    """An id as QTI takes it: a letter first."""
    return f"{kind}-{name}"


def manifest(edition: Edition) -> ET.Element:
    """The manifest: a resource for each test, which depends on its items, and for each item."""
    names = "-".join(bank.id for bank, _ in edition.banks)
    whole = ET.Element(
        "manifest",
        {"xmlns": PACKAGING, "xmlns:lom": METADATA, "identifier": f"qui-parle-{names}-{edition.say.language}"},
    )
    about = child(whole, "metadata")
    child(about, "schema", "QTIv2.1 Package")
    child(about, "schemaversion", "1.0.0")
    child(whole, "organizations")
    resources = child(whole, "resources")
    for bank, items in edition.banks:
        resource = _resource(resources, "tests", identifier(bank.id), "imsqti_test_xmlv2p1")
        _metadata(resource, edition, bank.id, bank.title.of(edition.say.language), [])
        _file(resource, "tests", identifier(bank.id))
        for item in items:
            child(resource, "dependency", attributes={"identifierref": identifier(item.question.id)})
    for item in edition.items:
        name = identifier(item.question.id)
        resource = _resource(resources, "items", name, "imsqti_item_xmlv2p1")
        keywords = [str(tag) for tag in item.tags()]
        _metadata(resource, edition, item.question.id, item.title, keywords)
        _file(resource, "items", name)
    return whole


def _resource(resources: ET.Element, folder: str, name: str, kind: str) -> ET.Element:
    href = f"{folder}/{name}.xml"
    return child(resources, "resource", attributes={"identifier": name, "type": kind, "href": href})


def _file(resource: ET.Element, folder: str, name: str) -> None:
    child(resource, "file", attributes={"href": f"{folder}/{name}.xml"})


def _metadata(resource: ET.Element, edition: Edition, name: str, title: str, keywords: list[str]) -> None:
    """Learning object metadata (IEEE 1484.12.3): identifier, title, language, keywords."""
    general = child(child(child(resource, "metadata"), "lom:lom"), "lom:general")
    child(child(general, "lom:identifier"), "lom:entry", name)
    language = edition.say.language
    child(child(general, "lom:title"), "lom:string", title, {"language": language})
    child(general, "lom:language", language)
    for keyword in keywords:
        child(child(general, "lom:keyword"), "lom:string", keyword, {"language": "x-none"})


def test(whole: ET.Element, edition: Edition, bank: Bank, items: tuple[Item, ...]) -> ET.Element:
    """The test of a bank: all its items, one after the other, with feedback after each."""
    title = bank.title.of(edition.say.language)
    named = child(ET.Element("x"), "y", attributes={"identifier": identifier(bank.id), "title": title})
    whole.attrib.update(named.attrib)
    part = child(
        whole,
        "testPart",
        attributes={"identifier": "part", "navigationMode": "nonlinear", "submissionMode": "individual"},
    )
    child(part, "itemSessionControl", attributes={"showFeedback": "true"})
    section = child(part, "assessmentSection", attributes={"identifier": "section", "title": title, "visible": "true"})
    for item in items:
        name = identifier(item.question.id)
        child(section, "assessmentItemRef", attributes={"identifier": name, "href": f"../items/{name}.xml"})
    return whole
