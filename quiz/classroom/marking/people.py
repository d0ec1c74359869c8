"""Who a row of a table is about, by what its columns are called: in the words of Moodle, and of teachers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.marking.tables import text_of
from quiz.classroom.marking.workbooks import is_workbook, tabs_of
from quiz.library.text.folding import fold
from quiz.library.text.formulas import restored
from quiz.model.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.classroom.marking.tables import Row

FIRST = frozenset({"first name", "given name", "prénom", "prénoms"})
LAST = frozenset({"last name", "surname", "family name", "nom de famille", "nom"})
WHOLE = frozenset({
    "name", "full name", "pupil", "student", "nom complet", "nom et prénom", "nom prénom", "prénom et nom",
    "prénom nom", "élève", "nom de l'élève",
})  # fmt: skip
NUMBERS = frozenset({"id number", "id", "number", "numéro d'identification", "numéro", "n°", "n° d'identification"})
ADDRESSES = frozenset({
    "username", "nom d'utilisateur", "identifiant", "email address", "email", "e-mail", "adresse de courriel",
    "courriel", "adresse électronique", "adresse e-mail",
})  # fmt: skip
NOBODY = frozenset({
    "anonymous", "anonymous user", "anonymised", "anonymized", "deleted", "deleted user", "hidden", "redacted", "guest",
    "user", "pupil", "student", "name", "unknown", "none", "null", "n/a", "na", "nn", "anonyme", "anonymisé",
    "anonymisée", "utilisateur anonyme", "supprimé", "masqué", "caché", "invité", "utilisateur", "élève", "eleve",
    "nom", "prénom", "inconnu", "inconnue", "sans nom", "anonym", "anónimo", "anonimo",
})  # fmt: skip
"""What is written in place of a name that was taken out."""


class Columns(NamedTuple):
    """The columns that tell who a row is about: first names, then last names; else a number, else an address."""

    names: tuple[int, ...]
    numbers: tuple[int, ...]
    addresses: tuple[int, ...]

    def label(self, row: Row) -> str:
        """What to call whom a row is about; "" when nothing tells."""
        each_by_itself = ((each,) for each in (*self.numbers, *self.addresses))
        return next(filter(None, (_told(row, columns) for columns in (self.names, *each_by_itself))), "")

    def identity(self, row: Row) -> tuple[str, ...]:
        """What parts one person from another."""
        cells = (label(restored(row.cell(each))) for each in (*self.names, *self.numbers, *self.addresses))
        return tuple(cell.casefold() if tells_somebody(cell) else "" for cell in cells)


def people_columns(header: Sequence[str], words: Iterable[str] = ()) -> Columns:
    """The columns of a header, by its words and by further ones for a name."""
    told = [fold(cell).casefold() for cell in header]
    whole = WHOLE | {fold(word).casefold() for word in words}
    first, last, all_, numbers, addresses = (
        tuple(i for i, cell in enumerate(told) if cell in known) for known in (FIRST, LAST, whole, NUMBERS, ADDRESSES)
    )
    return Columns(first + (last or all_) if first else all_ or last, numbers, addresses)


def names_of(data: bytes) -> list[str]:
    """The names of a list as they are compared: a line each, or a row of the first sheet of a workbook.

    What are only numbers is left out there.
    Raises UnreadableWorkbookError.
    """
    if not is_workbook(data):
        lines = text_of(data).splitlines()
    else:
        rows = [row for tab in tabs_of(data)[:1] for row in tab.rows]
        lines = [" ".join(cell.strip() for cell in row if cell.strip() and not cell.isdecimal()) for row in rows]
    return [name for line in lines if (name := label(line))]


def tells_somebody(cell: str) -> bool:
    """Whether a cell says who somebody is: dashes, crosses and "anonymous" stand for names that were taken out."""
    bare = cell.casefold().strip(" ()[]<>*._-–—#")
    return (
        bool(bare)
        and bare not in NOBODY
        and (len(set(bare)) > 1 or bare.isdecimal() or (len(bare) == 1 and bare != "x"))
    )


def _told(row: Row, columns: Iterable[int]) -> str:
    cells = [restored(row.cell(each)) for each in columns]
    return label(" ".join(filter(None, cells))) if any(map(tells_somebody, cells)) else ""
