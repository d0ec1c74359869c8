"""Proof that the tests test: small faults put into the code of a room, one at a time, and how many its tests notice.

`python -m tests.mutants measures fairness` tries every fault that mutmut makes of two rooms; `--sample 150` as many by
chance. `--coverage` prints which lines and branches the same tests reach, and stops. What is computed once, where a
module is loaded (tables, expressions), has no faults put into it.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from quiz.learner.measures.proportions import Interval, wilson

TOP = Path(__file__).parent.parent


class Room(NamedTuple):
    """The files in which faults are made (patterns), and the tests that mirror them; `only` those of such names."""

    files: tuple[str, ...]
    tests: tuple[str, ...]
    only: str = ""

    def paths(self, top: Path) -> list[Path]:
        """The files, below a folder that holds the program."""
        return sorted(path for pattern in self.files for path in top.glob(pattern))


TEXT = ("absence", "quotations", "folding", "otherwise", "soundness", "words", "runs")
HISTORY = (
    "history", "database", "rows", "merging", "salvage", "asides", "forgetting", "importing", "portable", "faults",
)  # fmt: skip
BESIDE = (
    "asides", "database", "disasters", "faults", "forgetting", "history", "importing", "latest", "merging",
    "power_cuts", "salvage", "unwritable",
)  # fmt: skip
"""The tests of the history; those of what is computed from it are left out."""
ROOMS = {
    "measures": Room(
        ("quiz/learner/measures/*.py", "quiz/classroom/statistics/*.py"),
        ("tests/learner/measures", "tests/classroom/statistics"),
    ),
    "play": Room(
        ("quiz/play/marking.py", "quiz/play/kinds/*.py"),
        ("tests/play/kinds", *(f"tests/play/test_{name}.py" for name in ("marking", "presentation", "wording"))),
    ),
    "fairness": Room(("quiz/checks/fairness/*.py",), ("tests/checks/fairness",)),
    "history": Room(
        tuple(f"quiz/learner/{name}.py" for name in HISTORY),
        tuple(f"tests/learner/test_{name}.py" for name in BESIDE),
    ),
    "text": Room(tuple(f"quiz/library/text/{name}.py" for name in TEXT), ("tests/library/text",)),
    "evidence": Room(
        (
            "quiz/reading/presence.py",
            *(f"quiz/checks/rules/{name}.py" for name in ("evidence", "elsewhere", "quotations")),
        ),
        (
            "tests/reading/test_presence.py",
            *(
                f"tests/checks/rules/test_{name}.py"
                for name in ("claims", "evidence", "quotations", "rules", "verdicts")
            ),
        ),
        only="Q2 or E6 or presence or claims or evidence or quotations or verdicts",
    ),
    "marking": Room(("quiz/classroom/marking/*.py",), ("tests/classroom/marking",)),
}
LEFT_OUT = (
    "tests/play/kinds/test_kinds.py::test_nothing_asks_for_kinds_but_tables_in_which_the_type_checker_misses_a_new_one",
)
"""Tests that read the program's source, which is not itself here."""
COPIED = ("quiz", "tests", "seeds", "questions", "pack.yaml", "pyproject.toml", "README.md", "LICENSE")
SETTINGS = """
[tool.mutmut]
source_paths = ["quiz"]
only_mutate = {files}
also_copy = {copied}
pytest_add_cli_args = {selected}
pytest_add_cli_args_test_selection = {tests}
timeout_multiplier = 3.0
timeout_constant = 2.0
use_git_change_detection = false
"""
IN_COPIES = '''

settings.register_profile("mutants", settings.get_profile("repeatable"), phases=[Phase.explicit, Phase.generate])
settings.load_profile("mutants")  # no fault needs its smallest example


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Forget what was computed without the fault, or by an earlier test: see which tests reach what."""
    import sys

    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "quiz":
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
'''
LISTING = """
import sys
from pathlib import Path
from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.utils.format_utils import get_mutant_name
for path in map(Path, sys.argv[1:]):
    for name in mutate_file_contents(str(path), path.read_text(encoding="utf-8")).mutant_names:
        print(get_mutant_name(path, name))
"""
"""Prints the names of all faults, which mutmut tells only while it tries them."""
GUARD = ", strict=True"  # guards a zip against a slip of ours: no test can tell its absence while there is none
SHOWING = """
import sys
from mutmut.mutation.diff_apply import get_diff_for_mutant
for name in sys.argv[1:]:
    print("#", name)
    print(get_diff_for_mutant(name))
"""
KEPT = ("staticmethod", "classmethod", "overload", "typing.overload")
"""Decorators that are left where they stand: mutmut knows the first two, the third has no body."""
ALIVE = (0, 5, 33, 34, 35, None)
"""How a run ends in which nothing failed, that no test reaches, or of which nothing can be said."""


