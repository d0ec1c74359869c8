"""What a reader is told to type works: each line of the pages and of the help is run, or named here with why not.

Each line is run in a folder of its own, which has the files that lines name, and at a home with some past.
"""

from __future__ import annotations

import csv
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer._click.exceptions import ClickException
from typer.testing import CliRunner

from quiz.cli import app
from quiz.model import Choice
from tests.classroom.made import class_on_paper
from tests.conftest import PACKS, PATIENCE, TOP, environment
from tests.learner.past import Past, past
from tests.library.newpack.taking.making import page, printed, word
from tests.pages import blocks_of, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.library.pack.packs import Contents
    from quiz.model import Pack

README = (TOP / "README.md").read_text(encoding="utf-8")
PLAY, TEST = (line for line in blocks_of("README.md") if line.startswith("python3 -m venv"))
INSTALLS = "it installs from the network; .ci/run does so from nothing"
ASKS = "it asks at a terminal; see tests/commands/author/test_new.py"
SUITE = "it runs tests that are run beside this one"
RECORDS = "it records every page of the program, which takes minutes; see tests/golden"
NOT_RUN = {
    PLAY: INSTALLS,
    TEST: INSTALLS,
    "pip install '.[pdf,sheets,export]'": INSTALLS,
    "pip install '.[web]'": INSTALLS,
    "pip install '.[articles]'": INSTALLS,
    'pip install "qui-parle[articles]"': INSTALLS,
    "pip install --no-build-isolation -r tests/requirements-qti.txt": INSTALLS,
    "npm ci --prefix tests/node": INSTALLS,
    "python -m tests.versions": "it asks an index of packages; see tests/test_versions.py",
    ".ci/run": "it runs these tests",
    "pytest tests/checks/rules tests/library/pack": SUITE,
    "pytest tests/formats tests/classroom": SUITE,
    "pytest tests/formats/test_formats.py tests/locale": SUITE,
    "pytest tests/locale tests/formats tests/library/schema": SUITE,
    "pytest tests/reading/test_glossary.py": SUITE,
    "pytest tests/library/newpack/taking tests/tell/test_taking.py": SUITE,
    "pytest tests/test_every.py tests/test_writers.py tests/commands": SUITE,
    "pytest tests/benchmarks -m benchmark -s": "it measures for minutes, and fails on nothing",
    "python -m tests.golden record before": RECORDS,
    "python -m tests.golden record after": RECORDS,
    "python -m tests.golden compare before after": RECORDS,
    "python -m tests.golden renew": RECORDS,
    "python -m tests.fuzz --minutes 480": "a night of it; tests/fuzz runs some",
    "uv pip install --group mutants": INSTALLS,
    "python -m tests.mutants measures fairness": "a quarter of an hour; see tests/test_mutants.py",
    "quiz check --watch questions/les-faits.yaml": "it ends at Ctrl-C; see tests/commands/author/test_watching.py",
    "quiz check --fix": "without a bank it mends the pack of the program",
    "quiz new my-pack": ASKS,
    "quiz serve --workers 2 --store redis://localhost:6379/0": "it wants a server of Redis; see tests/web/school",
}
"""Lines that are not run here, and why."""
RUN = sorted(set(shown()) - set(NOT_RUN))
MEANT = {"COMMAND": "play", "CODE": "W802", "FOLDER": "folder"}
"""What stands for whatever a reader has in mind."""
PACK = "my-pack"
NEEDED = {"les-mots", "les-faits", "outlets", "references", "statements"}
"""What of the questions lines need there, and the registers; the program's own pack has them all."""
SURE = {"quiz history forget": "--yes", "quiz serve": "--check --port 0"}
"""What asks whether one is sure, and what would go on for ever: how that is said without a keyboard."""
OURS = re.compile(r"quiz [^|<>]*|quiz")
"""Lines without anything that a shell does."""
MADE = re.compile(r"(?:quiz new|-o|--html|quiz site|history export) ([^\s.]\S*)")
"""The name of what a line makes, which must not be there yet."""
LESSONS = ("lesson", "seance")
"""What "quiz lesson" makes, in either language."""
FINDINGS = 1
"""How a check ends that works, and finds what tests/checks/test_builtin.py tells."""
QUESTION = re.compile(r"forget --question (\S+)")
"""A question of which there must be answers."""
ANSWERS = {"play": "a\n\n" * 12, "today": "s\n", "review": "a\n\n" * 12, "test": "s\n" * 3, "class": "9 4 7\n"}
"""What is typed, line by line, until there is no more."""


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory, builtin: Contents) -> Path:
    """A `home` where rounds were played, and a `desk` with the files that lines name."""
    house = tmp_path_factory.mktemp("house")
    (house / "home").mkdir()
    desk = house / "desk"
    for part in ("seeds", "questions"):
        shutil.copytree(TOP / part, desk / PACK / part)
    about = (TOP / "pack.yaml").read_text(encoding="utf-8").replace("name: qui-parle", f"name: {PACK}")
    (desk / PACK / "pack.yaml").write_text(about, encoding="utf-8")
    for path in (desk / PACK / "questions").glob("*.yaml"):
        if path.stem not in NEEDED:
            path.unlink()
    (desk / PACK / "questions" / "les-mots.yaml").rename(desk / PACK / "questions" / f"{PACK}.yaml")
    _a_draft(desk / PACK / "questions" / "drafts")
    shutil.copytree(TOP / "questions" / "schema", desk / "questions" / "schema")
    shutil.copytree(TOP / "quiz" / "locale" / "en", desk / "quiz" / "locale" / "es")
    shutil.copy(PACKS / "good" / "every-kind.yaml", desk / "my-bank.yaml")
    for name in ("text.txt", "a.txt", "b.txt"):
        shutil.copy(TOP / "seeds" / "002_76bf1b6fdd428ddf.txt", desk / name)
    for name, content in (("page.html", page().encode()), ("a.pdf", printed()), ("b.docx", word())):
        (desk / name).write_bytes(content)
    (desk / "stick").mkdir()
    _a_class(builtin.pack, desk)
    _a_past(builtin.pack, desk, house / "home")
    return house


