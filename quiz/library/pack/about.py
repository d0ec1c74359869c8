"""What a pack is, and the languages that it is in: those that it declares, else those in which its author has written.

Registers and the evidence of articles do not show it: they are copied from elsewhere, or begun by a program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.library.yaml.shape import convert
from quiz.model import LANGUAGES, About

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from quiz.library.pack.roots import Root
    from quiz.library.problems import Place, Problem
    from quiz.library.yaml.documents import Document, Plain
    from quiz.model import BankLanguage

_WRITTEN = ("bank", "title", "about", "questions", "statements", "event", "people", "background")
"""The keys of banks, of shared statements and of what is told first, under which an author writes."""

_LANGUAGES = frozenset(LANGUAGES)


class Told(NamedTuple):
    """What the file says that tells of a pack, and what is wrong with it; nothing where there is no such file."""

    about: About = About()
    document: Document | None = None
    problems: tuple[Problem, ...] = ()


NOTHING_TOLD = Told()


def read_about(root: Root, document: Callable[[Path], Document]) -> Told:
    """Read what a pack says of itself; of one whose articles a bank from elsewhere quotes, nothing is read."""
    if not (root.inside and root.about.exists()):
        return NOTHING_TOLD
    read = document(root.about)
    if read.value is None:
        return Told(document=read, problems=read.problems)
    about, misfits = convert(read, (), read.value, About)
    return Told(about or About(), read, (*read.problems, *misfits))


def languages_of(about: About, written: Iterable[Document]) -> tuple[BankLanguage, ...]:
    """The languages in which all texts of a pack should be; both, where nothing is written yet."""
    if about.languages:
        return tuple(each for each in LANGUAGES if each in about.languages)
    seen: set[str] = set()
    for document in written:
        for place, found in translated(document.value) if len(seen) < len(LANGUAGES) else ():
            if place and place[0] in _WRITTEN:
                seen.update(language for language, words in found.items() if words)
    return tuple(each for each in LANGUAGES if each in seen) or LANGUAGES


def translated(value: Plain | None, place: Place = ()) -> list[tuple[Place, dict[str, Plain]]]:
    """Every text given by language in a plain value: where it stands, and what it is in each."""
    found: list[tuple[Place, dict[str, Plain]]] = []
    _collect(value, place, found)
    return found


def _collect(value: Plain | None, place: Place, found: list[tuple[Place, dict[str, Plain]]]) -> None:
    if isinstance(value, dict):
        if value and value.keys() <= _LANGUAGES and all(isinstance(each, str) for each in value.values()):
            found.append((place, value))
            return
        for key, each in value.items():
            if not isinstance(each, str):
                _collect(each, (*place, key), found)
    elif isinstance(value, list):
        for i, each in enumerate(value):
            if not isinstance(each, str):
                _collect(each, (*place, i), found)
