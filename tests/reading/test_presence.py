"""The matrix: passages, verified absences, and what nobody looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.library.text.absence import look_for
from quiz.reading.presence import Claim, Presence, alternatives, presence_of, row_of

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


def claim(pattern: str, question: str, *, absent: tuple[str, ...], found: tuple[str, ...]) -> Claim:
    return Claim(pattern=pattern, question=question, statements=(), found=dict.fromkeys(found, (1,)), absent=absent)


def told(*claims: Claim) -> list[str]:
    """The questions whose words are told to be left out of b, of two articles that are compared."""
    return [each.question for each in Presence(articles=("a", "b"), rows=(), claims=claims).left_out("b")]


def test_of_claims_that_look_for_the_same_words_the_first_is_told_and_of_more_words_the_one_with_most() -> None:
    one, same = (claim("refus*|non", name, absent=("b",), found=("a",)) for name in ("one", "same"))
    more = claim("non|refus*|jamais", "more", absent=("b",), found=("a",))
    other = claim("paix", "other", absent=("b",), found=("a",))
    assert told(one, same, other) == ["one", "other"]
    assert told(one, more, other) == ["more", "other"]
    assert told(more, one, other) == ["more", "other"]
    assert told(one, other, same) == ["one", "other"]


def test_words_are_left_out_where_they_are_absent_and_another_one_compared_has_them() -> None:
    assert told(claim("paix", "here", absent=("b",), found=("a", "c"))) == ["here"]
    assert told(claim("paix", "elsewhere", absent=("b",), found=("c",))) == []
    assert told(claim("paix", "unlooked", absent=("c",), found=("a",))) == []


def test_a_claim_is_about_the_statement_of_its_question_and_those_of_its_passages_each_once(pack: Pack) -> None:
    by_question = {each.question: each.statements for each in presence_of(pack).claims}
    questions = {each.id: each for each in pack.questions()}
    for name, statements in by_question.items():
        of = questions[name]
        entries = [each.partition(".")[0] for each in of.passages if isinstance(each, str)]
        assert set(statements) == {*entries, *({of.statement} if of.statement else ())}
        assert len(set(statements)) == len(statements)
    assert any(statements for statements in by_question.values())