def _a_draft(folder: Path) -> None:
    """One that is written to the end."""
    folder.mkdir()
    question = (PACKS / "good" / "one-question.yaml").read_text(encoding="utf-8")
    (folder / f"{PACK}.yaml").write_text(question.replace("- id: duree", "- id: figures-bbc-4"), encoding="utf-8")


def _a_class(pack: Pack, desk: Path) -> None:
    """Tables of answers on paper and from a platform, and a list of the class."""
    bank = next(bank for bank in pack.banks if bank.id == "les-mots")
    class_on_paper(pack, desk, bank.questions[:3])
    for name in ("4A", "answers"):
        for ending in ("csv", "json"):
            shutil.copy(desk / f"4B.{ending}", desk / f"{name}.{ending}")
    (desk / "4B.txt").write_text("".join(f"Élève {number}\n" for number in range(1, 29)), encoding="utf-8")
    choices = (each for each in bank.questions if isinstance(each, Choice))
    asked = next(each for each in choices if not any(option.passage for option in each.options))
    right = next(option.text.en for option in asked.options if option.key and option.text)
    with (desk / "moodle.csv").open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file).writerow
        write(("Last name", "First name", "Email address", "State", "Grade/10.00", "Question 1", "Response 1"))
        told = "\n".join([asked.ask.of("en"), *(passage.quote for passage in pack.passages_of(asked))])
        write(("Durand", "Zoé", "z@example.org", "Finished", "5.00", told, right))


def _a_past(pack: Pack, desk: Path, home: Path) -> None:
    """Answers of two players, a test and a round that were left, and what was made of them."""
    named = set(QUESTION.findall("\n".join(RUN))) & {each.id for each in pack.questions()}
    played = {bank.questions[0].id for bank in pack.banks} | named
    for player in ("", "Zoé"):
        past(home / "data" / "qui-parle", pack, [Past(name, 3) for name in sorted(played)], player)
    for line in (
        "quiz test",
        "quiz class les-mots -n 2 --seed 1 --name 3eB --size 20",
        "quiz mark answers.csv -o marked.csv",
        "quiz history export me.jsonl",
        *(f"quiz lesson -o {name}" for name in LESSONS),
        f"quiz pack {PACK} -o summit.quizpack",
        "quiz add summit.quizpack --as summit",
    ):
        run_here(line, desk, home)
    table = desk / LESSONS[0] / "answers.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("A,,,,,,", "A,Zoé,a,b,c,a,b", 1), encoding="utf-8")


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    """What a program asks to be told of, in its own process, is undone."""
    handlers = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGHUP)}
    yield
    for each, handler in handlers.items():
        signal.signal(each, handler)


