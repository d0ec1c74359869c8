"""`quiz check --rules` and `--explain`: what the rules are, and what each is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.rules import families, near, registry
from quiz.commands.asked import did_you_mean
from quiz.commands.ending import carried_out
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page
from quiz.draw.console.page import QUIET, STRONG, Span
from quiz.locale.rules import rules_words

if TYPE_CHECKING:
    from quiz.checks.rules import Rule
    from quiz.draw.console.page import Page
    from quiz.locale import Phrases


def list_rules(say: Phrases, *, plain: bool) -> int:
    """All rules, family after family: code, severity, what it wants."""
    page, words = make_page(say, plain=plain), rules_words(say.language)
    for family in families():
        page.line(Span(words.family[family.letter], STRONG), indent=0)
        for rule in family.rules:
            severity = f"{say.finding.severity[rule.severity]}  "
            page.line(Span(severity, QUIET), words.rule[rule.code].summary, lead=Span(f"{rule.code}  ", STRONG))
        page.blank()
    return FINE


@carried_out
def explain_rule(say: Phrases, name: str, *, plain: bool) -> int:
    """One rule: what it wants, why, an example broken and mended; the nearest codes when there is no such rule."""
    rule = registry().get(name.strip().upper())
    if rule is None:
        guess = did_you_mean(say, near(name))
        raise UsageError(f"{say.rules.unknown.format(name=name)} {guess}{say.rules.all}")
    _show(make_page(say, plain=plain), rule)
    return FINE


def _show(page: Page, rule: Rule) -> None:
    say, known = page.say, rules_words(page.say.language)
    words = known.rule[rule.code]
    head = say.finding.head_plain.format(severity=say.finding.severity[rule.severity], code=rule.code)
    page.line(Span(head, STRONG), Span(words.summary, STRONG), indent=0)
    page.blank()
    page.line(words.why, indent=0)
    page.blank()
    _example(page, say.rules.bad, rule.bad.text if rule.bad else known.told[rule.code].bad)
    _example(page, say.rules.good, rule.good.text if rule.good else known.told[rule.code].good)
    if _allowable(rule):
        page.line(say.rules.allow, indent=0)
        page.verbatim(f'allow: [{{rule: {rule.code}, because: "…"}}]', indent=4)


def _allowable(rule: Rule) -> bool:
    from quiz.checks.rules.allowances import ALLOWED

    return rule.code.startswith(ALLOWED)


def _example(page: Page, heading: str, example: str) -> None:
    page.line(heading, indent=0)
    for line in example.strip("\n").splitlines():
        page.verbatim(line, indent=4)
    page.blank()
