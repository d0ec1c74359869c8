"""The words of the measures: what numbers mean for the person, or the class, that made them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class MeasureWords(Struct, frozen=True, kw_only=True):
    """What measures say in one language; `{…}` are filled in by the caller."""

    leaning: Mapping[str, str]
    """To one learner; by `quiz.learner.measures.Leaning`."""
    class_leaning: Mapping[str, str]
    """Of a class; the same."""
    prejudice: Mapping[str, str]
    """To one learner; by `quiz.learner.measures.Prejudice`."""
    class_prejudice: Mapping[str, str]
    """Of a class; the same."""
    no_number: Mapping[str, str]
    """By `quiz.learner.measures.Why`."""
    missing: str
    """How many answers more are needed, {missing}."""
    levels: Mapping[str, str]
    """By level of confidence."""
    said: Mapping[str, str]
    """By level of confidence: {right} of {of} were right."""
    over: Mapping[str, str]
    """By `quiz.learner.measures.Sureness`."""
    change: Mapping[str, str]
    """What a learner's two scores show; by `quiz.learner.measures.Shown`: {before} of {before_of}, {after} of
    {after_of}."""
    change_needed: str
    """How many right answers, {up_from}, would have shown an improvement."""
    change_never: str
    """No score could have."""
    change_note: str
    """What one learner's change can and cannot show."""
    trusted: str
    """{right} of {of} fair passages were trusted."""
    spotted: str
    """{right} of {of} loaded passages were spotted."""
    class_trusted: str
    class_spotted: str
    mist: Mapping[str, str]
    """The five scores of the MIST's scheme, by letter."""
    numbers: Mapping[str, str]
    """The names of the numbers themselves."""


