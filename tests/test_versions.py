"""The lists of exact versions: within the ranges, whole, without an address, and what moved is told."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import TOP
from tests.versions import LISTS, moves, pins

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
RANGES = {
    "requirements.txt": [*PROJECT["project"]["dependencies"], *EXTRAS["test"]],
    "requirements-qti.txt": PROJECT["dependency-groups"]["qti"],
}


def wanted() -> Iterator[tuple[str, Requirement]]:
    for name, ranges in RANGES.items():
        yield from ((name, Requirement(each)) for each in ranges)


def text_of(name: str) -> str:
    return (TOP / "tests" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "asked"), [pytest.param(*each, id=each[1].name) for each in wanted()])
def test_each_range_holds_the_version_of_its_list(name: str, asked: Requirement) -> None:
    listed = pins(text_of(name))[canonicalize_name(asked.name)]
    assert all(asked.specifier.contains(version) for version in listed.split(" | ")), listed


@pytest.mark.parametrize("extra", ["export", "pdf"])
def test_whatever_an_extra_brings_is_tested(extra: str) -> None:
    assert set(EXTRAS[extra]) <= set(EXTRAS["test"])


@pytest.mark.parametrize("name", LISTS)
def test_each_version_has_the_hashes_of_its_files(name: str) -> None:
    entries = re.split(r"^(?=[\w.-]+==)", text_of(name), flags=re.MULTILINE)[1:]
    assert len(entries) == sum(versions.count("|") + 1 for versions in pins(text_of(name)).values())
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_names_no_address(name: str) -> None:
    assert "://" not in text_of(name)
    assert not re.search(r"^--", text_of(name), re.MULTILINE)


def test_what_moved_is_told_a_line_a_package() -> None:
    before = pins("one==1.0 \\\n    --hash=sha256:aa\ntwo==2.0 ; python_version < '3.12' \\\ntwo==2.1\nfour==4\n")
    after = pins("one==1.1\nthree==3\ntwo==2.0 ; python_version < '3.12'\ntwo==2.1\n")
    assert moves(before, after) == ["four  4 → gone", "one  1.0 → 1.1", "three  new → 3"]


def test_the_same_list_has_not_moved() -> None:
    same = pins(text_of("requirements.txt"))
    assert len(same) > 50
    assert moves(same, same) == []
