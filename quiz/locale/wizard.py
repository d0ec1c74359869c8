"""What `quiz new` asks and says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class WizardWords(Words, frozen=True, kw_only=True):
    """The prompts and answers of the wizard in one language; `{…}` are filled in by the caller."""

    topic = "wizard"

    welcome: str
    ask_pack: str
    heading: Annotated[str, "number"]
    ask_first_article: str
    ask_article: str
    paste: str
    ask_outlet: str
    address_known: Annotated[str, "host", "name"]
    ask_outlet_offered: str
    evidence_offered: Annotated[str, "address"]
    other_address: Annotated[str, "host", "known", "given"]
    ask_attribution: str
    ask_evidence: str
    ask_date: str
    ask_language: str
    again: str
    known: Annotated[str, "name"]
    taken_for: Annotated[str, "given", "name"]
    new_outlet: Annotated[str, "name"]
    guessed: Annotated[str, "path", "language"]
    unknown_language: Annotated[str, "path"]
    interrupted: str
    made: Annotated[str, "path"]
    files: tuple[tuple[Annotated[str, "bank?"], Annotated[str, "bank?"]], ...]
    next: str
    steps: tuple[tuple[Annotated[str, "bank?", "path?"], Annotated[str, "bank?", "path?"]], ...]
    findings: str


def wizard_words(language: Language) -> WizardWords:
    """The words of one language."""
    return read(WizardWords, language)
