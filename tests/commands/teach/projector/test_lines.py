"""A projector round without a keyboard: one line a prompt, plain text."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from quiz.classroom.events import Closed, Vote, Withdrawn
from quiz.classroom.log import encode, read_log
from tests.commands.teach.projector.leading import BANK, events_of, votes_of
from tests.conftest import PACKS

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.conftest import Run

VOICE = ("class", BANK, "--device", "voice", "--seed", "3")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_question_goes_through_all_steps(run: Run, tmp_path: Path, every_kind: Pack) -> None:
    result = run(*VOICE, "--size", "28", stdin="\n9 12 4\nv\n3 20 4\n\n")
    shown = flat(result.stdout)
    question = next(each for each in every_kind.questions() if each.id == "un-jugement")
    assert (result.returncode, result.stderr) == (0, "")
    for words in ("On your own", "25 votes of 28, 3 did not vote", "Opinions are divided", "Second vote",
                  "right answer", "EURACTIV France", "TO DISCUSS", "How the class did", "quiz report"):  # fmt: skip
        assert words in shown, words
    assert flat(question.explain.of("en")) in shown
    assert question.takeaway.of("en") in shown
    assert "before: 9, 36%" in shown
    assert "after: 3, 11%" in shown
    assert [(ballot, sum(counts.values())) for _, ballot, _, counts in votes_of(tmp_path)] == [(1, 25), (2, 27)]
    assert isinstance(events_of(tmp_path)[-1], Closed)


def test_before_the_reveal_nothing_depends_on_which_answer_is_right(run: Run) -> None:
    for hands in (("9 12 4", "4 9 12", "12 4 9"), ("1 23 1", "23 1 1", "1 1 23")):
        told = {
            run(*VOICE, "--size", "28", "--data-dir", "d", stdin=f"\n{counts}\n").stdout.rpartition("quiz report")[0]
            for counts in hands
        }
        assert len(told) == 1
        assert not any("%" in each or "The right answer" in each for each in told)


def test_a_count_that_was_asked_for_is_skipped_by_a_dash_and_never_by_enter(run: Run, tmp_path: Path) -> None:
    result = run(*VOICE, stdin="\n\n\n\n-\nr\n\n")
    assert flat(result.stdout).count("Type the hands raised, then Enter; or - not to count.") == 2
    assert "Not counted." in result.stdout
    assert "No vote was counted." in result.stdout
    assert votes_of(tmp_path) == []


def test_enter_neither_reveals_nor_opens_a_second_vote(run: Run, tmp_path: Path) -> None:
    shown = flat(run(*VOICE, "--size", "28", stdin="\n9 12 4\n\n\n\n").stdout)
    assert "right answer" not in shown
    assert "Second vote, letter" not in shown
    assert [ballot for _, ballot, *_ in votes_of(tmp_path)] == [1]


def test_all_wrong_answers_are_explained_the_most_chosen_first(run: Run) -> None:
    for counts, order in (("9 12 4", None), ("4 12 9", None), ("-", None)):
        shown = flat(run(*VOICE, "--size", "28", "--data-dir", counts[0], stdin=f"\n{counts}\nr\n\n").stdout)
        after = shown.partition("The right answer")[2]
        hands = [int(each) for each in re.findall(r"[abc], (\d+) hands: ", after)]
        assert hands == sorted(hands, reverse=True), order
        assert after.count("Reason of ") == 3 or len(re.findall(r"\b[abc](?:, \d+ hands)?: ", after)) >= 2


def test_a_latecomer_makes_the_class_larger(run: Run, tmp_path: Path) -> None:
    shown = flat(run(*VOICE, "--size", "25", stdin="\n9 12 4\n+\nv\n10 12 4\n\n").stdout)
    assert "26 pupils." in shown
    assert "26 votes of 26." in shown
    assert "did not vote" not in shown
    assert [sum(counts.values()) for *_, counts in votes_of(tmp_path)] == [25, 26]


def test_a_round_goes_on_with_a_class_of_another_size(run: Run) -> None:
    run(*VOICE, "--size", "20", stdin="\nq\n")
    assert "29 votes of 29." in flat(run("class", "--resume", "--size", "29", stdin="\n9 12 8\n").stdout)


def test_a_round_goes_on_as_it_began(run: Run) -> None:
    run(*VOICE, "--lang", "fr", "--minutes", "30", "--plain", "--size", "20", stdin="\nq\n")
    shown = flat(run("class", "--resume", stdin="").stdout)
    assert "La partie reprend" in shown
    assert "0 / 30 min" in shown
    assert "goes on where it stopped" in flat(run("class", "--resume", "--lang", "en", stdin="").stdout)


def test_too_many_hands_are_counted_again(run: Run, tmp_path: Path) -> None:
    result = run(*VOICE, "--size", "20", stdin="\n9 12 4\n-1 5 5\n9 9\n9 7 4\nr\n\n")
    shown = flat(result.stdout)
    assert "25 hands for 20 pupils: count again, or type + if a pupil has come in." in shown
    assert "“-1” is not a number of hands" in shown
    assert "3 numbers are needed, one a letter; here: 2." in shown
    assert [list(counts.values()) for *_, counts in votes_of(tmp_path)] == [[9, 7, 4]]


def test_the_size_is_asked_for_and_may_be_left_out(run: Run) -> None:
    shown = flat(run(*VOICE, stdin="many\n0\n\n\n9 99 9\nr\n\n").stdout)
    assert shown.count("a number of pupils from 1 to 999") == 2
    assert "117 votes." in shown


def test_u_corrects_the_last_vote_and_x_takes_it_away(run: Run, tmp_path: Path) -> None:
    result = run(*VOICE, "--size", "28", stdin="\n9 12 4\nu\n20 5 3\nu\n\nr\nu\n1\nx\n\n")
    shown = flat(result.stdout)
    assert "Count of question 1, First vote: 9 12 4" in shown
    assert "Count of question 1, First vote: 20 5 3" in shown
    assert "Nothing is changed." in shown
    assert "The vote is taken away." in shown
    log = events_of(tmp_path)
    assert [list(each.counts.values()) for each in log if isinstance(each, Vote)] == [[9, 12, 4], [20, 5, 3]]
    assert any(isinstance(each, Withdrawn) for each in log)
    assert "Not counted." in shown


def test_a_match_is_voted_on_by_its_rows_as_the_bank_numbers_them(run: Run, tmp_path: Path) -> None:
    rows = "1 2 3 4\n" * 3
    result = run("class", BANK, "--level", "3", "--seed", "3", "--size", "10", stdin=f"\n{rows}r\n\n")
    assert result.returncode == 0
    assert sorted(part or 0 for *_, part, _ in votes_of(tmp_path)) == [1, 2, 3]
    assert all(list(counts.values()) == [1, 2, 3, 4] for *_, counts in votes_of(tmp_path))


def test_an_order_is_voted_on_place_by_place(run: Run, tmp_path: Path) -> None:
    result = run("class", BANK, "--device", "time", "--seed", "3", "--size", "10", stdin="\n" + "5 3 2\n" * 3 + "r\n\n")
    assert "Place 2 of 3" in result.stdout
    assert [part for *_, part, _ in votes_of(tmp_path)] == [1, 2, 3]


def test_with_two_right_answers_a_pupil_may_raise_a_hand_twice(run: Run, tmp_path: Path) -> None:
    result = run("class", BANK, "--device", "wording", "--seed", "3", "--size", "20", stdin="\n18 15 4\nr\n\n")
    assert "2 answers are right" in flat(result.stdout)
    assert "several right answers" in flat(result.stdout)
    assert [list(counts.values()) for *_, counts in votes_of(tmp_path)] == [[18, 15, 4]]


def test_teams_give_one_answer_each(run: Run, tmp_path: Path) -> None:
    result = run(*VOICE, "--teams", "Red,Blue,Green", stdin="\na b\na b z\na - c\nv\na b c\n\n")
    shown = flat(result.stdout)
    assert result.returncode == 0
    assert "3 answers are needed, one a team; here: 2." in shown
    assert "“z” is not an answer to this question." in shown
    assert "Red: before a, after a" in shown
    assert "The teams, in their order" in shown
    first, last = [each for each in events_of(tmp_path) if isinstance(each, Vote)]
    assert list(first.responses) == ["Red", "Green"]
    assert list(last.responses) == ["Red", "Blue", "Green"]


def test_a_skipped_question_is_left_out(run: Run) -> None:
    shown = flat(run("class", BANK, "-n", "2", "--seed", "3", "--size", "9", stdin="s\ns\n").stdout)
    assert shown.count(" skipped ") == 2
    assert "not finished" not in shown


def test_q_keeps_the_round_for_later(run: Run) -> None:
    assert "quiz class --resume" in flat(run(*VOICE, "--size", "28", stdin="\n9 12 4\nq\n").stdout)
    shown = flat(run("class", "--resume", stdin="v\n3 20 4\n\n").stdout)
    assert "The round goes on where it stopped." in shown
    assert "before: 9, 36%" in shown
    again = run("class", "--resume")
    assert again.returncode == 2
    assert "no round to go on with" in again.stderr


def test_a_round_is_found_by_the_label_of_its_class(run: Run) -> None:
    for name in ("3eB", "4eA"):
        run(*VOICE, "--size", "28", "--name", name, stdin="\nq\n")
    assert "before" not in run("class", "--resume", "3eB", stdin="").stdout
    assert "3eB" in run("class", "--resume", "3eC").stderr
    result = run("class", "--resume", "3eB", stdin="s\n")
    assert "How the class did" in result.stdout
    finished = run("class", "--resume", "3eB")
    assert finished.returncode == 2
    assert "is finished" in finished.stderr
    assert "quiz report" in finished.stderr


def test_a_torn_line_and_a_broken_one_are_told(run: Run, tmp_path: Path) -> None:
    run(*VOICE, "--size", "28", stdin="\n9 12 4\nq\n")
    (log,) = (tmp_path / "data" / "qui-parle" / "classes").iterdir()
    whole = log.read_bytes()
    log.write_bytes(whole + b'{"event":"vote","at"')
    assert "last line of the log is cut off" in flat(run("class", "--resume", stdin="").stdout)
    assert log.read_bytes().startswith(whole + b'{"event":"vote","at"\n')
    assert "cannot be read and is not counted: 5." in flat(run("class", "--resume", stdin="").stdout)


def test_a_question_that_left_the_bank_is_told_and_the_others_are_asked(run: Run, tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_text((PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    run("class", "bank.yaml", "-n", "20", "--seed", "3", "--size", "28", stdin="q\n")
    bank.write_text(bank.read_text(encoding="utf-8").replace("id: un-mot\n", "id: un-autre-mot\n"), encoding="utf-8")
    result = run("class", "--resume", stdin="s\n" * 20)
    assert "no longer in the bank and is not asked: un-mot" in flat(result.stdout)
    assert result.returncode == 0


def test_the_minutes_choose_how_many_questions_fit(run: Run, tmp_path: Path) -> None:
    result = run("class", "--minutes", "45", "--seed", "3", "--size", "28", stdin="q\n")
    planned = len(read_log(next((tmp_path / "data" / "qui-parle" / "classes").iterdir())).opened.questions)
    minutes = int(re.findall(r"about (\d+) minutes", result.stdout)[0])
    assert 3 <= planned <= 6
    assert minutes <= 45
    assert "our own estimate" in flat(result.stdout)
    assert "0 / 45 min" in result.stdout


def test_a_form_asks_its_own_questions_only(run: Run, tmp_path: Path, pack: Pack) -> None:
    run("class", "--form", "a", "-n", "200", "--size", "28", stdin="q\n")
    opened = read_log(next((tmp_path / "data" / "qui-parle" / "classes").iterdir())).opened
    assert opened.form == "A"
    assert sorted(opened.questions) == sorted(each.id for each in pack.questions() if each.form == "A")


def test_the_first_line_of_the_log_is_what_reports_read(run: Run, tmp_path: Path) -> None:
    run("class", "les-mots", "-n", "2", "--seed", "7", "--size", "28", "--name", "3eB", stdin="q\n")
    (log,) = (tmp_path / "data" / "qui-parle" / "classes").iterdir()
    first = json.loads(log.read_text(encoding="utf-8").splitlines()[0])
    assert (first["class"], first["bank"], first["seed"], first["size"]) == ("3eB", "les-mots", 7, 28)
    assert log.name.endswith("-3eB.jsonl")
    assert encode(read_log(log).opened).decode() == log.read_text(encoding="utf-8").splitlines(keepends=True)[0]


def test_a_second_step_is_not_voted_and_told_with_the_answer(run: Run, tmp_path: Path) -> None:
    one = ("class", BANK, "--device", "emphasis", "--level", "2", "--seed", "1", "--size", "28")
    shown = flat(run(*one, stdin="\n20 4 2\nr\n\n").stdout)
    before, _, after = shown.partition("right answer")
    assert "Words set off" not in before
    assert "plus de" not in before.replace("pendant plus de trois heures", "")
    told = (
        "Reason of minimum.",
        "“plus de”",
        "“heures”",
        "Reason of heures and of plus de.",
        "Words set off: “plus de”",
    )
    for words in told:
        assert words in after, words
    (vote,) = votes_of(tmp_path)
    assert (list(vote[3].values()), set(vote[3])) == ([20, 4, 2], {"minimum", "exacte", "maximum"})
