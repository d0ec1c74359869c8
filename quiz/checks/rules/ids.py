"""I: every id is given once and every pointer leads somewhere."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Family, Rule
from quiz.model import Text

RULES = (
    Rule(
        "I301",
        Text(fr="un identifiant n’est donné qu’une fois", en="an id is given once only"),
        Text(
            fr="Les progrès d’une personne sont notés sous l’identifiant : à deux, ils se mêleraient.",
            en="A person's progress is kept under the id: two that share it would be mixed up.",
        ),
        bad=Example(
            """\
options:
  - {id: trois, key: true, text: {fr: plus de trois, en: more than three}, why: {fr: Oui., en: Yes.}}
  - {id: trois, text: {fr: près de quatre, en: nearly four}, why: {fr: Non., en: No.}}
  - {id: cinq, text: {fr: près de cinq, en: nearly five}, why: {fr: Non., en: No.}}
"""
        ),
        good=Example(
            """\
options:
  - {id: trois, key: true, text: {fr: plus de trois, en: more than three}, why: {fr: Oui., en: Yes.}}
  - {id: quatre, text: {fr: près de quatre, en: nearly four}, why: {fr: Non., en: No.}}
  - {id: cinq, text: {fr: près de cinq, en: nearly five}, why: {fr: Non., en: No.}}
"""
        ),
    ),
    Rule(
        "I302",
        Text(fr="un renvoi mène à quelque chose qui existe", en="a pointer leads to something that exists"),
        Text(
            fr="Article, média, référence, passage : une question qui renvoie à rien n’est pas jouée.",
            en="Article, outlet, reference, passage: a question that points at nothing is not played.",
        ),
        bad=Example(
            """\
passages:
  - id: p
    source: rch
    voice: outlet
    quote: "pendant plus de trois heures"
    gloss: for more than three hours
"""
        ),
        good=Example(
            """\
passages:
  - id: p
    source: rhc
    voice: outlet
    quote: "pendant plus de trois heures"
    gloss: for more than three hours
"""
        ),
    ),
)


FAMILY = Family(Text(fr="Identifiants", en="Ids"), RULES)
