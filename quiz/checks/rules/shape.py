"""S: every value has the shape that the format gives it."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Family, Rule
from quiz.model import Text

RULES = (
    Rule(
        "S201",
        Text(fr="chaque clé est connue du format", en="the format knows each key"),
        Text(
            fr="Une clé mal orthographiée serait ignorée, et la question perdrait un morceau sans bruit.",
            en="A misspelt key would be ignored, and the question would lose a part without a sound.",
        ),
        bad=Example('hnit: {fr: "Relisez le nombre.", en: "Read the number again."}'),
        good=Example('hint: {fr: "Relisez le nombre.", en: "Read the number again."}'),
    ),
    Rule(
        "S202",
        Text(fr="les clés nécessaires sont là", en="the keys that are needed are there"),
        Text(
            fr="Tout ce qu’une personne lit existe dans les deux langues, et chaque option dit pourquoi.",
            en="All that a person reads exists in both languages, and every option says why.",
        ),
        bad=Example('takeaway: {fr: "Que dit le texte lui-même\u202f?"}'),
        good=Example('takeaway: {fr: "Que dit le texte lui-même\u202f?", en: "What does the text itself say?"}'),
    ),
    Rule(
        "S203",
        Text(fr="chaque valeur est de la sorte attendue", en="each value is of the kind expected"),
        Text(
            fr="Un texte là où il faut une liste, un niveau 9 : la question ne pourrait pas être posée.",
            en="A text where a list is due, a level 9: the question could not be asked.",
        ),
        bad=Example("level: 9"),
        good=Example("level: 2"),
    ),
    Rule(
        "S204",
        Text(fr="un mot d’une liste fermée est de cette liste", en="a word of a closed list is in that list"),
        Text(
            fr="Les savoir-faire, les sortes de questions et les voix sont des listes courtes, pour que les résultats"
            " se comparent.",
            en="Devices, kinds of questions and voices are short lists, so that results can be compared.",
        ),
        bad=Example("device: number"),
        good=Example("device: numbers"),
    ),
    Rule(
        "S205",
        Text(fr="la valeur entre dans le format", en="the value fits the format"),
        Text(
            fr="Le format la refuse pour une raison que les autres règles ne nomment pas, par exemple un identifiant"
            " mal écrit qui sert de clé.",
            en="The format refuses it for a reason that no other rule names, such as an ill-formed id used as a key.",
        ),
        bad=Example('telling: {"Le passage": ["trois heures"]}'),
        good=Example('telling: {p: ["trois heures"]}'),
    ),
    Rule(
        "S206",
        Text(fr="une banque a des questions", en="a bank has questions"),
        Text(
            fr="Une banque vide ne peut pas être jouée ; la clé « questions: » manque, ou sa liste est vide.",
            en='An empty bank cannot be played; the key "questions:" is missing, or its list is empty.',
        ),
        bad=Example("questions: []", "bank"),
        good=Example("id: first-question"),
    ),
    Rule(
        "S207",
        Text(fr="un fichier a moins de fautes qu’on n’en lirait", en="a file has fewer faults than anyone would read"),
        Text(
            fr="Au-delà d’un certain nombre, les fautes ne sont plus comptées une à une : corrigez les premières.",
            en="Beyond a certain number, faults are no longer told one by one: mend the first ones.",
        ),
        bad=Example("half a million items that are no questions", "told"),
        good=Example("a bank", "told"),
    ),
)


FAMILY = Family(Text(fr="Forme des valeurs", en="Shape of values"), RULES)
