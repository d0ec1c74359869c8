"""How a handout looks in a browser and on A4: serif, generous, black on white; nothing is told by colour."""

from __future__ import annotations

import re

from quiz.draw.css import style

_PLAIN = re.compile(r"[^A-Za-z0-9 ·-]")


def style_of(kind: str, corner: str, page: str, *, large: bool = False) -> str:
    """The style of a kind of document; `corner` stands at the foot of each page, `page` is how pages are numbered."""
    own = style("paper", *(("key", "lesson") if kind == "lesson" else (kind,)), *(["large"] if large else []))
    if kind == "cards":
        return f"{own}\n@page {{ size: A4; margin: 0; }}"
    margin = "12mm 16mm 15mm" if kind in {"lesson", "key"} else "12mm 18mm 15mm"
    number, between, total = (_quoted(part) for part in _parts(page))
    small = "font: 8.5pt serif; color: #444;"
    pages = f"{number} counter(page) {between} counter(pages) {total}"
    return (
        f"{own}\n@page {{ size: A4; margin: {margin};\n"
        f"  @bottom-left {{ content: {_quoted(corner)}; {small} }}\n"
        f"  @bottom-right {{ content: {pages}; {small} }}\n}}"
    )


def _parts(page: str) -> tuple[str, str, str]:
    before, _, rest = page.partition("{number}")
    between, _, after = rest.partition("{total}")
    return before, between, after


def _quoted(text: str) -> str:
    """A string of CSS in which nothing can be anything else."""
    return '"' + _PLAIN.sub(" ", text) + '"'
