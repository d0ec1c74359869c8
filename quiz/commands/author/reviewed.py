"""Drafts under review: which are to be seen, and what is on disk of each decision before the next one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from quiz.checks.drafts import check_drafts
from quiz.commands.author.decisions import add_records, moment, read_records
from quiz.commands.author.rewriting import editable, rewrite
from quiz.console.ending import UsageError
from quiz.console.findings.concise import concise
from quiz.console.output import tell
from quiz.drafting.moving import QUESTIONS, items
from quiz.drafting.records import Record, digests
from quiz.library.pack.roots import drafts_of
from quiz.library.yaml.blocks import added, blocks_of, column_of, moved, removed, text_of
from quiz.library.yaml.documents import parse, read_document
from quiz.locale.draft import draft_words
from quiz.model import Id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quiz.checks.drafts import Draft, Drafts
    from quiz.drafting.records import Deed, Records
    from quiz.drafting.values import Candidate
    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases
    from quiz.model import Device, Pack


class Reviewed:
    """The drafts that a root means and what was decided of them, as both are on the disk."""

    def __init__(self, say: Phrases, root: Root, device: Device | None = None) -> None:
        self.say = say
        self.root = root
        self.device = device
        """That of the drafts which are to be judged; None for all."""
        self.records: Records = read_records(say, root)
        self._read: tuple[object, Drafts] | None = None

    @property
    def checked(self) -> Drafts:
        """The drafts; checked again when one of their files is another one.

        Raises UsageError where one cannot be read to its end.
        """
        stamp = tuple(map(_stamp, drafts_of(self.root)))
        if self._read is None or self._read[0] != stamp:
            self._read = stamp, check_drafts(self.root)
        for problem in self._read[1].broken:
            tell(concise(problem, self.say.language))
            raise UsageError(draft_words(self.say.language).not_whole.format(path=problem.span.file))
        return self._read[1]

    @property
    def pack(self) -> Pack:
        """What the drafts were read with."""
        return self.checked.contents.pack

    def named(self) -> dict[str, Draft]:
        """The drafts that have an id of their own, by it."""
        found: dict[str, Draft] = {}
        for each in self.checked.drafts:
            if is_id(each.id):
                found.setdefault(each.id, each)
        return found

    def waiting(self) -> tuple[Draft, ...]:
        """Those that are still to be judged: the ones put off last."""
        named = self.named().items()
        left = [each for name, each in named if self.records.deed_of(name) != "kept" and self._is_of_device(each)]
        order = {each.id: i for i, each in enumerate(self.records.decisions()) if each.deed == "later"}
        return tuple(sorted(left, key=lambda each: order.get(each.id, -1)))

    def _is_of_device(self, draft: Draft) -> bool:
        found = self.candidate(draft)
        return self.device in {None, draft.value.get("device"), *(found.devices if found else ())}

    def kept(self) -> int:
        """How many were kept and are there."""
        return sum(self.records.deed_of(name) == "kept" for name in self.named())

    def candidate(self, draft: Draft) -> Candidate | None:
        """What a draft was made of."""
        return self.records.candidate(self.key(draft))

    def key(self, draft: Draft) -> str:
        """The key of the candidate of a draft; "" if none was offered."""
        return self.records.key_of(draft.id, draft.quoted)

    def decide(self, draft: Draft, deed: Deed) -> None:
        """Keep a draft or put it off. Raises UsageError."""
        self._add(self._record(draft, deed))

    def drop(self, draft: Draft, why: str) -> None:
        """Take a draft out of its file, its lines kept among the records first. Raises UsageError."""
        with editable(self.say):
            block = blocks_of(draft.document, QUESTIONS)[draft.place]
            edits = removed(draft.document, QUESTIONS, [draft.place])
        text = text_of(draft.document, block)
        self._add(msgspec.structs.replace(self._record(draft, "dropped"), why=why, text=text, place=draft.place))
        left = [each for i, each in enumerate(items(draft.document, QUESTIONS)) if i != draft.place]
        rewrite(self.say, draft.path, draft.document, edits, left)

    def back(self) -> str | None:
        """Take the last decision back; the id of its draft, which is where it was; None if there is none.

        Raises UsageError.
        """
        names = {path.name for path in drafts_of(self.root)}
        last = next((each for each in reversed(self.records.decisions()) if each.file in names), None)
        if last is None:
            return None
        if last.deed == "dropped" and last.id not in self.named():
            self._put_back(last)
        self._add(Record(id=last.id, deed="back", at=moment(), key=last.key, file=last.file, articles=last.articles))
        return last.id

    def edited(self, draft: Draft, names: Iterable[str]) -> None:
        """Keep that a draft is of these ids now."""
        record = self._record(draft, "edited")
        self._add(*(msgspec.structs.replace(record, id=name) for name in names))

    def _put_back(self, record: Record) -> None:
        path = next(path for path in drafts_of(self.root) if path.name == record.file)
        document = read_document(path, self.root.name_of(path), self.root.folder)
        listed = items(document, QUESTIONS)
        place = max(0, min(record.place, len(listed)))
        with editable(self.say):
            column = column_of(document, QUESTIONS)
            text = moved(record.text, column - _column(record.text))
            edits = added(document, QUESTIONS, [text], at=place)
        again = items(parse("questions:\n" + text, document.name), QUESTIONS)
        rewrite(self.say, path, document, edits, [*listed[:place], *again, *listed[place:]])

    def _record(self, draft: Draft, deed: Deed) -> Record:
        key, found = self.key(draft), self.candidate(draft)
        articles = digests(found, self.pack.articles) if found else {}
        return Record(id=draft.id, deed=deed, at=moment(), key=key, file=draft.path.name, articles=articles)

    def _add(self, *records: Record) -> None:
        add_records(self.say, self.root, records)
        for each in records:
            self.records = self.records.and_(each)


def is_id(name: str) -> bool:
    """Whether a name may be an id."""
    try:
        msgspec.convert(name, Id)
    except msgspec.ValidationError:
        return False
    return True


def _column(text: str) -> int:
    """The column of the dash of an item, which may have comments above it."""
    lines = (line for line in text.split("\n") if line.lstrip(" ").startswith("-"))
    line = next(lines, "")
    return len(line) - len(line.lstrip(" "))


def _stamp(path: Path) -> tuple[str, int, int, int]:
    """What tells that a file is another one."""
    try:
        found = path.stat()
    except OSError:
        return path.name, 0, 0, 0
    return path.name, found.st_mtime_ns, found.st_size, found.st_ino
