"""Y120: an article is plain text, as it was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.rules.values import Example, Rule
from quiz.library.problems import Problem
from quiz.library.text.quotations import line_of
from quiz.library.text.soundness import faults_of
from quiz.locale.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents

RULES = (
    Rule(
        "Y120",
        bad=Example("seeds/le-journal.txt\n  La pr&eacute;sidente a parl&eacute;.", "folder"),
        good=Example("seeds/le-journal.txt\n  La présidente a parlé.", "folder"),
        severity="warning",
    ),
    Rule(
        "Y121",
        bad=Example("seeds/originals/\n  (no le-journal.html)", "folder"),
        good=Example("seeds/originals/\n  le-journal.html", "folder"),
        severity="warning",
    ),
    Rule(
        "Y122",
        bad=Example("my-pack/\n  questions/my-bank.yml", "folder"),
        good=Example("my-pack/\n  questions/my-bank.yaml", "folder"),
        severity="warning",
    ),
)


def plain_articles(contents: Contents) -> Iterator[Problem]:
    """Y120: what keeps an article from being searched is told with its line, a finding for each kind."""
    told = set()
    for located in contents.sources:
        source = located.value
        article = contents.pack.articles.get(source.id)
        if article is None or source.id in told:
            continue
        told.add(source.id)
        for fault in faults_of(article.text):
            if fault.kind == "cut":  # it is plain, and what cannot be told of it is said where it is claimed
                continue
            line = line_of(article.text, fault.start)
            message = said("articles.not_plain", file=source.file, line=line, fault=fault.told)
            yield Problem(code="Y120", message=message, span=located.span("file"), severity="warning", help=MEND)


MEND = said("articles.mend")
