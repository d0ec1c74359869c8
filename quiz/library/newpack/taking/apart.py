"""A file read in a process of its own, so that no file, however made, can hold this one up, fill it or crash it."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

import msgspec

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.answer import MEGABYTES, SECONDS, Answer
from quiz.library.newpack.taking.forms import LIBRARIES, PACKAGES
from quiz.locale.said import said

if TYPE_CHECKING:
    from quiz.library.newpack.taking.forms import Form
    from quiz.library.newpack.taking.taken import Taken
    from quiz.locale.said import Said

PATIENCE = 4 * SECONDS
"""Seconds by the clock, on a machine that does other things too."""
_CALLED: dict[Form, Said] = {
    "text": said("taking.text"),
    "page": said("taking.page"),
    "archive": said("taking.archive"),
    "pdf": said("taking.pdf"),
    "docx": said("taking.docx"),
    "odt": said("taking.odt"),
}
_MODULE = "quiz.library.newpack.taking"


def take(form: Form, raw: bytes) -> Taken:
    """The article of a file. Raises RefusalError when it cannot be had."""
    missing = [name for name in LIBRARIES[form] if find_spec(name) is None]
    if missing:
        library = PACKAGES.get(missing[0], missing[0])
        raise RefusalError(said("taking.no_library", format=called(form), library=library))
    answer = _asked(form, raw)
    if answer.taken is not None:
        return answer.taken
    if answer.too_deep:
        raise RefusalError(said("taking.too_deep"))
    raise RefusalError(answer.refused or _too_much())


def called(form: Form) -> Said:
    """A form, as sentences call it."""
    return _CALLED[form]


def _asked(form: Form, raw: bytes) -> Answer:
    # -P: nothing is imported from the folder in which the program was started; -X utf8: nor read in its encoding
    command = [sys.executable, "-P", "-X", "utf8", "-m", _MODULE, form]
    try:
        done = subprocess.run(command, input=raw, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 -- our own program
    except subprocess.TimeoutExpired as error:
        raise RefusalError(_too_much()) from error
    if done.returncode < 0:
        raise RefusalError(_too_much())
    try:
        return msgspec.msgpack.decode(done.stdout, type=Answer)
    except msgspec.DecodeError as error:
        raise RefusalError(said("taking.damaged", format=called(form))) from error


def _too_much() -> Said:
    return said("taking.too_much", seconds=SECONDS, megabytes=MEGABYTES)
