"""The cards of a player: when each question is due, kept in the history file and always what the log says.

The triggers of `migrations/2.sql` note what the cards do not hold yet. Folding that in takes no longer than what is
new; a card whose past has changed is computed again from the log.

Answers of tests make no cards: a test measures, and to rehearse its questions would change what the next one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quiz import __version__
from quiz.learner.database import reading
from quiz.learner.schedule import RULES, Card, Given, fingerprint, fold

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
    SELECT question, key, stability, difficulty, due, last, through, correct, confidence FROM card WHERE player = ?
"""
_KEEP = """
    INSERT OR REPLACE INTO card
    (player, question, key, stability, difficulty, due, last, through, correct, confidence)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_FROM_LOG = """
    SELECT at, attempt.id, key, response IS NOT NULL AND right = of, confidence
    FROM item CROSS JOIN attempt ON attempt.item = item.number CROSS JOIN round ON round.number = attempt.round
    WHERE question = ? AND player = ? AND mode <> 'test' AND withdrawn IS NULL
"""
"""`CROSS JOIN` keeps this order of the tables (https://www.sqlite.org/optoverview.html#crossjoin)."""
_NEW_ONES = """
    SELECT at, attempt.id, key, response IS NOT NULL AND right = of, confidence
    FROM unfolded CROSS JOIN attempt ON attempt.number = unfolded.attempt JOIN item ON item.number = attempt.item
    WHERE unfolded.question = ? AND player = ?
"""


def cards_of(history: History, player: str) -> dict[str, Card]:
    """A player's cards by question, as they were last brought up to date. Raises UnusableError, DamagedError."""
    with reading(history.path):
        rows = history.connection.execute(_CARDS, (player,))
        return {question: _card(row) for question, *row in rows}


def catch_up(history: History, player: str, told: Told = lambda _done, _of: None, *, thorough: bool = False) -> None:
    """Bring a player's cards up to the log. Raises UnusableError, DamagedError.

    When nothing is new this only reads, and `fsrs` is not imported; `thorough` imports it all the same, to see
    whether it would still compute the same cards.
    """
    known = _rules_of(history, player)
    if not known and not _has_answered(history, player):
        return
    if thorough or known[:1] != (PROGRAM,) or _waiting(history, player):
        rules = fingerprint()
        if known != (PROGRAM, rules):
            _begin_anew(history, player, rules)
    waiting = _waiting(history, player)
    for start in range(0, len(waiting), TOGETHER):
        with history.writing() as write:
            cards = cards_of(history, player)
            for question in waiting[start : start + TOGETHER]:
                _fold_in(write, player, question, cards.get(question))
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
    with history.writing() as write:
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


def _waiting(history: History, player: str) -> Sequence[str]:
    query = "SELECT DISTINCT question FROM unfolded WHERE player = ? ORDER BY question"
    with reading(history.path):
        return [question for (question,) in history.connection.execute(query, (player,))]


def _fold_in(write: Callable[..., Any], player: str, question: str, card: Card | None) -> None:
    """One card brought up to the log, step by step or, if its past has changed, from the beginning."""
    pair = (question, player)
    answers = _in_order(write(_NEW_ONES, pair))
    again = write("SELECT 1 FROM unfolded WHERE question = ? AND player = ? AND attempt = 0", pair).fetchone()
    if again or (card is not None and answers and answers[0][:2] < (card.last, card.through)):
        card, answers = None, _in_order(write(_FROM_LOG, pair))
    after = fold(answers, card)
    write("DELETE FROM unfolded WHERE question = ? AND player = ?", pair)
    if after is None:
        write("DELETE FROM card WHERE question = ? AND player = ?", pair)
    else:
        write(_KEEP, (player, question, *after))


def _in_order(rows: Iterable[tuple[Any, ...]]) -> list[Given]:
    """By time, and by id where that is the same, so that two machines with the same log have the same cards."""
    return sorted(Given(at, id_, key, bool(correct), confidence) for at, id_, key, correct, confidence in rows)


def _card(row: Sequence[Any]) -> Card:
    key, stability, difficulty, due, last, through, correct, confidence = row
    return Card(key, stability, difficulty, due, last, through, bool(correct), confidence)
