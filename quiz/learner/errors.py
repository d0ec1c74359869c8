"""What goes wrong with a history; apart from it, so that no command loads SQLite to know that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

Reason: TypeAlias = Literal[
    "newer", "read-only", "full", "unreadable", "foreign", "busy", "no-folder", "no-file", "other"
]  # fmt: skip


class UnusableError(Exception):
    """The history cannot be read or written now; `reason` says why, `detail` in SQLite's or the system's words."""

    def __init__(self, reason: Reason, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {reason} {detail}".strip())
        self.reason = reason
        self.path = path
        self.detail = detail


class DamagedError(Exception):
    """The file is no sound database."""
