"""The JSON Schema of each file of a pack, made from the model, with the meaning of every key for editors.

An editor reads YAML its own way: an unquoted `2014` is a number to it and an unquoted `2022-01-12` is text, or
was a date before. Where the program reads text, the schema therefore takes any scalar that may have been text.
"""

from __future__ import annotations

import re
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

import msgspec

from quiz.locale.schema import SchemaWords, schema_words
from quiz.model import About, AnyQuestion, Bank, Language, Outlet, Reference, Sources, Statement, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

Name: TypeAlias = Literal["bank", "pack", "outlets", "references", "sources", "statements"]
NAMES: tuple[Name, ...] = get_args(Name)

_WHOLE = {"bank": Bank, "pack": About, "sources": Sources}
_ITEMS = {"outlets": Outlet, "references": Reference, "statements": Statement}
_QUESTIONS = {kind.__name__ for kind in get_args(AnyQuestion)}
_DIGITS = "2022"
"""A text that an editor takes for a number."""

Json: TypeAlias = Any


def schema_of(name: Name, language: Language) -> dict[str, Json]:
    """The schema of one file of a pack, its explanations in one language."""
    words = schema_words(language)
    kind: Any = (_WHOLE | _ITEMS)[name]
    _, parts = msgspec.json.schema_components([kind], ref_template="#/definitions/{name}")
    definitions = {part: _definition(part, schema, words) for part, schema in parts.items()}
    body = definitions.pop(kind.__name__) if name in _WHOLE else _list_of(name, kind.__name__)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": words.title[name],
        **{key: value for key, value in body.items() if key != "title"},
        "definitions": definitions,
    }


def schema_text(name: Name, language: Language) -> str:
    """The schema as it is printed and kept in files."""
    return msgspec.json.format(msgspec.json.encode(schema_of(name, language))).decode() + "\n"


def _list_of(name: str, item: str) -> dict[str, Json]:
    return {
        "type": "object",
        "properties": {name: {"type": "array", "items": {"$ref": f"#/definitions/{item}"}}},
        "required": [name],
        "additionalProperties": False,
    }


def meanings(words: SchemaWords, name: str) -> Mapping[str, str]:
    """What each key of a type of the model means."""
    return {**(words.key["Question"] if name in _QUESTIONS else {}), **words.key[name]}


def _definition(name: str, schema: dict[str, Json], words: SchemaWords) -> dict[str, Json]:
    """One type of the model: its docstring explains it in English, its keys are explained in the language."""
    meaning = meanings(words, name)
    explained = {
        key: _explained(key, _as_editors_read(part), meaning[key], words) for key, part in schema["properties"].items()
    }
    kept = {key: value for key, value in schema.items() if key not in {"title", "description", "properties"}}
    described = {"description": cleandoc(schema["description"])} if words.language == "en" else {}
    some = {"minProperties": 1} if name == Text.__name__ else {}
    return {**described, **kept, **some, "properties": explained}


def _explained(key: str, schema: dict[str, Json], meaning: str, words: SchemaWords) -> dict[str, Json]:
    """A key with its meaning and, for a closed list, that of each word, where editors look for them."""
    told = [words.word.get(key, {}).get(word, "") for word in schema.get("enum", ())]
    return {"description": meaning, **schema, **({"markdownEnumDescriptions": told} if any(told) else {})}


def _as_editors_read(schema: Json) -> Json:
    """The schema with every text open to what editors make of it, and without what only programs write."""
    if isinstance(schema, list):
        return [_as_editors_read(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "anyOf" in schema:
        return _without_null(schema)
    inner = {key: _as_editors_read(value) for key, value in schema.items() if key not in {"default", "discriminator"}}
    if inner.get("type") == "string":
        inner["type"] = _scalars(inner)
    default = schema.get("default")
    return {**inner, "default": default} if isinstance(default, str | bool) else inner


def _without_null(schema: dict[str, Json]) -> dict[str, Json]:
    """A key that may be left out is left out; `key:` with nothing after it is a mistake."""
    kinds = [_as_editors_read(each) for each in schema["anyOf"] if each != {"type": "null"}]
    return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}


def _scalars(schema: dict[str, Json]) -> str | list[str]:
    pattern = schema.get("pattern")
    if pattern is None:
        return ["string", "number", "boolean"]
    return ["string", "integer"] if re.search(pattern, _DIGITS) else "string"
