"""Plain text is for the ear: nothing in it is said by a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.model import LANGUAGES
from tests.commands.play.transcribing import FOLDER, first_of_each_kind, transcript

if TYPE_CHECKING:
    from quiz.model import Language, Pack

SIGNS = "·›‹→←⌫│┃●○◐✗✓█░…"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_of_each_kind_is_heard_as_before(every_kind: Pack, language: Language) -> None:
    expected = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    assert transcript(every_kind, language) == expected, "if that is meant: python -m tests.commands.play.transcribing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_heard_is_a_sign(pack: Pack, language: Language) -> None:
    told = transcript(pack, language)
    quoted = {sign for passages in map(pack.passages_of, pack.questions()) for each in passages for sign in each.quote}
    assert len([*first_of_each_kind(pack)]) > 3
    assert not (set(told) & set(SIGNS)) - quoted
