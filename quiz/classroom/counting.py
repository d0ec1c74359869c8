"""A vote as it is typed, in a terminal or on a page: hands by letter, or the answer of each team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.conduct import Hands
from quiz.classroom.log import responses_of
from quiz.classroom.outcomes import several
from quiz.classroom.votes import Refusal, read_counts, read_responses
from quiz.play.typed import read_answer

if TYPE_CHECKING:
    from quiz.classroom.lesson import Lesson


def read_hands(lesson: Lesson, name: str, line: str, size: int | None) -> Hands | Refusal:
    """The hands for a question, or why the line says no such thing; `size` is that of the class, None where unknown."""
    asked = lesson.asked[name]
    if teams := lesson.opened.teams:
        given = read_responses(line, teams, lambda word: read_answer(asked, word))
        return given if isinstance(given, Refusal) else Hands(responses=responses_of(teams, given))
    counts = read_counts(line, len(asked.choices), size, several=several(lesson.pack, asked.question))
    return counts if isinstance(counts, Refusal) else Hands(dict(zip(asked.names, counts, strict=True)))
