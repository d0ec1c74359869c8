"""The lines by which a page says whence it has its text."""

from __future__ import annotations

import pytest

from quiz.drafting.credits import with_credits
from quiz.reading.copies import families_of
from tests.reading.packs import pack_of

TEXT = "\n".join(f"Phrase {i} du récit numéro {i * 7}, avec ses mots {i * 13} et {i * 17}." for i in range(30))


@pytest.mark.parametrize(
    "line", ["Source : AFP", "AFP", "(AFP)", "Bruxelles (avec AFP)", "https://example.org/a", "© Gazette", "[Reuters]"]
)
@pytest.mark.parametrize("at_its_end", [True, False])
def test_a_copy_comes_with_the_line_that_credits(line: str, at_its_end: bool) -> None:  # noqa: FBT001 -- a case
    pack = pack_of(TEXT, f"{TEXT}\n{line}\n" if at_its_end else f"{line}\n{TEXT}")
    (copy,) = with_credits(pack, families_of(pack).families[0]).copies
    assert [credit.text for credit in copy.credits] == [line]
    assert pack.articles[copy.article].text.split("\n")[copy.credits[0].line - 1] == line


@pytest.mark.parametrize("line", ["Une phrase comme une autre.", "Le ministre parle (mercredi)", "OTAN : des écarts"])
def test_a_copy_that_credits_nobody_has_no_such_line(line: str) -> None:
    pack = pack_of(TEXT, f"{TEXT}\n{line}\n")
    assert with_credits(pack, families_of(pack).families[0]).copies[0].credits == ()
