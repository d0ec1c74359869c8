"""A value of the model and where it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

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

    def span(self, *below: str | int) -> Span:
        """Where a part of the value stands."""
        return self.document.span((*self.place, *below))
