"""A robot that has learned how right answers are worded: trained on all banks but one, tried on that one.

    python -m tests.learned        what it scores in each bank, against chance

It sees the words and shapes of prompts and options, never a passage, a cast or a reason. Whoever plays for weeks learns
as much; a bank in which that wins asks for no reading. Logistic regression (scikit-learn), its training fixed.
"""

from __future__ import annotations

import re
import sys
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import builtin_root
from quiz.model import Option

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.model import AnyQuestion, Language, Pack, Text

MARGIN = 0.05
"""How far above chance it may score over all banks."""
LANGUAGES: tuple[Language, ...] = ("fr", "en")

Features: TypeAlias = dict[str, float]


class Score(NamedTuple):
    """Expected right answers, as a share of the questions from 0 to 1; what chance would have; how many there are."""

    right: float
    chance: float
    questions: int


class _Seen(NamedTuple):
    """What the robot sees of a question: the features of each option, and which is the key."""

    options: tuple[Features, ...]
    keys: tuple[bool, ...]


def learned(pack: Pack) -> dict[str, Score]:
    """What it scores in each bank with options to choose from, trained on the others."""
    seen = {bank.id: list(_seen(bank.questions)) for bank in pack.banks}
    return {
        name: _tried(own, [each for other, them in seen.items() if other != name for each in them])
        for name, own in seen.items()
        if own
    }


def over_all(scores: dict[str, Score]) -> Score:
    """The same over all banks."""
    count = sum(each.questions for each in scores.values())
    right, chance = (sum(each[i] * each.questions for each in scores.values()) / count for i in (0, 1))
    return Score(right, chance, count)


def _tried(own: Sequence[_Seen], others: Sequence[_Seen]) -> Score:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    model = make_pipeline(DictVectorizer(), LogisticRegression(C=1.0, max_iter=2000, class_weight="balanced"))
    model.fit([option for each in others for option in each.options], [key for each in others for key in each.keys])
    found = [_chosen(each, list(model.predict_proba(list(each.options))[:, 1])) for each in own]
    chance = [Fraction(sum(each.keys), len(each.keys)) for each in own]
    return Score(float(sum(found)) / len(own), float(sum(chance)) / len(own), len(own))


def _chosen(seen: _Seen, likely: Sequence[float]) -> Fraction:
    """Whether the likeliest option is a key; among equally likely ones it picks at random."""
    best = max(likely)
    liked = [key for key, each in zip(seen.keys, likely, strict=True) if each > best - 1e-9]
    return Fraction(sum(liked), len(liked))


def _seen(questions: Sequence[AnyQuestion]) -> Iterator[_Seen]:
    for question in questions:
        options = [member for _, member in question.members if isinstance(member, Option) and member.text]
        texts = [option.text for option in options if option.text]
        if texts:
            features = tuple(_features(question, text, texts) for text in texts)
            yield _Seen(features, tuple(option.key for option in options))


def _features(question: AnyQuestion, text: Text, among: Sequence[Text]) -> Features:
    found: Features = {}
    for language in LANGUAGES:
        own, prompt = text.of(language), _prompt(question, language)
        found |= {f"{language}:{word}": 1.0 for word in _words(own)}
        lengths = sorted(len(each.of(language)) for each in among)
        found[f"{language}:longest"] = float(len(own) == lengths[-1] > lengths[0])
        found[f"{language}:shortest"] = float(len(own) == lengths[0] < lengths[-1])
        found[f"{language}:length"] = len(own) / max(1, sum(lengths)) * len(lengths)
        found[f"{language}:echo"] = len(_words(own) & _words(prompt)) / max(1, len(_words(own)))
        found[f"{language}:alone"] = sum(not _words(own) & _words(each.of(language)) for each in among) / len(among)
        found |= {f"{language}:has {sign}": 1.0 for sign in "«,:0123456789" if sign in own}
    return found


def _prompt(question: AnyQuestion, language: Language) -> str:
    return " ".join(each.of(language) for each in (question.ask, question.sentence) if each)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def main() -> None:
    """Print what it scores."""
    scores = learned(read_contents(builtin_root()).pack)
    for name, each in {**scores, "*": over_all(scores)}.items():
        line = f"{name:16} {each.right:.2f} of {each.questions:3} questions, chance {each.chance:.2f}"
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
