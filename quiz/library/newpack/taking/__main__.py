"""The process that reads a file for another one: `python -m quiz.library.newpack.taking FORM`.

The bytes come on standard input, the answer goes to standard output. It may use so much time and memory and no more,
opens no connection and starts no program, whatever the file wants.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.answer import MEGABYTES, SECONDS, Answer

if TYPE_CHECKING:
    from quiz.library.newpack.taking.taken import Taken

_NEVER = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "urllib.", "http.")
"""Audit events of what reads no file: connections, other programs."""


def main() -> int:
    """Read, answer; the exit code says whether there is an answer."""
    _bound()
    raw = sys.stdin.buffer.read()
    try:
        answer = Answer(taken=_take(sys.argv[1], raw))
    except RefusalError as error:
        answer = Answer(refused=error.message)
    except RecursionError:
        answer = Answer(too_deep=True)
    except SyntaxError as error:  # what lxml says of XML; of its depth nothing else can be told apart
        if "depth" not in str(error):
            raise
        answer = Answer(too_deep=True)
    except MemoryError:
        answer = Answer(too_much=True)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    return 0


def _bound() -> None:
    """Take away from this process what no reading needs."""
    sys.addaudithook(_refuse)
    with suppress(ImportError, OSError, ValueError):  # not on every system
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))


def _refuse(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(_NEVER):
        raise PermissionError(event)


def _take(form: str, raw: bytes) -> Taken:
    match form:
        case "page":
            from quiz.library.newpack.taking.encodings import page_text
            from quiz.library.newpack.taking.page import take_page

            return take_page(*page_text(raw))
        case "archive":
            from quiz.library.newpack.taking.archive import take_archive

            return take_archive(raw)
        case "pdf":
            from quiz.library.newpack.taking.pdf import take_pdf

            return take_pdf(raw)
        case "docx":
            from quiz.library.newpack.taking.docx import take_docx

            return take_docx(raw)
        case _:
            from quiz.library.newpack.taking.odt import take_odt

            return take_odt(raw)


if __name__ == "__main__":
    sys.exit(main())
