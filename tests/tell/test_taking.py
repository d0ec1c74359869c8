"""What was taken of an article is told in the words of each language, whatever its kind."""

from __future__ import annotations

from typing import get_args

import pytest

from quiz.draw.bare import plain
from quiz.library.newpack.articles import Handed
from quiz.library.newpack.taking.looks import SIGNS, Look
from quiz.library.newpack.taking.taken import Left, LeftKind, Mended, MendKind, Taken
from quiz.library.text.soundness import Kind
from quiz.locale import phrases
from quiz.locale.taking import taking_words
from quiz.model import LANGUAGES, Language
from quiz.tell.taking import looks_wrong, took

LEFT = tuple(Left(kind, 3, i % 2, ("quelques mots",)) for i, kind in enumerate(get_args(LeftKind)))
MENDED = tuple(Mended(kind, 2, ("un mot",)) for kind in get_args(MendKind))
TAKEN = Taken("Un titre\n\nUn mot.\n", "a reader 1.0", "Un titre", "2026-11-03", left=LEFT, mended=MENDED)
PAGE = Handed(TAKEN.text.encode(), TAKEN.text, "page", TAKEN, b"<html>")


def told(handed: Handed, language: Language, name: str = "page.html") -> str:
    return plain(took(phrases(language), taking_words(language), name, handed))


def test_what_was_taken_is_counted_and_named() -> None:
    shown = told(PAGE, "en")
    assert "page.html: a web page, read by a reader 1.0" in shown
    assert "date: 3 November 2026" in shown
    assert "paragraphs: 2; words: 4" in shown


def test_an_article_that_was_copied_is_said_to_be() -> None:
    assert "a.txt: plain text, copied byte for byte." in told(Handed(b"Un mot", "Un mot"), "en", "a.txt")
    assert told(Handed(b"Un mot", "Un mot"), "en", "-").startswith("pasted text: ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_what_was_left_out_or_changed_has_words(language: Language) -> None:
    shown, words = told(PAGE, language), taking_words(language)
    assert [kind for kind in get_args(LeftKind) if words.left[kind] not in shown] == []
    assert shown.count("quelques mots") == len(LEFT)
    assert shown.count("un mot") == len(MENDED)


def test_nothing_left_out_is_said_too() -> None:
    taken = Taken(TAKEN.text, "a reader 1.0")
    assert "left out: nothing" in told(PAGE._replace(taken=taken), "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [*get_args(Kind), *SIGNS])
def test_every_warning_has_its_place_its_words_and_a_mend(kind: Kind, language: Language) -> None:
    shown = looks_wrong(taking_words(language), "a.txt", Look(kind, 7, "ces mots", 3))
    assert "a.txt, " in shown
    assert " 7" in shown
    assert "ces mots" in shown
