"""Values that miss their shape, read as what they may mean: so that one misfit hides no other fault.

What comes of it is looked at by the rules and never played. A key that nobody knows is read as the one that it is like,
or left out; something plain stands for what is missing or wrong. Nothing is said of what stands in: it is known already
that something else should be there.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from msgspec import inspect

from quiz.library.yaml.shape import fits, nearest, type_info
from quiz.model import LANGUAGES, Text, Value

if TYPE_CHECKING:
    from quiz.library.problems import Place
    from quiz.library.yaml.documents import Plain

STANDS_IN = ("…", "2000", "2000-01-01", "2000-01", "https://example.org/", "XX", "0" * 64)
"""What stands for a word, the first that fits."""
PLAIN = (inspect.LiteralType, inspect.StrType, inspect.IntType, inspect.BoolType)
_KINDS = (("rows", "match"), ("sentence", "gap"), ("word", "hottext"))
"""The keys that tell a kind which is not named."""


class Nearly(NamedTuple):
    """A value as it may be meant, and the places in it at which something else stands for what should be there."""

    value: Any
    stood: frozenset[Place]


def nearly(value: dict[str, Plain], kind: Any) -> Nearly | None:  # noqa: ANN401 -- a type of the model
    """What a value would be without its misfits; None where nothing comes of it."""
    fitting = _Fitting()
    with suppress(msgspec.ValidationError, RecursionError):
        return Nearly(msgspec.convert(fitting.fit(value, type_info(kind), ()), kind, strict=False), fitting.places)
    return None


class _Fitting:
    """Makes plain values fit types, and remembers where something had to stand in."""

    def __init__(self) -> None:
        self._stood: set[Place] = set()
        self._names = count(1)

    @property
    def places(self) -> frozenset[Place]:
        return frozenset(self._stood)

    def fit(self, value: Plain, kind: Any, place: Place) -> Any:  # noqa: ANN401 -- msgspec's types have no common face
        match kind:
            case inspect.UnionType():
                found: Any = self.fit(value, _likely(value, kind), place)
            case inspect.StructType() if isinstance(value, dict):
                found = self._struct(value, kind, place)
            case inspect.VarTupleType() if isinstance(value, list):
                found = [self.fit(each, kind.item_type, (*place, i)) for i, each in enumerate(value)]
            case inspect.DictType() if isinstance(value, dict):
                named = {key: each for key, each in value.items() if fits(key, kind.key_type)}
                found = {key: self.fit(each, kind.value_type, (*place, key)) for key, each in named.items()}
            case _:
                sound = isinstance(value, str) and isinstance(kind, PLAIN) and fits(value, kind)
                found = value if sound else self._stand_in(kind, place, value)
        return found

    def _struct(self, value: dict[str, Plain], kind: inspect.StructType, place: Place) -> Any:  # noqa: ANN401 -- as above
        if kind.cls is Text and not any(language in value for language in LANGUAGES):
            return self._stand_in(kind, place)
        fields = {each.encode_name: each for each in kind.fields}
        meant = _as_meant(value, [*fields, *filter(None, (kind.tag_field,))])
        found = {} if kind.tag_field is None else {kind.tag_field: kind.tag}
        for name, each in fields.items():
            if name in meant:
                found[name] = self.fit(meant[name], each.type, (*place, name))
            elif each.required:
                found[name] = self._stand_in(each.type, (*place, name))
        return found

    def _stand_in(self, kind: Any, place: Place, wrong: Plain = "") -> Any:  # noqa: ANN401 -- as above
        self._stood.add(place)
        match kind:
            case inspect.UnionType():
                found: Any = self._stand_in(_likely(wrong, kind), place)
            case inspect.StructType() if kind.cls is Text:
                found = dict.fromkeys(LANGUAGES, STANDS_IN[0])
            case inspect.StructType():
                found = self._struct({}, kind, place)
            case inspect.VarTupleType():
                found = []
            case inspect.DictType():
                found = {}
            case _:
                found = self._plain(kind, wrong)
        return found

    def _plain(self, kind: Any, wrong: Plain) -> str:  # noqa: ANN401 -- as above
        """A word that is a value of a plain type; of some words, the one that a wrong one is like."""
        if isinstance(kind, inspect.LiteralType):
            allowed = [str(each) for each in kind.values]
            return (nearest(wrong, allowed) if isinstance(wrong, str) else None) or allowed[0]
        if isinstance(kind, inspect.IntType):
            return str(kind.ge or 0)
        if isinstance(kind, inspect.BoolType):
            return "true"
        return next(each for each in (*STANDS_IN, f"unnamed-{next(self._names)}", "a.a") if fits(each, kind))


def _likely(value: Plain, kind: inspect.UnionType) -> Any:  # noqa: ANN401 -- as above
    """Which of several types a value seems to be meant for."""
    kinds = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
    tagged = {each.tag: each for each in kinds if isinstance(each, inspect.StructType) and each.tag}
    if tagged:
        return tagged[_kind_of(value, [str(tag) for tag in tagged])]
    suits = isinstance(value, str)
    return next((each for each in kinds if isinstance(each, inspect.StrType) == suits), kinds[0])


def _kind_of(value: Plain, kinds: list[str]) -> str:
    """The kind that a question names, or a like one; else what its keys tell."""
    inside = value if isinstance(value, dict) else {}
    named = inside.get("kind")
    if isinstance(named, str) and (like := nearest(named, kinds)):
        return like
    options = inside.get("options")
    listed = {key for each in (options if isinstance(options, list) else ()) if isinstance(each, dict) for key in each}
    steps = "order" if listed and not listed & {"key", "outlet", "passage"} else "choice"
    return next((kind for key, kind in _KINDS if key in inside or key in listed), steps)


def _as_meant(value: dict[str, Plain], known: list[str]) -> dict[str, Plain]:
    """The values under known keys, and under unknown ones that are like one which is not there."""
    meant = {key: each for key, each in value.items() if key in known}
    for key, each in value.items():
        if key not in known and (like := nearest(key, _keys())) in known and like not in value:
            meant.setdefault(str(like), each)
    return meant


@cache
def _keys() -> list[str]:
    """All keys of values of the model."""
    kinds, names = [Value], set[str]()
    while kinds:
        kind = kinds.pop()
        kinds.extend(kind.__subclasses__())
        names.update(kind.__struct_fields__)
    return sorted(names)
