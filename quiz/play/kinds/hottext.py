"""`hottext`: pick words in the passages. They keep their order, which is that of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.play.kinds.choice import Picking
from quiz.play.kinds.kind import Layout

if TYPE_CHECKING:
    from fractions import Fraction
    from random import Random

    from quiz.model import Hottext, Member, Pack


class HottextKind(Picking, frozen=True):
    """Words to pick."""

    question: Hottext

    def laid_out(self, pack: Pack, _random: Random) -> Layout:
        """As written."""
        return Layout(pack.passages_of(self.question), self.question.options)

    def first(self, _pack: Pack) -> Fraction:
        """Certain: the first words are always the same."""
        from quiz.play.kinds.chances import liking

        return liking(self.question.options, self.question.options[: self.places])

    def outlet_of(self, pack: Pack, choice: Member) -> str | None:
        """That of the passage which has the words; none where one outlet only is shown: nothing to choose from."""
        passages = pack.passages_of(self.question)
        if len({pack.outlet_of(passage).id for passage in passages}) == 1:
            return None
        holding = (passage for passage in passages if any(pick.word == choice.name for pick in passage.picks))
        return next((pack.outlet_of(passage).id for passage in holding), None)
