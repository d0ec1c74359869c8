"""What tests of exports start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.library.pack.packs import read_contents
from quiz.locale import phrases
from quiz.locale.export import export_words
from tests.conftest import PACKS, by_itself
from tests.formats.readback.told import Bank

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from quiz.formats.editions import Maker
    from quiz.library.pack.packs import Contents
    from quiz.model import Language, Pack

    Exporting: TypeAlias = Callable[[Maker], bytes]

WHEN = 1_700_000_000


@pytest.fixture(scope="session")
def hostile() -> Pack:
    """A pack whose texts mean something to one format or another."""
    return read_contents(by_itself(PACKS / "export" / "hostile.yaml")).pack


@pytest.fixture(params=["builtin-fr", "builtin-en", "every-kind-en", "hostile-fr", "hostile-en"])
def bank(request: pytest.FixtureRequest, builtin: Contents, every_kind: Pack, hostile: Pack) -> Bank:
    """Each pack in a language, as it must be found."""
    name, _, code = str(request.param).rpartition("-")
    language: Language = "fr" if code == "fr" else "en"
    return Bank({"builtin": builtin.pack, "every-kind": every_kind, "hostile": hostile}[name], language)


@pytest.fixture
def export(bank: Bank) -> Exporting:
    """A pack in a format."""

    def make(maker: Maker) -> bytes:
        from quiz.formats.editions import edition

        return maker(edition(phrases(bank.language), export_words(bank.language), bank.pack, WHEN)).content

    return make
