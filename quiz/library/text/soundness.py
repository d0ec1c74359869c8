"""What in a text keeps a search from being trusted: signs of a text that is not what was printed.

A text that was decoded wrongly, saved with its markup, or read off a page by a program has words that no search finds.
Each kind is told with the first place where it shows, for a person to see. What folding and the generous search
(`otherwise`) see through is no fault: ligatures, hyphens at line ends, accents in two signs.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from html.entities import html5
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.library.text.languages import language_of
from quiz.library.text.scripts import GLUED, SPACELESS
from quiz.locale.said import Said, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Kind: TypeAlias = Literal[
    "replaced", "private", "control", "turned", "garbled", "markup", "entities", "escaped", "lost", "accents",
    "lookalikes", "spaced", "backwards", "columns", "glued", "cut", "timed", "bare", "empty",
]  # fmt: skip
AROUND = 12
"""Characters shown before and behind what was found."""


class Fault(NamedTuple):
    """A kind of fault, the offset where it first shows, and the words there."""

    kind: Kind
    start: int
    sample: str

    @property
    def told(self) -> Said:
        """What is wrong, and the words where it shows."""
        return said("articles.fault", what=FAULTS[self.kind], sample=self.sample)


FAULTS: dict[Kind, Said] = {
    "replaced": said("articles.replaced"),
    "private": said("articles.private"),
    "control": said("articles.control"),
    "turned": said("articles.turned"),
    "garbled": said("articles.garbled"),
    "markup": said("articles.markup"),
    "entities": said("articles.entities"),
    "escaped": said("articles.escaped"),
    "lost": said("articles.lost"),
    "accents": said("articles.accents"),
    "lookalikes": said("articles.lookalikes"),
    "spaced": said("articles.spaced"),
    "backwards": said("articles.backwards"),
    "columns": said("articles.columns"),
    "glued": said("articles.glued"),
    "cut": said("articles.cut"),
    "timed": said("articles.timed"),
    "bare": said("articles.bare"),
    "empty": said("articles.empty"),
}
"""What is wrong, in words, by kind."""
ACCENTED = frozenset(("cs", "es", "fr", "hu", "pl", "pt", "ro", "tr"))
"""Languages in which hardly a sentence has no accent; German is none of them, for it may be written with ae, oe, ue."""
FEWEST_BARE = 600
"""Characters from which a text in one of them cannot have none by chance: French has an accent in thirty letters."""
_ACCENT = re.compile("[À-ÖØ-öø-ž\u0218-\u021b\u0300-\u036f]")
_CUT = re.compile(r"^[ \t]*\[(?:…|\.\.\.)\][ \t]*$", re.MULTILINE)
"""A line in the place of what was left out."""
_TAGS = (
    "html|head|body|meta|link|title|script|style|p|div|span|br|hr|a|b|i|u|em|strong|h[1-6]|ul|ol|li|table|tr|td|th|img|font|"
    "figure|figcaption|blockquote|section|article|header|footer|nav|svg|iframe|sup|sub"
)
_ENTITY = re.compile(r"&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,24}\d{0,2});", re.IGNORECASE)
_GAP = re.compile(r"[^\W\d_][,;:.’-]? {3,40}[^\W\d_]")
GAPS, SHORT = 3, 30
"""Lines with a gap that make columns; characters of a line that may stand between them."""
_MARKS: dict[Kind, str] = {"escaped": "\\=%+(", "lost": "?", "accents": "\u00a8\u02c6\u02dc\u00b8\u02d9\u02da\u00b4"}
"""Signs one of which is in all that shows a fault: a text without them is not gone through for it."""
_OLD_ENTITY = re.compile(
    r"&(?:[aeiounyAEIOUNY](?:acute|grave|circ|uml|tilde|ring|slash)|[cC]cedil|[ao]elig|nbsp|shy|[lr]aquo)(?![;=\w]*[;=])"
)
"""Without its semicolon, as old pages have them."""
_ONE_BYTE = re.compile(
    "(?<=[a-zß-öø-ÿ])[ƒ‚„†‡ˆ‰‹Ž˜™›¢£§¨©¬®¯±³¶¸¼½¾¿Š]+(?=[a-z])|(?<![^\\W_])[‚Ž][a-z]|[À-ÖØ-öø-ÿ]{4,}"
    "|(?<![^\\W_])[а-я][А-Я]{2,}(?![^\\W_])|(?<!\\S)[\u0900-\u0903\u093a-\u094f\u102b-\u103e\u17b6-\u17d3]"
)
"""Letters read in another encoding of one byte a letter; marks before the letter that they stand on."""
_RUN = re.compile("[\u0080-\uffff]{2,60}")
_EXPECTED = re.compile(
    "[\u00a0-\u017f\u2010-\u203a\u20ac\u2122\u2026]+|[\u00a0«»\u2010-\u203a\u0370-\u052f]{2,}"
    "|[\u0590-\u06ff\u200c-\u200f]{2,}|[\u0e00-\u0e7f]{2,}"
    "|[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]{2,}"
)
"""What characters that were decoded twice turn out to be.

