"""What is right in a QTI item, and how a response is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.formats.qti_package import identifier
from quiz.formats.xml import child
from quiz.play.kinds import ByKind, kind_of
from quiz.play.marking import key_of

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from quiz.formats.editions import Item

SHOWN = "shown"
"""The value by which the explanation is shown."""


def declare(whole: ET.Element, item: Item) -> None:
    """Declare the response with its key, and the outcomes."""
    picked = "multiple" if item.keys > 1 else "single"
    cardinality = ByKind(choice=picked, hottext=picked, match="multiple", order="ordered", gap="single").of(
        item.question
    )
    kind = "directedPair" if item.goals else "identifier"
    given = {"identifier": "RESPONSE", "cardinality": cardinality, "baseType": kind}
    response = child(whole, "responseDeclaration", attributes=given)
    correct = child(response, "correctResponse")
    for value in right_values(item):
        child(correct, "value", value)
    if cardinality == "multiple":
        _mapping(response, item)
    _outcome(whole, "SCORE", "float", "0")
    _outcome(whole, "MAXSCORE", "float", str(parts(item)))
    _outcome(whole, "FEEDBACK", "identifier", None, "multiple" if cardinality == "multiple" else "single")
    _outcome(whole, "EXPLANATION", "identifier", None)


def parts(item: Item) -> int:
    """Out of how many an answer is marked."""
    return len(right_values(item))


def right_values(item: Item) -> list[str]:
    """The key in identifiers: choices, steps in order, or pairs of row and target."""
    if item.goals:
        pairs = zip(item.asked.rows, item.goals, strict=True)
        return [f"{identifier(row.name, 'r')} {identifier(goal, 't')}" for row, goal in pairs]
    return [identifier(name) for name in key_of(item.pack, item.question)]


def _mapping(response: ET.Element, item: Item) -> None:
    """Right minus wrong, never below 0; of a match, a pair that is wrong takes nothing away."""
    given = {"lowerBound": "0", "upperBound": str(parts(item)), "defaultValue": "0"}
    mapping = child(response, "mapping", attributes=given)
    right = right_values(item)
    for value in right:
        child(mapping, "mapEntry", attributes={"mapKey": value, "mappedValue": "1"})
    if not kind_of(item.question).in_parts:
        for name in map(identifier, item.asked.names):
            if name not in right:
                child(mapping, "mapEntry", attributes={"mapKey": name, "mappedValue": "-1"})


def _outcome(whole: ET.Element, name: str, kind: str, default: str | None, cardinality: str = "single") -> None:
    given = {"identifier": name, "cardinality": cardinality, "baseType": kind}
    outcome = child(whole, "outcomeDeclaration", attributes=given)
    if default is not None:
        child(child(outcome, "defaultValue"), "value", default)


def process(whole: ET.Element, item: Item) -> None:
    """Say how a response is marked, and which feedback it calls up."""
    processing = child(whole, "responseProcessing")
    _PROCESSINGS.of(item.question)(processing, item)
    explanation = child(processing, "setOutcomeValue", attributes={"identifier": "EXPLANATION"})
    child(explanation, "baseValue", SHOWN, {"baseType": "identifier"})


def _of_picks(processing: ET.Element, item: Item) -> None:
    answered = _if_answered(processing)
    if item.keys > 1:
        _set_score(answered, "mapResponse")
    else:
        _all_or_nothing(answered)
    setting = child(answered, "setOutcomeValue", attributes={"identifier": "FEEDBACK"})
    child(setting, "variable", attributes={"identifier": "RESPONSE"})


def _of_pairs(processing: ET.Element, _item: Item) -> None:
    _set_score(_if_answered(processing), "mapResponse")


def _if_answered(processing: ET.Element) -> ET.Element:
    condition = child(child(processing, "responseCondition"), "responseIf")
    child(child(child(condition, "not"), "isNull"), "variable", attributes={"identifier": "RESPONSE"})
    return condition


def _set_score(parent: ET.Element, rule: str) -> None:
    setting = child(parent, "setOutcomeValue", attributes={"identifier": "SCORE"})
    child(setting, rule, attributes={"identifier": "RESPONSE"})


def _all_or_nothing(answered: ET.Element) -> None:
    condition = child(child(answered, "responseCondition"), "responseIf")
    same = child(condition, "match")
    child(same, "variable", attributes={"identifier": "RESPONSE"})
    child(same, "correct", attributes={"identifier": "RESPONSE"})
    setting = child(condition, "setOutcomeValue", attributes={"identifier": "SCORE"})
    child(setting, "baseValue", "1", {"baseType": "float"})


def _place_by_place(processing: ET.Element, item: Item) -> None:
    """One point for each step that stands in its place."""
    for place in range(1, parts(item) + 1):
        condition = child(child(processing, "responseCondition"), "responseIf")
        same = child(condition, "match")
        for source in ("variable", "correct"):
            child(child(same, "index", attributes={"n": str(place)}), source, attributes={"identifier": "RESPONSE"})
        setting = child(condition, "setOutcomeValue", attributes={"identifier": "SCORE"})
        total = child(setting, "sum")
        child(total, "variable", attributes={"identifier": "SCORE"})
        child(total, "baseValue", "1", {"baseType": "float"})


_PROCESSINGS = ByKind(choice=_of_picks, hottext=_of_picks, match=_of_pairs, order=_place_by_place, gap=_of_picks)
