"""Words for a generated pack: French from the built-in articles, English from a list; sentences from a seed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.fairness.robots import sounds_loaded
from tests.conftest import TOP

if TYPE_CHECKING:
    from random import Random

NARROW, WIDE = "\u202f", "\u00a0"
COMMON_FR = (
    "le texte dit cela et pas autre chose, comme on le voit dès la première ligne",
    "chaque mot compte, car un lecteur pressé ne garde souvent que le début",
    "on peut comparer les phrases une à une et noter ce qui change",
    "la source est citée plus bas, avec sa date et le nom de la page",
    "un autre article donne la même chose avec des mots plus neutres",
)
COMMON_EN = (
    "the text says this and nothing else, as the very first line shows",
    "each word counts, for a reader in a hurry keeps little but the start",
    "sentences can be compared one by one, and what changes can be noted",
    "the source is cited below, with its date and the name of the page",
    "another article gives the same thing in words that are more neutral",
)
ABSOLUTES = {"toujours", "jamais", "forcément", "totalement", "absolument"}
ATTRIBUTING = {"selon", "mais", "toutefois", "cependant", "sauf", "alors", "tandis", "même", "ont", "avait"}
"""What a passage cut out of a sentence would have to keep."""
ENGLISH = [
    "table",
    "river",
    "letter",
    "window",
    "garden",
    "number",
    "summer",
    "winter",
    "paper",
    "bridge",
    "market",
    "village",
    "station",
    "morning",
    "evening",
    "answer",
    "reason",
    "person",
    "speaker",
    "reader",
    "writer",
    "minister",
    "meeting",
    "council",
    "border",
    "country",
    "treaty",
    "member",
    "capital",
    "sentence",
    "headline",
    "picture",
    "report",
    "agency",
    "channel",
    "history",
    "question",
    "promise",
    "project",
    "delay",
    "result",
    "figure",
]


class Pair(NamedTuple):
    """A text in both languages."""

    fr: str
    en: str


def french_words() -> list[str]:
    """Plain French words of four to nine letters, none of which sounds loaded, in a fixed order."""
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted((TOP / "seeds").glob("*.txt")))
    words = {word.lower() for word in re.findall(r"(?<![\w’'-])[a-zà-ÿ]{4,9}(?![\w’'-])", text)}
    return sorted(word for word in words - ABSOLUTES - ATTRIBUTING if not sounds_loaded(word))


WORDS = french_words()


def article(random: Random, mark: str) -> list[str]:
    """The sentences of one article; `mark` is a word that no other article has."""
    sentences = [f"{' '.join(random.sample(WORDS, random.randint(10, 16))).capitalize()}." for _ in range(45)]
    sentences[20] = f"{sentences[20][:-1]} {mark}."
    return sentences


def quotation(random: Random, sentences: list[str], taken: set[str]) -> str:
    """Some consecutive words of one sentence, none of them twice, that were not taken before."""
    while True:
        words = sentences[random.choice([i for i in range(45) if i != 20])].rstrip(".").split()[1:]
        start = random.randint(0, len(words) - 8)
        found = " ".join(words[start : start + random.randint(6, 8)])
        if found not in taken:
            taken.add(found)
            return found


def prompt(random: Random) -> Pair:
    """A short question, whose words stand in no option but by rare chance: no habit can follow them."""
    one, other = random.sample(WORDS, 2)
    return Pair(
        f"Que dit le texte sur «{WIDE}{one}{WIDE}» et «{WIDE}{other}{WIDE}»{NARROW}?",
        "What does it say of these?",
    )


def phrase(random: Random, words: int) -> Pair:
    """A few words, as in an option."""
    return Pair(
        f"selon {' '.join(random.sample(WORDS, words))}",
        f"about {' '.join(random.sample(ENGLISH, words))}",
    )


def reason(random: Random) -> Pair:
    """One sentence, as after an option."""
    return Pair(f"Voir «{WIDE}{random.choice(WORDS)}{WIDE}».", f"See the {random.choice(ENGLISH)}.")


def explanation(random: Random) -> Pair:
    """Between 40 and 110 words in each language."""
    chosen = random.sample(range(len(COMMON_FR)), 3)
    fr, en = phrase(random, 4)
    return Pair(
        f"{' '.join(COMMON_FR[i].capitalize() + '.' for i in chosen)} Pour finir, {fr}.",
        f"{' '.join(COMMON_EN[i].capitalize() + '.' for i in chosen)} In the end {en}.",
    )