FRENCH = MeasureWords(
    leaning={
        "trusts": "Vous penchez vers la confiance\u00a0: vous laissez passer plus de passages orientés que vous ne "
        "soupçonnez de passages fidèles.",
        "balanced": "Pas de penchant\u00a0: vous vous méfiez trop à peu près aussi souvent que pas assez.",
        "suspects": "Vous penchez vers le soupçon\u00a0: vous signalez plus de passages fidèles que vous ne laissez "
        "passer de passages orientés.",
        "unclear": "Vos réponses ne montrent pas encore de penchant, et elles sont trop peu nombreuses pour dire "
        "qu’il n’y en a pas.",
        "too few answers": "Pas encore assez de réponses pour dire si vous penchez vers la confiance ou vers le "
        "soupçon.",
    },
    class_leaning={
        "trusts": "La classe penche vers la confiance\u00a0: elle laisse passer plus de passages orientés qu’elle ne "
        "soupçonne de passages fidèles.",
        "balanced": "Pas de penchant\u00a0: la classe se méfie trop à peu près aussi souvent que pas assez.",
        "suspects": "La classe penche vers le soupçon\u00a0: elle signale plus de passages fidèles qu’elle ne laisse "
        "passer de passages orientés.",
        "unclear": "Les réponses ne montrent pas encore de penchant, et elles sont trop peu nombreuses pour dire "
        "qu’il n’y en a pas.",
        "too few answers": "Pas encore assez de réponses pour dire si la classe penche vers la confiance ou vers le "
        "soupçon.",
    },
    prejudice={
        "flags state": "Vous signalez plus facilement un passage fidèle quand il vient d’un média d’État.",
        "spares others": "Vous laissez plus facilement passer un passage orienté quand il ne vient pas d’un média "
        "d’État.",
        "flags others": "Vous signalez plus facilement un passage fidèle quand il ne vient pas d’un média d’État.",
        "spares state": "Vous laissez plus facilement passer un passage orienté quand il vient d’un média d’État.",
        "by content": "Que le passage vienne d’un média d’État ou non, vous jugez à peu près de la même façon.",
        "unclear": "Vos réponses ne montrent pas encore si l’éditeur pèse sur votre jugement.",
        "too few answers": "Pas encore assez de réponses pour dire si l’éditeur pèse sur votre jugement.",
    },
    class_prejudice={
        "flags state": "La classe signale plus facilement un passage fidèle quand il vient d’un média d’État.",
        "spares others": "La classe laisse plus facilement passer un passage orienté quand il ne vient pas d’un média "
        "d’État.",
        "flags others": "La classe signale plus facilement un passage fidèle quand il ne vient pas d’un média d’État.",
        "spares state": "La classe laisse plus facilement passer un passage orienté quand il vient d’un média d’État.",
        "by content": "Que le passage vienne d’un média d’État ou non, la classe juge à peu près de la même façon.",
        "unclear": "Les réponses ne montrent pas encore si l’éditeur pèse sur le jugement.",
        "too few answers": "Pas encore assez de réponses pour dire si l’éditeur pèse sur le jugement.",
    },
    no_number={
        "no answers": "Il n’y a pas encore de réponse.",
        "one class only": "Il faut des passages fidèles et des passages orientés\u00a0: jusqu’ici, il n’y a eu que "
        "les uns ou que les autres.",
        "too few answers": "Il n’y a pas encore assez de réponses.",
    },
    missing="Réponses encore nécessaires, au moins\u00a0: {missing}.",
    levels={"guess": "au hasard", "fairly": "je crois", "sure": "je sais"},
    said={
        "guess": "au hasard\u00a0: {right} justes sur {of}",
        "fairly": "je crois\u00a0: {right} justes sur {of}",
        "sure": "je sais\u00a0: {right} justes sur {of}",
    },
    over={
        "more": "Plus de certitude que de réponses justes.",
        "less": "Plus de réponses justes que de certitude.",
        "even": "À peu près autant de certitude que de réponses justes.",
        "unclear": "Encore trop peu de réponses pour comparer certitude et réponses justes.",
    },
    change={
        "up": "{before} sur {before_of}, puis {after} sur {after_of}\u00a0: c’est mieux, et plus que le hasard n’en "
        "fait d’ordinaire.",
        "down": "{before} sur {before_of}, puis {after} sur {after_of}\u00a0: c’est moins, et plus que le hasard n’en "
        "fait d’ordinaire.",
        "nothing": "{before} sur {before_of}, puis {after} sur {after_of}\u00a0: un tel écart peut venir du hasard. "
        "Il ne montre ni progrès ni recul.",
    },
    change_needed="Avec des tests aussi courts, il aurait fallu au moins {up_from} réponses justes pour montrer un "
    "progrès.",
    change_never="Avec des tests aussi courts, aucun score n’aurait pu montrer de progrès.",
    change_note="Deux tests d’une seule personne disent peu\u00a0: les questions diffèrent, la chance joue, et le "
    "jour aussi. Ce sont les questions manquées qui apprennent quelque chose.",
    trusted="Vous avez jugé fidèles {right} passages sur {of} qui l’étaient.",
    spotted="Vous avez repéré {right} passages orientés sur {of}.",
    class_trusted="Passages fidèles jugés fidèles\u00a0: {right} réponses sur {of}.",
    class_spotted="Passages orientés repérés\u00a0: {right} réponses sur {of}.",
    mist={
        "V": "jugements justes",
        "r": "passages fidèles jugés fidèles",
        "f": "passages orientés jugés orientés",
        "d": "méfiance",
        "n": "naïveté",
    },
    numbers={
        "d_prime": "distinguer fidèle et orienté (d′)",
        "c": "penchant, négatif vers le soupçon (c)",
        "brier": "écart entre certitude et réponses (Brier ; 0 est parfait)",
        "over": "excès de certitude",
        "S": "poids de l’éditeur, expérimental (S)",
        "interval": "intervalle à 95\u202f%",
    },
)

