"""Claims about the articles' text, verified: absent, only, count, shared, before."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.library.folding import fold
from quiz.library.problems import Problem
from quiz.library.quotations import folded_article, line_of
from quiz.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.packs import Contents
    from quiz.model import Article, Evidence, Pack

FORMS = ("quote", "absent", "only", "count", "shared", "before")
_NEEDS = {
    "quote": ("source",),
    "absent": ("pattern",),
    "only": ("pattern",),
    "count": ("pattern", "source"),
    "shared": ("words",),
    "before": ("source",),
}
MOST_STARS = 8
"""Stars in a pattern; each stands for the rest of a word."""


def claims_hold(contents: Contents) -> Iterator[Problem]:
    """E601 to E606: every assertion has one form and is true of the articles."""
    for located in contents.questions:
        for i, claim in enumerate(located.value.evidence):
            code, message = _verdict(contents.pack, claim)
            if message is not None:
                yield Problem(code=code, message=message, span=located.span("evidence", i))


def _verdict(pack: Pack, claim: Evidence) -> tuple[str, Text | None]:
    forms = [form for form in FORMS if getattr(claim, form) not in (None, ())]
    if len(forms) != 1:
        return "E601", _one_form(forms)
    form = forms[0]
    missing = [name for name in _NEEDS[form] if getattr(claim, name) is None]
    if missing:
        return "E601", Text(fr=f"il manque « {missing[0]} »", en=f'"{missing[0]}" is missing')
    if claim.pattern is not None and claim.pattern.count("*") > MOST_STARS:
        return "E601", Text(fr="trop d’astérisques dans le motif", en="too many stars in the pattern")
    return _CHECKS[form](pack, claim)


def _one_form(forms: list[str]) -> Text:
    found = ", ".join(forms) or "–"
    return Text(
        fr=f"une preuve a une seule forme parmi {', '.join(FORMS)} ; ici : {found}",
        en=f"a piece of evidence has one form of {', '.join(FORMS)}; here: {found}",
    )


@lru_cache(maxsize=1024)
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression: `|` parts alternatives, `*` is the rest of a word, the rest is literal.

    Whole words, case ignored. Nothing else is special, so that no pattern can be slow.
    """
    parts = [re.escape(fold(part)).replace(r"\*", r"\w*") for part in pattern.split("|") if part.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def occurrences(pattern: str, article: Article) -> list[int]:
    """The lines of an article on which a pattern is found."""
    folded = folded_article(article.text)
    return [line_of(article.text, folded.offsets[m.start()]) for m in compile_pattern(pattern).finditer(folded.text)]


def _quote(_pack: Pack, _claim: Evidence) -> tuple[str, Text | None]:
    """Looked up with all other quotations."""
    return "E602", None


def _absent(pack: Pack, claim: Evidence) -> tuple[str, Text | None]:
    for name in claim.absent:
        lines = occurrences(claim.pattern or "", pack.articles[name])
        if lines:
            return "E602", Text(
                fr=f"« {claim.pattern} » n’est pas absent de « {name} » : ligne {lines[0]}",
                en=f'"{claim.pattern}" is not absent from "{name}": line {lines[0]}',
            )
    return "E602", None


def _only(pack: Pack, claim: Evidence) -> tuple[str, Text | None]:
    found = {name for name, article in pack.articles.items() if occurrences(claim.pattern or "", article)}
    if found == set(claim.only):
        return "E603", None
    names = ", ".join(sorted(found)) or "–"
    return "E603", Text(
        fr=f"« {claim.pattern} » se trouve dans : {names} ; la preuve dit : {', '.join(claim.only)}",
        en=f'"{claim.pattern}" is found in: {names}; the evidence says: {", ".join(claim.only)}',
    )


def _count(pack: Pack, claim: Evidence) -> tuple[str, Text | None]:
    found = len(occurrences(claim.pattern or "", pack.articles[claim.source or ""]))
    if found == claim.count:
        return "E604", None
    return "E604", Text(
        fr=f"« {claim.pattern} » se trouve {found} fois dans « {claim.source} », non {claim.count}",
        en=f'"{claim.pattern}" is found {found} times in "{claim.source}", not {claim.count}',
    )


def _shared(pack: Pack, claim: Evidence) -> tuple[str, Text | None]:
    texts = [pack.articles[name].text for name in claim.shared]
    longest = longest_shared_run(*texts) if len(texts) == 2 else 0  # noqa: PLR2004 -- a pair
    if longest >= (claim.words or 1):
        return "E605", None
    return "E605", Text(
        fr=f"la plus longue suite de mots commune en compte {longest}, non {claim.words}",
        en=f"the longest run of words in common has {longest}, not {claim.words}",
    )


def words_of(text: str) -> list[str]:
    """The words of a text for comparing texts: runs of letters or digits, lower case, apostrophes part them."""
    return re.findall(r"[^\W_]+", text.lower())


def longest_shared_run(one: str, other: str) -> int:
    """The length, in words, of the longest run common to two texts (dynamic programming over suffixes)."""
    best = 0
    previous: dict[int, int] = {}
    places: dict[str, list[int]] = {}
    for j, word in enumerate(words_of(other)):
        places.setdefault(word, []).append(j)
    for word in words_of(one):
        current = {j: previous.get(j - 1, 0) + 1 for j in places.get(word, ())}
        best = max(best, *current.values()) if current else best
        previous = current
    return best


def _before(pack: Pack, claim: Evidence) -> tuple[str, Text | None]:
    folded = folded_article(pack.articles[claim.source or ""].text).text
    positions = [folded.find(fold(words)) for words in claim.before]
    for words, position in zip(claim.before, positions, strict=True):
        if position < 0:
            return "E606", Text(
                fr=f"« {words} » n’est pas dans « {claim.source} »",
                en=f'"{words}" is not in "{claim.source}"',
            )
    if positions == sorted(positions):
        return "E606", None
    return "E606", Text(
        fr=f"l’ordre est inverse dans « {claim.source} »",
        en=f'the order is the other way round in "{claim.source}"',
    )


_CHECKS = {
    "quote": _quote,
    "absent": _absent,
    "only": _only,
    "count": _count,
    "shared": _shared,
    "before": _before,
}
RULES = (claims_hold,)
