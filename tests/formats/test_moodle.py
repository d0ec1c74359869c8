"""Moodle XML and GIFT, beyond what is read back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from quiz.formats.editions import edition
from quiz.formats.gift import escaped
from quiz.formats.gift import make as gift
from quiz.formats.moodle import fraction
from quiz.formats.moodle import make as moodle
from quiz.locale import phrases
from quiz.locale.export import export_words
from tests.formats.readback.gift import NEEDS_NODE, parsed

if TYPE_CHECKING:
    from quiz.formats.editions import Edition
    from quiz.model import Pack

KNOWN_TO_MOODLE = {100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5}
"""The fractions of Moodle's question bank (question_bank::fraction_options), positive, as far as needed here."""


def english(pack: Pack) -> Edition:
    return edition(phrases("en"), export_words("en"), pack, 0)


@pytest.mark.parametrize("keys", range(1, 8))
def test_moodle_knows_the_share_of_a_key(keys: int) -> None:
    assert float(fraction(right=True, keys=keys)) in KNOWN_TO_MOODLE


def test_of_one_key_a_wrong_answer_takes_nothing_away() -> None:
    assert (fraction(right=True, keys=1), fraction(right=False, keys=1)) == ("100", "0")


def test_of_several_keys_a_wrong_answer_takes_away_what_a_right_one_gives() -> None:
    assert (fraction(right=True, keys=3), fraction(right=False, keys=3)) == ("33.33333", "-33.33333")


def test_a_slash_in_a_title_is_no_new_category(hostile: Pack) -> None:
    (path,) = etree.fromstring(moodle(english(hostile)).content).xpath("//category/text/text()")
    assert path == "$course$/top/Qui parle ?/a//b ::c {d} ]]> <i>"


def test_a_bank_comes_before_its_questions(pack: Pack) -> None:
    kinds = [each.get("type") for each in etree.fromstring(moodle(english(pack)).content)]
    assert kinds[0] == "category"
    assert kinds.count("category") == len(pack.banks)


def test_letters_that_stand_for_texts_keep_their_order(every_kind: Pack) -> None:
    whole = etree.fromstring(moodle(english(every_kind)).content)
    shuffled = {each.findtext("idnumber"): each.findtext("shuffleanswers") for each in whole.iter("question")}
    assert (shuffled["options-liees"], shuffled["un-choix"]) == ("false", "true")


@given(st.text())
def test_no_sign_of_gift_is_left_without_a_backslash(text: str) -> None:
    bare = re.sub(r"\\[\\~=#{}:]", "", escaped(text))
    assert not set(bare) & set("\\~=#{}:\n\r")


@NEEDS_NODE
def test_the_gift_parser_finds_each_bank_as_a_category(pack: Pack) -> None:
    titles = [each["title"] for each in parsed(gift(english(pack)).content) if each["type"] == "Category"]
    assert titles == [f"$course$/top/Qui parle ?/{bank.title.en}" for bank in pack.banks]


@NEEDS_NODE
def test_the_weights_of_several_keys_add_up(hostile: Pack) -> None:
    question = next(each for each in parsed(gift(english(hostile)).content) if each.get("id") == "plusieurs")
    weights = sorted(choice["weight"] for choice in question["choices"])
    assert weights == [-33.33333, -33.33333, 33.33333, 33.33333, 33.33333]
