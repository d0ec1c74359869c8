"""Where the program starts. What needs no command line library is answered before one is imported."""

from __future__ import annotations

import gc
import sys

from quiz import __version__


def main() -> None:
    """Run the program with the arguments it was given."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"quiz {__version__}\n")
        return
    # a run is short and makes no cycles worth collecting: not looking for any saves a tenth of the start
    gc.disable()
    from quiz.locale.catalogue import WrongWordsError

    try:
        from quiz.cli import run

        run()
    except WrongWordsError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
