"""The help of `quiz class`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.model import Language

FRENCH = {
    "questions": "Combien de questions (6 si rien n’est dit, ou ce que --minutes permet).",
    "minutes": "La durée de la séance : choisit combien de questions y tiennent, et montre l’heure qui passe.",
    "size": "Le nombre d’élèves, pour vérifier les comptes (demandé au début si rien n’est dit).",
    "teams": "Jouer par équipes : leur nombre, ou leurs noms séparés par des virgules.",
    "form": "Seulement les questions de la forme A, ou de la forme B (avant et après une séquence).",
    "name": "Une étiquette pour la classe, 3eB par exemple ; jamais de noms d’élèves.",
    "big": "Grand format : un écran par étape, 50 colonnes au plus, lettres bien marquées.",
    "resume": "Reprendre la dernière partie inachevée, ou celle qui est nommée (étiquette ou fichier).",
    "data_dir": "Où les parties sont gardées (QUIZ_DATA_DIR ; le dossier de données du système si rien n’est dit).",
    "bad_form": "« {value} » pour --form : la forme est A ou B.",
    "bad_name": "« {value} » pour --name : 40 caractères au plus.",
    "no_pair": "--size compte des élèves, --teams des équipes : choisissez l’un des deux.",
    "epilog": (
        "Exemples :\n\n  quiz class --big --minutes 45 --size 28      ce qui tient dans une heure de cours\n"
        "  quiz class les-mots -n 4 --name 3eB          quatre questions d’une banque\n"
        "  quiz class --teams Rouge,Bleu,Vert           une réponse par équipe\n"
        "  quiz class --form A                          avant la séquence ; plus tard --form B\n"
        "  quiz class --resume                          après une coupure, là où la classe en était\n"
        "  quiz class --resume 3eB                      la partie de cette classe\n\n"
        "Chaque question : lire, choisir seul, voter à main levée, en parler au voisin, voter encore, expliquer.\n"
        "Le professeur tape les mains levées dans l’ordre des lettres (12 5 9), ou Entrée. Une association se vote\n"
        "ligne par ligne, un ordre place par place. ? donne les touches. Méthode : Crouch et Mazur (2001),\n"
        "American Journal of Physics 69, 970, doi:10.1119/1.1374249."
    ),
}
ENGLISH = {
    "questions": "How many questions (6 unless you say, or what --minutes allows).",
    "minutes": "The length of the lesson: chooses how many questions fit, and shows the time that passes.",
    "size": "The number of pupils, to check the counts (asked at the start unless you say).",
    "teams": "Play in teams: their number, or their names parted by commas.",
    "form": "Only questions of form A, or of form B (before and after a unit).",
    "name": "A label for the class, 3eB for example; never names of pupils.",
    "big": "Big layout: a screen for each step, 50 columns at most, letters set off strongly.",
    "resume": "Go on with the latest unfinished round, or the one that is named (label or file).",
    "data_dir": "Where rounds are kept (QUIZ_DATA_DIR; your system’s data folder unless you say).",
    "bad_form": "“{value}” for --form: the form is A or B.",
    "bad_name": "“{value}” for --name: 40 characters at most.",
    "no_pair": "--size counts pupils, --teams counts teams: choose one of the two.",
    "epilog": (
        "Examples:\n\n  quiz class --big --minutes 45 --size 28      what fits into a lesson\n"
        "  quiz class les-mots -n 4 --name 3eB          four questions of one bank\n"
        "  quiz class --teams Red,Blue,Green            one answer from each team\n"
        "  quiz class --form A                          before the unit; later --form B\n"
        "  quiz class --resume                          after a break, where the class was\n"
        "  quiz class --resume 3eB                      the round of that class\n\n"
        "Each question: read, choose alone, vote by hands, talk to a neighbour, vote again, explain.\n"
        "The teacher types the hands in the order of the letters (12 5 9), or Enter. A match is voted on line by\n"
        "line, an order place by place. ? shows the keys. Method: Crouch and Mazur (2001), American Journal of\n"
        "Physics 69, 970, doi:10.1119/1.1374249."
    ),
}


def class_help(language: Language) -> dict[str, str]:
    """The help of one language."""
    return FRENCH if language == "fr" else ENGLISH
