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
from quiz.model import Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents


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
    message: Text


HABITS = (
    _Habit(
        "T901",
        "fr",
        re.compile("'"),
        Text(fr="apostrophe droite ; en français, « ’ »", en='straight apostrophe; French has "’"'),
    ),
    _Habit(
        "T902",
        "fr",
        re.compile(rf"[^{NO_BREAK}\s!?:;.…«(/][!?;]+(?=\s|$)|[^{NO_BREAK}\d]:(?=\s|$)|[ ][!?;:]+(?=\s|$)"),
        Text(
            fr="il faut une espace insécable devant « ; : ! ? »",
            en='French needs a no-break space before "; : ! ?"',
        ),
    ),
    _Habit(
        "T903",
        "fr",
        re.compile(rf"«(?![{NO_BREAK}])|(?<![{NO_BREAK}])»|(?<!\w)\"|\"(?!\w)"),
        Text(
            fr="guillemets : « et » avec une espace insécable à l’intérieur (“ ” pour une citation dans une citation)",
            en="French quotation marks are « and » with a no-break space inside",
        ),
    ),
    _Habit(
        "T904",
        "en",
        re.compile(rf"[ {NO_BREAK}][!?;:]+(?=\s|$)"),
        Text(fr="en anglais, pas d’espace devant « ; : ! ? »", en='no space before "; : ! ?" in English'),
    ),
)


_MAY_BREAK = {
    "T901": re.compile("'"),
    "T902": re.compile(rf"[!?;:](?<![{NO_BREAK}][!?;:])(?=\s|$)"),
    "T903": re.compile(rf"[«»\"](?:(?<=«)(?![{NO_BREAK}])|(?<=»)(?<![{NO_BREAK}]»)|(?<=\"))"),
    "T904": re.compile(rf"[!?;:](?<=[ {NO_BREAK}!?;:][!?;:])(?=\s|$)"),
}
"""Whether a text can break a habit: these begin with a mark, and a text is gone through for one at once."""
_FRENCH = tuple((_MAY_BREAK[habit.code], habit) for habit in HABITS if habit.language == "fr")
_ENGLISH = tuple((_MAY_BREAK[habit.code], habit) for habit in HABITS if habit.language == "en")


def habits_kept(contents: Contents) -> Iterator[Problem]:
    """T901 to T904: apostrophes, spaces and quotation marks follow the habits of each language."""
    for owner, text, place in texts_of(contents):
        for habits, written in ((_FRENCH, text.fr), (_ENGLISH, text.en)):
            for may_break, habit in habits:
                if may_break.search(written) and habit.pattern.search(written):
                    where = owner.span(*place, habit.language)
                    yield Problem(code=habit.code, message=habit.message, span=where)


FAMILY = Family(RULES, (habits_kept,))
