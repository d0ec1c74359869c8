"""What the rules of the check want, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import AS_IN_ENGLISH, Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class RuleWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a rule wants, on one line, and why it is there."""

    summary: str
    why: Annotated[str, AS_IN_ENGLISH]
    """Braces in it are those of a bank: nothing is filled in."""


class ToldWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What breaks a rule and what keeps it, where no piece of a bank can show it."""

    bad: Annotated[str, AS_IN_ENGLISH]
    good: Annotated[str, AS_IN_ENGLISH]


class RulesWords(Words, frozen=True, kw_only=True):
    """All rules by their codes, and their families by the letter that codes begin with."""

    topic = "rules"

    family: Mapping[str, str]
    rule: Mapping[str, RuleWords]
    told: Mapping[str, ToldWords]


def rules_words(language: Language) -> RulesWords:
    """The words of one language."""
    return read(RulesWords, language)
