"""Charts as SVG inside a page: pure, readable in black and white, told in words to those who do not see them.

Colours come from the page's variables (`--ink`, `--accent`, `--quiet`, `--line`, `--paper`), so that a chart follows
day, night and paper. A page that shows charts has `chart` among its styles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, join, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.document import Amount, Amounts, Share, Shares

WIDTH = 640.0
LABELS = 190.0
"""Where the plot begins, right of the labels."""
VALUES = 110.0
"""Kept free at the right for what the bars say in figures."""
LINE = 17.0
CHARACTERS = 26
"""Of a label in one line."""


def share_chart(node: Shares) -> Html:
    """Horizontal bars from 0 to 1 with intervals as whiskers; a bar without a label has its figure in its place."""
    top, rows = 22.0, list[Html]()
    for item in node.items:
        lines = broken(item.label.sign or item.brief)
        height = max(26.0, LINE * len(lines) + 9)
        rows.append(_bar_row(item, lines, top, height))
        top += height
    words = [f"{item.label.word}{item.text}" for item in node.items]
    return _svg(node, top + 4, words, _grid(node.scale, top), *rows)


def _bar_row(item: Share, lines: Sequence[str], top: float, height: float) -> Html:
    middle = top + height / 2
    if item.part is None:
        return join(_label(lines, middle), _text(item.text, LABELS + 6, middle + 4.5, "quiet"))
    value = _text(item.brief or item.text, WIDTH - VALUES + 10, middle + 4.5, "value") if item.label.sign else None
    body = _box(LABELS, middle - 7, _x(item.part) - LABELS, 14, "bar")
    track = _box(LABELS, middle - 7, _x(1) - LABELS, 14, "track")
    return join(_label(lines, middle), track, body, _whisker(item.interval, middle), value)


def _whisker(interval: tuple[float, float] | None, middle: float) -> Html | None:
    if interval is None:
        return None
    left, right = (_number(_x(end)) for end in interval)
    up, down, level = _number(middle - 5), _number(middle + 5), _number(middle)
    line = f"M{left} {up}V{down}M{left} {level}H{right}M{right} {up}V{down}"
    return join(tag("path", d=line, class_="halo"), tag("path", d=line, class_="whisker"))


def amount_chart(node: Amounts) -> Html:
    """Columns side by side: the whole outlined, its part filled from below."""
    height, base = 170.0, 190.0
    most = max((item.whole for item in node.items), default=0) or 1
    step = WIDTH / max(1, len(node.items))
    every = max(1, -(-len(node.items) * 60 // int(WIDTH)))
    drawn = [
        _column(item, i * step, step, base, height / most, labelled=i % every == 0) for i, item in enumerate(node.items)
    ]
    floor = tag("line", x1="0", x2=_number(WIDTH), y1=_number(base), y2=_number(base), class_="grid")
    words = [f"{item.label.word}{item.text}" for item in node.items if item.text]
    return _svg(node, base + 24, words, floor, *drawn)


def _column(item: Amount, left: float, step: float, base: float, unit: float, *, labelled: bool) -> Html:
    wide = min(36.0, step * 0.7)
    start, whole, part = left + (step - wide) / 2, item.whole * unit, item.part * unit
    label = item.brief or item.label.sign
    return join(
        _box(start, base - whole, wide, whole, "open") if item.whole else None,
        _box(start, base - part, wide, part, "bar") if item.part else None,
        _text(str(item.whole), left + step / 2, base - whole - 5, "middle quiet") if item.whole else None,
        _text(label, left + step / 2, base + 17, "middle quiet") if labelled else None,
    )


def claim_chart(node: Shares) -> Html:
    """Claimed against was: points on the dashed line are as often right as they were sure."""
    left, top, side = 60.0, 34.0, 280.0
    ticks = [_tick(words, value, left, top, side) for value, words in zip((0.0, 0.5, 1.0), node.scale, strict=True)]
    ideal = tag(
        "line",
        x1=_number(left),
        y1=_number(top + side),
        x2=_number(left + side),
        y2=_number(top),
        class_="ideal",
    )
    heights = spread([top + side * (1 - (item.part or 0.0)) for item in node.items], LINE + 3, top + side)
    dots = [_dot(item, left, top, side, beside) for item, beside in zip(node.items, heights, strict=True)]
    names = (
        _text(node.axes[0], left + side / 2, top + side + 40, "middle quiet"),
        _text(node.axes[1], left, 14, "quiet"),
    )
    return _svg(node, top + side + 48, [item.brief or item.text for item in node.items], *ticks, ideal, *dots, *names)


def _tick(words: str, value: float, left: float, top: float, side: float) -> Html:
    x, y = left + side * value, top + side * (1 - value)
    return join(
        tag("line", x1=_number(left), x2=_number(left + side), y1=_number(y), y2=_number(y), class_="grid"),
        _text(words, left - 8, y + 4.5, "end quiet"),
        _text(words, x, top + side + 20, "middle quiet"),
    )


def spread(heights: Sequence[float], apart: float, lowest: float) -> list[float]:
    """Heights for labels, in their order from above, at least so far apart, and pushed down no further than needed."""
    placed: dict[int, float] = {}
    above = -apart
    for index in sorted(range(len(heights)), key=heights.__getitem__):
        above = placed[index] = max(heights[index], above + apart)
    below = lowest + apart
    for index in reversed(placed):
        below = placed[index] = min(placed[index], below - apart)
    return [placed[index] for index in range(len(heights))]


def _dot(item: Share, left: float, top: float, side: float, beside: float) -> Html:
    """The words stand right of the plot, joined to their point by a line, so that none covers another."""
    x, y = left + side * item.claimed, top + side * (1 - (item.part or 0.0))
    words = left + side + 30
    low, high = (_number(top + side * (1 - end)) for end in item.interval or (0.0, 0.0))
    return join(
        tag("path", d=f"M{_number(x + 9)} {_number(y)}L{_number(words - 6)} {_number(beside)}", class_="leader"),
        tag("path", d=f"M{_number(x)} {low}V{high}", class_="whisker") if item.interval else None,
        tag("circle", cx=_number(x), cy=_number(y), r="6", class_="dot"),
        _text(item.brief or item.text, words, beside + 4.5, "value"),
    )


def _svg(node: Shares | Amounts, height: float, words: Iterable[str], *children: Html) -> Html:
    """The drawing, announced by its title and told by its rows."""
    return tag(
        "svg",
        tag("title", node.title, id=f"{node.name}-title"),
        tag("desc", " ".join(f"{each}." for each in words), id=f"{node.name}-words"),
        *children,
        class_="chart",
        role="img",
        viewBox=f"0 0 {_number(WIDTH)} {_number(height)}",
        aria_labelledby=f"{node.name}-title {node.name}-words",
    )


def _grid(scale: tuple[str, str, str], bottom: float) -> Html:
    lines = (
        tag("line", x1=_number(_x(at)), x2=_number(_x(at)), y1="18", y2=_number(bottom), class_="grid")
        for at in (0.0, 0.25, 0.5, 0.75, 1.0)
    )
    marks = (_text(words, _x(at), 13, "middle quiet") for words, at in zip(scale, (0.0, 0.5, 1.0), strict=True))
    return join(*lines, *marks)


def _label(lines: Sequence[str], middle: float) -> Html:
    start = middle + 4.5 - LINE * (len(lines) - 1) / 2
    return join(*(_text(line, LABELS - 12, start + LINE * i, "end") for i, line in enumerate(lines)))


def broken(label: str, characters: int = CHARACTERS) -> list[str]:
    """A label in lines that fit, broken at ordinary spaces, at most three; what is left out is marked."""
    lines = [""]
    for word in label.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) + 1 > characters:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    cut = [line if len(line) <= characters + 4 else line[: characters + 3] + "…" for line in lines]
    return cut if len(cut) <= 3 else [*cut[:2], cut[2] + " …"]  # noqa: PLR2004 -- a row is no paragraph


def _x(share: float) -> float:
    return LABELS + (WIDTH - LABELS - VALUES) * min(1.0, max(0.0, share))


def _box(x: float, y: float, width: float, height: float, style: str) -> Html:
    return tag("rect", x=_number(x), y=_number(y), width=_number(width), height=_number(height), class_=style)


def _text(words: str, x: float, y: float, style: str) -> Html:
    return tag("text", words, x=_number(x), y=_number(y), class_=style)


def _number(value: float) -> str:
    """A coordinate, to a tenth: the same bytes everywhere."""
    return f"{value:.1f}".removesuffix(".0")
