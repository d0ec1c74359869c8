"""What must hold for a question to be asked and marked at all.

Found while a pack is read: a question that breaks one of these is left out of the round, never half played.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias, assert_never

from quiz.library import sayings as say
from quiz.library.pack.links import repeated_inside, unknown_id
from quiz.library.problems import Place, Problem
from quiz.library.text.quotations import stretches_of, times_whole
from quiz.locale.said import Said, said
from quiz.model import GAP, Choice, Gap, Hottext, Match, Order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.library.yaml.located import Located
    from quiz.model import AnyQuestion, Option, Passage, Row, Stretch, Target, Then

Shown: TypeAlias = "tuple[Passage, ...] | None"
"""The passages of a question; None when they cannot be found."""
Words: TypeAlias = "Sequence[tuple[str, Place]]"
"""Words to pick, each with where it is written."""
MOST_OPTIONS = 7
"""Letters a to g; `h` and later ones are commands."""
FEWEST_OPTIONS = 2
SEVERAL_FILL = said("answerable.several_fill")
ONE_KEY = said("answerable.one_key")
NOTHING_SHOWS = said("answerable.nothing_shows")
ALL_SHOW = said("answerable.all_show")


def unanswerable(located: Located[AnyQuestion], passages: Shown) -> Iterator[Problem]:
    """All that keeps a question, with the passages it shows, from being asked and marked.

    Where they cannot be found, nothing is said of what points at them.
    """
    question = located.value
    yield from repeated_inside(located, [(p.id, ("passages",)) for p in passages or ()])
    yield from repeated_inside(located, [(line.outlet, ("cast", i, "outlet")) for i, line in enumerate(question.cast)])
    for place, member in question.members:
        of = member.right_of.passage if member.right_of else None
        yield from _shown(located, of if of and "." not in of else None, passages, (*place, "right_of", "passage"))
    match question:
        case Choice():
            yield from _choice(located, question, passages)
        case Hottext():
            yield from _hottext(located, question, passages)
        case Match():
            yield from _match(located, question, passages)
        case Order():
            yield from _number(located, len(question.options), ("options",))
            yield from _names(located, [step.id for step in question.options], "options")
        case Gap():
            yield from _gap(located, question)
        case _:
            assert_never(question)


def _problem(located: Located[AnyQuestion], code: str, message: Said, *place: str | int) -> Problem:
    return Problem(code=code, message=message, span=located.span(*place))


def _number(located: Located[AnyQuestion], count: int, place: Place, most: int = MOST_OPTIONS) -> Iterator[Problem]:
    if not FEWEST_OPTIONS <= count <= most:
        yield _problem(located, "K403", say.option_count(count, FEWEST_OPTIONS, most), *place)


def gap_count(count: int) -> Said:
    """What is said of a sentence with no gap, or with several."""
    return said("answerable.gap_count", gap=GAP, count=count)


def overlapping(word: str, other: str) -> Said:
    """What is said of two words to pick that cannot be told apart."""
    return said("answerable.overlapping", word=word, other=other)


def _names(located: Located[AnyQuestion], names: list[str], key: str) -> Iterator[Problem]:
    yield from repeated_inside(located, [(name, (key, i)) for i, name in enumerate(names)])


def _keys(located: Located[AnyQuestion], keys: list[bool]) -> Iterator[Problem]:
    if not any(keys):
        yield _problem(located, "K401", say.NO_KEY, "options")
    elif all(keys):
        yield _problem(located, "K402", say.ALL_KEYS, "options")


def _choice(located: Located[AnyQuestion], question: Choice, passages: Shown) -> Iterator[Problem]:
    yield from _number(located, len(question.options), ("options",))
    yield from _names(located, [option.id for option in question.options], "options")
    yield from _keys(located, [option.key for option in question.options])
    for i, option in enumerate(question.options):
        if option.text is None and option.outlet is None:
            yield _problem(located, "K406", say.NO_OPTION_TEXT, "options", i)
        yield from _shown(located, option.passage, passages, ("options", i, "passage"))
        if question.judgement:
            yield from _judged(located, question, option, i)
    if question.then:
        yield from _then(located, question, question.then, passages)


def _then(located: Located[AnyQuestion], question: Choice, then: Then, passages: Shown) -> Iterator[Problem]:
    """What keeps a second step from being asked: its letters go on where those of the options end."""
    if sum(option.key for option in question.options) != 1:
        yield _problem(located, "K411", ONE_KEY, "then")
    if not then.words:
        yield _problem(located, "K401", NOTHING_SHOWS, "then", "words")
    if not then.among:
        yield _problem(located, "K402", ALL_SHOW, "then", "among")
    if then.words and then.among:
        yield from _number(located, len(then.options), ("then",), MOST_OPTIONS - len(question.options))
    places = [*(("words", i) for i in range(len(then.words))), *(("among", i) for i in range(len(then.among)))]
    words = [(word.word, ("then", *place)) for word, place in zip(then.options, places, strict=True)]
    yield from _found_once(located, words, passages)
    yield from _apart(located, then, words, passages)


def _apart(located: Located[AnyQuestion], then: Then, words: Words, passages: Shown) -> Iterator[Problem]:
    """Words that share a letter, or are called the same, could not be told apart when they are picked."""
    at = [[stretches_of([word], passage.quote) for passage in passages or ()] for word, _ in words]
    for (i, one), (j, other) in combinations(enumerate(then.options), 2):
        if one.id == other.id or any(map(_overlap, at[i], at[j])):
            yield _problem(located, "K412", overlapping(other.word, one.word), *words[j][1])


def _overlap(one: tuple[Stretch, ...], other: tuple[Stretch, ...]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)


def _found_once(located: Located[AnyQuestion], words: Words, passages: Shown) -> Iterator[Problem]:
    """Words to pick stand in the passages shown once, and once only."""
    for word, place in words if passages is not None else ():
        count = sum(times_whole(word, passage.quote) for passage in passages or ())
        if count != 1:
            yield _problem(located, "K408", say.word_count(word, count), *place)


def _shown(located: Located[AnyQuestion], name: str | None, passages: Shown, place: Place) -> Iterator[Problem]:
    shown = [passage.id for passage in passages or ()]
    if name and passages is not None and name not in shown:
        yield unknown_id(located, "passage", name, shown, place)


def _judged(located: Located[AnyQuestion], question: Choice, option: Option, i: int) -> Iterator[Problem]:
    if option.says is None:
        yield _problem(located, "K404", say.NO_VERDICT, "options", i)
    elif option.key and option.says != question.judgement:
        message = say.other_verdict(option.says, str(question.judgement))
        yield _problem(located, "K404", message, "options", i, "says")


def _hottext(located: Located[AnyQuestion], question: Hottext, passages: Shown) -> Iterator[Problem]:
    yield from _number(located, len(question.options), ("options",))
    yield from _names(located, [option.id for option in question.options], "options")
    yield from _keys(located, [option.key for option in question.options])
    words = [(word.word, ("options", i, "word")) for i, word in enumerate(question.options)]
    yield from _found_once(located, words, passages)


def _gap(located: Located[AnyQuestion], question: Gap) -> Iterator[Problem]:
    yield from _number(located, len(question.options), ("options",))
    yield from _names(located, [option.id for option in question.options], "options")
    keys = [option.key for option in question.options]
    yield from _keys(located, keys)
    if 1 < sum(keys) < len(keys):
        yield _problem(located, "K409", SEVERAL_FILL, "options")
    for i, option in enumerate(question.options):
        if option.text is None:
            yield _problem(located, "K406", say.NO_OPTION_TEXT, "options", i)
    for language, words in question.sentence.versions:
        count = words.count(GAP)
        if count != 1:
            yield _problem(located, "K410", gap_count(count), "sentence", language)


def _match(located: Located[AnyQuestion], question: Match, passages: Shown) -> Iterator[Problem]:
    yield from _number(located, len(question.rows), ("rows",))
    yield from _names(located, [row.name for row in question.rows], "rows")
    yield from _names(located, [target.name for target in question.targets], "targets")
    for i, target in enumerate(question.targets):
        yield from _target(located, target, i)
    for i, row in enumerate(question.rows):
        yield from _row(located, question, row, i)
        yield from _shown(located, row.passage, passages, ("rows", i, "passage"))


def _target(located: Located[AnyQuestion], target: Target, i: int) -> Iterator[Problem]:
    if target.outlet is None and (target.text is None or target.id is None):
        yield _problem(located, "K406", say.NO_TARGET_TEXT, "targets", i)


def _row(located: Located[AnyQuestion], question: Match, row: Row, i: int) -> Iterator[Problem]:
    if sum(part is not None for part in (row.passage, row.outlet, row.text)) != 1:
        yield _problem(located, "K405", say.ROW_IS_ONE_THING, "rows", i)
    if row.text is not None and row.id is None:
        yield _problem(located, "S202", say.missing_key("id"), "rows", i)
    targets = [target.name for target in question.targets]
    if row.to is None and row.passage is None:
        yield _problem(located, "K407", say.ROW_GOES_NOWHERE, "rows", i)
    if row.to is not None and row.to not in targets:
        yield unknown_id(located, "target", row.to, targets, ("rows", i, "to"))
