"""`quiz check`: the findings of a check, one a line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quiz.checks import check_contents
from quiz.library.packs import read_contents
from quiz.library.roots import builtin_root, root_of
from quiz.terminal.visible import visible

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.packs import Contents
    from quiz.library.problems import Problem
    from quiz.library.roots import Root
    from quiz.locale import Phrases
    from quiz.model import Language

FINE, FINDINGS, USAGE = 0, 1, 2


def check_packs(say: Phrases, paths: tuple[Path, ...]) -> int:
    """Check packs or banks, print what is found, return the exit code."""
    missing = [path for path in paths if not path.exists()]
    for path in missing:
        print(visible(say.no_such_path.format(path=path)), file=sys.stderr)  # noqa: T201 -- messages
    if missing:
        return USAGE
    contents = [read_contents(root) for root in _roots(paths)]
    problems = [problem for each in contents for problem in check_contents(each)]
    for problem in problems:
        print(concise(problem, say.language))  # noqa: T201 -- results go to standard output
    print(_summary(say, contents, problems), file=sys.stderr)  # noqa: T201 -- messages
    return FINDINGS if any(problem.severity == "error" for problem in problems) else FINE


def _roots(paths: tuple[Path, ...]) -> list[Root]:
    return [root_of(path) for path in paths] if paths else [builtin_root()]


def _summary(say: Phrases, contents: list[Contents], problems: list[Problem]) -> str:
    if problems:
        errors = sum(problem.severity == "error" for problem in problems)
        return say.findings.format(errors=errors, warnings=len(problems) - errors)
    questions = sum(len(each.questions) for each in contents)
    quotations = sum(len(passages_and_quotes(each)) for each in contents)
    return say.no_findings.format(questions=questions, quotations=quotations)


def passages_and_quotes(contents: Contents) -> list[str]:
    """Every quotation that the check looked up."""
    from quiz.checks.quotations import quotations_of

    return [quotation.text for quotation in quotations_of(contents)]


def concise(problem: Problem, language: Language) -> str:
    """A finding on one line: `file:line:column: CODE message`, then what follows from it."""
    span = problem.span
    parts = [problem.message, *problem.notes, *([problem.help] if problem.help else [])]
    text = " ; ".join(part.fr for part in parts) if language == "fr" else "; ".join(part.en for part in parts)
    return visible(f"{span.file}:{span.line}:{span.column}: {problem.code} {text}")
