"""A `choice` with a second step, `then`: which option is right, then which words of the passages show it.

It is asked on two screens, as a choice and as a hottext, whose letters go on where the options end. A response names
the option, then the words, and is marked in two parts: the option, and all of the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.model import Hottext, Question
from quiz.play.kinds.choice import ChoiceKind, Picking
from quiz.play.kinds.hottext import HottextKind
from quiz.play.kinds.kind import Layout

if TYPE_CHECKING:
    from fractions import Fraction
    from random import Random

    from quiz.model import Choice, Member, Option, Pack, Placed, Then, Word
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


class ThenKind(Picking, frozen=True):
    """An option, and the words that show it."""

    question: Choice
    then: Then

    @property
    def options(self) -> tuple[Option | Word, ...]:
        """The options, then the words."""
        return (*self.question.options, *self.then.options)

    def key(self, pack: Pack) -> Response:
        """The option, then the words as they are read."""
        return tuple(choice.id for question in self.asks(pack) for choice in question.options if choice.key)

    def parts(self, _key: Response) -> int:
        """The two steps."""
        return 2

    def right(self, key: Response, response: Response) -> int:
        """A step is right as a whole, or not."""
        words = {word.id for word in self.then.options}
        wanted, given = set(key), set(response)
        return (wanted - words == given - words) + (wanted & words == given & words)

    def asks(self, pack: Pack) -> tuple[Choice, Hottext]:
        """The choice, and the words as a hottext."""
        return self._choice, self._hottext(self._in_the_text(pack.passages_of(self.question)))

    def steps(self, asked: Asked) -> tuple[Asked, ...]:
        """The words are set off in the second step only, or they would tell where to look in the first."""
        count = len(self.question.options)
        words = self._in_the_text(asked.passages)
        plain = tuple(replace(passage, picks=()) for passage in asked.passages)
        return (
            asked._replace(question=self._choice, choices=asked.choices[:count], passages=plain),
            asked._replace(question=self._hottext(words), choices=words, letters=asked.letters[count:]),
        )

    @property
    def _choice(self) -> Choice:
        return replace(self.question, then=None)

    def _hottext(self, words: tuple[Word, ...]) -> Hottext:
        shared = {name: getattr(self.question, name) for name in Question.__struct_fields__}
        return Hottext(**shared | {"ask": self.then.ask, "options": words})

    def _in_the_text(self, passages: tuple[Placed, ...]) -> tuple[Word, ...]:
        """The words in the order in which they are read."""
        words = {word.id: word for word in self.then.options}
        picks = (pick for passage in passages for pick in sorted(passage.picks, key=lambda pick: pick.stretch))
        return tuple(words[pick.word] for pick in picks)

    def laid_out(self, pack: Pack, random: Random) -> Layout:
        """As the choice alone would be, then the words."""
        shown = ChoiceKind(self._choice).laid_out(pack, random)
        return Layout(shown.passages, (*shown.choices, *self._in_the_text(shown.passages)))

    def chance(self, pack: Pack) -> Fraction:
        """That both steps are right."""
        from fractions import Fraction

        choice, hottext = self.asks(pack)
        return ChoiceKind(choice).chance(pack) * Fraction(1, HottextKind(hottext).responses(pack))

    def first(self, pack: Pack) -> Fraction:
        """Any option may come to stand first; the words are always in the order of the text."""
        choice, hottext = self.asks(pack)
        places = HottextKind(hottext).places
        return ChoiceKind(choice).first(pack) * all(word.key for word in hottext.options[:places])

    def responses(self, pack: Pack) -> int:
        """Each option with each pick of words."""
        choice, hottext = self.asks(pack)
        return ChoiceKind(choice).responses(pack) * HottextKind(hottext).responses(pack)

    def outlet_of(self, pack: Pack, choice: Member) -> str | None:
        """That of an option; words name none."""
        return ChoiceKind(self._choice).outlet_of(pack, choice) if choice.word is None else None

    def read(self, asked: Asked, text: str) -> tuple[int, ...]:
        """`bde`: one option, and words."""
        positions = super().read(asked, text)
        count = sum(position < len(self.question.options) for position in positions)
        return positions if count == 1 else ()


def choice_kind(question: Choice) -> ChoiceKind | ThenKind:
    """A choice, with its second step where it has one."""
    return ThenKind(question, question.then) if question.then else ChoiceKind(question)
