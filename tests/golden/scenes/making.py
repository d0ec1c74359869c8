"""What is made of a bank: the preview for a reviewer, paper, files for other programs, the website."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.golden.recorder import MADE

if TYPE_CHECKING:
    from tests.golden.recorder import Recorder

FORMATS = ("moodle", "gift", "qti", "h5p", "anki", "kahoot", "csv")


def preview_bank(recorder: Recorder, bank: str) -> None:
    """A bank for a reviewer, in both languages, and in one on a narrow terminal."""
    asked = ("preview", bank)
    recorder.run("both", *asked)
    recorder.run("terminal", *asked, columns=80)
    recorder.run("narrow", *asked, "--lang", recorder.language, columns=40)
    recorder.run("page", *asked, "--html", f"{MADE}/page.html")


def print_bank(recorder: Recorder, bank: str) -> None:
    """The whole bank on paper, sheets in versions with all that goes with them, and a lesson."""
    recorder.run("whole", "handout", bank, "-o", MADE)
    sheets = ("handout", bank, "-n", "8", "--versions", "3", "--cards", "--answers", "-o", MADE)
    recorder.run("sheets", *sheets, columns=80)
    lesson = ("lesson", bank, "-n", "8", "--versions", "3", "--minutes", "60", "-o", MADE)
    recorder.run("lesson", *lesson, columns=80)
    recorder.run("pdf", *lesson, "--pdf")


def export_in(recorder: Recorder, name: str) -> None:
    """All banks at once in a format, and one by itself."""
    recorder.run("all", "export", "--to", name, "-o", MADE)
    recorder.run("one", "export", recorder.facts.banks[0], "--to", name, "-o", MADE, columns=80)


def export_some(recorder: Recorder) -> None:
    """A choice of questions, and what is said of formats."""
    recorder.run("form", "export", "--to", "gift", "--form", "A", "-n", "5", "--level", "1")
    recorder.run("json", "export", "--to", "gift", "-n", "5", "-o", MADE, "--json")
    recorder.run("formats", "export", "--formats")
    recorder.run("formats-terminal", "export", "--formats", columns=80)


def make_page(recorder: Recorder) -> None:
    """The page that plays, in one language and in both."""
    bank = recorder.facts.banks[0]
    recorder.run("one", "page", bank, "-o", f"{MADE}/page.html", "--lang", recorder.language, columns=80)
    recorder.run("both", "page", "-o", f"{MADE}/page.html", "--json")


def make_site(recorder: Recorder) -> None:
    """The reading room in one language; in both once, since its pages are the same whoever makes it."""
    recorder.run("one", "site", MADE, "--lang", recorder.language, columns=80)
    if recorder.language == "fr":
        recorder.run("both", "site", MADE, "--json")
