"""S: every value has the shape that the format gives it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from quiz.checks.rules.values import Example, Family, Rule
from quiz.library.pack.about import translated
from quiz.library.problems import MOST, Problem
from quiz.library.sayings import missing_key
from quiz.locale.said import said
from quiz.model import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents, Located
    from quiz.library.problems import Place

_OPTIONS = """\
options:
  - {id: trois, key: true, text: {fr: plus de trois, en: more than three}, why: {fr: Oui., en: Yes.}}
  - {id: quatre, text: {fr: près de quatre, en: nearly four}, why: {fr: Non., en: No.}}
  - {id: cinq, text: {fr: près de cinq, en: nearly five}, why: {fr: Non., en: No.}}
"""
RULES = (
    Rule(
        "S201",
        bad=Example('hnit: {fr: "Relisez le nombre.", en: "Read the number again."}'),
        good=Example('hint: {fr: "Relisez le nombre.", en: "Read the number again."}'),
    ),
    Rule(
        "S202",
        bad=Example(_OPTIONS.replace(", why: {fr: Non., en: No.}", "", 1)),
        good=Example(_OPTIONS),
    ),
    Rule(
        "S203",
        bad=Example("level: 9"),
        good=Example("level: 2"),
    ),
    Rule(
        "S204",
        bad=Example("device: number"),
        good=Example("device: numbers"),
    ),
    Rule(
        "S205",
        bad=Example('telling: {"Le passage": ["trois heures"]}'),
        good=Example('telling: {p: ["trois heures"]}'),
    ),
    Rule(
        "S206",
        bad=Example("questions: []", "bank"),
        good=Example("id: first-question"),
    ),
    Rule("S207"),
    Rule(
        "S208",
        bad=Example('takeaway: {fr: "Que dit le texte lui-même\u202f?"}'),
        good=Example('takeaway: {fr: "Que dit le texte lui-même\u202f?", en: "What does the text itself say?"}'),
    ),
)


def whole_in_its_languages(contents: Contents) -> Iterator[Problem]:
    """S208: every text is in each language of the pack; what is said in English of a passage, too."""
    for document in contents.documents:
        lacking = (
            (place, language)
            for place, found in translated(document.value)
            for language in contents.languages
            if language not in found
        )
        for place, language in islice(lacking, MOST):
            span = document.span(place)
            yield Problem(code="S208", message=missing_key(language), span=span, help=said("files.one_language"))
    if "en" in contents.languages:
        yield from (_no_gloss(owner, place) for owner, place in _unsaid_in_english(contents))


def _unsaid_in_english(contents: Contents) -> Iterator[tuple[Located[object], Place]]:
    """The passages of articles in other languages of which nobody has said what they say in English."""
    for told in contents.statements:
        for i, passage in enumerate(told.value.passages):
            if _is_unsaid(contents, passage):
                yield told, ("passages", i)
    for located, *_ in contents.written:
        for i, entry in enumerate(located.value.passages):
            if isinstance(entry, Passage) and _is_unsaid(contents, entry):
                yield located, ("passages", i)


def _is_unsaid(contents: Contents, passage: Passage) -> bool:
    article = contents.pack.articles.get(passage.source)
    return passage.gloss is None and not (article and article.source.language.startswith("en"))


def _no_gloss(owner: Located[object], place: Place) -> Problem:
    return Problem(code="S208", message=missing_key("gloss"), span=owner.span(*place), help=said("files.one_language"))


FAMILY = Family(RULES, (whole_in_its_languages,))
