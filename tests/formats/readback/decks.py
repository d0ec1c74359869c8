"""An Anki deck, imported into a collection by Anki itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportLogWithChanges,
)
from lxml import html

from tests.formats.readback.markup import Element, asked, fragment, row, text_of
from tests.formats.readback.told import Answer, Told, flat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from anki.notes import Note


def imported(collection: Collection, path: Path) -> ImportLogWithChanges.Log:
    """Import a deck as a person who keeps the dialogue's settings; returns Anki's log."""
    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
    return collection.import_anki_package(request).log


def notes(collection: Collection) -> list[Note]:
    """All notes, in the order in which they were made."""
    return [collection.get_note(each) for each in sorted(collection.find_notes(""))]


def questions(collection: Collection) -> Iterator[tuple[Told, str]]:
    """Each question, and the explanation on the back of its card."""
    for note in notes(collection):
        yield _told(note), text_of(note["Explanation"])


def _told(note: Note) -> Told:
    tags = frozenset(tag.removeprefix("qui-parle::").replace("::", ":", 1) for tag in note.tags)
    told = Told(text_of(note["Id"]), asked(note["Question"]), hint=text_of(note["Hint"]), tags=tags)
    answers = dict(_letters(note["Answers"]))
    key = text_of(note["Key"]).partition(":")[2].strip()
    if "kind:match" in tags:
        rows = [row(_outer(each)) for each in _rows(note["Answers"])]
        goals = [answers[pair[-1]] for pair in key.split()]
        return told._replace(pairs=frozenset(zip(rows, goals, strict=True)), targets=frozenset(answers.values()))
    if "kind:order" in tags:
        return told._replace(steps=tuple(answers[letter] for letter in key.split(" › ")))
    whys = dict(_reasons(note["Reasons"]))
    found = (Answer(text, letter in key.split(), whys[letter]) for letter, text in answers.items())
    return told._replace(answers=frozenset(found))


def _outer(element: Element) -> str:
    text: str = html.tostring(element, encoding="unicode", with_tail=False)
    return text


def _rows(markup: str) -> list[Element]:
    return [each for each in fragment(markup) if _lead(each)[:1].isdigit()]


def _lead(element: Element) -> str:
    return flat(element.findtext(".//strong") or "")


def _letters(markup: str) -> Iterator[tuple[str, str]]:
    for each in fragment(markup):
        lead = _lead(each)
        if lead[:1].isalpha():
            yield lead[0], flat(each.text_content()).removeprefix(lead).strip()


def _reasons(markup: str) -> Iterator[tuple[str, str]]:
    paragraphs = list(fragment(markup))
    for one, other in zip(paragraphs[::2], paragraphs[1::2], strict=True):
        yield _lead(one)[2], flat(other.text_content())
