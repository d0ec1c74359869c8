"""A round without a keyboard: one answer a line, plain text, every explanation and every card."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from quiz.model import name_in
from tests.conftest import PACKS, TOP, environment

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.model import Language
    from tests.conftest import Run

ANSWERS = "a\nb\nc\nd\nc d\nd e\nd e f\na b\nb c a\na b c\na b c d\na b c d e\na a a\na a a a\na a a a a\n" * 60


COUNTED = re.compile(r"Question 1 (?:sur|of) (\d+)")
"""How many questions there are: of twins, a round asks one."""


def flat(text: str) -> str:
    """The words without the line breaks of the layout."""
    return " ".join(text.split())


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_whole_round_gives_every_explanation_and_every_card(run: Run, builtin: Contents, lang: str) -> None:
    pack = builtin.pack
    result = run("play", "-n", "1000", "--lang", lang, stdin=ANSWERS.replace("\n", "+\n") * 20, PYTHONPATH=str(TOP))
    shown = flat(result.stdout)
    assert result.returncode == 0
    assert "Traceback" not in result.stderr
    language: Language = "fr" if lang == "fr" else "en"
    told = [question for question in pack.questions() if flat(question.explain.of(language)) in shown]
    assert len(told) == int(COUNTED.findall(shown)[0])
    for question in told:
        assert flat(question.takeaway.of(language)) in shown
        for passage in pack.passages_of(question):
            assert name_in(pack.outlet_of(passage).name, language) in shown


def test_the_same_seed_gives_the_same_round_to_all_who_have_no_history(run: Run) -> None:
    alone = ("play", "--seed", "7", "--no-history")
    assert run(*alone, stdin=ANSWERS).stdout == run(*alone, stdin=ANSWERS).stdout


def test_what_was_asked_does_not_come_again_in_the_next_round(run: Run) -> None:
    for _ in range(2):
        run("play", "--seed", "7", stdin="s\n" * 10)
    exported = run("history", "export").stdout.splitlines()
    asked = [found["question"] for found in map(json.loads, exported) if "question" in found]
    assert len(set(asked)) == len(asked) == 20


def test_the_end_of_input_ends_the_round_politely(run: Run) -> None:
    result = run("play", "les-mots", "--seed", "7", "-n", "5", stdin="s\ns\n")
    assert result.returncode == 0
    assert "the round ends here" in result.stdout
    assert "No question was answered" in flat(result.stdout)


def test_a_line_that_is_no_answer_is_said_to_be_none(run: Run) -> None:
    result = run("play", bank("every-kind"), "-n", "1", stdin="hello\n\x1b[2J\n")
    assert "“hello” is not an answer here" in flat(result.stdout)
    assert "\x1b[2J" not in result.stdout


def test_commands_work_on_lines_too(run: Run) -> None:
    result = run("play", bank("every-kind"), "--seed", "1", "-n", "7", "--level", "1", stdin="?\nt\nh\ns\np\nu\ns\nq\n")
    shown = flat(result.stdout)
    assert result.returncode == 0
    assert "backspace to undo" in shown
    assert "References" in shown
    assert "it counts" in shown


def test_a_pipe_is_told_the_brief_and_the_whole_where_a_plus_asks_for_it(run: Run) -> None:
    arguments = ("play", bank("every-kind"), "--seed", "1", "-n", "1", "--no-history")
    brief, whole = (run(*arguments, stdin=typed).stdout for typed in ("s\n", "s\n+\n"))
    assert "For next time" in brief
    assert "one may count from arrival" not in flat(brief)
    assert "one may count from arrival" in flat(whole)
    assert brief.partition("For next time")[0] in whole


def test_a_plus_after_an_answer_on_its_line_asks_for_the_whole_too(run: Run) -> None:
    arguments = ("play", bank("every-kind"), "--device", "voice", "-n", "1")
    assert run(*arguments, stdin="a+\n").stdout.partition("Your answer")[2]
    assert "one may count from arrival" in flat(run(*arguments, stdin="a+\n").stdout)


def test_a_pipe_that_goes_on_needs_no_line_more_than_its_answers(run: Run) -> None:
    shown = run("play", bank("every-kind"), "--seed", "1", "-n", "2", stdin="s\ns\n").stdout
    assert "the round ends here" not in shown
    assert "Question 2 of 2" in shown


def test_an_answer_in_a_pipe_is_said_again_since_nothing_else_shows_it(run: Run) -> None:
    shown = run("play", bank("every-kind"), "--device", "voice", "-n", "1", stdin="B\n").stdout
    assert "Your answer: B" in shown


def test_a_pipe_is_told_first_which_kind_of_question_and_how_many_letters(run: Run) -> None:
    shown = flat(run("play", bank("every-kind"), "--level", "3", "-n", "1", stdin="s\n").stdout)
    assert "Every kind Match: 3 lines. Which outlet" in shown
    assert "Answer with a letter (a, b, c, d) for each line (1, 2, 3). For example: 1b 2c 3d." in shown


def test_a_hint_is_given_where_there_is_one(run: Run) -> None:
    result = run("play", bank("every-kind"), "--device", "numbers", "--level", "1", "-n", "2", stdin="h\ns\nh\ns\n")
    assert "Read the number again." in result.stdout
    assert "This question has no hint" in result.stdout


def test_markup_and_escapes_in_a_bank_are_shown(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    text = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    path.write_text(
        text.replace("en: more than three}", 'en: "[bold]more[/bold] \\e[31mthan\\u202e three"}'), encoding="utf-8"
    )
    result = run("play", str(path), "--device", "numbers", "--level", "1", "-n", "5", stdin="a\na\n")
    assert "[bold]more[/bold] <U+001B>[31mthan<U+202E> three" in flat(result.stdout)
    assert "\x1b" not in result.stdout


def test_a_bank_with_a_broken_question_plays_the_others_and_says_so(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    text = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("kind: order", "kind: ordre"), encoding="utf-8")
    result = run("play", str(path), stdin="s\n" * 6)
    assert result.returncode == 0
    assert "6 of 6" not in result.stderr
    assert "quiz check" in result.stderr


def test_a_bank_that_cannot_be_played_says_why(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text("bank: x\n  y: [", encoding="utf-8")
    result = run("play", str(path))
    assert result.returncode == 1
    assert "bank.yaml:2:" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("play", "les-mot"), "Did you mean les-mots"),
        (("play", "nope.yaml"), "no such file"),
        (("play", "-n", "0"), "from 1 to 1000"),
        (("play", "-n", "many"), "from 1 to 1000"),
        (("play", "--level", "9"), "from 1 to 3"),
        (("play", "--seed", "-1"), "from 0"),
        (("play", "--lang", "de"), "fr or en"),
        (("play", "--device", "wordng"), "Did you mean wording"),
        (("play", "--device", "voice", "l-origine"), "change the level"),
        (("play", "--colour"), "no option"),
        (("les-mots",), "quiz play les-mots"),
        (("check", "nope.yaml"), "no such file"),
    ],
)
def test_a_wrong_command_gets_one_clear_sentence(run: Run, arguments: tuple[str, ...], says: str) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_banks_of_two_packs_are_not_mixed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pack" / "questions").mkdir(parents=True)
    (tmp_path / "pack" / "questions" / "mine.yaml").write_text("bank: mine\n", encoding="utf-8")
    result = run("play", "les-mots", "pack")
    assert result.returncode == 2
    assert "different packs" in result.stderr


def test_a_closed_pipe_ends_the_program_without_a_word(tmp_path: Path) -> None:
    player = subprocess.Popen(
        [sys.executable, "-m", "quiz", "play", "-n", "100", "--seed", "1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path, "en_GB.UTF-8"),
    )
    assert player.stdin
    assert player.stdout
    assert player.stderr
    player.stdout.close()
    try:
        player.stdin.write(b"s\n" * 200)
        player.stdin.close()
    except BrokenPipeError:
        pass
    with player.stderr:
        assert player.stderr.read() == b""
    player.wait(60)


def test_french_text_survives_a_locale_that_knows_no_accents(
    run: Run,
) -> None:
    result = run("play", "--lang", "fr", "--seed", "1", "-n", "1", stdin="s\n", lang="C", PYTHONUTF8="0", LC_ALL="C")
    assert result.returncode == 0
    assert "QUI EST DERRIÈRE" in result.stdout


def test_the_locale_chooses_the_language(run: Run) -> None:
    assert "Pour commencer" in run(lang="fr_CA.UTF-8").stdout
    assert "To begin" in run(lang="de_DE.UTF-8").stdout
    assert "Pour commencer" in run("--lang", "fr", lang="en_US.UTF-8").stdout


def bank(name: str) -> str:
    return str(PACKS / "good" / f"{name}.yaml")


def test_an_empty_line_is_told_to_be_one(run: Run) -> None:
    shown = run("play", "-n", "1", stdin="\n", lang="en_GB.UTF-8").stdout
    assert "That line is empty. Answer with " in shown
    assert "“”" not in shown
