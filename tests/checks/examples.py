"""The bank into which a rule's examples are put, and the packs for those that no snippet can show."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from quiz.checks.fairness.audit import winner_of
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from quiz.model import Choice
from tests.conftest import by_itself, small_pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from quiz.checks.rules import Example
    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Pack

HEAD = """\
bank: essai
title: {fr: Essai, en: Trial}
about: {fr: "Une banque d’essai.", en: "A bank to try things."}
questions:
"""
QUESTION = """\
id: duree
kind: choice
device: numbers
level: 1
passages:
  - id: p
    source: rhc
    voice: outlet
    quote: "se sont rencontrés pendant plus de trois heures au siège de l'Alliance atlantique"
    gloss: met for more than three hours at the seat of the Atlantic Alliance
ask: {fr: "Combien d’heures le texte donne-t-il\u202f?", en: "How many hours does the text give?"}
options:
  - {id: trois, key: true, text: {fr: plus de trois, en: more than three}, why: {fr: "Oui.", en: "Yes."}}
  - {id: quatre, text: {fr: près de quatre, en: nearly four}, why: {fr: "Non.", en: "No."}}
  - {id: cinq, text: {fr: près de cinq, en: nearly five}, why: {fr: "Non.", en: "No."}}
explain:
  fr: >-
    Le texte dit «\u00a0plus de trois heures\u00a0». D’autres articles disent autre chose, et personne n’a forcément
    tort\u00a0: on peut compter de l’arrivée au départ, ou seulement les discours. Ici, on lit ce qui est écrit, et
    rien de plus, car la question porte sur ce texte et non sur la réunion elle-même.
  en: >-
    The text says "more than three hours". Other articles say otherwise, and nobody need be wrong: one may count from
    arrival to departure, or only the speeches. Here we read what is written and nothing more, because the question is
    about this text and not about the meeting itself.
