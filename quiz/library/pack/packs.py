"""From files to a pack: every file is read, every sound value kept, every problem collected."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from quiz.library.beside import LARGE, beside
from quiz.library.pack.about import NOTHING_TOLD, Told, languages_of, read_about
from quiz.library.pack.banks import BankFile, Written, first_sound, no_bank, read_bank, sound_statements, written
from quiz.library.pack.files import size_of
from quiz.library.pack.links import repeated
from quiz.library.pack.placing import placed_statement
from quiz.library.pack.registers import Registers, by_id, ids, read_registers
from quiz.library.pack.strays import unread_banks
from quiz.library.problems import Problem, in_reading_order
from quiz.library.yaml.documents import parse, read_document
from quiz.library.yaml.located import Located
from quiz.model import LANGUAGES, Pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from quiz.library.pack.links import Known
    from quiz.library.pack.roots import Root
    from quiz.library.yaml.documents import Document, Plain
    from quiz.model import AnyQuestion, Bank, BankLanguage, Outlet, Person, Reference, Source, Statement, Text

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
    event: tuple[Located[Text], ...]
    people: tuple[Located[Person], ...]
    background: tuple[Located[Text], ...]
    problems: tuple[Problem, ...]
    written: tuple[Written, ...] = ()
    """All questions, those too that cannot be played: whatever else is wrong with one, its words are looked at."""
    broken: tuple[Located[dict[str, Plain]], ...] = ()
    """What should be a question, a statement, an entry of a register, and has not the shape of one."""
    left_out: int = 0
    """Questions that are written and cannot be asked: each once, however much is wrong with it."""
    texts: dict[str, str] = field(default_factory=dict)
    """The text of each YAML file that could be read, by the name that problems give it."""
    about: Told = NOTHING_TOLD
    languages: tuple[BankLanguage, ...] = LANGUAGES
    """Those in which all its texts should be."""
    documents: tuple[Document, ...] = ()
    """All YAML files that were read."""


def read_contents(
    root: Root, texts: Mapping[Path, str] | None = None, told: Callable[[int], None] = lambda _done: None
) -> Contents:
    """Read a pack; `texts` stand for the files they are given for. Never raises for what its files hold.

    `told` hears how many of the banks are read.
    """
    return Reading(root, texts or {}, told).contents()


class Reading:
    """One reading of a pack's files, in the order in which they refer to one another."""

    def __init__(self, root: Root, texts: Mapping[Path, str], told: Callable[[int], None]) -> None:
        self.root = root
        self.given = texts
        self.told = told
        self.documents: list[Document] = []
        self.problems: list[Problem] = []

    def contents(self) -> Contents:
        """All that the files hold."""
        about = read_about(self.root, self._document)
        registers = read_registers(self.root, self._document)
        self.problems.extend((*about.problems, *registers.problems, *unread_banks(self.root)))
        files = list(self._files())
        pack, known = self._pack(registers, files), known_in(registers, files)
        read = [tuple(written(file, pack, known, self.problems)) for file in files]
        sound = first_sound(each for part in read for each in part)
        banks = sorted(map(partial(_bank, sound), files, read), key=lambda bank: (bank.value.order, bank.value.id))
        self.problems.extend(repeated_ids(registers, files))
        own = self.documents if self.root.inside else [file.bank.document for file in files]
        return Contents(
            pack=msgspec.structs.replace(
                pack,
                banks=tuple(bank.value for bank in banks),
                passages={name: each.passages or () for name, each in sound.items()},
            ),
            banks=tuple(banks),
            questions=tuple(each.question for each in sound.values()),
            statements=(*registers.told.all, *(each for file in files for each in file.statements.all)),
            outlets=registers.read["outlets"].all,
            references=registers.read["references"].all,
            sources=registers.read["sources"].all,
            event=registers.event,
            people=registers.people,
            background=registers.background,
            problems=in_reading_order(without_echoes(self.problems)),
            written=tuple(each for part in read for each in part),
            broken=(*registers.broken, *(each for file in files for each in file.broken)),
            left_out=sum(file.count for file in files) - len(sound),
            texts={each.name: each.text for each in self.documents},
            about=about,
            languages=languages_of(about.about, own),
            documents=tuple(self.documents),
        )

    def _document(self, path: Path) -> Document:
        """A file of the pack, or the text that stands for it."""
        document = self._read(path)
        self.documents.append(document)
        return document

    def _read(self, path: Path) -> Document:
        name, given = self.root.name_of(path), self.given.get(path)
        return read_document(path, name, self.root.fence(path)) if given is None else parse(given, name)

    def _banks(self) -> Iterator[Document]:
        """The files that hold the banks, those of a large pack read beside one another."""
        paths = self.root.banks
        if self.given or sum(map(size_of, paths)) < LARGE:
            yield from map(self._read, paths)
            return
        for path, document in zip(paths, beside(lambda i: _to_deliver(self._read(paths[i])), len(paths)), strict=True):
            yield document or self._read(path)

    def _files(self) -> Iterator[BankFile]:
        for done, (path, document) in enumerate(zip(self.root.banks, self._banks(), strict=True)):
            self.told(done)
            self.documents.append(document)
            file = read_bank(document, path.stem)
            self.problems.extend(file.problems if file else no_bank(document))
            if file:
                yield file

    def _pack(self, registers: Registers, files: Iterable[BankFile]) -> Pack:
        """All that questions can point at."""
        pack = Pack(
            banks=(),
            articles=registers.articles,
            outlets=by_id(registers.outlets),
            references=by_id(registers.references),
            statements={},
            event=tuple(each.value for each in registers.event),
            people=tuple(each.value for each in registers.people),
            background=tuple(each.value for each in registers.background),
        )
        told = [sound_statements(file.statements, registers.known, pack, self.problems) for file in files]
        statements = by_id([*registers.statements, *(each for part in told for each in part)])
        resolved = {name: placed_statement(each, pack.articles) for name, each in statements.items()}
        return msgspec.structs.replace(pack, statements=resolved)


