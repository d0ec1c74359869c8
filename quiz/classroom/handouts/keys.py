"""The key: what is right in each version, why, who printed what, who is behind it, and what to cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.handouts.curricula import codes, short_codes
from quiz.classroom.handouts.provenance import Numbering, cards
from quiz.classroom.handouts.sheets import excerpt, paragraphs
from quiz.classroom.handouts.values import GridRow, Key, Solution, Told
from quiz.play.cards import identity
from quiz.play.kinds import kind_of
from quiz.play.kinds.gap import prompt
from quiz.play.marking import key_line, key_of
from quiz.play.wording import choice_text, labels, recorded_by, where_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from quiz.classroom.handouts.values import Excerpt
    from quiz.classroom.handouts.versions import Version
    from quiz.classroom.handouts.view import View
    from quiz.model import Placed
    from quiz.play.kinds.kind import Reason
    from quiz.play.presentation import Asked

BETWEEN = " / "
"""Parts what stands in the versions, where they differ."""


class Printing(NamedTuple):
    """A question wherever it is printed: its number and its layout in each version."""

    numbers: tuple[int, ...]
    layouts: tuple[Asked, ...]

    @property
    def first(self) -> Asked:
        """As it stands in the first version."""
        return self.layouts[0]

    def each(self, label: Callable[[Asked], str]) -> str:
        """What is called so in one version, and how the others call it where they differ."""
        found = [label(asked) for asked in self.layouts]
        return found[0] if len(set(found)) == 1 else BETWEEN.join(found)


def key(view: View, versions: Sequence[Version], title: str, about: str) -> Key:
    """One key for all versions."""
    numbering = Numbering(view)
    first = versions[0].asked
    printed = [_printing(asked, versions) for asked in first]
    solutions = tuple(solution(view, printing, [each.letter for each in versions], numbering) for printing in printed)
    return Key(
        title=title,
        about=about,
        letters=tuple(each.letter for each in versions),
        grid=tuple(_grid(view, versions)),
        solutions=solutions,
        cards=cards(view, first, numbering.cite),
        sources=numbering.sources(),
        codes=codes(view.words, first),
    )


def _printing(asked: Asked, versions: Sequence[Version]) -> Printing:
    found = [
        (number, each)
        for version in versions
        for number, each in enumerate(version.asked, start=1)
        if each.question is asked.question
    ]
    return Printing(tuple(number for number, _ in found), tuple(each for _, each in found))


def _grid(view: View, versions: Sequence[Version]) -> Iterable[GridRow]:
    for number, row in enumerate(zip(*(version.asked for version in versions), strict=True), start=1):
        yield GridRow(number=number, answers=tuple(key_line(view.pack, asked) for asked in row))


def solution(view: View, printing: Printing, letters: Sequence[str], numbering: Numbering) -> Solution:
    """All that the key says of a question."""
    say, words, asked = view.say, view.words, printing.first
    question = asked.question
    statement = view.pack.statements.get(question.statement or "")
    primary = statement.primary if statement else None
    pairs = list(zip(letters, printing.numbers, strict=True))
    return Solution(
        numbers=str(printing.numbers[0]) if len(pairs) == 1 else " · ".join(f"{v} {n}" for v, n in pairs),
        about=_about(view, asked),
        ask=paragraphs(prompt(say, question)),
        key=printing.each(lambda each: key_line(view.pack, each)),
        told=tuple(_told(view, printing, reason) for reason in kind_of(question).reasons(say, view.pack, asked)),
        explain=question.explain.of(say.language),
        primary=say.quoted.format(text=primary.text) if primary else "",
        primary_by=recorded_by(say, view.pack, primary) if primary else "",
        excerpts=tuple(_unmasked(view, printing, each) for each in asked.passages),
        fair=question.fair.of(say.language) if question.fair else "",
        takeaway=question.takeaway.of(say.language),
        outlets=", ".join(identity(say, outlet, None) for outlet in asked.outlets),
        cited=numbering.cite(question.references).strip(),
        codes=" · ".join(part for part in (short_codes(words, question), words.sift_of(question)) if part),
    )


def _about(view: View, asked: Asked) -> str:
    question, words = asked.question, view.words
    parts = [view.say.devices[question.device], words.level.format(level=question.level)]
    parts += [words.form.format(form=question.form)] if question.form else []
    return " · ".join([*parts, question.id])


def _told(view: View, printing: Printing, reason: Reason) -> Told:
    asked = printing.first
    if asked.rows:
        return _row_told(view, printing, reason)
    return Told(
        right=reason.right,
        label=printing.each(lambda each: each.letter(reason.name)),
        text=f"{reason.goes_to}. {reason.text}" if reason.goes_to else _text(view, printing, reason),
        goes_to="",
        why=reason.why,
    )


def _row_told(view: View, printing: Printing, reason: Reason) -> Told:
    question = printing.first.question
    rows = dict(zip((row.name for row in question.rows), key_of(view.pack, question), strict=True))
    goal = rows[reason.name]
    target = choice_text(view.say, printing.first, printing.first.choice(goal))
    return Told(
        right=True,
        label=printing.each(lambda each: str([row.name for row in each.rows].index(reason.name) + 1)),
        text="" if printing.first.passage(reason.name) else reason.text,
        goes_to=f"{printing.each(lambda each: each.letter(goal))} · {target}",
        why=reason.why,
    )


def _text(view: View, printing: Printing, reason: Reason) -> str:
    """What an option says; the letter of the passage that it stands for may differ from version to version."""
    tied = printing.first.choice(reason.name)
    if tied.passage is None or tied.text is None or len(printing.first.passages) == 1:
        return reason.text
    passage = tied.passage
    label = printing.each(lambda each: labels(each)[[p.id for p in each.passages].index(passage)])
    return view.say.text_label.format(label=label) + tied.text.of(view.say.language)


def _unmasked(view: View, printing: Printing, passage: Placed) -> Excerpt:
    """A passage; words that were to be picked are set off like telling ones."""
    picked = (pick.stretch for pick in passage.picks if printing.first.choice(pick.word).key)
    label = printing.each(lambda each: labels(each)[[p.id for p in each.passages].index(passage.id)])
    return excerpt(view, passage, label, (*passage.telling_at, *picked), where_text(view.say, view.pack, passage))
