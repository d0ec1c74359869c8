"""Drafts as they are checked: what is missing in each, by its name, and nothing that is a matter of whole banks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from quiz.checks.drafts import check_drafts
from quiz.console.findings.concise import concise
from quiz.library.pack.roots import folder_root, root_of
from tests.drafting.written import DRAFTS

if TYPE_CHECKING:
    from quiz.checks.drafts import Drafts
    from tests.drafting.written import Author


def checked(author: Author) -> Drafts:
    return check_drafts(folder_root(author.folder / "essai"))


def told(author: Author, draft: int = 0) -> list[str]:
    """What is missing in a draft, without file, line and column."""
    return [concise(each, "en").split(": ", 1)[1] for each in checked(author).drafts[draft].missing]


@pytest.fixture
def names(author: Author) -> list[str]:
    """The ids of two drafts."""
    author.draft(most=2)
    return author.ids()


def test_each_thing_that_is_empty_is_named(author: Author, names: list[str]) -> None:
    lacking = told(author)
    assert f'S203 draft "{names[0]}": "ask.fr" is still empty' in lacking
    assert f'S203 draft "{names[0]}": "options.b.why.en" is still empty' in lacking
    voice = f'S204 draft "{names[0]}": "passages.la-gazette-bridge.voice" is still empty'
    assert f"{voice}; one of: outlet, quoted, paraphrase" in lacking
    assert len(lacking) == len(set(lacking)) == 23


def test_that_no_answer_is_marked_as_right_is_told_before_all_is_written(author: Author, names: list[str]) -> None:
    assert names
    assert [each for each in told(author) if each.startswith("K")] == [
        'K401 no option is right; add "key: true" to the right one'
    ]


def test_blanks_are_nothing_written(author: Author, names: list[str]) -> None:
    author.write_up(names[0])
    author.write(DRAFTS, re.sub(r'takeaway: \{fr: "[^"]+"', 'takeaway: {fr: "  "', author.text(DRAFTS), count=1))
    assert told(author) == [f'S203 draft "{names[0]}": "takeaway.fr" is still empty']


def test_quotations_are_looked_up_while_other_things_are_empty(author: Author, names: list[str]) -> None:
    assert names
    author.write(DRAFTS, author.text(DRAFTS).replace("Nous ne pouvons pas attendre", "Nous allons attendre", 1))
    assert [each[:4] for each in told(author) if each[0] == "Q"] == ["Q201"]


def test_claims_are_verified_while_other_things_are_empty(author: Author, names: list[str]) -> None:
    assert names
    claim = "    evidence:\n      - {absent: [la-gazette-bridge], pattern: pont}\n    explain:"
    author.write(DRAFTS, author.text(DRAFTS).replace("    explain:", claim, 1))
    assert [each[:4] for each in told(author) if each[0] == "E"] == ["E602"]


def test_what_has_another_shape_is_told_as_in_a_bank(author: Author, names: list[str]) -> None:
    assert names
    author.write(DRAFTS, author.text(DRAFTS).replace("    level: 2", "    level: 9\n    colour: red", 1))
    lacking = told(author)
    assert 'S201 the key "colour" is not known here' in " ".join(lacking)
    assert [each for each in lacking if "a number between 1 and 3" in each]
    assert [each for each in lacking if '"ask.fr" is still empty' in each]


def test_what_is_complete_lacks_nothing(author: Author, names: list[str]) -> None:
    author.write_up(*names)
    assert checked(author).complete == 2
    assert checked(author).problems == ()


def test_all_are_seen_however_much_is_missing(author: Author, names: list[str]) -> None:
    text = author.text(DRAFTS)
    start = text.index("  # 2. ")
    one = text[start:].rstrip("\n")
    more = [one.replace(names[1], f"{names[1]}-{number}") for number in range(60)]
    author.write(DRAFTS, text + "\n" + "\n\n".join(more) + "\n")
    found = checked(author)
    assert len(found.drafts) == 62
    assert {len(each.missing) for each in found.drafts} == {23}
    assert len(found.problems) == 62 * 23


def test_a_file_of_drafts_that_is_empty_has_no_fault(author: Author, names: list[str]) -> None:
    assert names
    text = author.text(DRAFTS)
    author.write(DRAFTS, text[: text.index("questions:")] + "questions: []\n")
    assert checked(author) == checked(author)._replace(drafts=(), problems=())


def test_a_file_named_alone_is_checked_beside_its_pack(author: Author, names: list[str]) -> None:
    found = check_drafts(root_of(author.folder / DRAFTS))
    assert [each.id for each in found.drafts] == names
    assert {each.span.file for each in found.problems} == {DRAFTS}


def test_what_was_left_of_an_edit_is_no_file_of_drafts(author: Author, names: list[str]) -> None:
    author.write("essai/questions/drafts/.x.edit.yaml", "questions: [")
    assert [each.id for each in checked(author).drafts] == names


def test_in_a_pack_of_one_language_nothing_of_another_is_missing(author: Author) -> None:
    author.write("essai/pack.yaml", "languages: [fr]\n")
    author.draft(most=1)
    lacking = told(author)
    assert [each for each in lacking if '"ask.fr" is still empty' in each]
    assert not any(".en" in each or "gloss" in each for each in lacking)
    author.write(DRAFTS, author.text(DRAFTS).replace('ask: {fr: ""}', 'ask: {fr: "Qui le dit\u202f?"}'))
    assert len(told(author)) == len(lacking) - 1
