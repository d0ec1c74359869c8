from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.answers import Answer
from quiz.classroom.marking.findings import Finding
from quiz.classroom.marking.projector import opens_round, read_round
from quiz.model import Match
from tests.classroom.made import round_log

if TYPE_CHECKING:
    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.findings import Found


def vote(question: str = "un-choix", ballot: int = 1, event: str = "vote", **rest: object) -> dict[str, object]:
    return {"event": event, "at": "2026-03-02T10:05:00+01:00", "question": question, "ballot": ballot, **rest}


def read(book: Book, *votes: dict[str, object], class_: str | None = "4B") -> Found:
    return read_round("round.jsonl", round_log(book.pack.questions(), votes, class_), book)


def given(found: Found) -> list[tuple[object, ...]]:
    return [(answer.occasion, answer.response, answer.right, answer.of, answer.times) for answer in found.answers]


def test_hands_are_answers_of_nobody_in_particular(book: Book) -> None:
    found = read(book, vote(counts={"trois": 12, "quatre": 5, "cinq": 0}), vote(ballot=2, counts={"trois": 17}))
    assert given(found) == [
        ("first vote", ("trois",), 1, 1, 12),
        ("first vote", ("quatre",), 0, 1, 5),
        ("second vote", ("trois",), 1, 1, 17),
    ]
    assert {(answer.class_, answer.pupil) for answer in found.answers} == {("4B", None)}


def test_a_correction_replaces_the_vote_and_a_withdrawal_takes_it_away(book: Book) -> None:
    wrong, right = vote(counts={"trois": 99}), vote(event="corrected", counts={"trois": 9})
    assert given(read(book, wrong, right)) == [("first vote", ("trois",), 1, 1, 9)]
    assert given(read(book, wrong, vote(event="withdrawn"))) == []


def test_teams_answer_under_their_names(book: Book) -> None:
    found = read(book, vote("deux-cles", responses={"Rouge": ["rhc", "sputnik"], "Bleu": ["rhc"]}))
    assert [(answer.pupil, answer.right, answer.of) for answer in found.answers] == [("Rouge", 2, 2), ("Bleu", 1, 2)]


def test_hands_for_each_of_several_keys_are_no_whole_answers(book: Book) -> None:
    found = read(book, vote("deux-cles", counts={"rhc": 20, "rt": 3}))
    assert given(found) == [("first vote", ("rhc",), 0, 0, 20), ("first vote", ("rt",), 0, 0, 3)]


def test_a_match_is_voted_row_by_row(book: Book) -> None:
    name = next(question.id for question in book.pack.questions() if isinstance(question, Match))
    known = book.known(name)
    assert known is not None
    found = read(book, vote(name, part=2, counts={known.names[0]: 11}))
    rows = len(known.key)
    assert given(found) == [("first vote", ("", known.names[0], *[""] * (rows - 2)), 0, 0, 11)]
    assert [finding.kind for finding in read(book, vote(name, counts={known.names[0]: 11})).findings] == ["no_part"]


def test_what_makes_no_sense_is_told_with_its_line(book: Book) -> None:
    found = read(
        book,
        vote("nowhere", counts={"a": 1}),
        vote(counts={"six": 1}),
        vote(ballot=3, counts={"trois": 1}),
        vote(ballot=2, counts={"trois": -1}),
    )
    told = [(finding.line, finding.kind) for finding in found.findings]
    assert told == [(2, "no_question"), (3, "no_option"), (4, "no_vote"), (5, "no_vote")]
    assert not found.answers


def test_a_torn_last_line_is_told_and_the_rest_is_read(book: Book) -> None:
    whole = round_log(book.pack.questions(), [vote(counts={"trois": 4})])
    found = read_round("round.jsonl", whole + '{"event":"vo', book)
    assert given(found) == [("first vote", ("trois",), 1, 1, 4)]
    assert [(finding.kind, finding.note) for finding in found.findings] == [("torn", True)]


def test_a_line_that_is_no_json_is_told(book: Book) -> None:
    whole = round_log(book.pack.questions(), [vote(counts={"trois": 4})])
    first, rest = whole.split("\n", 1)
    assert [finding.kind for finding in read_round("r", f"{first}\n{{oops\n{rest}", book).findings] == ["no_event"]


def test_unknown_events_and_fields_are_passed_over(book: Book) -> None:
    found = read(book, {"event": "coffee", "cups": 3}, vote(counts={"trois": 4}, mood="calm"))
    assert len(found.answers) == 1
    assert not found.findings


def test_without_a_class_the_file_would_name_it(book: Book) -> None:
    found = read(book, vote(counts={"trois": 4}), class_=None)
    assert (found.answers[0].class_, found.unnamed) == ("", "round")


def test_only_a_round_opens_a_round() -> None:
    assert opens_round('{"event":"opened","format":"qui-parle-class","version":1}')
    assert not opens_round('{"event":"opened"}')
    assert not opens_round("version,name,1")


def test_hands_for_a_question_with_a_second_step_are_whole_answers_to_its_first(book: Book) -> None:
    found = read(book, vote("deux-temps", counts={"minimum": 9, "exacte": 4}))
    assert given(found) == [("first vote", ("minimum",), 1, 1, 9), ("first vote", ("exacte",), 0, 1, 4)]


def test_no_hand_is_raised_for_words_of_a_second_step(book: Book) -> None:
    assert [each.kind for each in read(book, vote("deux-temps", counts={"then.heures": 3})).findings] == ["no_option"]


def test_answers_of_teams_and_hands_say_all_that_is_known_of_them(book: Book) -> None:
    log = round_log([], [vote(ballot=2, responses={"Rouge": ["cinq"]}), vote(counts={"trois": 4})])
    found = read_round("round.jsonl", log.replace('"format"', '"form": "A", "format"'), book)
    assert found.answers == (
        Answer("4B", "Rouge", "un-choix", ("cinq",), 0, 1, "second vote", "A"),
        Answer("4B", None, "un-choix", ("trois",), 1, 1, "first vote", "A", times=4),
    )


def test_a_finding_names_the_question_and_what_is_none_of_its_options(book: Book) -> None:
    found = read(book, vote(counts={"six": 1}), vote("deux-cles", responses={"Rouge": ["rhc", "six"]}))
    assert found.findings == (
        Finding("round.jsonl", 2, 1, "no_option", {"id": "un-choix", "found": "six"}),
        Finding("round.jsonl", 3, 1, "no_option", {"id": "deux-cles", "found": "six"}),
    )


def test_a_round_without_a_first_line_is_read_all_the_same(book: Book) -> None:
    whole = round_log([], [vote(counts={"trois": 4})]).split("\n", 1)[1]
    found = read_round("dossier/4C.jsonl", "{oops\n" + whole, book)
    assert [(answer.class_, answer.form, found.unnamed) for answer in found.answers] == [("", "", "4C")]
    assert found.findings == (Finding("dossier/4C.jsonl", 1, 1, "no_event"),)


def test_a_withdrawal_takes_every_part_of_its_ballot_and_nothing_else(book: Book) -> None:
    name = next(question.id for question in book.pack.questions() if isinstance(question, Match))
    parts = [vote(name, part=part, counts={"rt-france": part}) for part in (1, 2)]
    again = vote(name, ballot=2, part=1, counts={"rt-france": 9})
    found = read(book, *parts, again, vote(counts={"trois": 4}), vote(name, event="withdrawn"))
    assert [(answer.question, answer.occasion, answer.times) for answer in found.answers] == [
        (name, "second vote", 9), ("un-choix", "first vote", 4),
    ]  # fmt: skip
