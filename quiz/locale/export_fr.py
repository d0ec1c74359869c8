"""Français."""

from __future__ import annotations

from quiz.locale.export import ExportWords

WORDS = ExportWords(
    help={
        "to": "Le format : {formats}.",
        "questions": "Combien de questions (par défaut, toutes) : celles qu’en tire « quiz handout ».",
        "form": "Cette forme seulement : A (avant) ou B (après).",
        "bad_form": "« {value} » : la forme est A ou B.",
        "seed": "Le nombre de la feuille, s’il n’est pas 1 : mêmes options, mêmes questions.",
        "output": "Le fichier à écrire, ou le dossier où l’écrire ; - est la sortie standard.",
        "lang": "La langue du fichier, et celle de l’interface : fr ou en (par défaut, celle du système).",
        "formats": "Dire ce que chaque format garde, et comment il rend le reste.",
        "epilog": (
            "Exemples :\n\n"
            "  quiz export les-mots --to moodle -o les-mots.xml    à importer dans Moodle\n"
            "  quiz export les-mots -n 10 --to moodle -o .         les 10 des feuilles\n"
            "  quiz export les-mots --to gift > les-mots.gift      par la sortie standard\n"
            "  quiz export --to anki --lang en -o .                toutes les banques, ici\n"
            "  quiz export ma-banque.yaml --to kahoot -o jeu.xlsx  une banque à vous\n"
            "  quiz export --formats                               ce que garde chaque format\n\n"
            "qti et csv gardent les quatre sortes de questions ; moodle, toutes sauf les mots\n"
            "à relever, qui y sont des réponses à choisir. gift fait aussi d’un ordre une\n"
            "association ; kahoot interroge ligne par ligne et place par place ; devant une\n"
            "carte anki, on répond de tête. Tout changement est dit à la fin.\n\n"
            "Un fichier est dans une seule langue. La même banque donne le même fichier, à\n"
            "l’octet près (pour Anki, tant que les fichiers de la banque ont la même date,\n"
            "ou que SOURCE_DATE_EPOCH est fixé).\n\n"
            "Code de sortie : 0 si le fichier est écrit, 1 s’il n’y a rien à exporter,\n"
            "2 si la commande est mal écrite."
        ),
    },
    names={
        "moodle": "XML Moodle",
        "gift": "GIFT",
        "qti": "QTI 2.1",
        "anki": "Anki",
        "kahoot": "Kahoot",
        "csv": "CSV",
    },
    parts={
        "file": "fichier",
        "choice": "choisir",
        "match": "associer",
        "order": "ordonner",
        "hottext": "relever",
        "why": "raisons",
        "after": "explication",
        "hint": "indice",
        "tags": "étiquettes",
        "id": "identité",
    },
    renderings={
        "moodle": {
            "file": "texte (.xml), pour Moodle 3.6 et la suite",
            "choice": "choix multiple ; s’il y a plusieurs clés, une réponse juste ajoute, une fausse retranche",
            "match": "appariement",
            "order": "mise en ordre (« ordering », dans Moodle depuis 4.4, avant, un plugin), notée place par place",
            "hottext": "choix multiple ; les mots sont soulignés dans le passage",
            "why": "feedback de chaque réponse ; pour les lignes et les étapes, dans le feedback général",
            "after": "feedback général : passages dévoilés, qui est derrière à cette date, sources",
            "hint": "indice, pour les comportements à plusieurs essais",
            "tags": "tags : device:numbers, level:2, emi:…",
            "id": "numéro d’identification : l’identifiant de la question, dans une catégorie par banque",
        },
        "gift": {
            "file": "texte (.gift), pour Moodle et bien d’autres plateformes",
            "choice": "choix multiple ; s’il y a plusieurs clés, une réponse juste ajoute, une fausse retranche",
            "match": "appariement",
            "order": "appariement : chaque étape avec sa place (GIFT n’a pas d’ordre)",
            "hottext": "choix multiple ; les mots sont soulignés dans le passage",
            "why": "feedback de chaque réponse ; pour les lignes et les étapes, dans le feedback général",
            "after": "feedback général",
            "hint": "omis (GIFT n’en a pas)",
            "tags": "commentaires [tag:…], que Moodle lit",
            "id": "commentaire [id:…], dans une catégorie par banque",
        },
        "qti": {
            "file": "paquet (.zip) : un item par question, un test par banque",
            "choice": "choiceInteraction ; s’il y a plusieurs clés, justes moins fausses",
            "match": "matchInteraction",
            "order": "orderInteraction, noté place par place",
            "hottext": "hottextInteraction, dans le passage",
            "why": "modalFeedback de chaque réponse ; pour les lignes et les étapes, dans l’explication",
            "after": "modalFeedback, toujours montré",
            "hint": "omis (aucun endroit n’est compris de toutes les plateformes)",
            "tags": "mots-clés de l’item dans le manifeste",
            "id": "identifiant de l’item et de son fichier",
        },
        "anki": {
            "file": "paquet (.apkg), un par banque",
            "choice": "recto : question, passages, réponses ; verso : clé et raisons",
            "match": "de même, avec les lignes et les réponses possibles",
            "order": "de même, avec les étapes à ordonner",
            "hottext": "de même ; les mots sont soulignés dans le passage",
            "why": "au verso",
            "after": "au verso",
            "hint": "au recto, à déplier",
            "tags": "tags : qui-parle::device::numbers",
            "id": "stable : importer à nouveau met les cartes à jour et garde vos échéances",
        },
        "kahoot": {
            "file": "le tableau de Kahoot (.xlsx) et une seconde feuille avec tous les textes, à projeter ou imprimer",
            "choice": "question de 120 caractères, 4 réponses de 75 ; ce qui dépasse est raccourci",
            "match": "une question par ligne",
            "order": "une question par place",
            "hottext": "les mots en réponses ; le passage est sur la seconde feuille",
            "why": "sur la seconde feuille",
            "after": "sur la seconde feuille",
            "hint": "sur la seconde feuille",
            "tags": "sur la seconde feuille",
            "id": "sur la seconde feuille",
        },
        "csv": {
            "file": "tableau (.csv), UTF-8 avec marque d’ordre des octets, colonnes séparées par des points-virgules",
            "choice": "une ligne par question : option_a, option_b… et key (b ; a c)",
            "match": "lignes numérotées dans `rows`, réponses dans option_a…, key 1→b 2→a",
            "order": "étapes dans option_a…, key c › a › b",
            "hottext": "mots dans option_a…, encadrés de ‹ › dans le passage",
            "why": "colonne `reasons`",
            "after": "colonnes explanation, primary, unmasked, provenance, fair, does_not_say, takeaway, references",
            "hint": "colonne `hint`",
            "tags": "colonnes lang, kind, device, slot, level, form, merit, et tags, une par ligne",
            "id": "colonnes `bank` et `id`",
        },
    },
    changes={
        "hottext-as-choice": "mots à relever → réponses à choisir",
        "order-as-match": "ordre → associer chaque étape à sa place",
        "rows-as-questions": "association → une question par ligne",
        "places-as-questions": "ordre → une question par place",
        "reasons-in-feedback": "raisons des lignes et des étapes → feedback général",
        "reasons-in-explanation": "raisons des lignes et des étapes → explication",
        "hint-left-out": "indice omis",
        "prompt-shortened": "question raccourcie à 120 caractères",
        "answers-shortened": "réponses raccourcies à 75 caractères",
        "targets-shortened": "réponses raccourcies à 255 caractères",
        "answers-left-out": "réponses omises au-delà de quatre",
        "cell-shortened": "texte raccourci aux 32 767 caractères d’une cellule",
        "texts-apart": "passages, raisons et explication → seconde feuille",
        "self-marked": "question → on répond de tête, puis on retourne la carte",
        "formula": "cellule qui ressemble à une formule → précédée d’une apostrophe",
    },
    several="{count} réponses à choisir.",
    reasons="Réponse par réponse :",
    row_by_row="Ligne par ligne :",
    passages="Les passages dévoilés :",
    answers="Réponses :",
    place="N° {number}",
    place_row="N° {number} dans le bon ordre : ",
    key="Clé : ",
    explanation="Explication",
    full_sheet="Textes entiers",
    question="Question",
    kahoot_note=(
        "Quiz template",
        "{title}",
        "Kahoot admet 120 caractères pour une question et 75 pour une réponse : ce qui dépasse est raccourci ici.",
        "La feuille « {sheet} » contient les passages, à projeter ou à imprimer, les textes et les explications.",
        "Fait à partir de : qui-parle, {bank}.",
    ),
    kahoot_columns={
        "rows": "Questions Kahoot",
        "id": "Identifiant",
        "ask": "Question",
        "passages": "Passages",
        "answers": "Réponses",
        "key": "Clé",
        "hint": "Indice",
        "reasons": "Raisons",
        "explanation": "Explication et sources",
        "tags": "Étiquettes",
    },
    needs_format="Quel format ? --to {formats}. Ce que chacun garde : quiz export --formats",
    unknown_format="Il n’y a pas de format « {name} ». {guess}Les formats : {formats}.",
    needs_file="{format} n’est pas un texte pour un terminal : nommez un fichier avec -o, par exemple -o {example}",
    missing_library="{format} demande la bibliothèque {library}, qui manque : pip install 'qui-parle[export]'",
    written="{path} : {format}, {questions} question{s}.",
    changed_for="Changé pour {format} :",
    all_questions="toutes",
    nothing_changed="Rien n’a dû être changé pour {format}.",
    formats_title="Ce que garde chaque format",
)
