"""What every command promises, whatever it is given, and files in which it must hold."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tests.conftest import keep_compiled
from tests.every import start

if TYPE_CHECKING:
    from pathlib import Path

    from tests.every import Done

CODES = frozenset({0, 1, 2, 130})
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""What a terminal would obey, of what a program writes that knows of no colours."""
OWN = frozenset({"cache"})
"""Where the program keeps what it can make again."""


def used(folder: Path, *words: str, stdin: str | bytes = "") -> Done:
    """Run a command: it ends, with a code that says how, without a slip; where it fails, it says why and no more."""
    keep_compiled(folder)
    done = start(words, folder, stdin)
    assert done.code in CODES, done
    assert "Traceback" not in done.out + done.err, done.err
    assert not OBEYED.search(done.err), done.err
    if done.code == 2:
        assert not done.out, done.out
        assert len(done.err.strip().splitlines()) == 1, done.err
    elif done.code:
        assert done.out or done.err, done
    return done


def shown(folder: Path, *words: str, stdin: str | bytes = "") -> Done:
    """Run a command that tells a person what it found, or a program in JSON: nothing of it is obeyed."""
    done = used(folder, *words, stdin=stdin)
    assert not OBEYED.search(done.out), done.out
    if "--json" in words and done.out:
        of_json(done.out)
    return done


def kept(folder: Path) -> dict[str, bytes]:
    """What is in a folder and below, and what it holds."""
    files = ((each.relative_to(folder), each) for each in folder.rglob("*"))
    return {str(name): each.read_bytes() if each.is_file() else b"" for name, each in files if name.parts[0] not in OWN}


def of_json(text: str) -> object:
    """What JSON says. Raises AssertionError for what is none, or would be obeyed where it is shown."""
    assert not OBEYED.search(text), text

    def refuse(number: str) -> object:
        raise AssertionError(f"no number of JSON: {number}")

    found: object = json.loads(text, parse_constant=refuse)
    return found
