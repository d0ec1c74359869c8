"""YAML as authors write it: plain, quoted and folded texts, in blocks and in one line."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.benchmarks.prose import Pair


def quoted(text: str) -> str:
    """Between straight quotes."""
    return json.dumps(text, ensure_ascii=False)


def inline(text: Pair) -> str:
    """Both languages in one line."""
    return f"{{fr: {quoted(text.fr)}, en: {quoted(text.en)}}}"


def pair(key: str, text: Pair, indent: int) -> str:
    """Both languages, each on its line."""
    margin = " " * indent
    return f"{margin}{key}:\n{margin}  fr: {quoted(text.fr)}\n{margin}  en: {quoted(text.en)}\n"


def folded(key: str, text: Pair, indent: int) -> str:
    """Both languages as folded paragraphs."""
    margin = " " * indent
    return (
        f"{margin}{key}:\n"
        f"{margin}  fr: >-\n{_paragraph(text.fr, indent + 4)}"
        f"{margin}  en: >-\n{_paragraph(text.en, indent + 4)}"
    )


def _paragraph(text: str, indent: int) -> str:
    margin = " " * indent
    # textwrap breaks at no-break spaces too, which YAML would then fold into ordinary ones
    lines = textwrap.wrap(text.replace("\u00a0", "\ue000").replace("\u202f", "\ue001"), 110, break_on_hyphens=False)
    return "".join(f"{margin}{line}\n" for line in lines).replace("\ue000", "\u00a0").replace("\ue001", "\u202f")
