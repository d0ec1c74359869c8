"""`quiz check`: the findings of a check, one a line or as JSON, and the reports on a pack."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.checks.incremental import check_root
from quiz.library.packs import read_contents
from quiz.library.roots import builtin_root
from quiz.terminal.asked import UsageError, one_root
from quiz.terminal.fairness import show_fairness, show_summary
from quiz.terminal.output import FINDINGS, FINE, USAGE, make_page, tell
from quiz.terminal.places import cache_folder
from quiz.terminal.progress import Waiting, bar_is_wanted
from quiz.terminal.visible import visible

if TYPE_CHECKING:
    from quiz.checks.incremental import Checked
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
    watch: bool = False


def check_packs(say: Phrases, options: CheckOptions) -> int:
    """Check packs or banks, print what is found, return the exit code."""
    if options.watch:
        return _watch(say, options)
    try:
        roots = _roots(say, options.paths)
    except UsageError as error:
        tell(str(error))
        return USAGE
    checked = [_check(say, options, root) for root in roots]
    problems = [problem for each in checked for problem in each.problems]
    _report(say, options, roots)
    if options.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(problems)).decode() + "\n")
    else:
        for problem in problems:
            sys.stdout.write(concise(problem, say.language) + "\n")
    tell(_result(say, checked, problems))
    return FINDINGS if any(problem.severity == "error" for problem in problems) else FINE


def _watch(say: Phrases, options: CheckOptions) -> int:
    from quiz.terminal.watching import watch

    once = options._replace(watch=False)
    try:
        return watch(say, lambda: _roots(say, options.paths), lambda: check_packs(say, once))
    except UsageError as error:
        tell(str(error))
        return USAGE


def _check(say: Phrases, options: CheckOptions, root: Root) -> Checked:
    with Waiting(say.checking, shown=bar_is_wanted(plain=options.plain)) as waiting:
        return check_root(root, cache_folder(), waiting)


def _roots(say: Phrases, names: tuple[str, ...]) -> list[Root]:
    return [one_root(say, name) for name in dict.fromkeys(names)] if names else [builtin_root()]


def _report(say: Phrases, options: CheckOptions, roots: list[Root]) -> None:
    page = make_page(say, plain=options.plain)
    for root in roots if options.fairness or options.summary else ():
        contents = read_contents(root)
        if options.fairness:
            show_fairness(page, contents)
        if options.summary:
            show_summary(page, contents)


def _result(say: Phrases, checked: list[Checked], problems: list[Problem]) -> str:
    if problems:
        errors = sum(problem.severity == "error" for problem in problems)
        return say.findings.format(errors=errors, warnings=len(problems) - errors)
    questions = sum(each.questions for each in checked)
    quotations = sum(each.quotations for each in checked)
    return say.no_findings.format(questions=questions, quotations=quotations)


def concise(problem: Problem, language: Language) -> str:
    """A finding on one line: `file:line:column: CODE message`, then what follows from it."""
    span = problem.span
    parts = [problem.message, *problem.notes, *([problem.help] if problem.help else [])]
    text = " ; ".join(part.fr for part in parts) if language == "fr" else "; ".join(part.en for part in parts)
    return visible(f"{span.file}:{span.line}:{span.column}: {problem.code} {text}")
