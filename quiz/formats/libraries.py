"""Libraries that a format needs and that come with the `export` extra only."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class MissingLibraryError(LookupError):
    """A library is not installed; its name is the argument."""


@contextmanager
def needing(library: str) -> Iterator[None]:
    """What is done here needs a library. Raises MissingLibraryError when it is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingLibraryError(library) from error
