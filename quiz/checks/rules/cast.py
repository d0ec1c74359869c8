"""C: a match on outlets is deduced from what is shown, not remembered.

A cast tells how the text of each outlet came about, in one line that can be verified and takes no side; a clue is the
words, on the screen, from which it follows where a row goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from quiz.checks.parts import cast_of
from quiz.checks.rules.masks import alias_in
from quiz.checks.rules.values import Example, Family, Rule
from quiz.library.problems import Problem
from quiz.library.text.folding import fold
from quiz.library.text.patterns import compile_pattern
from quiz.library.text.quotations import has_words
from quiz.locale.said import Said, said
from quiz.model import LANGUAGES, Text, name_in
from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.library.pack.packs import Contents, Located
    from quiz.model import AnyQuestion, Language, Name, Outlet, Pack

LONGEST = 90
"""Characters of a line, which is read at a glance."""
SIDES: Mapping[Language, str] = {
    "fr": "État|étatique*|propriétaire*|actionnaire*|appartient|appartenant|pro-*|prorusse*|proukrainien*|"
    "occidenta*|atlantiste*|anti-*|antirusse*|camp|propagand*",
    "en": "state|owner*|owned|owns|shareholder*|belongs|belonging|pro-*|anti-*|western|camp|propagand*",
}
"""Words of ownership, of states and of sides, as patterns of whole words: `*` is the rest of one."""

_CAST = """\
kind: match
cast:
  - outlet: radio-habana-cuba
    text: {fr: reprend la page d’un autre média, en: takes up the page of another outlet}
    source: rhc
    quote: Source Russia Today
  - outlet: euractiv-france
    text: {fr: cite le secrétaire général de l’OTAN, en: quotes the Secretary General of NATO}
    source: euractiv
    quote: un entretien qui a duré près de cinq heures
passages:
  - id: p
    source: rhc
    voice: outlet
    quote: "se sont rencontrés pendant plus de trois heures au siège de l'Alliance atlantique"
    gloss: met for more than three hours at the seat of the Atlantic Alliance
  - id: q
    source: euractiv
    voice: outlet
    quote: un entretien qui a duré près de cinq heures
    gloss: a meeting that lasted almost five hours
rows:
  - {passage: p, clue: trois heures, why: {fr: Oui., en: Yes.}}
  - {passage: q, clue: cinq heures, why: {fr: Oui., en: Yes.}}
