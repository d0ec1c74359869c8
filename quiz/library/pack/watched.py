"""A dictionary that notes which of its keys are looked at; every key, when it is gone through as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

T = TypeVar("T")


class WatchedTable(dict[str, T]):
    """The dictionary; an empty key in `seen` stands for all of it."""

    __slots__ = ("_name", "_seen")

    def __init__(self, name: str, held: Mapping[str, T], seen: set[tuple[str, str]]) -> None:
        super().__init__(held)
        self._name = name
        self._seen = seen

    def _note(self, key: object) -> None:
        self._seen.add((self._name, key if isinstance(key, str) else ""))

    def __getitem__(self, key: str) -> T:
        """As of a dictionary."""
        self._note(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        """As of a dictionary."""
        self._note(key)
        return super().__contains__(key)

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 -- as of a dictionary
        """As of a dictionary."""
        self._note(key)
        return super().get(key, default)

    def __iter__(self) -> Iterator[str]:
        """As of a dictionary."""
        self._note(None)
        return super().__iter__()

    def __len__(self) -> int:
        """As of a dictionary."""
        self._note(None)
        return super().__len__()

    def keys(self) -> Any:  # noqa: ANN401 -- what dict returns has no public name
        """As of a dictionary."""
        self._note(None)
        return super().keys()

    def values(self) -> Any:  # noqa: ANN401 -- what dict returns has no public name
        """As of a dictionary."""
        self._note(None)
        return super().values()

    def items(self) -> Any:  # noqa: ANN401 -- what dict returns has no public name
        """As of a dictionary."""
        self._note(None)
        return super().items()
