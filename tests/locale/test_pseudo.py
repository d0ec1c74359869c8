"""In a language that nobody speaks, no screen, page or file says anything in French or English but what banks say."""

from __future__ import annotations

import html
import io
import re
import zipfile
from typing import TYPE_CHECKING, get_args

from quiz.checks.rules import registry
from quiz.checks.rules.evidence import FORMS
from quiz.classroom.answers import COLUMNS as ANSWERS
from quiz.console.findings import FORMATS as FINDINGS
from quiz.formats.csv_table import COLUMNS as TABLE
from quiz.formats.formats import FORMATS
from quiz.learner.portable import COLUMNS as HISTORY
from quiz.library.schema.schemas import NAMES as SCHEMAS
from quiz.locale.checking import faults_of
from quiz.model import Attribution, MediaClass
from quiz.play.marking import Outcome
from tests.golden.expected import PACK, TOP
from tests.golden.house import facts_of
from tests.golden.recording import Order, record
from tests.golden.scenes import scenes_of
from tests.locale.copies import texts_of
from tests.pseudo import KEPT, NAME, pseudo, write_pseudo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMAND = re.compile(r"quiz .*?(?=  |[,;)]|$)", re.MULTILINE)
"""What is typed is the same in all languages."""
FILE = re.compile(r"(?<!\S)\S+\.(?:yaml|txt)")
HOLE = re.compile(r"\{[^}]*\}")
MARKUP = re.compile(
    r"\A\$ quiz [^\n]*|<style>.*?</style>|<script>.*?</script>|<[^>]*>|\x1b\[[0-9;?]*[a-zA-Z]", re.DOTALL
)
WORD = re.compile(r"\w+")
COLUMN = re.compile("[│┃]")
END = re.compile("</[pb]>")
"""Of a paragraph or a label: no phrase goes on after it."""
RUN = 3
"""Words in a row that are not there by chance."""
LETTERS = 8
CODES = {
    *get_args(MediaClass),
    *get_args(Attribution),
    *get_args(Outcome),
    *SCHEMAS,
    *FINDINGS,
    *(each.name for each in FORMATS),
}
NAMES = {name.lower() for name in {*CODES, *FORMS, *ANSWERS, *TABLE, *HISTORY, "fr", "en", NAME, "lang", "form"}}
"""What has one name in all languages."""
OF_BANKS = ("site/fr/", "site/en/", "site/index.html", "page/both/", "essai/", "new/played")
"""Pages in French and in English, and what a new pack begins with."""


def runs(text: str) -> set[tuple[str, ...]]:
    """Words in a row."""
    words = WORD.findall(COLUMN.sub(" 0 ", FILE.sub(" 0 ", text)).lower())
    return set(zip(*(words[each:] for each in range(RUN)), strict=False))


def tells(run: tuple[str, ...]) -> bool:
    """Whether a run is more than commands, names and letters."""
    return all(map(str.isalpha, run)) and not NAMES.issuperset(run) and len("".join(run)) >= LETTERS


def catalogue() -> dict[tuple[str, ...], str]:
    """Runs of words of all phrases, and where they are from."""
    phrases = [(key, part) for lang in ("fr", "en") for key, text in texts_of(lang) for part in HOLE.split(text)]
    kept = {run for key, part in phrases if key in KEPT for run in runs(part)}
    said = {run: key for key, part in phrases for run in runs(COMMAND.sub(" ", part))}
    return {run: key for run, key in said.items() if run not in kept and tells(run)}


def said_by_banks(folders: list[Path]) -> set[tuple[str, ...]]:
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    files += [TOP / "questions" / "outlets.yaml", TOP / "seeds" / "sources.yaml"]
    return {run for path in files for run in runs(path.read_text(encoding="utf-8", errors="replace"))}


def said_by_examples() -> set[tuple[str, ...]]:
    """Pieces of banks that show what a rule wants."""
    shown = [example for rule in registry().values() for example in (rule.bad, rule.good) if example]
    return {run for example in shown for run in runs(example.text)}


def texts_in(path: Path) -> Iterator[str]:
    """What a person reads of a file, those in an archive too."""
    raw = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(raw)):
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = [archive.read(name) for name in archive.namelist()]
    else:
        parts = [raw]
    for part in parts if b"--json" not in raw.partition(b"\n")[0] else ():
        yield html.unescape(MARKUP.sub(" ", END.sub(" 0 ", part.decode("utf-8", errors="replace"))))


def test_a_phrase_is_longer_accented_and_bracketed_and_keeps_what_is_filled_in() -> None:
    assert pseudo("The articles: {names}. ") == "[Ţhé àŕţîçléš: {names}.~~~~~~] "
    assert pseudo("t translate · q quit") == "t ţŕàñšlàţé · q qûîţ~~~~~~~~"
    assert pseudo("“{text}”") == "“{text}”"


def test_the_pseudo_language_is_complete(tmp_path: Path) -> None:
    assert [str(fault) for fault in faults_of(write_pseudo(tmp_path))] == []


def test_nothing_is_left_of_french_and_english(tmp_path: Path) -> None:
    write_pseudo(tmp_path / "languages")
    made = tmp_path / "made"
    scenes = tuple(scenes_of(facts_of(PACK)))
    order = Order(TOP, PACK, made, scenes, jobs=2, locales={NAME: NAME}, languages=tmp_path / "languages")
    record(order, lambda _: None)
    known = catalogue()
    banks = said_by_banks([TOP / "tests" / "packs", made / NAME / "new" / "essai"]) | said_by_examples()
    left = {
        f"{' '.join(run)} ({known[run]}) in {path.relative_to(made)}"
        for path in made.rglob("*")
        if path.is_file() and "json" not in path.name and not any(name in str(path) for name in OF_BANKS)
        for text in texts_in(path)
        for run in (runs(text) & known.keys()) - banks
    }
    assert sorted(left) == []