takeaway: {fr: "Que dit le texte lui-même\u202f?", en: "What does the text itself say?"}
"""


def as_bank(example: Example) -> str:
    """The text of a bank that holds the example: keys take the place of those that the bank had."""
    if example.level == "file":
        return example.text
    if example.level == "bank":
        return patched(HEAD + indented(QUESTION), example.text)
    return HEAD + indented(patched(QUESTION, example.text))


def patched(text: str, keys: str) -> str:
    """The text without the blocks of these keys, and the new ones after the first line (or before it, if that goes)."""
    names = set(re.findall(r"^([a-z_]+):", keys, re.MULTILINE))
    names |= {"options"} if "rows" in names else set()
    blocks = re.findall(r"^\S.*\n(?:[ \t].*\n)*", text, re.MULTILINE)
    return keys.rstrip("\n") + "\n" + "".join(block for block in blocks if block.partition(":")[0] not in names)


def indented(question: str) -> str:
    lines = [f"    {line}\n" if line else "\n" for line in question.rstrip("\n").split("\n")]
    return "  -\n" + "".join(lines)


def contents_of(example: Example, folder: Path) -> Contents:
    path = folder / "bank.yaml"
    path.write_text(as_bank(example), encoding="utf-8")
    return read_contents(by_itself(path))


def a_pack(folder: Path) -> Path:
    """A pack with one bank, which can be played."""
    pack = folder / "pack"
    shutil.copytree(small_pack() / "seeds", pack / "seeds")
    (pack / "questions").mkdir()
    for name in ("outlets", "references"):
        shutil.copy(small_pack() / "questions" / f"{name}.yaml", pack / "questions")
    (pack / "questions" / "essai.yaml").write_text(HEAD + indented(QUESTION), encoding="utf-8")
    return pack


def changed(change: Callable[[Path], object]) -> Callable[[Path], Contents]:
    """A pack in which something was done to the files."""

    def make(folder: Path) -> Contents:
        pack = a_pack(folder)
        change(pack)
        return read_contents(folder_root(pack))

    return make


def _misplaced(pack: Path) -> None:
    sources = pack / "seeds" / "sources.yaml"
    sources.write_text(
        sources.read_text(encoding="utf-8").replace("000_4cae91771972825a.txt", "../elsewhere.txt"), encoding="utf-8"
    )


def _replaced(file: str, old: str, new: str) -> Callable[[Path], object]:
    """One place of a register changed; that the place is there is part of it."""

    def change(pack: Path) -> None:
        path = pack / "questions" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def _garbled(pack: Path) -> None:
    """The article of the question was decoded twice, and a word is said to be absent from it."""
    _without_a_word(pack, "lâ€™OTAN a dÃ©clarÃ©")


def _in_excerpts(pack: Path) -> None:
    """Something was left out of the article of the question, and a word is said to be absent from it."""
    _without_a_word(pack, "[…]")


def _without_a_word(pack: Path, line: str) -> None:
    for path in (pack / "seeds").glob("000_*.txt"):
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    bank = pack / "questions" / "essai.yaml"
    claim = '    evidence:\n      - {absent: [rhc], pattern: "girafe"}\n    takeaway:'
    bank.write_text(bank.read_text(encoding="utf-8").replace("    takeaway:", claim), encoding="utf-8")


def _without_original(pack: Path) -> None:
    """An article was taken from a page that is no longer there."""
    path = pack / "seeds" / "sources.yaml"
    text = path.read_text(encoding="utf-8")
    original = f"original: {{file: gone.html, sha256: {'0' * 64}, by: a reader}}"
    path.write_text(text.replace("    language: fr\n", f"    language: fr\n    {original}\n", 1), encoding="utf-8")


def _dated(day: str) -> Callable[[Path], object]:
    """The first article is of another day."""

    def change(pack: Path) -> None:
        path = pack / "seeds" / "sources.yaml"
        text = path.read_text(encoding="utf-8")
        assert "date: 2022-01-12" in text
        path.write_text(text.replace("date: 2022-01-12", f"date: {day}", 1), encoding="utf-8")

    return change


FILES: dict[str, Callable[[Path], Contents]] = {
    "Y101": changed(lambda pack: (pack / "seeds" / "sources.yaml").unlink()),
    "Y102": changed(lambda pack: (pack / "questions" / "folder.yaml").mkdir()),
    "Y103": changed(
        lambda pack: (pack / "questions" / "large.yaml").write_text("# " + "x" * 6_000_000, encoding="utf-8")
    ),
    "Y105": changed(lambda pack: (pack / "questions" / "latin.yaml").write_bytes("bank: été".encode("latin-1"))),
    "Y116": changed(_misplaced),
    "Y120": changed(_garbled),
    "Y121": changed(_without_original),
    "Y122": changed(lambda pack: (pack / "questions" / "other.yml").write_text("bank: other", encoding="utf-8")),
    "E610": changed(_garbled),
    "E611": changed(_in_excerpts),
    "R704": changed(_replaced("outlets.yaml", "owned by the Cuban state", "owned by the Cuban state" * 5)),
    "R705": changed(_replaced("outlets.yaml", "    line:\n", "    line:\n      since: {fr: plus rien, en: no more}\n")),
    "R708": changed(_replaced("outlets.yaml", "    country: CU\n", "    country: CU\n    not_researched: [owner]\n")),
    "R709": changed(_dated("2022-02-31")),
    "R710": changed(_dated("1022-01-12")),
    "R706": changed(_replaced("references.yaml", "a Cuban state agency", "a Cuban state agency" * 4)),
}
"""What spoils a pack that is well otherwise; unspoilt, it is the good example."""


def kept(contents: Contents, questions: Iterable[AnyQuestion]) -> Contents:
    """The same pack with only these of its questions, changed or not, bank after bank."""
    by_id = {question.id: question for question in questions}
    banks = tuple(
        msgspec.structs.replace(bank, questions=tuple(by_id[q.id] for q in bank.questions if q.id in by_id))
        for bank in contents.pack.banks
    )
    return replace(contents, pack=msgspec.structs.replace(contents.pack, banks=banks))


def _longest_keys(question: AnyQuestion) -> AnyQuestion:
    if not isinstance(question, Choice):
        return question
    options = tuple(
        msgspec.structs.replace(o, text=msgspec.structs.replace(o.text, en=o.text.of("en") + " indeed" * 30))
        if o.key and o.text
        else o
        for o in question.options
    )
    return msgspec.structs.replace(question, options=options)


def _compared(question: AnyQuestion) -> AnyQuestion:
    return msgspec.structs.replace(question, merit="exactness")


def _sure_of_nothing(question: AnyQuestion) -> AnyQuestion:
    """The same choice, of which the key says that one cannot tell."""
    if not isinstance(question, Choice):
        return question
    options = tuple(msgspec.structs.replace(option, cannot_tell=option.key) for option in question.options)
    return msgspec.structs.replace(question, options=options)


BIASED: dict[str, Callable[[Pack], list[AnyQuestion]]] = {
    "B901": lambda pack: [_longest_keys(q) for q in pack.questions()],
    "B902": lambda pack: [q for q in map(_compared, pack.questions()) if winner_of(pack, q) == "state"],
    "B903": lambda pack: [q for q in pack.questions() if not (isinstance(q, Choice) and q.judgement == "fair")],
    "B904": lambda pack: [
        q for q in pack.questions() if not (isinstance(q, Choice) and any(o.key and o.cannot_tell for o in q.options))
    ],
    "B905": lambda pack: [_longest_keys(q) for q in pack.questions()],
    "B906": lambda pack: [q for q in pack.questions() if q.device != "translation"],
    "B908": lambda pack: [_sure_of_nothing(q) for q in pack.questions()],
    "B909": lambda pack: list(pack.questions()),  # the same ones several times
    "B907": lambda pack: [msgspec.structs.replace(q, level=3) for q in pack.questions()],
}
"""What makes a pack of more than a hundred questions unfair."""
