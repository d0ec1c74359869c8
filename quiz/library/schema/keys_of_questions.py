"""What each key of a bank means, for the editor that explains it: French, then English.

Kept apart from the model, whose types say what may be written, so that both stay readable; a test holds that
every key of the model stands here or in `keys_of_registers`, and nothing else does.
"""

from __future__ import annotations

_REASON = (
    "Pourquoi on peut choisir ceci, et ce que le texte montre ; montré après la réponse.",
    "Why someone might choose this, and what the text shows; shown after the answer.",
)
_QUESTION = {
    "allow": (
        "Les règles que cette question enfreint exprès, chacune avec sa raison.",
        "The rules that this question breaks on purpose, each with its reason.",
    ),
    "kind": ("La sorte de question.", "The kind of question."),
    "id": (
        "L’identifiant de la question, unique dans le paquet ; ne le changez plus une fois la question jouée.",
        "The question's id, unique in the pack; do not change it once the question has been played.",
    ),
    "device": ("Ce qu’il faut remarquer : un savoir-faire, un seul.", "What is to be noticed: one skill only."),
    "level": ("La difficulté, de 1 (facile) à 3.", "How hard it is, from 1 (easy) to 3."),
    "ask": (
        "La question posée ; elle finit par « ? », et on peut y répondre avec ce qui est montré.",
        'The question asked; it ends with "?" and can be answered from what is shown.',
    ),
    "explain": (
        "L’explication montrée après la réponse, 40 à 110 mots dans chaque langue.",
        "The explanation shown after the answer, 40 to 110 words in each language.",
    ),
    "takeaway": (
        "Une question à poser au prochain article, quel qu’il soit.",
        "One question to ask of the next article, whatever it is.",
    ),
    "slot": ("Ce que fait le cadrage (Entman).", "What the framing does (Entman)."),
    "form": (
        "A ou B : deux séries jumelles, pour un test avant et un test après.",
        "A or B: two matched sets, for a test before and a test after.",
    ),
    "twin": (
        "La question jumelle de l’autre série ; chacune nomme l’autre.",
        "The matched question of the other form; each names the other.",
    ),
    "statement": (
        "Le propos (« statements ») dont les passages sont montrés.",
        'The statement (of "statements") whose passages are shown.',
    ),
    "passages": (
        "Les citations montrées avant la réponse, sans leur média : chacune en entier, ou « propos.passage ».",
        'The quotations shown before the answer, without their outlet: each in full, or "statement.passage".',
    ),
    "telling": (
        "Pour un passage (par son id), d’autres mots parlants que ceux qu’il donne.",
        "For a passage (by id), other telling words than its own.",
    ),
    "named": (
        "true seulement si l’énoncé ou un passage nomme exprès le média.",
        "true only if the prompt or a passage names the outlet on purpose.",
    ),
    "merit": (
        "À écrire si la question demande quel texte est le plus exact, prudent ou complet.",
        "To be written if the question asks which text is more exact, careful or complete.",
    ),
    "register": (
        "À écrire si la bonne réponse est un fait du registre des médias : la vérification compare.",
        "To be written if the key is a fact of the register of outlets: the check compares them.",
    ),
    "hint": ("Une aide facultative, une phrase.", "An optional hint, one sentence."),
    "fair": (
        "Ce qu’on peut en dire, et ce qu’on ne peut pas en dire.",
        "What can be said about it, and what cannot.",
    ),
    "evidence": (
        "Ce que la machine vérifie dans les articles : chaque affirmation de l’explication sur leur texte.",
        "What the machine verifies in the articles: each claim of the explanation about their text.",
    ),
    "references": (
        "Les pages (« references.yaml ») où se trouve chaque fait venu d’ailleurs que des articles.",
        'The pages (of "references.yaml") for every fact from outside the articles.',
    ),
    "tags": ("Ce par quoi un enseignant cherche.", "What teachers search by."),
}
_OPTION_ID = ("L’identifiant de cette réponse, dans la question.", "The id of this answer, inside the question.")
_KEY = ("true si c’est une bonne réponse.", "true if this is a right answer.")

Meanings = dict[str, tuple[str, str]]

