"""Words that stand in a text written otherwise than they are looked for: what a search for whole words would miss.

A word cut at the end of a line, spaced or joined by a hyphen, a capital without its accent, œ as oe, two words glued
where a line was lost, the number of a footnote stuck to a word, figures in groups, Arabic and Hebrew points, Cyrillic
ё: a reader takes them for the same words. This search is generous where the exact one is strict. It never says that a
quotation is verbatim; what it finds is not absent.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.text.folding import Folded, fold, fold_with_offsets
from quiz.library.text.patterns import LONGEST, alternatives_of
from quiz.library.text.scripts import GLUED, ON_TOP, is_spaceless, letter_in
from quiz.model import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

_BROKEN = re.compile("[\u00ad\u00ac](?=[^\\S\n]*\n)")
"""A soft hyphen or a negation sign at the end of a line: a word was cut there."""
_SAME = {
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
    "ß": "ss",
    "ẞ": "SS",
    **dict.fromkeys("´`ʹ\x91\x92", "'"),
    "\u0640": "",
    **dict.fromkeys("أإآٱ", "ا"),
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ة": "ه",
    "ё": "е",
    "Ё": "Е",
    "İ": "I",
    "ı": "i",
}
"""One letter for each that is written in two ways; an Arabic letter that is drawn out is dropped."""
_POINTS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0670]")
_CHANGED = re.compile(rf"[{''.join(_SAME)}]|{_POINTS.pattern}|(?![0-9])\d|[\x80-\x9f]")
_SMALL, _CAPITAL = "a-zß-öø-ÿāăąćčďđēęěğīłńňőřśşšťūůűźżžа-яё", "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽА-ЯЁ"
_GLUED_TOGETHER = f"(?<=[{_SMALL}])(?=[{_CAPITAL}])"
_FOOTNOTE = r"(?<=[^\W\d_])(?=[\d¹²³⁰-⁹]{1,3}(?![^\W_]))"
"""Words end where their letters do, where a small letter meets a capital one, before the number of a footnote."""
_JOINT = "(?:- ?)?"
"""What may part the letters of one word: the hyphen of a line's end."""
_GLUED_LETTER = re.compile(f"[{GLUED}]")
_SIGNS = re.compile("[|*]")
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
_SPELT = {spelt: umlaut for umlaut, spelt in _UMLAUTS.items()}
_THOUSANDS = re.compile(r"(?<=\d)[ .,'](?=\d{3}(?!\d))")


class Otherwise(NamedTuple):
    """Where words stand; `inside` says that it is within a longer word, which only a reader can judge."""

    stretch: Stretch
    inside: bool


def written_otherwise(pattern: str, text: str) -> Otherwise | None:
    """The first place where the words of a pattern stand in a text, whatever the writing; the exact one among them."""
    return next(iter(all_otherwise(pattern, text)), None)


def as_pattern(words: str) -> str:
    """Words as a pattern that looks for these very words: its signs mean nothing."""
    return _SIGNS.sub(" ", words).strip()


def all_otherwise(pattern: str, text: str) -> Iterator[Otherwise]:
    """Every place where they do; those inside of longer words only where there is no other."""
    if not _may_stand(pattern, text):
        return
    loose = loosened(text)
    for inside in (False, True):
        found = False
        for match in _searched(pattern, letter_in(loose.text), inside=inside).finditer(loose.text):
            found = True
            yield Otherwise(Stretch(*loose.span(*match.span())), inside)
        if found or _GLUED_LETTER.search(pattern) is None:
            return


def _may_stand(pattern: str, text: str) -> bool:
    """Whether the letters of an alternative follow each other in a text at all; quicker than looking where."""
    letters = _letters(text)
    return any(
        all(_letters(changed(piece)) in letters for piece in _THOUSANDS.sub("", each).split("*"))
        for each in alternatives_of(pattern)
    )


@lru_cache(maxsize=1024)
def _letters(text: str) -> str:
    """The bare letters and figures of a text, one after the other; no e, which may be what is left of an umlaut."""
    bare = unicodedata.normalize("NFKD", changed(fold(_with_hyphens(text))).casefold())
    return "".join(each for each in bare if each.isalnum() and each != "e")


