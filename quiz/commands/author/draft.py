"""`quiz draft`: candidates from the articles of a pack, into a file of their own."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import asked_device, asked_pack
from quiz.commands.ending import carried_out
from quiz.commands.opening import open_pack
from quiz.console.ending import FINE, UsageError
from quiz.console.output import print_json, tell
from quiz.console.writing import asked_file, files_of, not_written, refuse_taken, write_result
from quiz.drafting.drafting import draft
from quiz.drafting.files import drafts_file
from quiz.library.newpack.files import bank_name
from quiz.library.pack.roots import DRAFTS, builtin_root
from quiz.locale.draft import draft_words
from quiz.locale.reading import reading_words

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.drafting.values import Candidate
    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases
    from quiz.model import Pack


class DraftOptions(NamedTuple):
    """What was asked for on the command line."""

    pack: str | None
    device: str | None
    most: int
    output: str | None
    force: bool
    json: bool


@carried_out
def draft_pack(say: Phrases, options: DraftOptions) -> int:
    """Find candidates and write them, or print them for a program; returns the exit code."""
    words, reading = draft_words(say.language), reading_words(say.language)
    if options.pack is None:
        raise UsageError(words.no_pack)
    root = asked_pack(say, options.pack, reading.no_pack)
    device = asked_device(say, options.device)
    bank = bank_name(root.folder.resolve().name)
    path = None if options.json else _target(say, root, bank, options)
    pack = open_pack(reading, root)
    if not pack.articles:
        raise UsageError(reading.no_articles)
    found = [each for each in _candidates(pack) if device in {None, *each.devices}][: options.most]
    if options.json:
        print_json({"candidates": found})
    elif not found:
        tell(words.none.format(path=root.folder))
    else:
        _write(say, path, bank, found)
    return FINE


def _candidates(pack: Pack) -> tuple[Candidate, ...]:
    return draft(pack.articles)


def _target(say: Phrases, root: Root, bank: str, options: DraftOptions) -> Path | None:
    """The file to write, refused before the work is done; None is standard output. Raises UsageError."""
    read = tuple(files_of(root))
    if options.output is not None:
        return asked_file(say, options.output, force=options.force, read=read)
    if root.folder == builtin_root().folder:
        raise UsageError(draft_words(say.language).not_builtin)
    path = root.folder / "questions" / DRAFTS / f"{bank}.yaml"
    refuse_taken(say, path, force=options.force, read=read)
    return path


def _write(say: Phrases, path: Path | None, bank: str, found: list[Candidate]) -> None:
    words = draft_words(say.language)
    shown = f"{bank}.yaml" if path is None else shlex.quote(str(path))
    content = [drafts_file(bank if path is None else _id_of(path), shown, found, words).encode()]
    if path is not None:
        try:
            path.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise not_written(say, path.parent, error) from error
    write_result(say, path, content)
    if path is not None:
        statements = len({each.statement for each in found})
        tell(words.written.format(path=path, count=len(found), statements=statements))
        tell(words.next.format(path=shown))


def _id_of(path: Path) -> str:
    """The id of a bank in a file of this name."""
    return bank_name(path.stem)
