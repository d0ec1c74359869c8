"""How pages, what trafilatura makes of them, and documents of word processors mark up text."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quiz.library.newpack.taking.blocks import Grammar, local

if TYPE_CHECKING:
    from quiz.library.newpack.taking.taken import LeftKind

_MARKS = tomllib.loads(Path(__file__).with_name("marks.toml").read_text(encoding="utf-8"))
_INLINE, _UNSEEN = (frozenset(_MARKS["tags"][name].split()) for name in ("inline", "unseen"))
_TOKENS: dict[LeftKind, frozenset[str]] = {kind: frozenset(words.split()) for kind, words in _MARKS["tokens"].items()}
_TAGS: dict[str, LeftKind] = {
    "nav": "navigation", "footer": "navigation", "header": "navigation", "aside": "related", "form": "forms",
    "button": "forms", "dialog": "forms", "figcaption": "captions", "address": "credit",
}  # fmt: skip
_NEVER_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile("[ \t\n\r\f]+")
_EMPTY = re.compile("[\\s\u200b\u200c\u200d\u2060\ufeff]*")


def _tidy(text: str) -> str:
    """As a browser shows it: runs of ordinary spaces are one; those that do not break stay."""
    text = _SPACES.sub(" ", text).strip(" ")
    return "" if _EMPTY.fullmatch(text) else text


def _kind_in_page(element: Any, around: LeftKind | None) -> LeftKind | None:  # noqa: ANN401 -- lxml comes without types
    tag = local(element)
    if around == "hidden" or element.get("hidden") is not None or _NEVER_SHOWN.search(element.get("style") or ""):
        return "hidden"
    if tag in {"html", "body", "main", "article"} or tag in _INLINE:
        return around
    words = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    tokens = frozenset(re.findall("[a-z]+", words.lower()))
    if tag == "header" and next(element.iterancestors("article"), None) is not None:
        return around
    by_tokens = next((kind for kind, names in _TOKENS.items() if tokens & names), None)
    return by_tokens or _TAGS.get(tag or "") or around


PAGE = Grammar(
    parts=lambda tag: tag not in _INLINE,
    sign=lambda _element: "",
    skipped=lambda element: local(element) in _UNSEEN,
    kind=_kind_in_page,
    tidy=_tidy,
)
EXTRACTED = Grammar(
    parts=lambda tag: tag not in {"hi", "ref", "del", "graphic"},
    sign=lambda _element: "",
    skipped=lambda _element: False,
    kind=lambda _element, around: around,
    tidy=_tidy,
)
"""What trafilatura makes: a line end, <lb>, parts blocks as <br> does in the page."""
