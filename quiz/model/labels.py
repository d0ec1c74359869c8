"""Labels that people give themselves: one person is one, however their keyboard writes the name."""

from __future__ import annotations

import unicodedata

_SAME = str.maketrans({
    **dict.fromkeys("\u2018\u2019\u02bc", "'"),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff", None),
    **dict.fromkeys((chr(each) for each in (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)), " "),
})  # fmt: skip


def label(text: str) -> str:
    """A label as it is kept and compared: apostrophes, hyphens, spaces and the Unicode form are folded, never case.

    What nobody sees and no script needs (soft hyphens, spaces without width) goes. Idempotent.

    >>> label("\\u00a0Zoe\\u0301  d\\u2019A ")
    "Zoé d'A"
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).translate(_SAME))
    return " ".join(filter(None, folded.split(" ")))
