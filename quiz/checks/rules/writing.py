"""W: how questions are written, after Haladyna, Downing and Rodriguez (2002) and Rodriguez (2005).

Three options, alike in length; a prompt that asks; no "all of the above"; no absolutes in keys; explanations
that are read to their end; words that a reader of fourteen knows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.mending.ordering import misplaced
from quiz.checks.rules.values import Example, Family, Rule
from quiz.checks.typography.readability import reading_ease
from quiz.library.problems import Place, Problem
from quiz.locale.said import Said, said
from quiz.play.kinds import ByKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.library.pack.packs import Contents, Located
    from quiz.model import AnyQuestion, Language, Member, Text, Then

_THREE = """\
options:
  - {id: trois, key: true, text: {fr: plus de trois, en: more than three}, why: {fr: Oui., en: Yes.}}
  - {id: quatre, text: {fr: près de quatre, en: nearly four}, why: {fr: Non., en: No.}}
  - {id: cinq, text: {fr: près de cinq, en: nearly five}, why: {fr: Non., en: No.}}
"""
_SIX = "  - {id: six, text: {fr: près de six, en: nearly six}, why: {fr: Non., en: No.}}\n"
_ASK = 'ask: {fr: "Combien d’heures le texte donne-t-il\u202f?", en: "How many hours does the text give?"}'
_EXPLAIN = """\
explain:
  fr: >-
    Le texte dit «\u00a0plus de trois heures\u00a0». D’autres articles disent autre chose, et personne n’a forcément
    tort\u00a0: on peut compter de l’arrivée au départ, ou seulement les discours. Ici, on lit ce qui est écrit, et
    rien de plus.
  en: >-
    The text says "more than three hours". Other articles say otherwise, and nobody need be wrong: one may count
    from arrival to departure, or only the speeches. Here we read what is written and nothing more, because the
    question is about this text.
"""
_THEN = (
    _THREE
    + """\
then:
  ask: {fr: "Quels mots le montrent\u202f?", en: "Which words show it?"}
  words: [plus de trois heures]
  among: [au siège, se sont rencontrés]
  why: {fr: Le nombre est écrit., en: The number is written.}
"""
)

RULES = (
    Rule(
        "W801",
        bad=Example(_THREE + _SIX),
        good=Example(_THREE),
    ),
    Rule(
        "W802",
        bad=Example('ask: {fr: "Le texte donne…", en: "How many hours does the text give?"}'),
        good=Example(_ASK),
    ),
    Rule(
        "W803",
        bad=Example('explain: {fr: "C’est écrit dans le texte.", en: "It is written in the text."}'),
        good=Example(_EXPLAIN),
    ),
    Rule(
        "W804",
        bad=Example(_THREE.replace("près de cinq", "aucune de ces réponses")),
        good=Example(_THREE),
    ),
    Rule(
        "W805",
        bad=Example(_THREE.replace("en: more than three", "en: always more than three")),
        good=Example(_THREE),
    ),
    Rule(
        "W806",
        bad=Example(_THREE.replace("en: nearly five", "en: nearly five hours from the arrival to the departure")),
        good=Example(_THREE),
    ),
    Rule(
        "W807",
        bad=Example(
            """\
ask:
  fr: "Quelle caractérisation institutionnelle des positionnements gouvernementaux privilégie-t-il\u202f?"
  en: "How many hours does the text give?"
