"""I: every id is given once and every pointer leads somewhere."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Family, Rule

RULES = (
    Rule(
        "I301",
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


FAMILY = Family(RULES)
