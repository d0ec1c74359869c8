"""What holds of all candidates, whatever the articles are."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.drafting.values import DEVICE_OF, REASONS, Candidate
from quiz.library.text.longest import longest_run
from quiz.library.text.quotations import find_quotation, line_of
from quiz.library.text.words import words_in
from tests.drafting.made import articles, drafted

WORDS = ["Varel", "Grouchko", "Grushko", "pont", "a déclaré", "selon", "trois heures", "cinq heures", "2019", "l’Otan",
         "États", "Etats", "fermeture", "prétendu", "« oui", "non »", "M.", "élargir", "."]  # fmt: skip
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), min_size=1, max_size=4)


def bears_out(candidate: Candidate, texts: dict[str, str]) -> bool:
    """Whether the articles bear out every claim of a candidate, looked up in another way."""
    for claim in candidate.evidence:
        if claim.shared:
            one, other = (words_in(texts[name]).keys for name in claim.shared)
            assert longest_run(one, other) >= (claim.words or 0)
        else:
            beginnings = tuple((claim.pattern or "").replace("*", "").split("|"))
            having = {
                name
                for name, text in texts.items()
                if any(w.startswith(beginnings) for w in re.findall(r"\w+", text.lower()))
            }
            assert having == set(claim.only)
            assert not having & set(candidate.absent)
    return True


@settings(max_examples=60)
@given(TEXTS)
def test_every_quotation_is_verbatim_and_every_claim_true(texts: list[str]) -> None:
    pack = articles(*texts)
    for candidate in drafted(*texts):
        for quoted in candidate.quotations:
            text = pack[quoted.article].text
            assert text[quoted.start : quoted.end].split() == quoted.text.split()
            assert "\n" not in quoted.text
            assert quoted.line == line_of(text, quoted.start)
            assert find_quotation(quoted.text, text).found
            assert all(word in quoted.text for word in quoted.telling)
        assert bears_out(candidate, {name: each.text for name, each in pack.items()})


def test_the_same_holds_of_texts_that_read_like_articles() -> None:
    texts = {name: each.text for name, each in articles().items()}
    assert all(bears_out(candidate, texts) for candidate in drafted())


def test_each_candidate_stands_once() -> None:
    found = drafted()
    sides = [frozenset((each.article, each.start) for each in candidate.quotations) for candidate in found]
    assert len(sides) == len(set(sides))
    assert len({candidate.id for candidate in found}) == len(found)


def test_the_order_is_that_of_the_scores() -> None:
    scores = [candidate.score for candidate in drafted()]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_candidates_about_the_same_words_are_of_one_statement() -> None:
    found = drafted()
    sides = [{(quoted.article, quoted.start) for quoted in each.quotations} for each in found]
    first, *others = next(places for i in range(len(found)) if len(places := _inside(sides, i)) > 1)
    assert {found[i].statement for i in others} == {found[first].statement}


def _inside(sides: list[set[tuple[str, int]]], at: int) -> list[int]:
    """The number of a candidate, and those of later ones that quote nothing else."""
    return [at, *(i for i in range(at + 1, len(sides)) if sides[i] < sides[at])]


def test_drafting_twice_finds_the_same() -> None:
    assert drafted() == drafted()


def test_a_pack_without_text_has_no_candidates() -> None:
    assert drafted("", " \n") == ()


def test_every_reason_points_at_a_device() -> None:
    assert set(DEVICE_OF) == set(REASONS)
