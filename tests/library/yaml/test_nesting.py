"""How deep a text nests is our own count: as exact as a parser's where one reads, and there where none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.yaml.nesting import DEEPEST, depth_of, is_too_deep
from quiz.library.yaml.syntax import events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WAYS: dict[str, Callable[[int], str]] = {
    "brackets": lambda levels: "[" * levels,
    "brackets, closed": lambda levels: "[" * levels + "]" * levels,
    "braces": lambda levels: "{a: " * levels + "b" + "}" * levels,
    "dashes": lambda levels: "- " * levels + "x",
    "question marks": lambda levels: "? " * levels + "x",
    "indentation": lambda levels: "".join(" " * i + "a:\n" for i in range(levels)),
    "lists at the column of their key": lambda levels: "".join("a:\n" + "  " * i + "- " for i in range(levels // 2)),
}
TREES = st.recursive(
    st.sampled_from(["un", "l’un", "[", "a: b", '"', "# non", "- x"]),
    lambda below: st.lists(below, min_size=1, max_size=3) | st.dictionaries(st.sampled_from("abc"), below, min_size=1),
    max_leaves=12,
)


def refused(_: str) -> Iterator[yaml.Event]:
    """As a parser whose own limit comes before ours."""
    raise yaml.YAMLError("deeper than this parser goes")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("levels", [DEEPEST + 2, DEEPEST * 20])
def test_too_deep_is_too_deep_whatever_the_parser_refuses(way: str, levels: int) -> None:
    text = WAYS[way](levels)
    assert is_too_deep(text, events)
    assert is_too_deep(text, refused)


@pytest.mark.parametrize("way", WAYS)
def test_what_is_not_too_deep_is_not_said_to_be(way: str) -> None:
    text = WAYS[way](DEEPEST - 2)
    assert not is_too_deep(text, events)
    assert not is_too_deep(text, refused)


@pytest.mark.parametrize(
    "text",
    [
        'a: "' + "[" * 100 + '"\n',
        "a: '" + "{" * 100 + "'\n",
        "a: b # " + "[" * 100 + "\n",
        "a:\n" + "  - b\n\n" * 100,
    ],
)
def test_brackets_between_quotes_and_in_comments_are_text(text: str) -> None:
    assert depth_of(text) <= 3
    assert not is_too_deep(text, refused)


@given(TREES, st.booleans())
def test_the_count_is_that_of_a_parser(tree: object, flow: bool) -> None:  # noqa: FBT001 -- hypothesis fills it
    text = yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True, width=1000)
    depth, deepest = 0, 0
    for event in yaml.parse(text):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        deepest = max(deepest, depth)
    assert deepest <= depth_of(text) <= deepest + 1
