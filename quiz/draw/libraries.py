"""Libraries that come with an extra only."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class MissingLibraryError(Exception):
    """A library cannot be imported."""

    def __init__(self, library: str) -> None:
        super().__init__(library)
        self.library = library


@contextmanager
def needing(library: str) -> Iterator[None]:
    """Nothing but the import of a library belongs in here. Raises MissingLibraryError when it is not installed."""
    try:
        yield
    except ImportError as error:
        raise MissingLibraryError(library) from error
