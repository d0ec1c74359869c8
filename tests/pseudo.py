"""A language that nobody speaks: English with accents, in brackets, and longer, to see what is not translated.

`python -m tests.pseudo FOLDER` writes it as FOLDER/qps; `QUIZ_LANGUAGES=FOLDER quiz --lang qps` speaks it.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quiz.locale.catalogue import FOLDER, USUAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAME = "qps"
"""The code that is kept for pseudo-languages."""
LONGER = 0.4
"""By how much other languages are longer than English."""
ACCENTED = str.maketrans("aceginorstuyzACEGINORSTUYZ", "àçéĝîñôŕšţûýžÀÇÉĜÎÑÔŔŠŢÛÝŽ")
PARTS = re.compile(r"(\{[^}]*\})")
WORD = re.compile(r"[^\W\d_]{2,}")
KEPT = {
    "handout.files",
    "history.yes",
    *(f"general.{name}" for name in ("question_of", "answer_label", "row_label")),
    *(f"playing.{name}" for name in ("to_choose.one", "to_choose.other", "right_order")),
}
"""Phrases that are typed, that name files, or by which tests find their way on a screen."""


def pseudo(text: str) -> str:
    """A phrase in the pseudo-language; what is filled in, single letters, and the spaces around it stay as they are.

    >>> pseudo("The articles: {names}. ")
    '[Ţhé àŕţîçléš: {names}.~~~~~~] '
    """
    if not WORD.search(PARTS.sub("", text)):
        return text
    body = "".join(part if part.startswith("{") else _accented(part) for part in PARTS.split(text.strip()))
    padding = "~" * round(len(PARTS.sub("", text.strip())) * LONGER)
    around = ("", "") if " · " in text or re.match(r"\w ", text) else ("[", "]")
    lead, _, trail = text.partition(text.strip())
    return f"{lead}{around[0]}{body}{padding}{around[1]}{trail}"


def _accented(text: str) -> str:
    return WORD.sub(lambda word: word[0].translate(ACCENTED), text)


def pseudo_of(value: Any, key: str) -> Any:  # noqa: ANN401 -- whatever TOML holds
    """A value of a file in the pseudo-language; its numbers and names stay."""
    if key in KEPT:
        return value
    if isinstance(value, str):
        return pseudo(value)
    if isinstance(value, list):
        return [pseudo_of(each, key) for each in value]
    return (
        {name: pseudo_of(each, f"{key}.{name}") for name, each in value.items()} if isinstance(value, dict) else value
    )


def write_pseudo(folder: Path) -> Path:
    """Write the language into a folder of languages; returns its own folder."""
    own = folder / NAME
    own.mkdir(parents=True)
    for path in sorted((FOLDER / USUAL).glob("*.toml")):
        phrases = pseudo_of(tomllib.loads(path.read_text(encoding="utf-8")), path.stem)
        (own / path.name).write_text("\n".join(_toml(phrases)) + "\n", encoding="utf-8")
    return own


def _toml(table: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """A table as TOML; a list of tables is written inline, as JSON but for its signs."""
    tables = {name: each for name, each in table.items() if isinstance(each, dict)}
    yield from (f"{json.dumps(name)} = {_inline(each)}" for name, each in table.items() if name not in tables)
    for name, each in tables.items():
        below = f"{path}.{json.dumps(name)}".removeprefix(".")
        yield f"[{below}]"
        yield from _toml(each, below)


def _inline(value: Any) -> str:  # noqa: ANN401 -- as above
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(name)} = {_inline(each)}" for name, each in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    write_pseudo(Path(sys.argv[1]))
