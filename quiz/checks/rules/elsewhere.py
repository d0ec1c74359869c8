"""E607 to E609: a wrong answer is right of another real text, which it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import answers_of
from quiz.checks.rules.values import Example, Rule
from quiz.library.problems import Problem
from quiz.library.text.quotations import has_words
from quiz.locale.said import said
from quiz.play.elsewhere import elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.library.pack.packs import Contents
    from quiz.model import Member, Placed, RightOf

_OTHER = 'source: euractiv, quote: "un entretien qui a duré près de cinq heures"'


def _options(cinq: str, trois: str = "") -> Example:
    return Example(
        "options:\n"
        f"  - {{id: trois, key: true, {trois}text: {{fr: plus de trois, en: more than three}}, "
        "why: {fr: Oui., en: Yes.}}\n"
        "  - {id: quatre, text: {fr: près de quatre, en: nearly four}, why: {fr: Non., en: No.}}\n"
        f"  - {{id: cinq, right_of: {{{cinq}}}, text: {{fr: près de cinq, en: nearly five}}, "
        "why: {fr: Non., en: No.}}\n"
    )


RULES = (
    Rule("E607", bad=_options("source: euractiv"), good=_options(_OTHER)),
    Rule("E608", bad=_options(_OTHER, f"right_of: {{{_OTHER}}}, "), good=_options(_OTHER)),
    Rule("E609", bad=_options('source: rhc, quote: "pendant plus de trois heures"'), good=_options(_OTHER)),
)

_FORMS = ({"passage"}, {"source", "quote"}, {"reference"})


def right_elsewhere(contents: Contents) -> Iterator[Problem]:
    """E607 and E608: `right_of` has one form, and belongs to a wrong answer. E609: it names another text."""
    for owner, member, place in answers_of(contents):
        if member.right_of is None:
            continue
        span = owner.span(*place, "right_of")
        filled = [name for name in member.right_of.__struct_fields__ if getattr(member.right_of, name) is not None]
        if set(filled) not in _FORMS:
            message = said("evidence.one_text", found=", ".join(filled) or "–")
            yield Problem(code="E607", message=message, span=span)
        if member.key:
            yield Problem(code="E608", message=said("evidence.right_already"), span=span)
    yield from _same_texts(contents)


def _same_texts(contents: Contents) -> Iterator[Problem]:
    for located, passages, *_ in contents.written:
        for place, member in located.value.members:
            claim = member.right_of
            about = asked_about(member, passages or ()) if claim else ()
            if claim and about and _is_of(contents, passages or (), claim, about):
                message = said("evidence.same_text")
                yield Problem(code="E609", message=message, span=located.span(*place, "right_of"))


def asked_about(member: Member, passages: Sequence[Placed]) -> Sequence[Placed]:
    """The only passage shown; of several, the one that the answer stands for: about the others it may be right."""
    return passages if len(passages) == 1 else [each for each in passages if each.id == member.passage]


def _is_of(contents: Contents, shown: Sequence[Placed], claim: RightOf, about: Sequence[Placed]) -> bool:
    """Whether a claim names a text that is asked about, or a part of it, or one that it is part of; in any article."""
    found = elsewhere(contents.pack, shown, claim)
    return found is not None and any(
        has_words(found.quote, each.quote) or has_words(each.quote, found.quote) for each in about
    )
