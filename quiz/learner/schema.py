"""The version of the history file, and how an older one becomes a newer one: `migrations/N.sql` leads to version N."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

Layout: TypeAlias = frozenset[tuple[str, str, str]]
APPLICATION = 0x51505F48
"""`QP_H`: tells this file from other SQLite files (`PRAGMA application_id`)."""
VERSION = 4
WEEK = 7 * 24 * 3600 * 1000
"""Milliseconds."""
FIRST_MONDAY = 4 * 24 * 3600 * 1000
"""1970-01-05, in milliseconds since 1970-01-01."""

SAYS_VERSION = "version"
"""The topic under which a file says its version once more: of the header, one flipped bit makes another one."""

ABOUT = (
    ("what", "The history of Qui parle ?, a media-literacy quiz: the answers given on this computer."),
    ("holds", "For each answer: the question, what was answered, whether it was right, how sure, how long, and when."),
    ("derives", "From these alone: how often answers were alike, and when each question is due again."),
    ("does not hold", "No name but the label chosen with --player, no address, no account; nothing is sent anywhere."),
    ("to delete", "quiz history forget --all, or delete this file."),
)
"""What the file says of itself to whoever opens it with another program."""


def migrations(found: int) -> list[str]:
    """The scripts that lead from a version to this one."""
    folder = Path(__file__).parent / "migrations"
    return [(folder / f"{number}.sql").read_text(encoding="utf-8") for number in range(found + 1, VERSION + 1)]


def known_layouts() -> list[Layout]:
    """What a file is made of, in each version up to this one."""
    found = []
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.create_function("label", 1, str)
        for script in migrations(0):
            memory.executescript(script)
            found.append(layout_of(memory))
    return found


def layout_of(connection: sqlite3.Connection) -> Layout:
    """The tables, indexes and triggers of an open file, as they were made. Raises sqlite3.Error."""
    return frozenset(connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
