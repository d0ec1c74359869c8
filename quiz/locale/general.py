"""What every screen may need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted
from quiz.model import BankLanguage, Confidence, Device, Language, Topic, Verdict, Voice

Failure: TypeAlias = Literal[
    "no-folder", "newer", "read-only", "full", "foreign", "busy", "unreadable", "no-file", "other"
]
"""Why the history of a player cannot be used."""


class FindingWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A finding of the check."""

    joint: str
    """Between its parts, where they stand on one line."""
    head: Annotated[str, "severity", "code"]
    head_plain: Annotated[str, "severity", "code"]
    place: Annotated[str, "file", "line", "column"]
    words: Annotated[str, "words"]
    help: str
    rule: str
    severity: Mapping[Literal["error", "warning"], str]


class RulesWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule explained."""

    unknown: Annotated[str, "name"]
    all: str
    bad: str
    good: str
    allow: str


class AuditWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a pack holds, and what robots would score."""

    title: Annotated[Counted, "name"]
    all: str
    wins: str
    loses: str
    habit: Annotated[str, "score", "count", "chance", "verdict"]
    no_case: str
    winners: str
    cells: str
    cannot_tell: str
    longest: str
    keys: str
    kinds: str
    on_statements: str
    devices: str
    levels: str
    articles: str
    forms: str
    ease: str
    choices: str
    twins: str
    right_of: str
    statements: str
    outlets: str
    references: str
    side: Mapping[Literal["state", "non-state"], str]
    verdict: Mapping[Verdict, str]


class MendingWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was mended, or could not be."""

    mended: Annotated[str, "place", "code", "title"]
    mends: Annotated[str, "count", "files"]
    none: str
    would: Annotated[str, "count"]
    installed: Annotated[str, "path"]
    not_written: Annotated[str, "path", "reason"]
    some_written: Annotated[str, "path", "reason", "done"]
    changed: str
    link: str
    read_only: str


class RememberingWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What becomes of the history of a player."""

    goes_on: str
    later: str
    again: str
    lost: Annotated[str, "count"]
    lost_in_part: str
    go_on: str
    elsewhere: str
    saved: Annotated[str, "count"]
    damaged_now: Annotated[str, "detail"]
    set_aside: Annotated[str, "path"]
    saved_later: Annotated[str, "path", "count"]
    not_saved: Annotated[str, "path", "reason"]
    nothing_to_resume: str
    resumed: Annotated[str, "answered", "planned"]
    gone: Annotated[str, "count"]
    failure: Mapping[Failure, Annotated[str, "path", "detail?"]]


class ConfidenceWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How sure a player is."""

    ask: str
    keys: str
    surely_wrong: str
    summary: Annotated[Counted, "right"]
    level: Mapping[Confidence, str]


class FlaggingWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A remark on a question."""

    ask: str
    noted: Annotated[str, "path"]
    nothing: str
    failed: Annotated[str, "path", "detail"]


class Phrases(Words, frozen=True, kw_only=True):
    """Everything the interface says in one language; `{…}` are filled in by the caller."""

    topic = "general"
    pitch: str
    home_banks: Counted
    home_questions: Counted
    home_counts: Annotated[str, "banks", "questions"]
    home_start: tuple[tuple[Annotated[str, "bank?"], Annotated[str, "bank?"], Annotated[str, "bank?"]], ...]

    question_of: Annotated[str, "number", "planned"]
    text_label: Annotated[str, "label"]
    on_stage: str
    row_label: Annotated[str, "label"]
    answer_label: Annotated[str, "label"]
    pager_keys: str
    set_off: str
    question_mark: str
    """What a key is called where its sign is not read out."""
    exclamation_mark: str
    in_english: str
    gloss: str
    hint: str
    no_hint: str
    blank: str
    your_answer: str
    end_of_input: str
    skipped: str

    right: str
    wrong: str
    partly: Annotated[str, "right", "of"]
    right_answer: Annotated[str, "letter"]
    you_answered: Annotated[str, "letter"]
    clue: Annotated[str, "words"]
    right_of: Annotated[str, "text"]
    reuse: str
    your_order: str
    right_order: str
    not_that: Annotated[str, "answer"]
    answered_so: str
    """Of a row that was answered rightly."""
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
    not_researched: str
    topics: Mapping[Topic, str]
    chain: str
    references: str
    inferred: str
    self_described: str
    checked: Annotated[str, "month"]
    checked_of: Annotated[str, "count", "facts"]
    periods: Mapping[
        Literal["days", "dates"], Mapping[Literal["both", "since", "until"], Annotated[str, "since?", "until?"]]
    ]
    classes: Mapping[str, str]
    does_not_say: str
    default_does_not_imply: str
    fair: str
    takeaway: str
    sources_cited: str

    score: Annotated[Counted, "of"]
    in_part: Counted
    score_none: str
    of: Annotated[str, "right", "of"]
    answered_of: Annotated[str, "answered", "planned"]
    by_skill: str
    worth_keeping: str
    also_worth_keeping: str
    trusted_fair: Annotated[str, "right", "of"]
    spotted_loaded: Annotated[str, "right", "of"]
    your_answers: str
    keys_end: str
    given: str
    expected: str
    skipped_one: str
    articles: str
    no_address: str
    goodbye: Annotated[Counted, "of"]
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
    more_findings: Counted
    no_findings: Annotated[str, "questions", "quotations"]
    in_one_language: Mapping[BankLanguage, str]
    open_card: Annotated[str, "outlet", "topics"]
    finding: FindingWords
    rules: RulesWords
    no_such_path: Annotated[str, "path"]
    robots: Mapping[str, str]
    habits: Mapping[str, str]
    audit: AuditWords
    mending: MendingWords
    remembering: RememberingWords
    confidence: ConfidenceWords
    flagging: FlaggingWords
    afterwards: Annotated[str, "year"]
    """A class that was given after the day that a page tells of."""


def phrases(language: Language) -> Phrases:
    """The phrases of one language."""
    return read(Phrases, language)
