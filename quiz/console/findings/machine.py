"""Findings for programs: records for JSON, and annotations that GitHub shows beside the lines of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quiz.draw.console.visible import visible
from quiz.locale import languages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.library.problems import Problem
    from quiz.locale.said import Said
    from quiz.model import Language


def records(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    """Every finding with all its fields, texts in both languages.

    A value leaves out what has its default; a program should not have to know the defaults.
    """
    return [_complete(problem) for problem in problems]


def _complete(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": _told(problem.message),
        "span": {name: getattr(problem.span, name) for name in problem.span.__struct_fields__},
        "label": _told(problem.label),
        "notes": tuple(_told(note) for note in problem.notes),
        "help": _told(problem.help),
    }


def _told(said: Said | None) -> dict[Language, str] | None:
    return None if said is None else {language: said.of(language) for language in languages()}


def github(problem: Problem, language: Language) -> str:
    """A workflow command (docs.github.com, "Workflow commands for GitHub Actions")."""
    span = problem.span
    ends = {"endLine": span.end_line}
    if span.end_line == span.line:
        ends["endColumn"] = max(span.column, span.end_column - 1)
    properties = {"file": span.file, "line": span.line, "col": span.column, **ends, "title": problem.code}
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join(visible(part.of(language)) for part in _parts(problem))
    return f"::{problem.severity} {told}::{_data(message)}"


def _parts(problem: Problem) -> list[Said]:
    optional = (problem.label, *problem.notes, problem.help)
    return [problem.message, *(part for part in optional if part is not None)]


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return visible(_data(text)).replace(":", "%3A").replace(",", "%2C")
