"""T: French is set as French (Imprimerie nationale, 2002), English as English."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Rule
from quiz.model import Text


def _hint(fr: str, en: str = "Read the text again.") -> Example:
    return Example(f"hint:\n  fr: {fr}\n  en: {en}\n")


RULES = (
    Rule(
        "T901",
        Text(fr="en français, l’apostrophe est courbe", en="the French apostrophe is curly"),
        Text(
            fr="Les citations gardent l’apostrophe de leur article ; nos textes ont « ’ ».",
            en="Quotations keep the apostrophe of their article; our texts have ’.",
        ),
        bad=_hint("Relisez l'article."),
        good=_hint("Relisez l’article."),
    ),
    Rule(
        "T902",
        Text(
            fr="en français, une espace insécable devant « ; : ! ? »",
            en='French has a no-break space before "; : ! ?"',
        ),
        Text(
            fr="Insécable, pour que le signe ne commence jamais une ligne : U+00A0 devant « : », U+202F devant"
            " « ; ! ? ».",
            en='No-break, so that the sign never begins a line: U+00A0 before ":", U+202F before "; ! ?".',
        ),
        bad=_hint("Qui parle ?"),
        good=_hint("Qui parle\u202f?"),
    ),
    Rule(
        "T903",
        Text(
            fr="en français, « » avec une espace insécable à l’intérieur",
            en="French quotes with « » and a no-break space inside",
        ),
        Text(fr="Une citation dans une citation se met entre “ ”.", en="A quotation inside a quotation has “ ”."),
        bad=_hint("Relisez «trois heures»."),
        good=_hint("Relisez «\u00a0trois heures\u00a0»."),
    ),
    Rule(
        "T904",
        Text(fr="en anglais, pas d’espace devant « ; : ! ? »", en='English has no space before "; : ! ?"'),
        Text(
            fr="C’est l’habitude française, restée dans la traduction.",
            en="It is the French habit, left over in the translation.",
        ),
        bad=_hint("Qui parle\u202f?", "Who speaks ?"),
        good=_hint("Qui parle\u202f?", "Who speaks?"),
    ),
)
