"""What a person says of an article, read strictly: date, language, outlet, how they know."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple, get_args

from quiz.library.newpack.refusals import RefusalError
from quiz.locale.said import said
from quiz.model import Attribution

if TYPE_CHECKING:
    from quiz.library.newpack.articles import Handed

LONGEST_NAME = 100
LONGEST_EVIDENCE = 1000
ATTRIBUTIONS: tuple[Attribution, ...] = get_args(Attribution)
_WAYS: dict[str, Attribution] = {
    **dict(zip(ATTRIBUTIONS, ATTRIBUTIONS, strict=True)),
    **dict.fromkeys(("s", "e", "ecrit", "c'est ecrit", "written", "w"), "stated"),
    **dict.fromkeys(("i", "c", "conclu", "deduit", "concluded"), "inferred"),
    **dict.fromkeys(("u", "inconnu", "?"), "unknown"),
}
_NOBODY = {"", "unknown", "inconnu", "inconnue", "?", "-"}
_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),  # noqa: SIM905 -- shorter to read
    "en": "january february march april may june july august september october november december".split(),  # noqa: SIM905 -- as above
}


class Described(NamedTuple):
    """An article with what is said of it; `outlet` is None when nobody knows who published it."""

    article: Handed
    outlet: str | None
    date: str
    language: str
    attribution: Attribution
    evidence: str


def plain(text: str) -> str:
    """Lower case without accents, for comparing what people type."""
    text = text.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss").replace("’", "'")
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each)).strip()


def slug(text: str, otherwise: str) -> str:
    """An id made from a name; `otherwise` when nothing of it can be kept."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")[:60].strip("-") or otherwise


def read_date(value: str) -> str:
    """A day, a month or a year that a calendar has. Raises RefusalError."""
    value = value.strip()
    shape = re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value, re.ASCII)
    try:
        dt.date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        shape = None
    if shape is None:
        raise RefusalError(said("new.bad_date", value=value))
    return value


def read_language(value: str) -> str:
    """A language code. Raises RefusalError."""
    code = value.strip().lower()
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", code):
        raise RefusalError(said("new.bad_language", value=value))
    return code


def read_attribution(value: str) -> Attribution:
    """How one knows who published: the word, its first letter, or the word in French. Raises RefusalError."""
    way = _WAYS.get(plain(value))
    if way is None:
        raise RefusalError(said("new.bad_attribution", value=value))
    return way


def read_outlet(value: str) -> str | None:
    """The name of an outlet, or None when it is said to be unknown. Raises RefusalError."""
    name = _one_line(value)
    if len(name) > LONGEST_NAME:
        raise RefusalError(said("new.too_long", value=name[:40], limit=LONGEST_NAME))
    return None if plain(name) in _NOBODY else name


def read_evidence(value: str) -> str:
    """What shows it, in words. Raises RefusalError."""
    text = _one_line(value)
    if not text:
        raise RefusalError(said("new.no_evidence"))
    if len(text) > LONGEST_EVIDENCE:
        raise RefusalError(said("new.too_long", value=text[:40], limit=LONGEST_EVIDENCE))
    return text


def _one_line(value: str) -> str:
    return " ".join("".join(each for each in value if each.isprintable() or each.isspace()).split())


def date_stands_in(date: str, text: str) -> bool:
    """Whether the article itself gives its date, as a person or a program writes it."""
    if len(date) < len("2026-11-01"):
        return date in text
    year, month, day = date.split("-")
    number = int(day)
    written = [date, f"{day}/{month}/{year}", f"{day}.{month}.{year}", f"{year}/{month}/{day}"]
    for names in _MONTHS.values():
        name = names[int(month) - 1]
        ordinal = "1er" if number == 1 else str(number)
        written += [f"{number} {name} {year}", f"{ordinal} {name} {year}", f"{name} {number}, {year}"]
    folded = plain(text)
    return any(plain(each) in folded for each in written)
