"""Each verdict on a quotation points at the words it is about, and shows the article's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks.rules import Example
from quiz.checks.rules.quotations import verbatim
from quiz.console.findings.frame import marked_words
from tests.checks.examples import contents_of

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.packs import Contents

PLACE = "passages:\n  - id: p\n    source: {source}\n    voice: outlet\n    quote: {quote}\n    gloss: x\n"


def read(folder: Path, quote: str, source: str = "rhc") -> Contents:
    return contents_of(Example(PLACE.format(quote=quote, source=source)), folder)


@pytest.mark.parametrize(
    "quote",
    [
        '"se sont rencontrés pendant plus de trois heures"',
        "'au siège de l’Alliance atlantique'",
        '"se sont rencontrés […] au siège de l\'Alliance"',
        '"[…] se sont rencontrés pendant plus de trois heures […]"',
    ],
)
def test_verbatim_folded_and_elided_quotations_pass(tmp_path: Path, quote: str) -> None:
    assert list(verbatim(read(tmp_path, quote))) == []


@pytest.mark.parametrize(
    ("quote", "code", "words", "label"),
    [
        ('"se sont rencontrés pendant plus de troix heures"', "Q201", "troix", 'the article has "trois"'),
        ("'au siège de l''Alliance pacifique'", "Q201", "pacifique", 'the article has "atlantique"'),
        ('"pendant beaucoup plus de trois heures au"', "Q201", "beaucoup", "does not have these words"),
        ('"pendant plus de trois heure"', "Q202", "heure", 'the article has "heures"'),
        ('"sont rencontrés pendant trois heures au siège"', "Q205", "pendant trois", 'has "plus de" between'),
    ],
)
def test_the_words_at_fault_are_pointed_at(tmp_path: Path, quote: str, code: str, words: str, label: str) -> None:
    contents = read(tmp_path, quote)
    (problem,) = verbatim(contents)
    assert problem.code == code
    assert marked_words(contents.texts[problem.span.file], problem.span) == words
    assert problem.label is not None
    assert label in problem.label.of("en")


def test_two_wordings_stand_side_by_side(tmp_path: Path) -> None:
    (problem,) = verbatim(read(tmp_path, '"se sont recontrés pendant plus de troix heures"'))
    assert [note.of("en") for note in problem.notes] == [
        "the quotation reads: se sont ‹recontrés› pendant plus de ‹troix› heures",
        "the article reads: se sont ‹rencontrés› pendant plus de ‹trois› heures",
        "article: seeds/000_4cae91771972825a.txt, line 21",
    ]


def test_a_quotation_of_another_article_says_which_and_where(tmp_path: Path) -> None:
    (problem,) = verbatim(read(tmp_path, '"un entretien qui a duré près de cinq heures"'))
    assert problem.code == "Q203"
    assert 'in "euractiv", line 5' in problem.message.of("en")
    assert problem.help is not None
    assert problem.help.of("en") == 'write "source: euractiv"'


def test_a_passage_in_two_places_is_a_warning(tmp_path: Path) -> None:
    (problem,) = verbatim(read(tmp_path, '"trouver un terrain d\'entente"', "anonyme"))
    assert (problem.code, problem.severity) == ("Q208", "warning")
    assert "2 places" in problem.message.of("en")


def test_evidence_may_be_repeated_and_short(tmp_path: Path) -> None:
    for quote in ("terrain d'entente – Moscou", "Moscou"):
        claim = Example(f'evidence:\n  - {{source: anonyme, quote: "{quote}"}}\n')
        assert list(verbatim(contents_of(claim, tmp_path))) == []
