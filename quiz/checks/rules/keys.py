"""K: a question can be asked and marked at all; one that cannot is left out of the round."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Family, Rule
from quiz.model import Text

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
"""
_PICKED = """\
kind: hottext
options:
  - {id: trois, word: trois, key: true, why: {fr: Oui., en: Yes.}}
  - {id: heures, word: heures, why: {fr: Non., en: No.}}
"""

RULES = (
    Rule(
        "K401",
        Text(fr="au moins une option est juste", en="at least one option is right"),
        Text(fr="Sans clé, personne ne peut répondre juste.", en="Without a key nobody can answer right."),
        bad=Example(_THREE.replace("key: true, ", "")),
        good=Example(_THREE),
    ),
    Rule(
        "K402",
        Text(fr="au moins une option est fausse", en="at least one option is wrong"),
        Text(
            fr="Quand tout est juste, la question ne demande rien.", en="When all is right the question asks nothing."
        ),
        bad=Example(_THREE.replace("quatre, text", "quatre, key: true, text").replace("cinq, t", "cinq, key: true, t")),
        good=Example(_THREE),
    ),
    Rule(
        "K403",
        Text(fr="de deux à sept éléments au choix", en="two to seven things to choose from"),
        Text(
            fr="On répond par les lettres a à g ; un seul choix n’en est pas un.",
            en="One answers with the letters a to g; a single choice is none.",
        ),
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
        Text(
            fr="dans un jugement, chaque option dit un verdict, et la clé celui de la question",
            en="in a judgement each option says a verdict, and the key says the question's",
        ),
        Text(
            fr="C’est par « says: » que l’on mesure si une personne suspecte tout, ou croit tout.",
            en='It is by "says:" that one measures whether a person suspects everything, or believes everything.',
        ),
        bad=Example(_JUDGED.replace("judgement: fair", "judgement: loaded")),
        good=Example(_JUDGED),
    ),
    Rule(
        "K405",
        Text(fr="une ligne d’association est une seule chose", en="a row of a match is one thing"),
        Text(
            fr="Un passage, un média ou un texte : avec deux, on ne saurait pas quoi montrer.",
            en="A passage, an outlet or a text: of two, one could not tell which to show.",
        ),
        bad=Example(_MATCHED.replace("{id: rhc, text", "{id: rhc, passage: p, text")),
        good=Example(_MATCHED),
    ),
    Rule(
        "K406",
        Text(fr="chaque option a quelque chose à montrer", en="each option has something to show"),
        Text(
            fr="Un texte, ou un média dont le nom sert de texte.", en="A text, or an outlet whose name serves as text."
        ),
        bad=Example(_THREE.replace("text: {fr: près de cinq, en: nearly five}, ", "")),
        good=Example(_THREE),
    ),
    Rule(
        "K407",
        Text(fr="chaque ligne d’association mène quelque part", en="each row of a match leads somewhere"),
        Text(
            fr="Seul un passage trouve seul sa réponse, le média qui l’a imprimé ; les autres lignes ont « to: ».",
            en='Only a passage finds its answer alone, the outlet that printed it; other rows have "to:".',
        ),
        bad=Example(_MATCHED.replace("to: court, ", "")),
        good=Example(_MATCHED),
    ),
    Rule(
        "K408",
        Text(
            fr="un mot à choisir se trouve une fois, et une seule, dans les passages",
            en="a word to pick stands in the passages once, and once only",
        ),
        Text(
            fr="Deux fois, on ne saurait pas lequel a été choisi ; aucune, il ne pourrait pas l’être.",
            en="Twice, one could not tell which was picked; never, it could not be.",
        ),
        bad=Example(_PICKED.replace("word: heures", "word: minutes")),
        good=Example(_PICKED),
    ),
    Rule(
        "K409",
        Text(fr="un seul mot remplit le blanc", en="one word only fills the gap"),
        Text(
            fr="On n’en choisit qu’un ; avec deux mots justes, une bonne réponse pourrait être comptée comme fausse.",
            en="One is chosen; with two right words, a right answer could be counted as wrong.",
        ),
        bad=Example(_FILLED + "  - {id: note, text: {fr: note, en: notes}, key: true, why: {fr: Oui., en: Yes.}}\n"),
        good=Example(_FILLED),
    ),
    Rule(
        "K410",
        Text(
            fr="la phrase à compléter a un blanc, et un seul, dans chaque langue",
            en="the sentence to complete has one gap, and one only, in each language",
        ),
        Text(
            fr="« {gap} » dit où le mot manque ; sans lui, il n’y a rien à compléter.",
            en='"{gap}" says where the word is missing; without it there is nothing to complete.',
        ),
        bad=Example(_FILLED.replace("He {gap} that", "He says that")),
        good=Example(_FILLED),
    ),
)


FAMILY = Family(
    Text(fr="Clés\u00a0: la question peut être posée et corrigée", en="Keys: the question can be asked and marked"),
    RULES,
)
