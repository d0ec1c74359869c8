"""The help of `quiz handout`, in French and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model import Language

_FRENCH = {
    "epilog": (
        "Exemples :\n\n  quiz handout les-mots                       10 questions, leur corrigé\n"
        "  quiz handout les-mots --versions 2 --pdf    deux versions, en PDF\n"
        "  quiz handout les-faits --lesson --cards     avec de quoi mener la séance\n"
        "  quiz handout --form A -o avant              la forme A ; plus tard, la B\n"
        "  quiz handout les-mots --answers             avec de quoi corriger\n\n"
        "La même commande refait les mêmes feuilles, au caractère près."
    ),
    "questions": "Combien de questions (10 par défaut ; avec --form, toutes celles de la forme).",
    "form": "Cette forme seulement : A (avant) ou B (après).",
    "versions": "Combien de versions (1 à 4) ; chacune change l’ordre des questions et des réponses.",
    "cards": "Ajouter les cartes de vote A, B, C à plier.",
    "lesson": "Ajouter une fiche de séance d’une page.",
    "answers": "Ajouter le tableau (CSV) où taper les réponses, et le corrigé que lit « quiz mark ».",
    "pdf": 'Des PDF au lieu de pages HTML (complément : pip install "qui-parle[pdf]").',
    "lang": "La langue des feuilles, et celle de l’interface : fr ou en (par défaut, celle du système).",
    "output": "Le dossier où écrire (handout-<banque> par défaut).",
    "seed": "Un nombre ; un autre nombre donne d’autres feuilles (1 par défaut).",
}
_ENGLISH = {
    "epilog": (
        "Examples:\n\n  quiz handout les-mots                       10 questions and their key\n"
        "  quiz handout les-mots --versions 2 --pdf    two versions, as PDF\n"
        "  quiz handout les-faits --lesson --cards     with all for a lesson\n"
        "  quiz handout --form A -o before             form A; later, form B\n"
        "  quiz handout les-mots --answers             with a table for marking\n\n"
        "The same command makes the same sheets again, to the letter."
    ),
    "questions": "How many questions (10 by default; with --form, all those of the form).",
    "form": "This form only: A (before) or B (after).",
    "versions": "How many versions (1 to 4); each has questions and answers in another order.",
    "cards": "Add voting cards A, B, C to fold.",
    "lesson": "Add a lesson plan of one page.",
    "answers": "Add a table (CSV) to type answers into, and the key that “quiz mark” reads.",
    "pdf": 'PDF files instead of HTML pages (extra: pip install "qui-parle[pdf]").',
    "lang": "The language of the sheets, and of the interface: fr or en (your system’s by default).",
    "output": "The folder to write to (handout-<bank> by default).",
    "seed": "A number; another number gives other sheets (1 by default).",
}


def handout_help(language: Language) -> Mapping[str, str]:
    """The help in one language."""
    return _FRENCH if language == "fr" else _ENGLISH
