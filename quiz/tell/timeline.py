"""The facts of an outlet by kind, and all that has a date in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.document import Run
from quiz.locale.dates import in_words
from quiz.locale.facts import basis_text, class_text, period
from quiz.tell.texts import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.document import Fact, Runs
    from quiz.locale import Phrases
    from quiz.locale.register import RegisterWords
    from quiz.model import Fact as Known
    from quiz.model import Outlet
    from quiz.tell.cited import Cited


def facts_by_kind(say: Phrases, outlet: Outlet) -> list[tuple[str, tuple[Known, ...]]]:
    """The facts of an outlet by kind; the first three say what lasts, the others what happened or is said."""
    return [
        (say.owner, outlet.owner),
        (say.funding, outlet.funding),
        (say.decides, outlet.decides),
        (say.status, outlet.status),
        (say.labels, outlet.labels),
        (say.says, outlet.says),
    ]


def said_in(article: str | None) -> Runs:
    """The article that says it of itself."""
    return (Run(f"quiz read {article}", "cite", to=f"article:{article}"),) if article else ()


def dated_facts(say: Phrases, words: RegisterWords, known: Outlet, cited: Cited) -> Iterator[Fact]:
    """Everything that has a date, oldest first: what began, what ended without a known beginning, what was said."""
    moments: list[_Moment] = []
    if known.founded:
        moments.append(_Moment(known.founded, words.founding))
    for label, facts in facts_by_kind(say, known):
        kind = "" if label == say.status else f"{label}{say.colon}"
        moments += [_moment(say, words, kind, fact) for fact in facts if fact.since or fact.until]
    for given in known.classes:
        if given.year is not None:
            text = f"{say.classed}{say.colon}{class_text(say, given)}"
            moments.append(_Moment(str(given.year), text, given.references))
    for each in sorted(moments, key=lambda moment: moment.date):
        runs = (Run(each.text), *cited.runs(say, each.references), *said_in(each.article))
        yield labelled(say, in_words(say, each.date), *runs)


class _Moment(NamedTuple):
    date: str
    text: str
    references: tuple[str, ...] = ()
    article: str | None = None


def _moment(say: Phrases, words: RegisterWords, kind: str, fact: Known) -> _Moment:
    text = f"{kind}{fact.text.of(say.language).removesuffix('.')}"
    if fact.since is None:
        date, text = fact.until or "", words.until_then.format(text=text)
    else:
        date = fact.since
        text += period(say, msgspec.structs.replace(fact, since=None)) if fact.until else ""
    return _Moment(date, text + basis_text(say, fact), fact.references, fact.source)
