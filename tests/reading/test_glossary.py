"""The glossary: every term has its passage, and every passage stands in its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.library.text.quotations import find_quotation
from quiz.locale import phrases
from quiz.locale.glossary import glossary_words
from quiz.model import DEVICES, LANGUAGES
from quiz.reading.glossary import examples, glossary

if TYPE_CHECKING:
    from quiz.model import Language, Pack

FEW, MANY = 8, 45
"""Words of an explanation that a reader of fourteen reads at once."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_term_has_an_example_and_each_example_a_term(language: Language) -> None:
    assert set(glossary_words(language).terms) == set(examples())


@pytest.mark.parametrize("name", examples())
def test_an_example_stands_in_its_article_word_for_word_with_the_words_that_show_it(pack: Pack, name: str) -> None:
    example = examples()[name]
    assert find_quotation(example.quote, pack.articles[example.source].text).standing in {"verbatim", "folded"}
    assert len(example.telling_at) == len(example.telling)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_skill_is_explained_under_the_name_that_it_has_elsewhere(language: Language) -> None:
    terms, say = glossary_words(language).terms, phrases(language)
    assert {device: terms[device].name for device in DEVICES} == dict(say.devices)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_is_explained_in_one_or_two_short_sentences(language: Language) -> None:
    lengths = {name: len(term.means.split()) for name, term in glossary_words(language).terms.items()}
    assert {name: count for name, count in lengths.items() if not FEW <= count <= MANY} == {}


def test_whoever_reads_no_french_gets_each_example_in_english_and_the_french_do_not() -> None:
    assert all(term.gloss for term in glossary_words("en").terms.values())
    assert not any(term.gloss for term in glossary_words("fr").terms.values())


def test_where_a_pack_does_not_have_the_article_there_is_no_line(pack: Pack) -> None:
    assert {each.line for each in glossary(glossary_words("en"), replace(pack, articles={}))} == {None}
    assert all(each.line for each in glossary(glossary_words("en"), pack))
