"""What a question rests on: its evidence in words, with whether it holds, and the pages it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.library.text.quotations import find_quotation, line_of
from quiz.locale.dates import in_words
from quiz.preview.values import Citation, Citations, Claim, Claims

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.library.pack.packs import Located
    from quiz.library.problems import Problem, Span
    from quiz.model import AnyQuestion, Evidence, Pack
    from quiz.preview.view import View

FORMS = ("quote", "absent", "only", "count", "shared", "before")


def claims_of(view: View, pack: Pack, located: Located[AnyQuestion], problems: Sequence[Problem]) -> Claims:
    """The evidence; a claim holds when the check finds nothing about it."""
    items = []
    for i, claim in enumerate(located.value.evidence):
        span = located.span("evidence", i)
        holds = not any(inside(problem.span, span) and problem.severity == "error" for problem in problems)
        items.append(Claim(holds, view.words.holds if holds else view.words.fails, _sentence(view, pack, claim)))
    return Claims(view.words.evidence, tuple(items))


def inside(span: Span, whole: Span) -> bool:
    """Whether a span begins inside another one."""
    start = (whole.line, whole.column)
    end = (whole.end_line, whole.end_column)
    return span.file == whole.file and (start <= (span.line, span.column) < end or (span.line, span.column) == start)


def _sentence(view: View, pack: Pack, claim: Evidence) -> str:
    parts = {name: value for name in claim.__struct_fields__ if (value := getattr(claim, name)) not in (None, ())}
    forms = [form for form in FORMS if form in parts]
    pattern = view.words.claims[forms[0]] if len(forms) == 1 else view.words.unformed_claim
    shown = {name: _shown(view, name, value) for name, value in parts.items()}
    listed = ", ".join(f"{name}{view.say.colon}{value}" for name, value in shown.items())
    blank = dict.fromkeys((*claim.__struct_fields__, "parts"), "–")
    return pattern.format(**blank | shown | {"parts": listed or "–"}) + _line(view, pack, claim)


def _shown(view: View, name: str, value: object) -> str:
    if not isinstance(value, tuple):
        return str(value)
    return ", ".join(view.say.quoted.format(text=each) if name == "before" else str(each) for each in value)


def _line(view: View, pack: Pack, claim: Evidence) -> str:
    """Where quoted evidence stands."""
    article = pack.articles.get(claim.source or "")
    finding = find_quotation(claim.quote, article.text) if claim.quote and article else None
    if article is None or finding is None or not finding.found:
        return ""
    return ", " + view.say.line_at.format(line=line_of(article.text, finding.stretches[0].start))


def citations_of(view: View, pack: Pack, names: Sequence[str]) -> Citations:
    """The pages cited, with their addresses."""
    return Citations(view.words.references, tuple(_citation(view, pack, name) for name in names))


def _citation(view: View, pack: Pack, name: str) -> Citation:
    reference = pack.references.get(name)
    if reference is None:
        return Citation(f"{name} {view.words.unknown_reference}", "")
    date = [in_words(view.say, reference.date)] if reference.date else []
    return Citation(", ".join([reference.title, reference.publisher, *date]), reference.url or "")