class Ends(NamedTuple):
    """What became of the faults that were tried."""

    noticed: list[str]
    alive: list[str]

    def __str__(self) -> str:
        noticed, of = len(self.noticed), len(self.noticed) + len(self.alive)
        between = wilson(noticed, of)
        told = (
            f", {noticed / of:.1%} ({between.low:.1%} to {between.high:.1%})" if isinstance(between, Interval) else ""
        )
        return f"{noticed} of {of} noticed{told}"


def main() -> int:
    """Try each room that is asked for; the folders stay, so that what survived can be tried again."""
    asked = _asked()
    for name in asked.rooms or ROOMS:
        room = ROOMS[name]
        folder = Path(asked.folder or tempfile.mkdtemp(prefix="quiz-mutants-")) / name
        folder.mkdir(parents=True, exist_ok=True)
        print(f"== {name}, in {folder}", flush=True)
        if asked.coverage:
            cover(room, folder)
        else:
            ends = _tried(room, folder, asked)
            print(_shown(ends.alive, folder))
            print(f"{name}: {ends}", flush=True)
    return 0


def cover(room: Room, folder: Path) -> None:
    """Print which lines and branches of a room its tests reach."""
    data = {**os.environ, "COVERAGE_FILE": str(folder / ".coverage")}
    command = [sys.executable, "-m", "coverage"]
    included = f"--include={','.join(room.files)}"
    ran = [*command, "run", "--branch", included, "-m", "pytest", "-q", *_selected(room), *room.tests]
    subprocess.run(ran, cwd=TOP, env=data, check=True)
    subprocess.run([*command, "report", "--show-missing", "--skip-covered"], cwd=TOP, env=data, check=True)


def _tried(room: Room, folder: Path, asked: argparse.Namespace) -> Ends:
    """Faults of a room tried; of a folder that was used before, those that survived then."""
    _copy(room, folder)
    (folder / "mutants" / "mutmut-stats.json").unlink(missing_ok=True)  # which tests reach what is looked at anew
    every, earlier, kept = _names(room, folder), _results(folder), folder / "tried.json"
    if kept.exists():
        names = [name for name in json.loads(kept.read_text(encoding="utf-8")) if name in every]
    else:
        names = chosen(every, asked.sample, asked.seed)
        kept.write_text(json.dumps(names), encoding="utf-8")
    _run(folder, [name for name in names if earlier.get(name) in ALIVE], asked.processes)
    # where other tests are run than before, mutmut forgets how all faults ended
    results = _results(folder)
    _run(folder, [name for name in names if results.get(name) is None], asked.processes)
    results = _results(folder)
    alive = [name for name in names if results.get(name) in ALIVE]
    return Ends([name for name in names if name not in alive], alive)


def _run(folder: Path, names: list[str], processes: int) -> None:
    """Let mutmut try some faults, if there are any."""
    if names:
        command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(processes), *names]
        with (folder / "mutmut.log").open("a", encoding="utf-8") as log:
            subprocess.run(command, cwd=folder, stdout=log, stderr=log, check=True)


