"""Where a text or its parts stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.reading.tracing import trace
from tests.library.text.test_pieces import shown
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from quiz.model import Pack

SENTENCE = (
    "des représentants des deux parties se sont rencontrés pendant plus de trois heures au siège de l'Alliance "
    "atlantique, à Bruxelles, pour une réunion qui fait suite à des pourparlers entre les diplomates russe et "
    "américaine à Genève deux jours plus tôt"
)


def test_a_sentence_from_havana_leads_to_rt_with_one_word_changed(pack: Pack) -> None:
    found = trace(pack, SENTENCE)
    havana, rt = found.matches[:2]
    assert (havana.article, havana.exact, havana.spot.line) == ("rhc", True, 21)
    assert (rt.article, rt.exact, rt.longest, rt.words, rt.spot.line) == ("rt-france", False, 19, 28, 3)
    assert [piece.text for piece in rt.pieces if piece.marked] == ["diplomaties"]
    assert rt.before.endswith("se sont rencontrés ")


def test_the_chains_shown_are_those_of_articles_with_more_than_a_formula(pack: Pack) -> None:
    assert [chain.article for chain in trace(pack, SENTENCE).chains] == ["rhc", "rt-france"]


def test_a_name_that_all_have_leads_to_no_chain(pack: Pack) -> None:
    found = trace(pack, "Jens Stoltenberg")
    assert {match.article for match in found.matches} == {"rhc", "euractiv", "anonyme", "sputnik"}
    assert found.chains == ()


def test_a_passage_has_the_chain_of_its_own_article(pack: Pack) -> None:
    assert [chain.article for chain in trace(pack, "quatre heures", "sputnik").chains] == ["sputnik"]


def test_a_text_is_found_whatever_its_quotation_marks_and_spaces() -> None:
    found = trace(pack_of("Il a dit «\u202fc’est  l’heure\u202f»."), "a dit \"c'est l'heure\"")
    assert [(match.exact, match.spot.text) for match in found.matches] == [(True, "a dit «\u202fc’est  l’heure\u202f»")]


def test_every_exact_place_is_told() -> None:
    found = trace(pack_of("la paix\nla paix et la paix"), "la paix")
    assert [match.spot.line for match in found.matches] == [1, 2, 2]


def test_a_passage_with_a_cut_is_found_whole() -> None:
    found = trace(pack_of("La réunion, tenue à huis clos, a duré."), "La réunion […] a duré")
    assert [match.spot.text for match in found.matches] == ["La réunion, tenue à huis clos, a duré"]


def test_parts_far_from_each_other_are_told_apart() -> None:
    pack = pack_of("un deux trois quatre cinq x x x x x x six sept huit neuf dix")
    found = trace(pack, "un deux trois quatre cinq six sept huit neuf dix")
    assert [shown(match.pieces) for match in found.matches] == ["un deux trois quatre cinq", "six sept huit neuf dix"]


def test_a_text_that_nobody_has_is_found_nowhere(pack: Pack) -> None:
    assert trace(pack, "le chat est sur le toit de la maison").matches == ()


def test_words_around_are_whole_and_of_the_same_line() -> None:
    (match,) = trace(pack_of("Titre\nun deux l’été ici trois quatre\nfin"), "ici").matches
    assert (match.before, match.after) == ("un deux l’été ", " trois quatre")


@given(st.lists(st.sampled_from(["la", "le", "oui", "non"]), min_size=1, max_size=12), st.integers(1, 4))
def test_what_is_found_stands_there(words: list[str], least: int) -> None:
    pack = pack_of("oui la non le oui oui la le non non la", "le le oui non la oui")
    for match in trace(pack, " ".join(words), None, least).matches:
        text = pack.articles[match.article].text
        assert text[match.spot.start : match.spot.end] == match.spot.text == "".join(p.text for p in match.pieces)
        assert match.longest <= match.words <= len(words)


def test_a_passage_that_is_only_like_a_sentence_is_found_with_the_words_that_it_says_otherwise() -> None:
    found = trace(
        pack_of("Il l’a dit : la discussion ne sera pas facile à mener."), "la discussion n’est pas simple à mener"
    )
    (match,) = found.matches
    assert (match.exact, match.alike, match.words) == (False, True, 5)
    assert [piece.text for piece in match.pieces if piece.marked] == ["ne sera", "facile"]


def test_what_is_only_like_a_sentence_is_not_looked_for_where_an_article_has_a_run_of_it() -> None:
    found = trace(pack_of("un deux trois quatre cinq six"), "un deux trois quatre cinq sept")
    assert [(match.alike, match.words) for match in found.matches] == [(False, 5)]


def test_each_stretch_of_a_text_tells_which_articles_have_it() -> None:
    pack = pack_of("un deux trois quatre cinq six", "trois quatre cinq six sept huit")
    found = trace(pack, "zéro un deux trois quatre cinq six sept")
    assert [(each.text, each.articles) for each in found.shares] == [
        ("zéro", ()),
        ("un deux", ("a0",)),
        ("trois quatre cinq six", ("a0", "a1")),
        ("sept", ("a1",)),
    ]


@given(st.lists(st.sampled_from(["la", "le", "oui", "non"]), min_size=1, max_size=12))
def test_the_stretches_of_a_text_have_all_its_words_once_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = trace(pack_of("oui la non le oui oui la le non non la", "le le oui non la oui"), text)
    assert " ".join(share.text for share in found.shares) == text
    assert all(text[share.start : share.end] == share.text for share in found.shares)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("une association", "dans une asso-\nciation"),
        ("公开道歉", "为停电事故公开\n道歉"),
        ("financier", "un ﬁnancier"),
    ],
)
def test_a_text_that_is_written_otherwise_is_found(wanted: str, text: str) -> None:
    assert [match.spot.line for match in trace(pack_of(text), wanted).matches] == [1]


def test_an_article_that_cannot_be_searched_is_named(pack: Pack) -> None:
    found = trace(pack_of("un texte", "un autre pr&eacute;sent\u00e9"), "girafe")
    assert [(each.article, each.kind) for each in found.doubts] == [("a1", "entities")]
    assert trace(pack, "girafe").doubts == ()
