"""A passage, or a line, in its article: a little of what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.reading.articles import ArticleLine, Part, split_parts

if TYPE_CHECKING:
    from quiz.reading.articles import MarkedArticle

REACH = 220
"""Characters shown of a long line on each side of a passage, rounded to sentences or words."""
MOST_LINES = 8
"""Lines of a passage in several pieces that are all shown; of more, its pieces alone."""
MORE = "…"
NO_BREAK = "\u00a0"

_SENTENCE_END = re.compile(r"[.!?…][»”\"]?(?=\s|[A-ZÀ-Þ«“\"])\s*")


class Excerpt(NamedTuple):
    """Lines of an article, long ones cut with `…`; `told` are the numbers of those that it is about."""

    lines: tuple[ArticleLine, ...]
    told: tuple[int, ...]


def excerpt_of_marks(article: MarkedArticle) -> Excerpt:
    """The lines that hold the article's marks, with what stands around the marks."""
    told = tuple(line.number for line in article.lines if line.marks)
    if not told:
        return Excerpt((), ())
    if told[-1] - told[0] < MOST_LINES:
        shown = _around(article, told[0], told[-1])
    else:
        shown = {number for each in told for number in (each, *_around(article, each, each))}
    shown -= _beyond(article, told, shown)
    return Excerpt(tuple(_cut(line, told) for line in article.lines if line.number in shown and not line.blank), told)


def _beyond(article: MarkedArticle, told: tuple[int, ...], shown: set[int]) -> set[int]:
    """The neighbours of lines that are themselves cut on that side: what is next to the passage is in its own line."""
    first, last = (article.lines[number - 1] for number in (told[0], told[-1]))
    cut_before, cut_after = _near(first, told)[0] > 0, _near(last, told)[1] < len(last.text)
    return {each for each in shown if (cut_before and each < first.number) or (cut_after and each > last.number)}


LEFT_OUT = "[…]"


def quoted_only(article: MarkedArticle) -> MarkedArticle:
    """The article with what is quoted of it and what stands around that; of other lines their numbers alone."""
    return article._replace(lines=tuple(_quoted(line) for line in article.lines))


def _quoted(line: ArticleLine) -> ArticleLine:
    if line.blank:
        return line
    return _cut(line, (line.number,)) if line.marks else ArticleLine(line.number, (Part(LEFT_OUT),))


def excerpt_of_line(article: MarkedArticle, number: int) -> Excerpt:
    """A line, whole, with what stands around it."""
    shown = _around(article, number, number)
    lines = [line for line in article.lines if line.number == number or (line.number in shown and not line.blank)]
    return Excerpt(tuple(line if line.number == number else _cut(line, (number,)) for line in lines), (number,))


def _around(article: MarkedArticle, first: int, last: int) -> set[int]:
    """The numbers from a line to another, with the nearest line that is not blank on each side."""
    filled = [line.number for line in article.lines if not line.blank]
    start = max((number for number in filled if number < first), default=first)
    end = min((number for number in filled if number > last), default=last)
    return set(range(start, end + 1))


def _cut(line: ArticleLine, told: tuple[int, ...]) -> ArticleLine:
    """A line without what is far from the passage: of a neighbour, the end that is near."""
    start, end = _near(line, told)
    text = line.text
    first = _round_up(text, start) if start > 0 else 0
    last = _round_down(text, end) if end < len(text) else len(text)
    parts = split_parts(split_parts(line.parts, last)[0], first)[1]
    return ArticleLine(line.number, (*_more(first > 0, before=True), *parts, *_more(last < len(text), before=False)))


def _near(line: ArticleLine, told: tuple[int, ...]) -> tuple[int, int]:
    """Which of a line's characters are near the passage; less of a line around it than of its own."""
    size = len(line.text)
    if line.marks:
        position, bounds = 0, []
        for part in line.parts:
            if part.mark:
                bounds += [position, position + len(part.text)]
            position += len(part.text)
        return max(0, bounds[0] - REACH), min(size, bounds[-1] + REACH)
    if line.number < told[0]:
        return max(0, size - REACH), size
    return 0, min(size, REACH)


def _round_up(text: str, start: int) -> int:
    """The next beginning of a sentence, else of a word, in the text before the passage."""
    window = text[start : start + REACH // 2]
    sentence = _SENTENCE_END.search(window)
    if sentence:
        return start + sentence.end()
    return start + window.find(" ") + 1


def _round_down(text: str, end: int) -> int:
    """The last end of a sentence, else of a word, in the text after the passage."""
    floor = end - REACH // 2
    sentences = [floor + match.end() for match in _SENTENCE_END.finditer(text[floor:end])]
    if sentences:
        return len(text[: sentences[-1]].rstrip())
    space = text.rfind(" ", floor, end)
    return space if space > 0 else end


def _more(cut: bool, *, before: bool) -> tuple[Part, ...]:  # noqa: FBT001 -- whether there is anything to say
    if not cut:
        return ()
    return (Part(MORE + NO_BREAK if before else NO_BREAK + MORE),)
