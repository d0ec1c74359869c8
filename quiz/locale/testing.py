"""The words of the test before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class TestingWords(Words, frozen=True, kw_only=True):
    """What `quiz test` says; `{…}` are filled in by the caller."""

    topic = "testing"

    form: str
    resume: str
    no_form: Annotated[str, "form"]
    epilog: str
    announce: Annotated[Counted, "form"]
    no_feedback: str
    explained: str
    keys_after: str
    stopped: Annotated[str, "answered", "planned"]
    stopped_unanswered: str
    again: Annotated[str, "form", "day", "other"]
    nothing_to_resume: str
    later: Annotated[str, "form"]
    heading: Annotated[str, "before", "after"]
    in_part: Annotated[str, "before", "after"]
    interval: Annotated[Counted, "points", "low", "high"]


def testing_words(language: Language) -> TestingWords:
    """The words of one language."""
    return read(TestingWords, language)
