"""What holds for every format: the same bytes for the same bank, and nothing changed without being told."""

from __future__ import annotations

import io
from collections import Counter
from importlib import import_module
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from quiz.formats.editions import Change, edition
from quiz.formats.formats import FORMATS
from quiz.locale import phrases
from quiz.locale.export import export_words
from quiz.model import Hottext, Match, Order, Target, Text
from quiz.play.kinds import ByKind, UnknownKindError
from tests.play.kinds.riddle import riddle

if TYPE_CHECKING:
    from quiz.formats.editions import Edition, Made, Maker
    from quiz.formats.formats import Format
    from quiz.model import Language, Pack

WHEN = 1_700_000_000
EVERY = None
"""As many as there are questions."""
ALL = pytest.mark.parametrize("target", FORMATS, ids=[target.name for target in FORMATS])
ZIPPED = pytest.mark.parametrize("target", [each for each in FORMATS if each.binary], ids=lambda target: target.name)


def made(target: Format, pack: Pack, language: Language = "en", when: int = WHEN) -> Made:
    return target.make(phrases(language), export_words(language), pack, when)


@ALL
def test_the_same_bank_gives_the_same_bytes(target: Format, every_kind: Pack) -> None:
    assert made(target, every_kind) == made(target, every_kind)


@ZIPPED
def test_a_package_owes_nothing_to_the_clock(target: Format, every_kind: Pack) -> None:
    with ZipFile(io.BytesIO(made(target, every_kind).content)) as package:
        assert package.testzip() is None
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@ALL
def test_languages_give_different_files(target: Format, every_kind: Pack) -> None:
    assert made(target, every_kind, "fr").content != made(target, every_kind, "en").content


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("moodle", {"hottext-as-choice": 1, "gap-as-choice": 1, "reasons-in-feedback": 2, "step-told": 1}),
        (
            "gift",
            {"hottext-as-choice": 1, "order-as-match": 1, "reasons-in-feedback": 2, "hint-left-out": 1, "step-told": 1},
        ),
        ("qti", {"reasons-in-explanation": 2, "hint-left-out": 1, "step-told": 1}),
        (
            "h5p",
            {
                "any-word": 1,
                "order-as-places": 1,
                "reasons-in-feedback": 4,
                "hint-left-out": 1,
                "in-short": EVERY,
                "step-told": 1,
            },
        ),
        ("anki", {"self-marked": EVERY, "step-told": 1}),
        (
            "kahoot",
            {
                "hottext-as-choice": 1,
                "gap-as-choice": 1,
                "rows-as-questions": 1,
                "places-as-questions": 1,
                "passages-apart": 7,
                "texts-apart": EVERY,
                "step-told": 1,
            },
        ),
        ("csv", {"step-told": 1}),
    ],
)
def test_what_is_changed_for_a_format_is_told(every_kind: Pack, name: str, kinds: dict[str, int | None]) -> None:
    target = next(each for each in FORMATS if each.name == name)
    assert Counter(change.kind for change in made(target, every_kind).changes) == {
        kind: len(every_kind.questions()) if count is EVERY else count for kind, count in kinds.items()
    }


@ALL
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_change_has_its_words(
    target: Format, language: Language, pack: Pack, hostile: Pack, every_kind: Pack
) -> None:
    words = export_words(language)
    for each in (pack, hostile, every_kind):
        assert {change.kind for change in made(target, each, language).changes} <= set(words.changes)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_format_says_how_it_renders_every_part(language: Language) -> None:
    words = export_words(language)
    assert set(words.renderings) == set(words.names) == {target.name for target in FORMATS}
    assert set(ByKind._fields) <= set(words.parts)
    assert all(set(each) == set(words.parts) for each in words.renderings.values())


def test_the_pack_has_all_interactions_to_try(pack: Pack, hostile: Pack) -> None:
    for each in (pack, hostile):
        assert {Hottext, Match, Order} <= {type(question) for question in each.questions()}


def unheard_of(pack: Pack) -> Edition:
    """The small pack with its first question, a choice, laid out and explained as what it is, but called a riddle."""
    whole = edition(phrases("en"), export_words("en"), pack, WHEN)
    bank, (item, *_) = whole.banks[0]
    item = item._replace(asked=item.asked._replace(question=riddle(item.question)))
    return whole._replace(banks=((bank, (item,)),))


@ALL
def test_a_kind_of_question_that_a_format_does_not_know_is_refused(target: Format, every_kind: Pack) -> None:
    maker: Maker = import_module(f"quiz.formats.{target.module}").make
    with pytest.raises(UnknownKindError, match="un-choix: riddle"):
        maker(unheard_of(every_kind))


def lengthened(pack: Pack) -> Pack:
    """The small pack with an explanation longer than a cell, and a target longer than Moodle's field."""
    bank = pack.banks[0]
    questions = [
        replace(each, explain=Text(fr="long " * 9_000, en="long " * 9_000))
        if isinstance(each, Order)
        else replace(each, targets=(Target(id="rest", text=Text(fr="long " * 60, en="long " * 60)),))
        if isinstance(each, Match)
        else each
        for each in bank.questions
    ]
    return replace(pack, banks=(replace(bank, questions=tuple(questions)),))


def test_a_text_too_long_for_a_format_is_cut_and_told(every_kind: Pack) -> None:
    changes = {target.name: made(target, lengthened(every_kind)).changes for target in FORMATS}
    assert Change("cell-shortened", "un-ordre") in changes["kahoot"]
    assert Change("targets-shortened", "une-association") in changes["moodle"]


def test_a_long_text_is_whole_where_the_format_has_room(every_kind: Pack) -> None:
    for target in FORMATS:
        if not target.binary:
            assert "long " * 8_999 in made(target, lengthened(every_kind)).content.decode()
