"""T: French is set as French, English as English.

Sources: Lexique des règles typographiques en usage à l'Imprimerie nationale (2002) for the spaces before double
punctuation and inside guillemets; English sets none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.rules.values import Example, Family, Rule
from quiz.checks.texts import texts_of
from quiz.library.problems import Problem
from quiz.locale.said import Said, said
from quiz.model import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents
    from quiz.model import BankLanguage, Language


def _hint(fr: str, en: str = "Read the text again.") -> Example:
    return Example(f"hint:\n  fr: {fr}\n  en: {en}\n")


RULES = (
    Rule(
        "T901",
        bad=_hint("Relisez l'article."),
        good=_hint("Relisez l’article."),
    ),
    Rule(
        "T902",
        bad=_hint("Qui parle ?"),
        good=_hint("Qui parle\u202f?"),
    ),
    Rule(
        "T903",
        bad=_hint("Relisez «trois heures»."),
        good=_hint("Relisez «\u00a0trois heures\u00a0»."),
    ),
    Rule(
        "T904",
        bad=_hint("Qui parle\u202f?", "Who speaks ?"),
        good=_hint("Qui parle\u202f?", "Who speaks?"),
    ),
)


NO_BREAK = "\u00a0\u202f"


class _Habit(NamedTuple):
    code: str
    language: Language
    pattern: re.Pattern[str]
    message: Said


HABITS = (
    _Habit(
        "T901",
        "fr",
        re.compile("'"),
        said("typography.straight_apostrophe"),
    ),
    _Habit(
        "T902",
        "fr",
        re.compile(rf"[^{NO_BREAK}\s!?:;.…«(/][!?;]+(?=\s|$)|[^{NO_BREAK}\d]:(?=\s|$)|[ ][!?;:]+(?=\s|$)"),
        said("typography.no_break_space"),
    ),
    _Habit(
        "T903",
        "fr",
        re.compile(rf"«(?![{NO_BREAK}])|(?<![{NO_BREAK}])»|(?<!\w)\"|\"(?!\w)"),
        said("typography.guillemets"),
    ),
    _Habit(
        "T904",
        "en",
        re.compile(rf"[ {NO_BREAK}][!?;:]+(?=\s|$)"),
        said("typography.no_space"),
    ),
)


_MAY_BREAK: dict[BankLanguage, re.Pattern[str]] = {
    "fr": re.compile(
        rf"['\"«»!?;:](?:(?<=['\"])|(?<=«)(?![{NO_BREAK}])|(?<=»)(?<![{NO_BREAK}]»)"
        rf"|(?<=[!?;:])(?<![{NO_BREAK}][!?;:])(?=\s|$))"
    ),
    "en": re.compile(rf"[!?;:](?<=[ {NO_BREAK}!?;:][!?;:])(?=\s|$)"),
}
"""Whether a text can break a habit of its language: these begin with a mark, for which it is gone through at once."""
_HABITS = {language: tuple(habit for habit in HABITS if habit.language == language) for language in LANGUAGES}


def habits_kept(contents: Contents) -> Iterator[Problem]:
    """T901 to T904: apostrophes, spaces and quotation marks follow the habits of each language."""
    for owner, text, place in texts_of(contents):
        for language, written in text.versions:
            for habit in _HABITS[language] if _MAY_BREAK[language].search(written) else ():
                if habit.pattern.search(written):
                    where = owner.span(*place, habit.language)
                    yield Problem(code=habit.code, message=habit.message, span=where)


FAMILY = Family(RULES, (habits_kept,))
