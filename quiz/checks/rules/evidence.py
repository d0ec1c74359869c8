"""E: what an explanation claims of the articles is verified by a machine."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.checks.parts import claims_of
from quiz.checks.rules import elsewhere
from quiz.checks.rules.values import Example, Family, Rule
from quiz.library.problems import Problem
from quiz.library.text.absence import beside, first_place, look_for
from quiz.library.text.longest import longest_run
from quiz.library.text.otherwise import as_pattern
from quiz.library.text.patterns import names_words
from quiz.library.text.quotations import line_of
from quiz.library.text.soundness import is_cut
from quiz.library.text.words import words_in
from quiz.locale.said import Said, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.library.pack.packs import Contents
    from quiz.library.text.absence import Looked
    from quiz.model import Article, Evidence, Pack


def _claim(text: str) -> Example:
    return Example(f"evidence:\n  - {{{text}}}")


RULES = (
    Rule(
        "E601",
        bad=_claim('absent: [rhc], only: [sputnik], pattern: "1997"'),
        good=_claim('absent: [rhc], pattern: "1997"'),
    ),
    Rule(
        "E602",
        bad=_claim('absent: [sputnik], pattern: "1997"'),
        good=_claim('absent: [rhc], pattern: "1997"'),
    ),
    Rule(
        "E603",
        bad=_claim('only: [rhc], pattern: "Stoltenberg"'),
        good=_claim('only: [rhc], pattern: "plus de trois heures"'),
    ),
    Rule(
        "E604",
        bad=_claim('count: 7, source: rhc, pattern: "plus de trois heures"'),
        good=_claim('count: 1, source: rhc, pattern: "plus de trois heures"'),
    ),
    Rule(
        "E605",
        bad=_claim("shared: [rhc, anonyme], words: 40"),
        good=_claim("shared: [rhc, anonyme], words: 2"),
    ),
    Rule(
        "E606",
        bad=_claim('source: rhc, before: ["Source Russia Today", "plus de trois heures"]'),
        good=_claim('source: rhc, before: ["plus de trois heures", "Source Russia Today"]'),
    ),
    Rule("E610"),
    Rule("E611", severity="warning"),
)


FORMS = ("quote", "absent", "only", "count", "shared", "before")
_NEEDS = {
    "quote": ("source",),
    "absent": ("pattern",),
    "only": ("pattern",),
    "count": ("pattern", "source"),
    "shared": ("words",),
    "before": ("source",),
}
_TWO = ("shared", "before")
"""What says something of two things."""
MOST_STARS = 8
"""Stars in a pattern; each stands for the rest of a word."""


def claims_hold(contents: Contents) -> Iterator[Problem]:
    """E601 to E606: every assertion has one form and is true of the articles. E610: where that can be told."""
    for owner, claim, place in claims_of(contents):
        if {claim.source or "", *claim.absent, *claim.only, *claim.shared} <= {"", *contents.pack.articles}:
            wrong = _verdict(contents.pack, claim)
            if wrong is None:
                continue
            code, message = wrong
            if _is_beyond(contents.pack, claim, code):
                told = message if code == "E610" else said("evidence.in_excerpts", claim=message)
                yield Problem(code="E611", message=told, span=owner.span(*place), severity="warning")
            else:
                yield Problem(code=code, message=message, span=owner.span(*place))


def _is_beyond(pack: Pack, claim: Evidence, code: str) -> bool:
    """Whether a claim is not borne out only because articles are there in excerpts: what has to be in them, or not."""
    named = {claim.source or "", *claim.absent, *claim.only, *claim.shared}
    looked = pack.articles.values() if claim.only else [pack.articles[name] for name in named if name]
    if not any(is_cut(article.text) for article in looked):
        return False
    match code:
        case "E610" | "E605" | "E606":
            return True
        case "E604":
            found = len(look_for(claim.pattern or "", pack.articles[claim.source or ""].text).lines)
            return found < (claim.count or 0)
        case "E603":
            return {name for name, each in pack.articles.items() if _stands(claim, each)} < set(claim.only)
        case _:
            return False


def _stands(claim: Evidence, article: Article) -> bool:
    return look_for(claim.pattern or "", article.text).stands


def _verdict(pack: Pack, claim: Evidence) -> tuple[str, Said] | None:
    forms = [form for form in FORMS if getattr(claim, form) not in (None, ())]
    wrong = _one_form(forms) if len(forms) != 1 else next(_senseless(claim, forms[0]), None)
    return ("E601", wrong) if wrong else _CHECKS[forms[0]](pack, claim)


def _senseless(claim: Evidence, form: str) -> Iterator[Said]:
    """What keeps a claim of one form from saying anything."""
    given = {name for name in ("source", "pattern", "words") if getattr(claim, name) is not None}
    yield from (said("evidence.missing", name=name) for name in _NEEDS[form] if name not in given)
    yield from (said("evidence.unused", name=name, form=form) for name in sorted(given.difference(_NEEDS[form])))
    if form in _TWO and len(set(getattr(claim, form))) == 1:
        yield said("evidence.says_nothing", form=form)
    if claim.words is not None and claim.words < 1:
        yield said("evidence.says_nothing", form=form)
    if claim.pattern is not None and claim.pattern.count("*") > MOST_STARS:
        yield said("evidence.too_many_stars")
    if claim.pattern is not None and not names_words(claim.pattern):
        yield said("evidence.no_words", pattern=claim.pattern)


def _one_form(forms: list[str]) -> Said:
    found = ", ".join(forms) or "–"
    return said("evidence.one_form", forms=", ".join(FORMS), found=found)


def _quote(_pack: Pack, _claim: Evidence) -> tuple[str, Said] | None:
    """Looked up with all other quotations."""
    return None


def _absent(pack: Pack, claim: Evidence) -> tuple[str, Said] | None:
    for name in claim.absent:
        looked = look_for(claim.pattern or "", pack.articles[name].text)
        if looked.lines:
            return "E602", said("evidence.absent", pattern=claim.pattern, name=name, line=looked.lines[0])
        if looked.stands:
            line, words = looked.otherwise[0].line, looked.otherwise[0].words
            return "E602", said("evidence.absent_otherwise", pattern=claim.pattern, name=name, line=line, words=words)
    return _not_verified(pack, claim, claim.absent)


def _not_verified(pack: Pack, claim: Evidence, names: Iterable[str]) -> tuple[str, Said] | None:
    """E610 where a search that found nothing does not prove that nothing is there."""
    for name in names:
        looked = look_for(claim.pattern or "", pack.articles[name].text)
        if pack.articles[name].source.part:
            return "E610", said("evidence.in_part", pattern=claim.pattern, name=name)
        if looked.otherwise:
            line, words = looked.otherwise[0].line, looked.otherwise[0].words
            return "E610", said("evidence.inside", pattern=claim.pattern, name=name, line=line, words=words)
        if looked.perhaps is not None:
            line, words = looked.perhaps.line, looked.perhaps.words
            return "E610", said("evidence.perhaps", pattern=claim.pattern, name=name, line=line, words=words)
        if looked.fault is not None:
            return "E610", said("evidence.not_verified", pattern=claim.pattern, name=name, fault=looked.fault.told)
    return None


def _only(pack: Pack, claim: Evidence) -> tuple[str, Said] | None:
    looked = {name: look_for(claim.pattern or "", article.text) for name, article in pack.articles.items()}
    found = {name for name, each in looked.items() if each.stands}
    if found == set(claim.only):
        return _not_verified(pack, claim, [name for name in looked if name not in found])
    names = ", ".join(sorted(found)) or "–"
    return "E603", said("evidence.only", pattern=claim.pattern, names=names, only=", ".join(claim.only))


def _count(pack: Pack, claim: Evidence) -> tuple[str, Said] | None:
    text = pack.articles[claim.source or ""].text
    looked = look_for(claim.pattern or "", text)
    found = len(looked.lines)
    if found == claim.count and looked.otherwise:
        return "E610", said("evidence.count_otherwise", pattern=claim.pattern, count=found, more=_others(looked))
    if found == claim.count and found and (more := beside(claim.pattern or "", text)) is not None:
        others = f"{more.words} ({more.line})"
        return "E610", said("evidence.count_otherwise", pattern=claim.pattern, count=found, more=others)
    if found == claim.count and looked.fault is not None:
        fault = looked.fault.told
        return "E610", said("evidence.not_verified", pattern=claim.pattern, name=claim.source, fault=fault)
    if found == claim.count:
        return None
    return "E604", said("evidence.count", pattern=claim.pattern, found=found, source=claim.source, count=claim.count)


def _others(looked: Looked) -> str:
    """Where the words stand in another writing."""
    return ", ".join(f"{each.words} ({each.line})" for each in looked.otherwise)


def _shared(pack: Pack, claim: Evidence) -> tuple[str, Said] | None:
    texts = [pack.articles[name].text for name in claim.shared]
    wanted = claim.words or 1
    longest = longest_shared_run(texts[0], texts[1], wanted) if len(texts) == 2 else 0  # noqa: PLR2004 -- two texts
    if longest >= wanted:
        return None
    return "E605", said("evidence.shared", longest=longest, words=claim.words)


@lru_cache(maxsize=512)
def longest_shared_run(one: str, other: str, enough: int | None = None) -> int:
    """The length, in words, of the longest run common to two texts; of one longer than is `enough`, at least that."""
    return longest_run(words_in(one).keys, words_in(other).keys, enough)


def _before(pack: Pack, claim: Evidence) -> tuple[str, Said] | None:
    text = pack.articles[claim.source or ""].text
    positions = [first_place(words, text) for words in claim.before]
    for words, position in zip(claim.before, positions, strict=True):
        if position < 0:
            return "E606", said("evidence.not_in", words=words, source=claim.source)
    if positions == sorted(positions):
        return _none_earlier(claim, text, positions)
    return "E606", said("evidence.other_order", source=claim.source)


def _none_earlier(claim: Evidence, text: str, positions: list[int]) -> tuple[str, Said] | None:
    """E610 where letters stand before other words that may be the words which are said to come behind them."""
    for words, before in zip(claim.before[1:], positions, strict=False):
        perhaps = beside(as_pattern(words), text)
        if perhaps is not None and perhaps.line < line_of(text, before):
            line, found = perhaps.line, perhaps.words
            return "E610", said("evidence.perhaps", pattern=words, name=claim.source, line=line, words=found)
    return None


_CHECKS = {
    "quote": _quote,
    "absent": _absent,
    "only": _only,
    "count": _count,
    "shared": _shared,
    "before": _before,
}


FAMILY = Family((*RULES, *elsewhere.RULES), (claims_hold, elsewhere.right_elsewhere))
