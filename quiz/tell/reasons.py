"""Why, of all that can be answered, each with the answers that it goes with: of one answer, those are its brief's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from quiz import model
from quiz.document import Choice, Label, Run
from quiz.locale.playing import playing_words
from quiz.play.marking import key_of
from quiz.play.wording import choice_text, clue_text, reasoned
from quiz.tell.outcomes import in_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.document import Runs, State
    from quiz.locale import Phrases
    from quiz.model import Member, Pack, Row
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


class Given(NamedTuple):
    """A name that a response may have: at a place, from 0 and as written, or (None) at any; "": nothing is there."""

    name: str
    place: int | None = None

    def is_in(self, response: Response) -> bool:
        """Whether a response has it."""
        if self.place is None:
            return self.name in response
        return (response[self.place : self.place + 1] or ("",)) == (self.name,)


class Reason(NamedTuple):
    """Why, of a part of an answer.

    It is told where `given` was all given, and can be spared where all of `spare` was, so that the part was right.
    """

    told: Choice
    given: tuple[Given, ...] = ()
    spare: tuple[Given, ...] = ()

    def goes_with(self, response: Response) -> bool:
        """Whether it is told after a response."""
        return all(each.is_in(response) for each in self.given)

    def is_spare(self, response: Response) -> bool:
        """Whether it is told of what was right anyway."""
        return bool(self.spare) and all(each.is_in(response) for each in self.spare)


def reasons(say: Phrases, pack: Pack, asked: Asked) -> Iterator[Reason]:
    """Of what may be chosen wrongly, then of the key; of each row and where it may go; of each step in its place."""
    key = key_of(pack, asked.question)
    match asked.question:
        case model.Match() as question:
            for number, row in enumerate(asked.rows, start=1):
                yield from _of_row(say, asked, row, (number, question.rows.index(row)), key)
        case model.Order():
            for place, name in enumerate(key):
                told = _of_choice(say, asked, (name,), "right", f"{place + 1}. ")
                yield Reason(told, spare=(Given(name, place),))
        case model.Choice() | model.Hottext() | model.Gap():
            for shared in _told_of(asked, [name for name in asked.names if name not in key]):
                yield Reason(_of_choice(say, asked, shared, "wrong"), given=(Given(shared[-1]),))
            for shared in _told_of(asked, key):
                yield Reason(_of_choice(say, asked, shared, "right"), spare=tuple(map(Given, shared)))
        case _ as question:
            assert_never(question)


def _told_of(asked: Asked, names: Iterable[str]) -> Iterator[Response]:
    """The choices that a reason is shared by; words that show something together have one, after the last of them."""
    for name in names:
        shared = reasoned(asked, asked.choice(name))
        if shared[-1] == name:
            yield shared


def _of_choice(say: Phrases, asked: Asked, names: Response, state: State, place: str = "") -> Choice:
    """The reason of a choice, or that of several which they share, under their letters."""
    letters = in_letters(asked, names)
    label = Label(f"{place}{letters}", f"{place}{playing_words(say.language).about.format(letter=letters)}")
    return Choice(label, _why(say, asked.choice(names[-1])), state=state)


def _why(say: Phrases, member: Member) -> Runs:
    return (Run(member.why.of(say.language)),) if member.why else ()


def _of_row(say: Phrases, asked: Asked, row: Row, where: tuple[int, int], key: Response) -> Iterator[Reason]:
    """The reason of a row for each target that it may be given, and for none; `where` on the screen, and as written."""
    number, place = where
    label = Label(str(number), say.row_label.format(label=number))
    goal = Run(choice_text(say, asked, asked.choice(key[place])).removesuffix("."), strong=True)
    clue = f" {clue_text(say, row)}" if row.clue else ""
    why = Run(f". {row.why.of(say.language)}{clue}")
    for name in ("", *asked.names):
        right, given = name == key[place], (Given(name, place),)
        wrong = "" if right or not name else choice_text(say, asked, asked.choice(name))
        instead = Run(f" ({playing_words(say.language).instead.format(answer=wrong)})" if wrong else "")
        state: State = "right" if right else "wrong" if wrong else ""
        yield Reason(Choice(label, (goal, instead, why), state=state), given, given if right else ())
