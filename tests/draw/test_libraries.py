"""That a library is missing is told only of the library."""

from __future__ import annotations

import pytest

from quiz.draw.libraries import MissingLibraryError, needing


def test_a_library_that_cannot_be_imported_is_named() -> None:
    with pytest.raises(MissingLibraryError) as caught, needing("fontaine"):
        import fontaine  # type: ignore[import-not-found]  # noqa: F401 -- there is none, which is what is tried
    assert caught.value.library == "fontaine"


@pytest.mark.parametrize("fault", [KeyError("number"), LookupError("number"), ValueError("number")])
def test_any_other_fault_stays_what_it_is(fault: Exception) -> None:
    with pytest.raises(type(fault)) as caught, needing("fontaine"):
        raise fault
    assert caught.value is fault
