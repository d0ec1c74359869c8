"""A history of very many attempts, written by SQL: a player who never rests."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from quiz.learner.fingerprints import content_of, key_fingerprint
from quiz.learner.history import History

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack

YEARS = 4
A_YEAR = 365 * 24 * 3600 * 1000
IN_A_ROUND = 10

_ROUNDS = """
    WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < :rounds)
    INSERT INTO round (number, id, player, started, mode, seed, banks, questions, form, finished)
    SELECT n, printf('r%08d', n), '', :first + n * :step, 'play', 7, '[]', '[]', NULL, :first + n * :step
    FROM counter
"""
_ATTEMPTS = """
    WITH RECURSIVE counter (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counter WHERE n < :attempts - 1)
    INSERT INTO attempt (id, round, item, at, response, right, of, confidence, milliseconds, language, withdrawn)
    SELECT printf('a%09d', n), n / :in_a_round + 1, n * 7919 % :items + 1, :first + n * (:step / :in_a_round),
           CASE WHEN n * 31 % 11 = 0 THEN NULL ELSE '["a"]' END, n * 17 % 10 < 7, 1,
           CASE n % 4 WHEN 0 THEN NULL WHEN 1 THEN 'guess' WHEN 2 THEN 'fairly' ELSE 'sure' END,
           9000, 'fr', NULL
    FROM counter
"""


def many_attempts(folder: Path, pack: Pack, attempts: int) -> None:
    """Fill the history of a folder with attempts at every question of a pack, spread over some years until now."""
    history = History.open(folder)
    questions = pack.questions()
    items = [
        (each.id, pack.bank_of(each).id, content_of(pack, each), key_fingerprint(pack, each), each.form)
        for each in questions
    ]
    rounds = attempts // IN_A_ROUND
    first = time.time_ns() // 1_000_000 - YEARS * A_YEAR
    fields = {
        "rounds": rounds, "attempts": attempts, "in_a_round": IN_A_ROUND, "items": len(items),
        "first": first, "step": YEARS * A_YEAR // rounds,
    }  # fmt: skip
    with history.writing() as write:
        history.connection.executemany(
            "INSERT INTO item (question, bank, content, key, form) VALUES (?, ?, ?, ?, ?)", items
        )
        write(_ROUNDS, fields)
        write(_ATTEMPTS, fields)
    history.close()
