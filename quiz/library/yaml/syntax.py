"""YAML's own part: nodes and events with marks."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import yaml

from quiz.library.problems import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Loader(_Base):  # type: ignore[misc]  # libyaml's loader, where there is one
    """A loader for which every scalar is text: nothing is resolved, which saves a third of the time."""

    def resolve(self, kind: object, value: object, implicit: object) -> None:
        """No value becomes anything but text."""

    def descend_resolver(self, node: object, index: object) -> None:
        """Nothing to remember."""

    def ascend_resolver(self) -> None:
        """Nothing to forget."""


def compose(text: str) -> yaml.Node | None:
    """The nodes of a text. Raises YAMLError."""
    return yaml.compose(text, Loader=_Loader)


def events(text: str) -> Iterator[yaml.Event]:
    """The events of a text, one by one. Raises YAMLError where it cannot be read on."""
    return yaml.parse(text, Loader=_Loader)


def first_anchor(text: str) -> Any:  # noqa: ANN401 -- libyaml has marks of its own kind
    """Where the first anchor (`&name`) stands, in what can be read of a text from its beginning."""
    with suppress(yaml.YAMLError):
        for event in events(text):
            if isinstance(event, yaml.NodeEvent) and event.anchor and not isinstance(event, yaml.AliasEvent):
                return event.start_mark
    return None


def span_between(name: str, start: yaml.Mark, end: yaml.Mark) -> Span:
    """The stretch from one mark to another."""
    return Span(
        file=name,
        line=start.line + 1,
        column=start.column + 1,
        end_line=end.line + 1,
        end_column=end.column + 1,
    )


def point(name: str, text: str, offset: int) -> Span:
    """The stretch of one character."""
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Span(file=name, line=line, column=column, end_line=line, end_column=column + 1)
