"""What every screen may need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from quiz.locale.catalogue import Words, read
from quiz.model import Attribution, Device, Language, Voice


class Phrases(Words, frozen=True, kw_only=True):
    """Everything the interface says in one language; `{…}` are filled in by the caller."""

    topic = "general"
    pitch: str
    home_counts: Annotated[str, "banks", "questions"]
    home_start: tuple[tuple[Annotated[str, "bank?"], Annotated[str, "bank?"], Annotated[str, "bank?"]], ...]

    question_of: Annotated[str, "number", "planned"]
    text_label: Annotated[str, "label"]
    row_label: Annotated[str, "label"]
    answer_label: Annotated[str, "label"]
    in_english: str
    gloss: str
    hint: str
    no_hint: str
    keys_choice: str
    keys_several: Annotated[str, "letters", "count"]
    keys_match: Annotated[str, "rows", "letters"]
    keys_order: Annotated[str, "letters"]
    keys_after: str
    keys_help: tuple[str, ...]
    your_answer: str
    not_an_answer: Annotated[str, "line", "keys"]
    no_line: Annotated[str, "keys"]
    end_of_input: str
    skipped: str
    nothing_yet: str
    nothing_to_translate: str
    nothing_to_read: str

    right: str
    wrong: str
    partly: Annotated[str, "right", "of"]
    right_answer: Annotated[str, "letter"]
    you_answered: Annotated[str, "letter"]
    your_order: str
    right_order: str
    goes_to: str
    not_that: Annotated[str, "answer"]
    line_at: Annotated[str, "line"]
    voices: Mapping[Voice, str]
    said_by: Mapping[str, Annotated[str, "speaker"]]
    primary: str

    probable: str
    unidentified: str
    identified: str
    who_is_behind: str
    as_of: Annotated[str, "date"]
    owner: str
    funding: str
    decides: str
    classed: str
    not_classed: str
    since: str
    status: str
    labels: str
    says: str
    chain: str
    references: str
    inferred: str
    self_described: str
    periods: Mapping[str, Mapping[str, Annotated[str, "since?", "until?"]]]
    basis: Mapping[Attribution, str]
    classes: Mapping[str, str]
    does_not_say: str
    default_does_not_imply: str
    fair: str
    takeaway: str
    sources_cited: str

    score: Annotated[str, "right", "s?", "of"]
    score_none: str
    of: Annotated[str, "right", "of"]
    answered_of: Annotated[str, "answered", "planned"]
    by_skill: str
    look_again: str
    trusted_fair: Annotated[str, "right", "of"]
    spotted_loaded: Annotated[str, "right", "of"]
    your_answers: str
    given: str
    expected: str
    skipped_one: str
    articles: str
    no_address: str
    goodbye: Annotated[str, "right", "s?", "of"]
    devices: Mapping[Device, str]

    unknown_bank: Annotated[str, "name"]
    did_you_mean: Annotated[str, "names"]
    banks_are: Annotated[str, "names"]
    several_packs: Annotated[str, "names"]
    unknown_device: Annotated[str, "name"]
    devices_are: Annotated[str, "names"]
    nothing_to_ask: str
    nothing_playable: str
    left_out: Annotated[str, "count", "path"]
    bad_language: Annotated[str, "value", "languages"]
    findings: Annotated[str, "errors", "warnings"]
    checking: str
    watching: str
    no_findings: Annotated[str, "questions", "quotations"]
    finding: Mapping[str, Annotated[str, "severity?", "code?", "file?", "line?", "column?", "words?"]]
    rules: Mapping[str, Annotated[str, "name?"]]
    no_such_path: Annotated[str, "path"]
    robots: Mapping[str, str]
    audit: Mapping[str, Annotated[str, "name?", "questions?", "s?"]]
    mending: Mapping[str, Annotated[str, "place?", "code?", "title?", "count?", "files?", "path?", "reason?", "done?"]]
    remembering: Mapping[str, Annotated[str, "count?", "path?", "detail?", "answered?", "planned?"]]
    confidence: Mapping[str, Annotated[str, "of?", "times?", "right?"]]
    flagging: Mapping[str, Annotated[str, "path?", "detail?"]]
    afterwards: Annotated[str, "year"]
    """A class that was given after the day that a page tells of."""


def phrases(language: Language) -> Phrases:
    """The phrases of one language."""
    return read(Phrases, language)
