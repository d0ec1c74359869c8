"""In whose words a handout is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.locale.handout import HandoutWords
    from quiz.model import Pack


class View(NamedTuple):
    """The words of the interface and of handouts in one language, and the pack that is printed."""

    say: Phrases
    words: HandoutWords
    pack: Pack
