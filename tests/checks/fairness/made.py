"""Questions made for a robot or a habit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.model import Choice, Option, Pack, Text, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

WHY = Text(fr="Oui.", en="Yes.")


def option(name: str, words: str, *, key: bool = False, doubt: bool = False, says: Verdict | None = None) -> Option:
    return Option(id=name, text=Text(fr=words, en=words), why=WHY, key=key, cannot_tell=doubt, says=says)


def asking(pack: Pack, ask: str, options: Sequence[Option], judgement: Verdict | None = None) -> Choice:
    pattern = next(each for each in pack.questions() if isinstance(each, Choice))
    return replace(pattern, ask=Text(fr=ask, en=ask), options=tuple(options), judgement=judgement)
