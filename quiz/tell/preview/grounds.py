"""What a question rests on: its evidence in words, with whether it holds, who is behind it, and the pages it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Group, Items, Label, Note, Notes, Para, Run
from quiz.library.text.quotations import find_quotation, line_of
from quiz.locale import phrases
from quiz.play.cards import article_by, day_of
from quiz.play.presentation import present
from quiz.reading.register import facet_for
from quiz.tell.provenance import provenance_line
from quiz.tell.texts import cited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.document import Section
    from quiz.library.pack.packs import Located
    from quiz.library.problems import Problem
    from quiz.model import AnyQuestion, Evidence, Outlet, Pack
    from quiz.play.presentation import Asked
    from quiz.tell.preview.view import View

FORMS = ("quote", "absent", "only", "count", "shared", "before")
"""The fields that tell one form of evidence from another."""


def evidence_of(view: View, pack: Pack, located: Located[AnyQuestion], problems: Sequence[Problem]) -> list[Section]:
    """The evidence; a claim holds when the check finds nothing about it."""
    errors = [problem for problem in problems if problem.severity == "error"]
    claims = []
    for i, claim in enumerate(located.value.evidence):
        span = located.span("evidence", i)
        holds = not any(span.holds(problem.span) for problem in errors)
        claims.append(Group((_claim(view, _sentence(view, pack, claim), holds=holds),)))
    return [view.part(view.words.evidence, Items(tuple(claims), "claims"))] if claims else []


def _claim(view: View, text: str, *, holds: bool) -> Para:
    verdict = view.words.holds if holds else view.words.fails
    lead = Run(verdict + view.say.colon, "good" if holds else "bad", sign="✓ " if holds else "✗ ")
    return Para((lead, Run(text)))


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


def behind_of(view: View, pack: Pack, question: AnyQuestion) -> list[Section]:
    """The line that a player is told of each outlet, in each language."""
    asked = present(pack, question, 0)
    lines = tuple(_line_of(view, pack, asked, outlet) for outlet in asked.outlets)
    return [view.part(view.words.behind, Items(lines, "list"))] if lines else []


def _line_of(view: View, pack: Pack, asked: Asked, outlet: Outlet) -> Group:
    day, article = day_of(pack, asked), article_by(pack, outlet, asked)
    facet, source = facet_for(asked.question, outlet, day), article.source if article else None
    told = {each: provenance_line(phrases(each), outlet, source, facet, day) for each in view.languages}
    return Group(tuple(Para(tuple(run._replace(lang=each) for run in runs)) for each, runs in told.items()))


def references_of(view: View, pack: Pack, names: Sequence[str]) -> list[Section]:
    """The pages cited, with their addresses."""
    pages = tuple(_page(view, pack, name) for name in names)
    return [view.part(view.words.references, Notes(pages))] if pages else []


def _page(view: View, pack: Pack, name: str) -> Note:
    reference = pack.references.get(name)
    if reference is None:
        return Note(Label(), f"{name} {view.words.unknown_reference}")
    return cited(view.say, Label(), reference)
