"""B: no prejudice wins a bank; the figures are in `quiz check --fairness`."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Rule
from quiz.model import Text

RULES = (
    Rule(
        "B901",
        Text(fr="aucun robot ne gagne sans lire", en="no robot wins without reading"),
        Text(
            fr="Toujours la première, la plus longue, tout suspecter, tout croire, « État = pire » : chacune de ces"
            " recettes doit valoir le hasard, sinon la banque enseigne un préjugé.",
            en='Always the first, the longest, suspect all, believe all, "state = worse": each of these recipes must be'
            " worth no more than chance, or the bank teaches a prejudice.",
        ),
        bad=Example("24 choices, the key is always the longest option: the robot that picks the longest wins", "told"),
        good=Example("24 choices, the key is the longest option in 8: no robot is far above chance", "told"),
    ),
    Rule(
        "B902",
        Text(
            fr="un média d’État a raison dans la moitié des comparaisons",
            en="a state outlet is right in half of the comparisons",
        ),
        Text(
            fr="La vérité se juge à la phrase : dans ces articles, les médias d’État sont parfois les plus exacts.",
            en="Truth is judged sentence by sentence: in these articles state outlets are sometimes the more exact.",
        ),
        bad=Example("merit questions: a private outlet wins 9 of 10", "told"),
        good=Example("merit questions: state outlets win 5 of 10", "told"),
    ),
    Rule(
        "B903",
        Text(
            fr="la moitié des jugements ont pour clé « fidèle », de chaque côté",
            en='half of the judgements are keyed "fair", on each side',
        ),
        Text(
            fr="Le discernement ne se mesure que si l’on rencontre aussi du bon, chez les uns comme chez les autres.",
            en="Discernment can be measured only if one meets fair passages too, from state outlets and from others.",
        ),
        bad=Example("16 judgements, 14 of them keyed loaded", "told"),
        good=Example("16 judgements, 8 keyed fair and 8 loaded", "told"),
    ),
    Rule(
        "B904",
        Text(
            fr="« on ne peut pas trancher » est parfois la bonne réponse",
            en='"cannot tell" is the right answer now and then',
        ),
        Text(
            fr="Le doute honnête s’apprend ; dans un paquet de 100 questions ou plus, une sur douze l’a pour clé.",
            en="Honest doubt is learnt; in a pack of 100 questions or more, one in twelve has it as its key.",
        ),
        bad=Example("120 questions, the key is never cannot_tell", "told"),
        good=Example("120 questions, 10 of them with a key that is cannot_tell: true", "told"),
    ),
    Rule(
        "B905",
        Text(
            fr="la bonne réponse n’est pas le plus souvent la plus longue",
            en="the key is not mostly the longest option",
        ),
        Text(
            fr="Qui écrit une question soigne la bonne réponse, et l’allonge ; qui répond l’a remarqué.",
            en="Who writes a question takes care of the key, and lengthens it; who answers has noticed.",
        ),
        bad=Example("20 choices, the key is the longest option in 12", "told"),
        good=Example("20 choices, the key is the longest option in 7", "told"),
    ),
    Rule(
        "B906",
        Text(
            fr="un grand paquet couvre tous les savoir-faire et tous les articles",
            en="a large pack covers all devices and all articles",
        ),
        Text(
            fr="À partir de 100 questions : cinq par savoir-faire, quinze par article, pour que les résultats par"
            " savoir-faire veuillent dire quelque chose.",
            en="From 100 questions on: five for each device, fifteen for each article, so that results by device mean"
            " something.",
        ),
        bad=Example("120 questions, none about translation", "told"),
        good=Example("120 questions, at least 5 about each device", "told"),
    ),
    Rule(
        "B907",
        Text(fr="un grand paquet mêle les niveaux", en="a large pack mixes the levels"),
        Text(
            fr="À partir de 100 questions : environ 30 % de niveau 1, 45 % de niveau 2, 25 % de niveau 3.",
            en="From 100 questions on: about 30 % of level 1, 45 % of level 2, 25 % of level 3.",
        ),
        bad=Example("120 questions, all of level 3", "told"),
        good=Example("120 questions: 36 of level 1, 54 of level 2, 30 of level 3", "told"),
    ),
)
