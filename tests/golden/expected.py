"""The small recording that the tests expect: a few telling outputs of a pack that never changes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.golden.recording import Order, record

TOP = Path(__file__).resolve().parent.parent.parent
PACK = TOP / "tests" / "packs" / "golden"
EXPECTED = Path(__file__).resolve().parent / "expected"
RENEW = "python -m tests.golden renew"
KEPT = (
    "en/class/every-kind/keys.txt",
    "en/compare/essai-duree-narrow.txt",
    "en/handout/every-kind/lesson/lesson-plan.html",
    "en/outlets/radio-habana-cuba.txt",
    "en/play/every-kind/narrow.txt",
    "en/play/every-kind/right.txt",
    "en/play/every-kind/skipped.txt",
    "en/read/rhc-json.txt",
    "en/read/rhc-terminal.txt",
    "en/test/a-begun.txt",
    "en/trace/all.txt",
    "fr/compare/essai-duree-terminal.txt",
    "fr/export/csv/all/every-kind.csv",
    "fr/handout/every-kind/sheets/corrige.html",
    "fr/handout/every-kind/sheets/feuille-A.html",
    "fr/play/every-kind/keys-wrong.txt",
    "fr/play/every-kind/wrong.txt",
    "fr/preview/every-kind/page/page.html",
    "fr/read/rhc-annotated.txt",
    "fr/sheets/report-terminal.txt",
    "fr/sheets/report.txt",
    "fr/site/one/fr/statements/essai-duree.html",
    "fr/trace/rhc-terminal.txt",
)


def record_kept(folder: Path) -> None:
    """Fill a folder with what is kept, and nothing else. Raises FileExistsError unless it is empty."""
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole"
        scenes = {"/".join(Path(name).parts[:2]) for name in KEPT}
        record(Order(TOP, PACK, whole, tuple(sorted(scenes))), lambda _: None)
        for name in KEPT:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(whole / name, target)


def renew() -> None:
    """Record anew what the tests expect."""
    with tempfile.TemporaryDirectory() as place:
        record_kept(Path(place))
        shutil.rmtree(EXPECTED, ignore_errors=True)
        shutil.copytree(place, EXPECTED)
