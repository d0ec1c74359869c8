"""What `quiz read` says, in French and English, and what it has in common with `quiz outlets`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class ReadingWords(Struct, frozen=True, kw_only=True):
    """The words around an article in one language; `{…}` are filled in by the caller."""

    published: str
    date: str
    address: str
    file: str
    written_in: str
    how: Mapping[str, str]
    how_dated: Mapping[str, str]
    no_address: str
    day_unknown: str
    no_outlet: str
    languages: Mapping[str, str]

    line: str
    lines: str
    asked_line: str
    line_marks: str
    margin_note: str
    gloss_note: str
    gloss: str
    no_gloss: str
    no_text: str
    nothing_quoted: str
    quoted_here: str
    missing: str
    statement: str
    slot: str
    slots: Mapping[str, str]
    passage_at: str
    around: str
    in_article: str
    whole: str

    articles: str
    choose: str
    how_to: str
    no_articles: str
    unknown: str
    guessed: str
    articles_are: str
    no_line: str
    no_pack: str
    faults: str
    two_lines: str
    bad_line: str
    no_pager: str

    help: Mapping[str, str]


FRENCH = ReadingWords(
    published="publié par",
    date="date",
    address="adresse",
    file="fichier",
    written_in="{file}, en {language}",
    how={
        "stated": "c’est écrit sur la page",
        "inferred": "déduit : la page ne le dit pas",
        "unknown": "inconnu : rien ne dit qui publie",
    },
    how_dated={"stated": "c’est écrit sur la page", "inferred": "déduite", "unknown": "on ne sait pas d’où elle vient"},
    no_address="inconnue",
    day_unknown="jour inconnu",
    no_outlet="inconnu du registre ({id})",
    languages={"fr": "français", "en": "anglais", "es": "espagnol", "de": "allemand", "ru": "russe", "ar": "arabe"},
    line="ligne {line}",
    lines="lignes {first} à {last}",
    asked_line="Ligne {line}, celle demandée : ",
    line_marks="Passages cités ici : {labels}.",
    margin_note=(
        "En marge : le numéro de la ligne dans le fichier, une lettre là où commence un passage cité par des "
        "questions, et la barre ┃ tant qu’il dure."
    ),
    gloss_note="La traduction anglaise ne couvre que les passages cités ; le reste n’est pas traduit.",
    gloss="En anglais : ",
    no_gloss="pas de traduction anglaise ici",
    no_text="Le texte de cet article est vide ou ne peut pas être lu.",
    nothing_quoted="Aucune question et aucun propos de ce paquet ne cite cet article.",
    quoted_here="Passages cités",
    missing="Cités par le paquet, mais introuvables dans l’article",
    statement="propos {id}",
    slot="cadre : {slot}",
    slots={"problem": "problème", "cause": "cause", "judgement": "jugement", "remedy": "remède"},
    passage_at="Le passage, ligne {line} : ",
    around="Autour, ligne {line} : ",
    in_article="Dans l’article : ",
    whole="L’article entier : quiz read {place}",
    articles="Les articles",
    choose="Lequel ? Un chiffre, ou Entrée : ",
    how_to="Pour en lire un : quiz read {id}",
    no_articles="Ce paquet ne contient aucun article.",
    unknown="Il n’y a pas d’article « {name} ».",
    guessed="« {name} » : compris comme {id}.",
    articles_are="Les articles : {names}.",
    no_pack="« {path} » n’est pas un paquet : il faut un dossier avec seeds/ et questions/.",
    faults="Des fichiers de ce paquet ont des défauts (en tout : {count}) ; voyez « quiz check {path} ».",
    no_line="{id} a les lignes 1 à {last} ; il n’y a pas de ligne {line}.",
    two_lines="La ligne est donnée deux fois, {one} et {other} : gardez l’une des deux.",
    bad_line="« {value} » n’est pas un numéro de ligne ; écrivez par exemple quiz read {id}:25.",
    no_pager="L’afficheur « {name} » ne peut pas être lancé ; tout est montré d’un coup.",
    help={
        "article": "Un article : identifiant, fichier ou nom du média, avec :25 pour aller à la ligne 25.",
        "annotate": "Sous chaque passage : sa voix, son cadre, le savoir-faire, les questions qui le citent.",
        "line": "Aller à cette ligne du fichier.",
        "gloss": "Avec ou sans la traduction anglaise des passages (avec elle si la langue est en).",
        "pager": "Au terminal, montrer page par page avec $PAGER (oui par défaut).",
        "pack": "Le dossier d’un paquet, si ce n’est pas celui du programme.",
        "epilog": (
            "Exemples :\n\n  quiz read                        choisir parmi les articles\n"
            "  quiz read euractiv               un article, avec ce qui y est cité\n"
            "  quiz read euractiv:25            l’ouvrir à la ligne 25\n"
            "  quiz read sputnik --annotate     la voix et l’usage de chaque passage\n"
            "  quiz read rhc --gloss            avec la traduction anglaise des passages\n"
            "  quiz read --pack mon-paquet      les articles d’un autre paquet"
        ),
    },
)

ENGLISH = ReadingWords(
    published="published by",
    date="date",
    address="address",
    file="file",
    written_in="{file}, in {language}",
    how={
        "stated": "the page says so",
        "inferred": "inferred: the page does not say so",
        "unknown": "unknown: nothing says who publishes it",
    },
    how_dated={"stated": "the page says so", "inferred": "inferred", "unknown": "nobody knows where it comes from"},
    no_address="unknown",
    day_unknown="day unknown",
    no_outlet="not in the register ({id})",
    languages={"fr": "French", "en": "English", "es": "Spanish", "de": "German", "ru": "Russian", "ar": "Arabic"},
    line="line {line}",
    lines="lines {first} to {last}",
    asked_line="Line {line}, the one asked for: ",
    line_marks="Passages quoted here: {labels}.",
    margin_note=(
        "In the margin: the number of the line in the file, a letter where a passage quoted by questions begins, "
        "and the bar ┃ as long as it lasts."
    ),
    gloss_note="Only the quoted passages are translated into English; the rest is not.",
    gloss="In English: ",
    no_gloss="no English translation here",
    no_text="The text of this article is empty or cannot be read.",
    nothing_quoted="No question and no statement of this pack quotes this article.",
    quoted_here="Passages quoted",
    missing="Quoted by the pack, but not found in the article",
    statement="statement {id}",
    slot="frame: {slot}",
    slots={"problem": "problem", "cause": "cause", "judgement": "judgement", "remedy": "remedy"},
    passage_at="The passage, line {line}: ",
    around="Around it, line {line}: ",
    in_article="In the article: ",
    whole="The whole article: quiz read {place}",
    articles="The articles",
    choose="Which one? A digit, or Enter: ",
    how_to="To read one: quiz read {id}",
    no_articles="This pack has no articles.",
    unknown="There is no article “{name}”.",
    guessed="“{name}” is taken for {id}.",
    articles_are="The articles: {names}.",
    no_pack="“{path}” is not a pack: a folder with seeds/ and questions/ is needed.",
    faults="Files of this pack have faults ({count} in all); see “quiz check {path}”.",
    no_line="{id} has lines 1 to {last}; there is no line {line}.",
    two_lines="The line is given twice, {one} and {other}: keep one of them.",
    bad_line="“{value}” is not a line number; write, for instance, quiz read {id}:25.",
    no_pager="The pager “{name}” cannot be started; everything is shown at once.",
    help={
        "article": "An article: its id, its file or its outlet’s name, with :25 to go to line 25.",
        "annotate": "Below each passage: its voice, its frame, the skill, the questions that quote it.",
        "line": "Go to this line of the file.",
        "gloss": "With or without the English of the passages (with it when the language is en).",
        "pager": "At a terminal, show page by page with $PAGER (on by default).",
        "pack": "A pack’s folder, if not the program’s own.",
        "epilog": (
            "Examples:\n\n  quiz read                        choose among the articles\n"
            "  quiz read euractiv               an article, with what is quoted from it\n"
            "  quiz read euractiv:25            open it at line 25\n"
            "  quiz read sputnik --annotate     the voice and the use of each passage\n"
            "  quiz read rhc --gloss            with the English of the passages\n"
            "  quiz read --pack my-pack         the articles of another pack"
        ),
    },
)


def reading_words(language: Language) -> ReadingWords:
    """The words of one language."""
    return FRENCH if language == "fr" else ENGLISH
