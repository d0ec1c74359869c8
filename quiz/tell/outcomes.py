"""What became of an answer, as a sign, in words, and what it is like: told alike wherever one is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from quiz import model
from quiz.document import Para, Run
from quiz.locale.playing import playing_words
from quiz.play.marking import key_of, outcome_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.document import Role
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.play.debrief import Answer
    from quiz.play.marking import Outcome, Response
    from quiz.play.presentation import Asked

SIGNS: Mapping[Outcome, str] = {"right": "✓", "partly": "◐", "wrong": "✗", "skipped": "○"}
ROLES: Mapping[Outcome, Role] = {"right": "good", "partly": "warn", "wrong": "bad", "skipped": "quiet"}


def in_words(say: Phrases, outcome: Outcome, right: int, of: int) -> str:
    """The verdict, with how many parts are right where some are not."""
    told: Mapping[Outcome, str] = {
        "right": say.right,
        "partly": say.partly.format(right=right, of=of),
        "wrong": say.wrong,
        "skipped": say.skipped,
    }
    return told[outcome]


class Result(NamedTuple):
    """How an answer came out, in parts right of how many; what was `given`, in letters, and `many` there are.

    Of a match that is the numbers of the rows that are wrong.
    """

    right: int
    of: int
    answered: bool
    given: str = ""
    many: int = 0

    @property
    def outcome(self) -> Outcome:
        """What became of the question."""
        return outcome_of(self.right, self.of, answered=self.answered)


def result_of(pack: Pack, answer: Answer) -> Result:
    """How an answer came out."""
    asked, given = answer.asked, answer.response
    right, of, *_ = answer.mark
    if given is None:
        return Result(right, of, answered=False)
    match asked.question:
        case model.Match() as question:
            placed = {row.name: a == b for row, a, b in zip(question.rows, key_of(pack, question), given, strict=False)}
            wrong = [str(number) for number, row in enumerate(asked.rows, start=1) if not placed.get(row.name)]
            return Result(right, of, True, ", ".join(wrong), len(wrong))  # noqa: FBT003 -- a field
        case model.Order():
            return Result(right, of, True, in_turn(asked, given), len(given))  # noqa: FBT003 -- a field
        case model.Choice() | model.Hottext() | model.Gap():
            return Result(right, of, True, in_letters(asked, given), len(given))  # noqa: FBT003 -- a field
        case _ as question:
            assert_never(question)


def sign_of(say: Phrases, answer: Answer) -> tuple[str, str, Role]:
    """The verdict on an answer as a sign, in words, and what it is like."""
    right, of, *_ = answer.mark
    return _sign(say, Result(right, of, answered=answer.response is not None))


def _sign(say: Phrases, result: Result) -> tuple[str, str, Role]:
    outcome = result.outcome
    return SIGNS[outcome], in_words(say, outcome, result.right, result.of), ROLES[outcome]


def verdict(say: Phrases, pack: Pack, asked: Asked, result: Result) -> Para:
    """Right, partly or not this time, with what was answered and what is right, in letters or rows."""
    sign, words, role = _sign(say, result)
    told = Run(words, role, strong=True, sign=f"{sign} ")
    rest = " ".join(_compared(say, pack, asked, result))
    return Para((told, Run(f" {rest}")) if rest else (told,), "verdict")


def _compared(say: Phrases, pack: Pack, asked: Asked, result: Result) -> Iterator[str]:
    words, key = playing_words(say.language), key_of(pack, asked.question)
    wrong = result.answered and result.outcome != "right"
    match asked.question:
        case model.Match():
            if wrong:
                yield words.wrong_rows.of(result.many, rows=result.given)
        case model.Order():
            if wrong:
                yield words.your_order.format(letters=result.given)
            yield words.right_order.format(letters=in_turn(asked, key))
        case model.Choice() | model.Hottext() | model.Gap():
            if wrong:
                yield words.you_chose.of(result.many, letters=result.given)
            yield words.to_choose.of(len(key), letters=in_letters(asked, key))
        case _ as question:
            assert_never(question)


def in_letters(asked: Asked, names: Iterable[str]) -> str:
    """Choices in the order of the alphabet."""
    return ", ".join(sorted(map(asked.letter, names)))


def in_turn(asked: Asked, names: Response) -> str:
    """Choices in the order in which they are named."""
    return ", ".join(map(asked.letter, names))
