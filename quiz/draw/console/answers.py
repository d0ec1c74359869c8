"""What can be chosen, what was, and whether that is right, on a page of the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.console.page import BAD, GOOD, QUIET, STRONG, Page, Span
from quiz.draw.console.runs import spans, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.document import Choice, Pair, State, Step

VERDICTS: Mapping[State, str] = {"right": GOOD, "wrong": BAD, "": QUIET}
TAG = "bold reverse"
"""A letter as a block of its own, which stands out from afar, and without colour, too."""
LEADS: Mapping[str, str] = {"drawn": " ", "brief": "  "}
"""What stands between a letter and its text where its state gives it a colour."""
NARROW = 40
"""Columns up to which a reason is set in no deeper than the letter that it is for."""
TICKS: Mapping[State, Span] = {"right": Span("✓", GOOD), "wrong": Span("✗", BAD)}


def show_choice(page: Page, choice: Choice, name: str, at: int) -> None:
    """Print a letter and what it stands for, or a verdict before it; a reason below what it is a reason for."""
    if name == "options":
        lead = choice.label.word if page.plain else f"{choice.label.sign}  "
        page.line(*spans(choice.runs), indent=at + 2, lead=Span(lead, STRONG))
    elif name == "projected":
        _projected(page, choice, at + 2)
        return
    elif name in LEADS:
        lead = choice.label.word if page.plain else f"{choice.label.sign}{LEADS[name]}"
        page.line(*spans(choice.runs), indent=at, lead=Span(lead, VERDICTS[choice.state]))
    else:
        page.line(Span(choice.label.word, STRONG), *spans(choice.runs), indent=at)
    if choice.why:
        page.line(*spans(choice.why), indent=at + 2)


def _projected(page: Page, choice: Choice, at: int) -> None:
    """Print a letter that is seen from the last row, and what it stands for, set off where that is right."""
    if page.plain:
        page.line(*spans(choice.runs), lead=choice.label.word)
    else:
        told = [Span(text_of(choice.runs), STRONG)] if choice.state == "right" else spans(choice.runs)
        page.line("  ", *told, indent=at, lead=Span(f" {choice.label.sign} ", TAG), hang="     ")
    if choice.why:
        page.line(*spans(choice.why), indent=at + 5 if page.width > NARROW else at)


def show_pair(page: Page, pair: Pair, at: int) -> None:
    """Print a row, where it goes, and why; a tick stands beside the row, and says how it was answered."""
    if page.plain:
        _said(page, pair)
        return
    tick = TICKS[pair.state] if pair.state else Span("")
    lead: list[Span | str] = [tick, " " if pair.state else "", f"{pair.label.sign}  "]
    hang = " " * sum(len(each if isinstance(each, str) else each.text) for each in lead)
    if pair.left:
        page.line(*spans(pair.left), lead=lead, indent=at)
    page.line("→ ", *spans(pair.right), lead=hang if pair.left else lead, indent=at)
    if pair.instead:
        page.line(Span(pair.instead, BAD), indent=at + len(hang))
    page.line(*spans(pair.why), indent=at + len(hang))


def _said(page: Page, pair: Pair) -> None:
    """A row in words: what it says, where it goes, whether that was answered, why."""
    goal = [Span(page.say.colon) if pair.left else "", *spans(pair.right)]
    right = [f"{page.say.semicolon}{page.say.answered_so}"] if pair.state == "right" else []
    page.line(*spans(pair.left), *goal, *right, lead=pair.label.word)
    if pair.instead:
        page.line(pair.instead)
    page.line(*spans(pair.why))


def show_step(page: Page, step: Step, name: str, at: int) -> None:
    """Print a number, with its verdict, that the lines below stand clear of; one of `hands` is set apart."""
    verdict = step.verdict.word if page.plain else step.verdict.sign
    lead = f"{step.number}. {verdict} " if verdict else f"{step.number}. "
    clear = len("1. ✓ ") if verdict else len(lead)
    if name == "hands":
        page.line(*spans(step.runs), indent=at, lead=lead if page.plain else f"{step.number}  ")
    else:
        page.line(Span(lead, VERDICTS[step.state] if verdict else ""), *spans(step.runs), indent=at, hang=" " * clear)
    for note in step.notes:
        page.line(*spans(note), indent=at + clear)
