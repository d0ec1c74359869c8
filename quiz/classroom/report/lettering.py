"""Under which numbers and letters a question stood on the sheets that a class had, as their keys tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.classroom.marking.paper import Key, Numbered


class Printing(NamedTuple):
    """A question as it stood on each version of a sheet; versions have no name where there is only one."""

    versions: tuple[tuple[str, Numbered], ...] = ()

    @property
    def numbers(self) -> str:
        """Its number on each version: `3`, or `A 3, B 1`."""
        return _joined([(version, str(one.number)) for version, one in self.versions], ", ")

    def letter(self, name: str) -> str:
        """The letter of an option, in a tally by its row or rank; "" where none is known."""
        place, _, bare = name.rpartition("=")
        told = [(version, _letter(one, bare)) for version, one in self.versions]
        return "" if place or not all(letter for _, letter in told) else _joined(told, " · ")


def _joined(told: list[tuple[str, str]], between: str) -> str:
    """What all versions say alike once, else each under its letter."""
    alike = {text for _, text in told}
    return alike.pop() if len(alike) == 1 else between.join(f"{version} {text}" for version, text in told)


def _letter(one: Numbered, name: str) -> str:
    return next((letter for letter, named in one.letters.items() if named == name), "")


def printings(keys: Iterable[Key]) -> Mapping[str, Printing]:
    """How each question was printed; of a question that stood on sheets of two handouts, nothing is told."""
    found: dict[str, list[Printing]] = {}
    for key in {key.id: key for key in keys}.values():
        own: dict[str, list[tuple[str, Numbered]]] = {}
        for version, numbered in key.versions.items():
            for one in numbered:
                own.setdefault(one.question, []).append((version, one))
        for name, versions in own.items():
            found.setdefault(name, []).append(Printing(tuple(versions)))
    return {name: each[0] for name, each in found.items() if len(each) == 1}
