"""The comments of a new pack's files: what to do next, said where the author is looking."""

from __future__ import annotations

from quiz.model import Text

BANK = Text(
    fr="""Une banque : des questions sur les articles de seeds/. Sans accent ni espace, son nom est celui du fichier.
Un texte pour les joueurs se donne en français et en anglais : {fr: "…", en: "…"}
Un deux-points dans un texte sans guillemets arrête tout : mettez le texte entre guillemets droits.
Un éditeur qui lit la première ligne (VS Code avec l’extension YAML) complète et explique chaque clé.
Après chaque changement : quiz check {pack}
Les espaces et les guillemets du français, la machine les met : quiz check --fix {pack}""",
    en="""A bank: questions about the articles of seeds/. Its name, without accents or spaces, is the file's.
A text for players is given in French and in English: {fr: "…", en: "…"}
A colon in a text without quotation marks stops everything: put the text between straight quotes.
An editor that reads the first line (VS Code with the YAML extension) completes and explains every key.
After each change: quiz check {pack}
The spaces and quotation marks of French are put in by the machine: quiz check --fix {pack}""",
)
LIVE = Text(
    fr="""1. choice : trois réponses, une juste (key: true). Cette question se joue déjà ; changez-la ou jetez-la.
   quote : les mots exacts de l’article. gloss : leur sens en anglais, à écrire.
   voice : qui parle ? outlet (l’article), quoted (entre guillemets) ou paraphrase (propos rapportés).""",
    en="""1. choice: three answers, one of them right (key: true). This question plays already; change it or drop it.
   quote: the exact words of the article. gloss: what they mean in English, to be written.
   voice: who speaks? outlet (the article), quoted (between quotation marks) or paraphrase (reported words).""",
)
EXAMPLES = Text(
    fr="""Trois exemples, un pour chaque autre sorte de question. Pour en jouer un : ôtez le « # » et l’espace
qui le suit au début de ses lignes, écrivez ce qui est « À écrire », puis lancez quiz check.""",
    en="""Three examples, one for each other kind of question. To play one: take away the "#" and the space after it
at the beginning of its lines, write what is "To be written", then run quiz check.""",
)
MATCH = Text(
    fr="""2. match : associer chaque ligne (rows) à sa réponse ; un passage va de lui-même à son média.""",
    en="""2. match: each of the rows goes to one answer; a passage goes to its outlet by itself.""",
)
ORDER = Text(
    fr="""3. order : remettre dans l’ordre. Écrivez les options dans le bon ordre, l’écran les mêle.
   evidence : ce que quiz check vérifie dans l’article ; ici, que ces phrases viennent dans cet ordre.""",
    en="""3. order: put into order. Write the options in the right order, the screen shuffles them.
   evidence: what quiz check verifies in the article; here, that these sentences come in this order.""",
)
HOTTEXT = Text(
    fr="""4. hottext : désigner des mots du passage. Ces mots et la bonne réponse (key) sont pris au hasard : choisissez
   les vôtres. Chacun se trouve une seule fois dans le passage.""",
    en="""4. hottext: pick words in the passage. These words and the key are taken at random: choose your own.
   Each stands once only in the passage.""",
)
NO_EXAMPLE = Text(
    fr="(L’article n’a pas assez de phrases pour en faire un exemple.)",
    en="(The article has too few sentences to make an example of.)",
)
SOURCES = Text(
    fr="""Les articles de seeds/ : qui les a publiés, et comment on le sait.
attribution et date_basis : stated (c’est écrit), inferred (nous le concluons) ou unknown (on ne le sait pas).
À relire : le titre (la première ligne du fichier) et, dans evidence, l’autre langue (les mêmes mots, à traduire).
On peut ajouter url (l’adresse de l’article) et chain (par quelles mains le texte est passé).""",
    en="""The articles of seeds/: who published them, and how we know.
attribution and date_basis: stated (it is written), inferred (we conclude it) or unknown (nobody knows).
To read again: the title (the file's first line) and, in evidence, the other language (the same words, to translate).
You may add url (the article's address) and chain (through which hands the text came).""",
)
OUTLETS = Text(
    fr="""Les médias : qui les possède, qui paie, qui décide.
Chaque fait a sa date et sa référence (references.yaml).""",
    en="""The outlets: who owns them, who pays, who decides.
Each fact has its date and its reference (references.yaml).""",
)
KNOWN = Text(
    fr="Du registre livré avec le programme : à relire, car des faits ont pu changer.",
    en="From the register that comes with the program: read it again, facts may have changed.",
)
NEW = Text(
    fr="""À compléter. sector : state (contrôlé par un État), public, private ou undeclared (on ne sait pas).""",
    en="""To be completed. sector: state (controlled by a state), public, private or undeclared (nobody says).""",
)
REFERENCES = Text(
    fr="""Les pages citées, chacune une fois. On les cite ailleurs par leur id : references: [qui-sujet-annee]""",
    en="""The pages cited, each once. They are cited elsewhere by their id: references: [who-subject-year]""",
)
REFERENCE = """\
  - id: example-ownership-2026
    title: "Who owns Example"
    publisher: "Example Monitor"
    date: 2026-11-01
    url: https://example.org/ownership"""
FACTS = """\
    country: FR
    founded: 1999
    owner:
      - text: {fr: "le groupe Exemple", en: "the Example group"}
        from: 2010
        references: [example-ownership-2026]
    funding:
      - text: {fr: "publicité et abonnements", en: "advertising and subscriptions"}
        references: [example-ownership-2026]
    decides:
      - text: {fr: "un directeur nommé par le propriétaire", en: "a head appointed by the owner"}
        references: [example-ownership-2026]"""
ABOUT_UNKNOWN = Text(fr="On ne sait pas qui publie ce texte.", en="Nobody knows who publishes this text.")
ABOUT_NEW = Text(
    fr="À écrire en une phrase : ce qu’est ce média.", en="To be written in one sentence: what this outlet is."
)
NOBODY = Text(fr="un média inconnu", en="an unknown outlet")
NOBODY_KNOWS = "On ne sait pas qui a publié ce texte.", "Nobody knows who published this text."
TITLE = Text(fr="Première banque", en="First bank")
ABOUT = Text(fr="Une première question, et des exemples à compléter.", en="A first question, and examples to complete.")
