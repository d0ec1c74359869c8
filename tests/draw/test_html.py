"""Text is text: nothing that comes from a file can become markup."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.draw.html import Html, join, language, page, tag, text
from quiz.locale.visible import spelled_out


@given(st.text())
def test_text_never_opens_a_tag_or_closes_an_attribute(value: str) -> None:
    assert not set(text(value)) & set("<>\"'")


@given(st.text(st.characters(exclude_categories=["Cs", "Cn"])))
def test_a_browser_reads_back_what_was_written(value: str) -> None:
    assert unescape(text(value)) == spelled_out(value)


def test_marks_that_turn_the_writing_are_spelled_out() -> None:
    assert text("a\u202eb\u2066") == "a&lt;U+202E&gt;b&lt;U+2066&gt;"


def test_markup_is_kept_and_everything_else_escaped() -> None:
    assert tag("p", "1 < 2", tag("b", "&"), None) == "<p>1 &lt; 2<b>&amp;</b></p>"
    assert join("<", Html("<br>")) == "&lt;<br>"


def test_attributes_are_escaped_and_empty_ones_left_out() -> None:
    assert tag("a", href='"><b>', class_="x", id=None, lang="") == '<a href="&quot;&gt;&lt;b&gt;" class="x"></a>'


@pytest.mark.parametrize(
    ("name", "kept"), [("fr", "fr"), ("pt-BR", "pt-BR"), ("français", None), ('"', None), ("", None)]
)
def test_only_language_tags_become_lang_attributes(name: str, kept: str | None) -> None:
    assert language(name) == kept


def test_of_all_styles_a_page_lets_its_own_in() -> None:
    digest = b64encode(sha256(b"p { color: red }").digest()).decode()
    policy = unescape(
        re.findall('http-equiv="Content-Security-Policy" content="(.*?)"', page("fr", "Ici", "p { color: red }"))[0]
    )
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_a_page_says_its_language_and_its_title() -> None:
    made = page("fr", "<Ici>", "", "a & b", kind="x")
    assert made.startswith('<!doctype html>\n<html lang="fr"><head><meta charset="utf-8">')
    assert "<title>&lt;Ici&gt;</title>" in made
    assert made.endswith('<body class="x">a &amp; b</body></html>\n')