def test_every_line_is_run_or_there_is_a_reason_and_none_for_what_is_shown_no_more() -> None:
    assert set(NOT_RUN) - set(shown()) == set()


@pytest.mark.parametrize("line", RUN)
def test_a_line_that_readers_are_told_to_type_works(line: str, house: Path, tmp_path: Path) -> None:
    left = shutil.ignore_patterns("" if PACK in line else PACK)
    desk = shutil.copytree(house, tmp_path / "house", ignore=left) / "desk"
    for made in (*MADE.findall(line), *(LESSONS if line.startswith("quiz lesson") else ())):
        shutil.rmtree(desk / made, ignore_errors=True)
        (desk / made).unlink(missing_ok=True)
    typed = re.sub("|".join(MEANT), lambda found: MEANT[found[0]], line)
    sure = (said for begins, said in SURE.items() if line.startswith(begins) and said not in line)
    run_here(" ".join((typed, *sure)), desk, desk.parent / "home")


def run_here(line: str, desk: Path, home: Path) -> None:
    """Type a line, answer what it asks, and see that all is well: by itself in this process, else by a shell."""
    if OURS.fullmatch(line):
        _run_inside(shlex.split(line)[1:], desk, home)
    else:
        _run_by_a_shell(line, desk, home)


def _run_inside(words: Sequence[str], desk: Path, home: Path) -> None:
    before = Path.cwd()
    os.chdir(desk)
    try:
        typed = ANSWERS.get(words[0], "") if words else ""
        done = CliRunner().invoke(app, words, input=typed, env=_reader(home), standalone_mode=False)
    finally:
        os.chdir(before)
    if done.exception is not None and not isinstance(done.exception, (SystemExit, ClickException)):
        raise done.exception
    code = done.exit_code or done.return_value or 0
    assert code in ({0, FINDINGS} if words[:1] == ["check"] else {0}), f"{done.output}{done.exception or ''}"


def _reader(home: Path) -> dict[str, str]:
    """The environment of somebody with a checkout, and with the pack that comes with it."""
    return environment(home, "C") | {"PYTHONPATH": str(TOP)}


def _run_by_a_shell(line: str, desk: Path, home: Path) -> None:
    programs = home / "bin"
    programs.mkdir(exist_ok=True)
    for name, module in (("quiz", "-m quiz"), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {module} "$@"\n', encoding="utf-8")
        (programs / name).chmod(0o755)
    env = _reader(home)
    done = subprocess.run(
        ["/bin/sh", "-ec", line],
        input="",
        capture_output=True,
        encoding="utf-8",
        cwd=desk,
        env=env | {"PATH": f"{programs}:{env['PATH']}"},
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"


def test_the_readme_says_about_how_much_the_pack_has(builtin: Contents) -> None:
    pack = builtin.pack
    words = " ".join(README.split())
    counted = re.search(r"(\d+) questions in .*? (\d+) statements, .*? (\d+) outlets with .*?(\d+) references", words)
    assert counted is not None
    has = (len(pack.questions()), len(pack.statements), len(pack.outlets), len(pack.references))
    assert all(0.8 * told <= size <= 1.25 * told for told, size in zip(map(int, counted.groups()), has, strict=True)), (
        has
    )


def test_each_of_the_two_commands_of_the_readme_is_a_line() -> None:
    assert PLAY.endswith("quiz play")
    assert "pytest" in TEST


def test_the_command_of_the_tests_is_the_same_wherever_it_is_shown() -> None:
    assert TEST in blocks_of("CONTRIBUTING.md")


def test_continuous_integration_runs_the_very_command_of_the_readme() -> None:
    assert (TOP / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith(f"\n{TEST}")


def test_the_tests_take_the_versions_of_the_list() -> None:
    assert "-r tests/requirements.txt" in TEST
