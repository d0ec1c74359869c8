"""A statement side by side, and articles statement by statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.reading.comparison import align, compare_passages, compare_statement
from tests.library.text.test_pieces import shown
from tests.reading.packs import pack_of, statement

if TYPE_CHECKING:
    from quiz.model import Pack


def test_one_meeting_has_three_lengths_and_a_primary_wording(pack: Pack) -> None:
    compared = compare_statement(pack, pack.statements["duree"])
    assert [(each.article, each.line) for each in compared.renderings] == [("rhc", 21), ("euractiv", 5), ("sputnik", 7)]
    assert [shown(each.pieces) for each in compared.renderings] == [
        "se sont rencontrés pendant ‹plus de trois heures›",
        "un entretien qui a duré ‹près de cinq heures›",
        "Selon M.Grouchko, sur les ‹quatre heures› d'entretiens",
    ]
    assert compared.primary is not None
    assert compared.reference is not None
    assert compared.primary.reference == compared.reference.id


def test_the_articles_without_a_passage_are_named(pack: Pack) -> None:
    compared = compare_statement(pack, pack.statements["duree"])
    assert [(cell.article, cell.state) for cell in compared.others] == [
        ("rt-france", "unlooked"),
        ("anonyme", "unlooked"),
    ]


def test_wordings_near_each_other_are_compared_word_by_word() -> None:
    quotes = "la Russie a demandé un délai", "la Russie a exigé un délai"
    pack = pack_of(*quotes)
    compared = compare_statement(pack, statement(pack, *quotes))
    assert compared.marks == "differences"
    assert [shown(each.pieces) for each in compared.renderings] == [
        "la Russie a ‹demandé› un délai",
        "la Russie a ‹exigé› un délai",
    ]


def test_wordings_far_apart_are_compared_word_by_word_on_demand(pack: Pack) -> None:
    compared = compare_statement(pack, pack.statements["duree"], word_by_word=True)
    assert compared.marks == "differences"
    assert shown(compared.renderings[2].pieces) == "‹Selon M.Grouchko, sur les quatre› heures ‹d'entretiens›"


def test_a_passage_alone_has_nothing_to_differ_from() -> None:
    pack = pack_of("une phrase")
    compared = compare_statement(pack, statement(pack, "une phrase"))
    assert (compared.marks, shown(compared.renderings[0].pieces)) == ("none", "une phrase")


def test_a_passage_that_its_article_does_not_have_has_no_line() -> None:
    pack = pack_of("autre chose")
    compared = compare_statement(pack, statement(pack, "une phrase"))
    assert compared.renderings[0].line is None


def test_passages_without_a_statement_are_compared_too(pack: Pack) -> None:
    compared = compare_passages(pack.statements["duree"].passages)
    assert (compared.statement, compared.others) == (None, ())
    assert [each.passage for each in compared.renderings] == ["rhc", "euractiv", "sputnik"]


def test_the_articles_keep_the_order_in_which_they_were_named(pack: Pack) -> None:
    orders = {
        tuple(dict.fromkeys(each.article for each in one.renderings))
        for one in align(pack, ["sputnik", "rhc"]).statements
    }
    assert orders <= {("sputnik", "rhc"), ("sputnik",), ("rhc",)}


def test_articles_are_aligned_by_the_statements_that_any_of_them_has(pack: Pack) -> None:
    aligned = align(pack, ["rhc", "sputnik"])
    assert [each.statement for each in aligned.statements] == [row.statement for row in aligned.presence.rows]
    assert all(each.article in {"rhc", "sputnik"} for one in aligned.statements for each in one.renderings)
    missing = next(each for each in aligned.statements if each.statement == "reponse-sur-le-champ")
    assert [(cell.article, cell.state) for cell in missing.others] == [("rhc", "absent")]
