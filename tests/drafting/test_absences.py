from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.drafting.absences import can_be_searched, only_here, pattern_for
from quiz.drafting.corpus import corpus_of
from quiz.drafting.drafting import draft
from quiz.drafting.units import sentences
from quiz.model import Evidence
from tests.drafting.made import articles, drafted, words
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from quiz.model import Article


def test_a_word_is_sought_with_all_its_endings() -> None:
    (unit,) = sentences("a", "Une invasion se prépare demain.")
    assert [pattern_for(token) for token in unit.tokens[:2]] == [None, "invas*"]


def test_what_one_article_has_alone_is_shown_by_a_search() -> None:
    corpus = corpus_of(articles("Une invasion se prépare.", "Rien ne se prépare."))
    assert only_here(corpus, {"a0"}, ["invas*"]) == Evidence(only=("a0",), pattern="invas*")


@pytest.mark.parametrize(
    "other", ["Les envahisseurs et l’invasive.", "La contre-invasion.", "Une ÎNVASION.", "Réinvasion."]
)
def test_a_relative_of_the_word_is_enough_for_silence(other: str) -> None:
    corpus = corpus_of(articles("Une invasion se prépare.", other))
    assert only_here(corpus, {"a0"}, ["invas*"]) is None


@pytest.mark.parametrize("other", ["Une inva-\nsion.", "Une inva\xadsion.", "Une invaﬁ, non : inva sion."])
def test_a_word_that_a_page_has_cut_is_not_missing(other: str) -> None:
    corpus = corpus_of(articles("Une invasion se prépare.", other))
    assert only_here(corpus, {"a0"}, ["invas*"]) is None


@pytest.mark.parametrize("text", ["Une rÃ©union.", "L\x92invasion.", "La r&eacute;union.", "La r\ufffdunion."])
def test_nothing_is_said_to_be_missing_where_letters_were_decoded_wrongly(text: str) -> None:
    assert only_here(corpus_of(articles("Quatre heures de réunion.", text)), {"a0"}, ["quatr*"]) is None


def test_nothing_is_said_to_be_missing_from_a_text_in_another_language() -> None:
    mixed = {
        **pack_of("Une invasion se prépare.").articles,
        "b0": pack_of("An attack is being prepared.", language="en").articles["a0"],
    }
    assert not can_be_searched(corpus_of(mixed))


@pytest.mark.parametrize(
    "text", ["会议持续了四个小时。", "การประชุมสี่ชั่วโมง", "استمر الاجتماع أربع ساعات", "הישיבה נמשכה ארבע שעות"]
)
def test_nothing_is_said_to_be_missing_where_words_cannot_be_told_apart(text: str) -> None:
    assert only_here(corpus_of(articles("Quatre heures de réunion.", text)), {"a0"}, ["réun*"]) is None


def test_nothing_is_said_to_be_missing_where_the_language_is_not_known() -> None:
    assert not can_be_searched(corpus_of(articles("Une invasion.", "Une réunion.", language="und")))


def part_of(article: Article) -> Article:
    return msgspec.structs.replace(article, source=msgspec.structs.replace(article.source, part=True))


def test_nothing_is_said_to_be_missing_from_a_part_of_an_article() -> None:
    one, other = articles("Une invasion se prépare.", "Rien ne se prépare.").values()
    assert only_here(corpus_of({"a0": one, "a1": part_of(other)}), {"a0"}, ["invas*"]) is None


def test_what_is_missing_from_the_whole_ones_is_said_of_them_alone() -> None:
    one, other, third = articles("Une invasion se prépare.", "Rien ne se prépare.", "Il pleut sur le port.").values()
    corpus = corpus_of({"a0": one, "a1": part_of(other), "a2": third})
    assert only_here(corpus, {"a0"}, ["invas*"]) == Evidence(absent=("a2",), pattern="invas*")


def test_a_draft_claims_nothing_of_a_part() -> None:
    given = {name: part_of(each) if name == "a2" else each for name, each in articles().items()}
    found = [each for each in draft(given) if "Hydrax" in each.about]
    assert [(each.absent, [claim.absent for claim in each.evidence if claim.pattern]) for each in found] == [
        (("a1",), [("a1",)] * len(found[0].evidence))
    ]


def test_a_name_is_not_missing_where_it_is_spelled_otherwise() -> None:
    found = drafted(
        "Hier Sergey Ryabkov a parlé de paix.", "Puis Sergueï Riabkov a parlé de paix.", "On a parlé de paix."
    )
    assert not [
        about for about in (*words(found, "alone"), *words(found, "few")) if {"Ryabkov", "Riabkov"} & set(about)
    ]
