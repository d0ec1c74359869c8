"""A passage set apart by a bar, its telling words marked by signs as well as by style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.console.page import BAR, QUIET, TELLING, Page, Span
from quiz.play.emphasis import in_pieces
from quiz.play.explaining import voice_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.locale import Phrases
    from quiz.model import Passage

OPEN, CLOSE = "‹", "›"


def show_passage(
    page: Page,
    passage: Passage,
    *,
    label: str = "",
    marked: Sequence[str] = (),
    gloss: bool = False,
    numbered: bool = False,
) -> None:
    """Print a quotation; `label` is its letter or number, `marked` are words to be set off."""
    spans = mark_words(passage.quote, marked)
    if page.plain:
        pattern = page.say.row_label if numbered else page.say.text_label
        lead = pattern.format(label=label) if label else ""
        page.line(page.say.quoted.format(text="".join(span.text for span in spans)), lead=lead)
    else:
        page.line(*spans, indent=4, lead=Span(f"{label or ' '} {BAR}", QUIET), hang=f"  {BAR}")
    if gloss:
        show_gloss(page, passage)


def show_gloss(page: Page, passage: Passage) -> None:
    """Print what the passage says in English."""
    lead = Span(page.say.in_english if page.plain else f"  {BAR}", QUIET)
    page.line(Span(passage.gloss, QUIET), indent=4, lead=lead, hang=f"  {BAR}")


def voice_text(say: Phrases, passage: Passage) -> str:
    """Whose words a passage is made of."""
    return voice_of(say, passage)


def mark_words(quote: str, words: Sequence[str]) -> list[Span]:
    """The quotation in pieces, the words between ‹ › and underlined; words that it does not have are left alone."""
    pieces = in_pieces(quote, words)
    return [Span(f"{OPEN}{text}{CLOSE}", TELLING) if marked else Span(text) for text, marked in pieces]
