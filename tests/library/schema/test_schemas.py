"""The schemas that editors read accept what the check accepts, as editors read it."""

from __future__ import annotations

import datetime as dt
import json
import re
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
import pytest
import yaml
from jsonschema import Draft7Validator

from quiz.library.schema.schemas import NAMES, meanings, schema_of, schema_text
from quiz.locale.schema import schema_words
from quiz.model import LANGUAGES, About, Bank, Outlet, Reference, Sources, Statement
from tests.conftest import PACKS, TOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quiz.library.schema.schemas import Name
    from quiz.model import Language

REGISTERS: dict[str, Name] = {name: name for name in NAMES if name != "bank"}
SHIPPED = [*sorted((TOP / "questions").glob("*.yaml")), TOP / "seeds" / "sources.yaml", TOP / "pack.yaml"]
GOOD = sorted((PACKS / "good").glob("*.yaml"))
SHAPE = re.compile(r"\bS20[1-4]\b")
Yaml: TypeAlias = Any
"""Whatever an editor makes of a file."""


Newer: Any = type("Newer", (yaml.SafeLoader,), {"yaml_implicit_resolvers": {}})
"""YAML 1.2 as editors read it today: numbers, `true`, `false` and `null`, and no more."""

for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Newer.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


def as_newer_editors(text: str) -> Yaml:
    return yaml.load(text, Newer)  # noqa: S506 -- a safe loader with fewer types


def as_older_editors(text: str) -> Yaml:
    """YAML 1.1: `No` is false and `2022-01-12` a day, which JSON has no type for."""
    return _days_as_text(yaml.safe_load(text))


def _days_as_text(value: Yaml) -> Yaml:
    if isinstance(value, dict):
        return {key: _days_as_text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_days_as_text(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date) else value


READINGS = pytest.mark.parametrize("read", [as_newer_editors, as_older_editors])


def misfits(name: Name, value: Yaml, language: Language = "en") -> list[str]:
    errors = Draft7Validator(schema_of(name, language)).iter_errors(value)
    return [f"{error.json_path}: {error.message[:200]}" for error in errors]


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_schema_is_current(name: Name) -> None:
    shipped = (TOP / "questions" / "schema" / f"{name}.json").read_text(encoding="utf-8")
    assert shipped == schema_text(name, "en"), f"quiz schema {name} --lang en > questions/schema/{name}.json"


@pytest.mark.parametrize("margin", ["", "    "])
def test_a_schema_is_the_same_text_whatever_a_library_leaves_of_margins(
    margin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, expected = msgspec.json.schema_components, schema_text("bank", "en")

    def with_margins(kinds: list[type], *, ref_template: str) -> tuple[object, dict[str, Yaml]]:
        shape, parts = made(kinds, ref_template=ref_template)
        for part in parts.values():
            part["description"] = cleandoc(part["description"]).replace("\n", f"\n{margin}")
        return shape, parts

    monkeypatch.setattr(msgspec.json, "schema_components", with_margins)
    assert schema_text("bank", "en") == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: Name, language: Language) -> None:
    Draft7Validator.check_schema(schema_of(name, language))


@READINGS
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_an_editor_finds_nothing_wrong_with_a_shipped_file(path: Path, read: Callable[[str], Yaml]) -> None:
    assert misfits(REGISTERS.get(path.stem, "bank"), read(path.read_text(encoding="utf-8"))) == []


@READINGS
@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_an_editor_finds_nothing_wrong_with_what_the_check_accepts(path: Path, read: Callable[[str], Yaml]) -> None:
    assert misfits("bank", read(path.read_text(encoding="utf-8"))) == []


MISSHAPEN = [
    expected.with_suffix(".yaml")
    for expected in sorted((PACKS / "bad").glob("*.expected"))
    if SHAPE.search(expected.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("path", MISSHAPEN, ids=lambda path: path.stem)
def test_an_editor_sees_what_the_check_refuses_for_its_shape(path: Path) -> None:
    assert misfits("bank", as_newer_editors(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_file_tells_the_editor_its_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    told = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert told is not None
    assert (path.parent / told[1]).resolve().name == f"{REGISTERS.get(path.stem, 'bank')}.json"
    assert json.loads((path.parent / told[1]).read_text(encoding="utf-8"))["$schema"]


def test_every_key_of_the_model_is_explained_and_no_other() -> None:
    _, parts = msgspec.json.schema_components([About, Bank, Outlet, Reference, Sources, Statement])
    keys = {name: set(schema["properties"]) for name, schema in parts.items()}
    words = schema_words("en")
    assert {name: set(meanings(words, name)) for name in words.key if name != "Question"} == keys


def _enums(schema: Yaml) -> Iterator[tuple[str, dict[str, Yaml]]]:
    for part in schema["definitions"].values():
        yield from ((key, each) for key, each in part["properties"].items() if "enum" in each)


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_closed_list_is_explained(name: Name) -> None:
    for key, each in _enums(schema_of(name, "fr")):
        if key != "form":
            assert set(each["enum"]) <= set(schema_words("fr").word[key])
            assert len(each["markdownEnumDescriptions"]) == len(each["enum"])


def test_no_word_is_explained_that_no_list_has() -> None:
    listed = {(key, word) for name in NAMES for key, each in _enums(schema_of(name, "en")) for word in each["enum"]}
    assert {(key, word) for key, words in schema_words("en").word.items() for word in words} <= listed


def reference(**keys: Yaml) -> list[str]:
    return misfits("references", {"references": [{"id": "a", "title": "b", "publisher": "c", **keys}]})


def test_a_year_is_a_number_or_a_text() -> None:
    assert reference(date=2022) == reference(date="2022") == reference(date="2022-01-12") == []
    assert reference(date=True)
    assert reference(date="janvier 2022")


def test_a_text_may_look_like_a_number_or_a_word_of_logic() -> None:
    assert reference(title=1984) == reference(title=False) == []


def test_nothing_after_a_key_is_no_value() -> None:
    assert reference(title=None)
    assert reference(url=None)


def test_an_unknown_key_is_refused() -> None:
    assert reference(adress="https://example.org")
