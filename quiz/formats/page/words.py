"""What the script of a page says in one language: `{…}` are filled in by it, what agrees with a count is a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from quiz.draw.html import shown
from quiz.formats.page import MOST
from quiz.locale.export import export_words
from quiz.locale.page import page_words
from quiz.locale.playing import playing_words
from quiz.model import wants_gloss
from quiz.play.presentation import LETTERS
from quiz.tell.outcomes import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.locale import Phrases
    from quiz.model import Pack


def spoken(say: Phrases, pack: Pack) -> dict[str, Any]:
    """All of it, by names that the script knows."""
    playing, exported, confidence = playing_words(say.language), export_words(say.language), say.confidence
    own: dict[str, Any] = msgspec.to_builtins(page_words(say.language).shown)
    return own | {
        "language": say.manner.name,
        "glossed": wants_gloss(say.language),
        "banks": {bank.id: shown(bank.title.of(say.language)) for bank in pack.banks if bank.questions},
        "question_of": say.question_of,
        "several": _counted(exported.several.of, len(LETTERS)),
        "missing_letters": _counted(lambda count: playing.missing_letters.of(count, letters="{letters}"), len(LETTERS)),
        "missing_rows": _counted(lambda count: playing.missing_rows.of(count, rows="{rows}"), MOST),
        "sure_ask": confidence.ask,
        "sure_levels": confidence.level,
        "surely_wrong": confidence.surely_wrong,
        "whole": exported.whole,
        **_ending(say),
    }


def _ending(say: Phrases) -> dict[str, object]:
    return {
        "signs": SIGNS,
        "score_none": say.score_none,
        "score": _counted(lambda count: say.score.of(count, of="{of}"), MOST),
        "in_part": _counted(say.in_part.of, MOST),
        "answered_of": say.answered_of,
        "trusted": say.trusted_fair,
        "spotted": say.spotted_loaded,
        "sure_summary": _counted(lambda count: say.confidence.summary.of(count, right="{right}"), MOST),
        "worth_keeping": say.worth_keeping,
        "your_answers": say.your_answers,
    }


def _counted(phrase: Callable[[int], str], most: int) -> list[str]:
    """A phrase for each count, from none on."""
    return [phrase(count) for count in range(most + 1)]
