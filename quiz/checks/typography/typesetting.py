"""The mends of typography: what T901 to T904 find, set as it should be, where that is beyond doubt.

Left alone: addresses, code, entities, and words of the other language between quotation marks. A sign whose
reading is open (a single straight quotation mark, an odd number of double ones) stays for its author.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.problems import Edit
from quiz.library.text.words import words_in
from quiz.locale.said import Said, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.model import Language

NO_BREAK, NARROW = "\u00a0", "\u202f"
_BLANK = f"[ {NO_BREAK}{NARROW}]"

_ADDRESS = r"(?:https?://|www\.)[^\s«»“”\"<>]+|[\w.+-]+@[\w-]+\.[\w.-]*\w"
_LEFT_ALONE = re.compile(rf"{_ADDRESS}|`[^`\n]+`|&#?\w{{1,10}};")
_QUOTED = re.compile(r"«([^«»]*)»|“([^“”]*)”|\"([^\"]*)\"")
_COMMON: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        words_in(
            "à au aux avec c ce ces d dans de des du elle en est et il ils j je l la le les leur lui mais n ne nous où "
            "par pas pour qu que quel quelle qui s sa se ses son sont sur un une vous y"
        ).keys
    ),
    "en": frozenset(
        words_in(
            "and are as at be but by for from had has have his in is it its not of or our s says she that the their "
            "them they this to was we were what when where which who why will with you"
        ).keys
    ),
}

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[\w«“\"])")
_LAST_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'")
_OPENING_APOSTROPHE = re.compile(r"(?<!\w)'")
_WIDE = re.compile(r"(?<=\S) +(?=([!?;:])[!?;:]*(?:\s|$))")
_CLOSE = re.compile(
    r"(?<=[\w)\]»”’%\"])(?=([!?;])[!?;]*(?:\s|$))|(?<=[^\W\d])(?=(:)(?:\s|$))|(?<=[)\]»”])(?=(:)(?:\s|$))"
)
_ENGLISH_SPACE = re.compile(rf"(?<=\S){_BLANK}+(?=[!?;:]+(?:\s|$))")
_RATIO = re.compile(rf"\d{_BLANK}+:{_BLANK}+\d")
_AFTER_OPENING = re.compile(rf"«(?![{NO_BREAK}{NARROW}]) *(?=\S)")
_BEFORE_CLOSING = re.compile(rf"(?<=[^\s«]) *(?<![{NO_BREAK}{NARROW}])»")
_STRAIGHT = re.compile(r'"')


class Setting(NamedTuple):
    """How one finding of typography is mended, in texts of one language."""

    language: Language
    title: Said
    edits: Callable[[str], Iterator[Edit]]


def typeset(code: str, text: str) -> tuple[Edit, ...]:
    """The edits of a text that mend a finding of typography as far as that is beyond doubt."""
    setting = SETTINGS[code]
    alone = list(_left_alone(text, setting.language))
    return tuple(edit for edit in setting.edits(text) if not any(_within(edit, *stretch) for stretch in alone))


def _within(edit: Edit, start: int, end: int) -> bool:
    return edit.start < end and edit.end > start


def _left_alone(text: str, language: Language) -> Iterator[tuple[int, int]]:
    for match in _LEFT_ALONE.finditer(text):
        yield match.span()
    for quoted in _QUOTED.finditer(text):
        words = quoted[quoted.lastindex or 0]
        if _is_foreign(words, language):
            start = quoted.start(quoted.lastindex or 0) + len(words) - len(words.lstrip())
            yield start, start + len(words.strip())


def _is_foreign(words: str, language: Language) -> bool:
    """Whether words read as the other language than that of the text around them."""
    other: Language = "en" if language == "fr" else "fr"
    found = words_in(words).keys
    return sum(word in _COMMON[other] for word in found) > sum(word in _COMMON[language] for word in found)


def _apostrophes(text: str) -> Iterator[Edit]:
    """Between two letters always; behind a last letter unless a single quotation mark was opened somewhere."""
    sure = _APOSTROPHE if _OPENING_APOSTROPHE.search(text) else _LAST_APOSTROPHE
    return (Edit(*match.span(), "’") for match in sure.finditer(text))


def _french_spaces(text: str) -> Iterator[Edit]:
    for match in _WIDE.finditer(text):
        yield Edit(*match.span(), _space_before(match[1]))
    for match in _CLOSE.finditer(text):
        yield Edit(*match.span(), _space_before(match[match.lastindex or 0]))


def _space_before(sign: str) -> str:
    return NO_BREAK if sign == ":" else NARROW


def _guillemets(text: str) -> Iterator[Edit]:
    for match in _AFTER_OPENING.finditer(text):
        yield Edit(match.start() + 1, match.end(), NO_BREAK)
    for match in _BEFORE_CLOSING.finditer(text):
        yield Edit(match.start(), match.end() - 1, NO_BREAK)
    yield from _straight_quotes(text)


def _straight_quotes(text: str) -> Iterator[Edit]:
    """Pairs of straight quotation marks, when every one of the text plainly opens or closes."""
    marks = [match.start() for match in _STRAIGHT.finditer(text)]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) % 2 or not all(_is_pair(text, *pair) for pair in pairs):
        return
    for start, end in pairs:
        inside = text.count("«", 0, start) > text.count("»", 0, start)
        opening, closing = ("“", "”") if inside else (f"«{NO_BREAK}", f"{NO_BREAK}»")
        blank = re.compile(r"\s*")
        after = blank.match(text, start + 1)
        content = text[start + 1 : end].rstrip()
        yield Edit(start, after.end() if after else start + 1, opening)
        yield Edit(start + 1 + len(content), end + 1, closing)


def _is_pair(text: str, start: int, end: int) -> bool:
    """Words inside, without guillemets that would stand within their like, and no letter or `=` outside."""
    before, content, after = text[:start][-1:], text[start + 1 : end], text[end + 1 : end + 2]
    outside = before.isalnum() or before == "=" or after.isalnum()
    return bool(content.strip()) and not re.search("[«»“”]", content) and not outside


def _english_spaces(text: str) -> Iterator[Edit]:
    ratios = [match.span() for match in _RATIO.finditer(text)]
    for match in _ENGLISH_SPACE.finditer(text):
        if not any(start < match.start() < end for start, end in ratios):
            yield Edit(*match.span(), "")


SETTINGS: dict[str, Setting] = {
    "T901": Setting("fr", said("fixes.curved_apostrophe"), _apostrophes),
    "T902": Setting("fr", said("fixes.no_break_space"), _french_spaces),
    "T903": Setting("fr", said("fixes.french_quotation_marks"), _guillemets),
    "T904": Setting("en", said("fixes.space_removed"), _english_spaces),
}
