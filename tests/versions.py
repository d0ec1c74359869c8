"""The exact versions that tests run with: `python -m tests.versions` renews the lists and says what moved.

The ranges of `pyproject.toml` stay wide for whoever installs the program. The tests take the versions of a list, with
the hash of each file, so that they are the same next year; the list holds no address, so that any mirror serves it.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path
from typing import TypeAlias

Pins: TypeAlias = dict[str, str]
"""The version of each package; several, where they depend on Python's, with a bar between them."""

TOP = Path(__file__).parent.parent
LISTS = {
    "requirements.txt": ("--only-binary=:all:", "--extra=test", "pyproject.toml"),
    "requirements-qti.txt": ("--group=qti",),
}
"""What each list holds, in the words of uv; the second one is apart because it has to be built."""
HEAD = "# Exact versions with the hashes of their files. Written by `python -m tests.versions`; do not edit.\n"
_PIN = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)


def pins(text: str) -> Pins:
    """What a list holds."""
    found: dict[str, list[str]] = {}
    for name, version in _PIN.findall(text):
        found.setdefault(name, []).append(version)
    return {name: " | ".join(versions) for name, versions in found.items()}


def moves(before: Pins, after: Pins) -> list[str]:
    """What changed from one list to another, a line a package, in the order of their names."""
    return [
        f"{name}  {before.get(name, 'new')} → {after.get(name, 'gone')}"
        for name in sorted(before.keys() | after.keys())
        if before.get(name) != after.get(name)
    ]


def resolved(what: tuple[str, ...]) -> str:
    """The newest versions that the ranges allow, on every system and Python. Raises CalledProcessError."""
    command = [
        sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--upgrade", "--universal", "--fork-strategy=fewest",
        "--generate-hashes", "--no-header", "--no-annotate",
    ]  # fmt: skip
    return subprocess.run([*command, *what], cwd=TOP, capture_output=True, check=True, encoding="utf-8").stdout


def main() -> int:
    """Write the lists anew; the exit code."""
    argparse.ArgumentParser("python -m tests.versions", description=__doc__).parse_args()
    for name, what in LISTS.items():
        print(f"looking up {name}", file=sys.stderr)
        path = TOP / "tests" / name
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        try:
            after = HEAD + resolved(what)
        except subprocess.CalledProcessError as error:
            print(f"{path.name} is left as it was: {error.stderr.strip()}", file=sys.stderr)
            return 1
        path.write_text(after, encoding="utf-8")
        told = moves(pins(before), pins(after))
        print(f"{path.name}: moved {len(told)}, of {len(pins(after))}", *told, sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
