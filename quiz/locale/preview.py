"""The words of a preview, apart from the others: only `quiz preview` loads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted
from quiz.model import Language, Merit, RegisterField, Slot


class PreviewWords(Words, frozen=True, kw_only=True):
    """What a preview says around a bank; `{…}` are filled in by the caller."""

    topic = "preview"

    languages: Mapping[str, str]
    title: Annotated[str, "names"]
    count: Annotated[Counted, "questions"]
    counts: Counted
    errors: Counted
    warnings: Counted
    number: Annotated[str, "number", "of"]
    contents: str
    skip: str
    page_note: str

    kind: str
    kinds: Mapping[str, str]
    device: str
    slot: str
    slots: Mapping[Slot, str]
    level: str
    level_of: Annotated[str, "level"]
    form: str
    twin: str
    judgement: str
    verdicts: Mapping[str, str]
    merit: str
    merits: Mapping[Merit, str]
    named: str
    yes: str
    register: str
    register_fields: Mapping[RegisterField, str]
    tags: str

    statement: Annotated[str, "id"]
    primary: str
    cast: str
    passages: str
    text: Annotated[str, "label"]
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
    then: str
    targets: str
    right: str
    wrong: str
    row: Annotated[str, "number"]
    step: Annotated[str, "number"]
    target: str
    goes_to: str
    clue: str
    shows: str
    says: str
    cannot_tell: str
    right_of: str
    value: str

    hint: str
    explanation: str
    fair: str
    takeaway: str
    evidence: str
    holds: str
    fails: str
    claims: Mapping[
        str,
        Annotated[str, "quote?", "source?", "pattern?", "absent?", "only?", "count?", "shared?", "words?", "before?"],
    ]
    unformed_claim: Annotated[str, "parts"]
    behind: str
    references: str
    unknown_reference: str

    findings: str
    other_findings: str
    error: str
    warning: str
    place: Annotated[str, "line", "column"]
    unread: str
    unread_id: str
    yaml: str
    nothing: str
    nothing_found: str
    unknown_question: Annotated[str, "name"]
    written: Annotated[str, "path", "counts"]
    no_pager: Annotated[str, "name"]

    def counted(self, errors: int, warnings: int) -> str:
        """How many findings there are."""
        return f"{self.errors.of(errors)}, {self.warnings.of(warnings)}"


def preview_words(language: Language) -> PreviewWords:
    """The words of one language."""
    return read(PreviewWords, language)
