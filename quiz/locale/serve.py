"""The words of `quiz serve`: those of the command, and those on the pages of a school that are about no room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class ServeHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz serve`."""

    host: str
    port: str
    store: str
    trust_store: str
    workers: str
    data_dir: str
    expire: str
    rooms: str
    address: str
    proxy: str
    check: str
    epilog: str


class ServeWords(Words, frozen=True, kw_only=True):
    """What a school's server says; `{…}` are filled in by the caller."""

    topic = "serve"
    help: ServeHelp

    # The first page.
    title: str
    about: str
    join: str
    about_join: str
    code: str
    enter: str
    alone: str
    about_alone: str
    reading: str
    about_reading: str
    not_ready: str
    no_room: str
    too_many: str
    away: str

    # Where teachers open a room.
    open: str
    about_open: str
    bank: str
    all_banks: str
    questions: str
    level: str
    all_levels: str
    minutes: str
    form: str
    no_form: str
    language_label: str
    open_it: str
    nothing: str
    full: str
    kept_for: Counted

    # What is told of a room that was opened.
    opened: str
    for_pupils: str
    for_you: str
    wall: str
    lead: str
    log: str
    about_log: str
    told_here: Counted
    told_votes: Counted
    asked: Counted

    # What the command says.
    serving: Annotated[str, "address"]
    teachers: Annotated[str, "address"]
    keep_secret: str
    to_end: str
    as_must_be: str
    making_site: str
    no_site: Annotated[str, "path", "reason"]
    port_taken: Annotated[str, "host", "port", "reason"]
    no_library: Annotated[str, "library"]
    no_forks: str
    bad_store: Annotated[str, "store"]
    bad_address: Annotated[str, "address"]
    unusable: Mapping[str, Annotated[str, "found"]]
    """Of a store, by the kind of its fault."""
    died: Annotated[str, "code"]


def serve_words(language: Language) -> ServeWords:
    """The words of one language."""
    return read(ServeWords, language)
