"""What is claimed of an article of which only a part is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_contents
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from quiz.library.text.absence import is_absent
from tests.checks.examples import a_pack

if TYPE_CHECKING:
    from pathlib import Path


def codes(folder: Path, claim: str, *, part: bool, more: str = "") -> list[str]:
    """The findings about one claim, `rhc` being a part or whole, with `more` at its end."""
    pack = a_pack(folder)
    if more:
        with (pack / "seeds" / "000_4cae91771972825a.txt").open("a", encoding="utf-8") as article:
            article.write(f"\n{more}\n")
    sources, bank = pack / "seeds" / "sources.yaml", pack / "questions" / "essai.yaml"
    if part:
        sources.write_text(sources.read_text("utf-8").replace("- id: rhc\n", "- id: rhc\n    part: true\n"), "utf-8")
    written = f"    evidence:\n      - {{{claim}}}\n    takeaway:"
    bank.write_text(bank.read_text("utf-8").replace("    takeaway:", written), "utf-8")
    contents = read_contents(folder_root(pack))
    assert contents.pack.articles["rhc"].source.part is part
    return [problem.code for problem in check_contents(contents) if problem.code.startswith("E")]


@pytest.mark.parametrize("claim", ['absent: [rhc], pattern: "girafe"', 'only: [sputnik], pattern: "1997"'])
def test_nothing_is_verified_to_be_absent_from_a_part(tmp_path: Path, claim: str) -> None:
    assert codes(tmp_path, claim, part=True) == ["E610"]


@pytest.mark.parametrize("claim", ['absent: [rhc], pattern: "girafe"', 'only: [sputnik], pattern: "1997"'])
def test_of_a_whole_article_it_is(tmp_path: Path, claim: str) -> None:
    assert codes(tmp_path, claim, part=False) == []


def test_what_stands_in_a_part_is_there(tmp_path: Path) -> None:
    assert codes(tmp_path, 'count: 1, source: rhc, pattern: "plus de trois heures"', part=True) == []


@pytest.mark.parametrize(
    "claim", ['absent: [rhc], pattern: "girafe"', 'count: 1, source: rhc, pattern: "plus de trois heures"']
)
def test_letters_that_may_be_the_words_prove_no_absence_and_no_count(tmp_path: Path, claim: str) -> None:
    assert codes(tmp_path, claim, part=False, more="la gi\u2009ra\u2009fe, plus de tr[o]is heures") == ["E610"]


def test_letters_that_may_be_the_later_words_prove_no_order(tmp_path: Path) -> None:
    claim = 'source: rhc, before: ["plus de trois heures", "Source Russia Today"]'
    assert codes(tmp_path / "as-printed", claim, part=False) == []
    article = a_pack(tmp_path / "spoilt") / "seeds" / "000_4cae91771972825a.txt"
    article.write_text(f"S o u r c e Rus-\n12\nsia Today\n\n{article.read_text('utf-8')}", "utf-8")
    bank = tmp_path / "spoilt" / "pack" / "questions" / "essai.yaml"
    written = f"    evidence:\n      - {{{claim}}}\n    takeaway:"
    bank.write_text(bank.read_text("utf-8").replace("    takeaway:", written), "utf-8")
    found = check_contents(read_contents(folder_root(tmp_path / "spoilt" / "pack")))
    assert [problem.code for problem in found if problem.code.startswith("E")] == ["E610"]


@pytest.mark.parametrize(
    "claim",
    [
        "shared: [rhc, rhc], words: 5",
        "shared: [rhc], words: 5",
        "shared: [rhc, anonyme], words: 0",
        "shared: [rhc, anonyme], words: -5",
        'source: rhc, before: ["trois heures"]',
        'source: rhc, before: ["trois heures", "trois heures"]',
        'source: rhc, quote: "plus de trois heures", pattern: "girafe"',
        'absent: [rhc], pattern: "girafe", source: sputnik',
        'absent: [rhc], pattern: "girafe", words: 3',
    ],
)
def test_a_claim_that_says_nothing_or_more_than_is_verified_is_refused(tmp_path: Path, claim: str) -> None:
    assert codes(tmp_path, claim, part=False) == ["E601"]


def test_nothing_is_absent_from_a_file_without_a_letter(tmp_path: Path) -> None:
    pack = a_pack(tmp_path)
    (pack / "seeds" / "000_4cae91771972825a.txt").write_text("\n — \n", encoding="utf-8")
    contents = read_contents(folder_root(pack))
    assert not is_absent("girafe", contents.pack.articles["rhc"])
    assert "Y120" in {problem.code for problem in check_contents(contents)}
