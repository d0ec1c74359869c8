"""From plain values to the typed model: strict, and every misfit of a value is reported, not the first only.

msgspec converts a sound value at once. It names one error only, so a value that does not fit is walked through
beside its type, and each misfit becomes a problem at its own place.
"""

from __future__ import annotations

import re
from contextlib import suppress
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from quiz.library import sayings as say
from quiz.library.problems import MOST, Place, Problem
from quiz.locale.said import Said, said
from quiz.model import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from quiz.library.yaml.documents import Document, Plain

T = TypeVar("T")

A_TEXT = said("shape.a_text")
A_LIST = said("shape.a_list")
A_MAPPING = said("shape.a_mapping")
BY_LANGUAGE = said("shape.by_language")
SHOWN = 60
"""Characters of a wrong value that a message repeats."""
UNFIT = said("shape.unfit")
NOTHING = said("shape.nothing")


def convert(document: Document, place: Place, value: Plain, into: Any) -> tuple[Any | None, list[Problem]]:  # noqa: ANN401 -- the type is the argument
    """The value as `into`, or None and all that keeps it from being one."""
    try:
        return msgspec.convert(value, into, strict=False), []
    except msgspec.ValidationError:
        problems = list(islice(_Walker(document).misfits(value, type_info(into), place), MOST))
        if len(problems) == MOST:
            problems.append(Problem(code="S207", message=say.and_more(MOST), span=problems[-1].span))
        return None, problems or [Problem(code="S205", message=UNFIT, span=document.span(place))]


@lru_cache(maxsize=64)
def type_info(kind: Any) -> msgspec.inspect.Type:  # noqa: ANN401 -- any type of the model
    """What msgspec knows of a type."""
    return msgspec.inspect.type_info(kind)


class _Walker:
    """Compares plain values with types, place by place."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def misfits(self, value: Plain, kind: Any, place: Place) -> Iterator[Problem]:  # noqa: ANN401 -- msgspec's types have no common face
        match kind:
            case msgspec.inspect.UnionType():
                yield from self._union(value, kind, place)
            case msgspec.inspect.StructType():
                yield from self._struct(value, kind, place)
            case msgspec.inspect.VarTupleType():
                yield from self._list(value, kind, place)
            case msgspec.inspect.DictType():
                yield from self._dict(value, kind, place)
            case _:
                yield from self._scalar(value, kind, place)

    def _union(self, value: Plain, kind: msgspec.inspect.UnionType, place: Place) -> Iterator[Problem]:
        kinds = [each for each in kind.types if not isinstance(each, msgspec.inspect.NoneType)]
        tagged = {each.tag: each for each in kinds if isinstance(each, msgspec.inspect.StructType) and each.tag}
        if tagged:
            yield from self._tagged(value, tagged, place)
            return
        suits = isinstance(value, str)
        likely = [each for each in kinds if isinstance(each, msgspec.inspect.StrType) == suits] or kinds
        yield from self.misfits(value, likely[0], place)

    def _tagged(self, value: Plain, tagged: dict[Any, msgspec.inspect.StructType], place: Place) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield self._wrong(value, A_MAPPING, place)
        elif isinstance(kind := value.get("kind"), str) and kind in tagged:
            yield from self._struct(value, tagged[kind], place)
        else:
            yield self._kind(value, [str(tag) for tag in tagged], place)
            yield from self._fields(value, _shared(tagged.values()), {"kind", *_keys_of(tagged.values())}, place)

    def _kind(self, value: dict[str, Plain], tags: list[str], place: Place) -> Problem:
        if "kind" not in value:
            return self._problem("S202", say.missing_key("kind"), place)
        kind, place = value["kind"], (*place, "kind")
        return self._not_one_of(kind, tags, place) if isinstance(kind, str) else self._wrong(kind, _one_of(tags), place)

    def _struct(self, value: Plain, kind: msgspec.inspect.StructType, place: Place) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield self._wrong(value, BY_LANGUAGE if kind.cls is Text else A_MAPPING, place)
            return
        if kind.cls is Text and not value.keys() & set(LANGUAGES):
            yield self._wrong(value, BY_LANGUAGE, place)
        fields = {each.encode_name: each for each in kind.fields}
        yield from self._fields(value, fields, {*fields, *filter(None, (kind.tag_field,))}, place)

    def _fields(
        self, value: dict[str, Plain], fields: dict[str, msgspec.inspect.Field], known: AbstractSet[str], place: Place
    ) -> Iterator[Problem]:
        """What is wrong with the fields of a value, and with keys that are not known."""
        unknown = [key for key in value if key not in known][:MOST]
        meant = {key: nearest(key, list(fields)) for key in unknown}
        for key in unknown:
            yield self._unknown(key, meant[key], list(fields), (*place, key))
        for name, each in fields.items():
            if name in value:
                yield from self.misfits(value[name], each.type, (*place, name))
            elif each.required and name not in meant.values():
                yield self._problem("S202", say.missing_key(name), place)

    def _list(self, value: Plain, kind: msgspec.inspect.VarTupleType, place: Place) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield self._wrong(value, A_LIST, place)
            return
        for i, item in enumerate(value):
            yield from self.misfits(item, kind.item_type, (*place, i))

    def _dict(self, value: Plain, kind: msgspec.inspect.DictType, place: Place) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield self._wrong(value, A_MAPPING, place)
            return
        for key, item in value.items():
            if not fits(key, kind.key_type):
                yield Problem(code="S205", message=UNFIT, span=self.document.key_span((*place, key)))
            yield from self.misfits(item, kind.value_type, (*place, key))

    def _scalar(self, value: Plain, kind: Any, place: Place) -> Iterator[Problem]:  # noqa: ANN401 -- as above
        if not isinstance(value, str):
            yield self._wrong(value, _expected(kind), place)
        elif isinstance(kind, msgspec.inspect.LiteralType):
            if value not in kind.values:
                yield self._not_one_of(value, [str(each) for each in kind.values], place)
        elif not fits(value, kind):
            yield self._wrong(value, _expected(kind), place)

    def _unknown(self, key: str, meant: str | None, known: list[str], place: Place) -> Problem:
        hint = say.did_you_mean(meant) if meant else say.keys_are(", ".join(known))
        return Problem(code="S201", message=say.unknown_key(key), span=self.document.key_span(place), help=hint)

    def _not_one_of(self, found: str, allowed: list[str], place: Place) -> Problem:
        near = nearest(found, allowed)
        hint = say.did_you_mean(near) if near else None
        return self._problem("S204", say.one_of(found, ", ".join(allowed)), place, help=hint)

    def _wrong(self, value: Plain, expected: Said, place: Place) -> Problem:
        return self._problem("S203", say.wrong_kind(described(value), expected), place)

    def _problem(self, code: str, message: Said, place: Place, help: Said | None = None) -> Problem:  # noqa: A002 -- the word of the finding
        return Problem(code=code, message=message, span=self.document.span(place), help=help)


def _shared(kinds: Iterable[msgspec.inspect.StructType]) -> dict[str, msgspec.inspect.Field]:
    """The fields that all of some types have."""
    fields = [{each.encode_name: each for each in kind.fields} for kind in kinds]
    return {name: each for name, each in fields[0].items() if all(other.get(name) == each for other in fields)}


def _keys_of(kinds: Iterable[msgspec.inspect.StructType]) -> set[str]:
    return {each.encode_name for kind in kinds for each in kind.fields}


def nearest(word: str, known: list[str]) -> str | None:
    """Which of some words another one is like; None when it is like none."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.6)), None)


