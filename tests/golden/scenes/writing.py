"""Whoever writes banks: the check and its rules, broken files, hostile texts, a new pack, the schemas."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tests.golden.recorder import MADE
from tests.golden.scenes.making import FORMATS
from tests.golden.scenes.playing import NARROW, SKIP, WIDE

if TYPE_CHECKING:
    from tests.golden.recorder import Recorder

PACKS = Path(__file__).resolve().parent.parent.parent / "packs"
CODE = re.compile(r"^([A-Z]\d{3})\s", re.MULTILINE)
ARTICLE = """Un conseil sans accord

Les deux parties se sont vues pendant quatre heures à Bruxelles, a dit le porte-parole, qui n’a rien ajouté.
La prochaine rencontre n’a pas de date.
"""
SCHEMAS = ("bank", "outlets", "references", "sources", "statements")
FEW = 10
"""Of the bad banks, one in so many is told in other ways too."""
HOSTILE = {"export": "export/hostile.yaml", "review": "review/hostile.yaml"}


def check(recorder: Recorder) -> None:
    """The built-in pack, the rules, and what robots score; not `--summary`, whose articles come in any order."""
    recorder.run("check", "check")
    recorder.run("check-terminal", "check", columns=WIDE)
    recorder.run("check-json", "check", "--json")
    recorder.run("fairness", "check", "--fairness")
    recorder.run("fairness-terminal", "check", "--fairness", columns=WIDE)
    recorder.run("fairness-narrow", "check", "--fairness", columns=NARROW)
    rules = recorder.run("rules", "check", "--rules")
    recorder.run("rules-terminal", "check", "--rules", columns=WIDE)
    for code in CODE.findall(rules.out):
        recorder.run(f"rule-{code}", "check", "--explain", code)
    recorder.run("rule-terminal", "check", "--explain", "Q201", columns=WIDE)


def check_broken_files(recorder: Recorder) -> None:
    """Every bad bank, told to a person and mended as far as it can be; some of them told in every other way."""
    shutil.copytree(PACKS / "bad", "bad", ignore=shutil.ignore_patterns("*.expected"))
    files = sorted(str(path) for path in Path("bad").iterdir())
    recorder.run("full", "check", *files, "--format", "full", columns=WIDE)
    recorder.run("fix", "check", *files, "--fix")
    some = files[::FEW]
    recorder.run("some-json", "check", *some, "--format", "json")
    recorder.run("some-plain", "check", *some, "--format", "full", "--plain")
    recorder.run("some-github", "check", *some, "--format", "github")
    recorder.run("some-selected", "check", *some, "--select", "Q", "--ignore", "Q201")
    recorder.run("some-diff", "check", *some, "--diff")
    recorder.run("play", "play", files[0])


def show_hostile_texts(recorder: Recorder) -> None:
    """Texts that try to be more than text, wherever they are shown."""
    for name, file in HOSTILE.items():
        bank = f"{name}.yaml"
        shutil.copyfile(PACKS / file, bank)
        recorder.run(f"{name}-play", "play", bank, "--seed", "1", "--no-history", stdin="t\nh\ns\np\nr\nc\n" * 20)
        recorder.run(f"{name}-keys", "play", bank, "--seed", "1", "--no-history", keys="ths\rp\r" * 20, columns=WIDE)
        recorder.run(f"{name}-preview", "preview", bank)
        recorder.run(f"{name}-preview-terminal", "preview", bank, columns=WIDE)
        recorder.run(f"{name}-preview-findings", "preview", bank, "--only-findings")
        recorder.run(f"{name}-page", "preview", bank, "--html", f"{MADE}/page.html")
        recorder.run(f"{name}-handout", "handout", bank, "--cards", "--answers", "-o", MADE)
        recorder.run(f"{name}-class", "class", bank, "--size", "9", "--seed", "1", stdin="1 2 3\n1 2 3 1\n" * 99)
        for target in FORMATS:
            recorder.run(f"{name}-{target}", "export", bank, "--to", target, "-o", MADE)


def read_a_hostile_pack(recorder: Recorder) -> None:
    """A pack whose articles and outlets try to be more than text."""
    shutil.copytree(PACKS / "reading" / "hostile", "hostile")
    pack = ("--pack", "hostile")
    recorder.run("list", "read", *pack)
    recorder.run("read", "read", "a", "--annotate", *pack, columns=WIDE)
    recorder.run("read-json", "read", "a", "--json", *pack)
    recorder.run("compare", "compare", *pack)
    recorder.run("trace", "trace", "--all", *pack)
    recorder.run("outlets", "outlets", *pack)
    recorder.run("outlets-json", "outlets", "--json", *pack)
    recorder.run("check", "check", "hostile", columns=WIDE)
    recorder.run("site", "site", MADE, *pack)


def begin_a_pack(recorder: Recorder) -> None:
    """A new pack by options and as a conversation, what is refused, and the schemas."""
    for name in ("one", "two"):
        Path(f"{name}.txt").write_text(ARTICLE, encoding="utf-8")
    said = ("--date", "2022-01-12", "--attribution", "stated", "--evidence", "son nom")
    recorder.run("new", "new", "essai", "--article", "one.txt", "--outlet", "La Gazette", *said)
    shutil.copytree("essai", recorder.kept / recorder.scene / "essai")
    recorder.run("checked", "check", "essai")
    recorder.run("played", "play", "essai", stdin=SKIP)
    recorder.run("exists", "new", "essai", "--article", "one.txt", "--outlet", "La Gazette", *said)
    recorder.run("no-article", "new", "autre")
    recorder.run("uneven", "new", "autre", "--article", "one.txt", "--article", "two.txt", "--outlet", "La Gazette")
    keys = "asked\rnowhere.txt\rone.txt\rLa Gazette\rc\rla mise en page\rhier\r2022-01-12\r\rtwo.txt\r?\r2022\r\r\r"
    recorder.run("asked", "new", keys=keys, columns=WIDE)
    for name in SCHEMAS:
        recorder.run(f"schema-{name}", "schema", name)
