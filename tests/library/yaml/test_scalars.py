"""A scalar's value is changed in a few characters; how it is written stays."""

from __future__ import annotations

from itertools import pairwise

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.problems import Edit
from quiz.library.yaml.scalars import apply_edits, difference, edited

SIGNS = "abé l'’\"«»\u00a0\u202f:?!;-#\\ \n,[]{}&*%@`|>😀"
texts = st.text(SIGNS, min_size=1, max_size=60)
styles = st.sampled_from(["", "'", '"', "|", ">"])


def node_of(source: str) -> yaml.ScalarNode:
    root = yaml.compose(source, Loader=yaml.CBaseLoader)
    assert isinstance(root, yaml.MappingNode)
    node = root.value[0][1]
    assert isinstance(node, yaml.ScalarNode)
    return node


def value_of(source: str) -> str:
    return str(node_of(source).value)


def changed(source: str, old: str, new: str) -> str | None:
    """The source after each `old` in the value has become `new`."""
    node = node_of(source)
    edits = edited(source, node, difference(node.value, node.value.replace(old, new)))
    return None if edits is None else apply_edits(source, edits)


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("a: l'an # c\n", "a: l’an # c\n"),
        ("a: 'l''an'\n", "a: 'l’an'\n"),
        ('a: "l\'an \\"b\\""\n', 'a: "l’an \\"b\\""\n'),
        ('a: "l\\x27an\\u00a0"\n', 'a: "l’an\\u00a0"\n'),
        ("a: |\n  l'an\n  deux\n", "a: |\n  l’an\n  deux\n"),
        ("a: >-\n    un\n    l'an\n\n    deux\n\n# c\n", "a: >-\n    un\n    l’an\n\n    deux\n\n# c\n"),
        ("a: un\n  l'an\n", "a: un\n  l’an\n"),
        ("{a: l'an, c: 'd'}\n", "{a: l’an, c: 'd'}\n"),
    ],
)
def test_an_apostrophe_is_changed_in_every_style(source: str, mended: str) -> None:
    assert changed(source, "'", "’") == mended


def test_a_curved_apostrophe_becomes_a_straight_one_with_the_escape_of_its_style() -> None:
    assert changed("a: 'l’an'\n", "’", "'") == "a: 'l''an'\n"
    assert changed('a: "un « mot »"\n', "« mot »", '"mot"') == 'a: "un \\"mot\\""\n'


def test_a_plain_scalar_that_would_be_read_otherwise_gets_quotes() -> None:
    assert changed("a: « mot » dit\n", "« mot »", '"mot"') == 'a: "\\"mot\\" dit"\n'
    assert changed("a: le texte\u00a0#1\n", "\u00a0", " ") == 'a: "le texte #1"\n'


def test_a_sign_on_the_next_line_is_brought_up() -> None:
    source = "a: >-\n  Qui parle\n  ? Personne\n  ici\n"
    assert changed(source, " ?", "\u202f?") == "a: >-\n  Qui parle\u202f? Personne\n  ici\n"


def test_a_block_that_keeps_its_line_ends_is_left_alone() -> None:
    assert changed("a: |+\n  l'an\n\n", "'", "’") is None


@given(texts, styles, st.integers(20, 60), st.data())
def test_the_value_becomes_what_was_wanted_or_nothing_is_done(
    text: str, style: str, width: int, data: st.DataObject
) -> None:
    source = yaml.dump({"a": text}, default_style=style or None, width=width, allow_unicode=True)
    node = node_of(source)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(node.value)), max_size=4, unique=True)))
    edits = [Edit(start, end, data.draw(st.text(SIGNS, max_size=2))) for start, end in list(pairwise(cuts))[::2]]
    found = edited(source, node, edits)
    if found is not None and (after := readable(apply_edits(source, found))) is not None:
        assert after == apply_edits(node.value, edits)


@given(st.text("abé l'’«»\u00a0\u202f?! ", min_size=3, max_size=200), styles, st.integers(20, 60))
def test_an_apostrophe_can_nearly_always_be_set(text: str, style: str, width: int) -> None:
    source = yaml.dump({"a": f"x{text}z"}, default_style=style or None, width=width, allow_unicode=True)
    after = changed(source, "'", "’")
    assert after is not None
    assert value_of(after) == f"x{text}z".replace("'", "’")


@given(texts, texts)
def test_a_difference_leads_from_one_text_to_the_other(old: str, new: str) -> None:
    assert apply_edits(old, difference(old, new)) == new


def readable(source: str) -> str | None:
    try:
        return value_of(source)
    except (yaml.YAMLError, AttributeError, AssertionError, IndexError, TypeError):
        return None
