"""Why a result was not written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class WritingWords(Struct, frozen=True, kw_only=True):
    """The sentences of every command that writes a file; `{path}`, `{reason}` and `{done}` are filled in."""

    exists: str
    is_read: str
    no_folder: str
    not_written: str
    some_written: str


FRENCH = WritingWords(
    exists="{path} existe déjà ; --force le remplace.",
    is_read="{path} est un fichier que cette commande lit ; rien n’est écrit.",
    no_folder="{path} : ce dossier n’existe pas.",
    not_written="{path} n’a pas pu être écrit : {reason}.",
    some_written="{path} n’a pas pu être écrit : {reason}. Ont été écrits : {done}.",
)
ENGLISH = WritingWords(
    exists="{path} already exists; --force replaces it.",
    is_read="{path} is a file that this command reads; nothing is written.",
    no_folder="{path}: there is no such folder.",
    not_written="{path} could not be written: {reason}.",
    some_written="{path} could not be written: {reason}. These were written: {done}.",
)


def writing_words(language: Language) -> WritingWords:
    """The words of one language."""
    return FRENCH if language == "fr" else ENGLISH
