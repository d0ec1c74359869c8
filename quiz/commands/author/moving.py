"""`quiz draft PACK --move`: what is written goes to its bank, in one step, or stays whole where it is."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.drafts import check_drafts
from quiz.commands.asked import did_you_mean, nearest
from quiz.commands.author.check import CheckOptions, show_problems
from quiz.commands.author.decisions import add_records, moment, read_records
from quiz.commands.author.mending import change_files
from quiz.commands.author.rewriting import editable
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.findings.concise import concise
from quiz.console.output import tell
from quiz.drafting.moving import QUESTIONS, STATEMENTS, items, moved_in, statements_of, taken_away
from quiz.drafting.records import Record
from quiz.draw.console.visible import visible
from quiz.library.pack.files import real
from quiz.library.pack.roots import drafts_of, folder_root
from quiz.library.problems import in_reading_order
from quiz.library.yaml.blocks import blocks_of
from quiz.library.yaml.documents import parse, read_document
from quiz.library.yaml.rewriting import Change, edited_raw, plain_text, read_raw
from quiz.locale.draft import draft_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.checks.drafts import Draft, Drafts
    from quiz.library.pack.roots import Root
    from quiz.library.problems import Edit, Problem
    from quiz.library.yaml.documents import Document, Plain
    from quiz.locale import Phrases


class _Going(NamedTuple):
    """Drafts of one file that go to a bank, and those that are in one already, as a kill left them."""

    path: Path
    document: Document
    bank: Path
    moving: tuple[Draft, ...]
    moved: tuple[Draft, ...]


class _Banks:
    """The banks of a pack, as they are written."""

    def __init__(self, say: Phrases, root: Root, to: str | None) -> None:
        self.words = draft_words(say.language)
        self.documents = {
            path: read_document(path, root.name_of(path), root.folder) for path in folder_root(root.folder).banks
        }
        self.asked = None if to is None else self._named(say, to)

    def of(self, drafts: Path) -> Path:
        """The bank that drafts go to: the one asked for, that of their name, or the only one. Raises UsageError."""
        if self.asked is not None:
            return self.asked
        alike = [path for path in self.documents if path.stem == drafts.stem]
        if len(alike or self.documents) == 1:
            return next(iter(alike or self.documents))
        raise UsageError(self.words.which_bank.format(path=drafts, names=self._names()))

    def holding(self, draft: Draft) -> Path | None:
        """The bank that holds just this question already."""
        return next((path for path, each in self.documents.items() if draft.value in items(each, QUESTIONS)), None)

    def holds(self, statement: Plain) -> bool:
        """Whether a bank holds just this statement already."""
        return any(statement in items(each, STATEMENTS) for each in self.documents.values())

    def _named(self, say: Phrases, to: str) -> Path:
        for path in self.documents:
            if to in {path.stem, path.name} or real(Path(to)) == real(path):
                return path
        guess = did_you_mean(say, nearest(to, [path.stem for path in self.documents]))
        raise UsageError(f"{self.words.no_bank.format(name=to, names=self._names())} {guess}".strip())

    def _names(self) -> str:
        return ", ".join(path.stem for path in self.documents)


def move_drafts(say: Phrases, root: Root, names: Sequence[str], to: str | None, *, plain: bool) -> int:
    """Move the drafts named, or all that are complete; returns the exit code. Raises UsageError."""
    words, files = draft_words(say.language), drafts_of(root)
    if not files:
        raise UsageError(words.no_drafts.format(path=shlex.quote(str(root.folder))))
    banks, checked = _Banks(say, root, to), check_drafts(root)
    asked = _asked(say, root, checked, names)
    moved = tuple(each for each in asked if banks.holding(each))
    moving = tuple(each for each in asked if each not in moved and (names or not _lacking(each)))
    lacking = in_reading_order([problem for each in moving for problem in _lacking(each, checked)])
    if lacking:
        show_problems(
            say, list(lacking), checked.contents.texts, CheckOptions((), fairness=False, summary=False, plain=plain)
        )
        tell(words.not_moved)
        return FINDINGS
    if not moving and not moved:
        tell(words.none_complete.format(path=" ".join(shlex.quote(root.name_of(path)) for path in files)))
        return FINDINGS
    going = list(_going(banks, moving, moved))
    texts = _edited(say, banks, going)
    change_files(say, texts.changes())
    _tell(say, root, banks, going, texts)
    return FINE


def _asked(say: Phrases, root: Root, checked: Drafts, names: Sequence[str]) -> tuple[Draft, ...]:
    """The drafts of these ids, or all. Raises UsageError."""
    words, known = draft_words(say.language), [each.id for each in checked.drafts]
    for name in names:
        if name not in known:
            guess = did_you_mean(say, nearest(name, known))
            path = shlex.quote(str(root.folder))
            raise UsageError(f"{words.no_draft.format(name=name, path=path)} {guess}".strip())
    return tuple(each for each in checked.drafts if not names or each.id in names)


def _lacking(draft: Draft, checked: Drafts | None = None) -> tuple[Problem, ...]:
    """What keeps a draft from moving: what it lacks itself, and what the statements lack that would go with it."""
    if draft.missing or checked is None:
        return draft.missing
    spans = [draft.document.span((STATEMENTS, i)) for i in statements_of(draft.document, [draft.place])]
    here = (each for each in checked.problems if each.severity == "error")
    return tuple(each for each in here if any(span.holds(each.span) for span in spans))


def _going(banks: _Banks, moving: Iterable[Draft], moved: Iterable[Draft]) -> Iterator[_Going]:
    """The drafts file by file."""
    by_file: dict[Path, tuple[list[Draft], list[Draft]]] = {}
    for part, drafts in enumerate((moving, moved)):
        for each in drafts:
            by_file.setdefault(each.path, ([], []))[part].append(each)
    for path, (new, old) in by_file.items():
        bank = banks.of(path) if new else Path()
        yield _Going(path, (new or old)[0].document, bank, tuple(new), tuple(old))


class _Texts:
    """The files as they were when the drafts were checked, and as they are to be."""

    def __init__(self, say: Phrases) -> None:
        self.say = say
        self.before: dict[Path, str] = {}
        self.after: dict[Path, str] = {}

    def edit(self, path: Path, document: Document, edits: Sequence[Edit]) -> None:
        """Change a file that still holds what was read of it, or what became of that. Raises UsageError."""
        try:
            raw = self.after.get(path) or read_raw(path)
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: {error}") from error
        if plain_text(raw) != document.text:
            mending = self.say.mending
            raise UsageError(mending.not_written.format(path=path, reason=mending.changed))
        self.before.setdefault(path, raw)
        self.after[path] = edited_raw(raw, edits)

    def document(self, path: Path, otherwise: Document) -> Document:
        """A file as it is to be."""
        return parse(plain_text(self.after[path]), otherwise.name) if path in self.after else otherwise

    def changes(self) -> list[Change]:
        """All of them, in the order in which they were first made."""
        return [Change(path, self.before[path], after) for path, after in self.after.items()]


def _edited(say: Phrases, banks: _Banks, going: Sequence[_Going]) -> _Texts:
    """What becomes of the files: banks first, for what is in both is taken out of the drafts at the next try.

    Raises UsageError.
    """
    texts = _Texts(say)
    with editable(say):
        for each in going:
            if each.moving:
                bank = texts.document(each.bank, banks.documents[each.bank])
                _must_be_sound(say, bank)
                texts.edit(each.bank, bank, moved_in(bank, each.document, [draft.place for draft in each.moving]))
        for each in going:
            texts.edit(each.path, each.document, _taken(banks, each))
    return texts


def _must_be_sound(say: Phrases, bank: Document) -> None:
    """Refuse a bank that cannot be read to its end. Raises UsageError."""
    if bank.problems:
        tell(concise(bank.problems[0], say.language))
        raise UsageError(draft_words(say.language).not_whole.format(path=bank.name))


def _taken(banks: _Banks, going: _Going) -> tuple[Edit, ...]:
    """The edits that take out of a file of drafts what moves, and what a kill left there after it had moved."""
    document = going.document
    new = [each.place for each in going.moving]
    old = [each.place for each in going.moved]
    listed = items(document, STATEMENTS)
    left = [i for i in statements_of(document, old) if banks.holds(listed[i])]
    return taken_away(document, sorted([*new, *old]), sorted({*statements_of(document, new), *left}))


def _tell(say: Phrases, root: Root, banks: _Banks, going: Sequence[_Going], texts: _Texts) -> None:
    """Say what was moved and where it stands, and keep it among the records."""
    words, records, now = draft_words(say.language), read_records(say, root), moment()
    for each in going:
        places = _places(texts.document(each.bank, banks.documents[each.bank])) if each.moving else {}
        for draft in each.moving:
            sys.stdout.write(visible(f"{places[draft.id]}: {draft.id}") + "\n")
        for draft in each.moved:
            tell(words.moved_before.format(name=draft.id, path=banks.holding(draft)))
    tell(words.moved.format(count=sum(len(each.moving) for each in going), path=shlex.quote(str(root.folder))))
    drafts = [draft for each in going for draft in (*each.moving, *each.moved)]
    keys = [records.key_of(draft.id, draft.quoted) for draft in drafts]
    add_records(
        say,
        root,
        [
            Record(id=draft.id, deed="moved", at=now, key=key, file=draft.path.name)
            for draft, key in zip(drafts, keys, strict=True)
        ],
    )


def _places(bank: Document) -> Mapping[str, str]:
    """Where each question of a bank stands: its file and line, by its id."""
    lines = (bank.text.count("\n", 0, block.dash) + 1 for block in blocks_of(bank, QUESTIONS))
    named = zip(items(bank, QUESTIONS), lines, strict=True)
    return {str(each.get("id", "")): f"{bank.name}:{line}" for each, line in named if isinstance(each, dict)}
