"""R: a key that states a fact of the register is derived from it."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Rule
from quiz.model import Text

_CLASSES = """\
register: {outlet: sputnik-france, field: class, year: 2022}
options:
  - {id: trois, key: true, value: SC, text: {fr: contrôlé, en: controlled}, why: {fr: Oui., en: Yes.}}
  - {id: quatre, value: CaPu, text: {fr: capté, en: captured}, why: {fr: Non., en: No.}}
  - {id: cinq, value: IP, text: {fr: indépendant, en: independent}, why: {fr: Non., en: No.}}
"""

RULES = (
    Rule(
        "R701",
        Text(fr="la clé est ce que dit le registre", en="the key is what the register says"),
        Text(
            fr="Propriétaire, argent, contrôle changent ; le registre est daté et sourcé, la question le suit.",
            en="Owner, money and control change; the register is dated and referenced, and the question follows it.",
        ),
        bad=Example(_CLASSES.replace("value: SC", "value: ISM")),
        good=Example(_CLASSES),
    ),
    Rule(
        "R702",
        Text(fr="aucune mauvaise option n’est vraie d’après le registre", en="no wrong option is true in the register"),
        Text(
            fr="Une personne qui sait répondre juste serait comptée fausse.",
            en="A person who knows and answers right would be marked wrong.",
        ),
        bad=Example(_CLASSES.replace("value: CaPu", "value: SC")),
        good=Example(_CLASSES),
    ),
    Rule(
        "R703",
        Text(
            fr="une clé tirée du registre nomme un média et une date connus",
            en="a derived key names an outlet and a date that the register knows",
        ),
        Text(
            fr="Sans média, ou à une date dont le registre ne dit rien, il n’y a rien à vérifier.",
            en="Without an outlet, or at a date of which the register says nothing, there is nothing to verify.",
        ),
        bad=Example(_CLASSES.replace("outlet: sputnik-france, ", "")),
        good=Example(_CLASSES),
    ),
)
