"""The line that says whose text an article is: its author, and the agency whose words it has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from quiz.library.newpack.taking.blocks import Block

LONGEST = 200
"""Characters of such a line."""
NEAR = 3
"""Paragraphs from the beginning and the end of an article among which it stands."""
_AGENCY = re.compile(
    r"\b(?:AFP|Reuters|AP|Associated Press|ATS|Keystone|Belga|EFE|ANSA|DPA|dpa|TASS|Tass|RIA|Xinhua|Anadolu|PA Media|"
    r"Kyodo|Yonhap|APA|PAP|Lusa|UPI|Bloomberg|avec agences|with agencies)\b"
)
_BYLINE = re.compile(r"(?:par|by|von|por|di|da|door|av|source|sources|crédit)\b[\s:]+\S", re.IGNORECASE)


def is_credit(text: str) -> bool:
    """Whether a line names an author or an agency as a credit does."""
    return len(text) <= LONGEST and (_BYLINE.match(text) is not None or _signs_off(text))


def _signs_off(text: str) -> bool:
    """An agency alone on a line, or in brackets at its end."""
    return _AGENCY.search(text) is not None and (len(text.split()) <= NEAR or text.rstrip(" .").endswith(")"))


def credit_among(blocks: Sequence[Block], taken: Collection[int]) -> str:
    """The line of credit: of the blocks marked as such, else of the first and last paragraphs."""
    order = sorted(taken)
    ends = [*order[:NEAR], *order[-NEAR:]]
    marked = [block.text for block in blocks if block.kind == "credit" and len(block.text) <= LONGEST]
    near = [blocks[i].text for i in ends if is_credit(blocks[i].text)]
    agency = [text for text in [*marked, *near] if _AGENCY.search(text)]
    return next(iter([*agency, *marked, *near]), "")


def credit_in(paragraphs: Sequence[str]) -> str:
    """The same for a text without marks."""
    return next((text for text in [*paragraphs[:NEAR], *paragraphs[-NEAR:]] if is_credit(text)), "")
