"""Charts as SVG inside a page: pure, readable in black and white, told in words to those who do not see them.

Colours come from the page's variables (`--ink`, `--accent`, `--quiet`, `--line`, `--paper`), so that a chart follows
day, night and paper. A page that shows charts has `chart` among its styles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.draw.html import Html, join, tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

WIDTH = 640.0
LABELS = 190.0
"""Where the plot begins, right of the labels."""
VALUES = 110.0
"""Kept free at the right for what the bars say in figures."""
LINE = 17.0
CHARACTERS = 26
"""Of a label in one line."""


class Frame(NamedTuple):
    """What a chart is called and how it counts: a name of its own on the page, a title, a sentence, a format."""

    name: str
    title: str
    description: str
    percent: Callable[[float], str]


class Bar(NamedTuple):
    """A share from 0 to 1 with its interval, and what is written beside it; without a share, only that."""

    label: str
    share: float | None
    text: str
    low: float | None = None
    high: float | None = None


class Pair(NamedTuple):
    """Two shares of one thing, before and after; either may be missing."""

    label: str
    before: float | None
    after: float | None
    before_text: str
    after_text: str


class Column(NamedTuple):
    """A column of a whole and the part of it that is filled: answers of a week, and those right."""

    label: str
    whole: int
    part: int
    text: str


class Point(NamedTuple):
    """A level of confidence: what was claimed, what was right with its interval, and its words."""

    claimed: float
    right: float
    low: float
    high: float
    text: str


def bar_chart(frame: Frame, bars: Sequence[Bar]) -> Html:
    """Horizontal bars from 0 to 1 with intervals as whiskers."""
    top, rows = 22.0, list[Html]()
    for bar in bars:
        lines = broken(bar.label)
        height = max(26.0, LINE * len(lines) + 9)
        rows.append(_bar_row(bar, lines, top, height))
        top += height
    words = [f"{bar.label}: {bar.text}" for bar in bars]
    return _svg(frame, top + 4, words, _grid(frame, top), *rows)


def _bar_row(bar: Bar, lines: Sequence[str], top: float, height: float) -> Html:
    middle = top + height / 2
    value = _text(bar.text, WIDTH - VALUES + 10, middle + 4.5, "value")
    if bar.share is None:
        return join(_label(lines, middle), _text(bar.text, LABELS + 6, middle + 4.5, "quiet"))
    body = _box(LABELS, middle - 7, _x(bar.share) - LABELS, 14, "bar")
    return join(_label(lines, middle), _track(middle, 14), body, _whisker(bar.low, bar.high, middle), value)


def _whisker(low: float | None, high: float | None, middle: float) -> Html | None:
    if low is None or high is None:
        return None
    left, right = _number(_x(low)), _number(_x(high))
    up, down, level = _number(middle - 5), _number(middle + 5), _number(middle)
    line = f"M{left} {up}V{down}M{left} {level}H{right}M{right} {up}V{down}"
    return join(tag("path", d=line, class_="halo"), tag("path", d=line, class_="whisker"))


def pair_chart(frame: Frame, pairs: Sequence[Pair], legend: tuple[str, str]) -> Html:
    """Two bars each: outlined before, filled after; `legend` names the two."""
    top, rows = 44.0, [_legend(legend)]
    for pair in pairs:
        lines = broken(pair.label)
        height = max(44.0, LINE * len(lines) + 12)
        rows.append(_pair_row(pair, lines, top, height))
        top += height
    words = [f"{pair.label}: {legend[0]} {pair.before_text}, {legend[1]} {pair.after_text}" for pair in pairs]
    return _svg(frame, top + 4, words, _grid(frame, top, above=44.0), *rows)


def _pair_row(pair: Pair, lines: Sequence[str], top: float, height: float) -> Html:
    middle = top + height / 2
    upper = _one_of_two(pair.before, pair.before_text, middle - 9, "open")
    return join(_label(lines, middle), upper, _one_of_two(pair.after, pair.after_text, middle + 9, "bar"))


def _one_of_two(share: float | None, words: str, middle: float, style: str) -> Html:
    value = _text(words, WIDTH - VALUES + 10, middle + 4.5, "value")
    if share is None:
        return value
    return join(_track(middle, 12), _box(LABELS, middle - 6, _x(share) - LABELS, 12, style), value)


def _legend(names: tuple[str, str]) -> Html:
    first, second = names
    right = LABELS + 24 + 7.5 * len(first) + 24
    return join(
        _box(LABELS, 3, 14, 12, "open"),
        _text(first, LABELS + 20, 14, ""),
        _box(right, 3, 14, 12, "bar"),
        _text(second, right + 20, 14, ""),
    )


def column_chart(frame: Frame, columns: Sequence[Column]) -> Html:
    """Columns side by side: the whole outlined, its part filled from below."""
    height, base = 170.0, 190.0
    most = max((column.whole for column in columns), default=0) or 1
    step = WIDTH / max(1, len(columns))
    every = max(1, -(-len(columns) * 60 // int(WIDTH)))
    drawn = [
        _column(column, i * step, step, base, height / most, labelled=i % every == 0)
        for i, column in enumerate(columns)
    ]
    floor = tag("line", x1="0", x2=_number(WIDTH), y1=_number(base), y2=_number(base), class_="grid")
    return _svg(frame, base + 24, [f"{column.label}: {column.text}" for column in columns], floor, *drawn)


def _column(column: Column, left: float, step: float, base: float, unit: float, *, labelled: bool) -> Html:
    wide = min(36.0, step * 0.7)
    start, whole, part = left + (step - wide) / 2, column.whole * unit, column.part * unit
    return join(
        _box(start, base - whole, wide, whole, "open") if column.whole else None,
        _box(start, base - part, wide, part, "bar") if column.part else None,
        _text(str(column.whole), left + step / 2, base - whole - 5, "middle quiet") if column.whole else None,
        _text(column.label, left + step / 2, base + 17, "middle quiet") if labelled else None,
    )


def calibration_chart(frame: Frame, points: Sequence[Point], axes: tuple[str, str]) -> Html:
    """Said against was: points on the dashed line are as often right as they were sure; `axes` name x and y."""
    left, top, side = 60.0, 34.0, 280.0
    ticks = [_tick(frame, value, left, top, side) for value in (0.0, 0.5, 1.0)]
    ideal = tag(
        "line",
        x1=_number(left),
        y1=_number(top + side),
        x2=_number(left + side),
        y2=_number(top),
        class_="ideal",
    )
    heights = spread([top + side * (1 - point.right) for point in points], LINE + 3, top + side)
    dots = [_dot(point, left, top, side, beside) for point, beside in zip(points, heights, strict=True)]
    names = (
        _text(axes[0], left + side / 2, top + side + 40, "middle quiet"),
        _text(axes[1], left, 14, "quiet"),
    )
    return _svg(frame, top + side + 48, [point.text for point in points], *ticks, ideal, *dots, *names)


def _tick(frame: Frame, value: float, left: float, top: float, side: float) -> Html:
    x, y = left + side * value, top + side * (1 - value)
    return join(
        tag("line", x1=_number(left), x2=_number(left + side), y1=_number(y), y2=_number(y), class_="grid"),
        _text(frame.percent(value), left - 8, y + 4.5, "end quiet"),
        _text(frame.percent(value), x, top + side + 20, "middle quiet"),
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


def _dot(point: Point, left: float, top: float, side: float, beside: float) -> Html:
    """The words stand right of the plot, joined to their point by a line, so that none covers another."""
    x, y = left + side * point.claimed, top + side * (1 - point.right)
    words = left + side + 30
    low, high = _number(top + side * (1 - point.low)), _number(top + side * (1 - point.high))
    return join(
        tag("path", d=f"M{_number(x + 9)} {_number(y)}L{_number(words - 6)} {_number(beside)}", class_="leader"),
        tag("path", d=f"M{_number(x)} {low}V{high}", class_="whisker"),
        tag("circle", cx=_number(x), cy=_number(y), r="6", class_="dot"),
        _text(point.text, words, beside + 4.5, "value"),
    )


def _svg(frame: Frame, height: float, words: Iterable[str], *children: Html) -> Html:
    """The drawing, announced by its title and told by its description and its rows."""
    told = " ".join([frame.description, *(f"{each}." for each in words)]).strip()
    return tag(
        "svg",
        tag("title", frame.title, id=f"{frame.name}-title"),
        tag("desc", told, id=f"{frame.name}-words"),
        *children,
        class_="chart",
        role="img",
        viewBox=f"0 0 {_number(WIDTH)} {_number(height)}",
        aria_labelledby=f"{frame.name}-title {frame.name}-words",
    )


def _grid(frame: Frame, bottom: float, above: float = 22.0) -> Html:
    marks = []
    for value in (0.0, 0.25, 0.5, 0.75, 1.0):
        x = _number(_x(value))
        marks.append(tag("line", x1=x, x2=x, y1=_number(above - 4), y2=_number(bottom), class_="grid"))
        if value in {0.0, 0.5, 1.0}:
            marks.append(_text(frame.percent(value), _x(value), above - 9, "middle quiet"))
    return join(*marks)


def _track(middle: float, height: float) -> Html:
    return _box(LABELS, middle - height / 2, _x(1) - LABELS, height, "track")


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
