"""Whether words are absent from a text, where they stand, and what makes that uncertain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.library.text.absence import MOST, Looked, Written, first_place, is_absent, look_for

if TYPE_CHECKING:
    from quiz.model import Pack


def test_words_stand_on_every_line_that_has_them() -> None:
    looked = look_for("accord", "Un accord.\nRien.\nAccord, accord !\n")
    assert looked == Looked((1, 3, 3), (), None)
    assert looked.every_line == (1, 3)
    assert looked.stands
    assert not looked.absent


def test_words_in_another_writing_are_told_as_the_text_has_them_and_on_which_line() -> None:
    looked = look_for("financier", "Rien.\nUn finan-\n  cier.\n")
    assert looked.otherwise == (Written("finan- cier", 2, inside=False),)
    assert (looked.lines, looked.every_line, looked.stands) == ((), (2,), True)


def test_words_within_longer_ones_neither_stand_nor_are_absent() -> None:
    looked = look_for("كتاب", "Rien.\nهذا الكتاب")
    assert [(each.line, each.inside) for each in looked.otherwise] == [(2, True)]
    assert (looked.stands, looked.absent, looked.every_line) == (False, False, ())


def test_a_place_within_a_longer_word_is_not_told_where_the_word_stands_by_itself() -> None:
    assert look_for("كتاب", "كتاب\nهذا الكتاب") == Looked((1,), (), None)


def test_what_a_text_suffers_from_is_told_by_its_first_fault() -> None:
    looked = look_for("girafe", "Rien.\nUn pr?sident et un pr\ufffdsident.")
    assert looked.fault is not None
    assert (looked.fault.kind, looked.fault.start) == ("lost", 9)
    assert not looked.absent
    assert not looked.stands


def test_places_in_another_writing_are_told_up_to_a_number() -> None:
    text = "un finan-\ncier " * (MOST + 5)
    assert len(look_for("financier", text).otherwise) == MOST


def test_of_a_part_of_an_article_nothing_is_known_to_be_absent(every_kind: Pack) -> None:
    article = every_kind.articles["rhc"]
    assert is_absent("girafe", article)
    assert not is_absent("heures", article)
    assert not is_absent("girafe", replace(article, source=replace(article.source, part=True)))


def test_words_first_stand_where_the_earlier_of_both_writings_is() -> None:
    assert first_place("accord", "Un accord, puis un ac-\ncord") == 3
    assert first_place("accord", "Un ac-\ncord, puis un accord") == 3
    assert first_place("accord", "accord") == 0
    assert first_place("5*3", "puis 5*3 fois") == 5
    assert first_place("un accord | *", "Voici un accord | * là") == 6
    assert first_place("", "Un accord") == first_place("girafe", "Un accord") == -1


def test_words_do_not_stand_where_they_are_a_part_of_longer_ones() -> None:
    assert first_place("or", "la force de l'or") == 14
    assert first_place("accord", "un désaccord, puis un accord") == 22
    assert first_place("accord", "un désaccord") == -1


def test_in_a_script_that_joins_words_a_part_of_a_longer_one_will_do() -> None:
    assert first_place("كتاب", "هذا الكتاب") == 6
