"""Every word that a report or a finding of marking may need is there, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import get_args, get_type_hints

import pytest

from quiz.classroom import marking
from quiz.classroom.statistics import Ease, Strength, Suppressed
from quiz.locale.marking import ENGLISH as MARKING_ENGLISH
from quiz.locale.marking import FRENCH as MARKING_FRENCH
from quiz.locale.marking import MarkingWords
from quiz.locale.report import ReportWords, report_words
from quiz.model import CONFIDENCES, LANGUAGES

BOTH = pytest.mark.parametrize("words", [report_words(language) for language in LANGUAGES], ids=LANGUAGES)
KIND = re.compile(r'"([a-z]+(?:_[a-z]+)+|torn|empty|twice)"')
WRONG = re.compile(r"[^\u00a0\s\d]:(?!\d)|[^\u202f][;!?]|«[^\u00a0]|[^\u00a0]»|'")
"""Signs without the space that French sets, and straight apostrophes."""


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@BOTH
def test_every_value_of_the_statistics_has_words(words: ReportWords) -> None:
    assert set(words.ease) == set(get_args(Ease))
    assert set(words.strength) == set(get_args(Strength))
    assert set(words.said) == set(CONFIDENCES)
    assert set(words.suppressed) == set(get_args(get_type_hints(Suppressed)["why"]))
    assert set(words.discussed) == set(words.forms_change) == {"up", "down", "nothing"}


def test_both_languages_are_filled_in_alike() -> None:
    french, english = (report_words(language) for language in LANGUAGES)
    for name in ReportWords.__struct_fields__:
        one, other = getattr(french, name), getattr(english, name)
        if isinstance(one, str):
            assert fields(one) == fields(other), name
        elif isinstance(one, dict):
            assert {key: fields(text) for key, text in one.items()} == {k: fields(text) for k, text in other.items()}
        else:
            assert len(one) == len(other)


def test_every_finding_of_marking_has_a_sentence() -> None:
    folder = Path(marking.__file__).parent
    named = {kind for path in folder.glob("*.py") for kind in KIND.findall(path.read_text(encoding="utf-8"))}
    assert set(MARKING_FRENCH.findings) == set(MARKING_ENGLISH.findings)
    assert set(MARKING_FRENCH.findings) <= named
    for kind, sentence in MARKING_FRENCH.findings.items():
        assert fields(sentence) == fields(MARKING_ENGLISH.findings[kind]), kind


@pytest.mark.parametrize("words", [report_words("fr"), MARKING_FRENCH])
def test_french_signs_are_parted_as_in_french(words: ReportWords | MarkingWords) -> None:
    texts = [text for name in words.__struct_fields__ for text in _texts(getattr(words, name))]
    assert not [text for text in texts if WRONG.search(text)]


def _texts(value: str | dict[str, str] | tuple[str, ...]) -> list[str]:
    if isinstance(value, str):
        return [value]
    return list(value.values()) if isinstance(value, dict) else list(value)
