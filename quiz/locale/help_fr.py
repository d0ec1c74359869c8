"""L’aide des commandes."""

from __future__ import annotations

HELP = {
    "app": "Qui parle ? Un même événement, cinq médias : qui l’a raconté comment, et qui est derrière ?",
    "epilog": "Pour commencer : quiz play. Tout reste sur l’ordinateur, sans compte ni réseau.",
    "commands": "Commandes",
    "group_play": "Jouer ",
    "group_learn": "Apprendre dans la durée ",
    "group_read": "Lire et comparer ",
    "group_teach": "En classe ",
    "group_author": "Écrire des questions ",
    "review": "Revoir ce qui est prévu aujourd’hui, d’abord les erreurs que l’on croyait justes.",
    "stats": "Voir comment vous jugez : par savoir-faire, par semaine, certitude, méfiance et confiance.",
    "test": "Se tester avant et après : forme A, plus tard forme B, expliquées à la fin.",
    "history": "Montrer, emporter, corriger ou effacer ce que le programme retient de vous.",
    "read": "Lire un article, avec les passages que citent les questions.",
    "compare": "Mettre côte à côte ce que chaque média fait d’un même propos.",
    "trace": "Chercher d’où vient une phrase, et qui la partage.",
    "outlets": "Savoir qui est derrière un média, au jour voulu.",
    "site": "Mettre articles, comparaisons et fiches dans un site web qui se passe de serveur.",
    "class": "Jouer une partie avec toute la classe, à main levée.",
    "handout": "Imprimer un quiz : feuilles d’élève, corrigé, cartes de vote, fiche de séance.",
    "export": "Porter une banque sur Moodle, Anki, Kahoot et d’autres plateformes.",
    "mark": "Corriger des réponses venues du papier, de Moodle ou des élèves.",
    "report": "Voir ce qu’une classe a compris et ce qu’il faut reprendre.",
    "confidence": "Après chaque réponse, demander votre certitude ; elle ne compte jamais dans le score.",
    "resume": "Reprendre la partie interrompue.",
    "no_history": "Retenir ou non vos réponses, sur cet ordinateur seulement.",
    "data_dir": "Où votre historique est gardé (QUIZ_DATA_DIR ; par défaut, le dossier de données du système).",
    "player": "Une étiquette par personne, si plusieurs jouent sur la même machine.",
    "no_subcommand": "Il n’y a pas de commande « {name} ».",
    "play": "Jouer une partie : des questions, une réponse expliquée chaque fois.",
    "play_epilog": (
        "Exemples :\n\n  quiz play                        10 questions, tous thèmes mêlés\n"
        "  quiz play les-mots -n 5          5 questions d’une banque\n"
        "  quiz play --device numbers       un seul savoir-faire\n"
        "  quiz play --level 1 --lang fr    pour commencer, en français\n"
        "  quiz play ./ma-banque.yaml       votre propre banque\n"
        "  printf 'a\\nb\\n' | quiz play -n 2    sans clavier, une réponse par ligne"
    ),
    "banks": "Noms de banques, fichiers .yaml ou dossiers (par défaut, toutes les banques).",
    "questions": "Combien de questions (10 par défaut).",
    "lang": "Langue de l’interface : fr ou en (par défaut, celle du système).",
    "seed": "Un nombre ; le même nombre redonne la même partie.",
    "level": "Seulement ce niveau : 1 (facile) à 3.",
    "device": "Seulement ce savoir-faire.",
    "plain": "Sans signes ni couleurs : pour lecteur d’écran, fichier ou imprimante.",
    "check": "Vérifier des banques : forme, clés, citations mot pour mot, références, équité.",
    "check_epilog": (
        "Exemples :\n\n  quiz check                    le paquet livré avec le programme\n"
        "  quiz check ma-banque.yaml     une banque\n  quiz check mon-paquet/        un dossier\n"
        "  quiz check --fairness         ce que gagneraient des robots\n"
        "  quiz check --explain Q201     de quoi parle une règle\n\n"
        "  quiz check --diff             ce que --fix changerait\n"
        "  quiz check --fix mon-paquet/  corriger ce qui est mécanique\n\n"
        "Code de sortie : 0 si tout est juste, 1 s’il y a des erreurs,\n2 si la commande est mal écrite."
    ),
    "fairness": "Le rapport d’équité : ce que gagneraient des robots qui ne lisent pas.",
    "summary": "Le résumé : questions par sorte, savoir-faire, niveaux, articles.",
    "watch": "Vérifier de nouveau à chaque enregistrement, jusqu’à Ctrl-C.",
    "force": "Remplacer un fichier qui existe déjà.",
    "json": "En JSON, pour un programme.",
    "format": "Comment écrire les constats : full, concise, json ou github (par défaut, selon qui lit).",
    "bad_format": "« {value} » : le format est l’un de {formats}.",
    "select": "Seulement ces règles, par code ou début de code : Q201, ou W,T.",
    "ignore": "Sans ces règles, par code ou début de code.",
    "explain": "Expliquer une règle : pourquoi elle existe, un exemple qui l’enfreint, le même corrigé.",
    "rules": "Donner la liste des règles.",
    "fix": "Corriger ce qui est mécanique et sûr (signes, espaces, identifiants, ordre des clés), puis vérifier.",
    "diff": "Montrer ce que --fix changerait, sans rien écrire.",
    "paths": "Fichiers ou dossiers (par défaut, le paquet livré avec le programme).",
    "preview": "Montrer toute une banque à qui la relit : questions, clés, raisons, preuves, constats.",
    "preview_epilog": (
        "Exemples :\n\n  quiz preview les-mots                     lire une banque, page par page\n"
        "  quiz preview ma-banque.yaml --html a.html une page pour navigateur\n"
        "  quiz preview les-mots --only-findings     seulement ce qui appelle un constat\n"
        "  quiz preview les-faits --question duree --lang fr\n\n"
        "Code de sortie : 0 si tout est juste, 1 si des erreurs sont montrées,\n2 si la commande est mal écrite."
    ),
    "preview_bank": "Le nom d’une banque, un fichier .yaml ou le dossier d’un paquet.",
    "preview_html": "Écrire plutôt un fichier HTML ; - est la sortie standard.",
    "preview_question": "Seulement la question de cet identifiant.",
    "preview_only_findings": "Seulement les questions qui ont des constats.",
    "preview_pager": "Au terminal, montrer page par page avec $PAGER (oui par défaut).",
    "preview_lang": "Une seule langue, fr ou en (les deux par défaut).",
    "new": "Faire son propre paquet avec des fichiers texte ; au terminal, il demande ce qui manque.",
    "new_epilog": (
        "Exemples :\n\n  quiz new mon-paquet           demande les articles et ce qu’on en sait\n"
        '  quiz new mon-paquet --article a.txt --outlet "Le Monde" \\\n'
        '    --date 2026-11-01 --attribution stated --evidence "la page le nomme"\n'
        "  quiz new mon-paquet --article a.txt --outlet BBC --date 2026-11-01 \\\n"
        '    --attribution inferred --evidence "la mise en page" \\\n'
        "    --article b.txt --outlet unknown --date 2026-11 \\\n"
        '    --attribution unknown --evidence "aucun nom sur la page"\n\n'
        "Rien n’est jamais écrasé. Chaque option se donne une fois par article,\ndans l’ordre des articles."
    ),
    "pack": "Le dossier à créer ; il ne doit pas exister.",
    "article": "Un fichier texte en UTF-8 ; à redonner pour chaque article. Il est copié octet par octet.",
    "outlet": "Qui l’a publié ; « unknown » si on ne le sait pas. Ce que le registre en sait est copié.",
    "date": "Sa date : 2026-11-01, 2026-11 ou 2026.",
    "language": "Sa langue : fr, en… (par défaut, devinée d’après le texte).",
    "attribution": "Comment on le sait : stated (c’est écrit), inferred (on le conclut) ou unknown (inconnu).",
    "evidence": "Ce qui le montre, en mots : signature, adresse, mise en page.",
    "schema": "Écrire le schéma JSON d’un fichier, pour un éditeur qui complète et explique.",
    "schema_epilog": (
        "Exemples :\n\n  quiz schema              le schéma d’une banque\n"
        "  quiz schema sources      celui de seeds/sources.yaml\n"
        "  quiz schema bank > mon-paquet/questions/schema/bank.json\n\n"
        "Un fichier dit quel schéma il suit à sa première ligne :\n"
        "  # yaml-language-server: $schema=schema/bank.json"
    ),
    "file": "bank, outlets, references, sources ou statements (bank par défaut).",
    "no_schema": "Il n’y a pas de schéma « {name} ». {guess}Les schémas : {names}.",
    "version": "Montrer la version.",
    "help": "Montrer cette aide.",
    "install_completion": "Installer la complétion pour ce shell.",
    "show_completion": "Montrer la complétion pour ce shell, à copier.",
    "no_option": "Il n’y a pas d’option « {name} ».",
    "no_command": "Il n’y a pas de commande « {name} ». Pour jouer une banque : quiz play {name}",
    "try_help": "Aide : {command} --help",
    "not_a_number": "« {value} » pour {option} : il faut un nombre entier de {low} à {high}.",
    "arguments": "Arguments ",
    "options": "Options ",
    "usage": "Usage :",
}
