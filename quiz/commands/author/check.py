"""`quiz check`: the findings of a check in the form that suits the reader, and the reports on a pack."""

from __future__ import annotations

import os
import shlex
import sys
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks import check_root
from quiz.checks.drafts import check_drafts
from quiz.checks.rules import near
from quiz.checks.rules.dates import dates_ahead
from quiz.checks.rules.quotations import quotations_of
from quiz.checks.rules.staleness import stale_cards
from quiz.checks.selection import Wanted, listed
from quiz.commands.asked import did_you_mean, one_root
from quiz.commands.clock import now
from quiz.commands.ending import carried_out
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.findings import default_format
from quiz.console.findings.concise import concise
from quiz.console.findings.machine import github, records
from quiz.console.output import make_page, print_json, tell
from quiz.console.progress import Waiting, bar_is_wanted
from quiz.draw.console.nodes import show
from quiz.learner.agenda import local_day
from quiz.library.pack.roots import builtin_root, drafts_of, folder_root, is_draft, together
from quiz.library.problems import MOST, in_reading_order
from quiz.locale.draft import draft_words
from quiz.model import name_in
from quiz.tell.fairness import fairness, summary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.checks import Checked
    from quiz.checks.drafts import Drafts
    from quiz.console.findings import Format
    from quiz.draw.console.page import Page
    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root
    from quiz.library.problems import Problem
    from quiz.locale import Phrases


WIDEST_FRAME = 100
"""Columns of a finding with its frame."""


class CheckOptions(NamedTuple):
    """What was asked for on the command line."""

    paths: tuple[str, ...]
    fairness: bool
    summary: bool
    plain: bool
    format: Format | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    watch: bool = False
    oldest: str | None = None
    """The month before which a fact was looked up too long ago; None where nobody asked."""


@carried_out
def check_packs(say: Phrases, options: CheckOptions) -> int:
    """Check packs or banks, print what is found, return the exit code."""
    if options.watch:
        return _watch(say, options)
    wanted = _wanted(say, options)
    roots = [part for root in _roots(say, options.paths) for part in _apart(root)]
    checked = [_check(say, options, root) for root in roots if not _are_drafts(root)]
    drafts = {root: check_drafts(root) for root in roots if _are_drafts(root)}
    found: list[Checked | Drafts] = [*checked, *drafts.values()]
    problems = wanted.among(problem for each in found for problem in each.problems)
    _report(say, options, checked)
    texts = {name: text for each in found for name, text in each.contents.texts.items()}
    show_problems(say, problems, texts, options)
    tell(_result(say, checked or list(drafts.values()), problems))
    _tell_languages(say, checked)
    for contents, _ in checked:
        tell_open_cards(say, contents)
    told = {root.folder for root in drafts}
    others = {root: check_drafts(root) for root in roots if _keeps_drafts(root) and root.folder not in told}
    _tell_drafts(say, options, drafts | others)
    return FINDINGS if any(problem.severity == "error" for problem in problems) else FINE


def tell_open_cards(say: Phrases, contents: Contents) -> None:
    """Say of which outlets something was not looked up yet: that is no fault, and no answer either."""
    for outlet in (each.value for each in contents.outlets):
        if outlet.not_researched:
            topics = ", ".join(say.topics[topic] for topic in outlet.not_researched)
            tell(say.open_card.format(outlet=name_in(outlet.name, say.language), topics=topics))


def show_problems(say: Phrases, problems: list[Problem], texts: Mapping[str, str], options: CheckOptions) -> None:
    """Print findings in the format asked for, or the one that suits where the output goes."""
    page = make_page(say, plain=options.plain)
    match options.format or default_format(os.environ, terminal=page.console.is_terminal):
        case "full":
            _show_full(page, problems, texts, options)
        case "json":
            print_json(records(problems))
        case "github":
            sys.stdout.writelines(github(problem, say.language) + "\n" for problem in problems)
        case "concise":
            sys.stdout.writelines(concise(problem, say.language) + "\n" for problem in problems)


