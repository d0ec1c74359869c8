"""The help of the commands."""

from __future__ import annotations

HELP = {
    "app": "Qui parle ? One event, five outlets: who told it how, and who is behind them?",
    "epilog": "To begin: quiz play. Everything stays on your computer: no account, no network.",
    "commands": "Commands",
    "group_play": "Play",
    "group_learn": "Learn over weeks",
    "group_read": "Read and compare",
    "group_teach": "In class",
    "group_author": "Write questions",
    "review": "Review what is due today, the errors you were surest of first.",
    "stats": "See how you judge: by skill, by week, sure or not, suspicion and trust.",
    "test": "Test yourself before and after: form A, later form B, explained at the end.",
    "history": "Show, export, correct or delete what the program remembers of you.",
    "read": "Read an article, with the passages that the questions quote.",
    "compare": "Set side by side what each outlet makes of the same statement.",
    "trace": "Find where a sentence comes from, and who shares it.",
    "outlets": "Look up who is behind an outlet, on any day.",
    "site": "Put articles, comparisons and cards into a website that needs no server.",
    "class": "Play a round with a whole class, by show of hands.",
    "handout": "Print a quiz: pupils’ sheets, key, voting cards, lesson plan.",
    "export": "Put a bank on Moodle, Anki, Kahoot and other platforms.",
    "mark": "Mark answers from paper, Moodle or pupils’ own files.",
    "report": "See what a class has understood and what to go over again.",
    "confidence": "After each answer, ask how sure you are; it never counts in the score.",
    "resume": "Go on with the round that was interrupted.",
    "no_history": "Whether to remember your answers, on this computer only.",
    "data_dir": "Where your history is kept (QUIZ_DATA_DIR; your system’s data folder by default).",
    "player": "A label for each person, if several play on one machine.",
    "no_subcommand": "There is no command “{name}”.",
    "play": "Play a round: questions, and an explained answer each time.",
    "play_epilog": (
        "Examples:\n\n  quiz play                        10 questions, all themes mixed\n"
        "  quiz play les-mots -n 5          5 questions of one bank\n"
        "  quiz play --device numbers       one skill only\n"
        "  quiz play --level 1 --lang en    to begin with, in English\n"
        "  quiz play ./my-bank.yaml         a bank of your own\n"
        "  printf 'a\\nb\\n' | quiz play -n 2    without a keyboard, one answer a line"
    ),
    "banks": "Names of banks, .yaml files or folders (all banks by default).",
    "questions": "How many questions (10 by default).",
    "lang": "Language of the interface: fr or en (your system’s by default).",
    "seed": "A number; the same number gives the same round again.",
    "level": "This level only: 1 (easy) to 3.",
    "device": "This skill only.",
    "plain": "Without signs or colours: for a screen reader, a file or a printer.",
    "check": "Check banks: shape, keys, quotations word for word, references, fairness.",
    "check_epilog": (
        "Examples:\n\n  quiz check                    the pack that comes with the program\n"
        "  quiz check my-bank.yaml       one bank\n  quiz check my-pack/           a folder\n"
        "  quiz check --fairness         what robots would score\n"
        "  quiz check --explain Q201     what a rule is about\n\n"
        "  quiz check --diff             what --fix would change\n"
        "  quiz check --fix my-pack/     fix what is mechanical\n\n"
        "Exit code: 0 when all is well, 1 when there are errors,\n2 when the command is wrong."
    ),
    "fairness": "The fairness report: what robots that do not read would score.",
    "summary": "The summary: questions by kind, skill, level and article.",
    "watch": "Check again at each save, until Ctrl-C.",
    "force": "Replace a file that is there already.",
    "json": "As JSON, for a program.",
    "format": "How findings are written: full, concise, json or github (by default, what suits the reader).",
    "bad_format": "“{value}”: the format is one of {formats}.",
    "select": "These rules only, by code or beginning of a code: Q201, or W,T.",
    "ignore": "Without these rules, by code or beginning of a code.",
    "explain": "Explain a rule: why it is there, an example that breaks it, the same one fixed.",
    "rules": "List all rules.",
    "fix": "Fix what is mechanical and safe (signs, spaces, ids, order of keys), then check.",
    "diff": "Show what --fix would change; write nothing.",
    "paths": "Files or folders (by default, the pack that comes with the program).",
    "preview": "Show a whole bank to a reviewer: questions, keys, reasons, evidence, findings.",
    "preview_epilog": (
        "Examples:\n\n  quiz preview les-mots                     read a bank, page by page\n"
        "  quiz preview my-bank.yaml --html a.html   one page for a browser\n"
        "  quiz preview les-mots --only-findings     only questions that have findings\n"
        "  quiz preview les-faits --question duree --lang en\n\n"
        "Exit code: 0 when all is well, 1 when errors are shown,\n2 when the command is wrong."
    ),
    "preview_bank": "The name of a bank, a .yaml file or a pack folder.",
    "preview_html": "Write one HTML file instead; - is standard output.",
    "preview_question": "Only the question of this id.",
    "preview_only_findings": "Only questions with findings.",
    "preview_pager": "At a terminal, show page by page with $PAGER (on by default).",
    "preview_lang": "Show one language only, fr or en (both by default).",
    "new": "Make a pack of your own from text files; at a terminal, it asks for what is missing.",
    "new_epilog": (
        "Examples:\n\n  quiz new my-pack              asks for the articles and what is known of them\n"
        '  quiz new my-pack --article text.txt --outlet "Le Monde" --date 2026-11-01 \\\n'
        '    --attribution stated --evidence "the page carries its name"\n'
        "  quiz new my-pack --article a.txt --outlet BBC --date 2026-11-01 \\\n"
        '    --attribution inferred --evidence "the layout" \\\n'
        "    --article b.txt --outlet unknown --date 2026-11 \\\n"
        '    --attribution unknown --evidence "no name on the page"\n\n'
        "Nothing is ever overwritten. Options are given once for each article,\nin the order of the articles."
    ),
    "pack": "The folder to make; it must not exist yet.",
    "article": "A text file in UTF-8; again for each article. It is copied byte for byte.",
    "outlet": "Who published it; “unknown” if nobody knows. What the register knows of it is copied.",
    "date": "Its date: 2026-11-01, 2026-11 or 2026.",
    "language": "Its language: fr, en… (by default, guessed from the text).",
    "attribution": "How you know who published it: stated (it is written), inferred (we conclude it) or unknown.",
    "evidence": "What shows it, in words: signature, address, layout.",
    "schema": "Print the JSON Schema of a file, for an editor that completes and explains.",
    "schema_epilog": (
        "Examples:\n\n  quiz schema              the schema of a bank\n"
        "  quiz schema sources      that of seeds/sources.yaml\n"
        "  quiz schema bank > my-pack/questions/schema/bank.json\n\n"
        "A file says which schema it follows in its first line:\n"
        "  # yaml-language-server: $schema=schema/bank.json"
    ),
    "file": "bank, outlets, references, sources or statements (bank by default).",
    "no_schema": "There is no schema “{name}”. {guess}The schemas: {names}.",
    "version": "Show the version.",
    "help": "Show this help.",
    "install_completion": "Install completion for this shell.",
    "show_completion": "Show completion for this shell, to copy it.",
    "no_option": "There is no option “{name}”.",
    "no_command": "There is no command “{name}”. To play a bank: quiz play {name}",
    "try_help": "Help: {command} --help",
    "not_a_number": "“{value}” for {option}: a whole number from {low} to {high} is needed.",
    "arguments": "Arguments",
    "options": "Options",
    "usage": "Usage:",
}
