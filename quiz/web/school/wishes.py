"""What a teacher's form asks for, read from what a browser sent; whatever it holds may be anybody's."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from quiz.locale import is_language
from quiz.model import FORMS
from quiz.web.school.lessons import NothingToAskError, Wanted
from quiz.web.school.pages import LEAST_MINUTES, LEVELS, MOST_MINUTES, MOST_QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.model import Form


def wish_of(fields: Mapping[str, Sequence[str]]) -> Wanted:
    """A wish. Raises NothingToAskError for what no form of ours says."""

    def one(name: str) -> str:
        value = fields.get(name, [""])[0].strip()
        return "" if value == "-" else value

    if not is_language(one("language")) or one("form") not in {"", *FORMS}:
        raise NothingToAskError
    form = cast("Form | None", one("form") or None)
    questions, minutes = (
        _whole(one("questions"), 1, MOST_QUESTIONS),
        _whole(one("minutes"), LEAST_MINUTES, MOST_MINUTES),
    )
    level = _whole(one("level"), 1, len(LEVELS))
    return Wanted(one("bank"), one("language"), questions, minutes, form, level)


def _whole(text: str, low: int, high: int) -> int | None:
    if not text:
        return None
    if text.isascii() and text.isdecimal() and low <= int(text[:9]) <= high:
        return int(text[:9])
    raise NothingToAskError
