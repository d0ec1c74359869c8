"""What `quiz history` says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct, field

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class HistoryHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz history`."""

    epilog: str
    list: str
    list_epilog: str
    bank: str
    question: str
    since: str
    count: str
    every: str
    csv: str
    player: str
    export: str
    export_epilog: str
    export_file: str
    import_: str = field(name="import")
    import_epilog: str
    import_file: str
    undo: str
    forget: str
    forget_epilog: str
    forget_question: str
    forget_bank: str
    forget_all: str
    yes: str
    where: str


class HistoryWords(Words, frozen=True, kw_only=True):
    """The words of one language; `{…}` are filled in by the caller."""

    topic = "history"

    answers: Counted
    rounds: Counted
    nothing: str
    nothing_found: str
    signs: Mapping[str, str]
    seconds: Annotated[str, "count"]
    spoken_seconds: Counted
    under_a_second: str
    shown: Annotated[str, "shown", "total"]
    unknown_bank: Annotated[str, "name"]
    unknown_player: Annotated[str, "name"]
    unknown_question: Annotated[str, "name"]
    bad_since: Annotated[str, "value"]
    one_output: str

    exported: Annotated[str, "path", "attempts", "rounds"]
    not_read: Annotated[str, "path", "detail"]
    imported: Annotated[str, "attempts", "rounds", "changed"]
    nothing_new: str
    findings: Annotated[str, "count"]
    more_findings: Counted

    taken_back: Annotated[str, "question", "bank", "when", "sign"]
    nothing_to_take_back: str

    forget_what: str
    nothing_to_forget: str
    ask_forget: Annotated[str, "count"]
    ask_forget_all: Annotated[str, "count"]
    choices: str
    yes: tuple[str, ...]
    kept: str
    say_yes: str
    forgotten: Annotated[str, "attempts", "rounds"]
    not_clean: str
    asides_deleted: Annotated[str, "count"]
    asides_left: Annotated[str, "paths"]
    remarks_deleted: Annotated[str, "count"]
    remarks_left: Annotated[str, "path", "count"]
    classes_left: Annotated[str, "path"]
    copies: str

    file: str
    size: str
    holds: str
    held: Annotated[str, "attempts", "rounds", "player"]
    period: Annotated[str, "first", "last"]
    day: Annotated[str, "day"]
    no_player: str
    asides: str
    private: str
    to_delete: str
    delete_steps: tuple[tuple[str, str], ...]
    or_folder: Annotated[str, "path"]
    folder_only: Annotated[str, "path"]
    remarks: str
    help: HistoryHelp


def history_words(language: Language) -> HistoryWords:
    """The words of one language."""
    return read(HistoryWords, language)
