"""`quiz check`: the findings of a check, one a line or as JSON, and the reports on a pack."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.checks import check_contents
from quiz.checks.quotations import quotations_of
from quiz.library.packs import read_contents
from quiz.library.roots import builtin_root, together
from quiz.terminal.asked import UsageError, one_root
from quiz.terminal.fairness import show_fairness, show_summary
from quiz.terminal.output import FINDINGS, FINE, USAGE, make_page, tell
from quiz.terminal.visible import visible

if TYPE_CHECKING:
    from quiz.library.packs import Contents
    from quiz.library.problems import Problem
    from quiz.library.roots import Root
    from quiz.locale import Phrases
    from quiz.model import Language


class CheckOptions(NamedTuple):
    """What was asked for on the command line."""

    paths: tuple[str, ...]
    fairness: bool
    summary: bool
    json: bool
    plain: bool


def check_packs(say: Phrases, options: CheckOptions) -> int:
    """Check packs or banks, print what is found, return the exit code."""
    try:
        contents = [read_contents(root) for root in _roots(say, options.paths)]
    except UsageError as error:
        tell(str(error))
        return USAGE
    problems = [problem for each in contents for problem in check_contents(each)]
    _report(say, options, contents)
    if options.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(problems)).decode() + "\n")
    else:
        for problem in problems:
            sys.stdout.write(concise(problem, say.language) + "\n")
    tell(_result(say, contents, problems))
    return FINDINGS if any(problem.severity == "error" for problem in problems) else FINE


def _roots(say: Phrases, names: tuple[str, ...]) -> list[Root]:
    return together(one_root(say, name) for name in dict.fromkeys(names)) if names else [builtin_root()]


def _report(say: Phrases, options: CheckOptions, contents: list[Contents]) -> None:
    page = make_page(say, plain=options.plain)
    for each in contents:
        if options.fairness:
            show_fairness(page, each)
        if options.summary:
            show_summary(page, each)


def _result(say: Phrases, contents: list[Contents], problems: list[Problem]) -> str:
    if problems:
        errors = sum(problem.severity == "error" for problem in problems)
        return say.findings.format(errors=errors, warnings=len(problems) - errors)
    questions = sum(len(each.questions) for each in contents)
    quotations = sum(1 for each in contents for _ in quotations_of(each))
    return say.no_findings.format(questions=questions, quotations=quotations)


def concise(problem: Problem, language: Language) -> str:
    """A finding on one line: `file:line:column: CODE message`, then what follows from it."""
    span = problem.span
    parts = [problem.message, *problem.notes, *([problem.help] if problem.help else [])]
    text = " ; ".join(part.fr for part in parts) if language == "fr" else "; ".join(part.en for part in parts)
    return visible(f"{span.file}:{span.line}:{span.column}: {problem.code} {text}")
