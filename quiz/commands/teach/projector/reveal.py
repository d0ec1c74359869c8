"""After the votes: how they fell, the answer and why, the words and who published them, what to discuss."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from quiz.classroom.events import AFTER, BEFORE
from quiz.commands.play.question import choice_text, row_text
from quiz.commands.teach.projector.asking import lettered
from quiz.commands.teach.projector.bars import distribution, team_answers
from quiz.commands.teach.projector.slides import drawn, together
from quiz.document import Para, Run
from quiz.draw.console.page import GOOD, QUIET, STRONG, Page, Span
from quiz.locale.facts import class_text, fact_text
from quiz.play.cards import article_by, day_of, does_not_say, identity
from quiz.play.kinds import kind_of
from quiz.play.marking import key_of
from quiz.play.provenance import as_of, classification_as_of
from quiz.tell import explanation as tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.classroom.rounds import Part, Turn
    from quiz.commands.teach.projector.slides import Block
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.model import Classification, Outlet, Pack, Row
    from quiz.play.presentation import Asked


class Counted(NamedTuple):
    """A question that was voted on: its turn, the parts that were voted on apart, how large the class is."""

    turn: Turn
    parts: Sequence[Part]
    size: int | None


def reveal(say: Phrases, words: ClassWords, pack: Pack, asked: Asked, counted: Counted) -> list[list[Block]]:
    """The steps of the reveal, each of them begun on a screen of its own, and each made of blocks."""
    turn, parts, size = counted
    explained = [explanation(words, asked), *map(drawn, tell.primary(say, pack, asked))]
    steps = [
        [*votes(words, asked, turn, parts, size), *answer(words, pack, asked), *lure(words, pack, asked, turn)],
        explained,
        sources(say, words, pack, asked),
        [*_who(say, pack, asked), *([] if not asked.outlets else [_limits(asked)])],
        [discussion(words, asked)],
    ]
    return [step for step in steps if step]


def votes(words: ClassWords, asked: Asked, turn: Turn, parts: Sequence[Part], size: int | None) -> list[Block]:
    """The distribution of each part that was counted; a word when none was."""
    if any(vote.responses for vote in turn.votes.values()):
        return [team_answers(words, asked, turn)]
    counted = [part for part in parts if (BEFORE, part) in turn.votes or (AFTER, part) in turn.votes]
    return [distribution(words, asked, turn, part, size) for part in counted] or [_said(words.no_counts)]


def _said(text: str) -> Block:
    def show(page: Page) -> None:
        page.line(Span(text, QUIET))
        page.blank()

    return show


def answer(words: ClassWords, pack: Pack, asked: Asked) -> list[Block]:
    """The right answer with its reason: a letter, an order, or row by row."""

    def title(page: Page) -> None:
        page.line(Span(words.right_one if page.plain else f"✓ {words.right_one}", f"{GOOD} {STRONG}"))
        page.blank()

    key = key_of(pack, asked.question)
    if asked.rows:
        right = dict(zip((row.name for row in asked.question.rows), key, strict=True))
        rows = [_row_answer(asked, number, row, right[row.name]) for number, row in enumerate(asked.rows, start=1)]
        return _together(title, rows)
    numbered = kind_of(asked.question).in_parts
    return _together(title, [_choice_answer(asked, n, rank if numbered else 0) for rank, n in enumerate(key, 1)])


def _together(title: Block, blocks: list[Block]) -> list[Block]:
    """A title stays with what comes first under it."""

    def first(page: Page) -> None:
        title(page)
        blocks[0](page)

    return [first, *blocks[1:]] if blocks else [title]


def _choice_answer(asked: Asked, name: str, rank: int) -> Block:
    choice = asked.choice(name)
    why = choice.why

    def show(page: Page) -> None:
        lead = f"{rank}. " if rank else ""
        lettered(page, asked.letter(name), Span(f"{lead}{choice_text(page, asked, choice)}", STRONG))
        if why is not None:
            page.line(why.of(page.say.language), indent=9 if page.width > 40 else 4)  # noqa: PLR2004 -- room for it
        page.blank()

    return show


def _row_answer(asked: Asked, number: int, row: Row, right: str) -> Block:
    def show(page: Page) -> None:
        lead = page.say.row_label.format(label=number) if page.plain else f"{number}  "
        if row.passage is None:
            page.line(row_text(page, asked, row), lead=lead)
            lead = "" if page.plain else "   "
        target = f"{choice_text(page, asked, asked.choice(right))} ({asked.letter(right)})"
        page.line(page.say.goes_to, Span(target, STRONG), lead=lead)
        page.line(row.why.of(page.say.language), indent=5)
        page.blank()

    return show


def lure(words: ClassWords, pack: Pack, asked: Asked, turn: Turn) -> list[Block]:
    """The wrong option that drew most hands, and what speaks for and against it; whole questions only."""
    vote = turn.votes.get((AFTER, None)) or turn.votes.get((BEFORE, None))
    key = key_of(pack, asked.question)
    if vote is None or kind_of(asked.question).in_parts:
        return []
    wrong = {name: vote.counts.get(name, 0) for name in asked.names if name not in key}
    name = max(wrong, key=lambda each: wrong[each], default="")
    why = asked.choice(name).why if name else None
    if why is None or not wrong[name]:
        return []
    hands = words.hands.of(wrong[name])

    def show(page: Page) -> None:
        lead = words.drew.format(letter=asked.letter(name), hands=hands)
        page.line(Span(lead, STRONG), why.of(page.say.language))
        page.blank()

    return [show]


def explanation(words: ClassWords, asked: Asked) -> Block:
    """Why the answer is the answer."""

    def show(page: Page) -> None:
        lead = f"{words.explanation}{page.say.colon}"
        page.line(Span(lead, STRONG), asked.question.explain.of(page.say.language))
        page.blank()

    return show


def sources(say: Phrases, words: ClassWords, pack: Pack, asked: Asked) -> list[Block]:
    """The passages with their telling words, and who published them."""
    shown = tell.unmasked(say, pack, asked, gloss=False)
    title = Para((Run(words.words, strong=True),))
    return [together([title, shown[0]]), *map(drawn, shown[1:])] if shown else []


def _who(say: Phrases, pack: Pack, asked: Asked) -> list[Block]:
    """The heading stays with the first card."""
    day = day_of(pack, asked)
    heading = drawn(tell.behind_whom(say, day))
    cards = [_card(pack, asked, outlet, day) for outlet in asked.outlets]
    return _together(heading, cards) if cards else []


def _card(pack: Pack, asked: Asked, outlet: Outlet, day: str) -> Block:
    """Owner and class: what fits on a projector; the whole card is one key away."""

    def show(page: Page) -> None:
        article = article_by(pack, outlet, asked)
        page.line(Span(identity(page.say, outlet, article.source if article else None), STRONG))
        for fact in as_of(outlet.owner, day)[:1]:
            page.line(Span(f"{page.say.owner} ", QUIET), fact_text(page.say, fact), indent=4)
        page.line(Span(f"{page.say.classed} ", QUIET), _class(page, classification_as_of(outlet, day), day), indent=4)
        page.blank()

    return show


def _class(page: Page, given: Classification | None, day: str) -> str:
    """The class, who gave it and when, without the note that the whole card has."""
    if given is None or given.code == "none" or given.year is None:
        return class_text(page.say, given)
    return class_text(page.say, replace(given, note=None), day)


def _limits(asked: Asked) -> Block:
    def show(page: Page) -> None:
        page.line(Span(page.say.does_not_say, STRONG), does_not_say(page.say, asked))
        page.blank()

    return show


def discussion(words: ClassWords, asked: Asked) -> Block:
    """A question on the device, what can honestly be said, and the question to carry away."""
    question = asked.question

    def show(page: Page) -> None:
        page.line(Span(words.to_discuss, STRONG))
        page.blank()
        page.line(words.questions[question.device], indent=4)
        page.blank()
        if question.fair is not None:
            page.line(Span(page.say.fair, STRONG), question.fair.of(page.say.language))
            page.blank()
        page.line(Span(page.say.takeaway, STRONG), question.takeaway.of(page.say.language))
        page.blank()

    return show


def whole_cards(say: Phrases, pack: Pack, asked: Asked) -> list[Block]:
    """The whole card of each outlet, a block each."""
    return [together(each) for each in tell.cards(say, pack, asked)]
