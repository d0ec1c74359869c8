"""A finding on one line, for pipes, editors and eyes that know the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.console.visible import visible
from quiz.locale import phrases

if TYPE_CHECKING:
    from quiz.library.problems import Problem
    from quiz.locale.said import Said
    from quiz.model import Language


def concise(problem: Problem, language: Language) -> str:
    """`file:line:column: CODE message`, then what the article has and how to mend it."""
    span = problem.span
    text = phrases(language).finding.joint.join(part.of(language) for part in parts(problem))
    return visible(f"{span.file}:{span.line}:{span.column}: {problem.code} {text}")


def parts(problem: Problem) -> list[Said]:
    """What a short form says of a finding: a label says the same as the notes, in fewer words."""
    label = [problem.label] if problem.label else []
    return [problem.message, *(label or problem.notes), *([problem.help] if problem.help else [])]
