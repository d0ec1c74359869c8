"""`quiz draft PACK --move`: what is written goes to its bank whole, or nothing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks.drafts import check_drafts
from quiz.library.pack.roots import folder_root
from tests.drafting.written import BANK, DRAFTS, RECORDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.drafting.written import Author


@pytest.fixture
def pack(author: Author) -> list[str]:
    """The ids of four drafts in the pack, of which the second and the fourth are written."""
    author.draft(most=4)
    names = author.ids()
    author.write_up(*names[1::2])
    return names


def test_what_is_complete_moves_and_the_rest_waits(author: Author, pack: list[str]) -> None:
    before = author.text(BANK)
    result = author.draft(move=True)
    assert result.code == 0
    assert [line.split(": ")[1] for line in result.out.splitlines()] == pack[1::2]
    assert author.ids() == pack[::2]
    assert author.ids(BANK)[1:] == pack[1::2]
    assert author.check().code == 0
    after = author.text(BANK)
    start = after.index("\n\n" + f"  - id: {pack[1]}")
    end = start + len(after) - len(before)
    assert after[:start] + after[end:] == before


def test_each_place_told_is_where_the_question_stands(author: Author, pack: list[str]) -> None:
    place, name = author.draft(pack[1], move=True).out.strip().split(": ")
    file, line = place.split(":")
    assert (author.folder / file).read_text(encoding="utf-8").splitlines()[int(line) - 1] == f"  - id: {name}"


def test_the_authors_comments_go_along_and_those_of_the_machine_do_not(author: Author, pack: list[str]) -> None:
    text = author.text(DRAFTS)
    author.write(DRAFTS, text.replace(f"  - id: {pack[1]}\n", f"  # mine: to show to Léa\n  - id: {pack[1]}\n"))
    author.draft(move=True)
    bank = author.text(BANK)
    assert f"\n\n  # mine: to show to Léa\n  - id: {pack[1]}\n" in bank
    assert "voice: outlet  # as printed" in bank
    assert "Statement 2." not in bank


def test_what_is_missing_is_told_by_file_line_and_column_and_nothing_moves(author: Author, pack: list[str]) -> None:
    before = [(author.folder / name).read_bytes() for name in (DRAFTS, BANK)]
    result = author.draft(pack[0], pack[1], move=True)
    assert result.code == 1
    assert f'{DRAFTS}:23:16: S204 draft "{pack[0]}": "passages.' in result.out
    assert "is still empty" in result.out
    assert pack[1] not in result.out
    assert [(author.folder / name).read_bytes() for name in (DRAFTS, BANK)] == before


def test_nothing_complete_is_a_finding(author: Author) -> None:
    author.draft(most=2)
    result = author.draft(move=True)
    assert (result.code, result.out) == (1, "")
    assert f"quiz check {DRAFTS}" in result.err


@pytest.mark.parametrize(
    ("ids", "options", "told"),
    [
        (("nobody",), {"move": True}, "nobody"),
        ((), {"move": True, "to": "esai"}, "essai"),
        ((), {"move": True, "review": True}, "--review"),
        ((), {"move": True, "json": True}, "--json"),
        ((), {"to": "essai"}, "--move"),
        (("nobody",), {}, "--move"),
    ],
)
def test_what_cannot_be_asked_for_is_told(
    author: Author, pack: list[str], ids: tuple[str, ...], options: dict[str, object], told: str
) -> None:
    assert pack
    result = author.draft(*ids, **options)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_a_pack_without_drafts_has_nothing_to_move(author: Author) -> None:
    assert author.draft(move=True).code == 2


def test_a_bank_may_be_named(author: Author, pack: list[str]) -> None:
    bank = author.folder / "essai" / "questions" / "autre.yaml"
    bank.write_bytes(
        b"\xef\xbb\xbfbank: autre\r\ntitle: {fr: A, en: A}\r\nabout: {fr: B, en: B}\r\nquestions: []  # none\r\n"
    )
    assert author.draft(pack[1], move=True, to="autre").code == 0
    raw = bank.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfbank: autre\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert author.ids("essai/questions/autre.yaml") == [pack[1]]


def test_without_a_bank_of_their_name_the_bank_has_to_be_named(author: Author, pack: list[str]) -> None:
    assert pack
    folder = author.folder / "essai" / "questions"
    (folder / "essai.yaml").rename(folder / "une.yaml")
    (folder / "deux.yaml").write_text(
        "bank: deux\ntitle: {fr: A, en: A}\nabout: {fr: B, en: B}\nquestions: []\n", encoding="utf-8"
    )
    result = author.draft(move=True)
    assert result.code == 2
    assert "deux, une" in result.err


def test_a_statement_of_the_drafts_goes_with_the_question_that_points_at_it(author: Author, pack: list[str]) -> None:
    text = author.text(DRAFTS)
    start = text.index("    passages:\n", text.index(f"- id: {pack[1]}"))
    end = text.index("    ask:", start)
    told = text[start:end]
    statement = (
        f'statements:\n  # what is told\n  - id: pont\n    said: {{fr: "Ce qui est dit", en: "What is said"}}\n{told}\n'
    )
    text = text[:start] + "    statement: pont\n" + text[end:]
    author.write(DRAFTS, text.replace("questions:\n", f"{statement}questions:\n"))
    result = author.draft(pack[1], move=True)
    assert result.code == 0, result.out
    bank = author.text(BANK)
    assert bank.index("  # what is told\n  - id: pont") < bank.index("\nquestions:\n")
    assert "id: pont" not in author.text(DRAFTS)
    assert author.check().code == 0


def test_an_id_that_a_question_has_already_is_missing_another(author: Author, pack: list[str]) -> None:
    taken = author.ids(BANK)[0]
    author.write(DRAFTS, author.text(DRAFTS).replace(pack[1], taken))
    result = author.draft(taken, move=True)
    assert result.code == 1
    assert "I301" in result.out


@pytest.mark.parametrize(
    ("file", "text"),
    [(BANK, "questions: [{id: a}]\n"), (BANK, "questions: [\n"), (DRAFTS, "questions: !list\n")],
)
def test_files_that_cannot_be_edited_stay_as_they_are(author: Author, pack: list[str], file: str, text: str) -> None:
    author.write(file, text if file == BANK else author.text(file).replace("questions:\n", text))
    before = [author.text(name) for name in (DRAFTS, BANK)]
    assert author.draft(pack[1], move=True).code in {1, 2}
    assert [author.text(name) for name in (DRAFTS, BANK)] == before


class KilledError(BaseException):
    """The program ends here."""


def test_killed_between_the_two_files_it_is_finished_at_the_next_try(
    author: Author, pack: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def beside(path: Path, target: Path) -> Path:
        done.append(target.name)
        if len(done) > 1:
            raise KilledError
        path.rename(target)
        return target

    with monkeypatch.context() as patched:
        patched.setattr("pathlib.Path.replace", beside)
        with pytest.raises(KilledError):
            author.draft(move=True)
    assert done[0] == "essai.yaml"
    assert author.ids(BANK)[1:] == pack[1::2]
    assert author.ids() == pack
    result = author.draft(move=True)
    assert result.code == 0
    assert author.ids(BANK)[1:] == pack[1::2]
    assert author.ids() == pack[::2]
    assert "already" in result.err


def test_what_moved_is_not_offered_again(author: Author, pack: list[str]) -> None:
    author.draft(move=True)
    author.draft(most=4)
    assert not set(author.ids()) & set(pack[1::2])
    assert '"deed":"moved"' in author.text(RECORDS)


def test_drafts_are_counted_beside_a_check_of_their_pack(author: Author, pack: list[str]) -> None:
    assert pack
    told = author.check()
    assert (told.code, told.out) == (0, "")
    assert "Drafts waiting: 4. Complete: 2; to move them to their bank: quiz draft essai --move" in told.err


def test_drafts_are_left_out_of_fairness_and_of_the_summary(author: Author, pack: list[str]) -> None:
    def told(path: str) -> list[str]:
        return [author.check(path, fairness=True).out, author.check(path, summary=True).out]

    whole, alone = told("essai"), told(DRAFTS)
    (author.folder / DRAFTS).unlink()
    assert told("essai") == whole
    assert alone[0] == alone[1]
    assert "at random" not in alone[0]
    assert pack


def test_a_draft_sees_the_statements_of_the_banks_of_its_pack(author: Author, pack: list[str]) -> None:
    text, bank = author.text(DRAFTS), author.text(BANK)
    start = text.index("    passages:\n", text.index(f"- id: {pack[1]}"))
    end = text.index("    ask:", start)
    statement = (
        f'statements:\n  - id: pont\n    said: {{fr: "Ce qui est dit", en: "What is said"}}\n{text[start:end]}\n'
    )
    author.write(BANK, bank.replace("\nquestions:\n", f"\n{statement}questions:\n"))
    author.write(DRAFTS, text[:start] + "    statement: pont\n" + text[end:])
    checked = check_drafts(folder_root(author.folder / "essai"))
    assert [each.id for each in checked.drafts if each.complete] == pack[1::2]
