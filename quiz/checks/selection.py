"""Which findings are wanted: rules by code or by the beginning of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.rules import codes_like

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.library.problems import Problem


class Wanted(NamedTuple):
    """Beginnings of codes; nothing selected means everything."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def unknown(self) -> tuple[str, ...]:
        """Those that no code begins with."""
        return tuple(name for name in (*self.select, *self.ignore) if not codes_like(name))

    def among(self, problems: Iterable[Problem]) -> list[Problem]:
        """The problems that are wanted."""
        return [each for each in problems if self._wants(each.code)]

    def _wants(self, code: str) -> bool:
        selected = not self.select or code.startswith(self.select)
        return selected and not (self.ignore and code.startswith(self.ignore))


def listed(values: Sequence[str]) -> tuple[str, ...]:
    """Codes as they are written on a command line: several options, or one with commas."""
    return tuple(part.strip().upper() for value in values for part in value.split(",") if part.strip())
