"""`quiz draft PACK --review` through a pipe: what is decided of candidates, and what becomes of it."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

import pytest

from quiz.commands.author.decisions import add_records
from quiz.drafting.records import Record
from quiz.library.pack.roots import folder_root
from tests.drafting.made import BRIDGE
from tests.drafting.written import DRAFTS, RECORDS, SAY

if TYPE_CHECKING:
    from tests.drafting.written import Author

ARTICLE = "essai/seeds/la-gazette-bridge.txt"


@pytest.fixture
def names(author: Author) -> list[str]:
    """The ids of four candidates."""
    author.draft(most=4)
    return author.ids()


def test_each_decision_is_kept(author: Author, names: list[str]) -> None:
    one, two, three, four = names
    result = author.review("k\nd too thin\nl\n")
    assert result.code == 0
    assert author.deeds() == [("kept", one), ("dropped", two), ("later", three)]
    assert author.ids() == [one, three, four]
    assert '"why":"too thin"' in author.text(RECORDS)
    assert "2 to see. To go on: quiz draft essai --review" in result.err


def test_started_again_it_goes_on_with_those_put_off_last(author: Author, names: list[str]) -> None:
    author.review("k\nl\n")
    shown = author.review().out
    assert f"Candidate {names[2]}" in shown
    assert "3 to see, 1 kept, 0 dropped" in shown
    author.review("d\nd\nd\n")
    assert [name for _, name in author.deeds()[2:]] == [names[2], names[3], names[1]]


def test_when_all_were_seen_it_says_what_comes_next(author: Author, names: list[str]) -> None:
    assert names
    author.review("k\nk\nd\nd\n")
    result = author.review()
    assert result.code == 0
    assert "All have been seen." in result.out
    assert "Nothing is left to review in essai." in result.err
    assert f"Write up what is kept: {DRAFTS}. To move what is complete" in result.err


def test_back_takes_the_last_decision_back_even_in_another_session(author: Author, names: list[str]) -> None:
    whole = author.text(DRAFTS)
    author.review("k\nd\n")
    author.review("b\nb\nb\n")
    assert author.text(DRAFTS) == whole
    assert author.deeds()[2:] == [("back", names[1]), ("back", names[0])]
    assert "Nothing was decided before this one." in author.review("b\n").out


@pytest.mark.parametrize("place", range(4))
def test_what_is_dropped_and_taken_back_stands_where_it_stood(author: Author, names: list[str], place: int) -> None:
    whole = author.text(DRAFTS)
    author.review("k\n" * place + "d\nb\n")
    assert author.ids() == names
    assert author.text(DRAFTS).strip() == whole.strip()


def test_what_was_dropped_is_not_offered_again(author: Author, names: list[str]) -> None:
    author.review("d\n")
    result = author.draft(most=4)
    assert author.ids()[:3] == names[1:]
    assert names[0] not in author.ids()
    assert len(author.ids()) == 4
    assert "Not offered, because dropped, taken out or in a bank already: 1." in result.err
    assert names[0] not in author.draft(most=4, force=True).err + author.text(DRAFTS)


def test_what_was_dropped_is_offered_again_when_an_article_of_it_changes_and_says_so(
    author: Author, names: list[str]
) -> None:
    author.review("d\n")
    author.write(ARTICLE, BRIDGE + "\nUne ligne de plus, ajoutée le lendemain.\n")
    result = author.draft(most=4)
    assert names[0] in author.ids()
    assert "Offered again, though dropped: 1, for these articles have changed: la-gazette-bridge." in result.err
    assert "# Dropped before; since then these articles have changed: la-gazette-bridge." in author.text(DRAFTS)


def test_drafting_again_changes_nothing_that_is_there(author: Author, names: list[str]) -> None:
    author.write(
        DRAFTS, author.text(DRAFTS).replace('ask: {fr: ""', '# mine\n    ask: {fr: "Qui\u202f?"', 1) + "# end\n"
    )
    before = author.text(DRAFTS)
    assert "nothing beyond the 4 that are there" in author.draft(most=4).err
    assert author.text(DRAFTS) == before
    author.draft(most=6)
    after = author.text(DRAFTS)
    assert after.startswith(before.removesuffix("# end\n").rstrip("\n"))
    assert after.endswith("\n# end\n")
    assert author.ids()[:4] == names
    assert len(author.ids()) == 6


def test_what_was_taken_out_by_hand_is_not_offered_again(author: Author, names: list[str]) -> None:
    text = author.text(DRAFTS)
    start, end = text.index("  # 2. "), text.index("  # 3. ")
    author.write(DRAFTS, text[:start] + text[end:])
    author.draft(most=4)
    assert names[1] not in author.ids()
    assert len(author.ids()) == 4


def test_a_draft_that_was_renamed_and_rewritten_is_not_offered_a_second_time(author: Author, names: list[str]) -> None:
    text = author.text(DRAFTS).replace(names[0], "mine").replace("Le maire", "Le maire […]", 1)
    author.write(DRAFTS, text)
    author.draft(most=4)
    assert author.ids()[:4] == ["mine", *names[1:]]


def test_what_differs_and_what_was_verified_is_told(author: Author, names: list[str]) -> None:
    assert names
    shown = author.review("k\n").out
    assert "The articles count the same kind of thing, and give different figures." in shown
    assert "Words set off: “duré cinq heures”" in shown
    assert "La Gazette harbour, line 3" in shown
    assert "Verified: the quotations are word for word." in shown
    assert "Still to be written, in 23 places: passages, ask, options, explain, takeaway." in shown


def test_why_tells_how_it_was_found(author: Author, names: list[str]) -> None:
    shown = author.review("w\n").out
    assert f"Why {names[0]}" in shown
    assert "Score 1.00" in shown
    assert "la-gazette-bridge, line 3, characters 146 to 291" in shown
    assert BRIDGE[146:291].startswith("« Nous ne pouvons pas")


def test_what_does_not_hold_any_more_is_told(author: Author, names: list[str]) -> None:
    assert names
    author.write(ARTICLE, BRIDGE.replace("trois heures", "trois longues heures"))
    shown = " ".join(author.review("k\n").out.split())
    assert "Does not hold any more:" in shown


def test_other_lines_are_answered_and_change_nothing(author: Author, names: list[str]) -> None:
    shown = author.review("\nx\nkeep\n?\ne\n").out
    assert "“keep” is none of the letters." in shown
    assert "An editor needs a terminal; edit the file of drafts itself." in shown
    assert author.deeds() == []
    assert author.ids() == names


def test_those_of_one_device_alone_may_be_reviewed(author: Author, names: list[str]) -> None:
    author.review("k\n" * 4, device="numbers")
    assert author.deeds() == [("kept", names[1]), ("kept", names[2])]


def test_without_drafts_they_are_made_first(author: Author) -> None:
    result = author.review("k\n", most=3)
    assert result.code == 0
    assert len(author.ids()) == 3
    assert author.deeds() == [("kept", author.ids()[0])]


def test_a_draft_without_an_id_of_its_own_is_left_to_the_check(author: Author, names: list[str]) -> None:
    author.write(DRAFTS, author.text(DRAFTS).replace(f"id: {names[0]}", "id: Ça!").replace(names[2], names[1]))
    result = author.review("k\n")
    assert "Drafts without an id of their own, not shown here: 2." in result.err
    assert author.deeds() == [("kept", names[1])]


def test_a_file_that_cannot_be_read_to_its_end_is_told_and_left_alone(author: Author, names: list[str]) -> None:
    assert names
    author.write(DRAFTS, author.text(DRAFTS) + "  - id: [\n")
    before = author.text(DRAFTS)
    result = author.review("d\n")
    assert result.code == 2
    assert f"{DRAFTS}:" in result.err
    assert "mend that first" in result.err
    assert author.text(DRAFTS) == before


def test_what_a_kill_tore_off_costs_one_line_only(author: Author, names: list[str]) -> None:
    author.review("k\n")
    path = author.folder / RECORDS
    path.write_bytes(path.read_bytes() + b'{"id":"x","deed":"dro')
    author.review("k\n")
    assert [line for line in author.text(RECORDS).splitlines() if '"dro' in line and not line.endswith("}")]
    path.write_bytes(b"\n".join(line for line in path.read_bytes().splitlines() if line.endswith(b"}")) + b"\n")
    assert author.deeds() == [("kept", names[0]), ("kept", names[1])]


def test_records_that_lead_out_of_the_pack_are_refused(author: Author, names: list[str]) -> None:
    assert names
    elsewhere = author.folder / "elsewhere"
    elsewhere.write_text("mine", encoding="utf-8")
    (author.folder / RECORDS).unlink()
    (author.folder / RECORDS).symlink_to(elsewhere)
    assert author.review("k\n").code == 2
    assert elsewhere.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("place", [-7, 7])
@pytest.mark.parametrize(
    "text", ["", "\x1b[2J", "  - id: x\nbank: other", "  - id: x\nstatements: []", "- [", "  - {id: gone}"]
)
def test_what_a_record_of_others_would_put_back_changes_no_draft(
    author: Author, names: list[str], place: int, text: str
) -> None:
    told = Record(id="gone", deed="dropped", at="2026", file="essai.yaml", text=text, place=place)
    add_records(SAY, folder_root(author.folder / "essai"), [told])
    result = author.review("b\n")
    assert result.code in {0, 2}
    assert "\x1b" not in result.out + result.err
    assert [name for name in author.ids() if name in names] == names
    assert author.text(DRAFTS).startswith("# yaml-language-server")
    assert not re.search("(?m)^(bank: other|statements)", author.text(DRAFTS))


def test_what_others_wrote_is_shown_and_not_obeyed(author: Author, names: list[str]) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J[bold]x[/bold]"
    author.write(ARTICLE, BRIDGE.replace("Le maire", f"Le maire {hostile}", 1))
    author.write(DRAFTS, author.text(DRAFTS).replace(f"id: {names[1]}", 'id: "\\e[2J"', 1))
    author.draft(most=4, force=True)
    record = next(each for each in map(json.loads, author.text(RECORDS).splitlines()) if each["id"] == author.ids()[0])
    said = Record(id=author.ids()[0], deed="back", at="2026", why=hostile, key=record["key"])
    add_records(SAY, folder_root(author.folder / "essai"), [said])
    result = author.review(f"w\nd {hostile}\nb\nw\n")
    assert not set("\x1b\x07") & set(result.out + result.err)
    assert "[bold]x[/bold]" in result.out.replace("\n", " ")


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_said_to_be_decided(
    author: Author, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("os.fsync", refuse)
    result = author.review("k\nd\n")
    assert "could not be written" in " ".join(result.out.split())
    assert "Kept" not in result.out
    assert author.ids() == names
