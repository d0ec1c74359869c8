"""The cards of a player: when each question is due, kept in the history file and always what the log says.

The triggers of `migrations/2.sql` note what the cards do not hold yet. Folding that in takes no longer than what is
new; a card whose past has changed is computed again from the log.

An attempt dated later than now was made by a clock that was wrong, and is left out until its time has come: else its
question would be hidden until then, and nothing that is answered today could come after it. A card made while the clock
was ahead is computed again. So cards are what the log and the moment give, on any machine.

Answers of tests make no cards: a test measures, and to rehearse its questions would change what the next one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quiz import __version__
from quiz.learner.faults import reading
from quiz.learner.schedule import RULES, Card, Given, fingerprint, fold
from quiz.play.marking import outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TypeAlias

    from quiz.learner.history import History

    Told: TypeAlias = Callable[[int, int], None]
    """So much is done, of how much."""

PROGRAM = f"{__version__} {RULES}"
"""While this is the same, so are the rules that cards were computed by, unless the library was exchanged."""
TOGETHER = 8
"""Cards computed in one transaction: under a second for a million attempts, so that another round need not wait."""

_CARDS = """
    SELECT question, key, stability, difficulty, due, last, through, outcome, confidence FROM card WHERE player = ?
"""
_KEEP = """
    INSERT OR REPLACE INTO card
    (player, question, key, stability, difficulty, due, last, through, outcome, confidence)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ASKED = "at, attempt.id, key, right, of, response IS NOT NULL, confidence"
_LOG = """
    item CROSS JOIN attempt ON attempt.item = item.number CROSS JOIN round ON round.number = attempt.round
    WHERE question = ? AND player = ? AND mode <> 'test' AND withdrawn IS NULL
"""
"""`CROSS JOIN` keeps this order of the tables (https://www.sqlite.org/optoverview.html#crossjoin)."""
_FROM_LOG = f"SELECT {_ASKED} FROM {_LOG} AND at <= ?"  # noqa: S608 -- names of our own schema
_TO_COME = f"INSERT OR IGNORE INTO unfolded SELECT player, question, attempt.number FROM {_LOG} AND at > ?"  # noqa: S608 -- as above
_NEW_ONES = f"""
    SELECT {_ASKED}
    FROM unfolded CROSS JOIN attempt ON attempt.number = unfolded.attempt JOIN item ON item.number = attempt.item
    WHERE unfolded.question = ? AND player = ? AND at <= ?
"""  # noqa: S608 -- as above
_FOLDED = """
    DELETE FROM unfolded WHERE question = ? AND player = ?
    AND NOT EXISTS (SELECT 1 FROM attempt WHERE number = unfolded.attempt AND at > ?)
"""
_READY = """
    SELECT DISTINCT unfolded.question FROM unfolded LEFT JOIN attempt ON number = unfolded.attempt
    WHERE player = ? AND (unfolded.attempt = 0 OR at <= ?) ORDER BY 1
"""


def cards_of(history: History, player: str) -> dict[str, Card]:
    """A player's cards by question, as they were last brought up to date. Raises UnusableError, DamagedError."""
    with reading(history.path):
        rows = history.connection.execute(_CARDS, (player,))
        return {question: Card(*row) for question, *row in rows}


def catch_up(
    history: History, player: str, now: int, told: Told = lambda _done, _of: None, *, thorough: bool = False
) -> None:
    """Bring a player's cards up to the log, as of now. Raises UnusableError, DamagedError.

    When nothing is new this only reads, and `fsrs` is not imported; `thorough` imports it all the same, to see
    whether it would still compute the same cards.
    """
    known = _rules_of(history, player)
    if not known and not _has_answered(history, player):
        return
    _doubt_what_is_ahead(history, player, now)
    if thorough or known[:1] != (PROGRAM,) or _waiting(history, player, now):
        rules = fingerprint()
        if known != (PROGRAM, rules):
            _begin_anew(history, player, rules)
    waiting = _waiting(history, player, now)
    for start in range(0, len(waiting), TOGETHER):
        with history.deriving() as write:
            cards = cards_of(history, player)
            for question in waiting[start : start + TOGETHER]:
                _fold_in(write, (question, player, now), cards.get(question))
        told(min(start + TOGETHER, len(waiting)), len(waiting))


