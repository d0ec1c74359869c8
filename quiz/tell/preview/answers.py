"""What can be answered, with the key and the verdict in words, and the reason of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quiz.document import Group, Items, Para, Run, Texts
from quiz.model import Choice, Gap, Hottext, Match, Order, RightOf, Target, name_in
from quiz.play.wording import elsewhere_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.document import Section
    from quiz.model import AnyQuestion, CastLine, Name, Option, Pack, Row, Step, Text, Word
    from quiz.tell.preview.view import View

    Facts = Sequence[tuple[str, str]]


def answers_of(view: View, pack: Pack, question: AnyQuestion) -> list[Section]:
    """The options, words or steps of a question; the rows and the targets of a match."""
    labels = view.words.options
    match question:
        case Choice() | Gap():
            options = (_option(view, pack, question, each) for each in question.options)
            return [_listed(view, labels[question.kind], options), *_then(view, pack, question)]
        case Hottext():
            lang = _language(pack, question)
            return [_listed(view, labels["hottext"], (_word(view, each, lang) for each in question.options))]
        case Order():
            steps = (_step(view, each, number) for number, each in enumerate(question.options, start=1))
            return [_listed(view, labels["order"], steps)]
        case Match():
            rows = (_row(view, pack, question, row, number) for number, row in enumerate(question.rows, start=1))
            targets = (_target(view, pack, each) for each in _targets(pack, question))
            return [_listed(view, labels["match"], rows), _listed(view, view.words.targets, targets)]
        case _:
            assert_never(question)


def _then(view: View, pack: Pack, question: AnyQuestion) -> list[Section]:
    """What is asked in a second step: the words, and once what they show."""
    if question.then is None:
        return []
    lang = _language(pack, question)
    told = [_marked(view, each, [], _in_passage(each, lang)) for each in question.then.options]
    ask, why = view.texts(question.then.ask, "prompt", strong=True), view.texts(question.then.why, "why")
    return [view.part(view.words.then, ask, Items(tuple(told), "answers"), why)]


def cast_of(view: View, pack: Pack, cast: Sequence[CastLine]) -> list[Section]:
    """The lines of a cast, each with where it is known from."""
    return [_listed(view, view.words.cast, (_line(view, pack, each) for each in cast))] if cast else []


def _line(view: View, pack: Pack, line: CastLine) -> Group:
    known = elsewhere_text(view.say, pack, (), RightOf(source=line.source, quote=line.quote))
    quote = view.say.quoted.format(text=line.quote) if line.quote else ""
    grounds = " · ".join(filter(None, (known, quote, ", ".join(line.references))))
    name = Run(name_in(pack.outlets[line.outlet].name, view.say.language), strong=True)
    return Group((Para((name, Run(f" · {grounds}", "quiet"))), view.texts(line.text, "says")))


def _listed(view: View, label: str, answers: Iterable[Group]) -> Section:
    return view.part(label, Items(tuple(answers), "answers"))


def _head(view: View, mark: Run, name: str, facts: Facts = ()) -> Para:
    """The mark of an answer and its id, with what else is noted of it."""
    noted = "".join(f" · {label}{view.say.colon}{value}" for label, value in facts)
    return Para((mark, Run(f" · {name}{noted}", "quiet")))


def _option(view: View, pack: Pack, question: AnyQuestion, option: Option) -> Group:
    words = view.words
    facts = [(words.says, words.verdicts[option.says])] if option.says else []
    if option.passage:
        facts.append((words.shows, option.passage))
    if option.outlet and option.text is not None:
        facts.append((words.target, option.outlet))
    if option.cannot_tell:
        facts.append((words.cannot_tell, words.yes))
    if option.value:
        facts.append((words.value, option.value))
    if option.right_of:
        facts.append((words.right_of, elsewhere_text(view.say, pack, pack.passages_of(question), option.right_of)))
    return _picked(view, option, facts, _texts(view, pack, option.text, option.outlet))


def _word(view: View, word: Word, lang: str) -> Group:
    return _picked(view, word, [], _in_passage(word, lang))


def _in_passage(word: Word, lang: str) -> Texts:
    return Texts((Run(word.word, strong=True, lang=lang),), name="says")


def _picked(view: View, option: Option | Word, facts: Facts, texts: Texts) -> Group:
    told = _marked(view, option, facts, texts)
    return told._replace(nodes=(*told.nodes, view.texts(option.why, "why")))


def _marked(view: View, option: Option | Word, facts: Facts, texts: Texts) -> Group:
    """An answer with whether it is right."""
    mark = Run(view.words.wrong, "bad", strong=True, sign="✗ ")
    if option.key:
        mark = Run(view.words.right, "good", strong=True, sign="✓ ")
    return Group((_head(view, mark, option.id, facts), texts), "right" if option.key else "wrong")


def _step(view: View, step: Step, number: int) -> Group:
    mark = Run(view.words.step.format(number=number), strong=True)
    return Group((_head(view, mark, step.id), _says(view, step.text), view.texts(step.why, "why")))


def _row(view: View, pack: Pack, question: Match, row: Row, number: int) -> Group:
    home = _home(pack, question, row)
    target = next((each for each in _targets(pack, question) if each.name == home), None)
    facts = [(view.words.goes_to, _said(view, pack, target))] if target else []
    if row.clue is not None:
        told = dict.fromkeys(name_in(row.clue, each) for each in view.languages)
        facts.append((view.words.clue, " / ".join(view.say.quoted.format(text=each) for each in told)))
    head = _head(view, Run(view.words.row.format(number=number), strong=True), row.name, facts)
    return Group((head, _texts(view, pack, row.text, row.outlet), view.texts(row.why, "why")))


def _target(view: View, pack: Pack, target: Target) -> Group:
    facts = [(view.words.value, target.value)] if target.value else []
    head = _head(view, Run(view.words.target, strong=True), target.name, facts)
    return Group((head, _texts(view, pack, target.text, target.outlet)))


def _said(view: View, pack: Pack, target: Target) -> str:
    """A target in the language of the interface, with its id."""
    outlet = pack.outlets.get(target.outlet or "")
    name = target.text or (outlet.name if outlet else None)
    return f"{name_in(name, view.say.language)} ({target.name})" if name else target.name


def _texts(view: View, pack: Pack, text: Text | None, outlet: str | None) -> Texts:
    """What an answer says: its text, or the name of its outlet."""
    known = pack.outlets.get(outlet or "")
    return _says(view, text or (known.name if known else outlet))


def _says(view: View, text: Name | None) -> Texts:
    return view.texts(text, "says", strong=True)


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


def _language(pack: Pack, question: AnyQuestion) -> str:
    """The language of the words to pick: that of the articles they stand in, when it is one."""
    return next(iter(known)) if len(known := set(_languages(pack, question))) == 1 else ""


def _languages(pack: Pack, question: AnyQuestion) -> Iterator[str]:
    for passage in pack.passages_of(question):
        article = pack.articles.get(passage.source)
        if article:
            yield article.source.language
