"""French is written as in print: what stands before a high sign holds on to it, apostrophes are curly."""

from __future__ import annotations

import re

from tests.locale.copies import texts_of

TYPED = re.compile(
    r"^  .*$|[.·] [?!]|`[^`]*`|\{\{.*?\}\}|«[\u00a0\u202f][^»]*»|https?://|--?\w[\w-]*|\w+: \[?\w+|'[^' ]*'",
    re.MULTILINE,
)
"""What is typed as it stands, in a terminal or in a bank."""
LOOSE = re.compile(r" (?=[;:!?](?:\s|$))|\w(?=[;!?](?:\s|$))|\w:(?:\s|$)|[«»]|\w'\w")


def test_french_phrases_hold_their_signs_together() -> None:
    loose = {key: text for key, text in texts_of("fr") if LOOSE.search(TYPED.sub("", text))}
    assert loose == {}
