"""The words of a text with each number as its value: in figures or words, Roman or Chinese, in groups, multiplied."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from quiz.library.text.languages import UNKNOWN, language_of
from quiz.library.text.numerals import HAN, Word, han, numbers_in_words, roman
from quiz.library.text.scripts import ON_TOP, SPACELESS, is_spaceless
from quiz.library.text.shortened import HOURS, MILLIONS, ORDINALS, TIMES
from quiz.library.text.skeletons import without_accents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ALWAYS = ("fr", "en")
"""Languages in which numbers in words are read in every text; those of another only in a text in that one."""
ORDINAL = "¤"
"""Stands before an ordinal number."""
LONGEST = 60
"""Figures of a number; more than that are read as a word."""
MULTIPLIES = 100
"""A number in words of this worth multiplies the figures before it: "45 millions"."""
_PER_CENT = (
    r"(?i:(?:pour|per|por) ?(?:cent|ciento)(?![^\W_])|p\. ?(?:100|cent)(?!\w)|p\.c\.|percent(?!\w)|prozent(?!\w))"
)
_GROUPED = r"\d{1,3}(?:[ .,']\d{3})+(?!\d)"
_ONE_ROMAN = r"(?<=[a-zß-öø-ÿ] )[IVX](?![\w'.])"
"""A Roman figure of one letter counts behind a word only, as in World War I."""
_ROMAN_ORDINAL = re.compile("([IVX]+)(?:er|re|e|è?me)")
_LONG_ROMAN = re.compile("[IVX]{2,}|[MDCLXVI]{3,}")


class Token(NamedTuple):
    """A word, a sign or a number as it is compared, with the stretch of the folded text that it stands for."""

    word: str
    start: int
    end: int
    kind: str = ""

    @property
    def is_number(self) -> bool:
        """Whether it is a number, and its word the value in figures."""
        return self.kind != ""


def _number(value: Decimal | int, start: int, end: int, kind: str, *, ordinal: bool = False) -> Token:
    return Token(f"{ORDINAL if ordinal else ''}{Decimal(value).normalize():f}", start, end, kind)


@lru_cache(maxsize=512)
def languages_in(text: str) -> tuple[str, ...]:
    """The languages in which the numbers of a text are read, its own first."""
    return tuple(dict.fromkeys(each for each in (language_of(text), *ALWAYS) if each != UNKNOWN))


def tokens_of(folded: str, languages: Sequence[str], *, stars: bool = False) -> tuple[Token, ...]:
    """The words, signs and numbers of a folded text; of a pattern, a star is a part of its word.

    Figures right behind letters are a part of a name, as in H5N1.
    """
    found = _token_in(spaceless=is_spaceless(folded), star="*" if stars else "").finditer(folded)
    printed = list(_ordinals(list(_times_of_day([_read(match) for match in found]))))
    said = _in_words(printed, folded, languages)
    return tuple(_joined(list(_joined(list(_put_in(printed, said)), _year)), _times))


@cache
def _token_in(*, spaceless: bool, star: str) -> re.Pattern[str]:
    letter = rf"[^\W\d_{SPACELESS}]" if spaceless else r"[^\W\d_]"
    letter = f"(?:{letter}|[*])" if star else letter
    inside = f"(?:{letter}|[{ON_TOP}])"
    others = rf"(?P<han>[{HAN}]+)|[{SPACELESS}]|" if spaceless else ""
    figures = rf"(?P<group>{_GROUPED})|(?P<figures>\d+(?:[.,]\d+)?)"
    named = rf"[nN][°º]|(?<!\d){letter}(?:{inside}|\d)*|{letter}{inside}*"
    word = rf"(?P<millions>M(?= ?[€$£]))|(?P<one>{_ONE_ROMAN})|(?P<word>{named})"
    return re.compile(rf"(?P<percent>{_PER_CENT})|{figures}|{others}[&%€$£¥№°]|{word}")


def _figures(printed: str) -> Decimal:
    return Decimal(printed.replace(",", "."))


def _grouped(printed: str) -> Decimal:
    return Decimal("".join(filter(str.isdecimal, printed)))


_VALUES: Mapping[str, Callable[[str], Decimal | int]] = {"group": _grouped, "figures": _figures, "han": han}
_SIGNS: Mapping[str, str] = {"millions": MILLIONS, "percent": "%"}


def _read(match: re.Match[str]) -> Token:
    (start, end), kind, printed = match.span(), match.lastgroup or "", match[0]
    if kind in _VALUES and len(printed) <= LONGEST:
        return _number(_VALUES[kind](printed), start, end, "figures")
    if kind in _SIGNS:
        return Token(_SIGNS[kind], start, end)
    usual = normalize("NFKC", printed).replace(" ", "")  # one Arabic letter stands for four words
    return _word(usual, start, end, alone=kind == "one")


def _word(printed: str, start: int, end: int, *, alone: bool) -> Token:
    """A word in small letters, with its accents as long as numbers are read; Roman figures as their value."""
    suffixed = _ROMAN_ORDINAL.fullmatch(printed)
    letters = suffixed[1] if suffixed else printed if alone or _LONG_ROMAN.fullmatch(printed) else ""
    value = roman(letters)
    return (
        _number(value, start, end, "roman", ordinal=suffixed is not None)
        if value
        else Token(printed.lower(), start, end)
    )


def _times_of_day(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens without what stands between hours and minutes: "14 h 30", "14:30"."""
    for i, token in enumerate(tokens):
        around = tokens[i - 1 : i + 2 : 2] if i else ()
        if token.word not in HOURS or [each.kind for each in around] != ["figures", "figures"]:
            yield token


