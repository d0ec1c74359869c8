"""What is remembered: rounds on several days, what is shown of them, and what is done with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.golden.pupil import learn
from tests.golden.recorder import MADE
from tests.golden.scenes.playing import ENTER, NARROW, SKIP, WIDE

if TYPE_CHECKING:
    from tests.golden.pupil import Key, Outcome
    from tests.golden.recorder import Recorder

DAYS = (0, 1, 3, 8, 20)
LATER = 21
OUTCOMES: tuple[Outcome, ...] = ("right", "wrong", "right", "partly", "right")
SURENESS = ("3", "2", ENTER, "1")
GUESSES = "a\na b\na b c\nb a d c\n1a 2b 3c\n1a 2b 3c 4d\n1a 2b 3c 4d 5e\n" * 99
"""An answer to any question is among them; what is none is refused."""
CARRIED = "carried.jsonl"


def round_of_a_day(recorder: Recorder, day: int, *options: str) -> str:
    """The keys of a round in which answers are right and wrong, sure and unsure, by turns."""
    text = recorder.look("play", *options, "--no-history", stdin=SKIP)
    return "".join(_turn(key, number + day) for number, key in enumerate(learn(text)))


def _turn(key: Key, number: int) -> str:
    if number % 7 == 6:
        return f"s{ENTER}"
    return f"{key.keys(OUTCOMES[number % len(OUTCOMES)])}{SURENESS[number % len(SURENESS)]}{ENTER}"


def rounds(recorder: Recorder) -> None:
    """Five rounds, and after each day the first screen."""
    home(recorder, "home-first", day=0)
    for day in DAYS:
        options = ("-n", "12", "--seed", str(day))
        recorder.run(
            f"round-{day}", "play", *options, keys=round_of_a_day(recorder, day, *options), columns=WIDE, day=day
        )
        recorder.run(f"home-{day}", day=day)
    home(recorder, "home-later", day=LATER)


def home(recorder: Recorder, name: str, *, day: int) -> None:
    """The first screen in all its widths."""
    recorder.run(name, day=day)
    recorder.run(f"{name}-terminal", day=day, columns=WIDE)
    recorder.run(f"{name}-narrow", day=day, columns=NARROW)
    recorder.run(f"{name}-player", "--player", "Ana Lu", day=day)


def learn_over_weeks(recorder: Recorder) -> None:
    """How somebody judges, what comes back, and everything that can be done with a history."""
    rounds(recorder)
    measure(recorder)
    review(recorder)
    list_answers(recorder)
    carry(recorder)
    forget(recorder)
    answer_today(recorder)


def answer_today(recorder: Recorder) -> None:
    """The question of the day, asked and asked for again, in a pipe and at a terminal."""
    recorder.run("today-json", "today", "--json", day=LATER)
    recorder.run("today", "today", stdin=SKIP, day=LATER)
    recorder.run("today-again", "today", day=LATER)
    recorder.run("today-terminal", "today", keys=f"s{ENTER}", columns=WIDE, day=LATER + 1)
    recorder.run("today-again-narrow", "today", columns=NARROW, day=LATER + 1)


def measure(recorder: Recorder) -> None:
    """The portrait, in every form."""
    recorder.run("stats", "stats", day=LATER)
    recorder.run("stats-terminal", "stats", columns=WIDE, day=LATER)
    recorder.run("stats-narrow", "stats", columns=NARROW, day=LATER)
    recorder.run("stats-numbers", "stats", "--numbers", day=LATER)
    recorder.run("stats-numbers-terminal", "stats", "--numbers", columns=WIDE, day=LATER)
    recorder.run("stats-json", "stats", "--json", day=LATER)
    recorder.run("stats-page", "stats", "--html", f"{MADE}/page.html", day=LATER)
    recorder.run("stats-nobody", "stats", "--player", "nobody", day=LATER)


def review(recorder: Recorder) -> None:
    """What is due, asked and told; a round that is interrupted and resumed."""
    recorder.run("review-json", "review", "--json", day=LATER)
    recorder.run("review", "review", "-n", "6", "--seed", "2", stdin=SKIP, day=LATER)
    recorder.run(
        "review-terminal", "review", "-n", "6", "--seed", "2", keys=f"a{ENTER}3{ENTER}" * 9, columns=WIDE, day=LATER
    )
    recorder.run("review-anyway", "review", "--anyway", "-n", "3", "--seed", "2", stdin=SKIP, day=LATER)
    recorder.run("review-never", "review", "--data-dir", "new", day=LATER)
    recorder.run("interrupted", "play", "-n", "5", "--seed", "4", stdin="s\ns\nq\n", day=LATER)
    recorder.run("home-interrupted", columns=WIDE, day=LATER)
    recorder.run(
        "resumed", "play", "--resume", keys=f"s{ENTER}s!trop facile{ENTER}{ENTER}sq", columns=WIDE, day=LATER + 1
    )
    recorder.run("resumed-again", "play", "--resume", day=LATER + 1)


def list_answers(recorder: Recorder) -> None:
    """The list of answers, whole and in part."""
    bank = recorder.facts.banks[0]
    recorder.run("list", "history", "list", day=LATER)
    recorder.run("list-terminal", "history", "list", columns=WIDE, day=LATER)
    recorder.run("list-narrow", "history", "list", columns=NARROW, day=LATER)
    recorder.run("list-bank", "history", "list", bank, "--all", day=LATER)
    recorder.run("list-since", "history", "list", "--since", "15", day=LATER)
    recorder.run("list-json", "history", "list", "--all", "--json", day=LATER)
    recorder.run("list-csv", "history", "list", "--all", "--csv", day=LATER)
    recorder.run("list-unknown", "history", "list", "--question", "nothing", day=LATER)


def carry(recorder: Recorder) -> None:
    """Out of one file and into another, twice."""
    recorder.run("where", "history", "where", day=LATER)
    recorder.run("where-terminal", "history", "where", columns=WIDE, day=LATER)
    recorder.run("where-nothing", "history", "where", "--data-dir", "new", "--json", day=LATER)
    recorder.run("export", "history", "export", CARRIED, day=LATER)
    recorder.keep(CARRIED, Path(CARRIED))
    for name in ("import", "import-again"):
        recorder.run(name, "history", "import", CARRIED, "--data-dir", "other", day=LATER)
    recorder.run("import-damaged", "history", "import", "-", "--data-dir", "other", stdin='{"a": 1}\nno\n', day=LATER)
    recorder.run("stats-carried", "stats", "--json", "--data-dir", "other", day=LATER)


def forget(recorder: Recorder) -> None:
    """Take back, delete a part, delete all."""
    bank = recorder.facts.banks[-1]
    recorder.run("undo", "history", "undo", day=LATER + 1)
    recorder.run("forget-what", "history", "forget")
    recorder.run("forget-unasked", "history", "forget", "--bank", bank)
    recorder.run("forget-bank", "history", "forget", "--bank", bank, "--yes")
    recorder.run("forget-all", "history", "forget", "--all", "--yes")
    recorder.run("forget-nothing", "history", "forget", "--all", "--yes")
    recorder.run("list-nothing", "history", "list")


def take_the_test(recorder: Recorder) -> None:
    """Form A, interrupted and resumed; form B some weeks later; form A again."""
    recorder.run("a-begun", "test", "--seed", "5", stdin="a\nb\nq\n")
    recorder.run("home", columns=WIDE, day=1)
    recorder.run("a-resumed", "test", "--resume", stdin=GUESSES, day=1)
    recorder.run("b", "test", "--seed", "5", keys=f"s{ENTER}" * 60, columns=WIDE, day=LATER)
    recorder.run("a-again", "test", "--form", "A", "--seed", "6", stdin=SKIP, day=LATER + 1)
    recorder.run("practice", "review", "--seed", "2", day=LATER + 1)
