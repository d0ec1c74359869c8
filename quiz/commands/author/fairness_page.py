"""What robots score and how a pack is balanced: the fairness report and the summary of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.fairness.audit import CELLS, audited, audits, ease_of_explanations
from quiz.checks.fairness.robots import FEWEST, MARGIN
from quiz.draw.console.nodes import field
from quiz.draw.console.page import STRONG, Page, Span
from quiz.locale.numbers import hundredths
from quiz.model import DEVICES, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.checks.fairness.audit import Audit
    from quiz.library.pack.packs import Contents


def show_fairness(page: Page, contents: Contents) -> None:
    """Print, bank by bank and over all, what each robot is expected to score, and the balances."""
    for each in audits(contents):
        _title(page, each)
        for name, score in each.robots.items():
            field(page, page.say.robots[name], _score(page, each, name, score))
        _balances(page, each)


def show_summary(page: Page, contents: Contents) -> None:
    """Print what a pack holds: its questions by kind, skill, level and article, its statements and outlets."""
    words = page.say.audit
    for each, (_, questions) in zip(audits(contents), audited(contents), strict=True):
        ease = {language: round(ease_of_explanations(questions, language)) for language in LANGUAGES}
        _title(page, each)
        field(page, words.kinds, _counts(each.kinds))
        field(page, words.on_statements, str(each.on_statements))
        field(page, words.devices, _counts({page.say.devices[d]: each.devices.get(d, 0) for d in DEVICES}))
        field(page, words.levels, _counts({str(k): v for k, v in sorted(each.levels.items())}))
        field(page, words.articles, _counts(each.articles))
        field(page, words.forms, str(each.forms))
        field(page, words.ease, _counts(ease))
        _balances(page, each)
    pack = contents.pack
    field(page, words.statements, str(len(pack.statements)))
    field(page, words.outlets, str(len(pack.outlets)))
    field(page, words.references, str(len(pack.references)))


def _title(page: Page, each: Audit) -> None:
    name = page.say.audit.all if each.name == "*" else each.name
    page.blank()
    page.line(Span(page.say.audit.title.of(each.questions, name=name), STRONG))


def _score(page: Page, each: Audit, name: str, score: float) -> str:
    over = score - each.robots["random"]
    words = page.say.audit
    if name == "random":
        return hundredths(page.say.language, score)
    verdict = words.wins if over > MARGIN and each.questions >= FEWEST else words.loses
    sign = "+" if round(over, 2) > 0 else ""
    return f"{hundredths(page.say.language, score)}  ({sign}{hundredths(page.say.language, over)}, {verdict})"


def _balances(page: Page, each: Audit) -> None:
    words = page.say.audit
    longest, choices = each.longest_keys
    field(page, words.winners, _counts({name: each.winners.get(side, 0) for side, name in words.side.items()}))
    cells = {
        f"{words.side[side]} / {words.verdict[verdict]}": each.cells.get((side, verdict), 0) for side, verdict in CELLS
    }
    field(page, words.cells, _counts(cells))
    field(page, words.cannot_tell, page.say.of.format(right=each.cannot_tell, of=each.questions))
    field(page, words.longest, page.say.of.format(right=longest, of=choices))
    field(page, words.keys, _counts(each.keys))


def _counts(counts: Mapping[str, int]) -> str:
    items: Iterable[str] = (f"{name.replace(' ', NO_BREAK)}{NO_BREAK}{count}" for name, count in counts.items())
    return " · ".join(items) or "–"


NO_BREAK = "\u00a0"
