"""The words of what a class gets on paper, in French and English; loaded by `quiz handout` only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Language


class LessonWords(Struct, frozen=True, kw_only=True):
    """The plan of a lesson. Of a step: its minutes, its name, what to do; `{votes}` are the questions voted on."""

    title: str
    duration: str
    aims: tuple[str, ...]
    skills: str
    materials: str
    sheets: str
    cards: str
    key: str
    versions: str
    course: str
    minutes: str
    vote: str
    steps: tuple[tuple[int, str, tuple[str, ...]], ...]
    say_title: str
    say: tuple[str, ...]
    avoid_title: str
    avoid: tuple[str, ...]
    after_title: str
    after: tuple[str, ...]
    aims_title: str
    codes_title: str
    reference: str


class KeyWords(Struct, frozen=True, kw_only=True):
    """The headings of the key."""

    title: str
    for_teachers: str
    glance: str
    number: str
    version: str
    letters: str
    answer: str
    answers: str
    right: str
    wrong: str
    primary: str
    fair: str
    takeaway: str
    cards: str
    who: str
    cards_note: str
    as_of: str
    since: str
    chain: str
    does_not_say: str
    references: str
    codes: str
    questions: str


class HandoutWords(Struct, frozen=True, kw_only=True):
    """What stands on paper around a bank, and what `quiz handout` says; `{…}` are filled in by the caller."""

    mixed: str
    one: str
    many: str
    name: str
    class_: str
    date: str
    version: str
    intro: str
    tasks: Mapping[str, str]
    reason: str
    why: str
    your_order: str
    form: str
    level: str
    colon: str
    page: str
    frameworks: Mapping[str, str]
    short_codes: Mapping[str, str]
    codes: Mapping[str, str]
    sift: Mapping[str, str]
    key: KeyWords
    lesson: LessonWords
    card_title: str
    card_answer: str
    card_steps: tuple[str, ...]
    files: Mapping[str, str]
    described: Mapping[str, str]
    written: str
    same_again: str
    print_hint: str
    no_typst: str
    no_font: str
    none_of_form: str
    bad_form: str

    def count(self, questions: int) -> str:
        """So many questions."""
        return (self.one if questions == 1 else self.many).format(count=questions)

    def sift_of(self, question: AnyQuestion) -> str:
        """The SIFT move that a question trains; nothing when it names none."""
        return self.sift.get(question.tags.sift or "", "")


def handout_words(language: Language) -> HandoutWords:
    """The words of one language."""
    if language == "fr":
        from quiz.locale.handout_fr import HANDOUT
    else:
        from quiz.locale.handout_en import HANDOUT
    return HANDOUT
