"""What `quiz class` says, in French and English; loaded by that command only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class ClassWords(Struct, frozen=True, kw_only=True):
    """The words of a projector round in one language; `{…}` are filled in by the caller.

    Where a word agrees with a number, there is a pair: for one, for more.
    """

    title: str
    font: str
    plan: tuple[str, str]
    too_long: str
    estimate: str
    saved_in: str
    ask_size: str
    keys_size: str
    resumed: str
    minutes_of: str

    alone: str
    teams_think: str
    keys_think: tuple[str, str]
    keys_more: str
    hands_up: str
    hands_up_again: str
    several_hands: str
    row: str
    rank: str
    hands_for: str
    teams_give: str
    team_answers: str
    teams_example: str
    keys_counts: str
    keys_teams: str
    counted: tuple[str, str]
    of_class: str
    silent: tuple[str, str]
    advised: str
    possible: str
    neighbours: str
    neighbours_teams: str
    keys_advised: str
    keys_possible: str
    correcting: str
    ballots: Mapping[int, str]
    keys_correcting: str
    kept: str
    withdrawn: str
    corrected: str
    nothing_to_correct: str
    keys_help: tuple[str, ...]

    before: str
    after: str
    votes: str
    no_counts: str
    percent: str
    right_one: str
    hands: tuple[str, str]
    drew: str
    explanation: str
    words: str
    to_discuss: str
    questions: Mapping[str, str]
    keys_reveal: str
    time_left: tuple[str, str]
    time_over: str

    summary: str
    nothing_counted: str
    not_counted: str
    no_mark: str
    left_out: str
    share_once: str
    share_both: str
    again: str
    nothing_again: str
    standing: str
    team_score: str
    report: str
    unfinished: str
    not_saved: str

    refusals: Mapping[str, str]
    unsaved: str
    saved_again: str
    torn: str
    unread: tuple[str, str]
    gone: tuple[str, str]
    no_round: str
    no_such_round: str
    rounds_are: str
    not_a_round: str
    in_use: str
    all_done: str
    unreadable: str
    nothing_of_form: str
    no_such_number: str


def class_words(language: Language) -> ClassWords:
    """The words of one language; the other one is not loaded."""
    if language == "fr":
        from quiz.locale.projector_fr import WORDS
    else:
        from quiz.locale.projector_en import WORDS
    return WORDS
