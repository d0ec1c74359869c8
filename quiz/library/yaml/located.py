"""A value of the model and where it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from quiz.library.problems import NOWHERE

if TYPE_CHECKING:
    from quiz.library.problems import Place, Span
    from quiz.library.yaml.documents import Document

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[T_co]):
    """A value of the model and where it was written."""

    value: T_co
    document: Document
    place: Place
    stood: frozenset[Place] = frozenset()
    """Parts that nobody wrote: something plain stands there for what is missing or wrong."""

    def is_written(self, *below: str | int) -> bool:
        """Whether somebody wrote a part, and nothing stands there for it; who compares two parts asks of both."""
        return not (self.stood and any(below[:i] in self.stood for i in range(len(below) + 1)))

    def span(self, *below: str | int) -> Span:
        """Where a part of the value stands."""
        return self.document.span((*self.place, *below)) if self.is_written(*below) else NOWHERE
