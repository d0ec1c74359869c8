"""From a pack and a plan to all that a class gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.handouts.versions import chosen, versions

if TYPE_CHECKING:
    from quiz.classroom.handouts.versions import Plan, Version
    from quiz.model import Bank, Pack
    from quiz.play.presentation import Asked


class Extras(NamedTuple):
    """What a teacher wants besides sheets and key, and whether as PDF."""

    cards: bool = False
    answers: bool = False
    pdf: bool = False
    large: bool = False
    editable: bool = False


class Handout(NamedTuple):
    """What a class gets: the questions of a plan, in one version or several."""

    pack: Pack
    plan: Plan
    versions: tuple[Version, ...]

    @property
    def bank(self) -> Bank | None:
        """The bank that the questions are from; None when there are several."""
        return self.pack.banks[0] if len(self.pack.banks) == 1 else None

    @property
    def first(self) -> tuple[Asked, ...]:
        """The questions as they stand in the first version."""
        return self.versions[0].asked

    @property
    def letters(self) -> tuple[str, ...]:
        """What the versions are called; nothing when there is only one."""
        return tuple(version.letter for version in self.versions) if len(self.versions) > 1 else ()

    @property
    def voted(self) -> tuple[Asked, ...]:
        """The questions that the lesson votes on, alike in all versions."""
        return self.first[: self.plan.votes]


def make(pack: Pack, plan: Plan) -> Handout | None:
    """The handout of a plan; None when no question fits it. The same pack and plan give the same handout."""
    questions = chosen(pack, plan)
    return Handout(pack, plan, versions(pack, questions, plan)) if questions else None
