"""`quiz draft`: candidates from the articles of a pack, into a file of their own, that keeps what was done with it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import asked_device, asked_pack, is_added
from quiz.commands.author.adding import Candidates, add_drafts, blocks_of, offered
from quiz.commands.author.decisions import add_records, read_records
from quiz.commands.ending import carried_out
from quiz.commands.opening import tell_faults
from quiz.console.ending import FINE, UsageError
from quiz.console.output import print_json, tell
from quiz.console.places import readable
from quiz.console.writing import asked_file, not_written, refuse_taken, write_result
from quiz.drafting.drafting import draft
from quiz.drafting.files import drafts_file
from quiz.library.newpack.files import bank_name
from quiz.library.pack.files import real
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import DRAFTS, builtin_root, drafts_of, without_drafts
from quiz.library.sayings import LEADS_OUTSIDE
from quiz.locale.draft import draft_words
from quiz.locale.reading import reading_words

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases


class DraftOptions(NamedTuple):
    """What was asked for on the command line."""

    pack: str | None
    ids: tuple[str, ...] = ()
    device: str | None = None
    most: int = 30
    output: str | None = None
    force: bool = False
    json: bool = False
    review: bool = False
    move: bool = False
    to: str | None = None
    plain: bool = False


@carried_out
def draft_pack(say: Phrases, options: DraftOptions) -> int:
    """Find candidates and write them, or print them for a program; review them, move them; returns the exit code."""
    words = draft_words(say.language)
    if options.pack is None:
        raise UsageError(words.no_pack)
    _refuse_together(say, options)
    root = asked_pack(say, options.pack, reading_words(say.language).no_pack)
    if options.move:
        from quiz.commands.author.moving import move_drafts

        return move_drafts(say, root, options.ids, options.to, plain=options.plain)
    if not options.review:
        return _find(say, without_drafts(root), options)
    from quiz.commands.author.judging import review_drafts

    if not drafts_of(root):
        _find(say, without_drafts(root), options)
    device = asked_device(say, options.device)
    return review_drafts(say, root, device, plain=options.plain) if drafts_of(root) else FINE


def _refuse_together(say: Phrases, options: DraftOptions) -> None:
    """Refuse what cannot be asked for at once. Raises UsageError."""
    words = draft_words(say.language)
    finding = {"--json": options.json, "--output": options.output, "--force": options.force}
    given = [name for name, value in finding.items() if value]
    if options.review and options.move:
        raise UsageError(words.not_together.format(one="--review", other="--move"))
    if given and (options.review or options.move):
        raise UsageError(words.not_together.format(one="--review" if options.review else "--move", other=given[0]))
    if options.to is not None and not options.move:
        raise UsageError(words.only_with_move.format(what="--to"))
    if options.ids and not options.move:
        raise UsageError(words.only_with_move.format(what=" ".join(options.ids)))


def _find(say: Phrases, root: Root, options: DraftOptions) -> int:
    words, reading = draft_words(say.language), reading_words(say.language)
    device = asked_device(say, options.device)
    bank = bank_name(root.folder.resolve().name)
    path = None if options.json else _target(say, root, bank, options)
    contents = read_contents(root)
    tell_faults(reading, root, contents.pack, contents.problems)
    if not contents.pack.articles:
        raise UsageError(reading.no_articles)
    found = [each for each in draft(contents.pack.articles) if device in {None, *each.devices}]
    candidates = Candidates(root, contents, read_records(say, root), tuple(found), options.most)
    if options.json:
        print_json({"candidates": [each.candidate for each in candidates.wanted()]})
    elif not found:
        tell(words.none.format(path=root.folder))
    elif path is not None and path == _own(root, bank) and path.exists() and not options.force:
        add_drafts(say, path, candidates)
    else:
        _write(say, path, bank, candidates)
    return FINE


def _own(root: Root, bank: str) -> Path:
    """The file of drafts of a pack."""
    return root.folder / "questions" / DRAFTS / f"{bank}.yaml"


def _target(say: Phrases, root: Root, bank: str, options: DraftOptions) -> Path | None:
    """The file to write, refused before the work is done; None is standard output. Raises UsageError."""
    read = tuple(root.files())
    if options.output is not None:
        return asked_file(say, options.output, force=options.force, read=read)
    if root.folder == builtin_root().folder or is_added(root.folder):
        raise UsageError(draft_words(say.language).not_builtin)
    path = _own(root, bank)
    if not real(path).is_relative_to(real(root.folder)):
        raise UsageError(f"{path}: {LEADS_OUTSIDE.of(say.language)}")
    refuse_taken(say, path, force=options.force or path.is_file(), read=read)
    return path


def _write(say: Phrases, path: Path | None, bank: str, candidates: Candidates) -> None:
    """Write a new file of drafts; if it is that of the pack, what it holds is known to have been offered."""
    words, root, found = draft_words(say.language), candidates.root, candidates.wanted()
    shown = f"{bank}.yaml" if path is None else readable(shlex.quote(str(path)))
    name = bank if path is None else bank_name(path.stem)
    content = drafts_file(name, shown, blocks_of(found, words, candidates.form), words, candidates.form)
    if path is not None:
        try:
            path.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise not_written(say, path.parent, error) from error
    write_result(say, path, [content.encode()])
    if path is None:
        return
    if path == _own(root, bank):
        add_records(say, root, offered(path, candidates, found))
    statements = len({each.candidate.statement for each in found})
    tell(words.written.format(path=path, count=len(found), statements=statements))
    candidates.tell_left_out(say)
    tell(words.next.format(path=shown, pack=shlex.quote(str(root.folder))))
