"""QTI packages, beyond what is read back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from lxml import etree
from qti_convert import downgrade_package_files, upgrade_package_files

from quiz.formats.editions import edition
from quiz.formats.qti import make
from quiz.locale import phrases
from quiz.locale.export import export_words
from quiz.model import Match, Order
from tests.formats.readback.qti import all_of, items, words

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.formats.readback.markup import Element

SEQUENCE = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"]
"""The order that the schema of QTI 2.1 sets for the parts of an item, as far as they are used."""
BLOCKS = {"p", "blockquote", "ul", "li"}
INLINE = {"strong", "em", "span", "a", "hottext", "inlineChoiceInteraction", "inlineChoice"}


def package(pack: Pack) -> bytes:
    return make(edition(phrases("en"), export_words("en"), pack, 0)).content


def files(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


def local(element: Element) -> str:
    name: str = etree.QName(element).localname
    return name


@pytest.fixture(params=["small", "every-kind", "hostile"])
def some(request: pytest.FixtureRequest, pack: Pack, every_kind: Pack, hostile: Pack) -> Pack:
    return {"small": pack, "every-kind": every_kind, "hostile": hostile}[request.param]


def test_a_converter_of_packages_reads_them_without_a_complaint(some: Pack) -> None:
    upgraded = upgrade_package_files({name: text.decode() for name, text in files(package(some)).items()})
    back = downgrade_package_files(upgraded.files)
    assert back.warnings == []
    assert sum(name.startswith("items/") for name in upgraded.files) == len(some.questions())


def test_the_manifest_names_every_file_and_no_other(some: Pack) -> None:
    whole = files(package(some))
    manifest = etree.fromstring(whole.pop("imsmanifest.xml"))
    assert {each.get("href") for each in manifest.iter("{*}file")} == set(whole)
    names = {each.get("identifier") for each in manifest.iter("{*}resource")}
    assert {each.get("identifierref") for each in manifest.iter("{*}dependency")} <= names


def test_the_parts_of_an_item_come_in_the_order_of_the_schema(some: Pack) -> None:
    for _, item in items(package(some)):
        places = [SEQUENCE.index(local(part)) for part in item]
        assert places == sorted(places)


def test_identifiers_are_unique_and_begin_with_a_letter(some: Pack) -> None:
    for _, item in items(package(some)):
        names = [each.get("identifier") for each in item.find("{*}itemBody").iter() if each.get("identifier")]
        assert len(names) == len(set(names))
        assert all(name[0].isalpha() for name in [item.get("identifier"), *names])


def test_only_elements_of_the_profile_are_used_for_texts(some: Pack) -> None:
    for _, item in items(package(some)):
        for holder in (*all_of(item, "modalFeedback"), *all_of(item, "simpleAssociableChoice")):
            assert {local(each) for each in holder.iterdescendants()} <= BLOCKS | INLINE
        for paragraph in all_of(item, "p"):
            assert {local(each) for each in paragraph.iterdescendants()} <= INLINE


def test_a_response_is_marked_out_of_its_parts(every_kind: Pack) -> None:
    by_id = {question.id: question for question in every_kind.questions()}
    for resource, item in items(package(every_kind)):
        question = by_id[resource.get("identifier").removeprefix("q-")]
        best = float(all_of(item, "outcomeDeclaration[@identifier='MAXSCORE']/q:defaultValue/q:value")[0].text)
        parts = question.rows if isinstance(question, Match) else question.options
        whole = isinstance(question, Match | Order)
        assert best == (len(parts) if whole else sum(getattr(part, "key", False) for part in parts))


def test_words_to_pick_stand_in_their_passage(every_kind: Pack) -> None:
    item = next(item for resource, item in items(package(every_kind)) if resource.get("identifier") == "q-un-mot")
    (interaction,) = all_of(item, "hottextInteraction")
    assert words(interaction).startswith("se sont rencontrés pendant plus de trois heures")
    assert [each.text for each in all_of(interaction, "hottext")] == ["rencontrés", "trois", "heures"]
