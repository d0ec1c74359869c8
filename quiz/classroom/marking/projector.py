"""The log of a projector round: one JSON object a line, votes by show of hands or by teams.

`opened` comes first and names class and form; `vote` and `corrected` give, for a question and a ballot (1 before the
discussion, 2 after), hands by option (`counts`), or responses by team; `withdrawn` takes a vote back. Later lines
replace earlier ones of the same question, ballot and part.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from quiz.classroom.answers import Answer, Occasion
from quiz.classroom.marking.findings import Finding, Found, Rows

if TYPE_CHECKING:
    from quiz.classroom.marking.book import Book, Known

FORMAT = "qui-parle-class"
BALLOTS: dict[int, Occasion] = {1: "first vote", 2: "second vote"}
Place: TypeAlias = tuple[str, int, int]
"""A question, a ballot and a part of the question (0: the whole)."""


class Event(msgspec.Struct, frozen=True):
    """A line of the log; what other events say is not read."""

    event: str
    format: str = ""
    class_: str | None = msgspec.field(default=None, name="class")
    form: str | None = None
    round: str = ""
    question: str = ""
    ballot: int = 1
    part: int = 0
    counts: dict[str, int] = msgspec.field(default_factory=dict)
    responses: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


def opens_round(line: str) -> bool:
    """Whether a file that begins with this line is the log of a round."""
    event = _event(line)
    return event is not None and event.format == FORMAT


def _event(line: str) -> Event | None:
    try:
        return msgspec.json.decode(line, type=Event)
    except (msgspec.DecodeError, RecursionError):
        return None


def read_round(name: str, text: str, book: Book) -> Found:
    """The votes of a log. A last line that was cut off is told and left out."""
    lines = text.split("\n")
    findings = [Finding(name, len(lines), 1, "torn", note=True)] if lines[-1].strip() else []
    votes: dict[Place, tuple[int, Event]] = {}
    parts: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    opened = _event(lines[0]) or Event("opened")
    for number, line in enumerate(lines[:-1], start=1):
        event = _event(line) if line.strip() else None
        if event is None:
            findings += [Finding(name, number, 1, "no_event")] if line.strip() else []
        elif event.event in {"vote", "corrected"}:
            votes[event.question, event.ballot, event.part] = number, event
            parts[event.question, event.ballot].add(event.part)
        elif event.event == "withdrawn":
            for part in parts.pop((event.question, event.ballot), ()):
                del votes[event.question, event.ballot, part]
    answers: list[Answer] = []
    seen = len(votes) + sum(not each.note for each in findings)
    for number, vote in votes.values():
        wrong = _wrong(vote, book)
        if wrong is None:
            answers += _answers(opened.class_ or "", opened.form or "", vote, book)
        else:
            findings.append(Finding(name, number, 1, wrong[0], {"id": vote.question, "found": wrong[1]}))
    rows = Rows(seen, seen - sum(not each.note for each in findings))
    unnamed = "" if opened.class_ else PurePath(name).stem
    return Found(tuple(answers), tuple(findings), file=name, unnamed=unnamed, rows=rows, round=opened.round)


def _wrong(vote: Event, book: Book) -> tuple[str, str] | None:
    known = book.first(vote.question)
    if known is None:
        return "no_question", vote.question
    if vote.ballot not in BALLOTS or any(count < 0 for count in vote.counts.values()):
        return "no_vote", vote.question
    if known.in_parts and vote.counts and not 1 <= vote.part <= len(known.key):
        return "no_part", vote.question
    strange = [name for name in vote.counts if name not in known.names]
    strange += [fault for response in vote.responses.values() if (fault := book.fits(known, response)) is not None]
    return ("no_option", strange[0]) if strange else None


def _answers(class_: str, form: str, vote: Event, book: Book) -> list[Answer]:
    known = book.first(vote.question)
    if known is None:
        return []
    occasion = BALLOTS[vote.ballot]
    hands = [_hands(class_, form, known, vote, name, count, book) for name, count in vote.counts.items() if count]
    teams = [
        Answer(class_, team, vote.question, response, *book.mark(known, response), occasion, form)
        for team, response in vote.responses.items()
    ]
    return hands + teams


def _hands(class_: str, form: str, known: Known, vote: Event, name: str, count: int, book: Book) -> Answer:  # noqa: PLR0913, PLR0917 -- what an answer is made of
    """Hands for an option: whole answers where one option is picked, else hands only (`of` is 0)."""
    response: tuple[str, ...] = (name,)
    if known.in_parts:
        response = tuple(name if part == vote.part else "" for part in range(1, len(known.key) + 1))
    right, of = book.mark(known, response) if known.single else (0, 0)
    return Answer(class_, None, vote.question, response, right, of, BALLOTS[vote.ballot], form, times=count)
