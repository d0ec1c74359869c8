"""`quiz schema`, as an author calls it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from quiz.library.schema.schemas import NAMES
from tests.conftest import TOP

if TYPE_CHECKING:
    from tests.conftest import Run


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_printed_as_it_is_shipped(run: Run, name: str) -> None:
    result = run("schema", name)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == (TOP / "questions" / "schema" / f"{name}.json").read_text(encoding="utf-8")


def test_the_schema_of_a_bank_is_the_usual_one(run: Run) -> None:
    assert run("schema").stdout == run("schema", "bank").stdout


def test_a_schema_explains_in_the_language_asked_for(run: Run) -> None:
    schema = json.loads(run("schema", "sources", "--lang", "fr").stdout)
    assert schema["definitions"]["Source"]["properties"]["title"]["description"] == "Le titre de l’article."


def test_an_unknown_schema_is_answered_with_the_nearest(run: Run) -> None:
    result = run("schema", "source")
    assert (result.returncode, result.stdout) == (2, "")
    assert "Did you mean sources?" in result.stderr
