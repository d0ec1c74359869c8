"""`quiz words`: what the terms of media literacy mean, each with a passage that shows it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import did_you_mean
from quiz.commands.ending import carried_out
from quiz.commands.opening import opened
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, print_json
from quiz.console.paging import show_paged
from quiz.draw.console.nodes import show_apart
from quiz.locale.glossary import glossary_words
from quiz.locale.reading import reading_words
from quiz.reading.glossary import glossary
from quiz.reading.names import meant
from quiz.tell.further import after_term, further
from quiz.tell.glossary import all_terms, one_term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.reading.glossary import Explained


class WordsOptions(NamedTuple):
    """What was asked for on the command line."""

    term: str
    json: bool
    pager: bool
    plain: bool


@carried_out
def explain_words(say: Phrases, options: WordsOptions) -> int:
    """Show the glossary, or one of its terms; returns the exit code."""
    pack = opened(say, None)
    terms = glossary(glossary_words(say.language), pack)
    if not options.term.strip():
        _give(say, options, terms, all_terms(say, terms))
        return FINE
    term = _term(say, terms, options.term)
    _give(say, options, term, (*one_term(say, pack, term), *further(say, after_term(say, pack, term))))
    return FINE


def _give(say: Phrases, options: WordsOptions, value: object, told: Document) -> None:
    """The value for a program, or what is told of it for a person."""
    if options.json:
        print_json(value)
        return
    page, failed = make_page(say, plain=options.plain), reading_words(say.language).no_pager
    show_paged(page, [partial(show_apart, nodes=told)], pager=options.pager, failed=failed)


def _term(say: Phrases, terms: Sequence[Explained], name: str) -> Explained:
    """The term that a name means: by its name, or by what the program calls it. Raises UsageError."""
    found = meant(name, [[(each.name, each.id) for each in terms], [(each.id, each.id) for each in terms]])
    if found.one is None:
        words = glossary_words(say.language)
        names = [each.name for each in terms if each.id in found.near]
        raise UsageError(f"{words.unknown.format(name=name)}{did_you_mean(say, names)}{words.all}")
    return next(each for each in terms if each.id == found.one)
