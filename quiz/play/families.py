"""Twins by text: the same prompt and the same options over other passages, or another cast, with another key.

What one of them asks, another has half answered.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeAlias

from quiz.model import Option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model import AnyQuestion, Pack, Text

Words: TypeAlias = frozenset[tuple[str, str]]
"""Texts in both languages, in any order."""


def families(pack: Pack) -> Mapping[str, str]:
    """The family of each question that has twins by text, by its id: a family is called by the id of its first."""
    alike: dict[tuple[object, ...], list[AnyQuestion]] = defaultdict(list)
    for question in pack.questions():
        if question.members and all(isinstance(member, Option) for _, member in question.members):
            alike[question.ask, question.sentence, _said(question, keys_only=False)].append(question)
    related = (_related(pack, group) for group in alike.values() if len(group) > 1)
    return {each.id: members[0].id for members in related for each in members}


def _related(pack: Pack, group: list[AnyQuestion]) -> list[AnyQuestion]:
    """Those of a group of one prompt and the same options that have a twin there: of other texts, with another key."""
    facts = [(_shown(pack, each), _said(each, keys_only=True)) for each in group]
    same_texts, same_keys = (Counter(fact[i] for fact in facts) for i in (0, 1))
    same_both = Counter(facts)
    return [
        each
        for each, fact in zip(group, facts, strict=True)
        if len(facts) + same_both[fact] > same_texts[fact[0]] + same_keys[fact[1]]
    ]


def _said(question: AnyQuestion, *, keys_only: bool) -> Words:
    """What the options say, or the keys alone; one without a text is known by its outlet."""
    shown = (member for _, member in question.members if member.key or not keys_only)
    return frozenset(_in_both(each.text) if each.text else (each.outlet or "", "") for each in shown)


def _in_both(text: Text) -> tuple[str, str]:
    return text.of("fr"), text.of("en")


def _shown(pack: Pack, question: AnyQuestion) -> Words:
    """The passages and the facts of the cast."""
    passages = ((passage.source, passage.quote) for passage in pack.passages_of(question))
    return frozenset((*passages, *((line.outlet, line.text.of("fr")) for line in question.cast)))
