"""`gap`: choose the word that fills the gap of a sentence. It is answered as a choice with one key is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.library.text.pieces import Piece, in_pieces
from quiz.model import GAP
from quiz.play.kinds.choice import Picking
from quiz.play.kinds.kind import Layout, shuffled
from quiz.play.wording import choice_text

if TYPE_CHECKING:
    from fractions import Fraction
    from random import Random

    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Gap, Member, Pack
    from quiz.play.presentation import Asked


class GapKind(Picking, frozen=True):
    """Words of which one fills the gap."""

    question: Gap

    def laid_out(self, pack: Pack, random: Random) -> Layout:
        """The words in any order."""
        return Layout(pack.passages_of(self.question), shuffled(self.question.options, random))

    def first(self, _pack: Pack) -> Fraction:
        """Any of the words may come to stand first."""
        from quiz.play.kinds.chances import liking

        return liking(self.question.options, self.question.options)

    def outlet_of(self, _pack: Pack, choice: Member) -> str | None:
        """The one that it names."""
        return choice.outlet


def prompt(say: Phrases, question: AnyQuestion) -> str:
    """What is asked, then the sentence to complete, where there is one, with a word in brackets for its gap."""
    asked = question.ask.of(say.language)
    return f"{asked}\n{question.sentence.of(say.language).replace(GAP, say.blank)}" if question.sentence else asked


def filled(say: Phrases, asked: Asked) -> tuple[Piece, ...]:
    """The sentence with what fills its gap, which is marked; nothing where there is no sentence to complete."""
    if asked.question.sentence is None:
        return ()
    sentence = asked.question.sentence.of(say.language)
    word = next(choice_text(say, asked, choice) for choice in asked.choices if choice.key)
    start = sentence.index(GAP)
    return in_pieces(sentence.replace(GAP, word), [(start, start + len(word))])
