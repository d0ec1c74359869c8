"""E: what an explanation claims of the articles is verified by a machine."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Rule
from quiz.model import Text


def _claim(text: str) -> Example:
    return Example(f"evidence:\n  - {{{text}}}")


RULES = (
    Rule(
        "E601",
        Text(fr="une preuve affirme une seule chose", en="a piece of evidence claims one thing"),
        Text(
            fr="quote, absent, only, count, shared ou before : une seule, avec ce qu’il lui faut, pour que la machine"
            " sache quoi vérifier.",
            en="quote, absent, only, count, shared or before: one of them, with what it needs, so that the machine"
            " knows what to verify.",
        ),
        bad=_claim('absent: [rhc], only: [sputnik], pattern: "1997"'),
        good=_claim('absent: [rhc], pattern: "1997"'),
    ),
    Rule(
        "E602",
        Text(fr="ce qui est dit absent l’est", en="what is said to be absent is"),
        Text(
            fr="Dire qu’un article tait une chose est une accusation ; elle se vérifie.",
            en="To say that an article is silent on something is an accusation; it is verified.",
        ),
        bad=_claim('absent: [sputnik], pattern: "1997"'),
        good=_claim('absent: [rhc], pattern: "1997"'),
    ),
    Rule(
        "E603",
        Text(fr="ce qui n’est dit qu’ici ne l’est pas ailleurs", en="what only these articles say no other says"),
        Text(
            fr="« only: » nomme tous les articles du paquet où le motif se trouve, et eux seuls.",
            en='"only:" names all the articles of the pack in which the pattern is found, and no other.',
        ),
        bad=_claim('only: [rhc], pattern: "Stoltenberg"'),
        good=_claim('only: [rhc], pattern: "plus de trois heures"'),
    ),
    Rule(
        "E604",
        Text(fr="ce qui est compté l’est juste", en="what is counted is counted right"),
        Text(
            fr="Un mot répété sept fois ou trois, la question n’est plus la même.",
            en="A word repeated seven times or three makes another question.",
        ),
        bad=_claim('count: 7, source: rhc, pattern: "plus de trois heures"'),
        good=_claim('count: 1, source: rhc, pattern: "plus de trois heures"'),
    ),
    Rule(
        "E605",
        Text(fr="ce qui est dit copié a cette longueur", en="what is said to be copied is that long"),
        Text(
            fr="« words: » est la longueur d’une suite de mots que les deux articles ont en commun.",
            en='"words:" is the length of a run of words that both articles have.',
        ),
        bad=_claim("shared: [rhc, anonyme], words: 40"),
        good=_claim("shared: [rhc, anonyme], words: 2"),
    ),
    Rule(
        "E606",
        Text(fr="ce qui est dit avant vient avant", en="what is said to come first does"),
        Text(
            fr="L’ordre met en valeur ; encore faut-il que l’article ait ces mots, et dans cet ordre.",
            en="Order gives weight; but the article must have these words, and in this order.",
        ),
        bad=_claim('source: rhc, before: ["Source Russia Today", "plus de trois heures"]'),
        good=_claim('source: rhc, before: ["plus de trois heures", "Source Russia Today"]'),
    ),
)
