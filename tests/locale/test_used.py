"""No phrase is kept that nothing says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from quiz.locale.checking import topics
from tests.conftest import TOP

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOKED_UP = {"language", "reasons", "findings"}
"""Topics whose phrases are found by what is to be said: a count, a cause, a key."""


def names(kind: type[Any]) -> Iterator[str]:
    for field in msgspec.structs.fields(kind):
        yield field.name
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            yield from names(field.type)


def test_each_phrase_is_said_somewhere() -> None:
    files = (path for suffix in ("py", "js") for path in (TOP / "quiz").rglob(f"*.{suffix}"))
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    said = {*re.findall(r"\.([a-z_]\w*)", code), *re.findall(r'"([a-z_]\w*)"', code)}
    kept = {f"{topic}.{name}" for topic, kind in topics().items() for name in names(kind) if topic not in LOOKED_UP}
    assert sorted(name for name in kept if name.partition(".")[2] not in said) == []
