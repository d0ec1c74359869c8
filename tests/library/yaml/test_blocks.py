"""Items of a list added and taken away: every other character of the file stays."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.yaml.blocks import NotInBlocksError, added, blocks_of, moved, removed, replaced, text_of
from quiz.library.yaml.documents import parse
from quiz.library.yaml.scalars import apply_edits

FILE = """\
# a bank
bank: b

statements: []   # none yet

questions:  # all of them
  # why the first
  - id: one
    ask: {fr: "a", en: "b"}  # short
    # still the first

  # on its own
  # why the second
  -
    id: two
    explain: >-
      folded
      twice
  - {id: three,
     ask: x}

  # - id: asleep
"""
NEW = "  - id: new\n    ask: >-\n      long"


def ids(text: str) -> list[str]:
    return [each["id"] for each in yaml.safe_load(text)["questions"]]


def test_an_item_goes_with_the_comments_that_are_its_own() -> None:
    document = parse(FILE, "b")
    texts = [text_of(document, block) for block in blocks_of(document, "questions")]
    assert texts == [
        '  # why the first\n  - id: one\n    ask: {fr: "a", en: "b"}  # short\n    # still the first',
        "  # on its own\n  # why the second\n  -\n    id: two\n    explain: >-\n      folded\n      twice",
        "  - {id: three,\n     ask: x}",
    ]


@pytest.mark.parametrize(("at", "order"), [(None, ["one", "two", "three", "new"]), (1, ["one", "new", "two", "three"])])
def test_items_are_added_where_they_are_wanted(at: int | None, order: list[str]) -> None:
    (edit,) = added(parse(FILE, "b"), "questions", [NEW], at)
    assert edit.start == edit.end
    assert ids(apply_edits(FILE, [edit])) == order


@pytest.mark.parametrize(
    "head", ["statements: []   # none yet\n", "statements:\n", "statements:\n  # still asleep\n", ""]
)
def test_a_list_that_holds_nothing_is_begun(head: str) -> None:
    text = FILE.replace("statements: []   # none yet\n", head)
    after = apply_edits(text, added(parse(text, "b"), "statements", ["  - id: s\n    said: >-\n      long"]))
    assert yaml.safe_load(after)["statements"] == [{"id": "s", "said": "long"}]
    assert ids(after) == ids(text)


@pytest.mark.parametrize("gone", [[0], [1], [2], [0, 1], [1, 2], [0, 2], [0, 1, 2]])
def test_items_are_taken_away_and_the_others_stay(gone: list[int]) -> None:
    document = parse(FILE, "b")
    after = apply_edits(FILE, removed(document, "questions", gone))
    left = [name for i, name in enumerate(["one", "two", "three"]) if i not in gone]
    assert ids(after) == left
    assert all(
        text_of(document, block) in after for i, block in enumerate(blocks_of(document, "questions")) if i not in gone
    )
    assert "\n\n\n" not in after.rstrip("\n")


def test_what_was_emptied_can_be_filled_again() -> None:
    empty = apply_edits(FILE, removed(parse(FILE, "b"), "questions", [0, 1, 2]))
    assert ids(apply_edits(empty, added(parse(empty, "b"), "questions", [NEW]))) == ["new"]


def test_an_item_is_put_where_another_was() -> None:
    after = apply_edits(FILE, replaced(parse(FILE, "b"), "questions", 1, [NEW, NEW.replace("new", "newer")]))
    assert ids(after) == ["one", "new", "newer", "three"]


@pytest.mark.parametrize("text", ["questions: [{id: a}]\n", "{questions: [{id: a}]}\n", "questions: none\n"])
def test_what_stands_between_brackets_is_left_alone(text: str) -> None:
    with pytest.raises(NotInBlocksError):
        added(parse(text, "b"), "questions", [NEW])


def test_lines_move_in_and_out() -> None:
    assert moved(moved(NEW, 3), -3) == NEW
    assert moved("  - a\n\n    b", -2) == "- a\n\n  b"


COMMENT = st.sampled_from(["", "\n", "\n  # a remark\n", "\n  # a remark\n\n", "    # deep\n"])
ITEM = st.sampled_from(
    ["  - id: {}\n    a: 1\n", "  - id: {}\n    a: >-\n      x\n      y\n", "  - {{id: {}, a: [1,\n      2]}}\n"]
)


@given(st.lists(st.tuples(ITEM, COMMENT), min_size=1, max_size=5), st.data())
def test_nothing_but_the_item_changes_whatever_stands_around_it(
    parts: list[tuple[str, str]], data: st.DataObject
) -> None:
    text = "a: 1\nquestions:\n" + "".join(item.format(f"q{i}") + rest for i, (item, rest) in enumerate(parts))
    document = parse(text, "b")
    (edit,) = added(document, "questions", [NEW])
    after = apply_edits(text, [edit])
    assert after[: edit.start] + after[edit.start + len(edit.text) :] == text
    assert ids(after) == [*ids(text), "new"]
    place = data.draw(st.integers(0, len(parts) - 1))
    left = apply_edits(text, removed(document, "questions", [place]))
    assert yaml.safe_load(left)["questions"] == [
        each for i, each in enumerate(yaml.safe_load(text)["questions"]) if i != place
    ]
