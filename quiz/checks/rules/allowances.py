"""A: where a rule is broken on purpose, a question's `allow:` silences it there, and says because of what.

An exception that nothing needs any longer is a finding itself, so that none outlives its reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.parts import exceptions_of
from quiz.checks.rules.values import Example, Family, Rule
from quiz.library.problems import Problem
from quiz.locale.said import Said, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.library.pack.packs import Contents
    from quiz.library.problems import Span
    from quiz.model import Allow

_USED = """\
ask: {fr: "Le texte donne un nombre d’heures.", en: "The text gives a number of hours."}
allow: [{rule: W802, because: "the prompt is a sentence to complete"}]
"""

RULES = (
    Rule(
        "A001",
        bad=Example('allow: [{rule: W899, because: "the prompt is a sentence to complete"}]'),
        good=Example(_USED),
    ),
    Rule(
        "A002",
        bad=Example('allow: [{rule: W802, because: "the prompt is a sentence to complete"}]'),
        good=Example(_USED),
        severity="warning",
    ),
)


ALLOWED = ("M", "W", "T", "C502", "C503", "Q204", "Q208")
"""Rules of good measure, of which an author is judge. What makes a question playable, what the articles and the
register say and what is counted over a whole bank are no matter of opinion."""


_COUNTED = "B"
"""The rules that count over a whole bank."""


def is_of_measure(problem: Problem) -> bool:
    """Whether a finding is on how a bank is written or balanced, and on nothing that an article or a register says."""
    return problem.code.startswith((*ALLOWED, _COUNTED))


class _Exception(NamedTuple):
    """An entry of `allow:`, the question it belongs to, and where it is written."""

    allow: Allow
    question: Span
    span: Span
    judged: bool
    """Whether every rule looked at the question; if not, who knows what the exception serves."""


def after_exceptions(contents: Contents, problems: Sequence[Problem]) -> Iterator[Problem]:
    """A001 and A002, and the problems that no question allows."""
    exceptions = list(_exceptions(contents))
    used: set[_Exception] = set()
    for problem in problems:
        allowing = [each for each in exceptions if _covers(each, problem)]
        used.update(allowing)
        if not allowing:
            yield problem
    for each in exceptions:
        yield from _own_faults(each, each in used or not each.judged)


def _exceptions(contents: Contents) -> Iterator[_Exception]:
    judged = {id(each.question) for each in contents.written if each.passages is not None and not each.question.stood}
    for owner, allow, place in exceptions_of(contents):
        yield _Exception(allow, owner.span(), owner.span(*place), id(owner) in judged)


def _covers(exception: _Exception, problem: Problem) -> bool:
    whole, span = exception.question, problem.span
    inside = span.file == whole.file and (
        (whole.line, whole.column) <= (span.line, span.column) < (whole.end_line, whole.end_column)
    )
    return inside and exception.allow.rule == problem.code and problem.code.startswith(ALLOWED)


def _own_faults(exception: _Exception, used: bool) -> Iterator[Problem]:  # noqa: FBT001 -- a fact about the exception
    rule = exception.allow.rule
    if (message := _not_allowable(rule)) is not None:
        yield Problem(code="A001", message=message, span=exception.span, help=_nearest(rule))
    elif not used:
        message = said("allowances.serves_nothing", rule=rule)
        help_ = said("allowances.remove_it")
        yield Problem(code="A002", message=message, span=exception.span, severity="warning", help=help_)


def _not_allowable(rule: str) -> Said | None:
    from quiz.checks.rules import registry

    if rule not in registry():
        return said("allowances.no_such_rule", rule=rule)
    if not rule.startswith(ALLOWED):
        return said("allowances.no_exceptions", rule=rule)
    return None


def _nearest(rule: str) -> Said:
    from quiz.checks.rules import near

    close = ", ".join(near(rule))
    if not close or rule in close:
        return said("allowances.list_of_rules")
    return said("allowances.did_you_mean", close=close)


FAMILY = Family(RULES)
