"""A small pack of its own, and banks in disorder for it: what an author's hands leave behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    import random
    from pathlib import Path

ARTICLE = (
    "L’OTAN a dit «\u00a0non\u00a0» –\u00a0sans détour\u00a0– à Moscou.\n"
    "C'est l'usage, dit-on : la réunion du 12\u00a0janvier n’a rien changé.\n"
)
SOURCES = """
sources:
  - id: un
    file: un.txt
    outlet: journal
    title: Un article
    date: 2022-01-12
    date_basis: stated
    language: fr
    attribution: stated
    evidence: {fr: C’est écrit., en: It is written.}
"""
OUTLETS = """
outlets:
  - id: journal
    name: Journal
    country: FR
    sector: private
    about: {fr: Un journal., en: A newspaper.}
"""
QUOTES = (
    'L\'OTAN a dit "non" - sans détour',
    "C’est l’usage, dit-on",
    "la réunion du 12 janvier n'a rien changé",
    "L'OTAN a dit […] C’est l’usage",
)
FRENCH = (
    "Qui parle ?", "Qui parle?", "l'heure d'été", 'il dit : "non" ; oui !', "«non» et « oui »", "tout va bien",
    "voir https://exemple.fr/l'an?x=1 ?", "à 12:30 : midi", "# ceci : rien", "Est-ce “vrai” ?!", "un 'mot' seul",
)  # fmt: skip
ENGLISH = ("Who speaks ?", "Who speaks?", 'it\'s "so"', "one\u00a0: two", "# this : nothing", "all is well")
STYLES = (None, "'", '"', "|", ">")


def pack(folder: Path, bank: str) -> Path:
    """A pack folder with one bank; returns the bank's path."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "questions").mkdir()
    (folder / "seeds" / "un.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "seeds" / "sources.yaml").write_text(SOURCES.lstrip(), encoding="utf-8")
    (folder / "questions" / "outlets.yaml").write_text(OUTLETS.lstrip(), encoding="utf-8")
    (folder / "questions" / "references.yaml").write_text("references: []\n", encoding="utf-8")
    path = folder / "questions" / "banque.yaml"
    path.write_bytes(bank.encode())
    return path


class _Styled(NamedTuple):
    """A text that is written in a style of its own."""

    text: str
    style: str | None


class _Dumper(yaml.SafeDumper):
    pass


def _represent(dumper: yaml.SafeDumper, text: _Styled) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text.text, style=text.style)


_Dumper.add_representer(_Styled, _represent)


def untidy_bank(chance: random.Random, *, ids: bool = True, shuffled: bool = True) -> str:
    """A bank whose texts, ids, keys, styles and comments are in disorder; sound YAML always."""
    value = {
        "bank": "banque",
        "title": _text(chance),
        "about": _text(chance),
        "questions": [_question(chance, i, ids=ids, shuffled=shuffled) for i in range(chance.randint(1, 3))],
    }
    flow = chance.choice([None, False])
    text = yaml.dump(
        value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=chance.choice([30, 60, 4000]),
        default_flow_style=flow, indent=chance.choice([2, 4]),
    )  # fmt: skip
    return _commented(chance, text)


def _question(chance: random.Random, number: int, *, ids: bool, shuffled: bool) -> dict[str, Any]:
    plain = [{"id": f"o{i}", "key": str(not i).lower(), "text": _text(chance), "why": _text(chance)} for i in range(3)]
    options = [_keys(chance, option, ids=ids, shuffled=shuffled) for option in plain]
    passage = {
        "id": "p",
        "source": "un",
        "voice": "outlet",
        "quote": _styled(chance, chance.choice(QUOTES)),
        "gloss": "x",
    }
    question = {
        "id": f"q{number}", "kind": "choice", "device": "voice", "level": "1",
        "passages": [_keys(chance, passage, ids=ids, shuffled=shuffled)],
        "ask": _text(chance), "options": options, "explain": _text(chance), "takeaway": _text(chance),
    }  # fmt: skip
    return _keys(chance, question, ids=ids, shuffled=shuffled)


def _keys(chance: random.Random, item: dict[str, Any], *, ids: bool, shuffled: bool) -> dict[str, Any]:
    keys = list(item)
    if shuffled and chance.random() < 0.3:
        chance.shuffle(keys)
    if not ids and chance.random() < 0.3:
        keys.remove("id")
    return {key: item[key] for key in keys}


def _text(chance: random.Random) -> dict[str, Any]:
    french = " ".join(chance.choice(FRENCH) for _ in range(chance.randint(1, 4)))
    return {"fr": _styled(chance, french), "en": _styled(chance, chance.choice(ENGLISH))}


def _styled(chance: random.Random, text: str) -> _Styled:
    return _Styled(text, chance.choice(STYLES))


def _commented(chance: random.Random, text: str) -> str:
    """The text with comments on lines of their own above some keys, none inside a text that runs over lines."""
    lines = []
    for line in text.split("\n"):
        key = line.lstrip(" -").partition(":")[0]
        if key in {"kind", "device", "ask", "level", "voice"} and chance.random() < 0.3:
            lines.append(" " * (len(line) - len(line.lstrip())) + f"# l'avis sur {key} : juste ?")
        lines.append(line)
    return "\n".join(lines)
