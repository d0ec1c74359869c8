"""Where a phrase is asked for by a name that is data, there is one for every name that data can have."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import quiz
from quiz.checks.fairness.robots import ROBOTS
from quiz.cli import COMMANDS
from quiz.cli.help import GROUPS
from quiz.drafting.values import REASONS
from quiz.formats.formats import FORMATS
from quiz.locale import phrases
from quiz.locale.compare import compare_words
from quiz.locale.draft import draft_words
from quiz.locale.export import export_words
from quiz.locale.handout import handout_words
from quiz.locale.help import help_words
from quiz.locale.history import history_words
from quiz.locale.preview import preview_words
from quiz.locale.projector import class_words
from quiz.locale.register import register_words
from quiz.model import AnyQuestion, MediaClass, Sector, Tags, Verdict
from quiz.reading.presence import State
from quiz.reading.register import values_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.model import Pack

KINDS = {str(kind.__struct_config__.tag) for kind in get_args(AnyQuestion)}
SAY, COMPARE, EXPORT, HANDOUT = phrases("en"), compare_words("en"), export_words("en"), handout_words("en")
REGISTER, PREVIEW, HELP = register_words("en"), preview_words("en"), help_words("en")


@cache
def _calls() -> list[tuple[str, ast.expr]]:
    """Each call with an argument in the program: of what, and its first argument."""
    files = Path(quiz.__file__).parent.rglob("*.py")
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    calls = (node for node in nodes if isinstance(node, ast.Call) and node.args)
    return [(node.func.id, node.args[0]) for node in calls if isinstance(node.func, ast.Name)]


def named(maker: str) -> Iterator[str]:
    """The names that the program gives to what a class makes: its first argument, where that is written out."""
    for name, given in _calls():
        if name == maker:
            yield from (str(each.value) for each in ast.walk(given) if isinstance(each, ast.Constant))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (SAY.classes, set(get_args(MediaClass)) - {"none"}),
        (SAY.said_by, {"quoted", "paraphrase"}),
        (SAY.robots, set(ROBOTS)),
        (HELP.command, set(COMMANDS)),
        (HELP.group, set(GROUPS)),
        (draft_words("en").reasons, set(REASONS)),
        (COMPARE.legend, set(get_args(State))),
        (EXPORT.names, {each.name for each in FORMATS}),
        (EXPORT.renderings, {each.name for each in FORMATS}),
        *((rendering, set(EXPORT.parts)) for rendering in EXPORT.renderings.values()),
        (PREVIEW.kinds, KINDS),
        (PREVIEW.options, KINDS),
        (PREVIEW.verdicts, set(get_args(Verdict))),
        (REGISTER.sectors, set(get_args(Sector))),
        (history_words("en").signs, {"right", "wrong", "partly", "skipped", "withdrawn"}),
    ],
)  # fmt: skip
def test_every_name_has_its_words_and_no_other(words: Mapping[str, object], names: set[str]) -> None:
    assert set(words) == names


def test_every_refusal_of_the_projector_has_its_words_and_no_other() -> None:
    assert set(class_words("en").refusals) == set(named("Refusal"))


def test_every_change_that_a_format_makes_is_told() -> None:
    assert set(named("Change")) <= set(EXPORT.changes)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("country", REGISTER.countries),
        ("owner", REGISTER.owners),
        ("funding", REGISTER.money),
        ("decides", REGISTER.control),
    ],
)
def test_every_code_of_the_register_has_its_words(pack: Pack, field: str, words: Mapping[str, str]) -> None:
    assert set(values_in(pack, field)) <= set(words)


def test_every_code_of_a_curriculum_in_the_banks_has_its_words(pack: Pack) -> None:
    tags = [question.tags for question in pack.questions()]
    used = {
        f"{framework}:{code}" for framework in HANDOUT.frameworks for tag in tags for code in getattr(tag, framework)
    }
    assert set(HANDOUT.frameworks) == set(Tags.__struct_fields__) - {"sift"}
    assert used <= set(HANDOUT.codes)
    assert {tag.sift for tag in tags if tag.sift} <= set(HANDOUT.sift)
