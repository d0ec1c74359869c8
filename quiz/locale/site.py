"""The words of `quiz site`: those on its pages, and those that the command says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class SiteHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz site`."""

    folder: str
    excerpts: str
    pack: str
    lang: str
    epilog: str


class SiteWords(Words, frozen=True, kw_only=True):
    """What the site says around the texts in one language; `{…}` are filled in by the caller."""

    topic = "site"

    name: str
    title: str
    about: str
    no_answers: str
    answers_apart: str
    play: str
    about_play: str
    rights: str
    rights_excerpts: str
    skip: str
    sections: str
    language_choice: str
    made_by: str

    articles: str
    about_articles: str
    comparisons: str
    statements: str
    about_statements: str
    texts: Counted
    outlets: str
    about_outlets: str
    own_outlets: str
    all_outlets: Counted
    more: str
    matrix: str
    about_matrix: str
    origins: str
    about_origins: str
    empty: str

    text: str
    line: str
    passage: str
    how_to_read: str
    glosses: str
    compared_in: str
    questions: str
    behind: str
    whole_card: Annotated[str, "name"]
    hands: str
    no_hands: str
    shares: str
    shares_none: Annotated[str, "least"]
    shared_with: Annotated[Counted, "name"]
    previous: str
    following: str
    neighbours: str

    compared: str
    absent: str
    unlooked: str
    others_count: Counted
    said_where: str

    register: str
    card: str
    reference: str

    matrix_caption: str
    matrix_slices: Annotated[str, "count"]
    nothing_noted: str
    passages_at: Annotated[str, "line"]
    omitted: Annotated[str, "count"]

    sharing_title: str
    sharing_words: str
    sharing_caption: str
    sharing_columns: tuple[str, str, str, str]
    longest_of: Annotated[Counted, "one", "other"]
    words_in_a_row: Annotated[str, "share_one", "share_other"]
    chain_title: str
    chain_picture: str
    chain_words: str
    chain_caption: str
    chain_columns: tuple[str, str, str, str]
    step: Annotated[str, "start", "end", "basis"]
    more_ties: Counted
    more_chains: Annotated[str, "count"]
    key: str

    writing: str
    written: Annotated[Counted, "path", "size"]
    open_it: Annotated[str, "path"]
    articles_held: Counted
    statements_held: Counted
    outlets_held: Counted
    contents: Annotated[str, "articles", "statements", "outlets", "languages"]
    no_folder: str
    not_ours: Annotated[str, "path", "name"]
    not_made: Annotated[str, "path"]
    not_a_folder: Annotated[str, "path"]
    left_behind: Annotated[str, "path"]
    one_home: str
    help: SiteHelp


def site_words(language: Language) -> SiteWords:
    """The words of one language."""
    return read(SiteWords, language)