"""


def _but(old: str, new: str) -> Example:
    return Example(_CAST.replace(old, new))


_GOOD = Example(_CAST)
RULES = (
    Rule("C501", bad=_but("    source: rhc\n    quote: Source Russia Today\n", ""), good=_GOOD),
    Rule(
        "C502",
        bad=_but("d’un autre média", "d’un autre média " + "mot pour mot " * 5 + "sans rien changer"),
        good=_GOOD,
    ),
    Rule("C503", bad=_but("d’un autre média", "d’un média d’État"), good=_GOOD),
    Rule("C504", bad=_but("outlet: euractiv-france", "outlet: rt-france"), good=_GOOD),
    Rule("C505", bad=_but("clue: cinq heures, ", ""), good=_GOOD),
    Rule("C506", bad=_but("clue: cinq heures", "clue: six heures"), good=_GOOD),
)


def well_cast(contents: Contents) -> Iterator[Problem]:
    """C501, C502: each line of a cast is known from somewhere, and short."""
    for owner, line, place in cast_of(contents):
        if (line.quote is None) is not (line.source is None) or not (line.quote or line.references):
            yield Problem(code="C501", message=said("cast.unknown"), span=owner.span(*place))
        for language, text in line.text.versions:
            span = owner.span(*place, "text", language)
            if len(text) > LONGEST:
                message = said("cast.too_long", count=len(text), most=LONGEST)
                yield Problem(code="C502", message=message, span=span)


def deduced(contents: Contents) -> Iterator[Problem]:
    """C503 to C506: where outlets are to be found, their lines take no side, theirs alone are shown, rows have clues.

    Where none is asked for, a line is a fact to reason with; it is not of an outlet whose words are shown unnamed.
    """
    for located, passages, _, whole in contents.written:
        if passages is None or not whole:
            continue
        pack = contents.pack
        if pack.passages.get(located.value.id) is not passages:  # it cannot be asked, or another one has its id
            pack = msgspec.structs.replace(pack, passages={located.value.id: passages})
        if located.value.cast:
            yield from _sides(pack, located)
            yield from _on_stage(pack, located)
        yield from _clues(pack, located)


def _sides(pack: Pack, located: Located[AnyQuestion]) -> Iterator[Problem]:
    question = located.value
    if question.named or not (_outlets(pack, question)[0] and pack.passages_of(question)):
        return
    for i, line in enumerate(question.cast):
        for language, text in line.text.versions:
            word = _side(pack, line.outlet, text, language)
            if word:
                yield _problem(located, "C503", said("cast.side", word=word), "cast", i, "text", language)


def _side(pack: Pack, outlet: str, text: str, language: Language) -> str | None:
    """The word that tells an owner, a state or a side; an owner by name, too, unless the outlet bears it itself."""
    found = compile_pattern(SIDES[language]).search(fold(text))
    if found:
        return found[0]
    own = pack.outlets.get(outlet)
    named = (
        alias_in(owner, text) for owner in _above(pack, own) if own and not alias_in(owner, name_in(own.name, language))
    )
    return next(filter(None, named), None)


def _above(pack: Pack, outlet: Outlet | None) -> list[Outlet]:
    """What an outlet belongs to, and what that belongs to, each once."""
    found: list[Outlet] = []
    while outlet and (outlet := pack.outlets.get(outlet.part_of or "")) and outlet not in found:
        found.append(outlet)
    return found


def _on_stage(pack: Pack, located: Located[AnyQuestion]) -> Iterator[Problem]:
    question = located.value
    wanted, possible = _outlets(pack, question)
    lines = [line.outlet for line in question.cast]
    unnamed = () if question.named else {pack.outlet_of(passage).id for passage in pack.passages_of(question)}
    for name in sorted(wanted - set(lines)):
        yield _problem(located, "C504", said("cast.missing", name=name), "cast")
    for i, name in enumerate(lines):
        if possible and name not in possible:
            yield _problem(located, "C504", said("cast.stranger", name=name), "cast", i, "outlet")
        elif not possible and name in unnamed:
            yield _problem(located, "C504", said("cast.gives_away", name=name), "cast", i, "outlet")
    for i, row in enumerate(question.rows):
        if wanted and row.clue is None:
            yield _problem(located, "C505", said("cast.no_clue", name=row.name), "rows", i)


def _outlets(pack: Pack, question: AnyQuestion) -> tuple[set[str], set[str]]:
    """The outlets of the rows (of another kind, those that answers name), and all that an answer may be."""
    kind = kind_of(question)
    named = {member.outlet for _, member in question.members if member.outlet}
    answers = {name for each in kind.choices(pack) if (name := kind.outlet_of(pack, each))} | named
    if not question.rows:
        return named, answers
    own = {row.outlet for row in question.rows if row.outlet}
    return own | {name for name in kind.key(pack) if name in pack.outlets}, answers


def _clues(pack: Pack, located: Located[AnyQuestion]) -> Iterator[Problem]:
    for i, row in enumerate(located.value.rows):
        for words, languages, place in _told(row.clue):
            lost = [each for each in languages if not _is_shown(pack, located.value, words, each)]
            if lost:
                message = said("cast.clue_elsewhere", words=words, languages=", ".join(lost))
                yield _problem(located, "C506", message, "rows", i, "clue", *place)


def _told(clue: Name | None) -> Iterator[tuple[str, tuple[Language, ...], tuple[str, ...]]]:
    """The words of a clue, the languages that they are for, and where in it they are written."""
    if isinstance(clue, Text):
        yield from ((words, (each,), (each,)) for each, words in clue.versions)
    elif clue is not None:
        yield clue, LANGUAGES, ()


def _is_shown(pack: Pack, question: AnyQuestion, words: str, language: Language) -> bool:
    return any(has_words(words, text) for text in _screen(pack, question, language))


def _screen(pack: Pack, question: AnyQuestion, language: Language) -> Iterator[str]:
    """What stands on the screen: passages, in English with what they say; lines of the cast; rows that are texts."""
    for passage in pack.passages_of(question):
        yield passage.quote
        if language == "en" and passage.gloss:
            yield passage.gloss
    yield from (line.text.of(language) for line in question.cast)
    yield from (row.text.of(language) for row in question.rows if row.text)


def _problem(located: Located[AnyQuestion], code: str, message: Said, *place: str | int) -> Problem:
    return Problem(code=code, message=message, span=located.span(*place))


FAMILY = Family(RULES, (well_cast, deduced))