def _ordinals(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with figures and the ending glued to them as one ordinal number."""
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        follows = tokens[i + 1] if i + 1 < len(tokens) else None
        if before and before.kind == "figures" and before.end == token.start and token.word in ORDINALS:
            continue
        if token.kind == "figures" and follows and follows.start == token.end and follows.word in ORDINALS:
            yield token._replace(word=ORDINAL + token.word, end=follows.end)
        else:
            yield token


def _in_words(tokens: Sequence[Token], text: str, languages: Sequence[str]) -> dict[int, tuple[int, Token]]:
    """For the first token of each number in words, its last and the number; a language that comes first is believed."""
    words = tuple(Word(each.word, i == 0 or not _is_close(text, tokens[i - 1], each)) for i, each in enumerate(tokens))
    found: dict[int, tuple[int, Token]] = {}
    taken: set[int] = set()
    for language in languages:
        for number in numbers_in_words(words, language):
            place = range(number.first, number.last + 1)
            if taken.isdisjoint(place):
                start, end = tokens[number.first].start, tokens[number.last].end
                found[number.first] = number.last, _number(number.value, start, end, "words", ordinal=number.ordinal)
                taken.update(place)
    return found


def _is_close(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but a space or a hyphen stands between two words of a number."""
    return text[one.end : other.start].strip(" -") == ""


def _put_in(tokens: Sequence[Token], said: dict[int, tuple[int, Token]]) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        last, token = said.get(at, (at, tokens[at]._replace(word=without_accents(tokens[at].word))))
        yield token
        at = last + 1


def _joined(tokens: Sequence[Token], worth: Callable[[Token, Token], Decimal | None]) -> Iterator[Token]:
    """The tokens with one number for each two that are one."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        value = worth(token, tokens[at + 1]) if token.is_number and at + 1 < len(tokens) else None
        if value is not None:
            at += 1
            token = _number(value, token.start, tokens[at].end, "figures")
        yield token
        at += 1


def _year(one: Token, other: Token) -> Decimal | None:
    """The year that English says in two numbers of two figures: "twenty fourteen"."""
    both = one.kind == other.kind == "words" and all(len(each.word) == len("20") for each in (one, other))
    return Decimal(one.word + other.word) if both and (one.word + other.word).isdecimal() else None


def _times(one: Token, other: Token) -> Decimal | None:
    """Figures with the word, or its short form, that multiplies them: "45 millions", "3 Mds"."""
    if one.kind != "figures" or one.word.startswith(ORDINAL):
        return None
    by = Decimal(TIMES.get(other.word, 0))
    if other.kind == "words" and other.word.isdecimal():
        by = Decimal(other.word)
    return Decimal(one.word) * by if by >= MULTIPLIES else None
