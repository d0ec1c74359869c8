"""A question and what is told after it as parts of labelled lines, drawn as HTML or as plain text.

Every format draws the same parts, so that none tells less than another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.draw.html import Html, join, language, shown, tag
from quiz.library.text.pieces import in_pieces
from quiz.model import Stretch, wants_gloss
from quiz.play.kinds import ByKind, kind_of
from quiz.play.kinds.gap import filled, prompt
from quiz.play.wording import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.formats.editions import Item
    from quiz.model import Passage, Placed

OPEN, CLOSE = "‹", "›"
TWO = 2


class Line(NamedTuple):
    """A line: a label, a text with stretches set off, the language it is in, a note below it, an address."""

    lead: str
    text: str
    marked: tuple[Stretch, ...] = ()
    lang: str = ""
    note: str = ""
    url: str = ""


class Part(NamedTuple):
    """Lines under a heading, which may be ""; `listed` when they are the points of a list."""

    heading: str
    lines: tuple[Line, ...]
    listed: bool = False


def stem(item: Item) -> list[Part]:
    """What is asked, how many answers there are to choose, and the passages that are no rows."""
    asking = [Line("", paragraph) for paragraph in prompt(item.say, item.question).splitlines() if paragraph.strip()]
    if not kind_of(item.question).in_parts and item.keys >= TWO:
        asking.append(Line("", item.words.several.of(item.keys)))
    return [Part("", tuple(asking)), *passages(item)]


def passages(item: Item) -> list[Part]:
    """The passages that are no rows, with the words to pick set off; in English with what they say."""
    lines = [
        _passage(item, label, passage)
        for label, passage in zip(labels(item.asked), item.asked.passages, strict=True)
        if not label.isdecimal()
    ]
    return [Part("", tuple(lines))] if lines else []


def _passage(item: Item, label: str, passage: Placed) -> Line:
    lead = item.say.text_label.format(label=label) if label else ""
    return Line(lead, passage.quote, passage.to_pick, _language(item, passage), gloss(item, passage))


def gloss(item: Item, passage: Passage) -> str:
    """What a passage says in English, except for those who read the French; "" when it is in English anyway."""
    foreign = wants_gloss(item.say.language, _language(item, passage))
    return item.say.in_english + passage.gloss if foreign else ""


def _language(item: Item, passage: Passage) -> str:
    return item.pack.articles[passage.source].source.language


def row_line(item: Item, number: int) -> Line:
    """A row of a match, numbered from 1."""
    reason = item.told.reasons[number - 1]
    passage = item.asked.passage(item.asked.rows[number - 1].passage or "")
    if passage is None:
        return Line(f"{number}. ", reason.text)
    return Line(f"{number}. ", passage.quote, (), _language(item, passage), gloss(item, passage))


def reasons(item: Item) -> Part:
    """Each answer, row or step with what is right of it, and why. Raises UnknownKindError."""
    return _REASONS.of(item.question)(item)


def _picked(item: Item) -> Part:
    signs = {True: "✓", False: "✗"}
    told = item.told.reasons
    lines = [Line(f"{signs[each.right]} {each.label}. ", each.text, note=each.why) for each in told]
    return Part(item.words.reasons, tuple(lines))


def _matched(item: Item) -> Part:
    texts = dict(zip(item.asked.names, item.choice_texts, strict=True))
    shown_rows = zip(item.told.reasons, item.asked.rows, item.goals, strict=True)
    lines = [
        Line(f"{each.label}. ", f"{'' if row.passage else each.text} → {texts[goal]}".strip(), note=each.why)
        for each, row, goal in shown_rows
    ]
    return Part(item.words.row_by_row, tuple(lines))


def _ordered(item: Item) -> Part:
    lines = [Line(f"{each.goes_to}. ", each.text, note=each.why) for each in item.told.reasons]
    return Part(item.say.right_order, tuple(lines))


_REASONS = ByKind(choice=_picked, hottext=_picked, match=_matched, order=_ordered, gap=_picked)


def afterwards(item: Item, *, with_reasons: bool) -> list[Part]:
    """All that is told after the answer; `with_reasons` where the format cannot tell them answer by answer."""
    explain = Part("", tuple(Line("", each) for each in item.told.explain.splitlines() if each.strip()))
    parts = [completed(item), *([reasons(item)] if with_reasons else []), explain, primary(item), unmasked(item)]
    parts += [*provenance(item), closing(item), references(item)]
    return [part for part in parts if part.lines]


def completed(item: Item) -> Part:
    """The sentence with the word that was to be chosen, which is set off; empty for other kinds of questions."""
    pieces = filled(item.say, item.asked)
    text = "".join(piece.text for piece in pieces)
    start = len(pieces[0].text) if pieces and not pieces[0].marked else 0
    marked = tuple(Stretch(start, start + len(piece.text)) for piece in pieces if piece.marked)
    return Part("", (Line("", text, marked),) if text else ())


def primary(item: Item) -> Part:
    """The wording at the source."""
    told = item.told.primary
    if told is None:
        return Part("", ())
    return Part("", (Line(item.say.primary, item.say.quoted.format(text=told.text), (), told.language, told.who),))


def unmasked(item: Item) -> Part:
    """Each passage with its telling words, and who printed it, where, in whose voice."""
    lines = []
    for each in item.told.passages:
        label = f"{each.label}. " if each.label.isdecimal() else ""
        lead = label or (item.say.text_label.format(label=each.label) if each.label else "")
        lines.append(Line(lead, each.quote, each.telling, each.language, each.where))
    return Part(item.words.passages, tuple(lines))


def provenance(item: Item) -> Iterator[Part]:
    """Who is behind each outlet as of the day."""
    heading = f"{item.say.who_is_behind} ({item.told.day})"
    for card in item.told.cards:
        yield Part(heading, (Line(card.outlet, ""),))
        yield Part("", tuple(Line(label + item.say.colon, text) for label, text in card.lines), listed=True)
        heading = ""


def closing(item: Item) -> Part:
    """What is fair to say, what the cards do not say, what to carry away."""
    told, say = item.told, item.say
    texts = ((say.fair, told.fair), (say.does_not_say, told.does_not_say), (say.takeaway, told.takeaway))
    return Part("", tuple(Line(lead, text) for lead, text in texts if text))


def references(item: Item) -> Part:
    """The pages that the question and its cards cite, each once."""
    pages = dict.fromkeys([*item.told.cited, *(page for card in item.told.cards for page in card.references)])
    return Part(item.say.sources_cited, tuple(Line("", page.text, url=page.url) for page in pages), listed=True)


def html(parts: Iterable[Part]) -> Html:
    """Parts as HTML that is XML as well: paragraphs, quotations, emphasis, links."""
    return join(*(each for part in parts for each in _html_part(part)))


def _html_part(part: Part) -> Iterator[Html]:
    if part.heading:
        yield tag("p", tag("strong", part.heading.strip()))
    if part.listed:
        yield tag("ul", *(tag("li", _lead(line), html_text(line)) for line in part.lines))
    else:
        yield from (html_line(line) for line in part.lines)


def html_line(line: Line) -> Html:
    """A line as a paragraph; what is in a language of its own as a quotation."""
    note = tag("p", tag("em", line.note)) if line.note else None
    paragraph = join(tag("p", _lead(line), html_text(line)), note)
    return tag("blockquote", paragraph) if line.lang else paragraph


def _lead(line: Line) -> Html | None:
    return tag("strong", line.lead) if line.lead else None


def html_text(line: Line) -> Html:
    """The text of a line, its words underlined, in its own language, linked where it has an address."""
    pieces = [tag("u", each.text) if each.marked else join(each.text) for each in in_pieces(line.text, line.marked)]
    inner = join(*pieces)
    if line.url:
        return tag("a", inner, href=line.url)
    return tag("span", inner, lang=language(line.lang)) if language(line.lang) else inner


def plain(parts: Iterable[Part]) -> str:
    """Parts as plain text: a line each, words set off by ‹ ›, nothing that would hide or turn it."""
    return shown("\n".join(line for part in parts for line in _plain_part(part)))


def _plain_part(part: Part) -> Iterator[str]:
    if part.heading:
        yield part.heading.strip()
    for line in part.lines:
        pieces = in_pieces(line.text, line.marked)
        text = "".join(f"{OPEN}{each.text}{CLOSE}" if each.marked else each.text for each in pieces)
        yield " ".join(each for each in (line.lead.strip(), text, line.url) if each)
        if line.note:
            yield line.note
