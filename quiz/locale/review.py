"""The words of a review, apart from the others: only `quiz preview` loads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class ReviewPhrases(Struct, frozen=True, kw_only=True):
    """What a review says around a bank; `{…}` are filled in by the caller."""

    languages: Mapping[str, str]
    title: str
    count: str
    counts: str
    finding_counts: str
    number: str
    contents: str
    skip: str
    page_note: str

    kind: str
    kinds: Mapping[str, str]
    device: str
    slot: str
    slots: Mapping[str, str]
    level: str
    level_of: str
    form: str
    twin: str
    judgement: str
    verdicts: Mapping[str, str]
    merit: str
    merits: Mapping[str, str]
    named: str
    yes: str
    register: str
    register_fields: Mapping[str, str]
    tags: str

    statement: str
    primary: str
    passages: str
    text: str
    before: str
    passage: str
    between: str
    after: str
    passage_starts: str
    passage_ends: str
    found: str
    not_found: str
    no_article: str
    quoted_as: str
    lost: str
    gloss: str

    options: Mapping[str, str]
    targets: str
    right: str
    wrong: str
    row: str
    step: str
    target: str
    goes_to: str
    shows: str
    says: str
    cannot_tell: str
    value: str

    hint: str
    explanation: str
    fair: str
    takeaway: str
    evidence: str
    holds: str
    fails: str
    claims: Mapping[str, str]
    unformed_claim: str
    references: str
    unknown_reference: str

    findings: str
    other_findings: str
    error: str
    warning: str
    place: str
    unread: str
    unread_id: str
    yaml: str
    nothing: str
    nothing_found: str
    unknown_question: str
    written: str
    no_pager: str


def review_phrases(language: Language) -> ReviewPhrases:
    """The words of a review in one language."""
    if language == "fr":
        from quiz.locale.review_fr import REVIEW
    else:
        from quiz.locale.review_en import REVIEW
    return REVIEW
