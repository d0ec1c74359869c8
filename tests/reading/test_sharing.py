"""Who shares text with whom: equal to comparing every word with every other, and the figures that the pages quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from quiz.cli import tracing
from quiz.reading.sharing import CROWD, FORMULA, LEAST, sharing_of
from tests.library.text.brute import ties_by_force
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from quiz.model import Pack

TEXTS = st.lists(st.lists(st.sampled_from(["la", "le", "oui", "non"]), max_size=12), min_size=2, max_size=4)


@given(TEXTS, st.integers(1, 3))
def test_pairs_are_those_that_comparing_all_words_gives(texts: list[list[str]], least: int) -> None:
    sharing = sharing_of(pack_of(*map(" ".join, texts)), least)
    found = {
        (int(tie.one[1:]), int(tie.other[1:])): (tie.longest, tie.words_one, tie.words_other) for tie in sharing.ties
    }
    assert found == ties_by_force(texts, least)


def test_a_run_says_its_line_and_its_own_words() -> None:
    sharing = sharing_of(
        pack_of("Titre\n\nOn a vu «\u202fla réunion\u202f» de mercredi.", "vu la RÉUNION de mercredi"), 4
    )
    (run,) = sharing.runs
    assert [(spot.article, spot.line, spot.text) for spot in run.spots] == [
        ("a0", 3, "vu «\u202fla réunion\u202f» de mercredi"),
        ("a1", 1, "vu la RÉUNION de mercredi"),
    ]


def test_what_hardly_an_article_lacks_is_told_once_and_not_for_each_pair() -> None:
    texts = [f"{' '.join(f'm{i}x{j}' for j in range(9))} abonnez vous à notre lettre" for i in range(CROWD + 1)]
    sharing = sharing_of(pack_of(*texts))
    assert (sharing.ties, sharing.crowded) == ((), 1)
    assert (sharing.runs[0].articles, sharing.runs[0].places, len(sharing.runs[0].spots)) == (
        CROWD + 1,
        CROWD + 1,
        CROWD,
    )


def test_havana_and_rt_share_nineteen_words_in_a_row(pack: Pack) -> None:
    tie = sharing_of(pack).tie("rt-france", "rhc")
    assert tie is not None
    assert (tie.longest, tie.words_one, tie.words_other, tie.telling) == (19, 70, 70, True)


def test_the_two_pages_that_lead_back_to_rt_share_nothing(pack: Pack) -> None:
    assert sharing_of(pack).tie("rt-france", "anonyme") is None


def test_a_name_and_a_title_reach_the_length_that_is_called_a_formula(pack: Pack) -> None:
    sharing = sharing_of(pack)
    assert sharing.in_several == FORMULA
    assert [tie.longest for tie in sharing.ties if tie.longest > FORMULA] == [19]


def test_the_shortest_run_that_counts_has_the_reason_that_it_gives(pack: Pack) -> None:
    counts = [len(sharing_of(pack, least).runs) for least in (3, 4, 5)]
    assert counts == [118, 55, 33]


def test_the_command_line_counts_from_the_same_length() -> None:
    assert tracing.LEAST == LEAST
