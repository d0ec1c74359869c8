"""The words of the measures: what numbers mean for the person, or the class, that made them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted
from quiz.model import Confidence, Language


class MeasureWords(Words, frozen=True, kw_only=True):
    """What measures say in one language; `{…}` are filled in by the caller."""

    topic = "measures"

    leaning: Mapping[str, str]
    """To one learner; by `quiz.learner.measures.Leaning`."""
    class_leaning: Mapping[str, str]
    """Of a class; the same."""
    prejudice: Mapping[str, str]
    """To one learner; by `quiz.learner.measures.Prejudice`."""
    class_prejudice: Mapping[str, str]
    """Of a class; the same."""
    no_number: Mapping[str, str]
    """By `quiz.learner.measures.Why`."""
    missing: Annotated[str, "missing"]
    """Of a class: how many answers more are needed, {missing}."""
    missing_all: Counted
    """To one learner: how many judgements more are needed to say which way they lean, and whether for the publisher."""
    missing_publisher: Counted
    """The same, where the first can be said already."""
    levels: Mapping[Confidence, str]
    """By level of confidence."""
    said: Mapping[Confidence, Annotated[str, "right", "of"]]
    """By level of confidence: {right} of {of} were right."""
    over: Mapping[str, str]
    """By `quiz.learner.measures.Sureness`."""
    change: Mapping[str, Annotated[str, "before", "before_of", "after", "after_of"]]
    """What a learner's two scores show; by `quiz.learner.measures.Shown`: {before} of {before_of}, {after} of
    {after_of}."""
    change_needed: Annotated[str, "up_from"]
    """How many right answers, {up_from}, would have shown an improvement."""
    change_never: str
    """No score could have."""
    change_note: str
    """What one learner's change can and cannot show."""
    class_trusted: Annotated[str, "right", "of"]
    class_spotted: Annotated[str, "right", "of"]
    mist: Mapping[str, str]
    """The five scores of the MIST's scheme, by letter."""
    numbers: Mapping[str, str]
    """The names of the numbers themselves."""


def measure_words(language: Language) -> MeasureWords:
    """The words of one language."""
    return read(MeasureWords, language)