def taken_forms(history: History, player: str) -> set[str]:
    """The forms of tests that a player has begun. Raises UnusableError, DamagedError."""
    query = "SELECT DISTINCT form FROM round WHERE player = ? AND mode = 'test' AND form IS NOT NULL"
    with reading(history.path):
        return {form for (form,) in history.connection.execute(query, (player,))}


def _rules_of(history: History, player: str) -> tuple[str, ...]:
    with reading(history.path):
        found = history.connection.execute("SELECT program, rules FROM schedule WHERE player = ?", (player,))
        row: tuple[str, ...] | None = found.fetchone()
        return row or ()


def _has_answered(history: History, player: str) -> bool:
    with reading(history.path):
        return (
            history.connection.execute("SELECT 1 FROM tally WHERE player = ? AND count > 0", (player,)).fetchone()
            is not None
        )


def _begin_anew(history: History, player: str, rules: str) -> None:
    """Have every card computed again, unless another round has seen to that since we looked."""
    with history.deriving() as write:
        kept = write("SELECT rules FROM schedule WHERE player = ?", (player,)).fetchone()
        if kept != (rules,):
            write("DELETE FROM card WHERE player = ?", (player,))
            write("DELETE FROM unfolded WHERE player = ?", (player,))
            write(
                "INSERT INTO unfolded SELECT DISTINCT player, question, 0 FROM tally"
                " JOIN item ON item.number = tally.item WHERE player = ? AND mode <> 'test'",
                (player,),
            )
        write("INSERT OR REPLACE INTO schedule VALUES (?, ?, ?)", (player, PROGRAM, rules))


def _doubt_what_is_ahead(history: History, player: str, now: int) -> None:
    """Have the cards computed again that were made while the clock was ahead of now."""
    ahead = "FROM card WHERE player = ? AND last > ?"
    with reading(history.path):
        found = history.connection.execute(f"SELECT 1 {ahead}", (player, now)).fetchone()
    if found is not None:
        with history.deriving() as write:
            write(f"INSERT OR IGNORE INTO unfolded SELECT player, question, 0 {ahead}", (player, now))


def _waiting(history: History, player: str, now: int) -> Sequence[str]:
    with reading(history.path):
        return [question for (question,) in history.connection.execute(_READY, (player, now))]


def _fold_in(write: Callable[..., Any], which: tuple[str, str, int], card: Card | None) -> None:
    """One card, by question and player, as of now: brought up to the log step by step or, if need be, made anew."""
    question, player, _ = which
    answers = _in_order(write(_NEW_ONES, which))
    again = write("SELECT 1 FROM unfolded WHERE question = ? AND player = ? AND attempt = 0", which[:2]).fetchone()
    if again or (card is not None and answers and answers[0][:2] < (card.last, card.through)):
        card, answers = None, _in_order(write(_FROM_LOG, which))
        write(_TO_COME, which)
    after = fold(answers, card)
    write(_FOLDED, which)
    if after is None:
        write("DELETE FROM card WHERE question = ? AND player = ?", which[:2])
    else:
        write(_KEEP, (player, question, *after))


def _in_order(rows: Iterable[tuple[Any, ...]]) -> list[Given]:
    """By time, and by id where that is the same, so that two machines with the same log have the same cards."""
    given = [
        Given(at, id_, key, outcome_of(right, of, answered=bool(answered)), confidence)
        for at, id_, key, right, of, answered, confidence in rows
    ]
    return sorted(given, key=lambda each: (each.at, each.id))
