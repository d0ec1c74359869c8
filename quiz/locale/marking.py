"""The words of `quiz mark`: what it did, and what in a file it could not understand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class MarkingWords(Struct, frozen=True, kw_only=True):
    """What marking says in one language; `{…}` are filled in by the caller."""

    findings: Mapping[str, str]
    """By kind of `quiz.classroom.marking.findings.Finding`."""
    no_files: str
    no_pager: str
    did_you_mean: str
    done: str
    nothing: str
    found: str
    unreadable: str


FRENCH = MarkingWords(
    findings={
        "no_key": "ce tableau va avec les feuilles «\u00a0{id}\u00a0», dont le corrigé (un fichier .json) "
        "n’est ni à "
        "côté ni sur la ligne de commande",
        "no_question": "la banque n’a pas de question «\u00a0{id}\u00a0»",
        "no_version": "version «\u00a0{found}\u00a0»\u202f; ces feuilles ont\u00a0: {versions} ({name})",
        "no_name": "des réponses sans nom",
        "same_name": "«\u00a0{name}\u00a0» a déjà une ligne (la ligne {line})\u202f; celle-ci n’est pas comptée",
        "unknown_name": "«\u00a0{name}\u00a0» n’est pas sur la liste. {guess}",
        "no_number": "une réponse sous «\u00a0{number}\u00a0», qui n’est pas une question de cette version ({name})",
        "no_letter": "question {number}, {name}\u00a0: «\u00a0{found}\u00a0» n’est pas une des lettres imprimées "
        "({letters})",
        "twice": "question {number}, {name}\u00a0: «\u00a0{found}\u00a0» donne deux fois la même place ou la même "
        "lettre",
        "not_all": "question {number}, {name}\u00a0: «\u00a0{found}\u00a0» ne donne pas toutes les étapes, une fois "
        "chacune",
        "only_one": "question {number}, {name}\u00a0: «\u00a0{found}\u00a0»\u202f; une seule lettre est attendue",
        "no_pairs": "question {number}, {name}\u00a0: «\u00a0{found}\u00a0»\u202f; il faut des paires comme "
        "«\u00a01c "
        "2a 3b\u00a0»",
        "no_row": "question {number}, {name}\u00a0: il n’y a pas de ligne {found}",
        "bank_changed": "question {number}\u00a0: la banque a changé depuis l’impression («\u00a0{id}\u00a0»)",
        "torn": "la dernière ligne est coupée\u202f; elle n’est pas comptée",
        "no_event": "cette ligne n’est pas lisible\u202f; elle n’est pas comptée",
        "no_vote": "ce vote n’a pas de sens pour la question «\u00a0{id}\u00a0»",
        "no_part": "«\u00a0{id}\u00a0» se vote ligne par ligne\u202f; ici, la ligne n’est pas dite",
        "no_option": "«\u00a0{found}\u00a0» n’est pas une réponse possible ({id})",
        "no_attempt": "cette ligne n’est pas une réponse\u202f; elle n’est pas comptée",
        "bank_changed_since": "la banque a changé depuis cette réponse («\u00a0{id}\u00a0»)\u202f; elle n’est pas "
        "comptée",
        "several_questions": "question {number}\u00a0: plusieurs questions de la banque conviendraient\u202f; cochez "
        "«\u00a0texte de la question\u00a0» dans le rapport de Moodle",
        "no_such_question": "question {number}\u00a0: aucune question de la banque n’a ces réponses, ou Moodle "
        "les a trop "
        "raccourcies pour les distinguer",
        "no_option_text": "question {number}, {name}\u00a0: ce texte n’est pas une réponse de "
        "«\u00a0{id}\u00a0»\u00a0: "
        "{found}",
        "empty": "ce fichier est vide",
        "unknown_file": "ce fichier n’est pas de ceux que l’on sait lire\u00a0: tableau de «\u00a0quiz "
        "handout\u00a0», rapport «\u00a0Réponses\u00a0» de Moodle, journal de «\u00a0quiz class\u00a0», «\u00a0quiz "
        "history export\u00a0», ou ce qu’écrit «\u00a0quiz mark\u00a0»",
        "no_line": "cette ligne a {found} cellules au lieu de 11",
        "no_occasion": "«\u00a0{found}\u00a0» n’est pas une occasion connue",
        "no_count": "«\u00a0{found}\u00a0» n’est pas un nombre",
    },
    no_pager="L’afficheur «\u00a0{name}\u00a0» ne peut pas être lancé\u202f; tout est montré d’un coup.",
    no_files="Aucun fichier n’est donné.",
    did_you_mean="Vouliez-vous dire\u00a0: {names}\u202f?",
    done="réponses : {answers} · élèves : {pupils} · questions : {questions}",
    nothing="Aucune réponse.",
    found="à vérifier\u00a0: {count}",
    unreadable="{path}\u00a0: illisible ({reason})",
)

ENGLISH = MarkingWords(
    findings={
        "no_key": "this sheet belongs to the handout “{id}”, whose key (a .json file) is neither beside it nor "
        "on the "
        "command line",
        "no_question": "the bank has no question “{id}”",
        "no_version": "version “{found}”; this handout has: {versions} ({name})",
        "no_name": "answers without a name",
        "same_name": "“{name}” has a row already (line {line}); this one is not counted",
        "unknown_name": "“{name}” is not on the list. {guess}",
        "no_number": "an answer under “{number}”, which is not a question of this version ({name})",
        "no_letter": "question {number}, {name}: “{found}” is not one of the letters printed ({letters})",
        "twice": "question {number}, {name}: “{found}” gives one place or one letter twice",
        "not_all": "question {number}, {name}: “{found}” does not give every step once",
        "only_one": "question {number}, {name}: “{found}”; one letter is expected",
        "no_pairs": "question {number}, {name}: “{found}”; pairs are needed, such as “1c 2a 3b”",
        "no_row": "question {number}, {name}: there is no row {found}",
        "bank_changed": "question {number}: the bank has changed since it was printed (“{id}”)",
        "torn": "the last line is cut off; it is not counted",
        "no_event": "this line cannot be read; it is not counted",
        "no_vote": "this vote makes no sense for the question “{id}”",
        "no_part": "“{id}” is voted on row by row; here the row is missing",
        "no_option": "“{found}” is not a possible answer ({id})",
        "no_attempt": "this line is not an answer; it is not counted",
        "bank_changed_since": "the bank has changed since this answer (“{id}”); it is not counted",
        "several_questions": "question {number}: several questions of the bank would fit; tick “question text” in "
        "Moodle’s report",
        "no_such_question": "question {number}: no question of the bank has these responses, or Moodle has shortened "
        "them too far to be told apart",
        "no_option_text": "question {number}, {name}: this text is not an answer of “{id}”: {found}",
        "empty": "this file is empty",
        "unknown_file": "this is not a file that can be read here: a sheet of “quiz handout”, Moodle’s Responses "
        "report, "
        "the log of “quiz class”, “quiz history export”, or what “quiz mark” writes",
        "no_line": "this line has {found} cells instead of 11",
        "no_occasion": "“{found}” is not a known occasion",
        "no_count": "“{found}” is not a number",
    },
    no_pager="The pager “{name}” cannot be started; everything is shown at once.",
    no_files="No file is given.",
    did_you_mean="Did you mean: {names}?",
    done="answers: {answers} · pupils: {pupils} · questions: {questions}",
    nothing="No answers.",
    found="to be looked at: {count}",
    unreadable="{path}: cannot be read ({reason})",
)


def marking_words(language: Language) -> MarkingWords:
    """The words of marking in one language."""
    return FRENCH if language == "fr" else ENGLISH
