"""One browser for the tests of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.formats.page.pages import every_kind, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.model import Pack
    from tests.formats.site.browser import Browser


@pytest.fixture(scope="package")
def playable() -> Pack:
    return every_kind()


@pytest.fixture(scope="package")
def browser(playable: Pack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser in which the page may be opened."""
    yield from shown(tmp_path_factory.mktemp("page"), tmp_path_factory.mktemp("profile"), playable)
