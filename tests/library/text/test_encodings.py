"""Files of spreadsheets that know no Unicode: whose letters they are in has to be deduced."""

from __future__ import annotations

import pytest

from quiz.library.text.encodings import BYTES, decoded, letters_of

NAMES = "nom;1\nÉlodie;a\nNoé;b\nJérôme;c\nFrançois;a\nZoë;b\nBenoît;c\nGaëlle;a\nL’Hénaff;b\nMaïwenn;a\n"


@pytest.mark.parametrize("encoding", BYTES)
def test_french_names_are_read_right_in_whatever_a_spreadsheet_saves(encoding: str) -> None:
    text = NAMES if encoding != "cp850" else NAMES.replace("’", "'")
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("name", ["Noé", "Élodie", "Jérôme", "François", "Zoë", "Benoît", "Maëlle"])
@pytest.mark.parametrize("encoding", BYTES)
def test_a_single_accent_is_enough(encoding: str, name: str) -> None:
    assert decoded(f"nom;1\n{name};a\n".encode(encoding)).split("\n")[1] == f"{name};a"


@pytest.mark.parametrize("name", ["Muñoz", "Öztürk", "João", "Søren", "O’Brien", "Anaïs – Léa", "« Zoé »"])
def test_names_of_neighbours_stay_in_the_usual_encoding(name: str) -> None:
    text = f"nom;1\n{name};a\n"
    assert decoded(text.encode("cp1252")) == text
    assert letters_of(text.encode("cp1252")).deduced == ""


def test_what_had_to_be_deduced_is_named() -> None:
    assert letters_of("Noé;a".encode("mac_roman")).deduced == "Mac Roman"
    assert letters_of("Noé;a".encode()).deduced == ""


FOREIGN = {
    "cp1251": "Иванов Пётр", "koi8-r": "Иванов Пётр", "iso-8859-2": "Jiří Šimůnek",
    "cp1253": "Γιώργος Νίκου", "cp1256": "محمد علي", "cp1255": "דוד כהן", "gb18030": "王小明", "big5": "王小明",
    "shift_jis": "田中太郎", "euc-kr": "김철수", "cp874": "สมชาย", "iso-8859-15": "Lefœvre",
}  # fmt: skip


@pytest.mark.parametrize(("encoding", "name"), FOREIGN.items())
def test_letters_of_an_encoding_that_nobody_named_are_doubtful(encoding: str, name: str) -> None:
    assert letters_of(f"nom;1\n{name};a\n".encode(encoding)).doubtful


@pytest.mark.parametrize(("encoding", "name"), [("cp1252", "Þórður"), ("cp1254", "Şule"), ("cp1250", "Jiří Šimůnek")])
def test_letters_that_could_be_those_of_another_language_are_named(encoding: str, name: str) -> None:
    assert letters_of(f"nom;1\n{name};a\n".encode(encoding)).deduced == "Windows-1252"


def test_names_that_were_garbled_before_the_file_was_saved_are_doubtful() -> None:
    assert letters_of("nom;1\nZoÃ©;a\n".encode()).doubtful
    assert decoded("nom;1\nZo\ufffd;a\n".encode("cp1252", "replace")) == "nom;1\nZo?;a\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read_marked_or_not(encoding: str) -> None:
    text = "nom\t1\nZoé\ta\nИванов\tb\n"
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfNo\xc3\xa9", "Noé"),
        (b"\xff\xfeN\x00o\x00\xe9\x00", "Noé"),
        (b"\xfe\xff\x00N\x00o\x00\xe9", "Noé"),
        (b"\xff\xfeN\x00o\x00\xe9", "No\ufffd"),
        (b"\xef\xbb\xbfNo\xe9", "No\ufffd"),
    ],
)
def test_a_mark_says_the_encoding_whatever_of_it_is_damaged(data: bytes, text: str) -> None:
    assert decoded(data) == text
    assert letters_of(data).deduced == ""
