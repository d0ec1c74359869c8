"""A text that a French colon breaks gets quotes; another colon may be meant as a key's."""

from __future__ import annotations

import pytest

from quiz.library.yaml.documents import parse
from quiz.library.yaml.mends import apply_mends


def after(source: str) -> str:
    document = parse(source, "f.yaml")
    mends = [problem.mend for problem in document.problems if problem.mend]
    return apply_mends(document, mends)[0].text


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("fr: Une chose : non\nen: x\n", 'fr: "Une chose : non"\nen: x\n'),
        ('- fr: Il dit\u00a0: "non" : tout  \n  en: x\n', '- fr: "Il dit\u00a0: \\"non\\" : tout"  \n  en: x\n'),
        ("fr: Une : deux\nen: Trois : quatre", 'fr: "Une : deux"\nen: Trois : quatre'),
    ],
)
def test_a_text_with_a_french_colon_gets_quotes(source: str, mended: str) -> None:
    assert after(source) == mended


@pytest.mark.parametrize(
    "source",
    [
        "ask: fr: Qui parle ?\n",
        "fr: Note: rien\n",
        "fr: Une : deux # trois\n",
        "fr: Une : deux\n  et trois\n",
        "fr: {a: Une : deux}\n",
    ],
)
def test_what_may_be_meant_otherwise_is_left_alone(source: str) -> None:
    assert after(source) == source
