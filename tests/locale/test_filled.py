"""The program fills in of each phrase what its type says; mypy cannot see it, so the code is read."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

from msgspec import Struct

import quiz
from quiz.locale.checking import topics

if TYPE_CHECKING:
    from collections.abc import Iterator

Filled = frozenset[str]


def phrases(kind: type[Any]) -> Iterator[tuple[str, Filled]]:
    """The phrases of a type by name, those of the types within too, and what is filled in."""
    for name, hint in get_type_hints(kind, include_extras=True).items():
        held, *holes = get_args(hint) if get_origin(hint) is Annotated else (hint,)
        if isinstance(held, type) and issubclass(held, Struct):
            yield from phrases(held)
        elif get_origin(held) is None:
            yield name, frozenset(hole.rstrip("?") for hole in holes if isinstance(hole, str))


def calls() -> Iterator[tuple[str, str, str, Filled]]:
    """Where a phrase is filled in by names: the place, the phrase, by `format` or `of`, the names."""
    top = Path(quiz.__file__).parent
    for path in sorted(top.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Attribute(value=owner, attr=name), attr=("format" | "of") as how),
                    keywords=filled,
                ) if all(each.arg for each in filled) and ast.unparse(owner) != "msgspec":
                    yield f"{path.relative_to(top)}:{node.lineno}", name, how, frozenset(str(e.arg) for e in filled)


def test_each_phrase_is_filled_in_as_its_type_says() -> None:
    known: dict[str, set[Filled]] = defaultdict(set)
    for kind in topics().values():
        for name, holes in phrases(kind):
            known[name].add(holes)
    wrong = [
        f"{place}: {name} takes {sorted(map(sorted, known[name]))}, not {sorted(filled)}"
        for place, name, how, filled in calls()
        if name in known and (filled or how == "format")
        if not any(filled - {"count"} == holes - {"count"} if how == "of" else filled == holes for holes in known[name])
    ]
    assert wrong == []