QUESTION_KEYS: dict[str, Meanings] = {
    "Bank": {
        "bank": (
            "Le nom de la banque : celui du fichier, sans « .yaml ».",
            "The bank's name: its file's, without \".yaml\".",
        ),
        "title": ("Le titre montré aux joueurs.", "The title shown to players."),
        "about": ("Une phrase : de quoi parle la banque.", "One sentence: what the bank is about."),
        "order": (
            "Sa place dans la liste des banques : les petits nombres d’abord.",
            "Its place in the list of banks: small numbers first.",
        ),
        "questions": ("Les questions, chacune après « - ».", 'The questions, each after "- ".'),
        "statements": (
            "Ce qui a été dit ou fait, et les passages qui le rapportent ; facultatif.",
            "What was said or done, and the passages that render it; optional.",
        ),
    },
    "Text": {
        "fr": ("En français.", "In French."),
        "en": ("En anglais.", "In English."),
    },
    "Choice": {
        **_QUESTION,
        "options": ("Trois réponses, dont une juste au moins.", "Three answers, at least one of them right."),
        "judgement": (
            "À écrire si l’on demande si un passage est fidèle ou orienté ; chaque option porte alors « says ».",
            'To be written if the question is whether a passage is fair or loaded; every option then has "says".',
        ),
    },
    "Match": {
        **_QUESTION,
        "rows": ("Les lignes à associer, de 3 à 5.", "The rows to be matched, 3 to 5."),
        "targets": (
            "Les réponses possibles ; les médias des passages s’y ajoutent d’eux-mêmes.",
            "The possible answers; the outlets of the passages are added by themselves.",
        ),
    },
    "Order": {
        **_QUESTION,
        "options": (
            "Les étapes, écrites dans le bon ordre ; l’écran les mêle.",
            "The steps, written in the right order; the screen shuffles them.",
        ),
    },
    "Hottext": {
        **_QUESTION,
        "options": ("Les mots des passages entre lesquels choisir.", "The words of the passages to choose from."),
    },
    "Option": {
        "id": _OPTION_ID,
        "why": _REASON,
        "text": ("La réponse, telle qu’elle est montrée.", "The answer as it is shown."),
        "key": _KEY,
        "passage": (
            "Le passage montré que cette réponse désigne ; sa lettre suit alors celle du passage.",
            "The passage shown that this answer stands for; its letter then follows the passage's.",
        ),
        "outlet": (
            "Le média que cette réponse désigne ; « text » est alors inutile.",
            'The outlet this answer stands for; "text" is then not needed.',
        ),
        "says": (
            "Dans un jugement : ce que cette réponse dit du passage.",
            "In a judgement: what this answer says of the passage.",
        ),
        "cannot_tell": (
            "true si la réponse est « on ne peut pas trancher ».",
            'true if the answer is "one cannot tell".',
        ),
        "value": (
            "Le code du registre que cette réponse affirme (avec « register »).",
            'The register\'s code that this answer asserts (with "register").',
        ),
    },
    "Step": {
        "id": _OPTION_ID,
        "text": ("L’étape, telle qu’elle est montrée.", "The step as it is shown."),
        "why": _REASON,
    },
    "Word": {
        "id": _OPTION_ID,
        "word": (
            "Le ou les mots, exactement comme dans le passage, où ils se trouvent une seule fois.",
            "The word or words, exactly as in the passage, where they stand once only.",
        ),
        "why": _REASON,
        "key": _KEY,
    },
    "Row": {
        "why": _REASON,
        "id": ("L’identifiant de la ligne, si elle est un texte.", "The row's id, if it is a text."),
        "passage": ("La ligne est ce passage.", "The row is this passage."),
        "outlet": ("La ligne est ce média.", "The row is this outlet."),
        "text": ("La ligne est ce texte.", "The row is this text."),
        "to": (
            "La réponse (« targets ») où va la ligne ; un passage va de lui-même à son média.",
            'The answer (of "targets") the row goes to; a passage goes to its outlet by itself.',
        ),
    },
    "Target": {
        "id": ("L’identifiant de la réponse, si elle est un texte.", "The answer's id, if it is a text."),
        "outlet": ("La réponse est ce média.", "The answer is this outlet."),
        "text": ("La réponse, telle qu’elle est montrée.", "The answer as it is shown."),
        "value": ("Le code du registre qu’elle affirme.", "The register's code that it asserts."),
    },
    "Allow": {
        "rule": ("Le code d’une règle, comme W806.", "The code of a rule, such as W806."),
        "because": ("Pourquoi elle ne vaut pas ici.", "Why it does not hold here."),
    },
    "Evidence": {
        "quote": ("Ces mots se trouvent dans « source ».", 'These words stand in "source".'),
        "source": ("L'article dont on parle.", "The article in question."),
        "absent": ("« pattern » n’est dans aucun de ces articles.", '"pattern" is in none of these articles.'),
        "only": ("« pattern » est dans ces articles, et eux seuls.", '"pattern" is in these articles and no other.'),
        "count": ("« pattern » est tant de fois dans « source ».", '"pattern" is that many times in "source".'),
        "pattern": (
            "Les mots cherchés : « | » sépare des variantes, « * » est la fin d’un mot.",
            'The words looked for: "|" parts alternatives, "*" is the rest of a word.',
        ),
        "shared": (
            "Ces deux articles ont une suite d’au moins « words » mots en commun.",
            'These two articles have a run of at least "words" words in common.',
        ),
        "words": ("Combien de mots à la suite (avec « shared »).", 'How many words in a row (with "shared").'),
        "before": (
            "Dans « source », ces passages viennent dans cet ordre.",
            'In "source" these passages come in this order.',
        ),
    },
    "RegisterKey": {
        "field": ("La rubrique du registre.", "The field of the register."),
        "outlet": ("Le média dont on parle.", "The outlet in question."),
        "as_of": (
            "Le jour qui compte (2022, 2022-01 ou 2022-01-12).",
            "The day that counts (2022, 2022-01 or 2022-01-12).",
        ),
        "year": ("L’année de l’édition qui classe.", "The year of the edition that classes."),
    },
    "Tags": {
        "sift": ("Le geste SIFT (Caulfield).", "The SIFT move (Caulfield)."),
        "digcomp": ("Codes DigComp, par exemple « 1.2 ».", 'DigComp codes, for example "1.2".'),
        "ccss": ("Codes Common Core, par exemple RI.8.9.", "Common Core codes, for example RI.8.9."),
        "emi": ("Compétences de l’EMI.", "Competences of French media education (EMI)."),
        "emi2025": ("Compétences de l’EMI, cadre de 2025.", "Competences of EMI, framework of 2025."),
        "emc": ("Compétences de l’EMC.", "Competences of French civic education (EMC)."),
        "unesco_mil": ("Codes UNESCO de littératie médiatique.", "UNESCO codes of media and information literacy."),
        "pisa_mail": ("Codes PISA 2029 (MAIL).", "PISA 2029 codes (MAIL)."),
    },
}
