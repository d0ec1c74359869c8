"""An address as a code for cameras, in a page and in the terminal."""

from __future__ import annotations

import io

import segno

from quiz.draw.html import Html, tag

BORDER = 4
"""Modules of quiet around a code (ISO/IEC 18004)."""


def in_page(text: str, told: str) -> Html:
    """A code as a drawing, dark on light by night as well, since many cameras read no other; `told` names it."""
    code = segno.make(text, error="m", micro=False)
    rows = [
        f"M{x + BORDER} {y + BORDER}h1v1h-1z" for y, row in enumerate(code.matrix) for x, dark in enumerate(row) if dark
    ]
    side = str(code.symbol_size(1, BORDER)[0])
    ground = tag("rect", width=side, height=side, fill="#fff")
    path = tag("path", d="".join(rows), fill="#000")
    box = f"0 0 {side} {side}"
    return tag("svg", tag("title", told), ground, path, viewBox=box, role="img", class_="code")


def in_terminal(text: str) -> list[str]:
    """A code in half blocks, two modules a character, dark on light."""
    out = io.StringIO()
    segno.make(text, error="l", micro=False).terminal(out, border=2, compact=True)
    return out.getvalue().splitlines()


def wifi(name: str, password: str) -> str:
    """What a camera joins a network by (the form that ZXing began): a special sign has a backslash before it.

    >>> wifi("Salle 12", "a;b")
    'WIFI:T:WPA;S:Salle 12;P:a\\\\;b;;'
    """
    kind = "WPA" if password else "nopass"
    return f"WIFI:T:{kind};S:{_escaped(name)};" + (f"P:{_escaped(password)};;" if password else ";")


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in '\\;,:"' else sign for sign in text)
