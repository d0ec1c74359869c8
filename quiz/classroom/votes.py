"""What a teacher types for a vote: `12 5 9`, or for teams `a b - c`. A slip is told, never guessed at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.play.marking import Response

MOST = 999
"""Pupils; a lecture hall has fewer."""
UNSHIFTED = str.maketrans("&é\"'(-è_çà", "1234567890")
"""What the keys of the digits give on a French keyboard without shift."""
FEWEST_TEAMS, MOST_TEAMS = 2, 12
LONGEST_NAME = 20
NOTHING = "-"
"""What stands for a team that gives no response."""


class Refusal(NamedTuple):
    """Why a line is no vote: `kind` names the sentence, the rest is put into it."""

    kind: str
    found: str = ""
    given: int = 0
    wanted: int = 0


def read_counts(line: str, options: int, size: int | None, *, several: bool = False) -> tuple[int, ...] | Refusal:
    """The hands for each of so many options, in their order, or why the line says no such thing.

    `size` is that of the class: with one hand a pupil no sum can be larger, with `several` hands a pupil no count.
    """
    words = [word for word in re.split(r"[\s,;/]+", _shifted(line)) if word]
    for word in words:
        if not re.fullmatch(r"[0-9]+", word):
            return Refusal("not_a_number", word)
        if len(word.lstrip("0")) > len(str(MOST)):
            return Refusal("too_large", word)
    counts = tuple(int(word) for word in words)
    if len(counts) != options:
        return Refusal("how_many", given=len(counts), wanted=options)
    hands = max(counts, default=0) if several else sum(counts)
    if size is not None and hands > size:
        return Refusal("too_many_each" if several else "too_many", given=hands, wanted=size)
    return counts


def _shifted(line: str) -> str:
    """A line typed on a French keyboard without shift, in digits; any other line as it is.

    There the key of 6 gives a dash, so a line of which nothing but dashes would be read so is left alone.
    """
    typed = set(line) - set(" \t")
    return line.translate(UNSHIFTED) if typed - {"-"} and typed <= {chr(code) for code in UNSHIFTED} else line


def read_size(line: str) -> int | Refusal | None:
    """The size of a class; None when the line is empty, which means that hands are not checked."""
    word = _shifted(line).strip()
    if not word:
        return None
    if not re.fullmatch(r"[0-9]+", word) or len(word.lstrip("0")) > len(str(MOST)) or int(word) == 0:
        return Refusal("size", word, wanted=MOST)
    return int(word)


def read_teams(value: str) -> tuple[str, ...] | Refusal:
    """Teams by number (`4`) or by name (`Red, Blue`): two to twelve, no name twice, none longer than 20 characters.

    Teams given by number are called `1`, `2`, `3`…
    """
    names = [name.strip() for name in value.split(",")]
    if len(names) == 1 and re.fullmatch(r"[0-9]{1,3}", names[0]):
        names = [str(number) for number in range(1, int(names[0]) + 1)]
    if not FEWEST_TEAMS <= len(names) <= MOST_TEAMS:
        return Refusal("teams_number", value, given=len(names), wanted=MOST_TEAMS)
    for name in names:
        if not name or len(name) > LONGEST_NAME:
            return Refusal("team_name", name, wanted=LONGEST_NAME)
    twice = next((name for name in names if names.count(name) > 1), None)
    return Refusal("team_twice", twice) if twice is not None else tuple(names)


def read_responses(
    line: str, teams: Sequence[str], read: Callable[[str], Response | None]
) -> tuple[Response, ...] | Refusal:
    """One response for each team, in their order, empty for `-`; `read` makes a response of a word, or None."""
    words = line.split()
    if len(words) != len(teams):
        return Refusal("how_many_teams", given=len(words), wanted=len(teams))
    responses: list[Response] = []
    for word in words:
        response = () if word == NOTHING else read(word)
        if response is None:
            return Refusal("no_response", word)
        responses.append(response)
    return tuple(responses)
