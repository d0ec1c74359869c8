"""Names that are on no list are told; those like them too, as long as comparing costs little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.marking.book import LONGEST_NAME, MOST_COMPARED, Book

if TYPE_CHECKING:
    from quiz.model import Pack

LISTED = [f"Pupil {n}" for n in range(500)]


def test_a_mistyped_name_is_told_with_those_like_it(every_kind: Pack) -> None:
    book = Book(every_kind, ["Zoé Durand", "Nour"])
    assert book.unlisted("zoé durand") is None
    assert book.unlisted("Zoe Durant") == {"name": "Zoe Durant", "near": "Zoé Durand"}


def test_everybody_of_another_class_is_told_though_not_everybody_is_compared(every_kind: Pack) -> None:
    book = Book(every_kind, LISTED)
    told = [book.unlisted(f"Pupils {n}") for n in range(2 * MOST_COMPARED // len(LISTED))]
    assert all(told)
    assert told[0]
    assert told[0]["near"]
    assert told[-1] == {"name": f"Pupils {len(told) - 1}", "near": ""}


def test_a_name_as_long_as_a_book_is_told_without_comparing_it(every_kind: Pack) -> None:
    long = "a" * (LONGEST_NAME + 1)
    assert Book(every_kind, [long]).unlisted(f"{long}b") == {"name": f"{long}b", "near": ""}
    assert Book(every_kind, [long]).unlisted("a" * LONGEST_NAME) == {"name": "a" * LONGEST_NAME, "near": ""}
