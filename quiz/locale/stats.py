"""The words of `quiz stats`, in French and English; loaded by that command only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language

HELP = {
    "fr": {
        "html": "Écrire une page pour un navigateur ; - est la sortie standard.",
        "numbers": "Ajouter les nombres : intervalles, d′, c, score de Brier, indice de stéréotype (expérimental).",
        "epilog": (
            "Exemples :\n\n  quiz stats                     la page\n"
            "  quiz stats --numbers           avec les nombres, et les intervalles\n"
            "  quiz stats --html page.html    pour un navigateur ou une imprimante\n"
            "  quiz stats --json              pour un programme"
        ),
    },
    "en": {
        "html": "Write a page for a browser; - is standard output.",
        "numbers": "Add the numbers: intervals, d′, c, Brier score, stereotype index (experimental).",
        "epilog": (
            "Examples:\n\n  quiz stats                     the page\n"
            "  quiz stats --numbers           with the numbers and their intervals\n"
            "  quiz stats --html page.html    for a browser or a printer\n"
            "  quiz stats --json              for a program"
        ),
    },
}


class StatsWords(Struct, frozen=True, kw_only=True):
    """What the page says in one language; `{…}` are filled in by the caller."""

    title: str
    counts: str
    skipped: str
    gone: str
    nothing: str
    first: str
    weeks: str
    weeks_note: str
    week: str
    devices: str
    slots: str
    slot_names: Mapping[str, str]
    levels: str
    level: str
    banks: str
    share: str
    no_answer: str
    between: str
    sure: str
    no_sure: str
    sure_note: str
    claimed: str
    was_right: str
    trust: str
    trust_note: str
    fair: str
    loaded: str
    due: str
    due_none: str
    today: str
    tomorrow: str
    questions_due: str
    numbers: str
    numbers_note: str
    more_numbers: str
    written: str
    percent: str
    made: str


FRENCH = StatsWords(
    title="Comment vous jugez",
    counts="justes : {answers} · questions : {questions}",
    skipped="Questions passées : {count}.",
    gone="Réponses à des questions retirées des banques : {count}. Elles ne comptent que dans le total.",
    nothing="Rien à montrer encore : aucune réponse n’a été retenue.",
    first="Pour commencer : quiz play",
    weeks="Semaine après semaine",
    weeks_note="plein : réponses justes ; vide : les autres",
    week="du {day}",
    devices="Par savoir-faire",
    slots="Selon ce que fait le cadrage",
    slot_names={
        "problem": "problème",
        "cause": "cause",
        "judgement": "jugement",
        "remedy": "remède",
    },
    levels="Par niveau",
    level="niveau {level}",
    banks="Par banque",
    share="{right} sur {of}",
    no_answer="aucune réponse",
    between="entre {low} et {high}",
    sure="Certitude",
    no_sure="Vous n’avez pas encore dit si vous répondiez au hasard ou en pensant savoir.",
    sure_note="Qui dit « je sais » devrait avoir raison neuf fois sur dix ; « je crois », deux fois sur trois.",
    claimed="certitude annoncée",
    was_right="réponses justes",
    trust="Méfiance et confiance",
    trust_note="premières réponses seulement",
    fair="fidèles, jugés fidèles",
    loaded="orientés, repérés",
    due="À revoir dans les quinze jours",
    due_none="Rien à revoir dans les quinze jours.",
    today="aujourd’hui",
    tomorrow="demain",
    questions_due="{count} question{s}",
    numbers="Les nombres",
    numbers_note="Intervalles à 95 % : les valeurs qui s’accordent avec vos réponses. Peu de réponses, grands "
    "intervalles.",
    more_numbers="Les nombres et leurs intervalles : quiz stats --numbers",
    written="La page est écrite : {path}",
    percent="{value} %",
    made="Calculé sur cet ordinateur, à partir de l’historique qui s’y trouve ; rien n’est envoyé.",
)

ENGLISH = StatsWords(
    title="How you judge",
    counts="right: {answers} · questions: {questions}",
    skipped="Questions skipped: {count}.",
    gone="Answers to questions that are no longer in the banks: {count}. They count only in the total.",
    nothing="Nothing to show yet: no answer was remembered.",
    first="To begin: quiz play",
    weeks="Week by week",
    weeks_note="full: right answers; empty: the others",
    week="from {day}",
    devices="By skill",
    slots="By what the framing does",
    slot_names={
        "problem": "problem",
        "cause": "cause",
        "judgement": "judgement",
        "remedy": "remedy",
    },
    levels="By level",
    level="level {level}",
    banks="By bank",
    share="{right} of {of}",
    no_answer="no answer",
    between="between {low} and {high}",
    sure="Sure or not",
    no_sure="You have not said yet how sure you were of your answers.",
    sure_note="Whoever says “sure” should be right nine times out of ten; “fairly sure”, two times out of three.",
    claimed="how sure you said you were",
    was_right="how often you were right",
    trust="Suspicion and trust",
    trust_note="first answers only",
    fair="fair, judged fair",
    loaded="loaded, spotted",
    due="To review in the coming fortnight",
    due_none="Nothing to review in the coming fortnight.",
    today="today",
    tomorrow="tomorrow",
    questions_due="{count} question{s}",
    numbers="The numbers",
    numbers_note="95% intervals: the values that fit your answers. Few answers, wide intervals.",
    more_numbers="The numbers and their intervals: quiz stats --numbers",
    written="The page is written: {path}",
    percent="{value}%",
    made="Computed on this computer from the history that is on it; nothing is sent anywhere.",
)


def stats_words(language: Language) -> StatsWords:
    """The words of one language."""
    return FRENCH if language == "fr" else ENGLISH