@lru_cache(maxsize=256)
def loosened(text: str) -> Folded:
    """A folded text with one letter for each that is written in two ways, and where each stood."""
    folded = fold_with_offsets(_with_hyphens(text))
    if _CHANGED.search(folded.text) is None:
        return folded
    parts = [changed(each) for each in folded.text]
    offsets = [offset for part, offset in zip(parts, folded.offsets, strict=True) for _ in part]
    return Folded("".join(parts), tuple(offsets), folded.ends)


def _with_hyphens(text: str) -> str:
    """The text, as long as it was, with a hyphen for each sign that cuts a word at the end of a line."""
    return _BROKEN.sub("-", text)


def changed(folded: str) -> str:
    """Folded words with one letter for each that is written in two ways."""
    return _CHANGED.sub(_usual, folded)


def _usual(match: re.Match[str]) -> str:
    sign = match[0]
    if sign in _SAME:
        return _SAME[sign]
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    if _POINTS.match(sign):
        return ""
    return fold(sign.encode("latin-1").decode("cp1252", "replace"))


@lru_cache(maxsize=1024)
def _searched(pattern: str, letter: str, *, inside: bool) -> re.Pattern[str]:
    """The generous expression of a pattern; case is part of it, for capitals may lack their accents."""
    parts = []
    for each in alternatives_of(pattern):
        words = changed(_THOUSANDS.sub("", each))
        left = "" if inside or is_spaceless(words[0]) else f"(?:(?<!{letter})|{_GLUED_TOGETHER})"
        right = "" if inside or is_spaceless(words[-1]) else f"(?:(?!{letter})|{_GLUED_TOGETHER}|{_FOOTNOTE})"
        parts.append(f"{left}{_expression(words)}{right}")
    return re.compile("|".join(parts) or "(?!)")


def _expression(words: str) -> str:
    made = ""
    for i, sign in enumerate(words):
        before = words[i - 1 : i]
        if sign == "*":
            made += _rest(words[i + 1 : i + 3])
            continue
        if words[i - 1 : i + 1].lower() in _SPELT:
            continue  # told with the letter before it
        made += _between(before, sign) + _first_of(words[i : i + 2])
        if sign.isdigit() and _is_group(words[i + 1 :]):
            made += "[ .,']?"
    return made


def _first_of(words: str) -> str:
    """What stands for the first sign of two, or for both where they spell an umlaut."""
    umlaut = _SPELT.get(words.lower())
    if umlaut is None:
        return _sign(words[0])
    return f"(?:{_sign(words[0])}{_JOINT}{_sign(words[1])}|[{umlaut}{umlaut.upper()}])"


def _rest(following: str) -> str:
    """What a star stands for: the rest of a word, up to the first sign that may follow."""
    if not following or following[0] == "*":
        return rf"(?:[^\W_]|[{ON_TOP}]){LONGEST}"
    return rf"(?>(?:[^\W_]|[{ON_TOP}]){LONGEST}?(?={_first_of(following)}))"


def _is_group(rest: str) -> bool:
    figures = re.match(r"\d*", rest)
    count = len(figures[0]) if figures else 0
    return count > 0 and count % 3 == 0


def _between(before: str, sign: str) -> str:
    if not (before.isalnum() and sign.isalnum()) or before.isdigit():
        return ""
    return " ?" if is_spaceless(before) and is_spaceless(sign) else _JOINT


def _sign(sign: str) -> str:
    """What stands for one sign of the words looked for."""
    if sign == " ":
        return "[ -]{1,3}"
    if sign == "-":
        return "(?:- ?| )?"
    if sign == "'":
        return " ?' ?"
    forms = {sign, *(each for each in (sign.lower(), sign.upper()) if len(each) == 1), *_accents(sign)}
    one = f"[{''.join(map(re.escape, sorted(forms)))}]"
    umlaut = _UMLAUTS.get(sign.lower())
    return f"(?:{one}|{umlaut}|{umlaut.upper()}|{umlaut.capitalize()})" if umlaut else one


_ACCENTED = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ"


def _accents(sign: str) -> set[str]:
    """Capitals may stand without their accents, in the text or in what is looked for."""
    bare = unicodedata.normalize("NFD", sign)[0].upper()
    if sign.upper() in _ACCENTED:
        return {bare}
    if sign.isupper() and sign.isascii():
        return {
            form for each in _ACCENTED if unicodedata.normalize("NFD", each)[0] == sign for form in (each, each.lower())
        }
    return set()
