"""Articles and outlets as records for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.reading.articles import marked_article
from quiz.reading.records import article_record, entry_record, outlet_record
from quiz.reading.register import LATEST, Wish, entries

if TYPE_CHECKING:
    from quiz.model import Pack


@pytest.mark.parametrize("source", ["rhc", "euractiv", "rt-france", "anonyme", "sputnik"])
def test_the_places_of_a_record_lead_to_the_words_quoted(pack: Pack, source: str) -> None:
    record = article_record(marked_article(pack, pack.articles[source]))
    lines = {line["number"]: line["text"] for line in record["lines"]}
    for mark in record["marks"]:
        for passage in mark["passages"]:
            (line, column) = passage["places"][0]["start"]
            assert lines[line][column - 1 :][:1] == passage["quote"][:1]


def test_what_is_not_known_is_null_and_not_left_out(pack: Pack) -> None:
    record = article_record(marked_article(pack, pack.articles["anonyme"]))
    assert record["url"] is None
    assert record["attribution"] == "unknown"


def test_a_fact_says_whether_it_holds_on_the_day(pack: Pack) -> None:
    then = outlet_record(pack, pack.outlets["euractiv-france"], "2022-01-12")
    now = outlet_record(pack, pack.outlets["euractiv-france"], LATEST)
    assert [(fact["value"], fact["holds"]) for fact in then["owner"]] == [("private-founder", True)]
    assert [fact["holds"] for fact in now["owner"]] == [False, True]
    assert set(now["references"]) == {each for name in ("owner", "funding", "decides", "status", "labels", "says")
                                      for fact in now[name] for each in fact["references"]} | {
        each for given in now["class"] for each in given.get("references", [])}  # fmt: skip


def test_records_are_json(pack: Pack) -> None:
    rows = [entry_record(row) for row in entries(pack, Wish(), "en")]
    assert len(msgspec.json.decode(msgspec.json.encode(rows))) == len(pack.outlets)
    assert {row["country"] for row in rows} >= {None, "CU"}
