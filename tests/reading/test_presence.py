"""The matrix: passages, verified absences, and what nobody looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.library.text.absence import look_for
from quiz.reading.presence import alternatives, presence_of, row_of

if TYPE_CHECKING:
    from quiz.model import Pack
    from quiz.reading.presence import Cell


def cell(pack: Pack, statement: str, article: str) -> Cell:
    return row_of(pack, pack.statements[statement], [article]).cells[0]


def test_an_article_with_a_passage_has_it(pack: Pack) -> None:
    assert cell(pack, "duree", "rhc").state == "passage"
    assert cell(pack, "duree", "rhc").passages == ("duree.rhc",)


def test_what_nobody_looked_for_is_not_called_an_omission(pack: Pack) -> None:
    assert (cell(pack, "duree", "rt-france").state, cell(pack, "duree", "rt-france").absent) == ("unlooked", ())


def test_words_that_a_question_verified_are_absent(pack: Pack) -> None:
    found = cell(pack, "reponse-sur-le-champ", "anonyme")
    assert (found.state, found.absent) == ("absent", ("refus*",))


def test_words_that_no_article_has_are_no_omission_of_one(pack: Pack) -> None:
    assert any(claim.pattern == "accrédit*" and not claim.found for claim in presence_of(pack).claims)
    assert cell(pack, "missions-fermees", "rhc").state == "unlooked"


def test_no_omission_is_claimed_that_the_article_does_not_bear_out(pack: Pack) -> None:
    claims = presence_of(pack).claims
    assert claims
    assert not [c for c in claims for name in c.absent if look_for(c.pattern, pack.articles[name].text).lines]


def test_a_claim_that_no_longer_holds_is_not_repeated(pack: Pack) -> None:
    article = pack.articles["anonyme"]
    added = msgspec.structs.replace(article, text=article.text + "\nun refus net\n")
    changed = msgspec.structs.replace(pack, articles={**pack.articles, "anonyme": added})
    assert cell(changed, "reponse-sur-le-champ", "anonyme").state == "unlooked"


def test_what_an_article_leaves_out_is_what_another_one_compared_has(pack: Pack) -> None:
    presence = presence_of(pack, ["rhc", "sputnik"])
    left_out = {each.pattern: each.found for each in presence.left_out("sputnik")}
    assert left_out["Kiev"] == {"rhc": (23,)}
    assert all(set(found) == {"rhc"} for found in left_out.values())


def test_the_same_words_in_another_order_are_told_once(pack: Pack) -> None:
    patterns = [set(alternatives(each.pattern)) for each in presence_of(pack, ["rhc", "sputnik"]).left_out("rhc")]
    assert patterns.count({"CNN", "MSNBC"}) == 1


def test_rows_are_the_statements_that_one_of_the_articles_has(pack: Pack) -> None:
    rows = {row.statement for row in presence_of(pack, ["rt-france", "anonyme"]).rows}
    assert "duree" not in rows
    assert "soupcon" in rows


def test_a_star_is_the_rest_of_a_word() -> None:
    assert alternatives("refus*|non") == ("refus…", "non")


@pytest.mark.parametrize("spoilt", ["les ac-\ncréditations", "la cl&ocirc;ture", "l’accr\ufffdditation"])
def test_no_omission_is_claimed_of_a_text_that_cannot_be_searched(pack: Pack, spoilt: str) -> None:
    claim = next(claim for claim in presence_of(pack).claims if claim.pattern == "accrédit*")
    articles = {
        name: msgspec.structs.replace(article, text=f"{article.text}\n{spoilt}\n")
        for name, article in pack.articles.items()
    }
    changed = msgspec.structs.replace(pack, articles=articles)
    assert claim.absent
    assert not any(each.absent for each in presence_of(changed).claims if each.pattern == "accrédit*")
