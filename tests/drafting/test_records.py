"""What was done with candidates, as it is kept: known again by what they quote, whatever becomes of their drafts."""

from __future__ import annotations

from quiz.drafting.records import Record, Records, changed, digests, key_of_candidate, line_of, records_of
from tests.drafting.made import BRIDGE, HARBOUR, articles, drafted

ONE, TWO, *_ = drafted()
KEY = key_of_candidate(ONE)


def record(deed: str, name: str = "a", key: str = KEY) -> Record:
    return records_of(
        line_of(Record(id=name, deed="kept", at="2026", key=key)).replace(b'"kept"', f'"{deed}"'.encode())
    ).all[0]


def test_what_is_written_is_read_again() -> None:
    whole = Record(id="a", deed="offered", at="2026", key=KEY, candidate=ONE, text="  - id: a\n", articles={"a0": "0"})
    assert records_of(line_of(whole) + line_of(record("kept"))).all == (whole, record("kept"))


def test_lines_that_are_no_records_say_nothing() -> None:
    raw = b"\xff\n[]\n{}\n" + line_of(record("kept")) + b'{"id":"a","deed":"drop'
    assert records_of(raw).all == (record("kept"),)


def test_a_candidate_is_known_by_what_it_quotes_in_whatever_order() -> None:
    turned = ONE.quotations[::-1]
    records = Records([record("offered", key=KEY)])
    assert records.key_of("renamed", [(each.article, each.text) for each in turned]) == KEY
    assert records.key_of("renamed", [("a0", "other words")]) == ""


def test_a_draft_is_known_by_its_id_when_its_words_have_changed() -> None:
    assert Records([record("offered")]).key_of("a", [("a0", "other words")]) == KEY


def test_only_the_decisions_that_stand_are_told_in_their_order() -> None:
    deeds = [record("kept"), record("later", "b"), record("kept", "c"), record("back", "c"), record("dropped")]
    found = Records(deeds)
    assert [(each.id, each.deed) for each in found.decisions()] == [("b", "later"), ("a", "dropped")]
    assert Records([*deeds, record("moved", "b")]).decisions() == (record("dropped"),)


def test_an_article_that_changed_is_named() -> None:
    before, after = articles(BRIDGE, HARBOUR), articles(BRIDGE, f"{HARBOUR}Et voilà.\n")
    kept = Record(id="a", deed="dropped", at="2026", articles=digests(ONE, before))
    assert changed(kept, before) == ()
    assert changed(kept, after) == ("a1",)
    assert changed(kept, articles(BRIDGE)) == ("a1",)


def test_two_candidates_have_two_keys() -> None:
    assert key_of_candidate(TWO) != KEY
