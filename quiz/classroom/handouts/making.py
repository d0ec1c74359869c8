"""From a pack and a plan to all that a class gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.handouts.answers import key_file, mark_of, paper
from quiz.classroom.handouts.keys import key
from quiz.classroom.handouts.lessons import lesson, letters_of_cards
from quiz.classroom.handouts.sheets import sheet
from quiz.classroom.handouts.values import Handout
from quiz.classroom.handouts.versions import chosen, versions

if TYPE_CHECKING:
    from quiz.classroom.handouts.versions import Plan, Version
    from quiz.classroom.handouts.view import View


class Extras(NamedTuple):
    """What a teacher wants besides sheets and key, and whether as PDF."""

    cards: bool = False
    lesson: bool = False
    answers: bool = False
    pdf: bool = False


class Answers(NamedTuple):
    """The sheet for answers and its key file, as they are written."""

    paper: str
    key: str


class Made(NamedTuple):
    """A handout and what answers to it are marked with."""

    handout: Handout
    answers: Answers


def make(view: View, plan: Plan) -> Made | None:
    """The handout of a plan; None when no question fits it. The same pack and plan give the same handout."""
    questions = chosen(view.pack, plan)
    if not questions:
        return None
    made = versions(view.pack, questions, plan)
    bank = view.pack.banks[0] if len(view.pack.banks) == 1 else None
    name = bank.id if bank else None
    mark = mark_of(name, plan, made)
    title = bank.title.of(view.say.language) if bank else view.words.mixed
    return Made(
        _handout(view, plan, made, title, mark),
        Answers(paper(mark, made), key_file(mark, name, plan, view.say.language, made)),
    )


def _handout(view: View, plan: Plan, made: tuple[Version, ...], title: str, mark: str) -> Handout:
    words, first = view.words, made[0].asked
    letters = [version.letter if len(made) > 1 else "" for version in made]
    form = [words.form.format(form=plan.form)] if plan.form else []
    about = " · ".join([words.count(len(first)), *form])
    return Handout(
        language=view.say.language,
        mark=mark,
        sheets=tuple(sheet(view, each, title, letter) for each, letter in zip(made, letters, strict=True)),
        key=key(view, made, title, about),
        lesson=lesson(view, plan, made, title, about),
        cards=letters_of_cards(first),
    )
