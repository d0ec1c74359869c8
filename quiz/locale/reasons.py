"""Why the system refused something, in the language of the interface: systems themselves answer in English."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.model import Language

FRENCH = {
    errno.ENOENT: "introuvable",
    errno.EISDIR: "c’est un dossier",
    errno.ENOTDIR: "ce qui devrait être un dossier n’en est pas un",
    errno.EACCES: "accès refusé",
    errno.EPERM: "opération refusée",
    errno.EROFS: "le disque est en lecture seule",
    errno.ENOSPC: "le disque est plein",
    errno.ENAMETOOLONG: "le nom est trop long",
    errno.EIO: "le disque ne répond pas comme il faut",
}
_BY_TEXT = {os.strerror(number): words for number, words in FRENCH.items()}


def reason(language: Language, error: BaseException | str) -> str:
    """What went wrong, for the end of a sentence; what has no words here is told in the system's."""
    text = error if isinstance(error, str) else getattr(error, "strerror", None) or str(error)
    return _BY_TEXT.get(text, text) if language == "fr" else text
