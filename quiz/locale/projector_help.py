"""The help of `quiz class`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.model import Language

FRENCH = {
    "questions": "Combien de questions (par défaut 6, ou ce que --minutes permet).",
    "only": "Seulement ces numéros d’une feuille de « quiz handout » (version A, même --seed) : 1,4,5.",
    "minutes": "La durée de la séance : fixe combien de questions y tiennent, et montre le temps écoulé.",
    "size": "Le nombre d’élèves, pour vérifier les comptes (par défaut, demandé au début).",
    "teams": "Jouer par équipes : leur nombre, ou leurs noms séparés par des virgules.",
    "form": "Seulement les questions de la forme A, ou de la forme B (avant et après une séquence).",
    "name": "Une étiquette pour la classe, 3eB par exemple ; jamais de noms d’élèves.",
    "big": "Grand format : un écran par étape, 50 colonnes au plus, lettres bien marquées.",
    "resume": "Reprendre la dernière partie inachevée, ou celle qui est nommée (étiquette ou fichier).",
    "data_dir": "Où les parties sont gardées (QUIZ_DATA_DIR ; par défaut, le dossier de données du système).",
    "bad_only": "« {value} » pour --only : des numéros de 1 à 200, à virgules, chacun une fois (1,4,5).",
    "bad_form": "« {value} » pour --form : la forme est A ou B.",
    "bad_name": "« {value} » pour --name : 40 caractères au plus.",
    "no_pair": "--size compte des élèves, --teams des équipes : choisissez l’un des deux.",
    "epilog": (
        "Exemples :\n\n  quiz class --big --minutes 45 --size 28   ce qui tient dans un cours\n"
        "  quiz class les-mots -n 4 --name 3eB       quatre questions d’une banque\n"
        "  quiz class les-mots --only 1,4,5          les questions 1, 4, 5 de la feuille\n"
        "  quiz class --teams Rouge,Bleu,Vert        une réponse par équipe\n"
        "  quiz class --form A                       avant ; plus tard --form B\n"
        "  quiz class --resume                       après une interruption\n"
        "  quiz class --resume 3eB                   la partie de cette classe\n\n"
        "Chaque question : lire, choisir en silence, voter à main levée, en parler à\n"
        "deux, voter encore, expliquer. Vous tapez les mains levées dans l’ordre des\n"
        "lettres (12 5 9), ou Entrée. Une association se vote ligne par ligne, un ordre\n"
        "place par place. La touche « ? » montre les autres. Méthode : Crouch et Mazur\n"
        "(2001), American Journal of Physics 69, 970, doi:10.1119/1.1374249."
    ),
}
ENGLISH = {
    "questions": "How many questions (by default 6, or what --minutes allows).",
    "only": "Only these numbers of a sheet of “quiz handout” (version A, same --seed): 1,4,5.",
    "minutes": "The length of the lesson: sets how many questions fit, and shows the time that has passed.",
    "size": "The number of pupils, to check the counts (by default, asked at the start).",
    "teams": "Play in teams: their number, or their names separated by commas.",
    "form": "Only questions of form A, or of form B (before and after a unit).",
    "name": "A label for the class, 3eB for example; never names of pupils.",
    "big": "Big layout: a screen for each step, 50 columns at most, letters set off strongly.",
    "resume": "Go on with the latest unfinished round, or the one that is named (label or file).",
    "data_dir": "Where rounds are kept (QUIZ_DATA_DIR; your system’s data folder by default).",
    "bad_only": "“{value}” for --only: numbers from 1 to 200, with commas, each of them once (1,4,5).",
    "bad_form": "“{value}” for --form: the form is A or B.",
    "bad_name": "“{value}” for --name: 40 characters at most.",
    "no_pair": "--size counts pupils, --teams counts teams: choose one of the two.",
    "epilog": (
        "Examples:\n\n  quiz class --big --minutes 45 --size 28      what fits into a lesson\n"
        "  quiz class les-mots -n 4 --name 3eB          four questions of one bank\n"
        "  quiz class les-mots --only 1,4,5             questions 1, 4, 5 of the sheet\n"
        "  quiz class --teams Red,Blue,Green            one answer from each team\n"
        "  quiz class --form A                          before the unit; later --form B\n"
        "  quiz class --resume                          after an interruption\n"
        "  quiz class --resume 3eB                      the round of that class\n\n"
        "Each question: read, choose alone, vote by show of hands, talk to a neighbour,\n"
        "vote again, explain. You type the hands in the order of the letters (12 5 9),\n"
        "or Enter. A match is voted on line by line, an order place by place. The key ?\n"
        "shows the others. Method: Crouch and Mazur (2001), American Journal of Physics\n"
        "69, 970, doi:10.1119/1.1374249."
    ),
}


def class_help(language: Language) -> dict[str, str]:
    """The help of one language."""
    return FRENCH if language == "fr" else ENGLISH
