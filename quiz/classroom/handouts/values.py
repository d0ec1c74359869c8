"""What stands on paper, in one language and in reading order; nothing is marked up and nothing is left to decide.

Every renderer draws these values; texts that are missing are "".
"""

from __future__ import annotations

from msgspec import Struct

from quiz.library.text.pieces import Piece


class Printed(Struct, frozen=True, kw_only=True):
    """What the values of a handout share: frozen, and whole when written as JSON."""


class Excerpt(Printed, frozen=True, kw_only=True):
    """A passage, or a row of a match; `quoted` tells the words of an article from ours.

    `where` says who printed it, in the key only.
    """

    label: str
    pieces: tuple[Piece, ...]
    quoted: bool
    language: str
    gloss: str = ""
    where: str = ""


class Lettered(Printed, frozen=True, kw_only=True):
    """An option, a word, a step or a target, with its letter."""

    letter: str
    text: str


class Item(Printed, frozen=True, kw_only=True):
    """A question as pupils see it. `boxes` are the places to write letters into: one a row, or one a step."""

    number: int
    ask: tuple[str, ...]
    task: str
    excerpts: tuple[Excerpt, ...]
    rows: tuple[Excerpt, ...]
    options: tuple[Lettered, ...]
    boxes: int
    reason: str


class Sheet(Printed, frozen=True, kw_only=True):
    """One version of the pupils' sheet; `letter` is "" when there is one version only."""

    title: str
    about: str
    letter: str
    intro: str
    items: tuple[Item, ...]


class Told(Printed, frozen=True, kw_only=True):
    """An option, a row or a step in the key: whether it is right, its label in each version, and why."""

    right: bool
    label: str
    text: str
    goes_to: str
    why: str


class Solution(Printed, frozen=True, kw_only=True):
    """A question in the key. `cited` are numbers of the references."""

    numbers: str
    about: str
    ask: tuple[str, ...]
    key: str
    told: tuple[Told, ...]
    explain: str
    primary: str
    primary_by: str
    excerpts: tuple[Excerpt, ...]
    fair: str
    takeaway: str
    outlets: str
    cited: str
    codes: str


class Fact(Printed, frozen=True, kw_only=True):
    """A line of a card: its label ("" where the label above goes on) and what is known."""

    label: str
    text: str


class Card(Printed, frozen=True, kw_only=True):
    """Who is behind an outlet: as of a day, then since."""

    outlet: str
    about: str
    day: str
    held: tuple[Fact, ...]
    later: tuple[Fact, ...]
    chain: tuple[Fact, ...]
    does_not_say: str


class Source(Printed, frozen=True, kw_only=True):
    """A page cited; its number is its place in the list, from 1."""

    text: str
    url: str


class Code(Printed, frozen=True, kw_only=True):
    """A code of a curriculum, what it is about, and which questions it fits, in words."""

    code: str
    name: str
    questions: str


class GridRow(Printed, frozen=True, kw_only=True):
    """The answers to the question of this number, one for each version."""

    number: int
    answers: tuple[str, ...]


class Key(Printed, frozen=True, kw_only=True):
    """The teacher's key for all versions."""

    title: str
    about: str
    letters: tuple[str, ...]
    grid: tuple[GridRow, ...]
    solutions: tuple[Solution, ...]
    cards: tuple[Card, ...]
    sources: tuple[Source, ...]
    codes: tuple[Code, ...]


class Step(Printed, frozen=True, kw_only=True):
    """A step of the lesson and how many minutes it takes."""

    minutes: int
    name: str
    tells: tuple[str, ...]


class Lesson(Printed, frozen=True, kw_only=True):
    """A lesson plan of one page."""

    title: str
    about: str
    aims: tuple[str, ...]
    materials: tuple[str, ...]
    steps: tuple[Step, ...]
    say: tuple[str, ...]
    avoid: tuple[str, ...]
    after: tuple[str, ...]
    codes: tuple[Code, ...]
    reference: str


class Handout(Printed, frozen=True, kw_only=True):
    """All that a class gets. `mark` is printed on each page and finds the key file of answers typed in."""

    language: str
    mark: str
    sheets: tuple[Sheet, ...]
    key: Key
    lesson: Lesson
    cards: tuple[str, ...]
