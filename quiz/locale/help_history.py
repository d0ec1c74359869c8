"""The help of `quiz history`, in French and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model import Language

FRENCH: Mapping[str, str] = {
    "epilog": (
        "Exemples :\n\n  quiz history                          vos dernières réponses\n"
        "  quiz history les-mots --since 7       une banque, depuis sept jours\n"
        "  quiz history --csv > reponses.csv     pour un tableur\n"
        "  quiz history export cle/moi.jsonl     à emporter ailleurs\n"
        "  quiz history where                    où est le fichier, et ce qu’il contient"
    ),
    "list": "Montrer les réponses, les dernières d’abord (ce que fait « quiz history » seul).",
    "list_epilog": (
        "Colonnes de --csv, et champs de --json :\n"
        "  id, player, at (moment, ISO 8601 en UTC), question, bank, response,\n"
        "  right (éléments justes), of (sur tant), confidence (guess, fairly, sure),\n"
        "  form, language, round, content et key (empreintes de la question et de sa\n"
        "  clé), milliseconds, withdrawn (moment où la réponse a été retirée).\n\n"
        "Dans un --csv, une apostrophe précède ce qu’un tableur prendrait pour une\n"
        "formule."
    ),
    "bank": "Cette banque seulement.",
    "question": "Cette question seulement, par son nom.",
    "since": "Depuis une date (2022-01-12) ou depuis tant de jours (7).",
    "count": "Combien de réponses (20 par défaut).",
    "every": "Toutes les réponses.",
    "csv": "En CSV, pour un tableur.",
    "player": "Cette étiquette seulement (toutes par défaut).",
    "export": "Écrire tout l’historique dans un fichier, à emporter ou à garder.",
    "export_epilog": (
        "Exemples :\n\n  quiz history export moi.jsonl\n  quiz history export > moi.jsonl\n\n"
        "Le même historique donne le même fichier, à l’octet près. Des chemins de vos\n"
        "propres banques, seul le dernier élément y figure."
    ),
    "export_file": "Le fichier à écrire ; rien ou - : la sortie standard.",
    "import": "Ajouter ce que contient un historique exporté, sans doublons.",
    "import_epilog": (
        "Exemples :\n\n  quiz history import moi.jsonl\n  quiz history import - < moi.jsonl\n\n"
        "Un fichier s’importe aussi souvent qu’on veut, dans n’importe quel ordre. S’il a\n"
        "un défaut, rien n’est importé.\n\n"
        "Code de sortie : 0 si tout va bien, 1 si le fichier a des défauts,\n"
        "2 si la commande est mal écrite."
    ),
    "import_file": "Le fichier à lire ; - : l’entrée standard.",
    "undo": "Retirer la dernière réponse ; encore une fois : celle d’avant.",
    "undo_player": "L’étiquette de la personne dont la réponse est retirée.",
    "forget": "Supprimer pour de bon : une question, une banque, une étiquette, ou tout.",
    "forget_epilog": (
        "Exemples :\n\n  quiz history forget --question duree\n  quiz history forget --bank les-mots --player Zoé\n"
        "  quiz history forget --all --yes\n\n"
        "Les réponses disparaissent aussi des octets du fichier, et rien ne les ramène,\n"
        "sinon un fichier exporté avant."
    ),
    "forget_question": "La question à oublier, par son nom.",
    "forget_bank": "La banque à oublier.",
    "forget_all": "Tout oublier (avec --player : tout ce qui porte cette étiquette).",
    "yes": "Ne pas demander de confirmation.",
    "where": "Dire où est le fichier, ce qu’il contient, et comment le supprimer.",
}
ENGLISH: Mapping[str, str] = {
    "epilog": (
        "Examples:\n\n  quiz history                          your latest answers\n"
        "  quiz history les-mots --since 7       one bank, for seven days\n"
        "  quiz history --csv > answers.csv      for a spreadsheet\n"
        "  quiz history export stick/me.jsonl    to take elsewhere\n"
        "  quiz history where                    where the file is, and what it holds"
    ),
    "list": "Show the answers, the latest first (what “quiz history” alone does).",
    "list_epilog": (
        "Columns of --csv, and fields of --json:\n"
        "  id, player, at (moment, ISO 8601 in UTC), question, bank, response,\n"
        "  right (parts that are right), of (out of so many), confidence (guess,\n"
        "  fairly, sure), form, language, round, content and key (fingerprints of the\n"
        "  question and of its key), milliseconds, withdrawn (the moment when the\n"
        "  answer was taken back).\n\n"
        "In --csv, an apostrophe precedes what a spreadsheet would take for a formula."
    ),
    "bank": "This bank only.",
    "question": "This question only, by its id.",
    "since": "Since a date (2022-01-12), or for so many days (7).",
    "count": "How many answers (20 by default).",
    "every": "All answers.",
    "csv": "As CSV, for a spreadsheet.",
    "player": "This label only (all of them by default).",
    "export": "Write the whole history to a file, to carry along or to keep.",
    "export_epilog": (
        "Examples:\n\n  quiz history export me.jsonl\n  quiz history export > me.jsonl\n\n"
        "The same history gives the same file, byte for byte. Of the paths of your own\n"
        "banks, only the last part is in it."
    ),
    "export_file": "The file to write; nothing or -: standard output.",
    "import": "Add what an exported history holds, without duplicates.",
    "import_epilog": (
        "Examples:\n\n  quiz history import me.jsonl\n  quiz history import - < me.jsonl\n\n"
        "A file can be imported as often as you like, and in any order. If it has a\n"
        "fault, nothing is imported.\n\n"
        "Exit code: 0 when all is well, 1 when the file has faults,\n"
        "2 when the command is wrong."
    ),
    "import_file": "The file to read; -: standard input.",
    "undo": "Take back the last answer; once more: the one before.",
    "undo_player": "The label of the player whose answer is taken back.",
    "forget": "Delete for good: a question, a bank, a player, or everything.",
    "forget_epilog": (
        "Examples:\n\n  quiz history forget --question duree\n  quiz history forget --bank les-mots --player Zoé\n"
        "  quiz history forget --all --yes\n\n"
        "The answers leave the bytes of the file too; nothing but a file exported before\n"
        "brings them back."
    ),
    "forget_question": "The question to forget, by its id.",
    "forget_bank": "The bank to forget.",
    "forget_all": "Forget everything (with --player: everything of that player).",
    "yes": "Ask for no confirmation.",
    "where": "Say where the file is, what it holds, and how to delete it.",
}


def history_help(language: Language) -> Mapping[str, str]:
    """The help in one language."""
    return FRENCH if language == "fr" else ENGLISH
