"""Entries of a mapping move with their comments, or not at all."""

from __future__ import annotations

import pytest
import yaml

from quiz.library.yaml.entries import key_added, sorted_entries
from quiz.library.yaml.scalars import apply_edits


def mapping(source: str) -> yaml.MappingNode:
    node = yaml.compose(source, Loader=yaml.CBaseLoader)
    while isinstance(node, yaml.SequenceNode):
        node = node.value[0]
    assert isinstance(node, yaml.MappingNode)
    return node


def by_alphabet(source: str) -> str | None:
    edits = sorted_entries(mapping(source), source, ord)
    return None if edits is None else apply_edits(source, edits)


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("b: 1\na: 2\n", "a: 2\nb: 1\n"),
        ("b: 1 # one\na: 2", "a: 2\nb: 1 # one"),
        ("- b: 1\n  a: 2\n- c\n", "- a: 2\n  b: 1\n- c\n"),
        ("a: 1\n# of c\nc: 3\n# of b\n# too\nb: 2\n", "a: 1\n# of b\n# too\nb: 2\n# of c\nc: 3\n"),
        (
            "c: >-\n  x\n\n  y\nb:\n  - 1\n  - 2\na: 'z'\n\n# end\n",
            "a: 'z'\nb:\n  - 1\n  - 2\nc: >-\n  x\n\n  y\n\n# end\n",
        ),
        ("{b: 1, a: [2, 3]}\n", "{a: [2, 3], b: 1}\n"),
        ("{b: {c: 1},\n  a: 2}\n", "{a: 2,\n  b: {c: 1}}\n"),
        ("a: 1\n\nb: 2\nd: 4\nc: 3\n", "a: 1\n\nb: 2\nc: 3\nd: 4\n"),
        ("a: 1\nb: 2\n", "a: 1\nb: 2\n"),
    ],
)
def test_entries_are_sorted_with_their_comments(source: str, mended: str) -> None:
    assert by_alphabet(source) == mended


@pytest.mark.parametrize(
    "source",
    [
        "b: 1\n\na: 2\n",
        "b: 1\n# whose?\n\na: 2\n",
        "b: 1\n  # whose?\na: 2\n",
        "b: 1\n# of a\na: 2\n",
        "{b: 1, # whose?\n a: 2}\n",
        "? b\n: 1\n? a\n: 2\n",
    ],
)
def test_nothing_moves_where_the_place_of_a_comment_is_unclear(source: str) -> None:
    assert by_alphabet(source) is None


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("- kind: x\n  b: 1\n", "- id: un-nom\n  kind: x\n  b: 1\n"),
        ("-   # c\n    kind: x\n", "-   # c\n    id: un-nom\n    kind: x\n"),
        ("- {kind: x}\n", "- {id: un-nom, kind: x}\n"),
    ],
)
def test_a_key_is_put_first(source: str, mended: str) -> None:
    assert apply_edits(source, [key_added(mapping(source), source, "id", "un-nom")]) == mended


@pytest.mark.parametrize("value", ["12", "1-2", "no", "true", "null"])
def test_a_value_that_yaml_might_take_for_another_kind_is_quoted(value: str) -> None:
    assert key_added(mapping("{a: b}"), "{a: b}", "id", value).text == f'id: "{value}", '
