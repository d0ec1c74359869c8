"""What is said while candidates are reviewed, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class JudgingWords(Words, frozen=True, kw_only=True):
    """The words of one language; `{…}` are filled in by the caller."""

    topic = "judging"

    candidate: Annotated[str, "id"]
    """What a candidate is called where nothing is seen of where it stands."""
    waiting: Counted
    kept: Counted
    dropped: Counted
    about: Annotated[str, "words"]
    verified: str
    absent: Annotated[str, "words", "articles"]
    fails: Annotated[str, "what"]
    lost: str
    missing: Annotated[Counted, "keys"]
    complete: str

    keys: str
    keys_end: str
    keys_help: tuple[str, ...]
    turn: Annotated[str, "number", "of"]
    lines: str
    no_line: Annotated[str, "line"]
    no_key: Annotated[str, "key"]

    ask_why: str
    was_kept: Annotated[str, "id"]
    was_dropped: Annotated[str, "id"]
    put_off: Annotated[str, "id"]
    nothing_before: str
    taken_back: Annotated[str, "id"]

    why: Annotated[str, "id"]
    reason: Annotated[str, "reason", "device"]
    score: Annotated[str, "score"]
    statement: Annotated[str, "number"]
    place: Annotated[str, "article", "line", "start", "end"]
    evidence: str
    unknown: str
    decided: Annotated[str, "why"]

    no_editor: str
    not_by_lines: str
    edit_head: str
    left_edit: Annotated[str, "path"]
    not_started: Annotated[str, "command"]
    not_ended: Annotated[str, "code", "path"]
    unchanged: str
    broken: Annotated[str, "path"]
    no_questions: str
    no_id: str
    taken_id: Annotated[str, "id"]
    keys_broken: str
    kept_edit: Annotated[str, "path"]
    edited: str

    unnamed: Annotated[str, "count", "path"]
    nothing: Annotated[str, "path"]
    finished: str
    go_on: Annotated[str, "path"]
    next: Annotated[str, "path", "files"]


def judging_words(language: Language) -> JudgingWords:
    """The words of one language."""
    return read(JudgingWords, language)
