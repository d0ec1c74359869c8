"""The words of a round: which keys there are, what is said of them, the brief after an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class PlayingWords(Words, frozen=True, kw_only=True):
    """What a round says between questions and answers; `{…}` are filled in by the caller."""

    topic = "playing"

    to_pick: Counted
    to_fill: str
    to_match: Counted
    to_order: Counted
    letter_line: Annotated[str, "letters"]
    letters_line: Annotated[str, "letters", "count", "example"]
    match_line: Annotated[str, "rows", "letters", "example"]
    order_line: Annotated[str, "letters", "count", "example"]

    keys_several: Annotated[Counted, "letters"]
    keys_match: Annotated[str, "rows", "letters"]
    keys_order: Annotated[str, "letters"]
    keys_order_said: Annotated[str, "letters"]
    """The same where no sign is seen."""
    keys_asking: str
    keys_help: tuple[str, ...]

    row_now: Annotated[str, "row"]
    missing_rows: Annotated[Counted, "rows"]
    missing_letters: Annotated[Counted, "letters"]
    no_key: Annotated[str, "key"]
    possible: Annotated[str, "keys"]
    not_an_answer: Annotated[str, "line", "keys"]
    no_line: Annotated[str, "keys"]
    nothing_yet: str
    nothing_to_translate: str
    nothing_to_read: str
    nothing_to_compare: str
    nothing_of_outlets: str
    no_gloss: str

    you_chose: Annotated[Counted, "letters"]
    to_choose: Annotated[Counted, "letters"]
    wrong_rows: Annotated[Counted, "rows"]
    your_order: Annotated[str, "letters"]
    right_order: Annotated[str, "letters"]
    about: Annotated[str, "letter"]
    """Before a reason, where no sign is seen."""
    instead: Annotated[str, "answer"]
    telling: str

    next_question: Annotated[str, "number"]
    to_the_end: str
    space: str
    whole: Annotated[str, "key"]
    page: Annotated[str, "number", "of"]
    next_page: Annotated[str, "key"]
    page_of_end: Annotated[str, "number", "of"]
    back: Annotated[str, "key"]
    keys_after: str
    practice: str
    counted: str


def playing_words(language: Language) -> PlayingWords:
    """The words of one language."""
    return read(PlayingWords, language)
