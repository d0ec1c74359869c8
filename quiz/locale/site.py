"""The words of `quiz site`: those on its pages, and those that the command says, in French and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class SiteWords(Struct, frozen=True, kw_only=True):
    """What the site says around the texts in one language; `{…}` are filled in by the caller."""

    name: str
    title: str
    about: str
    no_answers: str
    skip: str
    sections: str
    other_language: str
    language_choice: str
    made_by: str

    articles: str
    about_articles: str
    comparisons: str
    statements: str
    about_statements: str
    texts: str
    outlets: str
    about_outlets: str
    own_outlets: str
    all_outlets: str
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
    whole_card: str
    hands: str
    no_hands: str
    shares: str
    shares_none: str
    shared_with: str
    previous: str
    following: str
    neighbours: str

    compared: str
    lost: str
    absent: str
    unlooked: str
    others_count: str
    said_where: str

    register: str
    card: str
    reference: str
    read_here: str
    undeclared: str

    matrix_caption: str
    matrix_slices: str
    nothing_noted: str
    passages_at: str
    omitted: str

    sharing_title: str
    sharing_words: str
    sharing_caption: str
    sharing_columns: tuple[str, str, str, str]
    longest_of: str
    words_in_a_row: str
    chain_title: str
    chain_picture: str
    chain_words: str
    chain_caption: str
    chain_columns: tuple[str, str, str, str]
    step: str
    more_ties: str
    more_chains: str
    key: str
    key_strong: str
    key_faint: str

    writing: str
    written: str
    open_it: str
    contents: str
    no_folder: str
    not_ours: str
    not_made: str
    not_a_folder: str
    left_behind: str
    one_home: str
    help: Mapping[str, str]


def site_words(language: Language) -> SiteWords:
    """The words of one language."""
    if language == "fr":
        from quiz.locale.site_fr import SITE
    else:
        from quiz.locale.site_en import SITE
    return SITE
