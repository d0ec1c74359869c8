"""What a match on outlets shows before it, every format shows; what it tells after it, every format tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.draw.bare import plain
from quiz.formats import gift, moodle
from quiz.formats.csv_table import row
from quiz.formats.editions import edition
from quiz.formats.telling import lead, stem
from quiz.library.pack.packs import read_contents
from quiz.locale import phrases
from quiz.locale.export import export_words
from tests.conftest import PACKS, by_itself

if TYPE_CHECKING:
    from quiz.formats.editions import Edition, Item, Maker

LINE = "suit M. Grouchko point par point"


@pytest.fixture(scope="module")
def staged() -> Edition:
    pack = read_contents(by_itself(PACKS / "good" / "on-stage.yaml")).pack
    return edition(phrases("fr"), export_words("fr"), pack, 1_700_000_000)


@pytest.fixture(scope="module")
def item(staged: Edition) -> Item:
    return staged.items[0]


def test_the_cast_follows_what_is_asked(item: Item) -> None:
    assert LINE in plain(lead(item))
    assert stem(item)[: len(lead(item))] == lead(item)


def test_a_table_has_the_cast_among_the_passages(item: Item) -> None:
    assert LINE in row(item)["passages"]


def test_a_table_has_the_clue_beside_its_row(item: Item) -> None:
    assert "Indice\u00a0: «\u00a0plus de trois heures\u00a0»." in row(item)["reasons"]


@pytest.mark.parametrize("maker", [moodle.make, gift.make])
def test_a_platform_is_told_the_cast_and_the_clues(staged: Edition, maker: Maker) -> None:
    content = maker(staged).content.decode()
    assert LINE in content
    assert "plus de trois heures\u00a0»" in content
