"""What an article has alone, with the search that shows it; nothing is said where a search cannot be trusted.

A search for words shows that these words are missing, not that the matter is. Words are sought with all their endings,
in articles that are written in one language; whether a miss proves anything is told by `quiz.library.text.absence`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.drafting.known import bare
from quiz.drafting.spellings import alike
from quiz.library.text.absence import look_for
from quiz.library.text.folding import folded_article
from quiz.library.text.patterns import names_words, places
from quiz.library.text.scripts import GLUED, SPACELESS
from quiz.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.units import Token

SHORTEST = 4
"""Letters that a word in a search must have before its star; a shorter beginning means anything."""
ENDING = 3
"""Letters at the end of a word that may be its ending."""
LONGEST_PATTERN = 200
MOST_STARS = 8
"""What a claim may have, as the check wants it."""
UNKNOWN = frozenset({"", "und", "unknown", "mul", "zxx"})
"""What is written where the language of an article is not known."""
_RUN_TOGETHER = re.compile(f"[{SPACELESS}{GLUED}]")


def pattern_for(token: Token) -> str | None:
    """A search for a word with all its endings; None when so little is left of it that it means anything."""
    if token.lower.isdecimal():
        return token.lower
    beginning = token.lower[: max(SHORTEST, min(len(token.lower) - ENDING, 6))]
    return f"{beginning}*" if len(token.lower) >= SHORTEST and names_words(beginning) else None


def only_here(corpus: Corpus, articles: AbstractSet[str], patterns: Iterable[str]) -> Evidence | None:
    """That words stand in each of these articles and in no other, verified; None when it is not so, or not sure.

    Where the file of an article has only a part of it, it is said of the whole ones alone. Not sure is what only an
    accent, a capital, a longer word, or one that a line end cuts would make different.
    """
    pattern = "|".join(patterns)
    others = [each.text for name, each in corpus.articles.items() if name not in articles]
    if not others or not _can_be_claimed(pattern) or not can_be_searched(corpus):
        return None
    roots = [_letters_of(part) for part in pattern.split("|")]
    if any(root in _letters_of(text) for text in others for root in roots):
        return None
    whole = whole_beside(corpus, articles)
    if not whole or not all(look_for(pattern, text).absent for text in others):
        return None
    having = [name for name in corpus.articles if places(pattern, folded_article(corpus.articles[name].text).text)]
    if set(having) != articles:
        return None
    in_parts = len(whole) < len(others)
    return Evidence(absent=whole, pattern=pattern) if in_parts else Evidence(only=tuple(having), pattern=pattern)


def whole_beside(corpus: Corpus, articles: AbstractSet[str]) -> tuple[str, ...]:
    """The other articles of which not only a part is there."""
    return tuple(name for name, each in corpus.articles.items() if name not in articles and not each.source.part)


def _can_be_claimed(pattern: str) -> bool:
    return 0 < len(pattern) <= LONGEST_PATTERN and pattern.count("*") <= MOST_STARS


def can_be_searched(corpus: Corpus) -> bool:
    """Whether a word of one article would be met again in another.

    All say to be of one language, and which; and none has letters of a script in which words are not set apart.
    """
    languages = {each.source.language.partition("-")[0].lower() for each in corpus.articles.values()}
    known = len(languages) == 1 and not languages & UNKNOWN
    return known and not any(_is_run_together(each.text) for each in corpus.articles.values())


def is_spelled_elsewhere(corpus: Corpus, token: Token, articles: AbstractSet[str]) -> bool:
    """Whether a name much like this one stands in another article: it may be the same, spelled otherwise."""
    near = corpus.printed.get(token.stem[:1], {})
    return any(name != token.lower and alike(name, token.lower) and not here <= articles for name, here in near.items())


@lru_cache(maxsize=1024)
def _is_run_together(text: str) -> bool:
    return _RUN_TOGETHER.search(text) is not None


@lru_cache(maxsize=4096)
def _letters_of(text: str) -> str:
    """The letters and figures of a text, without what may stand between those of one word."""
    return "".join(each for each in bare(text) if each.isalnum())
