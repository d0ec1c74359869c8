"""The catalogue: the words of the interface, in one folder of TOML files a language, one file a topic.

A file is read into the type of its topic, strictly: what is missing, unknown, misplaced or filled in otherwise than the
program does is an error, told by file, line and key (`quiz.locale.checking`). As Python does with its modules, what was
read and found right is kept beside the file in a form that is quicker to read.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

import msgspec

from quiz import __version__
from quiz.locale.sealed import keep_sealed, read_sealed
from quiz.model import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.locale.manner import Manner

FOLDER = Path(__file__).parent
USUAL = "en"
"""The language for whoever asks for none that the interface speaks, and the one that others are translated from."""
AS_IN_ENGLISH = "*"
"""Stands for what is filled in, where that is left to the phrases themselves."""
FURTHER = "QUIZ_LANGUAGES"
"""The variable that names a folder of further languages, such as a translation in the making."""


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the program says of one topic in one language; the file `topic`.toml has a phrase for each field.

    `Annotated[str, "name", …]` is a phrase with what is filled in: `{name}` stands in it in every language.
    """

    topic: ClassVar[str]
    language: Language

    @property
    def manner(self) -> Manner:
        """How the language writes."""
        from quiz.locale.manner import manner_of

        return manner_of(self.language)

    @property
    def colon(self) -> str:
        """What stands between a label and its text."""
        return self.manner.colon

    @property
    def semicolon(self) -> str:
        """What stands between two parts of a sentence."""
        return self.manner.semicolon

    @property
    def quoted(self) -> str:
        """A quotation: its signs around `{text}`."""
        return self.manner.quoted


W = TypeVar("W", bound=Words)


class WrongWordsError(Exception):
    """A file of the catalogue is not what the program needs; the text has a line for each fault."""


@cache
def folders() -> Mapping[Language, Path]:
    """The folder of each language that the interface speaks: those that banks are written in, then the others."""
    further = os.environ.get(FURTHER)
    tops = [FOLDER, *([Path(further)] if further else [])]
    found = {path.parent.name: path.parent for top in tops for path in sorted(top.glob("*/language.toml"))}
    return {name: found[name] for name in [*LANGUAGES, *found]}


def read(kind: type[W], language: Language) -> W:
    """The words of one topic, read once. Raises WrongWordsError."""
    return cast("W", _read(kind, language))


@cache
def _read(kind: type[Words], language: Language) -> Words:
    path = folders()[language] / f"{kind.topic}.toml"
    stamp = _stamp(path)
    kept = Path(cache_from_source(str(path))).with_suffix(".msgpack")
    if (raw := read_sealed(kept, stamp)) is not None:
        with suppress(msgspec.DecodeError):
            return msgspec.msgpack.decode(raw, type=kind, dec_hook=_of(language))
    phrases = {"language": language, **_checked(kind, path)}
    if not sys.dont_write_bytecode:
        keep_sealed(kept, stamp, msgspec.msgpack.encode(phrases))
    return msgspec.convert(phrases, kind, dec_hook=_of(language))


def _stamp(path: Path) -> bytes:
    """What tells that a file was saved again, or that another version of the program reads it."""
    with suppress(OSError):
        status = path.stat()
        return repr((status.st_mtime_ns, status.st_size, __version__, msgspec.__version__)).encode()
    return b""


def _of(language: Language) -> Any:  # noqa: ANN401 -- what msgspec calls for each kind of value that it does not know
    return lambda kind, value: kind(value, language)


def _checked(kind: type[Words], path: Path) -> dict[str, Any]:
    from quiz.locale.checking import phrases_in

    phrases, faults = phrases_in(path, kind)
    if faults:
        raise WrongWordsError("\n".join(map(str, faults)))
    return phrases
