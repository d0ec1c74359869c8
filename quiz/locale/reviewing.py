"""What `quiz review`, the home screen and the end of a round say of questions that come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class ReviewingWords(Words, frozen=True, kw_only=True):
    """The words of one language; `{…}` are filled in by the caller."""

    topic = "reviewing"

    today: str
    tomorrow: str
    count: Counted
    to_review: Counted
    others_wait: Counted
    fresh: Counted
    surely_wrong: str
    nothing: str
    next: Annotated[str, "day", "count"]
    never: str
    tested: str
    begin: str
    unfit: Annotated[str, "count"]
    offer: str
    anyway: str
    no_history: str
    done: str
    rest_waits: Annotated[str, "count"]
    still_today: Annotated[str, "count"]
    coming: Annotated[str, "day", "count"]
    computing: str

    seen: Annotated[Counted, "of"]
    understood: Counted
    refresh: Counted

    home_resume: str
    home_resume_what: Annotated[str, "answered", "planned"]
    home_test_what: Annotated[str, "answered", "planned"]
    home_review: str
    home_today: Counted
    home_later: Annotated[str, "day", "count"]
    home_done: str
    home_done_later: Annotated[str, "day", "count"]
    home_nothing: str
    home_understood: str
    home_refresh: str

    help_anyway: str
    help_json: str
    epilog: str


def reviewing_words(language: Language) -> ReviewingWords:
    """The words of one language."""
    return read(ReviewingWords, language)
