"""Where the sentences of an article end: at full stops that end one, and at line breaks that do.

Written by hand: of two kept libraries tried, one ended sentences behind "M." and "janv.", the other joined what a page
had glued together. What no rule of spelling tells, abbreviations and months, stands in `words.toml` by language.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from quiz.drafting.known import bare, months_of, stands_before_figures, stands_before_names

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDED = 100
"""Letters of its longest line in a text that was folded to a width."""
RAGGED = 8
"""Letters by which the lines of a folded text may be shorter than they had to be."""
LOOK_BACK = 24
"""Letters in which the word before a full stop is looked for."""
RULE = "-_*=~• \n"
"""Of what a line is drawn that parts two pieces of a page."""

_CAPITAL = r"[A-ZÀ-Þ]"
_END = re.compile(
    r"[.!?…]+(?:[ \u00a0\u2009\u202f]?»|[\"”’])?(?:[ \u00a0]\[[^\]\n]{1,40}\])?(?=\s|[A-ZÀ-Þ«“\"]|$)\s*"
    r"|(?<!\S)[-_*=~•]{4,}(?!\S)\s*"
    r"|\s*\n\s*"
)
_WORD_BEFORE = re.compile(r"[\w.]+\Z")
_WORD_BEHIND = re.compile(r"\w+")
_SHORTENED = re.compile(rf"{_CAPITAL}[a-zà-þ]\Z")
_DASH = re.compile(r"(?:[–—]|--?)\s+(?!\()")


def parts_of(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The start and end of each sentence of a text, of each line without one, and of nothing between."""
    small = _small_words(text)
    width = _width(text)
    start = 0
    for match in _END.finditer(text):
        if _ends(text, match, language, small, width):
            yield _begun(text, start, match.start(), language), match.start() + len(match[0].rstrip(RULE))
            start = match.end()
    yield _begun(text, start, len(text), language), len(text)


def _begun(text: str, start: int, end: int, language: str) -> int:
    """Where a sentence begins behind the place and the day of its dispatch, and behind a dash."""
    match = _dateline(language).match(text, start, end)
    start = match.end() if match else start
    dash = _DASH.match(text, start, end)
    return dash.end() if dash else start


def _ends(text: str, match: re.Match[str], language: str, small: frozenset[str], width: int) -> bool:
    mark, follows = match[0], text[match.end() : match.end() + 1]
    if mark.strip(RULE) == "" and not mark.isspace():
        return True
    if mark[0].isspace():
        return not _goes_on(text, match, width)
    if "\n" in mark and not _is_folded_at(text, match, width):
        return True
    if follows.islower():
        return False
    return mark.rstrip() != "." or _stops(text, match, language, small)


def _stops(text: str, match: re.Match[str], language: str, small: frozenset[str]) -> bool:
    """Whether a single full stop ends its sentence, and not an abbreviation."""
    found = _WORD_BEFORE.search(text, max(0, match.start() - LOOK_BACK), match.start())
    word = found[0] if found else ""
    behind = _WORD_BEHIND.match(text, match.end())
    if stands_before_names(bare(word), language):
        return False
    if word[-1:].isupper() and not word[-2:-1].isalpha():
        return match.end() > match.start() + 1 and (behind is None or behind[0].lower() in small)
    if _SHORTENED.search(word) and len(word) == len("Mr"):
        return behind is None
    return not (behind is not None and behind[0][:1].isdecimal() and stands_before_figures(bare(word), language))


def _small_words(text: str) -> frozenset[str]:
    """The words that a text has in small letters somewhere: with a capital they begin a sentence, and are no names."""
    return frozenset(word for word in re.findall(r"[^\W\d_]+", text) if word.islower())


def _goes_on(text: str, match: re.Match[str], width: int) -> bool:
    """Whether what stands before a line break goes on behind it."""
    if text[match.end() : match.end() + 1].islower() and text[match.start() - 1 : match.start()] not in ":;":
        return True
    return match[0].count("\n") == 1 and (_is_folded_at(text, match, width) or _is_one_headline(text, match))


def _is_one_headline(text: str, match: re.Match[str]) -> bool:
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    behind = text[match.end() :].partition("\n")[0]
    return before.isupper() and behind.isupper()


def _is_folded_at(text: str, match: re.Match[str], width: int) -> bool:
    """Whether a line was broken because its next word had no room in it: the one thing that folding looks at."""
    if not width or match[0].count("\n") != 1:
        return False
    at = text.index("\n", match.start())
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    first = text[match.end() :].split(maxsplit=1)[:1]
    return bool(first) and len(line) + 1 + len(first[0]) > width - RAGGED


def _width(text: str) -> int:
    """The width to which a text was folded; 0 where it was not."""
    longest = max((len(line) for line in text.splitlines() if " " in line.strip()), default=0)
    return longest if longest <= FOLDED else 0


@cache
def _dateline(language: str) -> re.Pattern[str]:
    """Place and day at the head of a dispatch: "New-York, 15 avril. –", "NORFOLK, VA., Dec. 18 --"."""
    month = rf"(?i:{'|'.join(months_of(language))})\.?"
    day = r"\d{1,2}(?:er|st|nd|rd|th)?"
    place = rf"{_CAPITAL}[\w’'.]*(?:[ -]{_CAPITAL}[\w’'.]*)*(?:, ?{_CAPITAL}[\w.]*)*"
    hour = r"(?:, [^\n.–—-]{1,24})?(?: \([^)\n]{2,30}\))?"
    return re.compile(
        rf"\s*{place}, (?:le )?(?:{day} {month}|{month} {day}){hour}(?:\.\s|\.?\s*(?:[–—]|--?(?:\s|$)|\n|$))\s*"
    )
