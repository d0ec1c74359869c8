"""What votes say: shares, how many were right before and after, whether to discuss, what to take up again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.events import AFTER, BEFORE
from quiz.play.kinds import kind_of
from quiz.play.marking import mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.classroom.events import Vote
    from quiz.classroom.rounds import Part, State, Turn
    from quiz.model import AnyQuestion, Pack
    from quiz.play.presentation import Asked

MOST = 0.7
"""A share up to which a class is divided, and up to which a question is taken up again.

Peer instruction discusses where 30 to 70 % are right: C. H. Crouch and E. Mazur, American Journal of Physics 69, 970
(2001), doi:10.1119/1.1374249.
"""


class Share(NamedTuple):
    """So many hands, or teams, right out of so many."""

    right: int
    of: int

    @property
    def part(self) -> float:
        """From 0 to 1."""
        return self.right / self.of


class Result(NamedTuple):
    """A question of the round with its shares; None where nothing was counted, or where no vote can be right."""

    question: str
    before: Share | None
    after: Share | None

    @property
    def last(self) -> Share | None:
        """The share after discussion, or before it when there was no second vote."""
        return self.after if self.after is not None else self.before


def parts_of(asked: Asked, *, teams: bool = False) -> tuple[Part, ...]:
    """What is voted on one after the other: the rows of a match as on the screen, the ranks of an order, or the whole.

    A team answers the whole question at once.
    """
    kind = kind_of(asked.question)
    if teams or not kind.in_parts:
        return (None,)
    written = [row.name for row in asked.question.rows]
    return tuple(written.index(row.name) + 1 for row in asked.rows) or tuple(range(1, kind.places + 1))


def several(pack: Pack, question: AnyQuestion) -> bool:
    """Whether a pupil may raise a hand more than once."""
    kind = kind_of(question)
    return not kind.in_parts and len(kind.key(pack)) > 1


def right_name(pack: Pack, question: AnyQuestion, part: Part) -> str | None:
    """The option that is right in a part; None when there are several."""
    kind = kind_of(question)
    key = kind.key(pack)
    if kind.in_parts:
        return key[part - 1] if part is not None and part <= len(key) else None
    return key[0] if len(key) == 1 else None


def share_right(pack: Pack, question: AnyQuestion, votes: Mapping[Part, Vote]) -> Share | None:
    """The share of right answers in a ballot, over all its parts; None without votes or with several right options."""
    right = of = 0
    for part, vote in votes.items():
        if vote.responses:
            right += sum(mark(pack, question, each).correct for each in vote.responses.values())
            of += len(vote.responses)
        elif (name := right_name(pack, question, part)) is not None:
            right += vote.counts.get(name, 0)
            of += sum(vote.counts.values())
    return Share(right, of) if of else None


def divided(votes: Iterable[Vote]) -> bool | None:
    """Whether no answer has most of the hands of a ballot, or of a part of it; None where no hands were counted.

    It looks at the hands alone: what is said before the reveal must not depend on which answer is right.
    """
    counted = [vote.counts.values() for vote in votes if sum(vote.counts.values())]
    return any(max(each) <= MOST * sum(each) for each in counted) if counted else None


def result_of(pack: Pack, question: AnyQuestion, turn: Turn) -> Result:
    """How a question went."""
    before, after = (share_right(pack, question, turn.ballot(number)) for number in (BEFORE, AFTER))
    return Result(question.id, before, after)


def to_take_up_again(results: Sequence[Result]) -> list[Result]:
    """The questions that most of the class did not get right in the end, the hardest first."""
    weak = [(each.last.part, each) for each in results if each.last is not None and each.last.part <= MOST]
    return [each for _, each in sorted(weak, key=lambda pair: pair[0])]


class Standing(NamedTuple):
    """A team: so many right of so many answered."""

    team: str
    right: int
    of: int


def standings(pack: Pack, questions: Sequence[AnyQuestion], state: State, teams: Sequence[str]) -> list[Standing]:
    """How each team stands after its last responses, in the order of the teams."""
    marks: dict[str, list[bool]] = {team: [] for team in teams}
    for question in questions:
        turn = state.turn(question.id)
        final = {**_responses(turn, BEFORE), **_responses(turn, AFTER)}
        if turn.revealed:
            for team, response in final.items():
                if team in marks:
                    marks[team].append(mark(pack, question, response).correct)
    return [Standing(team, sum(each), len(each)) for team, each in marks.items()]


def _responses(turn: Turn, ballot: int) -> dict[str, tuple[str, ...]]:
    vote = turn.ballot(ballot).get(None)
    return dict(vote.responses) if vote is not None else {}
