"""Where things are kept."""

from __future__ import annotations

from pathlib import Path

from quiz.console.places import data_folder


def test_the_folder_asked_for_comes_before_the_one_of_the_environment() -> None:
    assert data_folder("/a", {"QUIZ_DATA_DIR": "/b"}) == Path("/a")
    assert data_folder(None, {"QUIZ_DATA_DIR": "/b"}) == Path("/b")


def test_without_a_wish_it_is_the_systems_place() -> None:
    assert data_folder(None, {}).name == "qui-parle"
