"""The command lines that readers are shown: in the pages of the repository, and at the end of each command's help."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.locale import languages
from tests.conftest import TOP
from tests.locale.copies import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md")
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`]+)`")
PROGRAMS = r"(?:\S+/)?(?:quiz|python3?|pip|pytest|mypy|npm|ruff|printf) |\.ci/run$"
COMMAND = re.compile(rf"(?:[A-Z_]+=\S+ )*(?:{PROGRAMS})")
"""Inside a sentence: a program that is told something; by itself it may be named only."""
CONTINUED = re.compile(r"\\\n\s*")
REMARK = re.compile(r"\s+# .*")
NOTED = re.compile(r"\s{2,}\S.*$")
"""What an example does, beside it."""
IN_ENGLISH = {
    "ma-banque": "my-bank", "mon-paquet": "my-pack", "jeu": "game", "avant": "before", "reponses": "answers",
    "notes": "marked", "cle": "stick", "moi": "me", "salle": "room", "Rouge,Bleu,Vert": "Red,Blue,Green",
    "sommet": "summit", "reading-room": "room", "jouer": "play", "mots.html": "words.html", "seance": "lesson",
}  # fmt: skip
"""What examples call in French what is a reader's own: by any name they are the same lines."""
OWN = re.compile(rf"\b({'|'.join(IN_ENGLISH)})\b")


def shown() -> dict[str, str]:
    """Each command line as it is typed, once, and where it is shown first."""
    found: dict[str, str] = {}
    for page in PAGES:
        for line in (*blocks_of(page), *_spans_of(page)):
            found.setdefault(line, page)
    for language in languages():
        for key, text in texts_of(language):
            for line in _examples(text) if key.endswith("epilog") else ():
                found.setdefault(line, f"{language}: {key}")
    return found


def blocks_of(page: str) -> list[str]:
    """The lines of the blocks of a page, without what is noted beside them."""
    return [REMARK.sub("", line) for block in SHELL.findall(_text(page)) for line in block.splitlines()]


def _spans_of(page: str) -> Iterator[str]:
    """The commands inside the sentences of a page."""
    spans = (" ".join(span.split()) for span in SPAN.findall(FENCED.sub("", _text(page))))
    yield from (span for span in spans if COMMAND.match(span))


def _text(page: str) -> str:
    return (TOP / page).read_text(encoding="utf-8")


def _examples(epilog: str) -> Iterator[str]:
    """The indented lines that begin with a command; a line that goes on is one with the next."""
    for line in CONTINUED.sub("", epilog).splitlines():
        if line.startswith("  ") and COMMAND.match(f"{line.strip()} "):
            yield OWN.sub(lambda own: IN_ENGLISH[own[0]], NOTED.sub("", line.strip()))