def _show_full(page: Page, problems: list[Problem], texts: Mapping[str, str], options: CheckOptions) -> None:
    from rich.text import Text as Line

    from quiz.console.findings.full import full, plain

    render = plain if options.plain or page.console.is_dumb_terminal else full
    for problem in problems[:MOST]:
        lines = render(problem, texts.get(problem.span.file, ""), page.say, min(WIDEST_FRAME, page.console.width))
        page.console.print(Line("\n").join(lines), no_wrap=True, crop=False, overflow="ignore", soft_wrap=True)
        page.blank()
    if len(problems) > MOST:
        tell(page.say.more_findings.of(len(problems) - MOST))


def _wanted(say: Phrases, options: CheckOptions) -> Wanted:
    wanted = Wanted(listed(options.select), listed(options.ignore))
    for name in wanted.unknown():
        guess = did_you_mean(say, near(name))
        raise UsageError(f"{say.rules.unknown.format(name=name)} {guess}{say.rules.all}")
    return wanted


def _watch(say: Phrases, options: CheckOptions) -> int:
    from quiz.commands.author.watching import watch

    once = options._replace(watch=False)
    return watch(say, lambda: _roots(say, options.paths), lambda: check_packs(say, once))


def _check(say: Phrases, options: CheckOptions, root: Root) -> Checked:
    with Waiting(say.checking, shown=bar_is_wanted(plain=options.plain)) as waiting:
        checked = check_root(root, waiting)
    stale = stale_cards(checked.contents, options.oldest) if options.oldest else ()
    ahead = dates_ahead(checked.contents, local_day(now()))
    return checked._replace(problems=in_reading_order([*checked.problems, *stale, *ahead]))


def _roots(say: Phrases, names: tuple[str, ...]) -> list[Root]:
    return together(one_root(say, name) for name in dict.fromkeys(names)) if names else [builtin_root()]


def _apart(root: Root) -> list[Root]:
    """The banks and the drafts of a root, which are checked in different ways."""
    drafts = tuple(filter(is_draft, root.banks))
    banks = tuple(each for each in root.banks if each not in drafts)
    return [root._replace(banks=part) for part in (banks, drafts) if part] or [root]


def _are_drafts(root: Root) -> bool:
    return any(map(is_draft, root.banks))


def _keeps_drafts(root: Root) -> bool:
    """Whether a root is a whole pack with drafts in it."""
    return root.banks == folder_root(root.folder).banks and bool(drafts_of(root))


def _tell_drafts(say: Phrases, options: CheckOptions, checked: Mapping[Root, Drafts]) -> None:
    """How many drafts wait, of which nothing else was said; what cannot be read of their files."""
    words = draft_words(say.language)
    for root, found in checked.items():
        pack = shlex.quote(str(root.folder))
        told = words.ready if found.complete else words.waiting
        tell(told.format(count=len(found.drafts), complete=found.complete, path=pack))
        if found.broken and not _are_drafts(root):
            tell(concise(found.broken[0], say.language))
        if options.fairness and _are_drafts(root):
            tell(words.no_fairness)


def _report(say: Phrases, options: CheckOptions, checked: list[Checked]) -> None:
    page = make_page(say, plain=options.plain)
    for contents, _ in checked:
        for asked, told in ((options.fairness, fairness), (options.summary, summary)):
            if asked:
                page.blank()
                show(page, told(say, contents))


def _tell_languages(say: Phrases, checked: list[Checked]) -> None:
    """Say once of each pack in one language that it is; that somebody forgot to translate it would be seen nowhere."""
    for contents, _ in checked:
        if len(contents.languages) == 1:
            tell(say.in_one_language[contents.languages[0]])


def _result(say: Phrases, checked: Sequence[Checked | Drafts], problems: list[Problem]) -> str:
    if problems:
        errors = sum(problem.severity == "error" for problem in problems)
        return say.findings.format(errors=errors, warnings=len(problems) - errors)
    questions = sum(len(each.contents.questions) for each in checked)
    quotations = sum(1 for each in checked for _ in quotations_of(each.contents))
    return say.no_findings.format(questions=questions, quotations=quotations)
