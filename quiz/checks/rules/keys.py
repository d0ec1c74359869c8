"""K: a question can be asked and marked at all; one that cannot is left out of the round."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Family, Rule

_THREE = """\
options:
  - {id: trois, key: true, text: {fr: plus de trois, en: more than three}, why: {fr: Oui., en: Yes.}}
  - {id: quatre, text: {fr: près de quatre, en: nearly four}, why: {fr: Non., en: No.}}
  - {id: cinq, text: {fr: près de cinq, en: nearly five}, why: {fr: Non., en: No.}}
"""
_JUDGED = """\
judgement: fair
options:
  - {id: fidele, key: true, says: fair, text: {fr: fidèle, en: fair}, why: {fr: Oui., en: Yes.}}
  - {id: enfle, says: loaded, text: {fr: il enfle, en: it swells}, why: {fr: Non., en: No.}}
  - {id: tait, says: loaded, text: {fr: il tait, en: it hides}, why: {fr: Non., en: No.}}
"""
_MATCHED = """\
kind: match
rows:
  - {id: rhc, text: {fr: le premier, en: the first}, to: long, why: {fr: Oui., en: Yes.}}
  - {id: rt, text: {fr: le second, en: the second}, to: court, why: {fr: Non., en: No.}}
targets:
  - {id: long, text: {fr: trois heures, en: three hours}}
  - {id: court, text: {fr: deux heures, en: two hours}}
"""
_FILLED = """\
kind: gap
sentence: {fr: "Il {gap} cela.", en: "He {gap} that."}
options:
  - {id: dit, text: {fr: dit, en: says}, key: true, why: {fr: Oui., en: Yes.}}
  - {id: avoue, text: {fr: avoue, en: admits}, why: {fr: Non., en: No.}}
  - {id: pretend, text: {fr: prétend, en: claims}, why: {fr: Non., en: No.}}
"""
_PICKED = """\
kind: hottext
options:
  - {id: trois, word: trois, key: true, why: {fr: Oui., en: Yes.}}
  - {id: heures, word: heures, why: {fr: Non., en: No.}}
"""
_SHOWN = (
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
        "K401",
        bad=Example(_THREE.replace("key: true, ", "")),
        good=Example(_THREE),
    ),
    Rule(
        "K402",
        bad=Example(_THREE.replace("quatre, text", "quatre, key: true, text").replace("cinq, t", "cinq, key: true, t")),
        good=Example(_THREE),
    ),
    Rule(
        "K403",
        bad=Example(
            """\
kind: order
options:
  - {id: un, text: {fr: d’abord, en: first}, why: {fr: Oui., en: Yes.}}
"""
        ),
        good=Example(
            """\
kind: order
options:
  - {id: un, text: {fr: d’abord, en: first}, why: {fr: Oui., en: Yes.}}
  - {id: deux, text: {fr: ensuite, en: then}, why: {fr: Oui., en: Yes.}}
"""
        ),
    ),
    Rule(
        "K404",
        bad=Example(_JUDGED.replace("judgement: fair", "judgement: loaded")),
        good=Example(_JUDGED),
    ),
    Rule(
        "K405",
        bad=Example(_MATCHED.replace("{id: rhc, text", "{id: rhc, passage: p, text")),
        good=Example(_MATCHED),
    ),
    Rule(
        "K406",
        bad=Example(_THREE.replace("text: {fr: près de cinq, en: nearly five}, ", "")),
        good=Example(_THREE),
    ),
    Rule(
        "K407",
        bad=Example(_MATCHED.replace("to: court, ", "")),
        good=Example(_MATCHED),
    ),
    Rule(
        "K408",
        bad=Example(_PICKED.replace("word: heures", "word: minutes")),
        good=Example(_PICKED),
    ),
    Rule(
        "K409",
        bad=Example(_FILLED + "  - {id: note, text: {fr: note, en: notes}, key: true, why: {fr: Oui., en: Yes.}}\n"),
        good=Example(_FILLED),
    ),
    Rule(
        "K410",
        bad=Example(_FILLED.replace("He {gap} that", "He says that")),
        good=Example(_FILLED),
    ),
    Rule(
        "K411",
        bad=Example(_SHOWN.replace("quatre, text", "quatre, key: true, text")),
        good=Example(_SHOWN),
    ),
    Rule(
        "K412",
        bad=Example(_SHOWN.replace("[au siège,", "[trois heures au siège,")),
        good=Example(_SHOWN),
    ),
)


FAMILY = Family(
    RULES,
)
