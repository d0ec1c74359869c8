"""After the votes: how they fell, the answer and why, the words and who published them, what to discuss."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from quiz.classroom.events import AFTER, BEFORE
from quiz.document import Choices, Facts, Heading, Pairs, Para, Run, Section, Steps
from quiz.locale.facts import class_text, fact_text, named
from quiz.play import presentation
from quiz.play.cards import article_by, day_of
from quiz.play.kinds import kind_of
from quiz.play.marking import key_of
from quiz.play.provenance import as_of, classification_as_of
from quiz.play.wording import reasoned
from quiz.tell import explanation as tell
from quiz.tell.projected.votes import Told, votes
from quiz.tell.texts import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.classroom.events import Vote
    from quiz.classroom.rounds import Part, Turn
    from quiz.document import Document, Node
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.model import Classification, Outlet, Pack
    from quiz.play.presentation import Asked


class Revealed(NamedTuple):
    """All that is told with the answer, in its order; what is one document stays together as long as there is room."""

    votes: tuple[Told, ...]
    answer: tuple[Document, ...]
    lures: tuple[Document, ...]
    why: tuple[Document, ...]
    words: tuple[Document, ...]
    who: tuple[Document, ...]
    discuss: Document

    @property
    def told(self) -> tuple[Document, ...]:
        """What follows on the votes."""
        return (*self.answer, *self.lures, *self.why, *self.words, *self.who, self.discuss)


def reveal(say: Phrases, words: ClassWords, pack: Pack, asked: Asked, turn: Turn, parts: Sequence[Part]) -> Revealed:
    """The votes first, then every reason, then what stands behind it; `parts` were voted on apart."""
    closing = {each.name: each for each in tell.closing(say, pack, asked)}
    return Revealed(
        votes=tuple(votes(say, words, presentation.steps(asked)[0], turn, parts)),
        answer=tuple(answer(say, words, pack, asked)),
        lures=tuple(lures(say, words, pack, asked, turn)),
        why=tuple(_why(say, words, pack, asked)),
        words=tuple(sources(say, words, pack, asked)),
        who=(*_who(say, pack, asked), *([(closing["caution"],)] if "caution" in closing else [])),
        discuss=(to_discuss(words, asked), *(closing[name] for name in ("fair", "takeaway") if name in closing)),
    )


def to_discuss(words: ClassWords, asked: Asked) -> Section:
    """The question for the class to talk about."""
    to_ask = Para((Run(words.questions[asked.question.device]),))
    return Section((Run(words.to_discuss, strong=True),), (to_ask,), name="discuss", parted=True, apart=True)


def _led(lead: str, text: str) -> Para:
    return Para((Run(lead, strong=True), Run(text)))


def _why(say: Phrases, words: ClassWords, pack: Pack, asked: Asked) -> list[Document]:
    explained = _led(f"{words.explanation}{say.colon}", asked.question.explain.of(say.language))
    return [(explained,), *((each,) for each in tell.primary(say, pack, asked))]


def answer(say: Phrases, words: ClassWords, pack: Pack, asked: Asked) -> list[Document]:
    """The right answer with its reason: a letter, an order, or row by row; the title stays with what comes first."""
    title = Heading((Run(words.right_one, "good", strong=True, sign="✓ "),))
    first, *rest = _right(say, pack, asked)
    return [(title, first), *((each,) for each in rest)]


def _right(say: Phrases, pack: Pack, asked: Asked) -> list[Node]:
    """What is right, each part by itself."""
    told = tell.lettered_reasons(say, pack, asked)
    if isinstance(told, Choices):
        return [Choices((each,), "projected") for each in told.items if each.state == "right"]
    if isinstance(told, Pairs):
        return [Pairs((each,)) for each in told.items]
    return [Steps((each,)) for each in told.items]


def lures(say: Phrases, words: ClassWords, pack: Pack, asked: Asked, turn: Turn) -> list[Document]:
    """Every wrong option with what speaks for and against it, most hands first; whole questions only."""
    key = key_of(pack, asked.question)
    if kind_of(asked.question).in_parts:
        return []
    hands = _hands(turn.votes.get((AFTER, None)) or turn.votes.get((BEFORE, None)))
    wrong = sorted((choice for choice in asked.choices if choice.name not in key), key=lambda each: -hands[each.name])
    return [
        (_led(_drew(say, words, asked.letter(each.name), hands[each.name]), each.why.of(say.language)),)
        for each in wrong
        if each.why and reasoned(asked, each)[-1] == each.name
    ]


def _hands(vote: Vote | None) -> Counter[str]:
    """How many were for each option: hands, or teams."""
    if vote is None:
        return Counter()
    return Counter(vote.counts) + Counter(name for given in vote.responses.values() for name in given)


def _drew(say: Phrases, words: ClassWords, letter: str, hands: int) -> str:
    """A letter, with the hands for it where there were any."""
    return words.drew.format(letter=letter, hands=words.hands.of(hands)) if hands else f"{letter}{say.colon}"


def sources(say: Phrases, words: ClassWords, pack: Pack, asked: Asked) -> list[Document]:
    """The passages with their telling words, and who published them."""
    shown = tell.unmasked(say, pack, asked, gloss=False)
    title = Heading((Run(words.words, strong=True),))
    return [(title, shown[0]), *((each,) for each in shown[1:])] if shown else []


def _who(say: Phrases, pack: Pack, asked: Asked) -> list[Document]:
    """The heading stays with the first card."""
    day = day_of(pack, asked)
    cards = [_card(say, pack, asked, outlet, day) for outlet in asked.outlets]
    return [(tell.behind_whom(say, day), cards[0]), *((each,) for each in cards[1:])] if cards else []


def _card(say: Phrases, pack: Pack, asked: Asked, outlet: Outlet, day: str) -> Section:
    """Owner and class: what fits on a projector; the whole card is one key away."""
    article = article_by(pack, outlet, asked)
    owner = [labelled(say, say.owner, Run(fact_text(say, fact))) for fact in as_of(outlet.owner, day)[:1]]
    classed = labelled(say, say.classed, Run(_class(say, classification_as_of(outlet, day), day)))
    title = Run(named(say, outlet, article.source if article else None), strong=True)
    return Section((title,), (Facts((*owner, classed), "figures"),), name="card")


def _class(say: Phrases, given: Classification | None, day: str) -> str:
    """The class, who gave it and when, without the note that the whole card has."""
    if given is None or given.code == "none" or given.year is None:
        return class_text(say, given)
    return class_text(say, replace(given, note=None), day)
