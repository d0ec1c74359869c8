"""W: how questions are written, after Haladyna, Downing and Rodriguez (2002) and Rodriguez (2005)."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Rule
from quiz.model import Text

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

RULES = (
    Rule(
        "W801",
        Text(fr="un choix a trois options", en="a choice has three options"),
        Text(
            fr="Rodriguez (2005), sur 80 ans d’études : trois options valent mieux que quatre ou cinq, dont les"
            " dernières ne trompent personne.",
            en="Rodriguez (2005), over 80 years of studies: three options are better than four or five, the last of"
            " which mislead nobody.",
        ),
        bad=Example(_THREE + _SIX),
        good=Example(_THREE),
    ),
    Rule(
        "W802",
        Text(fr="l’énoncé pose une question", en="the prompt asks a question"),
        Text(
            fr="On doit savoir ce qui est demandé avant de lire les options.",
            en="One should know what is asked before reading the options.",
        ),
        bad=Example('ask: {fr: "Le texte donne…", en: "How many hours does the text give?"}'),
        good=Example(_ASK),
    ),
    Rule(
        "W803",
        Text(fr="une explication a de 40 à 110 mots", en="an explanation has 40 to 110 words"),
        Text(
            fr="Plus courte, elle n’explique pas ; plus longue, elle n’est pas lue jusqu’au bout.",
            en="Shorter, it does not explain; longer, it is not read to its end.",
        ),
        bad=Example('explain: {fr: "C’est écrit dans le texte.", en: "It is written in the text."}'),
        good=Example(_EXPLAIN),
    ),
    Rule(
        "W804",
        Text(fr="pas de « toutes » ni « aucune de ces réponses »", en='no "all" or "none of the above"'),
        Text(
            fr="Ces options se devinent sans lire, et ne disent rien à qui les a choisies.",
            en="Such options are guessed without reading, and tell nothing to those who chose them.",
        ),
        bad=Example(_THREE.replace("près de cinq", "aucune de ces réponses")),
        good=Example(_THREE),
    ),
    Rule(
        "W805",
        Text(fr="la bonne réponse n’a pas d’absolu", en="the key has no absolute"),
        Text(
            fr="« Toujours », « jamais » : on apprend à l’école à écarter ces options ; dans la clé, ils égarent.",
            en='"Always", "never": school teaches to strike such options out; in the key they mislead.',
        ),
        bad=Example(_THREE.replace("en: more than three", "en: always more than three")),
        good=Example(_THREE),
    ),
    Rule(
        "W806",
        Text(fr="les options sont de longueurs voisines", en="options are alike in length"),
        Text(
            fr="La plus longue attire l’œil, et c’est souvent la bonne : on gagnerait sans lire.",
            en="The longest draws the eye, and is often the key: one would win without reading.",
        ),
        bad=Example(_THREE.replace("en: nearly five", "en: nearly five hours from the arrival to the departure")),
        good=Example(_THREE),
    ),
    Rule(
        "W807",
        Text(fr="l’énoncé se lit au lycée", en="the prompt can be read in secondary school"),
        Text(
            fr="Une question difficile par ses mots mesure le vocabulaire, non l’esprit critique. Mesure : Kandel et"
            " Moles (1958), Flesch (1948).",
            en="A question that is hard by its words measures vocabulary, not judgement. Measure: Flesch (1948), Kandel"
            " and Moles (1958).",
        ),
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
        Text(fr="les clés suivent l’ordre habituel", en="keys follow the usual order"),
        Text(
            fr="Qui relit ou compare des questions trouve chaque chose à sa place : le nom, ce qui est montré, demandé,"
            " répondu, expliqué. « quiz check --fix » les remet en ordre.",
            en="Whoever reads or compares questions finds each thing at its place: the name, what is shown, asked,"
            " answered, explained. `quiz check --fix` puts them in order.",
        ),
        bad=Example("level: 1\nid: duree\nkind: choice\ndevice: numbers\n"),
        good=Example("id: duree\nkind: choice\ndevice: numbers\nlevel: 1\n"),
        severity="warning",
    ),
)
