"""Runs of the program written into files: what it printed, how it ended, and the files it made."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from tests.golden.house import PACKAGE
from tests.golden.stage import Run

if TYPE_CHECKING:
    from tests.golden.house import Facts
    from tests.golden.stage import Shown, Stage

MADE = "made"
"""The folder in which runs are told to put their files."""
HERE = "WORKSPACE"
"""What stands for the folder of the recording, where the program prints a whole path."""


class How(TypedDict, total=False):
    """The rest of a Run."""

    stdin: str
    keys: str
    columns: int
    day: int


class Recorder:
    """Runs the program scene by scene, in a folder that is emptied before each of all but the program.

    The program prints no whole path of a file that is in the folder it is started in.
    """

    def __init__(self, stage: Stage, facts: Facts, desk: Path, kept: Path) -> None:
        self.stage = stage
        self.facts = facts
        self.desk = desk
        self.kept = kept
        self.scene = ""

    @property
    def language(self) -> str:
        """The language of the program in this process."""
        return self.kept.name

    def begin(self, scene: str) -> None:
        """Clear what the scene before has left."""
        self.scene = scene
        os.chdir(self.desk)
        for path in self.desk.iterdir():
            if path.is_dir() and path.name != PACKAGE:
                shutil.rmtree(path)
            elif path.is_file():
                path.unlink()

    def run(self, name: str, *arguments: str, **how: Unpack[How]) -> Shown:
        """Run the program and keep what it printed as `name`.txt, and what it put into MADE as the folder `name`."""
        Path(MADE).mkdir()
        shown = self.stage.perform(Run(arguments, **how), f"{self.scene} {name}")
        folder = self.kept / self.scene
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.txt").write_text(self._transcript(arguments, shown), encoding="utf-8", newline="")
        if any(Path(MADE).iterdir()):
            shutil.copytree(MADE, folder / name)
        shutil.rmtree(MADE)
        return shown

    def look(self, *arguments: str, **how: Unpack[How]) -> str:
        """Run the program and keep nothing; returns what it printed."""
        return self.stage.perform(Run(arguments, **how), self.scene).out

    def keep(self, name: str, file: Path) -> None:
        """Keep a file that the program wrote elsewhere."""
        shutil.copyfile(file, self.kept / self.scene / name)

    def _transcript(self, arguments: tuple[str, ...], shown: Shown) -> str:
        parts = [f"$ {shlex.join(('quiz', *arguments))}\n[ends with {shown.code}]\n", shown.out]
        parts += ["[standard error]\n", shown.err] if shown.err else []
        return "".join(parts).replace(str(self.desk), HERE)
