"""Previews to test with, and what must be found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks import check_contents
from quiz.checks.texts import texts_of_question
from quiz.library.pack.packs import read_contents
from quiz.locale import phrases
from quiz.locale.preview import preview_words
from quiz.model import LANGUAGES
from quiz.tell.preview.banks import preview
from quiz.tell.preview.view import View
from tests.conftest import PACKS, by_itself

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Language, Pack
    from quiz.tell.preview.values import Preview

HOSTILE = "review/hostile.yaml"


def view(
    *languages: Language, speaking: Language = "en", question: str | None = None, only_findings: bool = False
) -> View:
    return View(phrases(speaking), preview_words(speaking), languages or LANGUAGES, question, only_findings)


def contents_of(name: str) -> Contents:
    return read_contents(by_itself(PACKS / name))


def previewed(name: str, looking: View | None = None) -> Preview:
    """A bank of the tests as it is shown, with what the check finds."""
    contents = contents_of(name)
    return preview(looking or view(), contents, check_contents(contents))


def texts_due(pack: Pack, question: AnyQuestion, language: Language) -> Iterator[str]:
    """Every text of a question that a reviewer must find, in one language."""
    yield question.id
    yield from (text.of(language) for text, _ in texts_of_question(question))
    for passage in pack.passages_of(question):
        yield from (passage.gloss or passage.quote, passage.id, passage.source)
    for name in {question.statement or "", *(e.partition(".")[0] for e in question.passages if isinstance(e, str))}:
        if name in pack.statements:
            statement = pack.statements[name]
            yield statement.said.of(language)
            yield from [statement.primary.text] if statement.primary else []
    for claim in question.evidence:
        yield from (each for each in (claim.quote, claim.pattern, *claim.before, *claim.shared, *claim.only) if each)
    for reference in question.references:
        yield from (pack.references[reference].title, pack.references[reference].url or "")
