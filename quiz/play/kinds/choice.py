"""`choice`: pick one or several of the options, each right or wrong by itself.

When options stand for passages, the passages are shuffled and the options follow them: the letter of an option is
the letter of its text.
"""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING, ClassVar

from quiz.play.kinds.entry import EMPTY, Entry, distinct, toggled
from quiz.play.kinds.kind import Layout, OneScreen, Reason, shuffled
from quiz.play.wording import choice_text, right_of_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction
    from random import Random

    from quiz.locale import Phrases
    from quiz.model import Choice, Gap, Hottext, Member, Option, Pack, Word
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


class Picking(OneScreen, frozen=True):
    """Options, or words in the passages: the answer is what was picked, and wrong picks take back right ones."""

    question: Choice | Hottext | Gap
    in_parts: ClassVar[bool] = False

    @property
    def options(self) -> tuple[Option | Word, ...]:
        """What may be picked, as written."""
        return self.question.options

    @property
    def places(self) -> int:
        """As many as there are keys."""
        return sum(option.key for option in self.options)

    def choices(self, _pack: Pack) -> tuple[Option | Word, ...]:
        """The options or words."""
        return self.options

    def key(self, _pack: Pack) -> Response:
        """What is to be picked, as written."""
        return tuple(option.id for option in self.options if option.key)

    def right(self, key: Response, response: Response) -> int:
        """Right minus wrong, never below 0."""
        picked = set(response)
        return max(0, len(picked & set(key)) - len(picked - set(key)))

    def chance(self, _pack: Pack) -> Fraction:
        """Over all picks of as many as there are keys."""
        from quiz.play.kinds.chances import of_picks

        return of_picks(len(self.options), self.places)

    def responses(self, _pack: Pack) -> int:
        """The ways to pick as many as there are keys."""
        return comb(len(self.options), self.places)

    def reasons(self, say: Phrases, pack: Pack, asked: Asked) -> Iterator[Reason]:
        """In the order of the page."""
        key = self.key(pack)
        options = {option.id: option for option in self.options}
        for name in asked.names:
            option = options[name]
            why = f"{option.why.of(say.language)} {right_of_text(say, pack, asked, option)}".rstrip()
            yield Reason(name, choice_text(say, asked, option), name in key, why)

    def in_letters(self, asked: Asked, response: Response) -> str:
        """In the order of the alphabet."""
        return " ".join(sorted(asked.letter(name) for name in response))

    def typed(self, asked: Asked, entry: Entry, key: str) -> Entry:
        """A letter answers at once where one is asked for, and else picks or takes back."""
        position = asked.position(key)
        if position is None:
            return entry
        return Entry((position,), position, done=True) if len(entry.picks) == 1 else toggled(entry, position)

    def moved(self, asked: Asked, entry: Entry, step: int) -> Entry:
        """The next one is picked, where one is asked for."""
        if len(entry.picks) > 1:
            return entry
        count = len(asked.choices)
        nothing_yet = entry.picks == (None,)
        position = (0 if step > 0 else count - 1) if nothing_yet else (entry.cursor + step) % count
        return Entry((position,), position)

    def so_far(self, letters: Sequence[str], _cursor: int) -> str:
        """What was picked."""
        return " ".join(letter for letter in letters if letter != EMPTY)

    def read(self, asked: Asked, text: str) -> tuple[int, ...]:
        """`b`, `ac`."""
        return distinct(asked.positions(text))


class ChoiceKind(Picking, frozen=True):
    """A choice among options."""

    question: Choice

    def laid_out(self, pack: Pack, random: Random) -> Layout:
        """Passages that options stand for come first, then those shown for context."""
        passages, options = pack.passages_of(self.question), self.question.options
        tied = {option.passage: option for option in options if option.passage}
        if not tied:
            return Layout(passages, shuffled(options, random))
        shown = shuffled([passage for passage in passages if passage.id in tied], random)
        rest = tuple(passage for passage in passages if passage.id not in tied)
        loose = shuffled([option for option in options if not option.passage], random)
        return Layout((*shown, *rest), (*(tied[passage.id] for passage in shown), *loose))

    def first(self, _pack: Pack) -> Fraction:
        """Any of the options, or of those that stand for passages, may come to stand first."""
        from quiz.play.kinds.chances import liking

        options = self.question.options
        return liking(options, [option for option in options if option.passage] or options)

    def outlet_of(self, pack: Pack, choice: Member) -> str | None:
        """The one named, or that of the passage."""
        if choice.outlet:
            return choice.outlet
        passages = pack.passages_of(self.question)
        return next((pack.outlet_of(passage).id for passage in passages if passage.id == choice.passage), None)
