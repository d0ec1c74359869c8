"""What a pack with faults leaves out is told: questions are counted, not what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.examples import HEAD, QUESTION, a_pack, indented

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

SOUND = HEAD + indented(QUESTION)
OTHER_KIND = QUESTION.replace("id: duree", "id: autre").replace("level: 1", "level: 9").replace("choice", "chose")
SPOILT = indented(OTHER_KIND).replace("source: rhc", "source: nobody")
KEYLESS = indented(
    QUESTION.replace("id: duree", "id: sans").replace("key: true, ", "").replace("heures au", "heure au")
)
WAYS = {
    "play": ("play", "-n", "1"),
    "handout": ("handout", "-n", "1"),
    "export": ("export", "--to", "gift", "--output", "out.gift"),
    "class": ("class", "-n", "1", "--size", "9"),
}


@pytest.mark.parametrize("way", WAYS)
def test_questions_left_out_are_counted_and_not_their_faults(run: Run, tmp_path: Path, way: str) -> None:
    pack = a_pack(tmp_path)
    (pack / "questions" / "essai.yaml").write_text(f"{SOUND}{SPOILT}{KEYLESS}  - no question\n", encoding="utf-8")
    told = run(*WAYS[way], str(pack), stdin="a\n").stderr
    assert "Questions left out: 3." in told


def test_a_bank_that_cannot_be_read_is_not_passed_over(run: Run, tmp_path: Path) -> None:
    pack = a_pack(tmp_path)
    (pack / "questions" / "autre.yaml").write_text("- 1\n", encoding="utf-8")
    assert "have faults" in run("play", "-n", "1", str(pack), stdin="a\n").stderr
