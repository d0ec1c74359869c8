"""`quiz history export` and `import`: the history in one file that can be carried about."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.learn.history_access import existing, minding
from quiz.commands.learn.history_list import refuse_unknown
from quiz.commands.play.recorder import opened
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.findings.concise import concise
from quiz.console.output import tell
from quiz.console.writing import STDOUT, asked_file, write_result
from quiz.learner.database import FILE_NAME
from quiz.learner.importing import read_portable
from quiz.learner.portable import lines_of
from quiz.library.given import read_given, read_stream
from quiz.locale.history import history_words
from quiz.locale.reasons import reason

if TYPE_CHECKING:
    from quiz.learner.history import History
    from quiz.locale import Phrases
    from quiz.locale.history import HistoryWords


LARGEST = 1_000_000_000
"""Bytes of a file that is taken over; three million answers have as many."""


class CarryOptions(NamedTuple):
    """What was asked for on the command line."""

    data: Path
    file: str = STDOUT
    force: bool = False
    player: str | None = None


@minding
def export_history(say: Phrases, options: CarryOptions) -> int:
    """Write the history to a file or to standard output; returns the exit code."""
    words = history_words(say.language)
    history = existing(say, options.data)
    if history is None:
        tell(words.nothing)
        return FINDINGS
    refuse_unknown(say, words.unknown_player, options.player, history.players())
    where, values = ("player = ?", (options.player,)) if options.player is not None else ("", ())
    attempts = list(history.attempts(where, values))
    sittings = [each for each in history.sittings() if options.player in {None, each.player}]
    target = asked_file(say, options.file, force=options.force, read=options.data.glob(f"{FILE_NAME}*"))
    write_result(say, target, (line.encode() for line in lines_of(sittings, attempts)))
    if target is not None:
        tell(words.exported.format(path=target, **_counts(words, len(attempts), len(sittings))))
    return FINE


def _counts(words: HistoryWords, attempts: int, rounds: int) -> dict[str, str]:
    return {
        "attempts": words.answers.of(attempts),
        "rounds": words.rounds.of(rounds),
    }


@minding
def import_history(say: Phrases, options: CarryOptions) -> int:
    """Add what a file holds, all of it or nothing; returns the exit code."""
    words = history_words(say.language)
    try:
        content = _content(options.file)
    except OSError as error:
        raise UsageError(words.not_read.format(path=options.file, detail=reason(say.language, error))) from error
    history = existing(say, options.data)
    found = read_portable(content, options.file, _known_rounds(history))
    if found.problems:
        sys.stdout.writelines(concise(problem, say.language) + "\n" for problem in found.problems)
        if found.more:
            tell(words.more_findings.of(found.more))
        tell(words.findings.format(count=len(found.problems) + found.more))
        return FINDINGS
    merged = (history or opened(say, options.data)).merge(found.sittings, found.attempts)
    if not any(merged):
        tell(words.nothing_new)
        return FINE
    changed = words.answers.of(merged.changed)
    tell(words.imported.format(**_counts(words, merged.attempts, merged.rounds), changed=changed))
    return FINE


def _content(name: str) -> bytes:
    return read_stream(sys.stdin.buffer, LARGEST) if name == STDOUT else read_given(Path(name), LARGEST)


def _known_rounds(history: History | None) -> dict[str, str]:
    """The rounds that are there, and who played them."""
    return {sitting.id: sitting.player for sitting in history.sittings()} if history else {}
