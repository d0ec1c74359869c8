"""Tell what is wrong with the files of a language: `python -m quiz.locale FOLDER…`."""

from __future__ import annotations

import sys
from pathlib import Path

from quiz.locale.checking import faults_of

if __name__ == "__main__":
    told = [str(fault) for folder in sys.argv[1:] for fault in faults_of(Path(folder))]
    sys.stdout.write("".join(f"{line}\n" for line in told))
    sys.exit(bool(told))
