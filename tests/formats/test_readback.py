"""Every question, key, reason, explanation and tag of every bank is read back from every format by another program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from anki.collection import Collection

from quiz.formats import anki, csv_table, gift, kahoot, moodle, qti
from quiz.locale import phrases
from quiz.model import Match, Order
from tests.formats.readback import decks, tables
from tests.formats.readback import gift as gift_reader
from tests.formats.readback import moodle as moodle_reader
from tests.formats.readback import qti as qti_reader
from tests.formats.readback.gift import NEEDS_NODE
from tests.formats.readback.markup import text_of
from tests.formats.readback.told import Bank, Told, flat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from tests.formats.conftest import Exporting


def as_it_is(tag: str) -> str:
    """A format that takes any tag."""
    return tag


def without_brackets(tag: str) -> str:
    """A comment of GIFT, which ends at a bracket."""
    return re.sub(r"[\[\]]", "_", tag)


def without_blanks(tag: str) -> str:
    """A tag of Anki, which parts tags at blanks and levels at two colons."""
    return tag.replace(" ", "_").replace("::", ":")


def compare(
    bank: Bank, found: Iterable[tuple[Told, str]], *, hint: bool = True, tag: Callable[[str], str] = as_it_is
) -> None:
    """What a reader found is what the bank has, question by question, in the bank's order."""
    read = list(found)
    assert [told.name for told, _ in read] == [question.id for question in bank]
    for question, (told, after) in zip(bank, read, strict=True):
        expected = bank.told(question)
        tags = frozenset(tag(each) for each in expected.tags)
        assert bank.bare(question, told) == expected._replace(hint=expected.hint if hint else "", tags=tags)
        missing = [text for text in bank.afterwards(question) if text not in after]
        assert missing == [], question.id


def reasons_are_told(bank: Bank, found: Iterable[tuple[Told, str]]) -> None:
    """The reasons of rows and steps stand in what is told afterwards."""
    for question, (_, after) in zip(bank, found, strict=True):
        if isinstance(question, Match | Order):
            assert [why for why in bank.reasons(question) if why not in after] == []


def test_moodle_xml_has_all_of_every_question(bank: Bank, export: Exporting) -> None:
    read = list(moodle_reader.questions(export(moodle.make)))
    compare(bank, read)
    reasons_are_told(bank, read)


@NEEDS_NODE
def test_gift_has_all_of_every_question_but_hints(bank: Bank, export: Exporting) -> None:
    read = list(gift_reader.questions(export(gift.make)))
    compare(bank, read, hint=False, tag=without_brackets)
    reasons_are_told(bank, read)


def test_qti_has_all_of_every_question_but_hints(bank: Bank, export: Exporting) -> None:
    read = list(qti_reader.questions(export(qti.make)))
    compare(bank, read, hint=False)
    reasons_are_told(bank, read)


def test_a_table_has_all_of_every_question(bank: Bank, export: Exporting) -> None:
    content = export(csv_table.make)
    separator = phrases(bank.language).manner.separator
    compare(bank, tables.questions(content, separator))
    for question, row in zip(bank, tables.cells(content, separator), strict=True):
        assert [why for why in bank.reasons(question) if why not in tables.plain(row["reasons"])] == []


def test_anki_imports_all_of_every_question(bank: Bank, export: Exporting, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(export(anki.make))
    collection = Collection(str(tmp_path / "collection.anki2"))
    decks.imported(collection, path)
    compare(bank, decks.questions(collection), tag=without_blanks)
    for question, note in zip(bank, decks.notes(collection), strict=True):
        answer = text_of(note.cards()[0].render_output().answer_text)
        assert [why for why in bank.reasons(question) if why not in answer] == []
    collection.close()


def test_the_second_sheet_for_kahoot_has_all_of_every_question(bank: Bank, export: Exporting) -> None:
    content = export(kahoot.make)
    rows = [tuple(row.values()) for row in tables.full_rows(content)]
    assert [row[1] for row in rows] == [question.id for question in bank]
    for question, (_, _, ask, passages, answers, _key, hint, why, after, tags) in zip(bank, rows, strict=True):
        told = bank.told(question)
        assert (flat(ask), flat(hint)) == (told.ask, told.hint)
        texts = [*(answer.text for answer in told.answers), *told.targets, *told.steps]
        assert [text for text in texts if text not in flat(answers)] == []
        assert [row for row, _ in told.pairs if row not in tables.plain(passages)] == []
        assert [each for each in bank.reasons(question) if each not in tables.plain(why)] == []
        assert [each for each in bank.afterwards(question) if each not in tables.plain(after)] == []
        assert [tag for tag in told.tags if flat(tag) not in flat(tags)] == []
