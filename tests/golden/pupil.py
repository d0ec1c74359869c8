"""A pupil who reads the screen: skips every question of a round, remembers the answers told, and plays it again.

Nothing is asked of the program but what it prints in plain text, so that recordings outlive what changes behind it.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

Outcome: TypeAlias = Literal["right", "wrong", "partly", "skipped"]

QUESTION = re.compile(r"(?m)^Question \d+ (?:of|sur) \d+, ")
ANSWER = re.compile(r"(?ms)^(?:Answer|Réponse) ([a-z])\s?: (.*?)(?=^(?:Answer|Réponse) [a-z]\s?: |^$)")
GOAL = re.compile(r"(?ms)^(?:Line|Ligne) \d\s?: (.*?)(?=^(?:Line|Ligne) \d\s?: |^$)")
RIGHT = re.compile(r"(?:The right answers?|La bonne réponse|Les bonnes réponses)\s?: ((?:[a-z], )*[a-z])\.")
ORDER = re.compile(r"(?:The right order|Le bon ordre)\s?: ((?:[a-z], )*[a-z])\.")

LETTERS = "abcdefg"


class Key(NamedTuple):
    """The right answer to a question as it stands on the screen: letters, one for each row, step or right option.

    `then` are the letters of the words that show it, where these are asked for in a second step; they go on where the
    options end.
    """

    kind: Literal["pick", "order", "match"]
    offered: str
    right: str
    then: str = ""

    def answer(self, outcome: Outcome) -> str:
        """The letters to answer with."""
        if outcome == "right" or (outcome == "partly" and len(self.right) == 1):
            return self.right
        if self.kind == "order":
            kept = len(self.right) - 2 if outcome == "partly" else 0
            return self.right[:kept] + self.right[kept + 1 :] + self.right[kept]
        if self.kind == "match":
            return self._next(self.right[:1]) + (self.right[1:] if outcome == "partly" else self._next(self.right[1:]))
        free = [letter for letter in self.offered if letter not in self.right]
        kept = len(self.right) - 1 if outcome == "partly" else max(0, len(self.right) - len(free))
        return self.right[:kept] + "".join(free[: len(self.right) - kept])

    def _next(self, letters: str) -> str:
        return "".join(self.offered[(self.offered.index(each) + 1) % len(self.offered)] for each in letters)

    def words(self, outcome: Outcome) -> str:
        """The letters to answer a second step with; unless it is to be right, the first wrong word for the last one."""
        if outcome == "right" or not self.then:
            return self.then
        after = LETTERS[len(self.offered) :]
        return self.then[:-1] + next(letter for letter in after if letter not in self.then)

    def line(self, outcome: Outcome) -> str:
        """The answer as a line of text; a second step has a line of its own."""
        letters, words = self.answer(outcome), self.words(outcome)
        if self.kind == "match":
            return " ".join(f"{number}{letter}" for number, letter in enumerate(letters, start=1))
        return "\n".join(" ".join(each) for each in (letters, words) if each)

    def keys(self, outcome: Outcome) -> str:
        """The answer as it is typed: a single letter sends itself."""
        steps = filter(None, (self.answer(outcome), self.words(outcome)))
        return "".join(each if self.kind == "pick" and len(each) == 1 else f"{each}\r" for each in steps)


def learn(text: str) -> list[Key]:
    """The keys of all questions of a round that was played in plain text and skipped. Raises ValueError."""
    return [_key(screen) for screen in QUESTION.split(text)[1:]]


def _key(screen: str) -> Key:
    answers = list(ANSWER.finditer(screen))
    offered = "".join(found[1] for found in answers)
    told = screen[answers[-1].end() :] if answers else ""
    if order := ORDER.search(_flat(told)):
        return Key("order", offered, order[1].replace(", ", ""))
    if picked := RIGHT.search(_flat(told)):
        letters = picked[1].replace(", ", "")
        here, later = ("".join(each for each in letters if (each in offered) is wanted) for wanted in (True, False))
        return Key("pick", offered, here, later)
    by_text = {_flat(found[2]): found[1] for found in answers}
    begun = [[*filter(_flat(found[1]).startswith, by_text)] for found in GOAL.finditer(told)]
    right = "".join(by_text[max(texts, key=len)] for texts in begun if texts)
    if not right:
        raise ValueError(f"no answer is told on this screen:\n{screen}")
    return Key("match", offered, right)


def _flat(text: str) -> str:
    return text.replace("\n", " ").strip()
