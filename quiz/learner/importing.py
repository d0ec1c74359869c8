"""A portable file read back: rounds and attempts, or everything that is wrong with it."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec
from msgspec.structs import FieldInfo, fields

from quiz.learner.attempts import Attempt, Sitting
from quiz.learner.merging import joined, joined_rounds, portable
from quiz.learner.portable import FORMAT, MOMENTS, VERSION, from_iso
from quiz.library.problems import MOST, Problem, Span
from quiz.locale.said import Said, said
from quiz.model.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model import Value

T = TypeVar("T", bound="Value")
_UNFINISHED = re.compile(r'\s*(?:"(?:[^"\\]|\\.)*)?\Z')
"""Nothing more, or a text that does not end."""
_LONGEST = 40
"""Characters of a value that a message repeats."""
EXPORT_AGAIN = said("history.export_again")
_NAME, _ID, _NAMES = said("expected.name"), said("expected.id"), said("expected.names")
_COUNT, _MOMENT = said("expected.count"), said("expected.moment")
EXPECTED = {
    "id": _NAME,
    "round": _NAME,
    "content": _NAME,
    "key": _NAME,
    "player": said("expected.any_text"),
    "at": _MOMENT,
    "started": _MOMENT,
    "finished": said("expected.or_null", what=_MOMENT),
    "withdrawn": said("expected.or_null", what=_MOMENT),
    "question": _ID,
    "bank": _ID,
    "questions": _NAMES,
    "banks": _NAMES,
    "response": said("expected.answer"),
    "right": _COUNT,
    "milliseconds": _COUNT,
    "of": said("expected.one_or_more"),
    "seed": said("expected.whole"),
    "confidence": said("expected.sureness"),
    "form": said("expected.form"),
    "language": said("expected.language"),
    "mode": said("expected.mode"),
}
"""What each field of a line should hold."""


_NOTHING: Mapping[str, str] = {}


class Portable(NamedTuple):
    """What a file holds, and what is wrong with it; nothing of a file with problems is to be used."""

    sittings: tuple[Sitting, ...]
    attempts: tuple[Attempt, ...]
    problems: tuple[Problem, ...]
    more: int = 0
    """Problems that are not among those, which are the first ones."""


def read_portable(content: bytes, name: str, known: Mapping[str, str] = _NOTHING) -> Portable:
    """Read a file; `name` is what findings call it, `known` are rounds that need not be in it, and who played them.

    Fields and kinds of lines that this version does not know are passed over: a later one may write them.
    """
    reader = _Reader(name)
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        reader.read(number, line.rstrip(b"\r"))
        if reader.hopeless:
            break
    else:
        reader.compare(known)
    sittings, attempts, problems = reader.sittings.values(), reader.attempts.values(), reader.problems
    return Portable(tuple(sittings), tuple(attempts), tuple(problems), reader.found - len(problems))


@cache
def _fields(kind: type[Value]) -> tuple[FieldInfo, ...]:
    """The fields of a kind; msgspec evaluates their types anew each time it is asked."""
    return fields(kind)


def _broken_at(line: str) -> int:
    """The first character that makes a line no JSON; 0 for what only msgspec refuses, which does not say where."""
    try:
        json.loads(line)
    except json.JSONDecodeError as error:
        return error.pos
    except RecursionError:
        pass
    return 0


class _Reader:
    """Takes a file line by line."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.begun = False
        self.hopeless = False
        self.announced = {"rounds": 0, "attempts": 0}
        self.met = {"rounds": 0, "attempts": 0}
        self.sittings: dict[str, Sitting] = {}
        self.attempts: dict[str, Attempt] = {}
        self.places: dict[str, int] = {}
        self.problems: list[Problem] = []
        self.found = 0
        self.number = 1
        self.line = ""

    def read(self, number: int, line: bytes) -> None:
        """Take one line."""
        self.number, self.line = number, line.decode("utf-8", "replace")
        if not line.strip():
            return
        value = self._decoded(line)
        if not self.begun or (isinstance(value, dict) and value.get("format") == FORMAT):
            self._begin(value)
        elif value is not None:
            self._take(value)

    def compare(self, known: Mapping[str, str]) -> None:
        """What can only be seen when everything was read; where a line could not be, it would be seen wrongly."""
        if not self.begun:
            self._find(1, "H101", said("history.no_export"), said("history.how_to_export"))
        if self.problems:
            return
        for attempt in self.attempts.values():
            self.number = self.places[attempt.id]
            sitting = self.sittings.get(attempt.round)
            player = known.get(attempt.round) if sitting is None else sitting.player
            if player is None:
                self._find(1, "H107", said("history.no_round", found=_short(attempt.round)), EXPORT_AGAIN)
            elif player != attempt.player:
                message = said("history.other_player", found=_short(attempt.player), expected=_short(player))
                self._find(1, "H108", message, said("history.same_player"))
        self.number = max(self.places.values(), default=1)
        met, announced = self.met, self.announced
        if met["rounds"] != announced["rounds"]:
            message = said("history.too_few_rounds", found=met["rounds"], expected=announced["rounds"])
            self._find(1, "H109", message, EXPORT_AGAIN)
        if met["attempts"] != announced["attempts"]:
            message = said("history.too_few_answers", found=met["attempts"], expected=announced["attempts"])
            self._find(1, "H109", message, EXPORT_AGAIN)

    def _decoded(self, line: bytes) -> Any:  # noqa: ANN401 -- whatever JSON holds
        """The value of a line; nothing when there is none."""
        try:
            line.decode("utf-8")
            return msgspec.json.decode(line)
        except UnicodeDecodeError as error:
            column = len(line[: error.start].decode("utf-8", "replace")) + 1
            self._find(column, "H103", said("history.not_utf8", found=f"{line[error.start]:#x}"), EXPORT_AGAIN)
        except (msgspec.DecodeError, RecursionError):
            place = _broken_at(self.line)
            cut = _UNFINISHED.match(self.line, place) is not None
            message = said("history.cut_line") if cut else said("history.not_json", found=_short(self.line[place:]))
            self._find(place + 1, "H104", message, EXPORT_AGAIN)
        return None

    def _begin(self, value: Any) -> None:  # noqa: ANN401 -- as above
        """The first line, or that of another export that was put behind it."""
        self.begun = True
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            self.found = 0
            self.problems.clear()  # what else a file that is no export holds does not matter
            self.hopeless = True
            self._find(1, "H101", said("history.no_export"), said("history.how_to_export"))
        elif value.get("version") != VERSION:
            self.hopeless = True
            message = said("history.other_version", found=_short(str(value.get("version"))), expected=VERSION)
            self._find(self._column("version"), "H102", message, said("history.newer_program"))
        else:
            for kind in self.announced:
                count = value.get(kind)
                self.announced[kind] += count if isinstance(count, int) else 0

    def _take(self, value: Any) -> None:  # noqa: ANN401 -- as above
        kind = value.get("kind") if isinstance(value, dict) else None
        if not isinstance(kind, str):
            self._find(1, "H105", said("history.no_kind", found=_short(self.line)), EXPORT_AGAIN)
        elif kind == "round":
            self.met["rounds"] += 1
            self._take_round(value)
        elif kind == "attempt":
            self.met["attempts"] += 1
            self._take_attempt(value)

    def _take_round(self, value: dict[str, Any]) -> None:
        sitting = self._whole(Sitting, value)
        if sitting is not None:
            sitting = portable(sitting)  # whose file names a path must not have it opened here
            before = self.sittings.get(sitting.id, sitting)
            self.sittings[sitting.id] = joined_rounds(before, sitting)

    def _take_attempt(self, value: dict[str, Any]) -> None:
        attempt = self._whole(Attempt, value)
        if attempt is None:
            return
        if attempt.right > attempt.of:
            message = said("history.more_than_all", found=attempt.right, expected=attempt.of)
            self._find(self._column("right"), "H110", message)
        self.places[attempt.id] = self.number
        self.attempts[attempt.id] = joined(self.attempts.get(attempt.id, attempt), attempt)

    def _whole(self, kind: type[T], value: dict[str, Any]) -> T | None:
        """A round or an attempt; nothing when one of its fields is wrong, and a finding for each that is."""
        before = self.found
        found = {field.name: self._field(field, value) for field in _fields(kind) if self._is_there(field, value)}
        return kind(**found) if self.found == before else None

    def _is_there(self, field: FieldInfo, value: dict[str, Any]) -> bool:
        if field.name not in value and field.required:
            self._find(1, "H106", said("history.missing_field", found=field.name, wanted=EXPECTED[field.name]))
        return field.name in value

    def _field(self, field: FieldInfo, value: dict[str, Any]) -> Any:  # noqa: ANN401 -- as above
        given = value[field.name]
        try:
            if field.name in MOMENTS and given is not None:
                given = from_iso(given)
            found = msgspec.convert(given, field.type)
            return label(found) if field.name == "player" else found
        except (ValueError, TypeError, OverflowError, msgspec.ValidationError):
            shown = msgspec.json.encode(value[field.name]).decode()
            wanted = EXPECTED[field.name]
            message = said("history.wrong_field", name=field.name, found=_short(shown), wanted=wanted)
            self._find(self._column(field.name), "H106", message)
        return None

    def _column(self, name: str) -> int:
        """Where the value of a field begins; columns count characters from 1."""
        found = re.search(rf'"{name}"\s*:\s*', self.line)
        return found.end() + 1 if found else 1

    def _find(self, column: int, code: str, message: Said, mend: Said | None = None) -> None:
        self.found += 1
        if self.found > MOST:
            return
        span = Span(file=self.name, line=self.number, column=column, end_line=self.number, end_column=column + 1)
        self.problems.append(Problem(code=code, message=message, span=span, help=mend))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
