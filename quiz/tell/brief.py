"""What is told at once after an answer, to be read without scrolling: the brief; the whole is `explanation.whole`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from quiz import model
from quiz.document import Choice, Choices, Group, Label, Para, Run, Section
from quiz.locale.playing import playing_words
from quiz.play.cards import article_by, day_of, does_not_say
from quiz.play.marking import key_of
from quiz.play.wording import choice_text, clue_text, reasoned
from quiz.tell.explanation import as_of, completed, surely_wrong, takeaway, unmasked
from quiz.tell.outcomes import sign_of
from quiz.tell.provenance import provenance_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.document import Document, Node, Quote, Runs, State
    from quiz.locale import Phrases
    from quiz.model import Facet, Member, Pack
    from quiz.play.debrief import Answer
    from quiz.play.marking import Response


class _Reason(NamedTuple):
    """Why, of one part of an answer; `spare` where that part was right, so that it needs it least."""

    told: Choice
    spare: bool


class _Parts(NamedTuple):
    """What a brief is made of."""

    verdict: Group
    note: tuple[Para, ...]
    reasons: tuple[_Reason, ...]
    quotes: tuple[Quote, ...]
    words: tuple[Para, ...]
    outlets: tuple[Para, ...]
    caution: tuple[Para, ...]
    takeaway: tuple[Para, ...]

    @property
    def length(self) -> int:
        """In words."""
        paras = [*self.verdict.nodes, *self.note, *self.outlets, *self.caution, *self.takeaway]
        texts = [each.runs for each in paras if isinstance(each, Para)]
        texts += [each.told.runs for each in self.reasons]
        texts += [each.runs for each in self.quotes or self.words]
        return sum(len(run.text.split()) for runs in texts for run in runs)


LONGEST = 110
"""Words of a brief, where so many can be spared."""


def briefs(say: Phrases, pack: Pack, answer: Answer, facets: Mapping[str, Facet]) -> Iterator[Document]:
    """The brief, and what is left of it where there is less and less room; `facets` are the sides of outlets to tell.

    The passages leave first, of which the telling words alone stay a while, then the reasons of what was right; on a
    screen that is too small for the rest, further outlets, what they do not say, further reasons, the takeaway. A part
    leaves as a whole, and is in the whole explanation.
    """
    day = (as_of(say, day_of(pack, answer.asked)),)
    for parts in _leaner(_parts(say, pack, answer, facets)):
        yield tuple(_nodes(say, parts, day))


def _leaner(parts: _Parts) -> Iterator[_Parts]:
    """Less and less, from the first on that is no longer than a brief should be."""
    shorter = list(_shorter(parts))
    first = next((i for i, each in enumerate(shorter) if each.length <= LONGEST), len(shorter) - 1)
    yield from shorter[first:]
    yield from _smaller(shorter[-1])


def _shorter(parts: _Parts) -> Iterator[_Parts]:
    """What can be spared on any screen."""
    yield parts
    yield (parts := parts._replace(note=()))
    yield (parts := parts._replace(quotes=()))
    yield (parts := parts._replace(words=()))
    while len(parts.reasons) > 1 and any(each.spare for each in parts.reasons):
        last = max(i for i, each in enumerate(parts.reasons) if each.spare)
        yield (parts := parts._replace(reasons=(*parts.reasons[:last], *parts.reasons[last + 1 :])))


def _smaller(parts: _Parts) -> Iterator[_Parts]:
    """What has to wait where the screen is too small."""
    while len(parts.outlets) > 1:
        yield (parts := parts._replace(outlets=parts.outlets[:-1]))
    yield (parts := parts._replace(caution=()))
    while len(parts.reasons) > 2:  # noqa: PLR2004 -- of what was chosen and of the key
        yield (parts := parts._replace(reasons=parts.reasons[:-1]))
    yield (parts := parts._replace(takeaway=()))
    yield parts._replace(reasons=parts.reasons[:1])


def _nodes(say: Phrases, parts: _Parts, day: Runs) -> Iterator[Node]:
    yield Group((*parts.verdict.nodes, *parts.note), "verdict")
    if parts.reasons:
        yield Choices(tuple(each.told for each in parts.reasons), "brief")
    yield from parts.quotes or parts.words
    if parts.outlets:
        title = (Run(say.who_is_behind, strong=True),)
        yield Section(title, (*parts.outlets, *parts.caution), name="behind", aside=day)
    yield from parts.takeaway


def _parts(say: Phrases, pack: Pack, answer: Answer, facets: Mapping[str, Facet]) -> _Parts:
    asked, day = answer.asked, day_of(pack, answer.asked)
    shown = [quote for quote in unmasked(say, pack, asked, gloss=False) if _telling(quote)]
    outlets = [(each, article_by(pack, each, asked)) for each in asked.outlets]
    lines = [provenance_line(say, each, art.source if art else None, facets[each.id], day) for each, art in outlets]
    return _Parts(
        verdict=Group((_verdict(say, pack, answer), *completed(say, asked))),
        note=surely_wrong(say, answer),
        reasons=tuple(_reasons(say, pack, answer)),
        quotes=tuple(shown),
        words=_words(say, shown),
        outlets=tuple(Para(line, "provenance") for line in lines),
        caution=(Para((Run(say.does_not_say, strong=True), Run(_caution(say, answer))), "caution"),) if lines else (),
        takeaway=(takeaway(say, asked),),
    )


def _caution(say: Phrases, answer: Answer) -> str:
    """That of the only outlet; of several, the one that fits them all."""
    alone = len(answer.asked.outlets) == 1
    return does_not_say(say, answer.asked) if alone else say.default_does_not_imply


def _verdict(say: Phrases, pack: Pack, answer: Answer) -> Para:
    """Right, partly or not this time, with what was answered and what is right, in letters or rows."""
    sign, words, role = sign_of(say, answer)
    told = Run(words, role, strong=True, sign=f"{sign} ")
    rest = " ".join(_compared(say, pack, answer))
    return Para((told, Run(f" {rest}")) if rest else (told,), "verdict")


def _compared(say: Phrases, pack: Pack, answer: Answer) -> Iterator[str]:
    asked, words = answer.asked, playing_words(say.language)
    key = key_of(pack, asked.question)
    match asked.question:
        case model.Match():
            if answer.response is not None and not answer.correct:
                rows = [number for number, right in enumerate(_placed(answer, key), start=1) if not right]
                yield words.wrong_rows.of(len(rows), rows=", ".join(map(str, rows)))
        case model.Order():
            if answer.response is not None and not answer.correct:
                yield words.your_order.format(letters=_letters(answer, answer.response))
            yield words.right_order.format(letters=_letters(answer, key))
        case model.Choice() | model.Hottext() | model.Gap():
            if answer.response is not None and not answer.correct:
                yield words.you_chose.of(len(answer.response), letters=_sorted(answer, answer.response))
            yield words.to_choose.of(len(key), letters=_sorted(answer, key))
        case _ as question:
            assert_never(question)


def _letters(answer: Answer, names: Response) -> str:
    return ", ".join(map(answer.asked.letter, names))


def _sorted(answer: Answer, names: Response) -> str:
    return ", ".join(sorted(map(answer.asked.letter, names)))


def _placed(answer: Answer, key: Response) -> list[bool]:
    """Whether each row was answered rightly, in the order of the screen."""
    question = answer.asked.question
    names = [row.name for row in question.rows]
    right = {name: a == b for name, a, b in zip(names, key, answer.response or (), strict=False)}
    return [right.get(row.name, False) for row in answer.asked.rows]


def _reasons(say: Phrases, pack: Pack, answer: Answer) -> Iterator[_Reason]:
    """Of what was chosen wrongly, then of the key; row by row; or of each step in its right place."""
    question, key = answer.asked.question, key_of(pack, answer.asked.question)
    given = answer.response or ()
    match question:
        case model.Match():
            yield from _of_rows(say, answer, question, key)
        case model.Order():
            for place, name in enumerate(key):
                told = _of_choice(say, answer, (name,), "right", f"{place + 1}. ")
                yield _Reason(told, spare=given[place : place + 1] == (name,))
        case model.Choice() | model.Hottext() | model.Gap():
            yield from _of_picks(say, answer, [name for name in given if name not in key], "wrong")
            yield from _of_picks(say, answer, key, "right")
        case _:
            assert_never(question)


def _of_picks(say: Phrases, answer: Answer, names: Sequence[str], state: State) -> Iterator[_Reason]:
    """The reasons of choices; words that show something together have one, after the last of them."""
    given = set(answer.response or ())
    for name in names:
        shared = reasoned(answer.asked, answer.asked.choice(name))
        if shared[-1] == name:
            told = _of_choice(say, answer, shared, state)
            yield _Reason(told, spare=state == "right" and given.issuperset(shared))


def _of_choice(say: Phrases, answer: Answer, names: Response, state: State, place: str = "") -> Choice:
    """The reason of a choice, or that of several which they share, under their letters."""
    letters = _sorted(answer, names)
    label = Label(f"{place}{letters}", f"{place}{playing_words(say.language).about.format(letter=letters)}")
    return Choice(label, _why(say, answer.asked.choice(names[-1])), state=state)


def _why(say: Phrases, member: Member) -> Runs:
    return (Run(member.why.of(say.language)),) if member.why else ()


def _of_rows(say: Phrases, answer: Answer, question: model.Match, key: Response) -> Iterator[_Reason]:
    asked, words = answer.asked, playing_words(say.language)
    names = [row.name for row in question.rows]
    goals = dict(zip(names, key, strict=True))
    given = dict(zip(names, answer.response or (), strict=False))
    for number, (row, right) in enumerate(zip(asked.rows, _placed(answer, key), strict=True), start=1):
        wrong = None if right or row.name not in given else choice_text(say, asked, asked.choice(given[row.name]))
        goal = Run(choice_text(say, asked, asked.choice(goals[row.name])).removesuffix("."), strong=True)
        instead = Run(f" ({words.instead.format(answer=wrong)})" if wrong else "")
        clue = f" {clue_text(say, row)}" if row.clue else ""
        why = Run(f". {row.why.of(say.language)}{clue}")
        state: State = "right" if right else "wrong" if wrong else ""
        label = Label(str(number), say.row_label.format(label=number))
        yield _Reason(Choice(label, (goal, instead, why), state=state), spare=right)


def _telling(quote: Quote) -> list[str]:
    return [run.text for run in quote.runs if run.role == "telling"]


def _words(say: Phrases, quotes: Sequence[Quote]) -> tuple[Para, ...]:
    """The telling words alone, under the signs of their passages."""
    told: list[Run] = []
    for quote in quotes:
        words = ", ".join(say.quoted.format(text=text) for text in _telling(quote))
        label = Run(f"{quote.label.sign} " if quote.label.sign else "", "quiet")
        told += [Run(" " if told else ""), label, Run(words, strong=True)]
    lead = Run(playing_words(say.language).telling, strong=True)
    return (Para((lead, *told), "telling"),) if told else ()
