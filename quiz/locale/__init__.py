"""The words of the interface, in French and English. The type makes a missing phrase a type error."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from quiz.model import LANGUAGES, Language


class Phrases(Struct, frozen=True, kw_only=True):
    """Everything the interface says in one language; `{…}` are filled in by the caller."""

    language: Language
    months: tuple[str, ...]
    date: str
    month: str
    colon: str
    quoted: str

    pitch: str
    home_counts: str
    home_start: tuple[tuple[str, str, str], ...]

    question_of: str
    text_label: str
    row_label: str
    answer_label: str
    in_english: str
    gloss: str
    hint: str
    no_hint: str
    keys_choice: str
    keys_several: str
    keys_match: str
    keys_order: str
    keys_after: str
    keys_help: tuple[str, ...]
    your_answer: str
    not_an_answer: str
    no_line: str
    end_of_input: str
    skipped: str
    nothing_yet: str
    nothing_to_translate: str
    nothing_to_read: str

    right: str
    wrong: str
    partly: str
    right_answer: str
    you_answered: str
    your_order: str
    right_order: str
    goes_to: str
    not_that: str
    line_at: str
    voices: Mapping[str, str]
    said_by: Mapping[str, str]
    primary: str

    probable: str
    unidentified: str
    identified: str
    who_is_behind: str
    as_of: str
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
    periods: Mapping[str, Mapping[str, str]]
    semicolon: str
    basis: Mapping[str, str]
    classes: Mapping[str, str]
    does_not_say: str
    default_does_not_imply: str
    fair: str
    takeaway: str
    sources_cited: str

    score: str
    score_none: str
    of: str
    answered_of: str
    by_skill: str
    look_again: str
    trusted_fair: str
    spotted_loaded: str
    your_answers: str
    given: str
    expected: str
    skipped_one: str
    articles: str
    no_address: str
    goodbye: str
    devices: Mapping[str, str]

    unknown_bank: str
    did_you_mean: str
    banks_are: str
    several_packs: str
    unknown_device: str
    devices_are: str
    nothing_to_ask: str
    nothing_playable: str
    left_out: str
    bad_language: str
    findings: str
    checking: str
    watching: str
    no_findings: str
    finding: Mapping[str, str]
    rules: Mapping[str, str]
    no_such_path: str
    robots: Mapping[str, str]
    audit: Mapping[str, str]
    mending: Mapping[str, str]
    remembering: Mapping[str, str]
    confidence: Mapping[str, str]
    flagging: Mapping[str, str]
    testing: Mapping[str, str]
    help: Mapping[str, str]


def phrases(language: Language) -> Phrases:
    """The phrases of one language; the other one is not loaded."""
    if language == "fr":
        from quiz.locale.fr import PHRASES
    else:
        from quiz.locale.en import PHRASES
    return PHRASES


def language_of(environ: Mapping[str, str]) -> Language:
    """The language that the locale asks for (POSIX: LC_ALL, LC_MESSAGES, LANG); English when it asks for another."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(variable):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def is_language(text: str) -> bool:
    """Whether the interface speaks it."""
    return text in LANGUAGES
