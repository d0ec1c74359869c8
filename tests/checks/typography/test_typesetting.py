"""Typography is mended where that is beyond doubt, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.checks.rules.typography import HABITS
from quiz.checks.typography.typesetting import SETTINGS, typeset
from quiz.library.yaml.mends import bare
from quiz.library.yaml.scalars import apply_edits

SIGNS = "abé'\"«»“”\u00a0\u202f :?!;12\n`&"


def mended(text: str, language: str = "fr") -> str:
    """The text after as many passes as change it."""
    for _ in range(9):
        before = text
        for habit in HABITS:
            if habit.language == language and habit.pattern.search(text):
                text = apply_edits(text, typeset(habit.code, text))
        if text == before:
            return text
    raise AssertionError(text)


def shown(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("l'heure d'aujourd'hui", "l’heure d’aujourd’hui"),
        ("Qui parle ?", "Qui parle_?"),
        ("Qui parle?", "Qui parle_?"),
        ("Qui parle  ?", "Qui parle_?"),
        ("Il dit : non ; oui !", "Il dit~: non_; oui_!"),
        ("Il dit: non; oui!", "Il dit~: non_; oui_!"),
        ("Vraiment ?!", "Vraiment_?!"),
        ("Vraiment?!", "Vraiment_?!"),
        ("« non »", "«~non~»"),
        ("«non»", "«~non~»"),
        ('il dit "non", "oui"', "il dit «~non~», «~oui~»"),
        ('« un "non" net »', "«~un “non” net~»"),
        ('l\'"essai"', "l’«~essai~»"),
        ('"Qui parle?"', "«~Qui parle_?~»"),
        ("qu'« il »", "qu’«~il~»"),
        ("12:30 : midi", "12:30~: midi"),
        ("(Qui ?) « Où ? »", "(Qui ?) «~Où_?~»"),
        ("voir https://a.fr/l'x?b;c !", "voir https://a.fr/l'x?b;c_!"),
        ("écrire à l'adresse a.b@c.fr?", "écrire à l’adresse a.b@c.fr_?"),
        ("tapez `a ? b : c` ici !", "tapez `a ? b : c` ici_!"),
    ],
)
def test_french_is_set_as_french(text: str, wanted: str) -> None:
    assert shown(mended(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "un 'mot' seul",
        "5' de pause",
        '5" de plus',
        'un "mot',
        'il dit "un «\u00a0mot\u00a0» net"',
        "voir https://exemple.fr/quoi?",
        '<a href="x">',
        "rien &amp; tout",
        "«\u00a0Who is the author?\u00a0»",
        "«\u00a0It's what they said\u00a0»",
        "«",
    ],
)
def test_what_is_open_to_doubt_is_left_alone(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Who ?", "Who?"),
        ("so\u00a0: it\u202f; no !!", "so: it; no!!"),
        ("it's 'one'", "it's 'one'"),
        ("a ratio of 1 : 2", "a ratio of 1 : 2"),
        ("they ask « Qui parle ? »", "they ask « Qui parle ? »"),
        ('the "end" ; the rest', 'the "end"; the rest'),
    ],
)
def test_english_loses_its_spaces_and_nothing_else(text: str, wanted: str) -> None:
    assert mended(text, "en") == wanted


@given(st.text(SIGNS, max_size=40), st.sampled_from(["fr", "en"]))
def test_a_mended_text_is_not_mended_again_and_has_the_same_words(text: str, language: str) -> None:
    once = mended(text, language)
    assert mended(once, language) == once
    assert bare(once) == bare(text)


@given(st.text(SIGNS, max_size=40), st.sampled_from(sorted(SETTINGS)))
def test_the_edits_of_one_mend_lie_apart(text: str, code: str) -> None:
    edits = sorted(typeset(code, text))
    assert all(one.end <= other.start and one != other for one, other in pairwise(edits))
