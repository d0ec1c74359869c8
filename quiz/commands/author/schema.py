"""`quiz schema`: the JSON Schema by which an editor completes and explains the files of a pack."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quiz.commands.asked import did_you_mean, nearest
from quiz.commands.ending import carried_out
from quiz.console.ending import FINE, UsageError
from quiz.library.schema.schemas import NAMES, schema_text
from quiz.locale.help import help_words

if TYPE_CHECKING:
    from quiz.locale import Phrases


@carried_out
def print_schema(say: Phrases, asked: str) -> int:
    """Print one schema, explained in the language of the interface; returns the exit code."""
    name = next((name for name in NAMES if name == asked), None)
    if name is None:
        guess = did_you_mean(say, nearest(asked, NAMES)[:1])
        raise UsageError(help_words(say.language).no_schema.format(name=asked, guess=guess, names=", ".join(NAMES)))
    sys.stdout.write(schema_text(name, say.language))
    return FINE
