"""All that is told after an answer: the verdict, the reasons, the words in their passages, who is behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quiz import model
from quiz.document import Choice, Choices, Group, Heading, Label, Notes, Pair, Pairs, Para, Run, Section, Step, Steps
from quiz.locale.dates import in_words
from quiz.play.cards import article_by, day_of, does_not_say
from quiz.play.kinds import ByKind
from quiz.play.kinds.gap import filled
from quiz.play.marking import key_of
from quiz.play.wording import choice_text, clue_text, labels, reasoned, recorded_by, right_of_text, row_text, where_text
from quiz.tell import card
from quiz.tell.outcomes import sign_of
from quiz.tell.question import passage_of
from quiz.tell.texts import cited, original

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.document import Document, Node, Quote, Runs, State
    from quiz.locale import Phrases
    from quiz.model import Member, Pack, Placed, Row, Stretch
    from quiz.play.debrief import Answer
    from quiz.play.presentation import Asked


def whole(say: Phrases, pack: Pack, answer: Answer, *, gloss: bool) -> Document:
    """All that an answer is told, first what its brief does not tell."""
    asked = answer.asked
    return (
        explained(say, asked),
        *fair(say, asked),
        verdict(say, answer),
        *completed(say, asked),
        reasons(say, pack, answer),
        *primary(say, pack, asked),
        *unmasked(say, pack, asked, gloss=gloss),
        *behind(say, pack, asked),
        *caution(say, asked),
        takeaway(say, asked),
        *references(say, pack, asked),
    )


def verdict(say: Phrases, answer: Answer) -> Group:
    """Whether the answer is right, and whether the player was wrongly sure of it."""
    sign, words, role = sign_of(say, answer)
    told = Para((Run(words, role, strong=True, sign=f"{sign} "),), "verdict")
    return Group((told, *surely_wrong(say, answer)), "verdict")


def surely_wrong(say: Phrases, answer: Answer) -> tuple[Para, ...]:
    """What is said to a player who was sure, and not right."""
    wrong = answer.confidence == "sure" and not answer.mark.correct
    return (Para((Run(say.confidence.surely_wrong),)),) if wrong else ()


def completed(say: Phrases, asked: Asked) -> list[Para]:
    """The sentence with the word that was to be chosen, which is set off; of another kind of question nothing."""
    parts = filled(say, asked)
    return (
        [Para(tuple(Run(each.text, "telling" if each.marked else "") for each in parts), "sentence")] if parts else []
    )


def reasons(say: Phrases, pack: Pack, answer: Answer) -> Node:
    """Why: of what was chosen and of the key, row by row, or step by step."""
    match answer.asked.question:
        case model.Match() as question:
            return Pairs(tuple(_pairs(say, pack, answer, question)), "reasons")
        case model.Order() as question:
            return Group(tuple(_steps(say, answer, question)), "reasons")
        case model.Choice() | model.Hottext() | model.Gap():
            return Choices(tuple(_choices(say, pack, answer)), "reasons")
        case _ as question:
            assert_never(question)


def _choices(say: Phrases, pack: Pack, answer: Answer) -> Iterator[Choice]:
    """What was chosen wrongly, then the key."""
    asked = answer.asked
    key = key_of(pack, asked.question)
    for name in answer.response or ():
        if name not in key:
            yield _choice(say, pack, asked, name, (say.you_answered.format(letter=asked.letter(name)), "wrong"))
    for name in key:
        yield _choice(say, pack, asked, name, (say.right_answer.format(letter=asked.letter(name)), "right"))


def _choice(say: Phrases, pack: Pack, asked: Asked, name: str, told: tuple[str, State]) -> Choice:
    """A choice after what leads it, in its state; why, and of which text it would be right."""
    choice, (lead, state) = asked.choice(name), told
    text = Run(choice_text(say, asked, choice))
    why = (*_why(say, asked, choice), *_right_of(say, pack, asked, choice))
    return Choice(Label(asked.letter(name), lead), (text,), why, state)


def _right_of(say: Phrases, pack: Pack, asked: Asked, choice: Member) -> Runs:
    text = right_of_text(say, pack, asked, choice)
    return (Run(f" {text}", "quiet"),) if text else ()


def _why(say: Phrases, asked: Asked, choice: Member) -> Runs:
    return (Run(choice.why.of(say.language)),) if choice.why and reasoned(asked, choice)[-1] == choice.name else ()


def _pairs(say: Phrases, pack: Pack, answer: Answer, question: model.Match) -> Iterator[Pair]:
    """Row by row, in the order of the screen: where it goes, what was answered, why."""
    asked = answer.asked
    given = dict(zip((row.name for row in question.rows), answer.response or (), strict=False))
    right = dict(zip((row.name for row in question.rows), key_of(pack, question), strict=True))
    for number, row in enumerate(asked.rows, start=1):
        yield _pair(say, asked, row, number, (given.get(row.name), right[row.name]))


def _pair(say: Phrases, asked: Asked, row: Row, number: int, places: tuple[str | None, str]) -> Pair:
    (given, right), clue = places, clue_text(say, row)
    wrong = given is not None and given != right
    instead = say.not_that.format(answer=choice_text(say, asked, asked.choice(given))) if wrong and given else ""
    return Pair(
        Label(str(number), say.row_label.format(label=number)),
        () if row.passage else (Run(row_text(say, asked, row)),),
        (Run(choice_text(say, asked, asked.choice(right)), strong=True),),
        (Run(row.why.of(say.language)), *([Run(f" {clue}", "quiet")] if clue else [])),
        "wrong" if wrong else "right" if given is not None else "",
        instead,
    )


def _steps(say: Phrases, answer: Answer, question: model.Order) -> Iterator[Node]:
    """The order that was given, where it is wrong, then the right one."""
    asked = answer.asked
    if answer.response and not answer.mark.correct:
        letters = ", ".join(asked.letter(name) for name in answer.response)
        yield Para((Run(say.your_order, strong=True), Run(letters)))
    steps = [
        Step(
            number,
            (Run(f"{step.text.of(say.language)} ({asked.letter(step.id)})"),),
            ((Run(step.why.of(say.language), "quiet"),),),
        )
        for number, step in enumerate(question.options, start=1)
    ]
    yield Section((Run(say.right_order, strong=True),), (Steps(tuple(steps)),))


def every_reason(say: Phrases, pack: Pack, asked: Asked) -> Choices | Pairs | Steps:
    """Why, of all that can be answered: each choice, each row, each step in its place. Raises UnknownKindError."""
    return _EVERY.of(asked.question)(say, pack, asked)


def lettered_reasons(say: Phrases, pack: Pack, asked: Asked) -> Choices | Pairs | Steps:
    """The same with the letters of steps and of what rows go to: for a page whose letters stay as they are."""
    told = every_reason(say, pack, asked)
    letters = {name: Run(f"{asked.letter(name)} · ", strong=True) for name in asked.names}
    right = key_of(pack, asked.question)
    if isinstance(told, Steps):
        steps = zip(told.items, right, strict=True)
        return told._replace(items=tuple(step._replace(runs=(letters[name], *step.runs)) for step, name in steps))
    if isinstance(told, Pairs):
        goals = dict(zip((row.name for row in asked.question.rows), right, strict=True))
        pairs = [(pair, letters[goals[row.name]]) for pair, row in zip(told.items, asked.rows, strict=True)]
        return told._replace(items=tuple(pair._replace(right=(letter, *pair.right)) for pair, letter in pairs))
    return told


def _every_choice(say: Phrases, pack: Pack, asked: Asked) -> Choices:
    key = key_of(pack, asked.question)
    states: dict[str, State] = {name: "right" if name in key else "wrong" for name in asked.names}
    leads = {name: say.answer_label.format(label=asked.letter(name)) for name in asked.names}
    return Choices(
        tuple(_choice(say, pack, asked, name, (leads[name], states[name])) for name in asked.names), "reasons"
    )


def _every_row(say: Phrases, pack: Pack, asked: Asked) -> Pairs:
    right = dict(zip((row.name for row in asked.question.rows), key_of(pack, asked.question), strict=True))
    rows = enumerate(asked.rows, start=1)
    return Pairs(tuple(_pair(say, asked, row, number, (None, right[row.name])) for number, row in rows), "reasons")


def _every_step(say: Phrases, pack: Pack, asked: Asked) -> Steps:
    steps = enumerate(map(asked.choice, key_of(pack, asked.question)), start=1)
    told = (Step(number, (Run(choice_text(say, asked, step)),), (_why(say, asked, step),)) for number, step in steps)
    return Steps(tuple(told), "reasons")


_EVERY: ByKind[Callable[[Phrases, Pack, Asked], Choices | Pairs | Steps]] = ByKind(
    choice=_every_choice, hottext=_every_choice, match=_every_row, order=_every_step, gap=_every_choice
)


def explained(say: Phrases, asked: Asked) -> Para:
    """Why the answer is the answer."""
    return Para((Run(asked.question.explain.of(say.language)),), name="explanation")


def primary(say: Phrases, pack: Pack, asked: Asked) -> list[Node]:
    """What was said in the first place, where a reference has it."""
    statement = pack.statements.get(asked.question.statement or "")
    if statement is None or statement.primary is None:
        return []
    by = Run(recorded_by(say, pack, statement.primary), "quiet")
    return [original(say, statement.primary, (by,))]


def unmasked(say: Phrases, pack: Pack, asked: Asked, *, gloss: bool) -> list[Quote]:
    """The passages with their telling words and those that were to be picked, and who printed them, where, how."""
    return [
        passage_of(say, passage, label, _told_by(asked, passage), gloss=gloss, where=where_text(say, pack, passage))
        for label, passage in zip(labels(asked), asked.passages, strict=True)
    ]


def _told_by(asked: Asked, passage: Placed) -> tuple[Stretch, ...]:
    return (*passage.telling_at, *(pick.stretch for pick in passage.picks if asked.choice(pick.word).key))


def behind(say: Phrases, pack: Pack, asked: Asked) -> list[Node]:
    """Who is behind the outlets, as of the day of the articles."""
    if not asked.outlets:
        return []
    day = day_of(pack, asked)
    found = [(outlet, article_by(pack, outlet, asked)) for outlet in asked.outlets]
    brief = [card.brief(say, outlet, article.source if article else None, day) for outlet, article in found]
    return [behind_whom(say, day), *brief]


def behind_whom(say: Phrases, day: str) -> Heading:
    """What stands above cards: as of which day they are."""
    return Heading((Run(say.who_is_behind, strong=True),), (as_of(say, day),))


def as_of(say: Phrases, day: str) -> Run:
    """The day for which outlets are told of."""
    return Run(say.as_of.format(date=in_words(say, day)), "quiet")


def cards(say: Phrases, pack: Pack, asked: Asked) -> list[Document]:
    """The whole card of each outlet involved."""
    day = day_of(pack, asked)
    found = [(outlet, article_by(pack, outlet, asked)) for outlet in asked.outlets]
    return [card.whole(say, outlet, article, pack.references, day) for outlet, article in found]


def references(say: Phrases, pack: Pack, asked: Asked, *, of_cards: bool = False) -> list[Section]:
    """The pages that a question cites, and those that its brief cards rest on, each once."""
    names = list(asked.question.cited)
    if of_cards:
        day = day_of(pack, asked)
        names += [name for outlet in asked.outlets for name in card.brief_rests_on(outlet, day)]
    known = [pack.references[each] for each in dict.fromkeys(names) if each in pack.references]
    pages = Notes(tuple(cited(say, Label("– "), each) for each in known))
    return [Section((Run(say.sources_cited, strong=True),), (pages,))] if known else []


def closing(say: Phrases, pack: Pack, asked: Asked) -> Iterator[Para]:
    """What is fair to say, what the cards do not say, the sources by name, what to carry away."""
    yield from fair(say, asked)
    yield from caution(say, asked)
    known = [pack.references[each] for each in asked.question.cited if each in pack.references]
    if known:
        names = " · ".join(dict.fromkeys(each.publisher for each in known))
        yield _led(say.sources_cited, Run(names, "quiet"), name="sources")
    yield takeaway(say, asked)


def fair(say: Phrases, asked: Asked) -> list[Para]:
    """What one can say in fairness, where the question tells it."""
    told = asked.question.fair
    return [_led(say.fair, Run(told.of(say.language)), name="fair")] if told else []


def caution(say: Phrases, asked: Asked) -> list[Para]:
    """What the cards do not say of the sentence at hand."""
    return [_led(say.does_not_say, Run(does_not_say(say, asked)), name="caution")] if asked.outlets else []


def takeaway(say: Phrases, asked: Asked) -> Para:
    """What to carry away."""
    return _led(say.takeaway, Run(asked.question.takeaway.of(say.language)), name="takeaway")


def _led(lead: str, *runs: Run, name: str) -> Para:
    told: Runs = (Run(lead, strong=True), *runs)
    return Para(told, name=name)
