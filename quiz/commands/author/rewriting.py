"""A file of drafts changed, so that it holds the questions that it should and every other character as before."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from quiz.commands.author.mending import change_files
from quiz.console.ending import UsageError
from quiz.drafting.moving import QUESTIONS, DiffersError
from quiz.library.yaml.blocks import NotInBlocksError
from quiz.library.yaml.documents import parse
from quiz.library.yaml.rewriting import Change, edited_raw, plain_text, read_raw
from quiz.locale.draft import draft_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quiz.library.problems import Edit
    from quiz.library.yaml.documents import Document, Plain
    from quiz.locale import Phrases


@contextmanager
def editable(say: Phrases) -> Iterator[None]:
    """Say why a file cannot be edited. Raises UsageError."""
    words = draft_words(say.language)
    try:
        yield
    except NotInBlocksError as error:
        raise UsageError(words.brackets.format(path=error.name, key=error.key)) from error
    except DiffersError as error:
        raise UsageError(words.differs.format(path=error)) from error


def rewrite(say: Phrases, path: Path, document: Document, edits: Sequence[Edit], wanted: Sequence[Plain]) -> None:
    """Make edits of a file that still holds the document, if it holds the wanted questions then.

    Raises UsageError, with which nothing has changed.
    """
    change_files(say, [rewritten(say, path, document, edits, wanted)])


def rewritten(say: Phrases, path: Path, document: Document, edits: Sequence[Edit], wanted: Sequence[Plain]) -> Change:
    """The change that edits make of a file. Raises UsageError as `rewrite`."""
    words = draft_words(say.language)
    try:
        raw = read_raw(path)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(words.not_drafts.format(path=path)) from error
    if plain_text(raw) != document.text:
        raise UsageError(say.mending.not_written.format(path=path, reason=say.mending.changed))
    after = edited_raw(raw, edits)
    read = parse(plain_text(after), document.name)
    before = document.value if isinstance(document.value, dict) else {}
    if read.problems or read.value != {**before, QUESTIONS: [*wanted]}:
        raise UsageError(words.differs.format(path=document.name))
    return Change(path, raw, after)