Of far scripts two at least: an accent beside a quotation mark, as in « é » or “à, may make one letter of theirs.
"""
_LIKE_LATIN = "АВЕКМНОРСТУХІЈЅаеорсухіјѕԁԛԝһӏѵ\u0531-\u0587ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανυι"
"""Letters of Cyrillic, Armenian and Greek that look like Latin ones, but for those that stand in signs, as in µg."""
_WRONG = ("cp1252", "latin-1", "cp1251", "mac_roman", "cp850", "cp437", "koi8_r")
"""Encodings in which UTF-8 is read by mistake."""


@cache
def _simple() -> dict[Kind, re.Pattern[str]]:
    """Compiled when the first text is looked at: it takes milliseconds."""
    return {
        "replaced": re.compile("\ufffd"),
        "private": re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]"),
        "control": re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]|(?<=\\w)\x85+(?=\\w)"),  # a line's end ends a word
        "turned": re.compile("[\u202d\u202e]"),
        "markup": re.compile(
            rf"<!doctype|<!--|<!\[CDATA\[|</?(?:{_TAGS})(?:\s[^<>]*)?/?>|\{{\\rtf\d|\\(?:par|pard|plain)\b|\\'[0-9a-f]{{2}}"
            r"|\[/?(?:b|i|url|quote)\]|\\(?:textit|textbf|emph|cite)\{|\{\{[^{}\n]{1,300}\}\}|\]\(https?://"
            r"|</?[a-z][a-z\d]*(?:-[a-z\d]+)*(?:\s+[a-z:-]+=(?:\"[^\"<>]*\"|'[^'<>]*'))*\s*/?>",
            re.IGNORECASE,
        ),
        "escaped": re.compile(
            r"\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|=[0-9A-F]{2}=[0-9A-F]{2}|\w=\r?\n\w|(?<![\w/?=&.%-])(?:\w*%[0-9A-F]{2}){2}"
            r"|(?<![\w/?=&.%#-])[^\W\d_]*=[C-F][0-9A-F](?![^\W_])|(?<![\w/?=&.%#-])[^\W\d_]+=[C-F][0-9A-F](?=[a-z])"
            r"|\\[0-3][0-7]{2}|\\['`^\"~=.]\{?[a-z]|\\c\{|[^\W\d_]\\-[^\W\d_]|\(cid:\d+\)|\+A[A-P][A-Za-z0-9+/]-",
            re.IGNORECASE,
        ),
        "lost": re.compile(
            r"(?<![\w/.?=&-])[^\W\d_]+\?[a-zß-öø-ÿœа-я]+(?![\w=&/])|(?<![^\s(«\"'’])\?[a-zß-öø-ÿœа-я]{2,}(?![\w=&/])"
        ),
        "accents": re.compile(
            "[^\\W\\d_][\u00a8\u02c6\u02dc\u00b8\u02d9\u02da][^\\W\\d_]|(?<![ldjmnstcuLDJMNSTCU])(?<=[a-zA-Z])\u00b4[aeiouAEIOU]"
        ),
        "lookalikes": re.compile(f"[A-Za-z](?=[{_LIKE_LATIN}])|[{_LIKE_LATIN}](?=[A-Za-z])"),
        "spaced": re.compile(r"(?<!\w)(?:(?![\u2e80-\u9fff\uac00-\ud7a3])[^\W\d_] ){4,}[^\W\d_](?!\w)"),
        "glued": re.compile(rf"(?<![\w/.@#-])[^\W\d_{SPACELESS}{GLUED}]{{46,}}(?![\w/.@])"),
        "cut": _CUT,
        "timed": re.compile(r"^[ \t]*(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}[ \t]*-->", re.MULTILINE),
        "backwards": re.compile("(?<![\u05d0-\u05ea])[\u05da\u05dd\u05df\u05e3\u05e5][\u05d0-\u05ea]"),
    }


@lru_cache(maxsize=256)
def faults_of(text: str) -> tuple[Fault, ...]:
    """The kinds of faults of a text, each at its first place, in the order in which they are met."""
    found = [(kind, place(text)) for kind, place in _places()]
    faults = [Fault(kind, at, _sample(text, at)) for kind, at in found if at is not None]
    garbled = any(fault.kind == "garbled" for fault in faults)  # then signs beside letters are no accents
    return tuple(
        sorted((each for each in faults if not (garbled and each.kind == "accents")), key=lambda each: each.start)
    )


def is_cut(text: str) -> bool:
    """Whether a text is there in excerpts only."""
    return _CUT.search(text) is not None


def _places() -> Iterator[tuple[Kind, Callable[[str], int | None]]]:
    for kind, expression in _simple().items():
        yield kind, partial(_first, expression, _MARKS.get(kind, ""))
    yield "entities", _entity
    yield "garbled", _garbled
    yield "columns", _columns
    yield "bare", _bare
    yield "empty", _empty


def _first(expression: re.Pattern[str], marks: str, text: str) -> int | None:
    if marks and not any(mark in text for mark in marks):
        return None
    match = expression.search(text)
    return match.start() if match else None


def _entity(text: str) -> int | None:
    if "&" not in text:
        return None
    if old := _OLD_ENTITY.search(text):
        return old.start()
    known = (each for each in _ENTITY.finditer(text) if each[1].startswith("#") or f"{each[1]};" in html5)
    return next((each.start() for each in known), None)


def _columns(text: str) -> int | None:
    """Where lines with a wide gap among their words follow one another, short ones between them not counted."""
    start, first, lines = 0, 0, 0
    for line in text.split("\n"):
        if _GAP.search(line):
            first, lines = (first, lines + 1) if lines else (start, 1)
            if lines == GAPS:
                return first
        elif len(line) > SHORT:
            lines = 0
        start += len(line) + 1
    return None


def _bare(text: str) -> int | None:
    """Where a text begins whose accents, or the letters that had them, were lost all over."""
    if len(text) < FEWEST_BARE or _ACCENT.search(text) or language_of(text) not in ACCENTED:
        return None
    return len(text) - len(text.lstrip())


def _empty(text: str) -> int | None:
    return None if any(map(str.isalnum, text)) else 0


def _garbled(text: str) -> int | None:
    """Where signs stand that are letters of one encoding read in another."""
    one = _first(_ONE_BYTE, "", text)
    return next((match.start() for match in _RUN.finditer(text) if _is_garbled(match[0])), one)


def is_garbled(text: str) -> bool:
    """Whether a text has signs that are UTF-8 read as something else."""
    return any(_is_garbled(match[0]) for match in _RUN.finditer(text))


@lru_cache(maxsize=4096)
def _is_garbled(run: str) -> bool:
    return any(_EXPECTED.fullmatch(_read_again(run, encoding)) for encoding in _WRONG)


def _read_again(run: str, encoding: str) -> str:
    """What a run of signs would have been, had its bytes been read as UTF-8; nothing where they cannot have been."""
    raw = bytearray()
    for sign in run:
        try:
            raw += sign.encode(encoding)
        except UnicodeEncodeError:
            if not "\x80" <= sign <= "\x9f":
                return ""
            raw.append(ord(sign))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _sample(text: str, at: int) -> str:
    """The words around a place, of its own line."""
    begin = max(text.rfind("\n", 0, at) + 1, at - AROUND)
    end = text.find("\n", at + 1)
    shown = text[begin : min(end if end >= 0 else len(text), at + AROUND)]
    return " ".join("".join(each if each.isprintable() else "\ufffd" for each in shown).split())
