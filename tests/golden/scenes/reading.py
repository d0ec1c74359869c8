"""The reading room: articles, renderings side by side, where a text comes from, the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.golden.scenes.playing import ENTER, NARROW, WIDE

if TYPE_CHECKING:
    from tests.golden.recorder import Recorder

SOME = 4
"""Of what there is much, one in so many is shown at a terminal too."""
AS_OF = "2022-01-12"
HEARD = "pour une réunion qui fait suite à des pourparlers"


def read(recorder: Recorder) -> None:
    """Every article, bare and with all that is quoted of it."""
    recorder.run("list", "read")
    recorder.run("list-terminal", "read", keys=f"2{ENTER}", columns=WIDE)
    recorder.run("list-json", "read", "--json")
    for name in recorder.facts.articles:
        recorder.run(name, "read", name)
        recorder.run(f"{name}-annotated", "read", name, "--annotate")
        recorder.run(f"{name}-terminal", "read", name, "--annotate", "--gloss", columns=WIDE)
        recorder.run(f"{name}-narrow", "read", name, columns=NARROW)
        recorder.run(f"{name}-line", "read", f"{name}:5", "--no-gloss")
        recorder.run(f"{name}-json", "read", name, "--json")
    recorder.run("no-such-line", "read", name, "--line", "9999")


def compare(recorder: Recorder) -> None:
    """Every statement, and articles with each other."""
    recorder.run("list", "compare")
    recorder.run("list-terminal", "compare", keys=f"1{ENTER}{ENTER}", columns=WIDE)
    for number, name in enumerate(recorder.facts.statements):
        recorder.run(name, "compare", name)
        recorder.run(f"{name}-terminal", "compare", name, columns=WIDE)
        if number % SOME == 0:
            recorder.run(f"{name}-narrow", "compare", name, "--diff", columns=NARROW)
            recorder.run(f"{name}-json", "compare", name, "--json")
    one, *others = recorder.facts.articles
    for other in others:
        recorder.run(f"{one}-{other}", "compare", one, other)
    recorder.run("articles-terminal", "compare", one, other, "--diff", columns=WIDE)
    recorder.run("articles-json", "compare", one, other, "--json")


def trace(recorder: Recorder) -> None:
    """Every article, some passages, all at once, and a text that somebody heard."""
    recorder.run("all", "trace", "--all")
    recorder.run("all-terminal", "trace", "--all", columns=WIDE)
    recorder.run("all-narrow", "trace", "--all", columns=NARROW)
    recorder.run("all-long", "trace", "--all", "--min-words", "10")
    recorder.run("all-json", "trace", "--all", "--json")
    for name in recorder.facts.articles:
        recorder.run(name, "trace", name)
        recorder.run(f"{name}-terminal", "trace", name, columns=WIDE)
        recorder.run(f"{name}-json", "trace", name, "--json")
    for number, name in enumerate(recorder.facts.passages[::SOME]):
        recorder.run(name, "trace", name)
        if number % SOME == 0:
            recorder.run(f"{name}-terminal", "trace", name, columns=WIDE)
            recorder.run(f"{name}-json", "trace", name, "--json")
    recorder.run("heard", "trace", HEARD)
    recorder.run("nearly", "trace", "il sera bien difficile de surmonter ces divergences", columns=WIDE)
    recorder.run("nowhere", "trace", "un texte que personne n’a écrit ce jour-là")
    recorder.run("input", "trace", "-", stdin=f"{HEARD}, a dit quelqu’un dans la rue ce matin-là\n")
    recorder.run("nothing", "trace")


def explain(recorder: Recorder) -> None:
    """The glossary, and some of its terms."""
    recorder.run("all", "words")
    recorder.run("all-narrow", "words", columns=NARROW)
    recorder.run("all-json", "words", "--json")
    for name in ("attribution", "truncation", "state-controlled"):
        recorder.run(name, "words", name, columns=WIDE)
    recorder.run("no-such-word", "words", "zzz")


def look_up(recorder: Recorder) -> None:
    """The table, its filters, and the card of every outlet."""
    recorder.run("table", "outlets")
    recorder.run("table-terminal", "outlets", columns=WIDE)
    recorder.run("table-narrow", "outlets", columns=NARROW)
    recorder.run("table-used", "outlets", "--used", "--sort", "class")
    recorder.run("table-json", "outlets", "--json", "--as-of", AS_OF)
    recorder.run("table-state", "outlets", "--sector", "state", "--sort", "country", "--as-of", AS_OF)
    recorder.run("table-class", "outlets", "--class", "SC", "--sort", "founded")
    recorder.run("no-such-class", "outlets", "--class", "XYZ")
    for number, name in enumerate(recorder.facts.outlets):
        recorder.run(name, "outlets", name)
        if number % SOME == 0:
            recorder.run(f"{name}-terminal", "outlets", name, "--as-of", AS_OF, columns=WIDE)
            recorder.run(f"{name}-narrow", "outlets", name, columns=NARROW)
            recorder.run(f"{name}-json", "outlets", name, "--json")
