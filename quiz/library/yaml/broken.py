"""Why YAML could not read on, told from the text at the place where it stopped.

The place is the library's; what it says of it is not repeated, because its words are English and change with its
version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.library import sayings as say
from quiz.library.problems import Problem, Span
from quiz.library.yaml.quoting import quoted
from quiz.library.yaml.syntax import span_between
from quiz.locale.said import Said, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml

UNKNOWN_ESCAPE = said("files.unknown_escape")
LONGEST_KEY = 200
"""Characters of a key; those of the format have at most a dozen, and YAML gives a key up after 1,024."""


class _Stop(NamedTuple):
    """Where YAML stopped: the line, the column in it, and what begins where the value that it was reading does."""

    line: str = ""
    column: int = 0
    begun: str = ""

    @property
    def sign(self) -> str:
        return self.line[self.column : self.column + 1]

    @property
    def margin(self) -> str:
        return self.line[: len(self.line) - len(self.line.lstrip())]


def syntax_problem(text: str, name: str, error: yaml.YAMLError) -> Problem:
    """What YAML stumbled over, in words that help."""
    begun = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or begun
    span = Span(file=name) if mark is None else span_between(name, mark, mark)
    lines = text.split("\n")
    stop = _Stop() if mark is None else _Stop(_line(lines, mark), mark.column, _rest(lines, begun))
    code, message, help_ = _reading_of(stop)
    notes = (say.begun_at(begun.line + 1),) if begun is not None and begun.line + 1 != span.line else ()
    mend = quoted(text, span.line) if code == "Y108" else None
    return Problem(code=code, message=message, span=span, notes=notes, help=help_, mend=mend)


def _line(lines: Sequence[str], mark: yaml.Mark) -> str:
    return lines[mark.line] if mark.line < len(lines) else ""


def _rest(lines: Sequence[str], mark: yaml.Mark | None) -> str:
    return "" if mark is None else _line(lines, mark)[mark.column :]


def _reading_of(stop: _Stop) -> tuple[str, Said, Said | None]:
    if stop.sign == ":" and not stop.begun:
        return "Y108", say.COLON_IN_TEXT, say.QUOTE_THE_TEXT
    if (stop.begun or stop.line[stop.column :]).startswith("*"):
        return "Y111", say.ALIAS, say.QUOTE_THE_TEXT
    if stop.column == 0 and stop.line.startswith("---"):
        return "Y113", say.SECOND_DOCUMENT, None
    if "\t" in stop.margin:
        return "Y107", say.TAB, None
    return _unreadable(stop)


def _unreadable(stop: _Stop) -> tuple[str, Said, Said | None]:
    key = stop.begun.partition(":")[0]
    if stop.sign == ":" and len(key) > LONGEST_KEY and stop.line.endswith(stop.begun):
        return "Y119", say.key_too_long(len(key), LONGEST_KEY), None
    if stop.begun.startswith('"') and "\\" in stop.line[max(0, stop.column - 2) : stop.column + 1]:
        return "Y109", UNKNOWN_ESCAPE, None
    if stop.begun.startswith("-") and stop.sign not in {"-", ""}:
        return "Y109", say.MISALIGNED, None
    return "Y109", say.UNREADABLE_YAML, say.QUOTE_THE_TEXT
