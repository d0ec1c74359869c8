"""The help of the options of `quiz mark` and `quiz report`."""

from __future__ import annotations

CLASS_HELP = {
    "fr": {
        "mark_files": (
            "Feuilles remplies, rapports de Moodle, journaux de classe, historiques d’élèves, dans n’importe "
            "quel mélange."
        ),
        "output": ("Écrire dans ce fichier plutôt que sur la sortie standard."),
        "list": ("La liste des noms, un par ligne\u00a0: tout autre nom est signalé."),
        "bank": ("La banque ou le dossier des questions, si ce ne sont pas celles du programme."),
        "mark_epilog": (
            "Exemples\u00a0:\n"
            "\n"
            "  quiz mark reponses.csv -o notes.csv           un tableau de quiz handout\n"
            "  quiz mark 4B.csv moodle.csv | quiz report -   plusieurs sources, un rapport\n"
            "  quiz mark 4B.csv --list 4B.txt                signaler les noms inconnus\n"
            "\n"
            "Code de sortie\u00a0: 0 si tout est compris, 1 s’il y a quelque chose à vérifier,\n2 si la commande "
            "est mal écrite."
        ),
        "report_files": ("Ce que lit «\u00a0quiz mark\u00a0», ou ce qu’il écrit\u202f; - est l’entrée standard."),
        "html": ("Écrire une page pour un navigateur, imprimable\u202f; - est la sortie standard."),
        "csv": ("Écrire un tableau, une ligne par question\u202f; - est la sortie standard."),
        "names": ("Montrer les noms des élèves (par défaut, des numéros)."),
        "pager": "Au terminal, montrer page par page avec $PAGER (oui par défaut).",
        "report_epilog": (
            "Exemples\u00a0:\n"
            "\n"
            "  quiz report 4B.csv                     lire dans le terminal\n"
            "  quiz report 4B.csv --html page.html    une page à imprimer\n"
            "  quiz report 4A.csv 4B.csv moodle.csv   plusieurs classes, plusieurs sources\n"
            "  quiz report 4B.csv --names             avec les noms, pour vous seul\n"
            "\n"
            "Code de sortie\u00a0: 0 si tout est compris, 1 s’il y a quelque chose à vérifier\ndans un fichier, 2 si "
            "la commande est mal écrite."
        ),
    },
    "en": {
        "mark_files": ("Sheets filled in, Moodle reports, logs of a class, pupils’ histories, in any mixture."),
        "output": ("Write to this file instead of standard output."),
        "list": ("The list of names, one a line: any other name is reported."),
        "bank": ("The bank or the folder of the questions, if they are not the program’s own."),
        "mark_epilog": (
            "Examples:\n"
            "\n"
            "  quiz mark answers.csv -o marked.csv           a table of quiz handout\n"
            "  quiz mark 4B.csv moodle.csv | quiz report -   several sources, one report\n"
            "  quiz mark 4B.csv --list 4B.txt                report unknown names\n"
            "\n"
            "Exit code: 0 when all was understood, 1 when there is something to look at,\n2 when the command "
            "is wrong."
        ),
        "report_files": ("What “quiz mark” reads, or what it writes; - is standard input."),
        "html": ("Write a page for a browser, fit for printing; - is standard output."),
        "csv": ("Write a table, one line a question; - is standard output."),
        "names": ("Show the pupils’ names (by default, numbers)."),
        "pager": "At a terminal, show page by page with $PAGER (on by default).",
        "report_epilog": (
            "Examples:\n"
            "\n"
            "  quiz report 4B.csv                     read in the terminal\n"
            "  quiz report 4B.csv --html report.html  a page to print\n"
            "  quiz report 4A.csv 4B.csv moodle.csv   several classes, several sources\n"
            "  quiz report 4B.csv --names             with names, for you alone\n"
            "\n"
            "Exit code: 0 when all was understood, 1 when there is something to look at\nin a file, 2 when "
            "the command is wrong."
        ),
    },
}
