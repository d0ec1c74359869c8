"""How a class voted, before and after: a bar for each option in each ballot, told by words and numbers as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.events import AFTER, BEFORE
from quiz.document import Bar, Bars, Facts, Group, Label, Para, Run
from quiz.tell import question
from quiz.tell.projected.asking import options, part_title, row_of
from quiz.tell.texts import labelled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.classroom.events import Vote
    from quiz.classroom.rounds import Part, Turn
    from quiz.document import Document, Node
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.play.presentation import Asked


class Told(NamedTuple):
    """The votes on a part: what it is, each option with its bars, and how many had no opinion ("": nobody)."""

    head: tuple[Node, ...] = ()
    options: tuple[Group, ...] = ()
    silent: str = ""
    whole: bool = True

    @property
    def nodes(self) -> Document:
        """All of it."""
        bars = (Group(self.options, "votes"),) if self.options else ()
        return (*self.head, *bars, *((Para((Run(self.silent, "quiet"),), "silent"),) if self.silent else ()))


def votes(say: Phrases, words: ClassWords, asked: Asked, turn: Turn, parts: Sequence[Part]) -> list[Told]:
    """The distribution of each part that was counted; what each team answered; a word when nothing was counted."""
    if any(vote.responses for vote in turn.votes.values()):
        return [Told((_teams(say, words, asked, turn),))]
    counted = [part for part in parts if (BEFORE, part) in turn.votes or (AFTER, part) in turn.votes]
    nothing = Para((Run(words.no_counts, "quiet"),))
    return [_distribution(say, words, asked, turn, part) for part in counted] or [Told((nothing,))]


def _distribution(say: Phrases, words: ClassWords, asked: Asked, turn: Turn, part: Part) -> Told:
    """For each letter, the hands before and after; then those of the class who did not vote."""
    ballots = _ballots(words, turn, part)
    counted = {label: (vote.counts, _hands(vote)) for label, vote in ballots.items()}
    return Told(
        part_head(say, words, asked, part),
        bars_of(say, words, asked, counted, "votes" if part is None else "parts"),
        _silent(words, say.colon, ballots, turn),
        part is None,
    )


def bars_of(
    say: Phrases, words: ClassWords, asked: Asked, counted: Mapping[str, tuple[Mapping[str, int], int]], name: str
) -> tuple[Group, ...]:
    """Each option with a bar for each count of it: `counted` are hands by option, and out of how many, by label."""
    return tuple(
        Group(
            (
                option,
                Bars(tuple(_bar(words, label, hands.get(each, 0), of) for label, (hands, of) in counted.items()), name),
            ),
            "option",
        )
        for each, option in zip(asked.names, options(say, asked), strict=True)
    )


def _bar(words: ClassWords, label: str, hands: int, of: int) -> Bar:
    named = Label(label, f"{label}{words.colon}" if label else "")
    return Bar(named, hands, of, (str(hands), words.manner.share_of(hands, of)))


def part_head(say: Phrases, words: ClassWords, asked: Asked, part: Part) -> tuple[Node, ...]:
    """The row or the rank that a vote is on; nothing when it is on the whole question."""
    if asked.rows:
        return (question.row(say, asked, row_of(asked, part), gloss=False),)
    return (Para((Run(part_title(words, asked, part), strong=True),)),) if part is not None else ()


def _ballots(words: ClassWords, turn: Turn, part: Part) -> Mapping[str, Vote]:
    """The votes on a part by what they are called; one alone is neither before nor after anything."""
    both = {words.before: BEFORE, words.after: AFTER}
    found = {label: turn.votes[number, part] for label, number in both.items() if (number, part) in turn.votes}
    return found if len(found) > 1 else dict.fromkeys([words.votes], *found.values()) if found else {}


def _silent(words: ClassWords, colon: str, ballots: Mapping[str, Vote], turn: Turn) -> str:
    """How many of the class had no opinion, where its size is known and somebody had none."""
    sizes = {label: turn.sizes.get((vote.ballot, vote.part), 0) for label, vote in ballots.items()}
    left = {label: sizes[label] - _hands(vote) for label, vote in ballots.items()}
    told = [f"{label}{colon}{words.silent.of(n)}" for label, n in left.items() if n > 0]
    return " · ".join(told)


def _hands(vote: Vote) -> int:
    """What a share is a share of: those who took part, or the hands raised."""
    return vote.voters if vote.voters is not None else sum(vote.counts.values())


def _teams(say: Phrases, words: ClassWords, asked: Asked, turn: Turn) -> Facts:
    """What each team answered, before and after."""
    ballots = _ballots(words, turn, None)
    teams = dict.fromkeys(team for vote in ballots.values() for team in vote.responses)
    return Facts(tuple(labelled(say, team, *_answers(asked, ballots, team)) for team in teams), "teams")


def _answers(asked: Asked, ballots: Mapping[str, Vote], team: str) -> list[Run]:
    runs: list[Run] = []
    for label, vote in ballots.items():
        letters = shown_letters(asked, vote.responses.get(team, ()))
        runs += [Run(", " if runs else ""), Run(f"{label} ", "quiet"), Run(letters, strong=True)]
    return runs


def shown_letters(asked: Asked, response: tuple[str, ...]) -> str:
    """A response in letters, in the order of the screen; a dash for none."""
    names = response
    if asked.rows and response:
        by_row = dict(zip((row.name for row in asked.question.rows), response, strict=False))
        names = tuple(by_row.get(row.name, "") for row in asked.rows)
    return " ".join(asked.letter(name) for name in names if name in asked.names) or "–"
