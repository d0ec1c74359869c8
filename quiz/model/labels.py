"""Labels that people give themselves: one person is one, however their keyboard writes the name."""

from __future__ import annotations

import re
import unicodedata

_SAME = str.maketrans({
    **dict.fromkeys("\u2018\u2019\u02bc", "'"),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u00ad\u034f\u061c\u200b\u200e\u200f\u2060\u3164\ufeff"),
    **dict.fromkeys(map(chr, (*range(0x202A, 0x202F), *range(0x2061, 0x206A), *range(0xFE00, 0xFE10)))),
    **dict.fromkeys((chr(each) for each in (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)), " "),
})  # fmt: skip
_FORMS = re.compile("[\ufb00-\ufb06\uff01-\uff9f]")
"""Ligatures, and letters as wide as Chinese ones: forms that a typesetter gives to the letters of a name."""


def label(text: str) -> str:
    """A label as it is kept and compared: apostrophes, hyphens, spaces, forms of letters are folded, never case.

    What nobody sees and no script needs (soft hyphens, spaces without width, turns of direction) goes. Idempotent.

    >>> label("\\u00a0Zoe\\u0301  d\\u2019A ")
    "Zoé d'A"
    """
    usual = _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), unicodedata.normalize("NFC", text))
    folded = unicodedata.normalize("NFC", usual.translate(_SAME))
    return " ".join(filter(None, folded.split(" ")))
