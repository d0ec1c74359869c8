"""An article: what is known of it, its lines with the passages marked in them, and what quotes these passages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from quiz.document import Entries, Entry, Fact, Facts, Label, Line, Lines, Para, Piece, Run, Section
from quiz.locale.dates import in_words
from quiz.locale.reading import reading_words
from quiz.locale.site import site_words
from quiz.model import name_in, wants_gloss
from quiz.play.wording import voice_of
from quiz.reading.articles import divided, ends_of
from quiz.tell.texts import between, labelled, listed, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.document import Document, Runs
    from quiz.locale import Phrases
    from quiz.model import Outlet, Pack, Source
    from quiz.reading.articles import ArticleLine, Mark, MarkedArticle, Quoted, Use

PIECE = 420
"""Characters of a long line after which its notes are given before it goes on."""


class Look(NamedTuple):
    """How an article is to be told: with voices and uses, with the English, with the line asked for."""

    annotate: bool = False
    gloss: bool = False
    line: int | None = None


class Told(NamedTuple):
    """An article as a document in three parts, so that it can be opened at a line."""

    head: Document
    lines: Lines
    legend: Document


def article(say: Phrases, marked: MarkedArticle, look: Look) -> Told:
    """All of an article."""
    return Told(heading(say, marked, look), lines(say, marked, look), legend(say, marked, look))


def heading(say: Phrases, marked: MarkedArticle, look: Look) -> Document:
    """The title, what is known of the article, and how to read the margin."""
    words, source = reading_words(say.language), marked.source
    notes = [
        *([words.gloss_note] if look.gloss and source.language != "en" else []),
        *([] if marked.marks else [words.nothing_quoted]),
        *([words.no_text] if all(line.blank for line in marked.lines) else []),
    ]
    return (
        Para((Run(name_in(source.title, say.language), strong=True),)),
        Section((), (details(say, source, marked.outlet),)),
        *([Para((Run(words.margin_note, "quiet"),), "key")] if marked.marks else []),
        *(Para((Run(note, "quiet"),)) for note in notes),
    )


def details(say: Phrases, source: Source, outlet: Outlet | None) -> Facts:
    """Who published an article and how we know, when, where it was, and its file."""
    words = reading_words(say.language)
    language = words.languages.get(source.language, source.language)
    known = (
        (words.published, Run(published_by(say, source, outlet), to=f"outlet:{outlet.id}" if outlet else "")),
        ("", Run(source.evidence.of(say.language))),
        (words.date, Run(dated(say, source))),
        (words.address, Run(source.url or words.no_address)),
        (words.file, Run(words.written_in.format(file=source.file, language=language))),
    )
    return Facts(tuple(labelled(say, label, run) for label, run in known if run.text), "details")


def published_by(say: Phrases, source: Source, outlet: Outlet | None) -> str:
    """Who published an article, and in words how that is known."""
    words = reading_words(say.language)
    name = name_in(outlet.name, say.language) if outlet else words.no_outlet.format(id=source.outlet)
    return f"{name} ({words.how[source.attribution]})"


def dated(say: Phrases, source: Source) -> str:
    """The date of an article, what is missing of it, and how it is known."""
    words = reading_words(say.language)
    missing = f", {words.day_unknown}" if len(source.date) < len("2022-01-12") else ""
    return f"{in_words(say, source.date)} ({words.how_dated[source.date_basis]}{missing})"


def lines(say: Phrases, marked: MarkedArticle, look: Look) -> Lines:
    """The lines from the first words on, with what was asked for on the marks that end in each."""
    start = next((each.number for each in marked.lines if not each.blank or each.number == look.line), 1)
    whole = not (look.annotate or look.gloss)
    items = [
        line(say, marked, piece, look, first=i == 0)
        for each in marked.lines[start - 1 :]
        for i, piece in enumerate((each,) if whole else divided(each, PIECE))
    ]
    return numbered(marked, items, "annotated" if look.annotate else "")


def numbered(marked: MarkedArticle, items: Iterable[Line], name: str = "") -> Lines:
    """Lines of an article, with what their margin needs to know of all of it."""
    labels = tuple(mark.label for mark in marked.marks)
    return Lines(tuple(items), len(marked.lines), labels, marked.source.language, name)


def line(say: Phrases, marked: MarkedArticle, piece: ArticleLine, look: Look, *, first: bool) -> Line:
    """A line, or a piece of a long one, with its notes."""
    words, asked = reading_words(say.language), piece.number == look.line
    named = words.asked_line if asked else f"{words.line[0].upper()}{words.line[1:]}{say.colon}"
    gloss = look.gloss and marked.source.language != "en"
    bare = gloss and not piece.marks and any(each.isalpha() for each in piece.text)
    return Line(
        piece.number,
        _pieces(piece),
        named.format(line=piece.number) if first else "",
        words.line_marks.format(labels=", ".join(piece.marks)) if piece.marks else "",
        tuple(notes(say, marked, piece, look)),
        (Run(words.no_gloss, "quiet"),) if bare else (),
        asked=asked,
        goes_on=not first,
    )


def _pieces(piece: ArticleLine) -> tuple[Piece, ...]:
    return tuple(Piece(part.text, part.mark, opens=part.opens, closes=part.closes) for part in piece.parts)


def notes(say: Phrases, marked: MarkedArticle, piece: ArticleLine, look: Look) -> Iterator[Fact]:
    """What was asked for on the marks that end in a line: voices and uses, the English."""
    gloss = look.gloss and marked.source.language != "en"
    for label in piece.closed:
        mark = marked.mark(label)
        if look.annotate:
            yield from _annotations(say, mark, gloss=gloss)
        elif gloss:
            yield from _glosses(say, mark)


def _glosses(say: Phrases, mark: Mark) -> Iterator[Fact]:
    words = reading_words(say.language)
    told = (quoted.passage.gloss for quoted in mark.widest if quoted.ends_in(mark))
    for gloss in dict.fromkeys(filter(None, told)):
        yield Fact(Label(mark.label, f"{mark.label}{say.colon}{words.gloss}"), (Run(gloss, "gloss"),))


def _annotations(say: Phrases, mark: Mark, *, gloss: bool) -> Iterator[Fact]:
    words = reading_words(say.language)
    for i, quoted in enumerate(quoted for quoted in mark.quoted if quoted.ends_in(mark)):
        label = Label(" " if i else mark.label, f"{mark.label}{say.colon}")
        quote = say.quoted.format(text=ends_of(quoted.passage.quote))
        yield Fact(label, (Run(quote), Run(f" · {voice_of(say, quoted.passage)}", "quiet")))
        if gloss and quoted.passage.gloss:
            yield Fact(Label("", words.gloss), (Run(quoted.passage.gloss, "gloss"),))
        for use in quoted.uses:
            yield Fact(Label(), (Run(_use(say, use), "quiet"),))


def _use(say: Phrases, use: Use) -> str:
    words = reading_words(say.language)
    if use.kind == "statement" or use.device is None:
        return words.statement.format(id=use.id)
    slot = [words.slot.format(slot=words.slots[use.slot])] if use.slot else []
    return " · ".join([f"{use.bank} › {use.id}", say.devices[use.device], *slot])


def page_lines(say: Phrases, pack: Pack, marked: MarkedArticle) -> Lines:
    """Every line of an article with what is to be said of the passages that end in it on a page."""
    word = site_words(say.language).line
    items = []
    for each in marked.lines:
        for i, piece in enumerate(divided(each, PIECE)):
            told = tuple(fact for label in piece.closed for fact in _page_notes(say, pack, marked, label))
            items.append(Line(piece.number, _pieces(piece), f"{word}{piece.number}", notes=told, goes_on=i > 0))
    return numbered(marked, items)


def _page_notes(say: Phrases, pack: Pack, marked: MarkedArticle, label: str) -> Iterator[Fact]:
    """The voice and the English of the passages of a mark; what quotes it, of questions the names only."""
    words, mark = site_words(say.language), marked.mark(label)
    told: list[Runs] = []
    for quoted in mark.widest:
        if quoted.ends_in(mark) or len(mark.widest) == 1:
            told.append((Run(voice_of(say, quoted.passage)),))
            if quoted.passage.gloss and wants_gloss(say.language, marked.source.language):
                told.append((Run(quoted.passage.gloss, "gloss"),))
    statements = dict.fromkeys(use.id for use in mark.uses if use.kind == "statement")
    links = [Run(pack.statements[each].said.of(say.language), to=f"statement:{each}") for each in statements]
    questions = dict.fromkeys(use.id for use in mark.uses if use.kind == "question")
    told += [(Run(words.compared_in), *between(links, Run(" · ")))] if links else []
    told += [(Run(words.questions), *between(map(Run, questions), Run(", ")))] if questions else []
    for i, runs in enumerate(told):
        yield Fact(Label("", "") if i else Label(label, f"{words.passage}{label}"), runs)


def legend(say: Phrases, marked: MarkedArticle, look: Look) -> Document:
    """What quotes each passage, unless that was said beside it; what the article does not have."""
    words = reading_words(say.language)
    entries = Entries(tuple(_entry(say, marked, mark) for mark in marked.marks), "marks")
    quoted = (Para((Run(words.quoted_here, strong=True),)), entries)
    missing = [Para((Run(_named(say, each)), Run(f" · {used_by(say, each.uses)}", "quiet"))) for each in marked.missing]
    return (
        *(quoted if marked.marks and not look.annotate else ()),
        *([Section((Run(words.missing, strong=True),), tuple(missing))] if missing else []),
    )


def lost(say: Phrases, marked: MarkedArticle) -> list[Section]:
    """The passages that an article does not have, word for word."""
    before, after = marks(say)
    lines = [(Run(before), Run(each.passage.quote, lang=marked.source.language), Run(after)) for each in marked.missing]
    return [Section((Run(reading_words(say.language).missing),), (listed(lines),))] if lines else []


def _named(say: Phrases, quoted: Quoted) -> str:
    return say.quoted.format(text=ends_of(quoted.passage.quote))


def _entry(say: Phrases, marked: MarkedArticle, mark: Mark) -> Entry:
    words = reading_words(say.language)
    place = words.line.format(line=mark.first)
    if mark.last != mark.first:
        place = words.lines.format(first=mark.first, last=mark.last)
    text = " ".join(part.text for each in marked.lines for part in each.parts if part.mark == mark.label)
    quote, uses = say.quoted.format(text=ends_of(text)), used_by(say, mark.uses)
    told = (Para((Run(quote), Run(f" · {place}", "quiet"))), Para((Run(uses, "quiet"),)))
    return Entry(mark.label, told, f"{mark.label}, {place}{say.colon}{quote}. {uses[:1].upper()}{uses[1:]}.")


def used_by(say: Phrases, uses: Sequence[Use]) -> str:
    """The questions, bank by bank, and the statements that quote a passage."""
    told = []
    questions = sorted({(use.bank, use.id) for use in uses if use.kind == "question"})
    for bank, group in groupby(questions, key=lambda pair: pair[0]):
        told.append(f"{bank}{say.colon}{', '.join(name for _, name in group)}")
    told += [reading_words(say.language).statement.format(id=use.id) for use in uses if use.kind == "statement"]
    return " · ".join(told)
