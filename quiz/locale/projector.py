"""What `quiz class` says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted
from quiz.model import Device, Language


class ClassHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz class`."""

    questions: str
    lesson: str
    only: str
    minutes: str
    size: str
    teams: str
    form: str
    name: str
    resume: str
    screen: str
    live: str
    port: str
    address: str
    wifi: str
    data_dir: str
    bad_only: Annotated[str, "value"]
    bad_name: Annotated[str, "value"]
    bad_address: Annotated[str, "value"]
    no_pair: str
    no_live_teams: str
    epilog: str


class ClassWords(Words, frozen=True, kw_only=True):
    """The words of a projector round in one language; `{…}` are filled in by the caller.

    Where a word agrees with a number, there is a pair: for one, for more.
    """

    topic = "projector"

    title: str
    font: str
    plan: Annotated[Counted, "minutes"]
    too_long: Annotated[str, "minutes"]
    estimate: Annotated[str, "pace"]
    saved_in: str
    ask_size: str
    keys_size: str
    resumed: str
    minutes_of: Annotated[str, "used", "planned"]
    minutes: Annotated[str, "minutes"]
    seconds: Annotated[str, "seconds"]
    stages: Mapping[str, str]
    place: Annotated[str, "number", "of"]
    on_paper: Annotated[str, "number"]

    alone: str
    teams_think: str
    keys_think: tuple[str, str]
    keys_more: str
    hands_up: str
    hands_up_again: str
    several_hands: Annotated[str, "count"]
    row: Annotated[str, "number", "of"]
    rank: Annotated[str, "number", "of"]
    hands_for: Annotated[str, "letters"]
    teams_give: str
    team_answers: Annotated[str, "teams"]
    teams_example: Annotated[str, "example"]
    keys_counts: str
    keys_live: str
    tapped: Counted
    needs_taps: str
    keys_teams: str
    counted: Counted
    of_class: Annotated[str, "size"]
    silent: Counted
    divided: str
    agreed: str
    possible: str
    neighbours: str
    neighbours_teams: str
    keys_discuss: str
    needs_count: str
    which_count: str
    which_question: str
    keys_which: str
    correcting: Annotated[str, "place", "old"]
    question: Annotated[str, "number"]
    keys_correcting: str
    keys_adding: str
    kept: str
    withdrawn: str
    corrected: str
    nothing_to_correct: str
    joined: Annotated[str, "size"]
    no_size: str
    keys_help: tuple[str, ...]

    before: str
    after: str
    votes: str
    no_counts: str
    right_one: str
    hands: Counted
    drew: Annotated[str, "letter", "hands"]
    explanation: str
    words: str
    to_discuss: str
    questions: Mapping[Device, str]
    keys_reveal: str
    keys_last: str
    time_left: Counted
    time_over: str

    summary: str
    keys_summary: str
    nothing_counted: str
    not_counted: str
    no_mark: str
    left_out: str
    share_once: str
    share_both: str
    again: str
    nothing_again: str
    standing: str
    team_score: Annotated[str, "right", "of"]
    report: str
    unfinished: str
    not_saved: str

    refusals: Mapping[str, Annotated[str, "found?", "wanted?", "given?"]]
    unsaved: Annotated[str, "path", "reason"]
    saved_again: str
    torn: str
    unread: Annotated[Counted, "lines"]
    gone: Annotated[Counted, "names"]
    no_round: Annotated[str, "path"]
    no_such_round: Annotated[str, "name", "guess"]
    rounds_are: Annotated[str, "names"]
    not_a_round: Annotated[str, "path", "line"]
    in_use: Annotated[str, "path"]
    all_done: Annotated[str, "name", "path"]
    unreadable: Annotated[str, "path", "reason"]
    nothing_of_form: Annotated[str, "form"]
    no_such_number: Annotated[str, "number", "count"]
    help: ClassHelp


def class_words(language: Language) -> ClassWords:
    """The words of one language."""
    return read(ClassWords, language)
