"""From files to a pack: every file is read, every sound value kept, every problem collected."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from quiz.library.pack.banks import BankFile, Written, no_bank, playable, read_bank, written
from quiz.library.pack.links import repeated
from quiz.library.pack.registers import Registers, read_registers
from quiz.library.pack.world import World, taken_ids
from quiz.library.problems import Problem, in_reading_order
from quiz.library.yaml.documents import Document, document_of, parse, read_document, register_of
from quiz.library.yaml.located import Located

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from quiz.library.pack.links import Known
    from quiz.library.pack.roots import Root
    from quiz.library.yaml.documents import Plain
    from quiz.model import AnyQuestion, Bank, Outlet, Pack, Reference, Source, Statement

__all__ = ["Contents", "Located", "read_contents"]


@dataclass(frozen=True, slots=True)
class Contents:
    """All that was read: the pack, where its parts are written, and what is wrong with the files."""

    pack: Pack
    banks: tuple[Located[Bank], ...]
    questions: tuple[Located[AnyQuestion], ...]
    statements: tuple[Located[Statement], ...]
    outlets: tuple[Located[Outlet], ...]
    references: tuple[Located[Reference], ...]
    sources: tuple[Located[Source], ...]
    problems: tuple[Problem, ...]
    written: tuple[Written, ...] = ()
    """All questions, those too that cannot be played: whatever else is wrong with one, its words are looked at."""
    broken: tuple[Located[dict[str, Plain]], ...] = ()
    """What should be a question, a statement, an entry of a register, and has not the shape of one."""
    texts: dict[str, str] = field(default_factory=dict)
    """The text of each YAML file that could be read, by the name that problems give it."""


def read_contents(root: Root, texts: Mapping[Path, str] | None = None) -> Contents:
    """Read a pack; `texts` stand for the files they are given for. Never raises for what its files hold."""
    return Reading(root, texts or {}).contents()


class Reading:
    """One reading of a pack's files, in the order in which they refer to one another."""

    def __init__(self, root: Root, texts: Mapping[Path, str]) -> None:
        self.root = root
        self.given = texts
        self.texts: dict[str, str] = {}

    def bank(self, path: Path) -> Document:
        """A bank of the pack, or the text that stands for it."""
        return self._document(path, document_of)

    def register(self, path: Path) -> Document:
        """A shared file of the pack; mending and watching read it again and again."""
        return self._document(path, register_of)

    def _document(self, path: Path, parsed: Callable[[bytes, str], Document]) -> Document:
        name = self.root.name_of(path)
        given = self.given.get(path)
        document = read_document(path, name, self.root.fence(path), parsed) if given is None else parse(given, name)
        self.texts[name] = document.text
        return document

    def contents(self) -> Contents:
        """All that the files hold."""
        registers = read_registers(self.root, self.register)
        problems = list(registers.problems)
        files = self._banks(registers, problems)
        exports = [each.export() for each in files]
        world = World(registers, exports)
        parts = [
            bank_contents(each, world.pack, world.known, taken)
            for each, taken in zip(files, taken_ids(exports), strict=True)
        ]
        banks = sorted((each.banks[0] for each in parts), key=lambda bank: (bank.value.order, bank.value.id))
        problems += [problem for each in parts for problem in each.problems]
        problems += repeated_ids(registers, files)
        return Contents(
            pack=msgspec.structs.replace(
                world.pack,
                banks=tuple(bank.value for bank in banks),
                passages={name: shown for part in parts for name, shown in part.pack.passages.items()},
            ),
            banks=tuple(banks),
            questions=tuple(each for part in parts for each in part.questions),
            statements=(*registers.told.located, *(each for part in parts for each in part.statements)),
            outlets=registers.outlets,
            references=registers.references,
            sources=registers.sources,
            problems=in_reading_order(without_echoes(problems)),
            written=tuple(each for part in parts for each in part.written),
            broken=(*registers.broken, *(each for part in parts for each in part.broken)),
            texts=self.texts,
        )

    def _banks(self, registers: Registers, problems: list[Problem]) -> list[BankFile]:
        files = []
        base = World(registers, ())
        for path in self.root.banks:
            document = self.bank(path)
            file = read_bank(document, path.stem, base.known, base.pack)
            if file is None:
                problems.extend(no_bank(document))
            else:
                files.append(file)
        return files


def bank_contents(file: BankFile, pack: Pack, known: Known, taken: Collection[str]) -> Contents:
    """One bank among all that it can point at; `taken` are ids of its questions that another bank has given."""
    problems = list(file.problems)
    read = tuple(written(file.questions, pack, known, problems))
    sound = playable(read, taken)
    questions = tuple(each.question for each in sound.values())
    bank = msgspec.structs.replace(file.bank.value, questions=tuple(each.value for each in questions))
    passages = {name: each.passages or () for name, each in sound.items()}
    return Contents(
        pack=msgspec.structs.replace(pack, banks=(bank,), passages=passages),
        banks=(Located(bank, file.bank.document, file.bank.place),),
        questions=questions,
        statements=file.statements.located,
        outlets=(),
        references=(),
        sources=(),
        problems=tuple(without_echoes(problems)),
        written=read,
        broken=(*file.questions.broken, *file.statements.broken),
    )


def register_contents(registers: Registers, pack: Pack) -> Contents:
    """The registers without any bank."""
    return Contents(
        pack=pack,
        banks=(),
        questions=(),
        statements=registers.told.located,
        outlets=registers.outlets,
        references=registers.references,
        sources=registers.sources,
        problems=tuple(without_echoes(list(registers.problems))),
        broken=registers.broken,
        texts=registers.texts,
    )


def repeated_ids(registers: Registers, files: Iterable[BankFile]) -> list[Problem]:
    """A problem for each bank, question or statement whose id another one has given."""
    files = list(files)
    statements = [*registers.told.located, *(each for file in files for each in file.statements.located)]
    questions = [each for file in files for each in file.questions.located]
    return [
        *repeated("statement", statements),
        *repeated("question", questions),
        *repeated("bank", [file.bank for file in files]),
    ]


def without_echoes(problems: list[Problem]) -> list[Problem]:
    """A value refused as YAML is not reported again for its shape."""
    refused = {problem.span for problem in problems if problem.code.startswith("Y")}
    return [each for each in problems if each.code.startswith("Y") or each.span not in refused]
