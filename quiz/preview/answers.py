"""What can be answered, with the key and the verdict in words, and the reason of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quiz.model import Choice, Hottext, Match, Order, Target, name_in
from quiz.preview.values import Answer, Answers, Fact, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.model import AnyQuestion, Option, Pack, Row, Step, Text, Word
    from quiz.preview.values import Texts
    from quiz.preview.view import View


def answers_of(view: View, pack: Pack, question: AnyQuestion) -> tuple[Answers, ...]:
    """The options, words or steps of a question; the rows and the targets of a match."""
    match question:
        case Choice():
            return (_answers(view, "choice", [_option(view, pack, each) for each in question.options]),)
        case Hottext():
            language = _language(pack, question)
            return (_answers(view, "hottext", [_word(view, each, language) for each in question.options]),)
        case Order():
            steps = [_step(view, each, i) for i, each in enumerate(question.options, start=1)]
            return (Answers(view.words.options["order"], tuple(steps), numbered=True),)
        case Match():
            return _match(view, pack, question)
        case _:
            assert_never(question)


def _answers(view: View, kind: str, items: list[Answer]) -> Answers:
    return Answers(view.words.options[kind], tuple(items))


def _option(view: View, pack: Pack, option: Option) -> Answer:
    words = view.words
    facts = [Fact(words.says, words.verdicts[option.says])] if option.says else []
    if option.passage:
        facts.append(Fact(words.shows, option.passage))
    if option.outlet and option.text is not None:
        facts.append(Fact(words.target, option.outlet))
    if option.cannot_tell:
        facts.append(Fact(words.cannot_tell, words.yes))
    if option.value:
        facts.append(Fact(words.value, option.value))
    texts = _texts(view, pack, option.text, option.outlet)
    return _picked(view, option.id, tuple(facts), texts, option)


def _word(view: View, word: Word, language: str) -> Answer:
    return _picked(view, word.id, (), (Words(word.word, language),), word)


def _picked(view: View, name: str, facts: tuple[Fact, ...], texts: Texts, option: Option | Word) -> Answer:
    mark = view.words.right if option.key else view.words.wrong
    return Answer("right" if option.key else "wrong", mark, name, facts, texts, view.texts(option.why))


def _step(view: View, step: Step, number: int) -> Answer:
    mark = view.words.step.format(number=number)
    return Answer("neutral", mark, step.id, (), view.texts(step.text), view.texts(step.why))


def _match(view: View, pack: Pack, question: Match) -> tuple[Answers, ...]:
    targets = _targets(pack, question)
    rows = [_row(view, pack, question, row, i) for i, row in enumerate(question.rows, start=1)]
    marked = [_target(view, pack, target) for target in targets]
    return _answers(view, "match", rows), Answers(view.words.targets, tuple(marked))


def _row(view: View, pack: Pack, question: Match, row: Row, number: int) -> Answer:
    mark = view.words.row.format(number=number)
    texts = _texts(view, pack, row.text, row.outlet)
    target = next((each for each in _targets(pack, question) if each.name == _home(pack, question, row)), None)
    facts = [Fact(view.words.goes_to, _said(view, pack, target))] if target else []
    return Answer("neutral", mark, row.name, tuple(facts), texts, view.texts(row.why))


def _target(view: View, pack: Pack, target: Target) -> Answer:
    facts = (Fact(view.words.value, target.value),) if target.value else ()
    texts = _texts(view, pack, target.text, target.outlet)
    return Answer("neutral", view.words.target, target.name, facts, texts, ())


def _said(view: View, pack: Pack, target: Target) -> str:
    """A target in the language of the interface, with its id."""
    outlet = pack.outlets.get(target.outlet or "")
    name = target.text or (outlet.name if outlet else None)
    return f"{name_in(name, view.say.language)} ({target.name})" if name else target.name


def _texts(view: View, pack: Pack, text: Text | None, outlet: str | None) -> Texts:
    """What an answer says: its text, or the name of its outlet."""
    if text is not None:
        return view.texts(text)
    known = pack.outlets.get(outlet or "")
    return view.texts(known.name if known else outlet)


def _home(pack: Pack, question: Match, row: Row) -> str:
    """The name of the target that a row belongs to; a passage without one goes to its own outlet."""
    if row.to is not None:
        return row.to
    passage = next((each for each in pack.passages_of(question) if each.id == row.passage), None)
    article = pack.articles.get(passage.source) if passage else None
    return article.source.outlet if article else ""


def _targets(pack: Pack, question: Match) -> tuple[Target, ...]:
    """The targets written, then the outlets that passages go to by themselves; each once."""
    homes = [_home(pack, question, row) for row in question.rows if row.to is None]
    own = [Target(outlet=home) for home in homes if home]
    return tuple({target.name: target for target in (*own, *question.targets)}.values())


def _language(pack: Pack, question: Hottext) -> str:
    """The language of the words to pick: that of the articles they stand in, when it is one."""
    return next(iter(known)) if len(known := set(_languages(pack, question))) == 1 else ""


def _languages(pack: Pack, question: Hottext) -> Iterator[str]:
    for passage in pack.passages_of(question):
        article = pack.articles.get(passage.source)
        if article:
            yield article.source.language
