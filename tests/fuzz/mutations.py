"""Ways to damage a bank: characters, lines, values, whole questions; from a seed, so that a failure comes back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random
    from typing import TypeAlias

    Mutation: TypeAlias = Callable[[Random, str], str]

CHARACTERS = "\t\n\r\0\x1b \u00a0\u0085\u2028\u202e\u2066\ufeff\ufffd\U0001f600'\"[]{}:,#&*!|>%@`-?\\~<«»’éß\u0301"
WORDS = (
    "null", "~", "", "[]", "{}", "true", "-1", "99999999999999999999", "1e999", "0x10", "2022-02-31", "no", "[[[[]]]]",
    "{a: {b: {c: d}}}", "*x", "&x y", "!!python/object:os.system x", "!tag", "|", ">-", "'", '"', '"\\ud800"',
    '"\\u202e"', "%", "@", "a: b: c", "- - - x", "? x", "<<: *x", "...", "---", "\u202e", "x" * 5000, "a*" * 50, "|||",
    "(a+)+$", "../../etc/passwd", "/dev/zero", "rhc", "inconnu", "duree.rhc", "essai-duree.rhc", "choice", "match",
)  # fmt: skip
DAMAGED = re.compile(r"(?<=: )\S[^\n]*|(?<=- )\S[^\n]*")


def _insert(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(CHARACTERS) * random.choice((1, 1, 1, 2, 40)) + text[at:]


def _delete(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + text[at + random.choice((1, 1, 2, 10, 200)) :]


def _replace(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(CHARACTERS) + text[at + 1 :]


def _value(random: Random, text: str) -> str:
    found = list(DAMAGED.finditer(text))
    if not found:
        return text + random.choice(WORDS)
    match = random.choice(found)
    return text[: match.start()] + random.choice(WORDS) + text[match.end() :]


def _swap_values(random: Random, text: str) -> str:
    found = list(DAMAGED.finditer(text))
    if len(found) < 2:
        return text
    one, other = sorted(random.sample(found, 2), key=re.Match.start)
    return text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]


def _lines(change: Callable[[Random, list[str]], None]) -> Mutation:
    def mutate(random: Random, text: str) -> str:
        lines = text.split("\n")
        change(random, lines)
        return "\n".join(lines)

    return mutate


def _drop_line(random: Random, lines: list[str]) -> None:
    lines.pop(random.randrange(len(lines)))


def _drop_block(random: Random, lines: list[str]) -> None:
    at = random.randrange(len(lines))
    del lines[at : at + random.randint(1, 30)]


def _double_block(random: Random, lines: list[str]) -> None:
    at = random.randrange(len(lines))
    block = lines[at : at + random.randint(1, 30)]
    to = random.randrange(len(lines) + 1)
    lines[to:to] = block


def _indent(random: Random, lines: list[str]) -> None:
    at = random.randrange(len(lines))
    for i in range(at, min(len(lines), at + random.randint(1, 8))):
        lines[i] = lines[i][2:] if random.random() < 0.5 else random.choice((" ", "  ", "\t", "    - ")) + lines[i]


def _swap_lines(random: Random, lines: list[str]) -> None:
    i, j = random.randrange(len(lines)), random.randrange(len(lines))
    lines[i], lines[j] = lines[j], lines[i]


def _rename_key(random: Random, lines: list[str]) -> None:
    i, j = random.randrange(len(lines)), random.randrange(len(lines))
    key, other = lines[i].partition(":")[0].strip(), lines[j].partition(":")
    if key and other[1]:
        lines[j] = other[0][: len(other[0]) - len(other[0].lstrip())] + key + other[1] + other[2]


def _truncate(random: Random, text: str) -> str:
    return text[: random.randrange(len(text) + 1)]


MUTATIONS: tuple[Mutation, ...] = (
    _insert, _delete, _replace, _value, _value, _value, _swap_values, _swap_values, _truncate, _lines(_drop_line),
    _lines(_drop_block), _lines(_double_block), _lines(_indent), _lines(_swap_lines), _lines(_rename_key),
)  # fmt: skip


def mutant(random: Random, text: str) -> bytes:
    """A damaged text; now and then its bytes are damaged too, so that it is no UTF-8."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        text = random.choice(MUTATIONS)(random, text)
    raw = text.encode("utf-8", "surrogatepass")
    if raw and random.random() < 0.03:
        at = random.randrange(len(raw))
        raw = raw[:at] + random.randbytes(random.randint(1, 3)) + raw[at:]
    return raw