def _to_deliver(document: Document) -> Document | None:
    """A document that another process can have: not one read in pieces, which holds what only libyaml can make."""
    return document if document.recovered is None else None


def known_in(registers: Registers, files: Iterable[BankFile]) -> Known:
    """Every id that a question can point at, in any file."""
    statements, questions = [registers.told], []
    for file in files:
        statements.append(file.statements)
        questions.append(file.questions)
    told = [each.value for items in statements for each in items.located]
    return registers.known._replace(
        statement=frozenset().union(*map(ids, statements)),
        passage=frozenset(f"{statement.id}.{passage.id}" for statement in told for passage in statement.passages),
        question=frozenset().union(*map(ids, questions)),
        unread=frozenset().union(*(items.lost for items in statements)),
    )


def _bank(sound: Mapping[str, Written], file: BankFile, read: Iterable[Written]) -> Located[Bank]:
    """A bank with those of its questions that can be played."""
    questions = (each.question.value for each in read if sound.get(each.question.value.id) is each)
    bank = msgspec.structs.replace(file.bank.value, questions=tuple(questions))
    return Located(bank, file.bank.document, file.bank.place)


def repeated_ids(registers: Registers, files: list[BankFile]) -> list[Problem]:
    """A problem for each bank, question or statement whose id another one has given."""
    statements = [*registers.told.located, *(each for file in files for each in file.statements.located)]
    questions = [each for file in files for each in file.questions.all]
    return [
        *repeated("statement", statements),
        *repeated("question", questions),
        *repeated("bank", [file.bank for file in files]),
    ]


def without_echoes(problems: list[Problem]) -> list[Problem]:
    """A value refused as YAML is not reported again for its shape."""
    refused = {problem.span for problem in problems if problem.code.startswith("Y")}
    return [each for each in problems if each.code.startswith("Y") or each.span not in refused]
