"""What is wrong with a broken file is told from its text: whatever words a parser has for it, ours are the same."""

from __future__ import annotations

import pytest
import yaml

from quiz.library.problems import Span
from quiz.library.yaml import syntax
from quiz.library.yaml.broken import syntax_problem
from quiz.library.yaml.documents import parse

BROKEN = {
    "a colon in a text": ("ask: Le texte dit: oui\n", "Y108", (1, 18)),
    "an alias": ("a: *autre\n", "Y111", (1, 4)),
    "stars for bold": ("a: **gras**\n", "Y111", (1, 5)),
    "a second document": ("a: b\n---\nc: d\n", "Y113", (2, 1)),
    "a tab": ("a:\n\tb: c\n", "Y107", (2, 1)),
    "a tab further down": ("a:\n  - b: c\n\td: e\n", "Y107", (3, 1)),
    "a sign that begins nothing": ("a: @b\n", "Y109", (1, 4)),
    "a quote never closed": ('a: "b\nc: d\n', "Y109", (3, 1)),
    "words after a quotation": ('a: "b" c\n', "Y109", (1, 8)),
    "a bracket never closed": ("a: [b, c\nd: e\n", "Y109", (2, 2)),
    "a bracket too many": ("a: ]\n", "Y109", (1, 4)),
    "an item out of line": ("a:\n  - b: c\n   d: e\n", "Y109", (3, 4)),
    "a key out of line": ("a:\n  b: c\n d: e\n", "Y109", (3, 2)),
    "a word without a value": ("a: b\nc\nd: e\n", "Y109", (3, 1)),
    "half a tag": ("a: !<x y\n", "Y109", (1, 7)),
    "an endless key": ("a: b\n" + "k" * 2000 + ": 1\n", "Y119", (2, 2001)),
    "a later YAML": ("%YAML 3.0\n---\na: b\n", "Y109", (1, 1)),
}
PARSERS = [yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("name", BROKEN)
def test_each_way_to_break_a_file_has_its_code_and_place(name: str, parser: type[yaml.BaseLoader]) -> None:
    text, code, place = BROKEN[name]
    with pytest.raises(yaml.YAMLError) as caught:
        yaml.compose(text, Loader=parser)
    problem = syntax_problem(text, "x", caught.value)
    assert (problem.code, (problem.span.line, problem.span.column)) == (code, place)


@pytest.mark.parametrize("escape", ["\\q", "\\x2", "\\u12"])
@pytest.mark.parametrize("parser", PARSERS)
def test_an_escape_that_yaml_does_not_know_is_said_to_be_one(escape: str, parser: type[yaml.BaseLoader]) -> None:
    text = f'a: "ab{escape} et la suite"\n'
    with pytest.raises(yaml.YAMLError) as caught:
        yaml.compose(text, Loader=parser)
    assert "double it" in syntax_problem(text, "x", caught.value).message.of("en")


@pytest.mark.parametrize("name", BROKEN)
def test_nothing_of_what_the_parser_says_is_repeated(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, code, _ = BROKEN[name]
    expected = parse(text, "x").problems
    whole = syntax.compose

    def compose(part: str) -> yaml.Node | None:
        try:
            return whole(part)
        except yaml.MarkedYAMLError as error:
            raise yaml.MarkedYAMLError("other", error.context_mark, "words", error.problem_mark) from None

    monkeypatch.setattr("quiz.library.yaml.documents.compose", compose)
    monkeypatch.setattr("quiz.library.yaml.recovery.compose", compose)
    found = parse(text, "x").problems
    assert found == expected
    assert code in {problem.code for problem in found}


def test_a_value_told_without_a_place_is_a_problem_of_the_file() -> None:
    problem = syntax_problem("a: b\n", "x", yaml.YAMLError("anything"))
    assert (problem.code, problem.span) == ("Y109", Span(file="x"))
