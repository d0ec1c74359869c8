"""Values that hardly miss their shape, read as what they mean: so that a misspelt key hides no other fault.

What comes of it is looked at by the rules and never played: a key that nobody knows is read as the one that it is like,
or left out; a wrong value of the whole (a level that is no number) is left out. Whatever else is wrong, nothing comes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from quiz.library.yaml.shape import nearest
from quiz.model import Value

if TYPE_CHECKING:
    from quiz.library.yaml.documents import Plain

MOST = 20
"""Misfits of one value that are seen through."""
_UNKNOWN = re.compile(r"Object contains unknown field `([^`]+)`(?: - at `\$(.*)`)?")
_WRONG = re.compile(r".* - at `\$\.([a-z_]+)`", re.DOTALL)
_PLAINEST = {"level": "2"}
"""What stands for a value that cannot be left out."""
_STEP = re.compile(r"\.([^.\[\]`]+)|\[(\d+)\]")


def nearly(value: dict[str, Plain], kind: Any) -> Any | None:  # noqa: ANN401 -- a type of the model
    """What a value would be without its misfits; None where they are more than keys and plain values."""
    meant: Any = _copied(value)
    for _ in range(MOST):
        try:
            return msgspec.convert(meant, kind, strict=False)
        except msgspec.ValidationError as error:
            if not _mended(meant, str(error)):
                return None
    return None


def _copied(value: Plain) -> Any:  # noqa: ANN401 -- plain values, to be changed
    if isinstance(value, dict):
        return {key: _copied(each) for key, each in value.items()}
    return [_copied(each) for each in value] if isinstance(value, list) else value


def _mended(value: Any, error: str) -> bool:  # noqa: ANN401 -- as above
    """Take away what an error is about; False where that cannot be told, or would move other parts."""
    if unknown := _UNKNOWN.fullmatch(error):
        inside = value
        for name, index in _STEP.findall(unknown[2] or ""):
            inside = inside[int(index)] if index else inside[name]
        return isinstance(inside, dict) and _read_as_meant(inside, unknown[1])
    wrong = _WRONG.fullmatch(error)
    if wrong is None or isinstance(value.get(wrong[1]), list | dict):
        return False
    if wrong[1] in _PLAINEST:
        value[wrong[1]] = _PLAINEST[wrong[1]]
        return True
    return value.pop(wrong[1], None) is not None


def _read_as_meant(inside: dict[str, Any], key: str) -> bool:
    """Take an unknown key for the one that it is like, where that is not there."""
    found = inside.pop(key, None)
    like = nearest(key, _keys())
    if like is not None and like != key and like not in inside:
        inside[like] = found
    return True


@cache
def _keys() -> list[str]:
    """All keys of values of the model."""
    kinds, names = [Value], set[str]()
    while kinds:
        kind = kinds.pop()
        kinds.extend(kind.__subclasses__())
        names.update(kind.__struct_fields__)
    return sorted(names)
