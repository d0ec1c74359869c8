"""Why the system refused something, in the language of the interface: systems themselves answer in English."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class Reasons(Words, frozen=True, kw_only=True):
    """The words for what systems refuse most, by the name of the error."""

    topic = "reasons"

    ENOENT: str
    EISDIR: str
    ENOTDIR: str
    EACCES: str
    EPERM: str
    EROFS: str
    ENOSPC: str
    ENAMETOOLONG: str
    EIO: str
    ELOOP: str
    EBADF: str
    EFBIG: str
    EDQUOT: str
    ENXIO: str
    EADDRINUSE: str
    EADDRNOTAVAIL: str


_NAMES = {os.strerror(number): name for number, name in errno.errorcode.items()}


def reason(language: Language, error: BaseException | str) -> str:
    """What went wrong, for the end of a sentence; what has no words here is told in the system's."""
    text = error if isinstance(error, str) else getattr(error, "strerror", None) or str(error)
    return getattr(read(Reasons, language), _NAMES.get(text, ""), text)
