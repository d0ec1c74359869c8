"""Files of spreadsheets that know no Unicode: whose letters they are in has to be deduced."""

from __future__ import annotations

import pytest

from quiz.classroom.marking.encodings import BYTES, decoded

NAMES = "nom;1\nÉlodie;a\nNoé;b\nJérôme;c\nFrançois;a\nZoë;b\nBenoît;c\nGaëlle;a\nL’Hénaff;b\nMaïwenn;a\n"


@pytest.mark.parametrize("encoding", BYTES)
def test_french_names_are_read_right_in_whatever_a_spreadsheet_saves(encoding: str) -> None:
    text = NAMES if encoding != "cp850" else NAMES.replace("’", "'")
    assert decoded(text.encode(encoding)).text == text


@pytest.mark.parametrize("name", ["Noé", "Élodie", "Jérôme", "François", "Zoë", "Benoît", "Maëlle"])
@pytest.mark.parametrize("encoding", BYTES)
def test_a_single_accent_is_enough(encoding: str, name: str) -> None:
    assert decoded(f"nom;1\n{name};a\n".encode(encoding)).text.split("\n")[1] == f"{name};a"


@pytest.mark.parametrize("name", ["Muñoz", "Öztürk", "João", "Søren", "O’Brien", "Anaïs – Léa", "« Zoé »"])
def test_names_of_neighbours_stay_in_the_usual_encoding(name: str) -> None:
    text = f"nom;1\n{name};a\n"
    assert decoded(text.encode("cp1252")) == (text, "")


def test_what_had_to_be_deduced_is_named() -> None:
    assert decoded("Noé;a".encode("mac_roman")).deduced == "Mac Roman"
    assert decoded("Noé;a".encode()).deduced == ""
