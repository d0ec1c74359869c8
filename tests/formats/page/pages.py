"""A page on the disk, in a browser that is alone with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.formats.page.page import Wish, play_page
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import Root, folder_root
from quiz.model import LANGUAGES
from tests.conftest import PACKS, small_pack
from tests.formats.site.browser import browsing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quiz.model import Language, Pack
    from tests.formats.site.browser import Browser

FILE = "play.html"


def with_tests() -> Pack:
    """The small pack with questions of every kind, some of which are kept for tests."""
    root = folder_root(small_pack())
    return read_contents(Root(root.folder, (*root.banks, PACKS / "good" / "every-kind.yaml"))).pack


def every_kind() -> Pack:
    """The same, none of it kept for tests."""
    pack = with_tests()
    banks = (replace(bank, questions=tuple(replace(each, form=None) for each in bank.questions)) for bank in pack.banks)
    return replace(pack, banks=tuple(banks))


def page_of(pack: Pack, languages: Sequence[Language] = LANGUAGES) -> str:
    """The page of a pack."""
    return play_page(pack, Wish(languages)).text


def shown(folder: Path, profile: Path, pack: Pack) -> Iterator[Browser]:
    """A browser beside the page of a pack."""
    (folder / FILE).write_text(page_of(pack), encoding="utf-8", newline="\n")
    with browsing(folder, profile) as opened:
        yield opened
