"""Claims about the articles' text, verified: absent, only, count, shared, before."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.checks.parts import claims_of
from quiz.library.problems import Problem
from quiz.library.text.folding import fold, folded_article
from quiz.library.text.quotations import line_of
from quiz.library.text.runs import longest_run
from quiz.library.text.words import words_in
from quiz.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents
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
SHORT_RUNS = range(1, 40)
"""Words of a run that is looked for as a whole, before the longest one is measured."""
_ODD_CASES = re.compile(
    "[\u00b5\u00df\u0130\u0131\u0149\u017f\u01c4-\u01f3\u0345-\u1fff\u2126-\u2183\ua640-\ufdff\U00010000-\U0010ffff]"
)
MOST_STARS = 8
"""Stars in a pattern; each stands for the rest of a word."""


def claims_hold(contents: Contents) -> Iterator[Problem]:
    """E601 to E606: every assertion has one form and is true of the articles."""
    for owner, claim, place in claims_of(contents):
        if {claim.source or "", *claim.absent, *claim.only, *claim.shared} <= {"", *contents.pack.articles}:
            code, message = _verdict(contents.pack, claim)
            if message is not None:
                yield Problem(code=code, message=message, span=owner.span(*place))


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


@lru_cache(maxsize=512)
def _runs(text: str, length: int) -> frozenset[tuple[str, ...]]:
    """All runs of so many words of a text."""
    words = words_in(text).keys
    return frozenset(zip(*(words[i:] for i in range(length)), strict=False))


@lru_cache(maxsize=1024)
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression: `|` parts alternatives, `*` is the rest of a word, the rest is literal.

    Whole words, case ignored. Nothing else is special, so that no pattern can be slow.
    """
    parts = [_starred(fold(part)) for part in pattern.split("|") if part.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _starred(part: str) -> str:
    """What stands between two stars is taken where it comes first, and that choice is kept (`(?>…)`).

    A later place can only leave less of the word for what follows; without this, each star more would multiply the
    time by the length of the word.
    """
    first, *rest = (re.escape(piece) for piece in part.split("*"))
    if not rest:
        return first
    between = "".join(rf"(?>\w*?{piece})" for piece in rest[:-1] if piece)
    return rf"{first}{between}\w*{rest[-1]}"


def occurrences(pattern: str, article: Article) -> list[int]:
    """The lines of an article on which a pattern is found."""
    folded = folded_article(article.text)
    return [line_of(article.text, folded.offsets[start]) for start in _starts(pattern, folded.text)]


@lru_cache(maxsize=4096)
def _starts(pattern: str, text: str) -> tuple[int, ...]:
    """Where a pattern is found in a folded text; words that are nowhere in it are not searched for."""
    roots = _roots(pattern)
    if roots and _is_simple(pattern) and _is_simple(text):
        lower = _lower(text)
        if not any(root in lower for root in roots):
            return ()
    return tuple(match.start() for match in compile_pattern(pattern).finditer(text))


@lru_cache(maxsize=1024)
def _is_simple(text: str) -> bool:
    """Whether lower case is all there is to ignoring case: not so for a dotless i, a long s and their like."""
    return _ODD_CASES.search(text) is None


@lru_cache(maxsize=256)
def _lower(text: str) -> str:
    return text.lower()


@lru_cache(maxsize=1024)
def _roots(pattern: str) -> tuple[str, ...]:
    """For each alternative, its longest piece without a star, as it must stand in a text in lower case."""
    return tuple(max(fold(part).lower().split("*"), key=len) for part in pattern.split("|") if part.strip())


def _count_in(pattern: str, article: Article) -> int:
    return len(_starts(pattern, folded_article(article.text).text))


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
    found = {name for name, article in pack.articles.items() if _count_in(claim.pattern or "", article)}
    if found == set(claim.only):
        return "E603", None
    names = ", ".join(sorted(found)) or "–"
    return "E603", Text(
        fr=f"« {claim.pattern} » se trouve dans : {names} ; la preuve dit : {', '.join(claim.only)}",
        en=f'"{claim.pattern}" is found in: {names}; the evidence says: {", ".join(claim.only)}',
    )


def _count(pack: Pack, claim: Evidence) -> tuple[str, Text | None]:
    found = _count_in(claim.pattern or "", pack.articles[claim.source or ""])
    if found == claim.count:
        return "E604", None
    return "E604", Text(
        fr=f"« {claim.pattern} » se trouve {found} fois dans « {claim.source} », non {claim.count}",
        en=f'"{claim.pattern}" is found {found} times in "{claim.source}", not {claim.count}',
    )


def _shared(pack: Pack, claim: Evidence) -> tuple[str, Text | None]:
    texts = [pack.articles[name].text for name in claim.shared]
    wanted = claim.words or 1
    pair = len(texts) == 2  # noqa: PLR2004 -- as it says
    if pair and wanted in SHORT_RUNS and not _runs(texts[0], wanted).isdisjoint(_runs(texts[1], wanted)):
        return "E605", None
    longest = longest_shared_run(*texts) if pair else 0
    if longest >= wanted:
        return "E605", None
    return "E605", Text(
        fr=f"la plus longue suite de mots commune en compte {longest}, non {claim.words}",
        en=f"the longest run of words in common has {longest}, not {claim.words}",
    )


@lru_cache(maxsize=512)
def longest_shared_run(one: str, other: str) -> int:
    """The length, in words, of the longest run common to two texts."""
    return longest_run(words_in(one).keys, words_in(other).keys)


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
