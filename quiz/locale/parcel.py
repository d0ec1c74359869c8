"""What `quiz pack` and `quiz add` say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class PackHelp(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The help of `quiz pack`."""

    epilog: str
    folder: str
    output: str
    excerpts: str


class AddHelp(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The help of `quiz add`."""

    epilog: str
    file: str
    list: str
    remove: str
    name: str
    force: str


class ParcelWords(Words, frozen=True, kw_only=True):
    """A pack in one file: what is in it, what was done, and why nothing was."""

    topic = "parcel"

    no_folder: str
    no_pack: Annotated[str, "path"]
    a_bank: Annotated[str, "path", "folder"]
    bad_name: Annotated[str, "name"]
    lacking: Annotated[str, "keys", "path"]
    findings: Annotated[str, "count", "path"]
    written: Annotated[str, "path", "size"]
    send_it: Annotated[str, "file"]
    nothing_asked: str
    too_much_asked: str
    refused: Annotated[str, "path", "why"]
    wrong: Annotated[str, "path", "count"]
    measure: Annotated[str, "count", "name"]
    taken: Annotated[str, "name"]
    there: Annotated[str, "name"]
    not_there: Annotated[str, "name", "guess"]
    none: str
    added: Annotated[str, "name", "command"]
    removed: Annotated[str, "name"]
    title: str
    name: str
    by: str
    licence: str
    languages: str
    articles: str
    whole: str
    excerpts: str
    questions: str
    counted: Counted
    pack: PackHelp
    add: AddHelp


def parcel_words(language: Language) -> ParcelWords:
    """The words of one language."""
    return read(ParcelWords, language)