ENGLISH = MeasureWords(
    leaning={
        "trusts": "You lean towards trust: you let more loaded passages pass than you suspect fair ones.",
        "balanced": "No leaning: you are too wary about as often as not wary enough.",
        "suspects": "You lean towards suspicion: you flag more fair passages than you let loaded ones pass.",
        "unclear": "Your answers show no leaning yet, and they are too few to say that there is none.",
        "too few answers": "Not enough answers yet to say whether you lean towards trust or towards suspicion.",
    },
    class_leaning={
        "trusts": "The class leans towards trust: it lets more loaded passages pass than it suspects fair ones.",
        "balanced": "No leaning: the class is too wary about as often as not wary enough.",
        "suspects": "The class leans towards suspicion: it flags more fair passages than it lets loaded ones pass.",
        "unclear": "The answers show no leaning yet, and they are too few to say that there is none.",
        "too few answers": "Not enough answers yet to say whether the class leans towards trust or towards suspicion.",
    },
    prejudice={
        "flags state": "You flag a fair passage more readily when a state outlet printed it.",
        "spares others": "You let a loaded passage pass more readily when no state outlet printed it.",
        "flags others": "You flag a fair passage more readily when no state outlet printed it.",
        "spares state": "You let a loaded passage pass more readily when a state outlet printed it.",
        "by content": "Whether or not a state outlet printed a passage, you judge it much the same.",
        "unclear": "Your answers do not show yet whether the publisher weighs on your judgement.",
        "too few answers": "Not enough answers yet to say whether the publisher weighs on your judgement.",
    },
    class_prejudice={
        "flags state": "The class flags a fair passage more readily when a state outlet printed it.",
        "spares others": "The class lets a loaded passage pass more readily when no state outlet printed it.",
        "flags others": "The class flags a fair passage more readily when no state outlet printed it.",
        "spares state": "The class lets a loaded passage pass more readily when a state outlet printed it.",
        "by content": "Whether or not a state outlet printed a passage, the class judges it much the same.",
        "unclear": "The answers do not show yet whether the publisher weighs on the judgement.",
        "too few answers": "Not enough answers yet to say whether the publisher weighs on the judgement.",
    },
    no_number={
        "no answers": "There is no answer yet.",
        "one class only": "Both fair and loaded passages are needed: so far there has been only one kind.",
        "too few answers": "There are not enough answers yet.",
    },
    missing="Answers still needed, at least: {missing}.",
    levels={"guess": "a guess", "fairly": "fairly sure", "sure": "sure"},
    said={
        "guess": "a guess: {right} right of {of}",
        "fairly": "fairly sure: {right} right of {of}",
        "sure": "sure: {right} right of {of}",
    },
    over={
        "more": "Sure more often than right.",
        "less": "Right more often than sure.",
        "even": "Sure about as often as right.",
        "unclear": "Too few answers yet to compare how sure with how right.",
    },
    change={
        "up": "{before} of {before_of}, then {after} of {after_of}: better, and by more than chance usually brings.",
        "down": "{before} of {before_of}, then {after} of {after_of}: fewer, and by more than chance usually brings.",
        "nothing": "{before} of {before_of}, then {after} of {after_of}: chance alone can bring such a difference. It "
        "shows neither progress nor decline.",
    },
    change_needed="With tests as short as these, it would have taken at least {up_from} right answers to show "
    "progress.",
    change_never="With tests as short as these, no score could have shown progress.",
    change_note="Two tests of one person say little: the questions differ, luck plays its part, and so does the day. "
    "It is the questions you missed that have something to teach.",
    trusted="You judged {right} of {of} fair passages to be fair.",
    spotted="You spotted {right} of {of} loaded passages.",
    class_trusted="Fair passages judged to be fair: {right} answers of {of}.",
    class_spotted="Loaded passages spotted: {right} answers of {of}.",
    mist={
        "V": "right judgements",
        "r": "fair passages judged fair",
        "f": "loaded passages judged loaded",
        "d": "suspicion",
        "n": "naivety",
    },
    numbers={
        "d_prime": "telling fair from loaded (d′)",
        "c": "leaning, negative towards suspicion (c)",
        "brier": "gap between sure and right (Brier; 0 is perfect)",
        "over": "over-confidence",
        "S": "weight of the publisher, experimental (S)",
        "interval": "95% interval",
    },
)


def measure_words(language: Language) -> MeasureWords:
    """The words of the measures in one language."""
    return FRENCH if language == "fr" else ENGLISH
