"""Words that may stand in a text though no search for words finds them: the last look before an absence is believed.

A page that was printed, scanned, copied or decoded can space the letters of a word, set a page's number into it, lose
its ligatures or accents, write it in letters that only look alike, put dots or markup between its signs. What is found
here is never said to be there, nor to be absent: a reader has to look. All it can cost is a doubt, so it is generous.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.library.text.folding import fold
from quiz.library.text.heads import without_heads
from quiz.library.text.otherwise import as_pattern, written_otherwise
from quiz.library.text.patterns import LONGEST, alternatives_of
from quiz.library.text.scripts import GLUED, is_spaceless
from quiz.library.text.skeletons import (
    STAR,
    blind_forms_of,
    forms_of,
    has_accents,
    is_left_out,
    letters_of,
    parts_of,
    reduced,
    skeleton_of,
)
from quiz.library.text.writings import in_other_words
from quiz.model import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.text.skeletons import Skeleton

FEWEST_JOINED = 5
"""Letters from which a word may be broken anywhere; of a shorter one all letters are apart, or none."""
FEWEST_LEFT = 4
"""Letters that must be left of a word whose ligatures were lost, and figures that may stand apart."""
MOST_LOST = 3
"""Ligatures that a word may have lost; each doubles the ways in which it may be read."""
FEWEST_MISREAD = 6
"""Letters from which r and n may be one m: in shorter words both are words."""
_APART_ALL = re.compile(r"(?:[^\W_][\s.·]{1,3}){2,}[^\W_][\s.·]{0,2}")
"""Letters each of which stands alone, as in O.T.A.N."""
_MARKS = frozenset("*_`~")
_RUBY = "(?: (?:[\u3041-\u3096]{1,8}|[\u3105-\u312f]{1,4}|[a-z\u00df-\u017e\u01ce-\u01dc]{1,6}) | )?"
"""Between the letters of a word: how the one before is read, in small letters or between brackets; or a space."""
_HANGUL = re.compile("[\uac00-\ud7a3]")
_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü"}
_UMLAUT = re.compile("|".join(_UMLAUTS))
_LIGATURES = re.compile("(ff[il]?|f[il])")
_UNITS = {
    "%": "(?:%|pour ?cent|per ?cent|prozent|por ciento)",
    "€": "(?:€|euros?)",
    "$": r"(?:\$|dollars?|us ?dollars?)",
}
"""How units are written in letters."""
_SAID = ((re.compile(r"\b(?:pour ?cent|per ?cent)\b"), "%"), (re.compile(r"(?<=\d )euros?\b"), "€"))
_APART = re.compile(r"(?<=\d)(?=[%€$])|(?<=[%€$])(?=\d)")


def resemblances(pattern: str, text: str) -> Iterator[Stretch]:
    """The places in a text that may be the words of a pattern."""
    for reading, skeleton in _readings(text):
        for each in alternatives_of(pattern):
            if _may_resemble(each, skeleton.reduced):
                for match in _looks_like(each, accented=skeleton.accented).finditer(skeleton.text):
                    yield Stretch(*skeleton.span(*match.span()))
        yield from in_other_words(pattern, reading)


@lru_cache(maxsize=512)
def _readings(text: str) -> tuple[tuple[str, Skeleton], ...]:
    """A text as it stands, and as it is without what may be the heads of its pages, if there is any."""
    return tuple((reading, skeleton_of(reading)) for reading in dict.fromkeys((text, without_heads(text))))


def are_written(pattern: str, letters: str) -> bool:
    """Whether letters that resemble a pattern are its words for sure: only set apart one by one, or marked."""
    plain = fold("".join(filter(_is_plain, letters))).casefold()
    apart = _sounds(letters) if _APART_ALL.fullmatch(letters) else ""
    return any(each.casefold() == plain or (apart and apart == _sounds(each)) for each in alternatives_of(pattern))


def _is_plain(sign: str) -> bool:
    """Whether a sign is seen and belongs to the words: neither a mark across its letter, nor one of a page."""
    return sign not in _MARKS and not is_left_out(sign)


def _sounds(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def stands_somehow(words: str, text: str) -> Stretch | None:
    """Where these very words first stand in a text in another writing, or letters that may be theirs."""
    pattern = as_pattern(words)
    there = written_otherwise(pattern, text)
    return there.stretch if there else next(resemblances(pattern, text), None)


def _may_resemble(words: str, letters: str) -> bool:
    """Whether all words are among the letters of a text at all; quicker than looking where."""
    pieces = _pieces(words)
    return bool(pieces) and all(piece in letters for piece in pieces)


@lru_cache(maxsize=1024)
def _pieces(words: str) -> tuple[str, ...]:
    return tuple(reduced(piece).rstrip("s") for word in _said(words).split() for piece in parts_of(word))


def _said(words: str) -> str:
    """The letters of words, units as signs of their own."""
    letters = letters_of(words)
    for pattern, sign in _SAID:
        letters = pattern.sub(sign, letters)
    return _APART.sub(" ", letters)


@lru_cache(maxsize=1024)
def _looks_like(words: str, *, accented: bool) -> re.Pattern[str]:
    """What finds an alternative in a skeleton; `accented` says whether the text has accents: to lack one then tells."""
    said = _said(words)
    name = any(part[:1].isupper() for part in fold(words).split())
    blind = name or (not accented and has_accents(said))
    made, before = "", ""
    for word in said.split():
        made += _apart(before, word) + _word(word, blind=blind)
        before = word
    left = "" if is_spaceless(said[0]) or re.match(f"[{GLUED}]", said) else "(?<![^ ])"
    right = "" if is_spaceless(said[-1]) or said[-1] == STAR else "(?![^ ])"
    return re.compile(f"{left}{made}{right}")


def _apart(before: str, word: str) -> str:
    """What may stand between two words: a space, the number of a page, which is never glued to another number."""
    if not before[-1:].isdigit():
        return r" ?(?:\d{1,3} )?" if before else ""
    return r" (?:\d{1,3} )?" if word[:1].isdigit() else r" ?(?:(?<= )\d{1,3} )?"


def _word(word: str, *, blind: bool) -> str:
    """A word as its letters may be parted, misread or without their accents."""
    if word in _UNITS:
        return _UNITS[word]
    if is_spaceless(word):
        return _RUBY.join(_signs(word, blind=blind))
    if len(word.replace(STAR, "")) < (FEWEST_LEFT if word.isdigit() else FEWEST_JOINED) and not _HANGUL.search(word):
        signs = _signs(word, blind=blind)
        return "".join(signs) if word.isdigit() else _either("".join(signs), " ".join(signs))
    if word.isdigit():
        return _either(word, " ".join(word))
    forms = dict.fromkeys((word, _UMLAUT.sub(lambda match: _UMLAUTS[match[0]], word)))
    loose = [_loose(form, blind=blind) for form in forms]
    return _either(*loose, *_without_ligatures(word, blind=blind), *_misread(word, blind=blind))


def _either(*forms: str) -> str:
    """The first of some forms that a word has: a choice that is kept, for words that follow would multiply it."""
    return f"(?>{'|'.join(dict.fromkeys(forms))})"


def _signs(word: str, *, blind: bool) -> list[str]:
    """What finds each sign of a word; a star takes as little as what follows it leaves, and keeps to that."""
    found = [_sign(sign, blind=blind) for sign in word]
    for i, sign in enumerate(word[:-1]):
        if sign == STAR:
            found[i] = f"(?>[^ ]{LONGEST}?(?= ?{found[i + 1]}))"
    return found


def _loose(word: str, *, blind: bool) -> str:
    """The letters of a word, anywhere parted; before an s may stand an e, as where both genders are named."""
    signs = _signs(word, blind=blind)
    return "".join(
        sign if i == 0 else f" ?(?:(?<= )e )?{sign}" if word[i] == "s" else f" ?{sign}" for i, sign in enumerate(signs)
    )


def _sign(sign: str, *, blind: bool) -> str:
    if sign == STAR:
        return f"[^ ]{LONGEST}"
    forms = blind_forms_of(sign) if blind else forms_of(sign)
    return re.escape(sign) if forms == sign else f"[{forms}]"


def _without_ligatures(word: str, *, blind: bool) -> Iterator[str]:
    """A word whose ligatures a page has lost."""
    bare, count = re.subn("ff[il]?|f[il]", " ", word)
    if 0 < count <= MOST_LOST and STAR not in word[:-1] and len(bare.replace(" ", "")) >= FEWEST_LEFT:
        yield "".join(
            f"(?:{re.escape(part)}| ?)" if i % 2 else "".join(_sign(sign, blind=blind) for sign in part)
            for i, part in enumerate(_LIGATURES.split(word))
        )
        yield "".join(" ?" if sign == "f" else _sign(sign, blind=blind) for sign in word)


def _misread(word: str, *, blind: bool) -> Iterator[str]:
    """A word in which a machine took r and n for m, or m for both."""
    if len(word) >= FEWEST_MISREAD and STAR not in word[:-1] and re.search("rn|m", word):
        parts = re.split("(rn|m)", word)
        yield "".join(
            "(?:rn|m)" if i % 2 else "".join(_sign(each, blind=blind) for each in part) for i, part in enumerate(parts)
        )
