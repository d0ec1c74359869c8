"""The words of `quiz page`: those that the page adds to what the quiz says, and those of the command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class PageHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz page`."""

    output: str
    questions: str
    level: str
    lang: str
    epilog: str


class ShownWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What the page says once it plays; `{…}` are filled in by it."""

    bank: str
    all_banks: str
    how_many: str
    level: str
    all_levels: str
    start: str
    same_for_all: Annotated[str, "seed"]
    resume: Annotated[str, "answered", "planned"]
    keep: str
    cannot_keep: str
    forgotten: str
    nothing_fits: str

    answer: str
    go_on: str
    first_step: str
    skip: str
    finish: str
    hint: str
    gloss: str
    order_how: str
    rank: Annotated[str, "rank"]
    so_far: Annotated[str, "letters"]
    enough: Annotated[str, "several"]
    explanation: Annotated[str, "number"]
    cards: str
    following: str
    to_the_end: str

    summary: str
    again: str
    print: str
    save: str
    save_about: str
    name: str
    copy: str
    saved: Annotated[str, "name"]


class PageWords(Words, frozen=True, kw_only=True):
    """What the page and its command say; `{…}` are filled in by the caller."""

    topic = "page"

    about: str
    no_script: str
    keys: str
    keys_help: tuple[str, ...]
    for_class: str
    for_class_how: str
    made_by: str
    shown: ShownWords

    no_file: str
    nothing_of_level: str
    written: Annotated[Counted, "path", "size", "languages"]
    open_it: Annotated[str, "path"]
    help: PageHelp


def page_words(language: Language) -> PageWords:
    """The words of one language."""
    return read(PageWords, language)
