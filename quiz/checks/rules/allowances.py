"""A: exceptions are to rules that exist, and serve."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Rule
from quiz.model import Text

_USED = """\
ask: {fr: "Le texte donne un nombre d’heures.", en: "The text gives a number of hours."}
allow: [{rule: W802, because: "the prompt is a sentence to complete"}]
"""

RULES = (
    Rule(
        "A001",
        Text(
            fr="une exception nomme une règle qui existe et qui en souffre",
            en="an exception names a rule that exists and can have one",
        ),
        Text(
            fr="« allow: » fait taire une règle pour une seule question. Ce que disent les articles et le"
            " registre, ce qui rend une question jouable et ce qui se compte sur une banque n’en souffrent pas.",
            en='"allow:" silences a rule for one question. What the articles and the register say, what makes a'
            " question playable and what is counted over a bank have no exceptions.",
        ),
        bad=Example('allow: [{rule: W899, because: "the prompt is a sentence to complete"}]'),
        good=Example(_USED),
    ),
    Rule(
        "A002",
        Text(fr="une exception sert encore", en="an exception is still of use"),
        Text(
            fr="Une exception dont la raison a disparu cacherait la prochaine faute.",
            en="An exception whose reason is gone would hide the next fault.",
        ),
        bad=Example('allow: [{rule: W802, because: "the prompt is a sentence to complete"}]'),
        good=Example(_USED),
        severity="warning",
    ),
)
