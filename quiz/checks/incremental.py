"""The check of a whole pack, bank by bank: what did not change, and rests on nothing that did, is not done again."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.checks import check_bank
from quiz.checks.fairness import unfair
from quiz.checks.quotations import quotations_of
from quiz.checks.records import Found, Record, Shelf, holds, key_of
from quiz.checks.tally import Tally, added, audit_of, tally
from quiz.library.pack.banks import no_bank, read_bank
from quiz.library.pack.files import decode, read_bytes
from quiz.library.pack.packs import bank_contents, register_contents, repeated_ids
from quiz.library.pack.registers import Registers, read_registers
from quiz.library.pack.world import World, given_twice, taken_ids
from quiz.library.problems import Problem, in_reading_order
from quiz.library.yaml.documents import Document, document_of, register_of
from quiz.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TypeAlias

    from quiz.library.pack.banks import BankFile
    from quiz.library.pack.roots import Root

    Progress: TypeAlias = Callable[[int, int], None]


class Checked(NamedTuple):
    """What a check found, how much it looked at, and the texts that its findings are about."""

    problems: tuple[Problem, ...]
    questions: int
    quotations: int
    texts: dict[str, str]


def check_root(root: Root, cache: Path | None = None, progress: Progress | None = None) -> Checked:
    """Check a pack. Records of what did not change are taken from the folder `cache`, and new ones put there.

    The findings are those of `check_contents`, whatever the cache holds.
    """
    with _without_collecting():
        return _Check(root, Shelf(cache), progress or (lambda _done, _of: None)).checked()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Values of a pack hold no cycles: looking for them among so many costs more than all rules together."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class RegisterRecord(Value, frozen=True, kw_only=True):
    """What a check found in the registers."""

    made_from: bytes
    problems: tuple[Problem, ...]
    quotations: int


class _Bank:
    """One bank file on its way through a check: its bytes, what was kept of it, what was read of it if need be."""

    def __init__(self, path: Path, root: Root, shelf: Shelf, base: World) -> None:
        self.path = path
        self.name = root.name_of(path)
        self.shelved = str(path.absolute())
        self.raw, self.refusal = read_bytes(path, self.name, root.fence(path))
        self.made_from = key_of(self.name, path.stem, self.raw)
        self.file: BankFile | None = None
        kept = shelf.take(self.shelved, self.made_from, Record) if self.refusal is None else None
        self.kept = kept if kept is not None and holds(kept.export_needs, base) else None
        self.current = self.kept or self.read(base)

    @property
    def order(self) -> tuple[int, str]:
        """Where it is played among others: by its `order`, then by name."""
        export = self.current.export
        return (export.order, export.bank) if export else (0, "")

    def document(self) -> Document:
        """What the file holds, read anew: nothing of it is kept but what is asked for."""
        if self.refusal is not None:
            return Document(self.name, "", problems=(self.refusal,))
        return document_of(self.raw, self.name)

    def read(self, base: World) -> Record:
        """The first half of a record: what others may need."""
        watch = base.watched()
        document = self.document()
        self.file = read_bank(document, self.path.stem, watch.known, watch.pack)
        if self.file is None:
            found = Found(problems=no_bank(document), tally=Tally(), questions=0, quotations=0)
            return Record(made_from=self.made_from, export=None, found=found)
        return Record(made_from=self.made_from, export=self.file.export(), export_needs=watch.needs(), found=UNCHECKED)

    def is_current(self, world: World, taken: frozenset[str]) -> bool:
        """Whether what was kept is still what a check would find."""
        return self.kept is not None and set(self.kept.taken) == taken and holds(self.kept.needs, world)

    def check(self, base: World, world: World, taken: frozenset[str]) -> Record:
        """The second half: what is wrong with the bank among all others."""
        record = self.current if self.file is not None else self.read(base)
        file, self.file = self.file, None
        if file is None:
            return record
        watch = world.watched()
        contents = bank_contents(file, watch.pack, watch.known, taken)
        found = Found(
            problems=in_reading_order(list(check_bank(contents))),
            tally=tally(contents.pack, [each.value for each in contents.questions]),
            questions=len(contents.questions),
            quotations=sum(1 for _ in quotations_of(contents)),
        )
        return msgspec.structs.replace(record, found=found, needs=watch.needs(), taken=tuple(sorted(taken)))


class _Check:
    """One check of a pack."""

    def __init__(self, root: Root, shelf: Shelf, progress: Progress) -> None:
        self.root = root
        self.shelf = shelf
        self.progress = progress
        self.raws: dict[str, bytes] = {}

    def checked(self) -> Checked:
        """All findings."""
        registers = read_registers(self.root, self._document)
        base = World(registers, ())
        banks = list(self._read(base))
        read = [(bank, bank.current.export) for bank in banks if bank.current.export]
        exports = [export for _, export in read]
        world = World(registers, exports)
        for done, ((bank, _), taken) in enumerate(zip(read, taken_ids(exports), strict=True), len(banks)):
            if not bank.is_current(world, taken):
                bank.current = bank.check(base, world, taken)
                self.shelf.keep(bank.shelved, bank.current)
            self.progress(done, 2 * len(banks))
        self.shelf.tidy()
        kept = self._registers(registers, world)
        records = [bank.current for bank in banks]
        problems = [*kept.problems, *(problem for record in records for problem in record.found.problems)]
        problems += self._repeated(registers, base, [bank for bank, _ in read])
        problems += self._unfair([bank for bank, _ in read], world)
        texts = self._texts(banks, problems)
        quotations = kept.quotations + sum(record.found.quotations for record in records)
        return Checked(in_reading_order(problems), sum(each.found.questions for each in records), quotations, texts)

    def _document(self, path: Path) -> Document:
        name = self.root.name_of(path)
        raw, problem = read_bytes(path, name, self.root.fence(path))
        self.raws[name] = raw
        return register_of(raw, name) if problem is None else Document(name, "", problems=(problem,))

    def _read(self, base: World) -> Iterator[_Bank]:
        for done, path in enumerate(self.root.banks):
            yield _Bank(path, self.root, self.shelf, base)
            self.progress(done, 2 * len(self.root.banks))

    def _registers(self, registers: Registers, world: World) -> RegisterRecord:
        made_from = key_of(*(part for each in sorted(self.raws.items()) for part in each), world.digest(ALL_ARTICLES))
        shelved = str(self.root.sources.absolute())
        kept = self.shelf.take(shelved, made_from, RegisterRecord)
        if kept is not None:
            return kept
        contents = register_contents(registers, world.pack)
        quotations = sum(1 for _ in quotations_of(contents))
        found = RegisterRecord(made_from=made_from, problems=tuple(check_bank(contents)), quotations=quotations)
        self.shelf.keep(shelved, found)
        return found

    def _repeated(self, registers: Registers, base: World, banks: list[_Bank]) -> list[Problem]:
        """Ids given twice; the files are read again only if there are any."""
        if not given_twice(registers, [bank.current.export for bank in banks if bank.current.export]):
            return []
        for bank in banks:
            bank.read(base)
        return repeated_ids(registers, [bank.file for bank in banks if bank.file])

    def _unfair(self, banks: list[_Bank], world: World) -> Iterator[Problem]:
        """What holds for a whole bank, and for all together."""
        banks = sorted(banks, key=lambda bank: bank.order)
        counted = [bank for bank in banks if bank.current.found.questions]
        audits = [(bank, audit_of(bank.current.found.tally, bank.order[1])) for bank in counted]
        if len(counted) > 1:
            audits.append((banks[0], audit_of(added(bank.current.found.tally for bank in counted), "*")))
        for bank, audit in audits:
            if found := list(unfair(audit, world.pack.articles)):
                span = bank.document().span(("bank",))
                yield from (Problem(code=code, message=message, span=span) for code, message in found)

    def _texts(self, banks: list[_Bank], problems: list[Problem]) -> dict[str, str]:
        """The texts of the files that something is wrong with."""
        raws = self.raws | {bank.name: bank.raw for bank in banks}
        return {name: decode(raws[name], name)[0] for name in {each.span.file for each in problems} if name in raws}


UNCHECKED = Found(problems=(), tally=Tally(), questions=0, quotations=0)
ALL_ARTICLES = ("articles", "")
