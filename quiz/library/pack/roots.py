"""Where packs are: the built-in one, a teacher's folder, or a single bank file that quotes the built-in articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

REGISTERS = ("outlets", "references", "statements")
"""Files of `questions/` that are no banks."""


ABOUT = "pack.yaml"
"""What a pack says of itself, at its top."""
DRAFTS = "drafts"
"""The folder of `questions/` in which banks are still to be written; it is no part of the pack that plays."""
REVIEWED = "reviewed.jsonl"
"""The file beside drafts that keeps what was found, and what was decided of it."""


ORIGINALS = "originals"
"""The folder of `seeds/` with the files from which articles were taken."""


class Root(NamedTuple):
    """The files of a pack: where articles and registers are, and the banks to read."""

    folder: Path
    banks: tuple[Path, ...]
    shown: Path | None = None
    """What file names in messages are relative to; None: they are shown as they are."""

    @property
    def about(self) -> Path:
        """What the pack is, who made it, in which languages; it need not be there."""
        return self.folder / ABOUT

    @property
    def sources(self) -> Path:
        """The description of the articles."""
        return self.folder / "seeds" / "sources.yaml"

    def register(self, name: str) -> Path:
        """One of the files that all banks share."""
        return self.folder / "questions" / f"{name}.yaml"

    @property
    def shared(self) -> tuple[Path, ...]:
        """The files that all banks share, there or not."""
        return (self.about, self.sources, *map(self.register, REGISTERS))

    def files(self) -> Iterator[Path]:
        """All files of the pack, some of them twice, some not there."""
        yield from self.banks
        yield from self.shared
        yield from sorted(self.sources.parent.glob("*"))

    @property
    def inside(self) -> bool:
        """Whether all banks stand in the pack's folder; one from elsewhere quotes its articles only."""
        return all(bank.is_relative_to(self.folder) for bank in self.banks)

    def fence(self, path: Path) -> Path | None:
        """The folder that a file of the pack must not lead out of; a bank given by itself may stand anywhere."""
        return self.folder if path.is_relative_to(self.folder) else None

    def name_of(self, path: Path) -> str:
        """How messages call a file."""
        base = self.shown or Path.cwd()
        return str(path.relative_to(base)) if path.is_relative_to(base) else str(path)


def builtin_root() -> Root:
    """The pack that comes with the program: inside the wheel, or the top of a checkout."""
    here = Path(__file__).resolve().parents[2]
    installed = here / "pack"
    return folder_root(installed if installed.is_dir() else here.parent)


def folder_root(folder: Path) -> Root:
    """A pack folder: one that holds `questions/`."""
    questions = folder / "questions"
    banks = sorted(path for path in questions.glob("*.yaml") if path.stem not in REGISTERS)
    return Root(folder, tuple(banks))


def root_of(path: Path) -> Root:
    """The pack that a path means: a pack folder, or a bank file with the pack around it, if there is one.

    A register, an article or what a pack says of itself is about every bank, so it means the whole pack; the folder of
    drafts means all of them.
    """
    if (whole := _meant_whole(path)) is not None:
        return folder_root(whole)
    if path.is_dir() and is_draft(path / "all"):
        pack = path.parent.parent
        return Root(pack, drafts_of(Root(pack, ())))
    pack = path.parent.parent.parent
    if is_draft(path) and (pack / "seeds").is_dir():
        return Root(pack, (path,))
    around = path.parent.parent
    if path.parent.name == "questions" and (around / "seeds").is_dir():
        return folder_root(around) if path.stem in REGISTERS else Root(around, (path,))
    return Root(builtin_root().folder, (path,))


def _meant_whole(path: Path) -> Path | None:
    """The folder of the pack that a path means as a whole, a register apart; None where it means a part of one."""
    if path.is_dir():
        folder = path
    elif path.name == ABOUT:
        folder = path.parent
    elif path.parent.name == "seeds":
        folder = path.parent.parent
    else:
        return None
    return folder if (folder / "questions").is_dir() else None


def is_draft(path: Path) -> bool:
    """Whether a file is one of a pack's drafts."""
    return path.parent.name == DRAFTS and path.parent.parent.name == "questions"


def without_drafts(root: Root) -> Root:
    """The pack of a root that names drafts, for what has nothing to do with them; any other root as it is."""
    return folder_root(root.folder) if any(map(is_draft, root.banks)) else root


def drafts_of(root: Root) -> tuple[Path, ...]:
    """The files of drafts that a root means: those it names, else all of its pack."""
    named = tuple(filter(is_draft, root.banks))
    return named or tuple(sorted((root.folder / "questions" / DRAFTS).glob("[!.]*.yaml")))


def together(roots: Iterable[Root]) -> list[Root]:
    """The roots with those of one pack made one, so that what its banks share is read, and reported, once."""
    merged: dict[Path, Root] = {}
    for root in roots:
        key = root.folder if root.inside else root.banks[0]
        before = merged.get(key)
        banks = dict.fromkeys([*(before.banks if before else ()), *root.banks])
        merged[key] = root._replace(banks=tuple(banks))
    return list(merged.values())
