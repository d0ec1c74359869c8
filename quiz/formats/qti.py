"""QTI 2.1 (IMS Question and Test Interoperability, 2012): a content package of items, and a test for each bank.

2.1 rather than 3.0, because that is what OpenOlat, TAO, Blackboard, Brightspace and Canvas import today. The four
interactions are QTI's own. Marks are the quiz's: right minus wrong of several keys, place by place in an order, row by
row in a match; MAXSCORE says out of how many. Feedback is modal: one for each answer given, and the explanation
always, both set where a response is processed: players show what processing has set, and no default. An id gets a
letter before it, because an identifier of QTI may not begin with a digit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from quiz.draw.html import tag
from quiz.formats.editions import Change, Made
from quiz.formats.feedback import below
from quiz.formats.qti_bodies import fill_body
from quiz.formats.qti_marking import SHOWN, declare, process
from quiz.formats.qti_package import identifier, manifest, test
from quiz.formats.xhtml import add_markup
from quiz.formats.xml import child, document
from quiz.library.archive import archive
from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.formats.editions import Edition, Item

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
SCHEMA = f"{NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p2.xsd"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
TOOL = "qui-parle"


def make(edition: Edition) -> Made:
    """The package of an edition: manifest, tests, items."""
    files = {"imsmanifest.xml": document(manifest(edition))}
    for bank, items in edition.banks:
        files[f"tests/{identifier(bank.id)}.xml"] = document(test(root("assessmentTest"), edition, bank, items))
    for item in edition.items:
        files[f"items/{identifier(item.question.id)}.xml"] = document(assessment_item(item))
    changes = tuple(change for item in edition.items for change in _changes(item))
    return Made(archive(files), changes)


def root(name: str) -> ET.Element:
    """The root of a QTI document; its namespace is written as the default one."""
    return ET.Element(name, {"xmlns": NAMESPACE, "xmlns:xsi": INSTANCE, "xsi:schemaLocation": SCHEMA})


def assessment_item(item: Item) -> ET.Element:
    """One question: what is right, what is asked, how it is marked, what is told."""
    whole = root("assessmentItem")
    given = {
        "identifier": identifier(item.question.id),
        "title": item.title,
        "xml:lang": item.say.language,
        "adaptive": "false",
        "timeDependent": "false",
        "toolName": TOOL,
    }
    whole.attrib.update({key: child(ET.Element("x"), "y", value).text or "" for key, value in given.items()})
    declare(whole, item)
    fill_body(child(whole, "itemBody"), item)
    process(whole, item)
    in_parts = kind_of(item.question).in_parts
    if not in_parts:
        for reason in item.reasons:
            feedback = _feedback(whole, "FEEDBACK", identifier(reason.name))
            add_markup(feedback, tag("p", tag("strong", reason.text)))
            add_markup(feedback, tag("p", reason.why))
    explanation = _feedback(whole, "EXPLANATION", SHOWN)
    add_markup(explanation, below(item, with_reasons=in_parts))
    return whole


def _feedback(whole: ET.Element, outcome: str, name: str) -> ET.Element:
    given = {"outcomeIdentifier": outcome, "showHide": "show", "identifier": name}
    return child(whole, "modalFeedback", attributes=given)


def _changes(item: Item) -> Iterator[Change]:
    if kind_of(item.question).in_parts:
        yield Change("reasons-in-explanation", item.question.id)
    if item.hint:
        yield Change("hint-left-out", item.question.id)
