"""What `quiz history` says, in French and English; loaded by that command only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class HistoryWords(Struct, frozen=True, kw_only=True):
    """The words of one language; `{…}` are filled in by the caller."""

    answers: tuple[str, str]
    rounds: tuple[str, str]
    nothing: str
    nothing_found: str
    signs: Mapping[str, str]
    seconds: str
    spoken_seconds: str
    under_a_second: str
    shown: str
    unknown_bank: str
    unknown_question: str
    bad_since: str
    one_output: str

    exported: str
    not_read: str
    imported: str
    nothing_new: str
    findings: str

    taken_back: str
    nothing_to_take_back: str

    forget_what: str
    nothing_to_forget: str
    ask_forget: str
    ask_forget_all: str
    choices: str
    yes: tuple[str, ...]
    kept: str
    say_yes: str
    forgotten: str
    not_clean: str
    asides_deleted: str
    asides_left: str
    copies: str

    file: str
    size: str
    holds: str
    held: str
    period: str
    day: str
    no_player: str
    asides: str
    private: str
    to_delete: str
    delete_steps: tuple[tuple[str, str], ...]
    or_folder: str
    folder_only: str
    remarks: str


FRENCH = HistoryWords(
    answers=("{count} réponse", "{count} réponses"),
    rounds=("{count} partie", "{count} parties"),
    nothing="Rien n’est encore retenu ici. Pour commencer : quiz play",
    nothing_found="Aucune réponse ne correspond.",
    signs={"right": "juste", "wrong": "faux", "partly": "en partie", "skipped": "passée", "withdrawn": "retirée"},
    seconds="{count} s",
    spoken_seconds="{count} seconde{s}",
    under_a_second="< 1 s",
    shown="{shown} sur {total}. Toutes : quiz history --all",
    unknown_bank="Aucune réponse à une banque « {name} ».",
    unknown_question="Aucune réponse à une question « {name} ».",
    bad_since="« {value} » : il faut une date comme 2022-01-12, ou un nombre de jours comme 7.",
    one_output="--json ou --csv, pas les deux.",
    exported="{path} : {attempts}, {rounds}.",
    not_read="{path} n’a pas pu être lu ({detail}).",
    imported="Nouveau : {attempts}, {rounds} ; complété : {changed}.",
    nothing_new="Rien de nouveau : tout était déjà là.",
    findings="Rien n’est importé. À reprendre dans le fichier : {count}.",
    taken_back="Retirée : {question} ({bank}), {when}, {sign}. Elle ne compte plus.",
    nothing_to_take_back="Aucune réponse à retirer.",
    forget_what="Dites quoi oublier : --question ID, --bank BANQUE, --player NOM, ou --all pour tout.",
    nothing_to_forget="Rien à oublier : aucune réponse ne correspond.",
    ask_forget="Supprimer pour de bon {count} ?",
    ask_forget_all="Supprimer pour de bon tout l’historique, {count} ?",
    choices="o/N",
    yes=("o", "oui"),
    kept="Rien n’est supprimé.",
    say_yes="Sans clavier, la suppression se confirme par --yes.",
    forgotten="Supprimé : {attempts}, {rounds}.",
    not_clean=(
        "Un autre programme tient le fichier ouvert : des traces peuvent y rester. Fermez-le, puis relancez la même "
        "commande."
    ),
    asides_deleted="Fichiers abîmés mis de côté, supprimés aussi : {count}.",
    asides_left="Des fichiers abîmés mis de côté peuvent encore contenir ces réponses : {paths}",
    copies="Les fichiers que vous avez exportés et vos sauvegardes ne sont pas touchés : c’est à vous de les effacer.",
    file="Fichier",
    size="Taille",
    holds="Contient",
    held="{attempts}, {rounds}{player}",
    period="du {first} au {last}",
    day="le {day}",
    no_player="sans nom",
    asides="Mis de côté",
    private="Rien ne quitte cet ordinateur. Ni nom, ni adresse, ni compte : au plus l’étiquette donnée par --player.",
    to_delete="Pour supprimer",
    delete_steps=(
        ("quiz history undo", "retirer la dernière réponse"),
        ("quiz history forget --question ID", "oublier une question"),
        ("quiz history forget --bank BANQUE", "oublier une banque"),
        ("quiz history forget --all", "tout oublier"),
    ),
    or_folder="Ou supprimez ce dossier : {path}",
    folder_only="Supprimez ce dossier : {path}",
    remarks="Remarques",
)
ENGLISH = HistoryWords(
    answers=("{count} answer", "{count} answers"),
    rounds=("{count} round", "{count} rounds"),
    nothing="Nothing is remembered here yet. To begin: quiz play",
    nothing_found="No answer fits.",
    signs={"right": "right", "wrong": "wrong", "partly": "partly", "skipped": "skipped", "withdrawn": "taken back"},
    seconds="{count} s",
    spoken_seconds="{count} second{s}",
    under_a_second="< 1 s",
    shown="{shown} of {total}. All of them: quiz history --all",
    unknown_bank="There is no answer to a bank “{name}”.",
    unknown_question="There is no answer to a question “{name}”.",
    bad_since="“{value}”: a date such as 2022-01-12 is needed, or a number of days such as 7.",
    one_output="Either --json or --csv, not both.",
    exported="{path}: {attempts}, {rounds}.",
    not_read="{path} could not be read ({detail}).",
    imported="New: {attempts}, {rounds}; completed: {changed}.",
    nothing_new="Nothing new: all of it was here already.",
    findings="Nothing is imported. To fix in the file: {count}.",
    taken_back="Taken back: {question} ({bank}), {when}, {sign}. It no longer counts.",
    nothing_to_take_back="There is no answer to take back.",
    forget_what="Say what to forget: --question ID, --bank BANK, --player NAME, or --all for everything.",
    nothing_to_forget="Nothing to forget: no answer fits.",
    ask_forget="Delete {count} for good?",
    ask_forget_all="Delete the whole history for good, {count}?",
    choices="y/N",
    yes=("y", "yes"),
    kept="Nothing is deleted.",
    say_yes="Without a keyboard, confirm by --yes.",
    forgotten="Deleted: {attempts}, {rounds}.",
    not_clean=(
        "Another program holds the file open: traces may be left in it. Close it, then give the same command again."
    ),
    asides_deleted="Damaged files that were set aside, deleted too: {count}.",
    asides_left="Damaged files that were set aside may still hold these answers: {paths}",
    copies="Files that you exported, and your backups, remain for you to delete.",
    file="File",
    size="Size",
    holds="Holds",
    held="{attempts}, {rounds}{player}",
    period="from {first} to {last}",
    day="on {day}",
    no_player="no label",
    asides="Set aside",
    private="Nothing leaves this computer. No name, no address, no account: at most the label given by --player.",
    to_delete="To delete",
    delete_steps=(
        ("quiz history undo", "take back the last answer"),
        ("quiz history forget --question ID", "forget a question"),
        ("quiz history forget --bank BANK", "forget a bank"),
        ("quiz history forget --all", "forget everything"),
    ),
    or_folder="Or delete this folder: {path}",
    folder_only="Delete this folder: {path}",
    remarks="Remarks",
)


def counted(words: tuple[str, str], language: Language, count: int) -> str:
    """A number and its noun; French counts 0 in the singular, English in the plural."""
    singular = count == 1 or (count == 0 and language == "fr")
    return words[not singular].format(count=count)


def history_words(language: Language) -> HistoryWords:
    """The words of one language."""
    return FRENCH if language == "fr" else ENGLISH
