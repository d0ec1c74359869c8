"""The words of `quiz compare`, in French and English; loaded by what compares only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class CompareWords(Struct, frozen=True, kw_only=True):
    """What a comparison says around the texts; `{…}` are filled in by the caller."""

    heading: str
    how: str
    how_articles: str
    no_statements: str
    outlets: str
    pick: str
    no_such_number: str

    marks: Mapping[str, str]
    by: str
    in_language: str
    lost: str
    others: str
    absent: str
    unlooked: str
    word: str

    articles: str
    has: str
    matrix: str
    legend: Mapping[str, str]
    left_out: str
    nothing_left_out: str
    line: str
    lines: str
    caution: str

    unknown: str
    known: str
    known_articles: str
    several: str
    one_article: str


FRENCH = CompareWords(
    heading="Une même chose, dite par plusieurs médias",
    how="quiz compare {statement} · ou des articles : quiz compare {articles}",
    how_articles="Deux articles côte à côte : quiz compare {articles}",
    no_statements="Ce paquet n’a aucun propos que plusieurs articles rendent.",
    outlets="{count} textes",
    pick="Un numéro, ou Entrée pour finir : ",
    no_such_number="« {given} » : il faut un numéro de 1 à {last}.",
    marks={
        "differences": "‹ › : les mots que le texte le plus proche n’a pas",
        "telling": "‹ › : les mots qui font la différence",
        "none": "",
    },
    by="{speaker}, {reference}",
    in_language="en {language}",
    lost="l’article n’a pas ces mots",
    others="Et les autres articles ?",
    absent="pas de passage relevé ; vérifié, ces mots n’y sont pas : {words}",
    unlooked="pas de passage relevé ; ce qu’il en dit n’a pas été vérifié",
    word="« {word} »",
    articles="{count} articles, {statements} propos",
    has="a un passage",
    matrix="Qui a quoi",
    legend={
        "passage": "un passage relevé",
        "absent": "pas de passage ; des mots vérifiés absents",
        "unlooked": "pas de passage ; non vérifié",
    },
    left_out="Des mots que {name} n’a pas, et qu’un autre article a (vérifié)",
    nothing_left_out="rien de vérifié",
    line="ligne {lines}",
    lines="lignes {lines}",
    caution="Un mot absent n’est pas un fait caché : le texte peut le dire autrement, ou avoir paru plus tôt.",
    unknown="Ni un propos ni un article : « {name} ».",
    known="Les propos : {statements}. Les articles : {articles}.",
    known_articles="Les articles : {articles}.",
    several="« {name} » peut être : {names}.",
    one_article="Un seul article : {name}. Il en faut au moins deux, par exemple quiz compare {example}.",
)
ENGLISH = CompareWords(
    heading="One thing, told by several outlets",
    how="quiz compare {statement} · or articles: quiz compare {articles}",
    how_articles="Two articles side by side: quiz compare {articles}",
    no_statements="This pack has no statement that several articles render.",
    outlets="{count} texts",
    pick="A number, or Enter to finish: ",
    no_such_number="“{given}”: a number from 1 to {last} is needed.",
    marks={
        "differences": "‹ ›: words that the most similar text does not have",
        "telling": "‹ ›: the words that make the difference",
        "none": "",
    },
    by="{speaker}, {reference}",
    in_language="in {language}",
    lost="the article does not have these words",
    others="And the other articles?",
    absent="no passage noted; verified, these words are not in it: {words}",
    unlooked="no passage noted; what it says of this has not been checked",
    word="“{word}”",
    articles="{count} articles, {statements} statement{s}",
    has="has a passage",
    matrix="Who has what",
    legend={
        "passage": "a passage noted",
        "absent": "no passage; words verified absent",
        "unlooked": "no passage; not checked",
    },
    left_out="Words that {name} does not have and another article has (verified)",
    nothing_left_out="nothing verified",
    line="line {lines}",
    lines="lines {lines}",
    caution="A word that is absent is not a fact concealed: the text may put it otherwise, or have come out earlier.",
    unknown="Neither a statement nor an article: “{name}”.",
    known="The statements: {statements}. The articles: {articles}.",
    known_articles="The articles: {articles}.",
    several="“{name}” may be: {names}.",
    one_article="One article only: {name}. At least two are needed, for instance quiz compare {example}.",
)
HELP: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "names": "Un propos (duree), ou deux articles ou plus (rhc sputnik) ; sans rien : la liste des propos.",
        "pack": "Un autre paquet que celui du programme : un dossier ou un fichier .yaml.",
        "pager": "Au terminal, montrer page par page avec $PAGER (oui par défaut).",
        "diff": "Marquer mot à mot ce que le texte le plus proche n’a pas, même entre textes éloignés.",
        "epilog": (
            "Exemples :\n\n  quiz compare                     les propos, et un numéro à choisir\n"
            "  quiz compare duree               une réunion, trois durées\n"
            "  quiz compare duree --lang en     avec les textes en anglais\n"
            "  quiz compare rhc sputnik         deux articles, propos après propos\n"
            "  quiz compare duree --json        pour un programme"
        ),
    },
    "en": {
        "names": "A statement (duree), or two articles or more (rhc sputnik); by default, the list of statements.",
        "pack": "A pack other than the program’s own: a folder or a .yaml file.",
        "pager": "At a terminal, show page by page with $PAGER (on by default).",
        "diff": "Mark word by word what the most similar text does not have, even when the texts differ widely.",
        "epilog": (
            "Examples:\n\n  quiz compare                     the statements, and a number to choose\n"
            "  quiz compare duree               one meeting, three lengths\n"
            "  quiz compare duree --lang en     with the texts in English\n"
            "  quiz compare rhc sputnik         two articles, statement by statement\n"
            "  quiz compare duree --json        for a program"
        ),
    },
}


def compare_words(language: Language) -> CompareWords:
    """The words of a comparison in one language."""
    return FRENCH if language == "fr" else ENGLISH
