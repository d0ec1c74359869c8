"""What `quiz review`, the home screen and the end of a round say of questions that come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class ReviewingWords(Struct, frozen=True, kw_only=True):
    """The words of one language; pairs are for one and for several, `{…}` are filled in by the caller."""

    weekdays: tuple[str, ...]
    today: str
    tomorrow: str
    day: str
    day_of_year: str
    count: tuple[str, str]
    to_review: tuple[str, str]
    some_of: str
    fresh: tuple[str, str]
    surely_wrong: str
    nothing: str
    next: str
    never: str
    tested: str
    begin: str
    unfit: str
    offer: str
    anyway: str
    no_history: str
    still_today: str
    coming: str
    computing: str

    home_resume: str
    home_resume_what: str
    home_test_what: str
    home_review: str
    home_today: tuple[str, str]
    home_later: str
    home_nothing: str
    home_read: str
    home_read_what: str
    home_legend: str
    home_plain: tuple[str, str]

    help_anyway: str
    help_json: str
    epilog: str


FRENCH = ReviewingWords(
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    today="aujourd’hui",
    tomorrow="demain",
    day="{weekday} {day} {month}",
    day_of_year="{weekday} {day} {month} {year}",
    count=("{count} question", "{count} questions"),
    to_review=("{count} question à revoir.", "{count} questions à revoir."),
    some_of=" En voici {asked}, les plus pressantes.",
    fresh=(
        " L’une est remplacée par une autre : même savoir-faire, autre passage.",
        " {count} sont remplacées par d’autres : même savoir-faire, autre passage.",
    ),
    surely_wrong=" D’abord ce que vous pensiez savoir.",
    nothing="Rien à revoir aujourd’hui.",
    next=" Prochain rendez-vous : {day}, {count}.",
    never="Rien à revoir : ces questions n’ont pas encore été jouées.",
    tested=" Celles d’un test ne se révisent pas, pour que le test suivant mesure juste.",
    begin="Pour commencer : ",
    unfit=" Hors de ce que vous demandez : {count} à revoir.",
    offer="Entrée s’exercer quand même · q pas maintenant",
    anyway="S’exercer quand même : ",
    no_history="Sans historique, rien ne dit ce qui est à revoir.",
    still_today="Encore à revoir aujourd’hui : {count}",
    coming="À reprendre {day} : {count}",
    computing="Calcul des révisions",
    home_resume="reprendre",
    home_test_what="test interrompu, {answered} sur {planned} faites",
    home_resume_what="partie interrompue, {answered} sur {planned} faites",
    home_review="revoir",
    home_today=("{count} question à revoir aujourd’hui", "{count} questions à revoir aujourd’hui"),
    home_later="rien aujourd’hui ; {day}, {count}",
    home_nothing="ce que vous aurez joué, au bon moment",
    home_read="lire",
    home_read_what="une réunion, trois durées",
    home_legend="su : juste la dernière fois, et pas encore à revoir",
    home_plain=("{size} questions, {count} sue", "{size} questions, {count} sues"),
    help_anyway="S’exercer même si rien n’est à revoir : ce qui s’oublie le plus d’abord.",
    help_json="En JSON, pour un programme : ce qui est à revoir et quand vient la suite ; rien n’est demandé.",
    epilog=(
        "Exemples :\n\n  quiz review                      10 questions au plus, aujourd’hui\n"
        "  quiz review les-mots -n 5        d’une seule banque, 5 questions au plus\n"
        "  quiz review --anyway             s’exercer, même si rien ne presse\n"
        "  quiz review --json               pour un rappel ou un tableau de bord\n\n"
        "Ce que vous avez manqué revient le lendemain ; ce que vous saviez, après 2\n"
        "jours, 11, puis 46. Une question manquée revient d’abord sous une autre forme,\n"
        "sur un autre passage."
    ),
)
ENGLISH = ReviewingWords(
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    today="today",
    tomorrow="tomorrow",
    day="{weekday} {day} {month}",
    day_of_year="{weekday} {day} {month} {year}",
    count=("{count} question", "{count} questions"),
    to_review=("{count} question to review.", "{count} questions to review."),
    some_of=" Here are {asked}, the most pressing first.",
    fresh=(
        " One gives way to another: same skill, other passage.",
        " {count} give way to others: same skill, other passages.",
    ),
    surely_wrong=" What you thought you knew comes first.",
    nothing="Nothing to review today.",
    next=" Next time: {day}, {count}.",
    never="Nothing to review: these questions have not been played yet.",
    tested=" Those of a test are not reviewed, so that the next test measures fairly.",
    begin="To begin: ",
    unfit=" Outside what you ask for: {count} to review.",
    offer="Enter practise all the same · q not now",
    anyway="To practise all the same: ",
    no_history="Without a history, nothing says what to review.",
    still_today="Still to review today: {count}",
    coming="Coming back {day}: {count}",
    computing="Working out the reviews",
    home_resume="resume",
    home_test_what="a test was interrupted, {answered} of {planned} done",
    home_resume_what="a round was interrupted, {answered} of {planned} done",
    home_review="review",
    home_today=("{count} question to review today", "{count} questions to review today"),
    home_later="nothing today; {day}, {count}",
    home_nothing="what you have played, at the right moment",
    home_read="read",
    home_read_what="one meeting, three durations",
    home_legend="known: right the last time, and not due yet",
    home_plain=("{size} questions, {count} known", "{size} questions, {count} known"),
    help_anyway="Practise even if nothing is due: what fades fastest first.",
    help_json="In JSON, for a program: what is due and when more comes; nothing is asked.",
    epilog=(
        "Examples:\n\n  quiz review                      what is due today, 10 questions at most\n"
        "  quiz review les-mots -n 5        of one bank only, 5 questions at most\n"
        "  quiz review --anyway             practise, even if nothing is pressing\n"
        "  quiz review --json               for a reminder or a dashboard\n\n"
        "What you missed comes back the next day; what you knew, after 2 days, 11, then\n"
        "46. A question you missed comes back in another guise first, on another passage."
    ),
)


def reviewing_words(language: Language) -> ReviewingWords:
    """The words of one language."""
    return FRENCH if language == "fr" else ENGLISH


def counted(forms: tuple[str, str], count: int, **others: object) -> str:
    """A phrase with its number; nothing here is said of none in a language whose plural begins there."""
    return forms[count > 1].format(count=count, **others)
