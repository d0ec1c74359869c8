"""The page as a file: one, whole, strict, and harmless whatever its banks say."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import html5lib
import pytest

from quiz.formats.page.page import Wish, play_page, script
from quiz.formats.page.page import json as in_page
from quiz.library.pack.packs import read_contents
from quiz.play.selection import open_to_all
from tests.conftest import PACKS, by_itself
from tests.formats.page.pages import every_kind, page_of, with_tests

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from quiz.library.pack.packs import Contents
    from quiz.model import Language, Pack

LARGEST = 1_500_000
"""Bytes of a page with all banks."""


@pytest.fixture(scope="module")
def text() -> str:
    return page_of(every_kind())


@pytest.fixture(scope="module")
def hostile() -> str:
    return page_of(read_contents(by_itself(PACKS / "export" / "hostile.yaml")).pack)


def strictly(text: str) -> ET.Element:
    root: ET.Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    return root


def data_of(text: str) -> dict[str, object]:
    found = re.search('<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    data: dict[str, object] = json.loads(found[1])
    return data


def test_the_same_pack_gives_the_same_bytes(text: str) -> None:
    assert page_of(every_kind()) == text


def test_its_html_is_read_strictly(text: str, hostile: str) -> None:
    assert strictly(text).find("body") is not None
    assert strictly(hostile).find("body") is not None


def test_it_lets_in_its_own_style_and_script_and_fetches_nothing(text: str) -> None:
    policy = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    digests = re.findall("&#x27;sha256-([^&]*)&#x27;", policy[1])
    inside = [re.findall(f"<{name}>(.*?)</{name}>", text, re.DOTALL) for name in ("style", "script")]
    assert digests == [b64encode(sha256(each.encode()).digest()).decode() for (each,) in inside]
    assert policy[1].startswith("default-src &#x27;none&#x27;;")
    assert re.findall(r"<(?:link|img|iframe|object|embed)\b| src=", text.partition("<script type")[0]) == []


def test_text_that_would_end_the_script_or_begin_another_is_text(hostile: str) -> None:
    assert len(re.findall("<script", hostile)) == len(re.findall("</script", hostile)) == 2
    assert in_page({"a": "</script><script>alert(1)</script><!--\u2028&"}).count("<") == 2
    assert json.loads(in_page("</script>&\u2028").partition(">")[2].removesuffix("</script>")) == "</script>&\u2028"


def test_the_script_makes_no_elements_from_text() -> None:
    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|Function\(", script())
        == []
    )


def test_what_is_said_to_those_who_write_the_script_is_not_in_the_page() -> None:
    assert [line for line in script().splitlines() if line.lstrip().startswith(("//", "* "))] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_in_one_language_has_no_other_and_no_switch(language: Language) -> None:
    text = page_of(every_kind(), [language])
    languages = data_of(text)["languages"]
    assert isinstance(languages, dict)
    assert list(languages) == [language]
    assert 'name="language"' not in text


def test_the_event_is_introduced_before_any_script_runs(text: str, playable: Pack) -> None:
    before = text.partition("<script")[0]
    assert all(line.of("fr") in before for line in playable.event)


def test_questions_that_are_kept_for_tests_are_not_in_it() -> None:
    kept = {question.id for question in with_tests().questions() if question.form}
    assert kept
    text = page_of(with_tests())
    assert [name for name in kept if name in text] == []


def test_a_level_leaves_only_its_questions() -> None:
    made = play_page(every_kind(), Wish(("fr",), level=1))
    assert 0 < made.questions < play_page(every_kind(), Wish(("fr",))).questions


def test_all_banks_are_not_too_much_for_a_message(builtin: Contents) -> None:
    made = play_page(builtin.pack, Wish(("fr", "en")))
    assert made.questions == len(open_to_all(builtin.pack.questions()))
    assert len(made.text.encode()) <= LARGEST
