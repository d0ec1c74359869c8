"""A review as one page for a browser: no script, nothing fetched, the same bytes for the same bank."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from quiz.draw.css import style
from quiz.draw.html import Html, hidden, join, language, page, tag, text
from quiz.preview.values import Answers, Citations, Claims, Excerpts, Facts, Prompt, Prose, Remarks, Script

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from quiz.locale.preview import PreviewWords
    from quiz.preview.values import (
        Answer,
        Block,
        Citation,
        Claim,
        Excerpt,
        Fact,
        Piece,
        Remark,
        Review,
        Section,
        Sheet,
        Texts,
        Words,
    )

SIGNS = {"right": "✓ ", "wrong": "✗ ", "neutral": ""}


def review_page(words: PreviewWords, review: Review) -> str:
    """The whole page."""
    known = {sheet.id for section in review.sections for sheet in section.sheets if sheet.read}
    return page(
        review.language,
        review.title,
        style("palette", "page"),
        tag("a", words.skip, class_="skip", href="#questions"),
        _contents(words, review),
        tag(
            "main",
            _remarks(review.remarks, level="h2") if review.remarks.items else None,
            *(_section(words, section, i, known) for i, section in enumerate(review.sections)),
            tag("p", review.nothing, class_="nothing") if review.nothing else None,
            id="questions",
        ),
    )


def _contents(words: PreviewWords, review: Review) -> Html | None:
    sheets = [
        (i, j, sheet) for i, section in enumerate(review.sections) for j, sheet in enumerate(section.sheets, start=1)
    ]
    if len(sheets) < 2:  # noqa: PLR2004 -- one question needs no list
        return None
    items = [tag("li", _entry(words, sheet, _anchor(sheet, i, j))) for i, j, sheet in sheets]
    return tag("nav", tag("h2", words.contents), tag("ol", *items, role="list"), aria_label=words.contents)


def _entry(words: PreviewWords, sheet: Sheet, anchor: str) -> Html:
    counts = words.finding_counts.format(errors=sheet.errors, warnings=sheet.warnings)
    marked = tag("span", f"✗ {counts}", class_="wrong") if sheet.errors else tag("span", f"! {counts}", class_="warn")
    return join(
        tag("a", tag("code", sheet.id), " ", tag("span", sheet.summary), href=f"#{anchor}"),
        marked if sheet.errors or sheet.warnings else None,
    )


def _anchor(sheet: Sheet, section: int, number: int) -> str:
    """Where a link leads: ids that were read are plain words and stand once."""
    return f"q-{sheet.id}" if sheet.read else f"unread-{section + 1}-{number}"


def _section(words: PreviewWords, section: Section, index: int, known: Collection[str]) -> Html:
    sheets = [
        _sheet(words, sheet, _anchor(sheet, index, number), known)
        for number, sheet in enumerate(section.sheets, start=1)
    ]
    header = tag(
        "header",
        tag("h1", *_inline(section.title)),
        _both(section.about, "about"),
        tag("p", section.counts, class_="counts"),
        tag("p", words.page_note, class_="counts"),
    )
    return tag("section", Html("\n"), header, *sheets, class_="bank")


def _inline(texts: Texts) -> list[Html]:
    return [tag("span", each.text, lang=language(each.language)) for each in texts]


def _both(texts: Texts, name: str) -> Html | None:
    """A text in its languages, side by side where the page is wide enough."""
    if not texts:
        return None
    return tag("div", *(_cell(each) for each in texts), class_=f"both {name}")


def _cell(words: Words) -> Html:
    return tag("p", words.text, lang=language(words.language))


def _sheet(words: PreviewWords, sheet: Sheet, anchor: str, known: Collection[str]) -> Html:
    header = tag(
        "header",
        tag("p", f"{sheet.number} · ", tag("code", sheet.place), class_="counts"),
        tag("h2", sheet.id, id=f"{anchor}-title"),
        None if sheet.read else tag("p", sheet.summary, class_="wrong"),
    )
    blocks = [_block(words, block, known) for block in sheet.blocks]
    return join(
        Html("\n"), tag("article", header, *blocks, id=anchor, aria_labelledby=f"{anchor}-title", tabindex="-1")
    )


def _block(words: PreviewWords, block: Block, known: Collection[str]) -> Html | None:  # noqa: C901, PLR0911 -- one case for each block
    match block:
        case Facts():
            return tag("dl", *(_fact(fact, known) for fact in block.items), class_="facts")
        case Prompt():
            return _both(block.texts, "prompt")
        case Prose():
            return _prose(block)
        case Excerpts():
            return _part(block.label, *(_excerpt(words, excerpt) for excerpt in block.items))
        case Answers():
            return _part(block.label, _list(*map(_answer, block.items), name="answers"))
        case Claims():
            return _part(block.label, _list(*map(_claim, block.items), name="claims"))
        case Citations():
            return _part(block.label, _list(*map(_citation, block.items), name="claims"))
        case Remarks():
            return _remarks(block, level="h3")
        case Script():
            return _part(block.label, tag("pre", tag("code", block.text)))


def _list(*items: Html, name: str | None = None) -> Html:
    """A list that is announced as one although it shows no bullets."""
    return tag("ul", *items, class_=name, role="list")


def _part(label: str, *children: Html | None) -> Html:
    return tag("section", tag("h3", label), *children)


def _fact(fact: Fact, known: Collection[str]) -> Html:
    linked = tag("a", fact.value, href=f"#q-{fact.question}") if fact.question in known else text(fact.value)
    return tag("div", tag("dt", fact.label), tag("dd", linked))


def _prose(block: Prose) -> Html:
    note = tag("p", block.note, class_="note") if block.note else None
    return _part(block.label, _both(block.texts, "prose"), note)


def _excerpt(words: PreviewWords, excerpt: Excerpt) -> Html:
    sign, name = ("✓", "right") if excerpt.found else ("✗", "wrong")
    head = tag("p", tag("b", excerpt.label), " · ", tag("span", f"{sign} {excerpt.verdict}", class_=name))
    stretches = [
        _stretch(words, list(pieces), marked=marked) for marked, pieces in groupby(excerpt.pieces, key=_is_marked)
    ]
    notes = [tag("p", f"{note.label} ", *_inline(note.texts), class_="note") for note in excerpt.notes]
    quote = tag("blockquote", tag("p", *stretches), lang=language(excerpt.language))
    return tag("figure", head, quote, tag("figcaption", tag("p", excerpt.where), *notes))


def _is_marked(piece: Piece) -> bool:
    return piece.role in {"passage", "telling"}


def _stretch(words: PreviewWords, pieces: Sequence[Piece], *, marked: bool) -> Html:
    """A stretch of the article; a passage is marked for the eye and, in words, for the ear."""
    inner = [tag("b", piece.text) if piece.role == "telling" else text(piece.text) for piece in pieces]
    if not marked:
        return tag("span", *inner, class_="around")
    return tag("mark", hidden(words.passage_starts), *inner, hidden(words.passage_ends))


def _answer(answer: Answer) -> Html:
    sign = SIGNS[answer.sign]
    head = tag("p", tag("span", f"{sign}{answer.mark}", class_="mark"), " ", tag("code", answer.name), *_asides(answer))
    return tag("li", head, _both(answer.texts, "says"), _both(answer.why, "why"), class_=answer.sign)


def _asides(answer: Answer) -> list[Html]:
    return [join(" · ", tag("span", f"{fact.label} ", class_="dim"), fact.value) for fact in answer.facts]


def _claim(claim: Claim) -> Html:
    sign, name = ("✓", "right") if claim.holds else ("✗", "wrong")
    return tag("li", tag("span", f"{sign} {claim.verdict}", class_=f"mark {name}"), " ", claim.text)


def _citation(citation: Citation) -> Html:
    link = tag("a", citation.address, href=citation.address, rel="noreferrer") if citation.address else None
    return tag("li", citation.text, join(tag("br"), link) if link else None)


def _remarks(block: Remarks, *, level: str) -> Html:
    return tag("section", tag(level, block.label), _list(*map(_remark, block.items)), class_="remarks")


def _remark(remark: Remark) -> Html:
    sign, name = ("✗", "wrong") if remark.error else ("!", "warn")
    mark = tag("span", f"{sign} {remark.severity} {remark.code}", class_=f"mark {name}")
    head = tag("p", mark, " · ", tag("span", remark.place, class_="dim"))
    return tag("li", head, tag("p", remark.message), *(tag("p", note, class_="dim") for note in remark.notes))
