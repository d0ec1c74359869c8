"""What a rule says of itself: its code, why it is there, and an example broken and mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.model import Text

if TYPE_CHECKING:
    from quiz.library.problems import Severity

Level: TypeAlias = Literal["question", "bank", "file", "told"]


class Example(NamedTuple):
    """A piece of a bank: keys of a question, keys of the bank, a whole file; or words, where no snippet can show it."""

    text: str
    level: Level = "question"


class Rule(NamedTuple):
    """One rule: `summary` on one line, `why` it is there, the same example broken and mended."""

    code: str
    summary: Text
    why: Text
    bad: Example
    good: Example
    severity: Severity = "error"


FAMILIES: dict[str, Text] = {
    "Y": Text(fr="Fichiers et YAML", en="Files and YAML"),
    "S": Text(fr="Forme des valeurs", en="Shape of values"),
    "I": Text(fr="Identifiants", en="Ids"),
    "K": Text(
        fr="Clés\u00a0: la question peut être posée et corrigée", en="Keys: the question can be asked and marked"
    ),
    "A": Text(fr="Exceptions", en="Exceptions"),
    "Q": Text(fr="Citations", en="Quotations"),
    "M": Text(fr="Masques\u00a0: rien ne trahit la réponse", en="Masks: nothing gives the answer away"),
    "E": Text(fr="Preuves", en="Evidence"),
    "R": Text(fr="Registre des médias", en="Register of outlets"),
    "W": Text(fr="Écriture des questions", en="Writing of questions"),
    "T": Text(fr="Typographie", en="Typography"),
    "B": Text(fr="Équité\u00a0: aucun préjugé ne gagne", en="Fairness: no prejudice wins"),
}
"""By first letter of the code, in the order in which a bank meets them."""
