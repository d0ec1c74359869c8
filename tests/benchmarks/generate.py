"""A large pack that keeps every rule: 100 questions a bank, one article a bank, the same from the same seed.

python -m tests.benchmarks.generate FOLDER [QUESTIONS] [SEED]
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from tests.benchmarks.kinds import Scene, question, statement
from tests.benchmarks.prose import article, reason
from tests.benchmarks.yaml_text import pair

PER_BANK = 100
STATEMENTS = 40
"""A bank: each is asked about in three questions at most."""


def generate(folder: Path, questions: int, seed: int = 1) -> None:
    """Write a pack of that many questions, in banks of a hundred."""
    random = Random(seed)
    count, taken = max(3, questions // PER_BANK), set[str]()
    articles = [article(random, f"marque{i:03}") for i in range(count)]
    (folder / "seeds").mkdir(parents=True)
    (folder / "questions").mkdir()
    for i, sentences in enumerate(articles):
        (folder / "seeds" / f"{i:03}.txt").write_text(_paragraphs(sentences), encoding="utf-8")
    _write(folder / "seeds" / "sources.yaml", "sources:", [_source(random, i) for i in range(count)])
    _write(folder / "questions" / "outlets.yaml", "outlets:", [_outlet(random, i) for i in range(count)])
    _write(folder / "questions" / "references.yaml", "references:", [_reference(i) for i in range(count)])
    for i in range(questions // PER_BANK):
        (folder / "questions" / f"banque-{i:03}.yaml").write_text(_bank(random, i, articles, taken), encoding="utf-8")


def _paragraphs(sentences: list[str]) -> str:
    return "\n".join(" ".join(sentences[i : i + 5]) for i in range(0, len(sentences), 5)) + "\n"


def _write(path: Path, head: str, items: list[str]) -> None:
    path.write_text(head + "\n" + "\n".join(items), encoding="utf-8")


def _source(random: Random, i: int) -> str:
    return (
        f"  - id: s{i:03}\n    file: {i:03}.txt\n    outlet: o{i:03}\n    title: Article {i}\n    date: 2022-01-12\n"
        f"    date_basis: stated\n    language: fr\n    attribution: stated\n{pair('evidence', reason(random), 4)}"
    )


def _outlet(random: Random, i: int) -> str:
    sector, owner = ("state", "the-state") if i % 2 == 0 else ("private", "private-group")
    return (
        f"  - id: o{i:03}\n    name: Gazette {i:03}\n    sector: {sector}\n{pair('about', reason(random), 4)}"
        f"    owner:\n      - value: {owner}\n        from: 2001\n        references: [r{i:03}]\n"
        f"{pair('text', reason(random), 8)}"
    )


def _reference(i: int) -> str:
    return (
        f'  - id: r{i:03}\n    title: "Page {i}"\n    publisher: Exemple\n    date: 2022-01\n'
        f"    url: https://exemple.fr/{i}\n"
    )


def _bank(random: Random, i: int, articles: list[list[str]], taken: set[str]) -> str:
    names = [(i + step) % len(articles) for step in range(3)]
    told = [
        statement(random, [articles[name] for name in names], names, taken, f"e{i:03}-{j:02}")
        for j in range(STATEMENTS)
    ]
    asked = [question(Scene(random, i, j, articles, told[j % STATEMENTS], taken)) for j in range(PER_BANK)]
    head = f"bank: banque-{i:03}\n{pair('title', reason(random), 0)}{pair('about', reason(random), 0)}"
    written = "\n".join(each.text for each in told)
    return f"{head}\nstatements:\n{written}\nquestions:\n" + "\n".join(asked)


if __name__ == "__main__":
    generate(Path(sys.argv[1]), *map(int, sys.argv[2:]))
