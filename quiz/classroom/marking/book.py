"""The questions that answers may be answers to: found by id, their responses checked and marked."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from quiz.model.labels import label
from quiz.play.kinds import kind_of
from quiz.play.marking import Mark, mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.model import AnyQuestion, Pack
    from quiz.play.marking import Response


LONGEST_NAME = 200
"""Characters of a name that is compared with others; comparing costs the square of them."""
MOST_COMPARED = 50_000
"""Names compared with names that are not on the list: beyond, it is another list, and nobody was mistyped."""


class Known(NamedTuple):
    """A question with what a response to it may name, its key, and the number of its parts."""

    question: AnyQuestion
    names: tuple[str, ...]
    key: Response
    one_of: tuple[str, ...] = ()
    """Names of which a response has one only: of a question that asks for one, or of its first step."""

    @property
    def single(self) -> bool:
        """Whether one option is picked, and no more."""
        return self.one_of == self.names

    @property
    def parts(self) -> int:
        """In how many parts an answer is marked."""
        return kind_of(self.question).parts(self.key)

    @property
    def in_parts(self) -> bool:
        """Whether the answer has places in a fixed order: rows or ranks."""
        return kind_of(self.question).in_parts


class Book:
    """The questions of a pack by id. Marks are remembered: a class gives few different answers.

    `names` are those of the class, when a list of them is given.
    """

    def __init__(self, pack: Pack, names: Iterable[str] = ()) -> None:
        self.pack = pack
        self.names = {label(name).casefold(): name for name in names}
        self.questions = {question.id: question for question in pack.questions()}
        self._compared = 0
        self._known: dict[str, Known] = {}
        self._first: dict[str, Known] = {}
        self._marks: dict[tuple[str, Response, Response], Mark] = {}

    def known(self, name: str) -> Known | None:
        """The question of an id."""
        if name in self._known:
            return self._known[name]
        question = self.questions.get(name)
        if question is None:
            return None
        known = self._known[name] = self._of(question)
        return known

    def first(self, name: str) -> Known | None:
        """The first step of the question of an id: all that a show of hands or a platform asks of it."""
        whole = self.known(name)
        if whole is not None and name not in self._first:
            self._first[name] = self._of(kind_of(whole.question).asks(self.pack)[0])
        return self._first.get(name)

    def _of(self, question: AnyQuestion) -> Known:
        kind, first = kind_of(question), kind_of(kind_of(question).asks(self.pack)[0])
        names, options = (tuple(choice.name for choice in each.choices(self.pack)) for each in (kind, first))
        one = not first.in_parts and len(first.key(self.pack)) == 1
        return Known(question, names, kind.key(self.pack), options if one else ())

    def unlisted(self, pupil: str) -> dict[str, str] | None:
        """What a finding says of a name that is not on the list; None when it is, or when there is no list."""
        if not self.names or pupil.casefold() in self.names:
            return None
        return {"name": pupil, "near": ", ".join(self._near(pupil.casefold()))}

    def _near(self, pupil: str) -> list[str]:
        """The names that are most like one that is not on the list; none when too many were compared already."""
        if len(pupil) > LONGEST_NAME or self._compared > MOST_COMPARED:
            return []
        names = [name for name in self.names if len(name) <= LONGEST_NAME]
        self._compared += len(names)
        return [self.names[name] for name in get_close_matches(pupil, names, n=2, cutoff=0.5)]

    def mark(self, known: Known, response: Response) -> Mark:
        """How a response is marked; blanks in a match or order are not right."""
        key = (known.question.id, known.key, response)
        found = self._marks.get(key)
        if found is None:
            found = self._marks[key] = mark(self.pack, known.question, response)
        return found

    def fits(self, known: Known, response: Response) -> str | None:
        """What in a response is none of the question's: a name; "" when its shape is wrong; None when all is well."""
        strange = next((name for name in response if name not in known.names and name), None)
        if strange is not None:
            return strange
        if known.in_parts:
            return None if len(response) == len(known.key) else ""
        picked = set(response)
        return None if len(picked) == len(response) > 0 and "" not in picked else ""
