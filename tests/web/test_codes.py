"""Codes for cameras: the right text, dark on light, in a page and in a terminal."""

from __future__ import annotations

import re

import segno
from hypothesis import given
from hypothesis import strategies as st

from quiz.web.codes import BORDER, in_page, in_terminal, wifi

ADDRESS = "http://192.168.1.20:8000/"


def test_a_code_in_a_page_has_the_modules_of_its_text_and_quiet_around_them() -> None:
    drawn = in_page(ADDRESS, "there")
    dark = {(int(x) - BORDER, int(y) - BORDER) for x, y in re.findall(r"M(\d+) (\d+)h1", drawn)}
    matrix = segno.make(ADDRESS, error="m", micro=False).matrix
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert "<title>there</title>" in drawn
    assert 'fill="#fff"' in drawn


def test_a_code_in_a_terminal_has_two_modules_a_character_and_lines_of_one_width() -> None:
    rows = in_terminal(ADDRESS)
    matrix = segno.make(ADDRESS, error="l", micro=False).matrix
    assert {len(row) for row in rows} == {len(matrix) + 4}
    assert len(rows) == -(-(len(matrix) + 4) // 2)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_network_is_told_such_that_no_sign_of_its_name_or_password_ends_it(name: str, password: str) -> None:
    plain = re.compile(r"(?<!\\)(?:\\\\)*;")
    told = wifi(name, password)
    assert len(plain.findall(told)) == (4 if password else 3)


def test_an_open_network_has_no_password() -> None:
    assert wifi("Salle 12", "") == "WIFI:T:nopass;S:Salle 12;;"
