"""GIFT, read by gift-pegjs in Node. It leaves its placeholders for escaped signs in the right sides of pairs."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.formats.readback.markup import asked, row, text_of
from tests.formats.readback.told import Answer, Told, flat

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parents[2] / "node"
NODE = shutil.which("node")
NEEDS_NODE = pytest.mark.skipif(
    NODE is None or not (FOLDER / "node_modules" / "gift-pegjs").is_dir(),
    reason="needs Node, and: npm ci --prefix tests/node",
)
PLACEHOLDERS = {
    "&&092;": "\\",
    "&&058;": ":",
    "&&035;": "#",
    "&&061;": "=",
    "&&123;": "{",
    "&&125;": "}",
    "&&126;": "~",
}


def parsed(content: bytes) -> list[dict[str, Any]]:
    """All that the parser finds in a file."""
    found = subprocess.run([str(NODE), "read-gift.js"], input=content, capture_output=True, cwd=FOLDER, check=False)
    assert found.returncode == 0, found.stderr.decode()
    whole: list[dict[str, Any]] = json.loads(found.stdout)
    return whole


def questions(content: bytes) -> Iterator[tuple[Told, str]]:
    """Each question and its general feedback."""
    for each in parsed(content):
        if each["type"] != "Category":
            yield _told(each), text_of(each["globalFeedback"]["text"])


def _told(question: dict[str, Any]) -> Told:
    assert question["stem"]["format"] == "html"
    told = Told(question["id"], asked(question["stem"]["text"]), tags=frozenset(question["tags"]))
    if question["type"] == "MC":
        return told._replace(answers=frozenset(_answer(each) for each in question["choices"]))
    assert question["type"] == "Matching"
    pairs = [(each["subquestion"]["text"], _right(each["subanswer"])) for each in question["matchPairs"]]
    if "kind:order" in told.tags:
        placed = sorted(pairs, key=lambda pair: int(pair[1].split()[-1]))
        return told._replace(steps=tuple(text_of(left) for left, _ in placed))
    rows = frozenset((row(left), right) for left, right in pairs if left)
    return told._replace(pairs=rows, targets=frozenset(right for _, right in pairs))


def _answer(choice: dict[str, Any]) -> Answer:
    right = choice["isCorrect"] or (choice["weight"] or 0) > 0
    return Answer(text_of(choice["text"]["text"]), right, text_of(choice["feedback"]["text"]))


def _right(text: str) -> str:
    for placeholder, sign in PLACEHOLDERS.items():
        text = text.replace(placeholder, sign)
    return flat(text)
