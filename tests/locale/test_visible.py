"""What a terminal or an eye would obey is named, in text and in JSON."""

from __future__ import annotations

import json

import pytest

from quiz.locale.visible import escaped, spelled_out

OBEYED = ["\x1b", "\x85", "\u202e", "\u200b", "\ufeff", "\ufff9", "\u206a", "\U000e0041"]


@pytest.mark.parametrize("sign", OBEYED)
def test_a_sign_that_is_obeyed_is_named(sign: str) -> None:
    assert spelled_out(f"a{sign}b") == f"a<U+{ord(sign):04X}>b"


@pytest.mark.parametrize("sign", OBEYED)
def test_json_spells_it_out_and_keeps_it(sign: str) -> None:
    text = escaped(json.dumps(f"a{sign}b", ensure_ascii=False))
    assert text.isascii()
    assert json.loads(text) == f"a{sign}b"
