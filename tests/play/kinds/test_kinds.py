"""Each kind of question has its module, and none is taken for another."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import quiz
from quiz.model import AnyQuestion
from quiz.play.kinds import ByKind, UnknownKindError, kind_of
from tests.play.kinds.riddle import riddle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.model import Pack
    from tests.conftest import Finding

CLASSES = {kind.__name__ for kind in get_args(AnyQuestion)}
NAMES = ByKind("choice", "hottext", "match", "order", "gap")


def test_a_table_by_kind_has_an_entry_for_each_kind_of_a_bank() -> None:
    assert set(ByKind._fields) == {kind.__struct_config__.tag for kind in get_args(AnyQuestion)}


def test_a_question_finds_the_entry_of_its_kind(every_kind: Pack) -> None:
    assert all(NAMES.of(question) == question.kind for question in every_kind.questions())


def test_a_kind_that_has_no_module_is_refused(question: Finding) -> None:
    with pytest.raises(UnknownKindError, match="un-choix: riddle"):
        kind_of(riddle(question("un-choix")))
    with pytest.raises(UnknownKindError, match="un-choix: riddle"):
        NAMES.of(riddle(question("un-choix")))


@pytest.mark.parametrize(
    ("name", "places"),
    [("un-choix", 1), ("deux-cles", 2), ("une-association", 3), ("un-ordre", 3), ("un-mot", 1), ("deux-temps", 3)],
)
def test_an_answer_has_as_many_places_as_its_key(every_kind: Pack, question: Finding, name: str, places: int) -> None:
    kind = kind_of(question(name))
    assert kind.places == places == len(kind.key(every_kind))


def test_a_guess_picks_from_all_possible_responses(every_kind: Pack, question: Finding) -> None:
    kinds = ("un-choix", "un-ordre", "un-mot", "deux-cles")
    assert [kind_of(question(each)).responses(every_kind) for each in kinds] == [3, 6, 3, 3]


def named(*nodes: ast.AST) -> set[str]:
    """The kinds whose classes stand in some code."""
    return CLASSES & {word for node in nodes for word in re.findall(r"\w+", ast.unparse(node))}


def unseen(module: ast.AST) -> Iterator[int]:
    """The lines where a module asks for kinds and the type checker would not miss a new one."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance" and named(node.args[1]):
            yield node.lineno
        if isinstance(node, ast.Match) and named(*(case.pattern for case in node.cases)):
            end = ast.unparse(node.cases[-1].body[0])
            if not end.startswith(("assert_never", "raise UnknownKindError")):
                yield node.lineno


def test_nothing_asks_for_kinds_but_tables_in_which_the_type_checker_misses_a_new_one() -> None:
    modules = sorted(Path(quiz.__file__).parent.rglob("*.py"))
    found = {path: list(unseen(ast.parse(path.read_text(encoding="utf-8")))) for path in modules}
    assert {path: lines for path, lines in found.items() if lines} == {}
