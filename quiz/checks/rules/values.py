"""A rule by its code, with an example broken and mended, and what finds its breaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.library.pack.packs import Contents
    from quiz.library.problems import Problem, Severity

    Check: TypeAlias = Callable[[Contents], Iterable[Problem]]

Level: TypeAlias = Literal["question", "bank", "file", "folder"]


class Example(NamedTuple):
    """A piece of a bank: keys of a question, keys of the bank, a whole file; or the files of a pack."""

    text: str
    level: Level = "question"


class Rule(NamedTuple):
    """One rule: the same example broken and mended; what it wants and why is among the words, by its code.

    The words hold the examples too, where no piece of a bank can show them.
    """

    code: str
    bad: Example | None = None
    good: Example | None = None
    severity: Severity = "error"


class Family(NamedTuple):
    """Rules whose codes begin with one letter, in the order in which a bank meets them, and what finds their breaches.

    Nothing does where these are found while files are read, by `quiz.library`.
    """

    rules: tuple[Rule, ...]
    checks: tuple[Check, ...] = ()

    @property
    def letter(self) -> str:
        """What the codes of its rules begin with."""
        return self.rules[0].code[0]
