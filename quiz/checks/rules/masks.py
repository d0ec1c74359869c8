"""M: before the answer, nothing on the screen gives the outlet away."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Rule
from quiz.model import Text

RULES = (
    Rule(
        "M501",
        Text(fr="rien ne nomme le média avant la réponse", en="nothing names the outlet before the answer"),
        Text(
            fr="Qui voit le nom du média juge le média, non la phrase. Là où c’est voulu, « named: true » le dit.",
            en='Who sees the outlet\'s name judges the outlet, not the sentence. Where it is meant, "named: true"'
            " says so.",
        ),
        bad=Example(
            'ask: {fr: "Que dit Radio Habana Cuba\u202f?", en: "What does this text say?"}',
        ),
        good=Example('ask: {fr: "Que dit ce texte\u202f?", en: "What does this text say?"}'),
    ),
)
