"""What looks wrong in the text of an article that was just taken: a kind, where, the words there, and how often."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from quiz.library.newpack.taking.taken import few_words
from quiz.library.text.quotations import line_of
from quiz.library.text.soundness import Kind, faults_of
from quiz.library.text.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.newpack.articles import Handed
    from quiz.library.newpack.taking.taken import Left

Sign: TypeAlias = Literal["ligatures", "hyphens", "several", "stump", "short", "pages", "amid", "reworded", "encoding"]
SIGNS: tuple[Sign, ...] = get_args(Sign)
FEW_WORDS = 80
"""A dispatch has more; less is a picture's caption, or what a wall left."""
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_CUT = re.compile("[^\\W\\d_](?:[-\u2010\u00ac\u00ad])[^\\S\n]*\n[^\\S\n]*(?=[^\\W\\d_])(?=[a-zß-öø-ÿа-яё])")
_STUMP = re.compile(
    r"(?:article|contenu|suite|lecture)[^.\n]{0,30}réservée?s?\s+aux?\s+abonné|il vous reste \d+\s*% de cet article"
    r"|abonnez-vous pour (?:lire|continuer|accéder)|pour lire la suite|déjà abonné\s*\?|connectez-vous pour lire"
    r"|subscribe to (?:continue|read|unlock)|(?:for|to) subscribers only|already a subscriber|log in to continue"
    r"|suscríbete para (?:seguir|leer)|jetzt (?:weiterlesen|abonnieren)|abbonati per (?:continuare|leggere)",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])[\"»”)\s]*$")
_RULE = re.compile(r"^[ \t]*(?:[-_=*#~]{3,}|(?:\*[ \t]*){3,})[ \t]*$", re.MULTILINE)
_STAMP = re.compile(
    r"^[^\n]{0,40}\b(?:publié|mis à jour|modifié|published|updated|posted|veröffentlicht|publicado)\b[^\n]{0,60}\d{4}",
    re.IGNORECASE | re.MULTILINE,
)
_BY = re.compile(r"^(?:Par|By|Von|Por) [^\W\d_][^\n.!?]{2,60}$", re.MULTILINE)
AROUND = 20
"""Characters shown before a place, and half of those shown from it on."""
MOST_OF_A_KIND = 1
"""Datelines, or bylines; a text with more is more than one."""


class Look(NamedTuple):
    """A kind of what looks wrong, the line on which it first shows, the words there, and in how many places it does."""

    kind: Kind | Sign
    line: int
    sample: str
    times: int = 1


def looks_of(handed: Handed) -> list[Look]:
    """All that looks wrong, in the order of the text."""
    found = (*_faults(handed.text), *_signs(handed.text), *_taken(handed))
    return sorted(found, key=lambda look: (look.line, look.kind))


def _faults(text: str) -> Iterator[Look]:
    for fault in faults_of(text):
        yield Look(fault.kind, line_of(text, fault.start), fault.sample)


def _signs(text: str) -> Iterator[Look]:
    for kind, expression in (("ligatures", _LIGATURE), ("hyphens", _CUT)):
        places = [match.start() for match in expression.finditer(text)]
        if places:
            sign: Sign = "ligatures" if kind == "ligatures" else "hyphens"
            yield Look(sign, line_of(text, places[0]), _around(text, places[0]), len(places))
    stump = _STUMP.search(text)
    if stump:
        yield Look("stump", line_of(text, stump.start()), _around(text, stump.start()))
    elif _OPEN_END.search(text.rstrip()):
        last = text.rstrip()
        yield Look("stump", line_of(last, len(last) - 1), _around(last, len(last)))
    yield from _several(text)
    words = len(words_in(text).keys)
    if words < FEW_WORDS:
        yield Look("short", 1, few_words(text), words)


def _several(text: str) -> Iterator[Look]:
    """Where a second article begins: a second date of publication or byline, or a headline below a rule."""
    for expression in (_STAMP, _BY):
        found = list(expression.finditer(text))
        if len({match[0].strip().lower() for match in found}) > MOST_OF_A_KIND:
            second = found[MOST_OF_A_KIND]
            yield Look("several", line_of(text, second.start()), few_words(second[0]), len(found))
            return
    rules = (match for match in _RULE.finditer(text) if len(text[: match.start()].split()) >= FEW_WORDS)
    rule = next((match for match in rules if _is_headline(text[match.end() :])), None)
    if rule is not None:
        yield Look("several", line_of(text, rule.start()), few_words(text[rule.end() :].strip().partition("\n")[0]), 2)


def _is_headline(rest: str) -> bool:
    """Whether a text begins with a short line that ends no sentence, with a longer one below it."""
    lines = [line.strip() for line in rest.strip().splitlines() if line.strip()]
    return len(lines) > 1 and len(lines[0]) < len(lines[1]) and len(lines[0].split()) > 2 and lines[0][-1] not in ".:,;"  # noqa: PLR2004 -- a headline has three words


def _taken(handed: Handed) -> Iterator[Look]:
    """What showed itself while the text was taken."""
    taken = handed.taken
    if taken is None:
        return
    if taken.closed and not _STUMP.search(handed.text):
        yield Look("stump", 1, few_words(handed.text))
    if taken.articles > 1:
        yield Look("several", 1, few_words(taken.title or handed.text), taken.articles)
    yield from map(_of_left, (each for each in taken.left if each.kind == "pictures" or _is_missing(each)))
    yield from (
        Look("reworded" if each.kind == "reworded" else "encoding", 1, each.samples[0], each.count)
        for each in taken.mended
        if each.kind in {"reworded", "encoding"}
    )


def _is_missing(left: Left) -> bool:
    """Whether something that may be of the article was left out amid its text."""
    return left.kind in {"other", "hidden"} and left.amid > 0


def _of_left(left: Left) -> Look:
    if left.kind == "pictures":
        return Look("pages", 1, ", ".join(left.samples), left.count)
    return Look("amid", 1, left.samples[0], left.amid)


def _around(text: str, at: int) -> str:
    """The words around a place, line ends shown as such."""
    shown = text[max(0, at - AROUND) : at + 2 * AROUND].strip().replace("\n", " | ")
    return "".join(each if each.isprintable() else " " for each in shown)
