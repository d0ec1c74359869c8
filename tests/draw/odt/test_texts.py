"""The text to change: the same words as on the sheet, each paragraph of a named style, nothing read as markup."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from lxml import etree

from quiz.document import Choice, Choices, Entries, Entry, Label, Para, Quote, Run, Steps
from quiz.draw.odt.styles import LOOKS
from quiz.draw.odt.texts import as_odt
from quiz.draw.paper import Paper
from tests.classroom.handouts.making import HOSTILE, pack_of
from tests.documents import every
from tests.formats.sheets.printing import paper

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.model import Pack
    from tests.formats.readback.markup import Element

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = f"{TEXT}style-name"


def paragraphs(made: bytes) -> list[Element]:
    with ZipFile(io.BytesIO(made)) as whole:
        return [*etree.fromstring(whole.read("content.xml")).iter(f"{TEXT}p")]


def words(element: Element) -> str:
    text = ""
    for each in element.iter():
        text += "".join([" " * int(each.get(f"{TEXT}c", "1")) if each.tag == f"{TEXT}s" else "", each.text or ""])
        text += each.tail or "" if each is not element else ""
    return text


def of(document: Document) -> list[str]:
    made = as_odt(Paper("sheet", "x", "x", document, "en", "", ""))
    return [words(each) for each in paragraphs(made)]


def squeezed(text: str) -> str:
    return re.sub(r"[\s☐_.]+", "", text)


def test_it_has_all_words_of_the_sheet_and_styles_that_it_defines(every_kind: Pack) -> None:
    sheet = paper(every_kind, "sheet")
    made = as_odt(sheet)
    found = squeezed("".join(map(words, paragraphs(made))))
    told = [each.runs for each in every(Para, sheet.document)] + [each.runs for each in every(Quote, sheet.document)]
    told += [item.runs for each in every(Choices, sheet.document) for item in each.items]
    assert [run.text for runs in told for run in runs if squeezed(run.text) not in found] == []
    assert {each.get(STYLE) for each in paragraphs(made)} <= set(LOOKS)


def test_what_a_bank_says_is_text_and_never_markup() -> None:
    told = of((Para((Run("<b>a & b</b> \u202e\x1b"),)),))
    assert told == ["<b>a & b</b> <U+202E><U+001B>"]
    assert paragraphs(as_odt(paper(pack_of(HOSTILE), "sheet")))


def test_a_question_follows_its_number_and_a_passage_its_letter() -> None:
    entry = Entry("3", (Para((Run("Who?"),), "ask"), Quote((Run("Moi."),), lang="fr")))
    assert of((Entries((entry,)),)) == ["3.  Who?", "Moi."]


def test_large_print_is_in_large_letters_of_a_plain_typeface(every_kind: Pack) -> None:
    sheet = paper(every_kind, "sheet")
    with ZipFile(io.BytesIO(as_odt(sheet._replace(large=True)))) as whole:
        styles = whole.read("styles.xml").decode()
    assert "20.0pt" in styles
    assert "'Liberation Sans'" in styles


def test_a_node_that_no_sheet_is_made_of_is_refused() -> None:
    with pytest.raises(TypeError, match="Steps"):
        of((Steps(()),))


@pytest.mark.parametrize("name", ["tick", "tick across-3"])
def test_an_answer_to_tick_has_a_box_however_many_stand_in_a_row(name: str) -> None:
    choice = Choice(Label("a"), (Run("yes"),))
    assert of((Choices((choice,), name), Choices((choice,), "options"))) == ["☐ a. yes", "a. yes"]
