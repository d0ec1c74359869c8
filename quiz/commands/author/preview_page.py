"""A review on a page of the terminal: bank after bank, question after question, block after block."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from quiz.draw.console.columns import show_texts
from quiz.draw.console.nodes import CLOSE, OPEN
from quiz.draw.console.page import ACCENT, BAD, BAR, GOOD, QUIET, STRONG, TELLING, Page, Span
from quiz.preview.values import Answers, Citations, Claims, Excerpts, Facts, Prompt, Prose, Remarks, Script

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.locale.preview import PreviewWords
    from quiz.preview.values import Answer, Block, Excerpt, Fact, Piece, Remark, Review, Section, Sheet

HEAVY = "┃ "
"""The bar of a passage; what stands around it in the article has the light one."""
RULE = "─"
SIGNS = {"right": ("✓ ", GOOD), "wrong": ("✗ ", BAD), "neutral": ("", "")}


def show_review(page: Page, words: PreviewWords, review: Review) -> None:
    """Print everything."""
    if review.remarks.items:
        page.blank()
        _remarks(page, review.remarks)
    for section in review.sections:
        _section(page, words, section)
    if review.nothing:
        page.blank()
        page.line(review.nothing)


def _section(page: Page, words: PreviewWords, section: Section) -> None:
    page.blank()
    show_texts(page, section.title, words.languages, indent=2, style=STRONG)
    page.line(Span(section.counts, QUIET))
    page.blank()
    show_texts(page, section.about, words.languages, indent=2)
    page.blank()
    page.line(Span(words.page_note, QUIET))
    for sheet in section.sheets:
        _sheet(page, words, sheet)


def _sheet(page: Page, words: PreviewWords, sheet: Sheet) -> None:
    page.blank()
    if not page.plain:
        page.line(Span(RULE * (page.width - 2), QUIET))
    page.row([Span(f"{sheet.number} · ", QUIET), Span(sheet.id, STRONG)], [Span(sheet.place, QUIET)])
    if not sheet.read:
        page.line(Span(sheet.summary, BAD))
    for block in sheet.blocks:
        show_block(page, words, block)


def show_block(page: Page, words: PreviewWords, block: Block) -> None:  # noqa: C901 -- one case for each block
    """Print one block of a question, and a blank line after it."""
    match block:
        case Facts():
            page.line(Span(_facts(page, block.items), QUIET))
            page.blank()
        case Prompt():
            show_texts(page, block.texts, words.languages, indent=2, style=STRONG)
            page.blank()
        case Prose():
            _prose(page, words, block)
        case Excerpts():
            _excerpts(page, words, block)
        case Answers():
            _answers(page, words, block)
        case Claims():
            _claims(page, block)
        case Citations():
            _citations(page, block)
        case Remarks():
            _remarks(page, block)
        case Script():
            _script(page, block)


def _facts(page: Page, facts: Sequence[Fact]) -> str:
    return " · ".join(f"{fact.label}{page.say.colon}{fact.value}" for fact in facts)


def _label(page: Page, label: str, note: str = "") -> None:
    page.line(Span(label + (page.say.colon.rstrip() if page.plain else ""), f"{STRONG} {ACCENT}"), Span(note, QUIET))


def _prose(page: Page, words: PreviewWords, block: Prose) -> None:
    _label(page, block.label)
    show_texts(page, block.texts, words.languages, indent=4)
    if block.note:
        page.line(Span(block.note, QUIET), indent=4)
    page.blank()


def _excerpts(page: Page, words: PreviewWords, block: Excerpts) -> None:
    _label(page, block.label)
    for excerpt in block.items:
        _excerpt(page, words, excerpt)


def _excerpt(page: Page, words: PreviewWords, excerpt: Excerpt) -> None:
    sign, style = SIGNS["right" if excerpt.found else "wrong"]
    verdict = Span(("" if page.plain else sign) + excerpt.verdict, style)
    page.line(Span(f"{excerpt.label} · ", STRONG), verdict, indent=4)
    page.line(Span(excerpt.where, QUIET), indent=4)
    for marked, pieces in groupby(excerpt.pieces, key=_is_marked):
        _stretch(page, words, list(pieces), marked=marked)
    for note in excerpt.notes:
        text = " ".join(each.text for each in note.texts)
        page.line(Span(note.label + page.say.colon, QUIET), text, indent=4)
    page.blank()


def _is_marked(piece: Piece) -> bool:
    return piece.role in {"passage", "telling"}


def _stretch(page: Page, words: PreviewWords, pieces: Sequence[Piece], *, marked: bool) -> None:
    """A stretch of the article: the passage strong and on a heavy bar, what is around it dim and on a light one."""
    spans = [_span(piece) for piece in pieces]
    if page.plain:
        names = {"before": words.before, "between": words.between, "after": words.after}
        page.line(*_trimmed(spans), lead=names.get(pieces[0].role, words.passage) + page.say.colon)
        return
    bar = HEAVY if marked else BAR
    page.line(*_trimmed(spans), indent=4, lead=Span(bar, QUIET), hang=bar)


def _span(piece: Piece) -> Span:
    if piece.role == "telling":
        return Span(f"{OPEN}{piece.text}{CLOSE}", TELLING)
    return Span(piece.text, STRONG if piece.role == "passage" else QUIET)


def _trimmed(spans: Sequence[Span]) -> list[Span]:
    """The spans without spaces before the first word: they stood between two stretches."""
    first, *rest = spans
    return [Span(first.text.lstrip(" "), first.style), *rest]


def _answers(page: Page, words: PreviewWords, block: Answers) -> None:
    _label(page, block.label)
    for answer in block.items:
        _answer(page, words, answer)
    page.blank()


def _answer(page: Page, words: PreviewWords, answer: Answer) -> None:
    sign, style = SIGNS[answer.sign]
    facts = f" · {_facts(page, answer.facts)}" if answer.facts else ""
    mark = Span(("" if page.plain else sign) + answer.mark, f"{style} {STRONG}".strip())
    page.line(mark, Span(f" · {answer.name}{facts}", QUIET), indent=4)
    show_texts(page, answer.texts, words.languages, indent=6, style=STRONG)
    show_texts(page, answer.why, words.languages, indent=6)


def _claims(page: Page, block: Claims) -> None:
    _label(page, block.label)
    for claim in block.items:
        sign, style = SIGNS["right" if claim.holds else "wrong"]
        lead = Span(("" if page.plain else sign) + claim.verdict + page.say.colon, style)
        page.line(lead, claim.text, indent=4)
    page.blank()


def _citations(page: Page, block: Citations) -> None:
    _label(page, block.label)
    for citation in block.items:
        page.line(citation.text, indent=4)
        if citation.address:
            page.line(Span(citation.address, QUIET), indent=6)
    page.blank()


def _remarks(page: Page, block: Remarks) -> None:
    _label(page, block.label)
    for remark in block.items:
        _remark(page, remark)
    page.blank()


def _remark(page: Page, remark: Remark) -> None:
    sign = "" if page.plain else "✗ " if remark.error else "! "
    head = Span(f"{sign}{remark.severity} {remark.code}", f"{BAD if remark.error else 'yellow'} {STRONG}")
    page.line(head, Span(f" · {remark.place}", QUIET), indent=4)
    page.line(remark.message, indent=6)
    for note in remark.notes:
        page.line(Span(note, QUIET), indent=6)


def _script(page: Page, block: Script) -> None:
    _label(page, block.label)
    for line in block.text.split("\n"):
        bare = line.lstrip(" ")
        lead = Span(" " * (len(line) - len(bare)) if page.plain else BAR + " " * (len(line) - len(bare)), QUIET)
        page.line(bare, indent=4, lead=lead, hang=BAR + " " * (len(line) - len(bare)))
    page.blank()
