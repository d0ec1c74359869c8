"""A pack of two articles with drafts, and drafts of it written to the end, as an author does it."""

from __future__ import annotations

import json
import re
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.author.check import CheckOptions, check_packs
from quiz.commands.author.draft import DraftOptions, draft_pack
from quiz.console.folders import make_folder
from quiz.locale import phrases
from tests.drafting.made import BRIDGE, HARBOUR
from tests.every import start

if TYPE_CHECKING:
    import pytest

SAY = phrases("en")
DRAFTS, BANK, RECORDS = (
    f"essai/questions/{name}" for name in ("drafts/essai.yaml", "essai.yaml", "drafts/reviewed.jsonl")
)
_TEXTS = {
    "ask": ("Lequel de ces textes le dit\u202f?", "Which of these texts says so?"),
    "explain": ("Le premier texte le dit, et le second n’en dit rien. " * 5, "The first text says so. " * 9),
    "takeaway": ("Qui le dit, et qui se tait\u202f?", "Who says so, and who does not?"),
}


class Done(NamedTuple):
    """How a command ended: its code, and what it wrote."""

    code: int
    out: str
    err: str


class Author:
    """Somebody in a folder with the pack `essai`, who calls commands there; in a process that is running already."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.capsys = capsys
        self.monkeypatch = monkeypatch
        make_folder(folder / "essai", _files().items())

    def draft(self, *ids: str, **options: object) -> Done:
        """Call `quiz draft essai`."""
        asked = DraftOptions("essai", ids)._replace(**options)  # type: ignore[arg-type]
        return self._done(draft_pack(SAY, asked))

    def review(self, lines: str = "", **options: object) -> Done:
        """Call `quiz draft essai --review`, with these lines from a pipe."""
        self.monkeypatch.setattr("sys.stdin", StringIO(lines))
        return self.draft(review=True, **options)

    def deeds(self) -> list[tuple[str, str]]:
        """What was done with drafts, but for their being offered, and with which."""
        lines = map(json.loads, self.text(RECORDS).splitlines())
        return [(each["deed"], each["id"]) for each in lines if each["deed"] != "offered"]

    def check(self, path: str = "essai", *, fairness: bool = False, summary: bool = False) -> Done:
        """Call `quiz check`."""
        return self._done(check_packs(SAY, CheckOptions((path,), fairness, summary, plain=True)))

    def _done(self, code: int) -> Done:
        told = self.capsys.readouterr()
        return Done(code, told.out, told.err)

    def text(self, name: str) -> str:
        """What a file holds."""
        return (self.folder / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def ids(self, name: str = DRAFTS) -> list[str]:
        """The ids of the questions of a file, in their order."""
        text = self.text(name)
        return re.findall(r"(?m)^  - id: (\S+)", text[text.index("questions:") :])

    def write_up(self, *names: str) -> None:
        """Fill what is empty in drafts."""
        for name in names:
            text = self.text(DRAFTS)
            start = text.index(f"  - id: {name}\n")
            end = text.find("\n\n", start)
            end = len(text) if end < 0 else end
            self.write(DRAFTS, text[:start] + written(text[start:end]) + text[end:])


@cache
def _files() -> dict[str, bytes]:
    """The files of the pack, as the program makes them."""
    words = ["new", "essai"]
    with TemporaryDirectory() as name:
        home = Path(name)
        for article, text in (("bridge", BRIDGE), ("harbour", HARBOUR)):
            (home / f"{article}.txt").write_text(text, encoding="utf-8")
            words += ["--article", f"{article}.txt", "--outlet", f"La Gazette {article}", "--date", "2026-11-03"]
            words += ["--language", "fr", "--attribution", "stated", "--evidence", "son nom"]
        assert start(tuple(words), home).code == 0
        made = home / "essai"
        return {str(each.relative_to(made)): each.read_bytes() for each in made.rglob("*") if each.is_file()}


def written(draft: str) -> str:
    """The lines of a draft, all filled in; a comment of the author's own stands in them."""
    draft = draft.replace('voice: ""', "voice: outlet  # as printed").replace('gloss: ""', 'gloss: "It says so."')
    for key, (fr, en) in _TEXTS.items():
        draft = draft.replace(f'{key}: {{fr: "", en: ""}}', f'{key}: {{fr: "{fr.strip()}", en: "{en.strip()}"}}')
    for name in "abc":
        said = f'{{fr: "le texte {name}", en: "text {name}"}}, why: {{fr: "Il le dit ainsi.", en: "It says so."}}'
        draft = draft.replace(
            f'{{id: {name}, text: {{fr: "", en: ""}}, why: {{fr: "", en: ""}}}}',
            f"{{id: {name}, {'key: true, ' if name == 'a' else ''}text: {said}}}",
        )
    return draft