def chosen(names: list[str], sample: int | None, seed: int) -> list[str]:
    """As many of the faults as are asked for, by chance."""
    if not sample or sample >= len(names):
        return names
    print(f"{sample} of {len(names)} faults, by chance (seed {seed})", flush=True)
    return sorted(random.Random(seed).sample(names, sample))


def _copy(room: Room, folder: Path) -> None:
    """A copy of everything that tests need, prepared for faults."""
    for name in COPIED:
        if (TOP / name).is_dir():
            without = shutil.ignore_patterns("node_modules", "__pycache__")
            shutil.copytree(TOP / name, folder / name, dirs_exist_ok=True, ignore=without)
        else:
            shutil.copy2(TOP / name, folder / name)
    for path in room.paths(folder):
        code = path.read_text(encoding="utf-8").replace(GUARD, "")
        path.write_text(undecorated(code), encoding="utf-8")
    conftest = (TOP / "tests" / "conftest.py").read_text(encoding="utf-8")
    conftest = conftest.replace("import HealthCheck, settings", "import HealthCheck, Phase, settings")
    (folder / "tests" / "conftest.py").write_text(conftest + IN_COPIES, encoding="utf-8")
    settings = SETTINGS.format(
        files=json.dumps(room.files),
        copied=json.dumps(COPIED),
        tests=json.dumps(room.tests),
        selected=json.dumps(_selected(room)),
    )
    project = (TOP / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(project + settings, encoding="utf-8")


def undecorated(code: str) -> str:
    """The same program without decorators on functions, which mutmut would pass over.

    >>> print(undecorated("@cache\\ndef one() -> int:\\n    return 1\\n"))
    def one() -> int:
        return 1
    one = cache(one)
    """
    lines = code.splitlines()
    functions = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.FunctionDef)]
    for each in sorted(functions, key=lambda node: -node.lineno):
        names = [ast.unparse(decorator) for decorator in each.decorator_list]
        if not names or any(name in KEPT or name.endswith(".setter") for name in names):
            continue
        applied = each.name
        for name in reversed(names):
            applied = f"{name}({applied})"
        lines.insert(each.end_lineno or each.lineno, f"{' ' * each.col_offset}{each.name} = {applied}")
        del lines[each.decorator_list[0].lineno - 1 : each.lineno - 1]
    return "\n".join(lines) + "\n"


def _names(room: Room, folder: Path) -> list[str]:
    """The faults that can be made of a room, by name."""
    paths = [str(path.relative_to(folder)) for path in room.paths(folder)]
    return _asked_of_mutmut(LISTING, folder, paths).split()


def _results(folder: Path) -> dict[str, int | None]:
    """How the run of each fault ended."""
    metas = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "mutants").rglob("*.meta"))]
    return {name: code for meta in metas for name, code in meta["exit_code_by_key"].items()}


def _shown(names: list[str], folder: Path) -> str:
    """Faults as the lines that they change."""
    diffs = _asked_of_mutmut(SHOWING, folder, names)
    return "\n".join(line for line in diffs.splitlines() if line[:1] in "#+-" and line[:3] not in ("+++", "---"))


def _asked_of_mutmut(script: str, folder: Path, names: list[str]) -> str:
    """What a few lines say that use mutmut, which reads its settings where it starts."""
    command = [sys.executable, "-c", script, *names]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True, encoding="utf-8").stdout


def _selected(room: Room) -> list[str]:
    """What pytest is told of the tests of a room."""
    return [*(f"--deselect={name}" for name in LEFT_OUT), *(["-k", room.only] if room.only else [])]


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("rooms", nargs="*", choices=[*ROOMS, []], help="all of them without a name")
    parser.add_argument("--sample", type=int, help="how many faults of a room are tried, chosen by chance")
    parser.add_argument("--seed", type=int, default=1, help="chance for --sample")
    parser.add_argument("--folder", help="where copies are kept; used again, only what survived is tried again")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--coverage", action="store_true", help="print what the tests reach, and stop")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