"""
        ),
        good=Example(_ASK),
    ),
    Rule(
        "W808",
        bad=Example("level: 1\nid: duree\nkind: choice\ndevice: numbers\n"),
        good=Example("id: duree\nkind: choice\ndevice: numbers\nlevel: 1\n"),
        severity="warning",
    ),
    Rule(
        "W809",
        bad=Example(_THEN.replace("The number is written.", "The number" + " that is to be read" * 5 + " is written.")),
        good=Example(_THEN),
    ),
)


OPTIONS = 3
"""Rodriguez (2005), doi:10.1111/j.1745-3992.2005.00006.x: three options are optimal."""
EXPLANATION = range(40, 111)
"""Words."""
SHOWN = 25
"""Words that tell what those of a second step show."""
LONGEST_TO_SHORTEST = 2.5
"""Characters of the longest option to those of the shortest; options of few characters are left alone."""
SHORT = 30
"""Characters that an option may be longer than the shortest, whatever their ratio."""
HARDEST = 50.0
"""Reading ease under which a text is of college level (Flesch 1949, table of reading ease)."""

WORDED = ByKind(choice=True, hottext=False, match=False, order=False, gap=True)
"""Whether what can be picked is worded by the author, so that one option must not stand out from the others."""

_CATCH_ALL = re.compile(
    r"\b(all|none|both|any) of (the|these) (above|answers|options)"
    r"|toutes? (ces|les) réponses|aucune (de ces|des) réponses",
    re.IGNORECASE,
)
_ABSOLUTE = {
    "fr": re.compile(r"\b(toujours|jamais|forcément|totalement|absolument)\b", re.IGNORECASE),
    "en": re.compile(r"\b(always|never|totally|absolutely|necessarily)\b", re.IGNORECASE),
}


def well_written(contents: Contents) -> Iterator[Problem]:
    """W801 to W807, and W809, question by question."""
    for located in (each.question for each in contents.written):
        yield from _prompt(located, located.value.ask, "ask")
        yield from _explanation(located)
        if located.value.then:
            yield from _then(located, located.value.then)
        if WORDED.of(located.value):
            yield from _options(located, [member for _, member in located.value.members])


def _prompt(located: Located[AnyQuestion], ask: Text, *place: str) -> Iterator[Problem]:
    for language, text in ask.versions:
        if not text.rstrip().endswith("?"):
            yield _problem(located, "W802", NOT_A_QUESTION, *place, language)
        elif reading_ease(text, language) < HARDEST:
            yield _problem(located, "W807", TOO_HARD, *place, language)


def _then(located: Located[AnyQuestion], then: Then) -> Iterator[Problem]:
    yield from _prompt(located, then.ask, "then", "ask")
    for language, why in then.why.versions:
        count = len(why.split())
        if count > SHOWN:
            message = said("writing.then_length", count=count, most=SHOWN)
            yield _problem(located, "W809", message, "then", "why", language)


def _explanation(located: Located[AnyQuestion]) -> Iterator[Problem]:
    for language, explanation in located.value.explain.versions:
        count = len(explanation.split())
        if count not in EXPLANATION:
            yield _problem(located, "W803", _explanation_length(count), "explain", language)


def _options(located: Located[AnyQuestion], options: Sequence[Member]) -> Iterator[Problem]:
    if len(options) != OPTIONS:
        yield _problem(located, "W801", _option_count(len(options)), "options")
    for language, _ in located.value.ask.versions:
        yield from _lengths(located, options, language)
        for i, option in enumerate(options):
            yield from _wording(located, option, language, ("options", i, "text", language))


def _wording(located: Located[AnyQuestion], option: Member, language: Language, place: Place) -> Iterator[Problem]:
    text = option.text.of(language) if option.text else ""
    lower = text.lower()
    if ("of the" in lower or "réponses" in lower) and _CATCH_ALL.search(text):
        yield _problem(located, "W804", CATCH_ALL, *place)
    absolute = _ABSOLUTE[language].search(text) if option.key else None
    if absolute:
        yield _problem(located, "W805", _absolute(absolute[0]), *place)


def _lengths(located: Located[AnyQuestion], options: Sequence[Member], language: Language) -> Iterator[Problem]:
    lengths = [len(option.text.of(language)) for option in options if option.text and not option.cannot_tell]
    if not lengths:
        return
    longest, shortest = max(lengths), min(lengths)
    if longest > LONGEST_TO_SHORTEST * shortest and longest - shortest > SHORT:
        yield _problem(located, "W806", _uneven(longest, shortest), "options")


def usual_order(contents: Contents) -> Iterator[Problem]:
    """W808: the keys of a question, an option or a passage stand in their usual order."""
    for bank in contents.banks:
        for place, usual, mend in misplaced(bank.document):
            span = bank.document.span(place)
            help_ = said("writing.usual_order", usual=usual)
            yield Problem(code="W808", message=OTHER_ORDER, span=span, severity="warning", help=help_, mend=mend)


OTHER_ORDER = said("fixes.unusual_order")
NOT_A_QUESTION = said("writing.not_a_question")
TOO_HARD = said("writing.too_hard")
CATCH_ALL = said("writing.catch_all")


def _absolute(word: str) -> Said:
    return said("writing.absolute", word=word)


def _option_count(count: int) -> Said:
    return said("writing.option_count", count=count)


def _explanation_length(count: int) -> Said:
    low, high = EXPLANATION.start, EXPLANATION.stop - 1
    return said("writing.explanation_length", count=count, low=low, high=high)


def _uneven(longest: int, shortest: int) -> Said:
    return said("writing.uneven", shortest=shortest, longest=longest)


def _problem(located: Located[AnyQuestion], code: str, message: Said, *place: str | int) -> Problem:
    return Problem(code=code, message=message, span=located.span(*place))


FAMILY = Family(
    RULES,
    (
        well_written,
        usual_order,
    ),
)
