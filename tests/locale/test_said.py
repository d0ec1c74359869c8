"""Every phrase that code names is in the catalogue, filled in as the code does; none is there for nothing."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import quiz
from quiz.locale.said import said
from tests.locale.copies import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PHRASES = {key.removeprefix("findings."): text for key, text in texts_of("en") if key.startswith("findings.")}


def calls() -> Iterator[tuple[str, set[str]]]:
    """Each phrase that the program names, and what it fills in."""
    for path in sorted(Path(quiz.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "said":
                (key,) = node.args
                assert isinstance(key, ast.Constant), f"{path}:{node.lineno}: a phrase is named in full"
                yield str(key.value), {str(each.arg) for each in node.keywords}


def filled(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_phrase_that_is_said_is_in_the_catalogue_with_all_that_is_filled_in() -> None:
    assert [(key, values) for key, values in calls() if key not in PHRASES or values != filled(PHRASES[key])] == []


def test_no_phrase_is_there_for_nothing() -> None:
    assert set(PHRASES) - {key for key, _ in calls()} == set()


def test_what_is_said_is_told_in_the_language_of_whoever_reads_it() -> None:
    told = said("new.no_file", path="a.txt")
    assert (told.of("fr")[:15], told.of("en")[:15]) == ("a.txt\u00a0: ce fich", "a.txt: there is")