def described(value: Plain) -> Said:
    """A plain value in words, for a message."""
    if isinstance(value, list):
        return said("shape.list")
    if isinstance(value, dict):
        return said("shape.keys")
    if not value:
        return NOTHING
    short = value if len(value) <= SHOWN else value[:SHOWN] + "…"
    return said("shape.word", short=short)


def fits(value: str, kind: Any) -> bool:  # noqa: ANN401 -- as above
    """Whether a word is a value of a plain type."""
    match kind:
        case msgspec.inspect.LiteralType():
            return value in kind.values
        case msgspec.inspect.BoolType():
            return _read_as(value, bool) is not None
        case msgspec.inspect.IntType():
            number = _read_as(value, int)
            return number is not None and _within(number, kind)
        case msgspec.inspect.StrType():
            return (
                len(value) >= (kind.min_length or 0)
                and (kind.max_length is None or len(value) <= kind.max_length)
                and (kind.pattern is None or re.search(kind.pattern, value) is not None)
            )
        case _:
            return True


def _read_as(value: str, kind: type[T]) -> T | None:
    """What a word is read as where nothing else is wrong; None where it is refused."""
    with suppress(msgspec.ValidationError):
        return msgspec.convert(value, kind, strict=False)
    return None


def _within(number: int, kind: msgspec.inspect.IntType) -> bool:
    return (kind.ge is None or number >= kind.ge) and (kind.le is None or number <= kind.le)


_PATTERNS = {
    "a-z0-9-]+\\.": said("shape.passage"),
    "a-z0-9": said("shape.id"),
    "https?": said("shape.address"),
    "\\d{4}": said("shape.date"),
    "A-Z": said("shape.country"),
}


def _one_of(words: Iterable[str]) -> Said:
    listed = ", ".join(words)
    return said("shape.one_of", listed=listed)


def _expected(kind: Any) -> Said:  # noqa: ANN401 -- as above
    match kind:
        case msgspec.inspect.BoolType():
            return said("shape.true_or_false")
        case msgspec.inspect.IntType(ge=int(low), le=int(high)):
            return said("shape.number_between", low=low, high=high)
        case msgspec.inspect.IntType():
            return said("shape.whole_number")
        case msgspec.inspect.LiteralType(values=values):
            return _one_of(map(str, values))
        case msgspec.inspect.StrType(pattern=str(pattern)):
            return next((text for part, text in _PATTERNS.items() if part in pattern), A_TEXT)
        case _:
            return A_TEXT
