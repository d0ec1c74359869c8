"""A problem is a value: what was found, where, what was expected and how to mend it. Nothing is printed here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from msgspec import Meta

from quiz.model import Value

if TYPE_CHECKING:
    from quiz.locale.said import Said

Severity: TypeAlias = Literal["error", "warning"]
MOST = 1000
"""Problems of one value, or of one list, that are told one by one; a file with more is not what it should be."""
Place: TypeAlias = tuple[str | int, ...]
"""The way from the root of a YAML document to a value: keys and list indexes."""


class Span(Value, frozen=True, kw_only=True):
    """A stretch of a file; lines and columns count from 1, in characters, the end excluded."""

    file: str
    line: Annotated[int, Meta(ge=1)] = 1
    column: Annotated[int, Meta(ge=1)] = 1
    end_line: int = 1
    end_column: int = 1

    def holds(self, other: Span) -> bool:
        """Whether another span begins inside this one."""
        start, end = (self.line, self.column), (self.end_line, self.end_column)
        begins = (other.line, other.column)
        return other.file == self.file and (start <= begins < end or begins == start)


NOWHERE = Span(file="")
"""Where something stands that nobody wrote: a finding there is an echo of another, and is not told."""


class Edit(Value, frozen=True, order=True):
    """Put `text` where the characters from `start` to `end` (excluded) stand; offsets count from 0."""

    start: int
    end: int
    text: str


class Mend(Value, frozen=True, kw_only=True):
    """What mends a finding without any judgement, and the edits of the file's text (line ends as `\\n`, no BOM)."""

    title: Said
    edits: tuple[Edit, ...]


class Problem(Value, frozen=True, kw_only=True):
    """One finding of a check."""

    code: str
    message: Said
    span: Span
    severity: Severity = "error"
    label: Said | None = None
    """What is said right under the span."""
    notes: tuple[Said, ...] = ()
    help: Said | None = None
    mend: Mend | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str, str]:
        """Problems are read from top to bottom, file after file; those of one place in an order that stays the same."""
        span, message = self.span, self.message
        return span.file, span.line, span.column, self.code, message.key, str(message.values)


def in_reading_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Each problem once, sorted by place, without echoes."""
    told = dict.fromkeys(each for each in problems if each.span.file)
    return tuple(sorted(told, key=lambda problem: problem.sort_key))
