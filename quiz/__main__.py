"""Where the program starts. What needs no command line library is answered before one is imported."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.locale import Phrases

INTERRUPTED = 130
"""As in `quiz.console.ending`, which may not be there yet when this is needed."""


def main() -> None:
    """Run the program with the arguments it was given."""
    try:  # also while anything of it is imported
        sys.exit(_main())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _main() -> int:
    from quiz.console.streams import let_go, prepare_streams, why_refused

    prepare_streams(os.environ)
    try:
        code = _run()
    except OSError as error:
        code = why_refused(error, _phrases)
    return let_go(code, _phrases)


def _run() -> int:
    if sys.argv[1:] in (["--version"], ["-V"]):
        from quiz import __version__

        sys.stdout.write(f"quiz {__version__}\n")
        return 0
    # a run is short and makes no cycles worth collecting: not looking for any saves a tenth of the start
    gc.disable()
    from quiz.locale.catalogue import WrongWordsError

    if sys.stdin.isatty():
        from quiz.console.restoring import CAN_BE_CHANGED, restore_what_was_killed

        if CAN_BE_CHANGED:
            restore_what_was_killed(sys.stdin.fileno())
    try:
        from quiz.cli import run

        return run()
    except WrongWordsError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _phrases() -> Phrases:
    from quiz.cli.options import SAY

    return SAY


if __name__ == "__main__":
    main()
