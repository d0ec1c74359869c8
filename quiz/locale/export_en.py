"""English."""

from __future__ import annotations

from quiz.locale.export import ExportWords

WORDS = ExportWords(
    help={
        "to": "The format: {formats}.",
        "questions": "How many questions (by default, all): those that “quiz handout” draws.",
        "form": "This form only: A (before) or B (after).",
        "bad_form": "“{value}”: the form is A or B.",
        "seed": "The number of the sheet, if it is not 1: same options, same questions.",
        "output": "The file to write, or a folder to write it into; - is standard output.",
        "lang": "The language of the file, and of the interface: fr or en (your system’s by default).",
        "formats": "Show what each format keeps and how it renders the rest.",
        "epilog": (
            "Examples:\n\n"
            "  quiz export les-mots --to moodle -o les-mots.xml    to import into Moodle\n"
            "  quiz export les-mots -n 10 --to moodle -o .         the 10 of the sheets\n"
            "  quiz export les-mots --to gift > les-mots.gift      by standard output\n"
            "  quiz export --to anki --lang en -o .                all banks, here\n"
            "  quiz export my-bank.yaml --to kahoot -o game.xlsx   a bank of your own\n"
            "  quiz export --formats                               what each format keeps\n\n"
            "qti and csv keep all four kinds of questions; moodle all but words to pick,\n"
            "which become answers to choose. gift also turns an order into a match; kahoot\n"
            "asks row by row and place by place; an anki card is answered in your head.\n"
            "Whatever is changed for a format is listed at the end.\n\n"
            "A file is in one language. The same bank gives the same file, byte for byte\n"
            "(for Anki, as long as the bank’s files have the same date, or SOURCE_DATE_EPOCH\n"
            "is set).\n\n"
            "Exit code: 0 when the file is written, 1 when there is nothing to export,\n2 when the command is wrong."
        ),
    },
    names={
        "moodle": "Moodle XML",
        "gift": "GIFT",
        "qti": "QTI 2.1",
        "anki": "Anki",
        "kahoot": "Kahoot",
        "csv": "CSV",
    },
    parts={
        "file": "file",
        "choice": "choose",
        "match": "match",
        "order": "order",
        "hottext": "pick words",
        "why": "reasons",
        "after": "explanation",
        "hint": "hint",
        "tags": "tags",
        "id": "identity",
    },
    renderings={
        "moodle": {
            "file": "text (.xml), for Moodle 3.6 and later",
            "choice": "multiple choice; with several keys, a right answer adds, a wrong one takes away",
            "match": "matching",
            "order": "ordering (in Moodle since 4.4, before that a plugin), marked place by place",
            "hottext": "multiple choice; the words are underlined in the passage",
            "why": "feedback of each answer; for rows and steps, in the general feedback",
            "after": "general feedback: passages unmasked, who was behind them on that day, sources",
            "hint": "hint, for behaviours with several tries",
            "tags": "tags: device:numbers, level:2, emi:…",
            "id": "ID number: the id of the question, in a category for each bank",
        },
        "gift": {
            "file": "text (.gift), for Moodle and many other platforms",
            "choice": "multiple choice; with several keys, a right answer adds, a wrong one takes away",
            "match": "matching",
            "order": "matching: each step with its place (GIFT has no order)",
            "hottext": "multiple choice; the words are underlined in the passage",
            "why": "feedback of each answer; for rows and steps, in the general feedback",
            "after": "general feedback",
            "hint": "left out (GIFT has none)",
            "tags": "comments [tag:…], which Moodle reads",
            "id": "comment [id:…], in a category for each bank",
        },
        "qti": {
            "file": "package (.zip): one item a question, one test a bank",
            "choice": "choiceInteraction; with several keys, right minus wrong",
            "match": "matchInteraction",
            "order": "orderInteraction, marked place by place",
            "hottext": "hottextInteraction, in the passage",
            "why": "modal feedback of each answer; for rows and steps, in the explanation",
            "after": "modal feedback, always shown",
            "hint": "left out (there is no portable place for it)",
            "tags": "keywords of the item in the manifest",
            "id": "identifier of the item and its file",
        },
        "anki": {
            "file": "deck (.apkg), one for each bank",
            "choice": "front: question, passages, answers; back: key and reasons",
            "match": "the same, with rows and targets",
            "order": "the same, with steps to put in order",
            "hottext": "the same; the words are underlined in the passage",
            "why": "on the back",
            "after": "on the back",
            "hint": "on the front, to unfold",
            "tags": "tags: qui-parle::device::numbers",
            "id": "stable: importing again updates the cards and keeps your schedule",
        },
        "kahoot": {
            "file": "Kahoot’s spreadsheet (.xlsx), with a second sheet of all texts in full, to project or print",
            "choice": "question of 120 characters, 4 answers of 75; what is longer is shortened",
            "match": "one question for each row",
            "order": "one question for each place",
            "hottext": "the words as answers; the passage is on the second sheet",
            "why": "on the second sheet",
            "after": "on the second sheet",
            "hint": "on the second sheet",
            "tags": "on the second sheet",
            "id": "on the second sheet",
        },
        "csv": {
            "file": "table (.csv), UTF-8 with a byte order mark, columns separated by commas",
            "choice": "a row for each question: option_a, option_b… and key (b; a c)",
            "match": "rows numbered in `rows`, targets in option_a…, key 1→b 2→a",
            "order": "steps in option_a…, key c › a › b",
            "hottext": "words in option_a…, set off by ‹ › in the passage",
            "why": "column `reasons`",
            "after": "columns explanation, primary, unmasked, provenance, fair, does_not_say, takeaway, references",
            "hint": "column `hint`",
            "tags": "columns lang, kind, device, slot, level, form, merit, and tags, one a line",
            "id": "columns `bank` and `id`",
        },
    },
    changes={
        "hottext-as-choice": "words to pick → answers to choose",
        "order-as-match": "order → match each step with its place",
        "rows-as-questions": "match → one question for each row",
        "places-as-questions": "order → one question for each place",
        "reasons-in-feedback": "reasons of rows and steps → general feedback",
        "reasons-in-explanation": "reasons of rows and steps → explanation",
        "hint-left-out": "hint left out",
        "prompt-shortened": "question shortened to 120 characters",
        "answers-shortened": "answers shortened to 75 characters",
        "targets-shortened": "targets shortened to 255 characters",
        "answers-left-out": "answers left out beyond four",
        "cell-shortened": "text shortened to the 32,767 characters of a cell",
        "texts-apart": "passages, reasons and explanation → second sheet",
        "self-marked": "question → answer in your head, then turn the card",
        "formula": "cell that looks like a formula → preceded by an apostrophe",
    },
    several="{count} answers to choose.",
    reasons="Answer by answer:",
    row_by_row="Row by row:",
    passages="The passages unmasked:",
    answers="Answers:",
    place="No. {number}",
    place_row="No. {number} in the right order: ",
    key="Key: ",
    explanation="Explanation",
    full_sheet="Texts in full",
    question="Question",
    kahoot_note=(
        "Quiz template",
        "{title}",
        "Kahoot takes 120 characters for a question and 75 for an answer: what is longer was shortened here.",
        "The sheet “{sheet}” has the passages, to project or to print, the whole texts and the explanations.",
        "Made from: qui-parle, {bank}.",
    ),
    kahoot_columns={
        "rows": "Kahoot questions",
        "id": "Id",
        "ask": "Question",
        "passages": "Passages",
        "answers": "Answers",
        "key": "Key",
        "hint": "Hint",
        "reasons": "Reasons",
        "explanation": "Explanation and sources",
        "tags": "Tags",
    },
    needs_format="Which format? --to {formats}. What each keeps: quiz export --formats",
    unknown_format="There is no format “{name}”. {guess}The formats: {formats}.",
    needs_file="{format} is not text for a terminal: name a file with -o, for example -o {example}",
    missing_library="{format} needs the library {library}, which is not installed: pip install 'qui-parle[export]'",
    written="{path}: {format}, {questions} question{s}.",
    changed_for="Changed for {format}:",
    all_questions="all",
    nothing_changed="Nothing had to be changed for {format}.",
    formats_title="What each format keeps",
)
