"""Lists of values in a document: every sound one is kept, of every other one it is known that it is there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from quiz.library import sayings as say
from quiz.library.problems import MOST, Problem
from quiz.library.yaml.located import Located
from quiz.library.yaml.nearly import nearly
from quiz.library.yaml.shape import A_LIST, A_MAPPING, convert, described

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.problems import Place
    from quiz.library.yaml.documents import Document, Plain
    from quiz.locale.said import Said


T = TypeVar("T")


class Items(NamedTuple):
    """The values of a list; the ids of those that could not be read; what is wrong with these.

    `meant` are those that miss their shape, as they may be meant: the rules look at them, and nothing else does.
    `broken` are mappings of which nothing comes: parts of them may be sound.
    """

    located: tuple[Located[Any], ...] = ()
    lost: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    broken: tuple[Located[dict[str, Plain]], ...] = ()
    meant: tuple[Located[Any], ...] = ()

    @property
    def all(self) -> tuple[Located[Any], ...]:
        """All of which something comes, to be looked at."""
        return (*self.located, *self.meant)


def items_of(document: Document, key: str, kind: Any) -> Items:  # noqa: ANN401 -- a type of the model
    """The values of the list under a key of the document."""
    value = document.value
    if value is None:
        return Items(lost=document.unread)
    if not isinstance(value, dict):
        return Items(problems=(wrong(document, (), value, A_MAPPING),))
    items = value.get(key, [])
    if not isinstance(items, list):
        echo = document.recovered is not None and items == ""  # it could not be read, and that is said already
        return Items(lost=document.unread, problems=() if echo else (wrong(document, (key,), items, A_LIST),))
    try:
        converted = msgspec.convert(items, list[kind], strict=False)
    except msgspec.ValidationError:
        return _one_by_one(document, key, kind, items)
    return Items(tuple(Located(each, document, (key, i)) for i, each in enumerate(converted)), document.unread)


def _one_by_one(document: Document, key: str, kind: Any, items: list[Plain]) -> Items:  # noqa: ANN401 -- as above
    located: list[Located[Any]] = []
    problems: list[Problem] = []
    broken: list[Located[dict[str, Plain]]] = []
    meant: list[Located[Any]] = []
    lost = set(document.unread)
    for i, item in enumerate(items):
        if len(problems) >= MOST:
            problems.append(Problem(code="S207", message=say.and_more(MOST), span=document.span((key, i))))
            break
        converted, misfits = convert(document, (key, i), item, kind)
        problems.extend(misfits)
        if converted is not None:
            located.append(Located(converted, document, (key, i)))
        elif isinstance(item, dict):
            if (near := nearly(item, kind)) is not None:
                meant.append(Located(near.value, document, (key, i), near.stood))
            else:
                broken.append(Located(item, document, (key, i)))
            lost.update(name for name in (item.get("id"),) if isinstance(name, str))
    return Items(tuple(located), frozenset(lost), tuple(problems), tuple(broken), tuple(meant))


def sound_parts(broken: Located[dict[str, Plain]], key: str, kind: type[T]) -> Iterator[tuple[T, Place]]:
    """Those values of a list inside a broken one that are sound by themselves, and where they stand in it."""
    items = broken.value.get(key)
    for i, item in enumerate(items) if isinstance(items, list) else ():
        with suppress(msgspec.ValidationError):
            yield msgspec.convert(item, kind, strict=False), (key, i)


def wrong(document: Document, place: Place, found: Plain, expected: Said) -> Problem:
    """A value that is something else than expected."""
    message = say.wrong_kind(described(found), expected)
    return Problem(code="S203", message=message, span=document.span(place))
