"""Shared runs: all of them, no more, whatever the texts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.library.text.longest import longest_run
from quiz.library.text.runs import EVERY, SharedRun, shared_runs
from tests.library.text.brute import shared_runs_by_force

WORDS = st.lists(st.sampled_from("abc"), max_size=14)
MANY_WORDS = st.lists(st.sampled_from("abcdefghijklm"), max_size=30)


def as_set(runs: tuple[SharedRun, ...]) -> set[tuple[int, tuple[tuple[int, int], ...]]]:
    return {(run.words, tuple((place.text, place.word) for place in run.places)) for run in runs}


@given(st.lists(WORDS, max_size=4), st.integers(1, 4))
def test_few_words_that_come_again_and_again_give_what_trying_all_gives(texts: list[list[str]], least: int) -> None:
    found = shared_runs(texts, least)
    assert found.whole
    assert as_set(found.runs) == shared_runs_by_force(texts, least)
    assert len(found.runs) == len(as_set(found.runs))


@settings(max_examples=60)
@given(st.lists(MANY_WORDS, min_size=2, max_size=4), st.integers(2, 3), st.data())
def test_a_copied_passage_gives_what_trying_all_gives(texts: list[list[str]], least: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(texts[0])))
    at = data.draw(st.integers(0, len(texts[1])))
    texts[1][at:at] = texts[0][start : start + 8]
    assert as_set(shared_runs(texts, least).runs) == shared_runs_by_force(texts, least)


def test_a_run_is_as_long_as_it_can_be() -> None:
    one, other = ["x", "la", "réunion", "de", "mercredi", "y"], ["z", "la", "réunion", "de", "mercredi"]
    (run,) = shared_runs([one, other], 2).runs
    assert (run.words, run.places) == (4, ((0, 1), (1, 1)))


def test_what_a_text_repeats_by_itself_is_not_shared() -> None:
    assert shared_runs([["a", "b", "c", "a", "b", "c"], ["d", "e", "f"]], 2).runs == ()


def test_a_run_does_not_go_on_over_the_edge_of_a_text() -> None:
    assert shared_runs([["a", "b"], ["c"], ["a", "b", "c"]], 3).runs == ()


def test_longest_runs_come_first() -> None:
    texts = [["a", "b", "c", "d", "e", "f"], ["a", "b", "x", "c", "d", "e", "f"]]
    assert [run.words for run in shared_runs(texts, 2).runs] == [4, 2]


def test_texts_that_repeat_themselves_endlessly_are_given_up_and_that_is_said() -> None:
    found = shared_runs([["la"] * 4000, ["la"] * 4000], 5)
    assert not found.whole


def test_it_is_told_how_much_is_done() -> None:
    heard: list[tuple[int, int]] = []
    shared_runs([["a", "b", "c"], ["a", "b", "c"]], 2, lambda done, of: heard.append((done, of)))
    assert heard == [(0, 2)]


def test_it_is_told_again_and_again_where_there_is_much_to_do() -> None:
    heard: list[tuple[int, int]] = []
    words = [str(number) for number in range(EVERY + 9)]
    shared_runs([words, words], 2, lambda done, of: heard.append((done, of)))
    assert heard == [(0, EVERY + 8), (EVERY, EVERY + 8)]


@given(WORDS, WORDS)
def test_the_longest_run_is_that_of_a_brute_force_search(one: list[str], other: list[str]) -> None:
    assert longest_run(one, other) == max((words for words, _ in shared_runs_by_force([one, other], 1)), default=0)


@given(WORDS, WORDS, st.integers(1, 9))
def test_a_run_that_is_long_enough_need_not_be_measured(one: list[str], other: list[str], enough: int) -> None:
    exact, found = longest_run(one, other), longest_run(one, other, enough)
    assert found == exact if exact < enough else enough <= found <= exact
