"""Every word that a report or a finding of marking may need is there, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from quiz.classroom import marking
from quiz.classroom.statistics import Ease, Strength, Suppressed
from quiz.locale.marking import marking_words
from quiz.locale.report import ReportWords, report_words
from quiz.model import CONFIDENCES, LANGUAGES

BOTH = pytest.mark.parametrize("words", [report_words(language) for language in LANGUAGES], ids=LANGUAGES)
KIND = re.compile(r'"([a-z]+(?:_[a-z]+)+|torn|empty|twice)"')


@BOTH
def test_every_value_of_the_statistics_has_words(words: ReportWords) -> None:
    assert set(words.ease) == set(get_args(Ease))
    assert set(words.strength) == set(get_args(Strength))
    assert set(words.said) == set(CONFIDENCES)
    assert set(words.suppressed) == set(get_args(get_type_hints(Suppressed)["why"]))
    assert set(words.discussed) == set(words.forms_change) == {"up", "down", "nothing"}


def test_every_finding_of_marking_has_a_sentence() -> None:
    folder = Path(marking.__file__).parent
    named = {kind for path in folder.glob("*.py") for kind in KIND.findall(path.read_text(encoding="utf-8"))}
    assert set(marking_words("fr").findings) <= named
