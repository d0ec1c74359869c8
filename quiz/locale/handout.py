"""The words of what a class gets on paper; loaded by `quiz handout` only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct, field

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Language


class HandoutHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz handout`."""

    epilog: str
    questions: str
    form: str
    versions: str
    cards: str
    answers: str
    table: str
    large: str
    editable: str
    pdf: str
    lang: Annotated[str, "languages"]
    output: str
    seed: str


class LessonHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz lesson`."""

    epilog: str
    questions: str
    level: str
    minutes: str
    versions: str
    output: str
    seed: str


class StepWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step of a lesson: `{votes}` are the questions voted on, `{each}` and `{pace}` say how long one takes."""

    name: str
    what: tuple[Annotated[str, "votes?", "each?", "pace?"], ...]


class CourseWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The steps of a lesson, called as its table of minutes calls them."""

    open: StepWords
    read: StepWords
    vote: StepWords
    behind: StepWords
    close: StepWords


class LessonWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The plan of a lesson."""

    title: str
    duration: Annotated[str, "minutes"]
    aims: tuple[str, ...]
    skills: Annotated[str, "skills"]
    materials: str
    sheets: str
    cards: Annotated[str, "letters"]
    key: str
    versions: Annotated[str, "numbers"]
    course: str
    minutes: Annotated[str, "minutes"]
    vote: Annotated[str, "number", "key"]
    steps: CourseWords
    commands_title: str
    commands: Mapping[str, str]
    say_title: str
    say: tuple[str, ...]
    avoid_title: str
    avoid: tuple[str, ...]
    after_title: str
    after: tuple[str, ...]
    aims_title: str
    codes_title: str
    reference: str


class KeyWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The headings of the key."""

    title: str
    for_teachers: str
    glance: str
    number: str
    version: Annotated[str, "letter"]
    letters: Annotated[str, "letters"]
    answer: str
    answers: str
    cards: str
    who: str
    cards_note: str
    codes: str
    questions: Annotated[str, "numbers"]


class Tasks(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to do, below each kind of question."""

    tick: Counted
    match: str
    order: str


class TallyWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The grid to count answers on."""

    title: str
    how: str
    grid: str
    blank: str


class HandoutWords(Words, frozen=True, kw_only=True):
    """What stands on paper around a bank, and what `quiz handout` says; `{…}` are filled in by the caller."""

    topic = "handout"

    mixed: str
    questions: Counted
    name: str
    class_: str = field(name="class")
    date: str
    version: str
    intro: str
    context: Mapping[str, str]
    rights: Annotated[str, "outlets"]
    tasks: Tasks
    reason: str
    why: str
    your_order: str
    form: Annotated[str, "form"]
    level: Annotated[str, "level"]
    page: Annotated[str, "number", "total"]
    frameworks: Mapping[str, Annotated[str, "code"]]
    short_codes: Mapping[str, str]
    codes: Mapping[str, str]
    sift: Mapping[str, str]
    key: KeyWords
    lesson: LessonWords
    tally: TallyWords
    card_title: str
    card_answer: Annotated[str, "letter"]
    card_steps: tuple[str, ...]
    files: Mapping[str, str]
    described: Mapping[str, str]
    written: Annotated[str, "folder"]
    next_steps: str
    fewer: Annotated[str, "count", "wanted"]
    too_short: Annotated[str, "minutes", "count", "least"]
    alike: str
    no_lesson: Annotated[str, "path"]
    changed: Annotated[str, "numbers"]
    said_already: Annotated[str, "option"]
    same_again: str
    print_hint: str
    no_typst: str
    bad_table: Annotated[str, "value", "kinds"]
    no_font: Annotated[str, "signs"]
    none_of_form: Annotated[str, "form"]
    help: HandoutHelp
    lesson_help: LessonHelp

    def count(self, questions: int) -> str:
        """So many questions."""
        return self.questions.of(questions)

    def sift_of(self, question: AnyQuestion) -> str:
        """The SIFT move that a question trains; nothing when it names none."""
        return self.sift.get(question.tags.sift or "", "")


def handout_words(language: Language) -> HandoutWords:
    """The words of one language."""
    return read(HandoutWords, language)
