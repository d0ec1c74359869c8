"""Families of near copies: who is in one, who is its first text, and what each changed."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.reading.copies import CROWD, apart, families_of
from quiz.reading.sharing import LEAST, sharing_of
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from quiz.model import Pack

VOCABULARY = [f"mot{i}" for i in range(5_000)]


def text_of(seed: int, words: int = 300) -> list[str]:
    return Random(seed).choices(VOCABULARY, k=words)


def changed(text: list[str], *places: int) -> list[str]:
    return [f"autre{i}" if i in places else word for i, word in enumerate(text)]


def pack(*texts: list[str], dates: tuple[str, ...] = ()) -> Pack:
    """Articles of these words, of these days."""
    made = pack_of(*(" ".join(text) for text in texts))
    dated = zip(made.articles.items(), dates, strict=True) if dates else ()
    for (name, article), date in dated:
        source = msgspec.structs.replace(article.source, date=date)
        made.articles[name] = msgspec.structs.replace(article, source=source)
    return made


def members(made: Pack) -> list[list[str]]:
    return [[each.first, *(copy.article for copy in each.copies)] for each in families_of(made).families]


def test_variants_of_one_text_are_a_family_and_others_are_not_in_it() -> None:
    first = text_of(1)
    assert members(pack(first, text_of(2), changed(first, 5), changed(first, 100, 200), text_of(3))) == [
        ["a0", "a2", "a3"]
    ]


def test_a_pack_of_different_texts_has_no_family() -> None:
    assert members(pack(text_of(1), text_of(2), text_of(3))) == []


def test_a_copied_paragraph_makes_no_family() -> None:
    one, other = text_of(1), text_of(2)
    assert members(pack(one, [*other, *one[:140]])) == []


def test_a_text_that_holds_another_and_as_much_again_is_no_copy_of_it() -> None:
    assert members(pack(text_of(1), [*text_of(1), *text_of(2)])) == []


def test_a_few_words_in_common_are_no_family_even_if_they_are_all_there_is() -> None:
    assert members(pack(text_of(1, 20), text_of(1, 20))) == []


def test_a_row_of_small_changes_does_not_lead_to_a_text_that_has_nothing_of_the_first() -> None:
    texts, text = [], text_of(1)
    for step in range(8):
        texts.append(text)
        text = changed(text, *range(step * 37, step * 37 + 37, 4))
    families = families_of(pack(*texts)).families
    assert all(copy.share > 0.5 for family in families for copy in family.copies)
    assert len(families[0].copies) < len(texts) - 1


def test_what_all_texts_have_at_their_end_makes_no_family() -> None:
    footer = [f"pied{i}" for i in range(60)]
    assert members(pack(*([*text_of(i, 80), *footer] for i in range(CROWD + 20)))) == []


def test_the_first_text_is_that_of_the_earliest_day_wherever_it_stands() -> None:
    text = text_of(1)
    made = pack(changed(text, 9), changed(text, 99), text, dates=("2022-01-14", "2022-01-13", "2022-01-12"))
    (family,) = families_of(made).families
    assert (family.first, family.known) == ("a2", True)


def test_of_the_same_day_or_of_days_that_are_not_known_nobody_is_called_first() -> None:
    text = text_of(1)
    for dates in (("2022-01-12", "2022-01-12"), ("2022", "2022-01-12"), ("2022-01", "2022-01-30")):
        (family,) = families_of(pack(text, changed(text, 9), dates=dates)).families
        assert not family.known


def test_a_year_is_before_a_day_of_a_later_one() -> None:
    text = text_of(1)
    (family,) = families_of(pack(text, changed(text, 9), dates=("2021", "2022-01-12"))).families
    assert family.known


def test_every_change_of_a_copy_is_told_with_what_the_first_has_in_its_place() -> None:
    text = text_of(1)
    copy = [*changed(text, 50)[:200], *text[205:], "ajout"]
    (family,) = families_of(pack(text, copy)).families
    (member,) = family.copies
    told = [(change.words, change.first) for change in member.changes]
    assert told == [("autre50", text[50]), ("", " ".join(text[200:205])), ("ajout", "")]
    assert {change.line for change in member.changes} == {1}


def test_a_copy_counts_elsewhere_with_what_it_does_not_have_from_the_first() -> None:
    text, other = text_of(1), text_of(2)
    copy = [*text[:150], *other[:12], *text[150:]]
    made = pack(text, changed(text, 9), copy, other)
    found = families_of(made)
    ties = {(tie.one, tie.other): tie.longest for tie in sharing_of(made, apart=apart(made, found, LEAST)).ties}
    assert members(made) == [["a0", "a1", "a2"]]
    assert ties == {("a2", "a3"): 12}


@pytest.mark.parametrize("least", [2, 5, 12])
def test_a_run_that_reaches_from_what_was_edited_into_what_was_not_is_found_whole(least: int) -> None:
    text, other = text_of(1), text_of(2)
    copy = changed(text, 150)
    made = pack(text, copy, [*other, *copy[150 - least + 1 : 151]])
    ties = sharing_of(made, least, apart=apart(made, families_of(made), least)).ties
    assert ("a1", "a2", least) in [(tie.one, tie.other, tie.longest) for tie in ties]
    assert ("a0", "a1") not in [(tie.one, tie.other) for tie in ties]


def test_a_pack_of_nothing_but_variants_is_searched_whole() -> None:
    text = text_of(1, 500)
    made = pack(*(changed(text, *Random(i).sample(range(500), 10)) for i in range(150)))
    found = families_of(made)
    assert len(found.families[0].copies) == 149
    assert sharing_of(made, apart=apart(made, found, LEAST)).whole


def test_a_pack_without_families_is_searched_as_it_is(pack: Pack) -> None:
    found = families_of(pack)
    assert found.families == ()
    assert apart(pack, found, LEAST) == {}
