"""Pages cited, each under the number that it got when it was first cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Label, Notes, Run
from quiz.tell.texts import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.document import Runs
    from quiz.locale import Phrases
    from quiz.model import Reference


class Cited:
    """Numbers references in the order in which they are first cited."""

    def __init__(self, references: Mapping[str, Reference]) -> None:
        self.references = references
        self.order: list[str] = []

    def runs(self, ids: Iterable[str]) -> Runs:
        """The numbers of the references that the register has, as they stand after what rests on them."""
        known = [each for each in dict.fromkeys(ids) if each in self.references]
        self.order += [each for each in known if each not in self.order]
        numbers = [self.order.index(each) + 1 for each in known]
        return tuple(Run(str(number), "cite", to=f"note:{number}") for number in numbers)

    def notes(self, say: Phrases) -> Notes:
        """Every page cited so far."""
        marks = [f"[{number}] " for number, _ in enumerate(self.order, start=1)]
        pages = [self.references[each] for each in self.order]
        return Notes(tuple(cited(say, Label(*[mark] * 2), page) for mark, page in zip(marks, pages, strict=True)))
