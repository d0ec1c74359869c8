"""A class report on a page of the terminal: what to take up again first, then groups, then each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.report import sentences
from quiz.classroom.statistics import Suppressed
from quiz.draw.console.bars import bar, filled
from quiz.draw.console.page import ACCENT, BAD, GOOD, QUIET, STRONG, Page, Span
from quiz.learner.measures import NoNumber

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.classroom.report.sentences import Words
    from quiz.classroom.report.values import ItemReport, OptionLine, Report
    from quiz.classroom.statistics import Difficulty

CELLS = 20
LABEL = 18
"""Columns of the labels of bars."""


def show_report(page: Page, words: Words, report: Report) -> None:
    """Print the whole report."""
    page.blank()
    page.line(Span(words.report.title, STRONG))
    for line in sentences.heading(words, report):
        page.line(Span(line, QUIET))
    page.blank()
    if not report.answers:
        page.line(words.report.nothing)
        return
    _lines(page, [*([words.report.few] if report.few else []), *sentences.mean(words, report)])
    _again(page, words, report)
    _doubtful(page, words, report.doubtful)
    _groups(page, words, report)
    _judging(page, words, report)
    _discussion(page, words, report.discussed)
    _forms(page, words, report)
    _questions(page, words, report.items)
    _pupils(page, words, report)
    _heading(page, words.report.reading)
    for note in words.report.reading_notes:
        page.line(Span(note, QUIET), indent=4)


def _heading(page: Page, text: str) -> None:
    page.line(Span(text, f"{STRONG} {ACCENT}"))


def _lines(page: Page, lines: Iterable[str], indent: int = 2) -> None:
    """A block of lines, with a blank one after it when there are any."""
    told = list(lines)
    for line in told:
        page.line(line, indent=indent)
    if told:
        page.blank()


def _bar(page: Page, label: str, share: float | None, text: str) -> None:
    """A labelled bar, what it says beside it, or below where there is no room; in plain, the words alone."""
    if page.plain or share is None:
        page.line(f"{label}{page.say.colon}{text}", indent=4)
        return
    if len(label) > LABEL or page.width < LABEL + CELLS + 30:
        page.line(label, indent=4)
        page.line(_drawn(share), indent=4)
        page.line(text, indent=4)
        return
    page.line(label.ljust(LABEL + 1), _drawn(share), f" {text}", indent=4)


def _drawn(share: float) -> Span:
    return Span(bar(filled(share, 1, CELLS), CELLS), ACCENT)


def _difficulty_bar(page: Page, words: Words, label: str, found: Difficulty | Suppressed) -> None:
    share = None if isinstance(found, Suppressed) else found.p
    _bar(page, label, share, sentences.short(words, found))


def _again(page: Page, words: Words, report: Report) -> None:
    _heading(page, words.report.again)
    if not report.again:
        _lines(page, [sentences.nothing_again(words, report)], indent=4)
    for skill in report.again:
        page.blank()
        page.line(Span(sentences.again_heading(words, skill), STRONG), indent=4)
        for item in skill.items:
            page.blank()
            page.line(item.ask, indent=6)
            page.line(Span(sentences.again_share(words, item), BAD), Span(f" · {item.id}", QUIET), indent=6)
            for line in sentences.lure(words, item):
                page.line(line, indent=8)
        page.line(Span(words.report.carry.format(takeaway=skill.items[0].takeaway), GOOD), indent=6)
        page.line(Span(words.report.more.format(device=skill.device), QUIET), indent=6)
    if report.again:
        page.blank()


def _doubtful(page: Page, words: Words, items: Sequence[ItemReport]) -> None:
    if not items:
        return
    _heading(page, words.report.doubtful)
    for item in items:
        page.line(item.ask, indent=4)
        page.line(Span(f"{sentences.doubt(words, item)} ({item.id})", QUIET), indent=6)
    page.blank()


def _groups(page: Page, words: Words, report: Report) -> None:
    if report.skills:
        _heading(page, words.report.skills)
        for skill in report.skills:
            _difficulty_bar(page, words, skill.skill, skill.difficulty)
        page.blank()
    if report.by_class:
        _heading(page, words.report.by_class)
        for each in report.by_class:
            _difficulty_bar(page, words, each.name, each.difficulty)
        page.blank()


def _judging(page: Page, words: Words, report: Report) -> None:
    if report.few is not None:
        return
    _heading(page, words.report.judging)
    found = report.judging
    _lines(page, [words.report.no_judging] if found is None else sentences.judging_lines(words, found), indent=4)
    if report.calibration is not None and not isinstance(report.calibration, NoNumber):
        _heading(page, words.report.sure)
        _lines(page, (sentences.said(words, level) for level in report.calibration.levels), indent=4)
    numbers = list(sentences.numbers(words, report))
    if numbers:
        page.line(Span(words.report.numbers, QUIET), indent=4)
        for line in numbers:
            page.line(Span(line, QUIET), indent=6)
        page.blank()


def _discussion(page: Page, words: Words, items: Sequence[ItemReport]) -> None:
    if not items:
        return
    _heading(page, words.report.discussion)
    for item in items:
        talk = item.discussion
        if talk is not None:
            page.line(item.ask, indent=4)
            for label, tally in ((words.report.before, talk.before), (words.report.after, talk.after)):
                count = words.report.right_of.format(right=tally.right, of=tally.of)
                _bar(page, label, tally.right / tally.of, f"{words.percent(tally.right / tally.of)} ({count})")
            page.line(Span(sentences.discussed(words, talk), QUIET), indent=4)
            page.blank()
    _lines(page, [words.report.discussion_note], indent=4)


def _forms(page: Page, words: Words, report: Report) -> None:
    if report.forms is not None:
        _heading(page, words.report.forms)
        for form, found in (("A", report.forms.first), ("B", report.forms.second)):
            _difficulty_bar(page, words, words.report.form.format(form=form), found)
        _lines(page, sentences.form_lines(words, report.forms), indent=4)
    if report.fixed:
        _heading(page, words.report.fixed)
        _lines(page, (sentences.fixed_line(words, each) for each in report.fixed), indent=4)


def _questions(page: Page, words: Words, items: Sequence[ItemReport]) -> None:
    _heading(page, words.report.questions)
    for number, item in enumerate(items, start=1):
        page.blank()
        page.line(item.ask, indent=4, lead=f"{number}. ")
        page.line(Span(f"{item.id} · {item.skill}", QUIET), indent=7)
        if not page.plain and not isinstance(item.difficulty, Suppressed):
            page.line(_drawn(item.difficulty.p), indent=7)
        page.line(sentences.difficulty(words, item), indent=7)
        for line in (sentences.rest(words, item.rest), sentences.blanks(words, item)):
            if line:
                page.line(Span(line, QUIET), indent=7)
        for option in item.options:
            _option(page, words, option, lured=option is item.lure)
    page.blank()


def _option(page: Page, words: Words, option: OptionLine, *, lured: bool) -> None:
    verdict = words.report.right if option.correct else words.report.wrong
    sign = ("✓" if option.correct else "✗") if not page.plain else verdict + page.say.colon.rstrip(" ")
    style = GOOD if option.correct else BAD
    told = sentences.option(words, option)
    page.line(f"{option.text} — ", Span(told, STRONG), indent=7, lead=Span(f"{sign} ", style))
    if lured:
        page.line(Span(sentences.why(words, option), QUIET), indent=9)


def _pupils(page: Page, words: Words, report: Report) -> None:
    if not report.pupil_lines:
        return
    _heading(page, words.report.pupils)
    if not report.named:
        page.line(Span(words.report.pupils_note, QUIET), indent=4)
    for line in report.pupil_lines:
        class_ = f" ({line.class_})" if line.class_ and len(report.classes) > 1 else ""
        score = words.report.right_of.format(right=line.right, of=line.of)
        page.line(f"{line.label}{class_}{page.say.colon}{score}", indent=4)
    page.blank()
