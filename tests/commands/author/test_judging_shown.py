"""`quiz draft PACK --review` at a real terminal, key by key; and killed wherever it may be."""

from __future__ import annotations

import json
import re
import shlex
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from tests.console.screen import Terminal
from tests.drafting.written import DRAFTS, RECORDS

if TYPE_CHECKING:
    from tests.drafting.written import Author

EDITOR = """
import json, pathlib, sys
plan = pathlib.Path("plan.json")
(old, new), *rest = json.loads(plan.read_text(encoding="utf-8"))
plan.write_text(json.dumps(rest), encoding="utf-8")
file = pathlib.Path(sys.argv[-1])
file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
"""
"""An editor that replaces some words by others, call after call as the plan has it."""
LINES = 24


class Low(Terminal):
    """A terminal of so many lines."""

    rows = LINES


@pytest.fixture
def names(author: Author) -> list[str]:
    """The ids of four candidates."""
    author.draft(most=4)
    return author.ids()


def review(author: Author, *options: str, columns: int = 80, **environ: str) -> Low:
    arguments = ("draft", "essai", "--review", *options)
    return Low(author.folder, *arguments, columns=columns, **environ)


def editing(author: Author, *plan: tuple[str, str]) -> str:
    """The command of an editor that makes these changes."""
    author.write("editor.py", EDITOR)
    author.write("plan.json", json.dumps(plan))
    return shlex.join([sys.executable, "editor.py"])


def shown(terminal: Terminal, number: int, marked: str = "? aide") -> str:
    """The screen of a number, counted from 1, once a key is waited for."""
    terminal.wait_for(marked, times=number)
    assert terminal.listens()
    return "\n".join(terminal.screen.shown())


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_each_candidate_has_a_screen_of_its_own(author: Author, names: list[str], columns: int) -> None:
    with review(author, columns=columns) as terminal:
        for number, name in enumerate(names, 1):
            screen = shown(terminal, number)
            lines = [line for line in screen.splitlines() if line]
            assert name in lines[0] + lines[1]
            assert len(screen.rstrip().splitlines()) < LINES
            assert all(len(line) <= min(columns, 88) for line in lines)
            assert "quitter" in lines[-1]
            terminal.press("k")
        assert "Toutes ont été vues." in shown(terminal, 1, "b retour à la dernière décidée")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert author.deeds() == [("kept", name) for name in names]


def test_what_does_not_fit_is_on_the_next_page(author: Author, names: list[str]) -> None:
    with review(author, columns=40) as terminal:
        assert "page 1 sur 2" in shown(terminal, 1)
        terminal.press(" ")
        assert "Reste à écrire" in shown(terminal, 2)
        terminal.press(" ")
        assert names[0] in shown(terminal, 3)


def test_the_words_that_tell_are_set_off(author: Author, names: list[str]) -> None:
    assert names
    with review(author) as terminal:
        terminal.press("k")
        assert "‹duré cinq heures›" in shown(terminal, 2)


def test_help_and_reasons_are_a_key_away_and_decide_nothing(author: Author, names: list[str]) -> None:
    with review(author) as terminal:
        terminal.press("?")
        assert "$VISUAL" in shown(terminal, 2)
        terminal.press("w")
        assert f"Pourquoi {names[0]}" in shown(terminal, 3)
        terminal.press("z")
        terminal.wait_for("ne fait rien ici")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert "4 à voir. Pour reprendre : quiz draft essai --review" in terminal.text()
    assert author.deeds() == []


def test_an_interruption_ends_it_and_tells_how_to_go_on(author: Author, names: list[str]) -> None:
    with review(author) as terminal:
        shown(terminal, 1)
        terminal.press("k")
        shown(terminal, 2)
        terminal.interrupt()
        assert terminal.wait_for_end() == 130
        assert "3 à voir. Pour reprendre : quiz draft essai --review" in terminal.text()
        assert terminal.echoes()
    assert author.deeds() == [("kept", names[0])]


def test_a_reason_may_be_given_in_a_line(author: Author, names: list[str]) -> None:
    with review(author) as terminal:
        terminal.press("r")
        terminal.wait_for("Pourquoi ? (Entrée")
        terminal.enter("trop évident")
        assert names[1] in shown(terminal, 2)
    assert author.deeds() == [("dropped", names[0])]
    assert '"why":"trop évident"' in author.text(RECORDS)


def test_another_size_of_the_window_shows_the_same_again(author: Author, names: list[str]) -> None:
    with review(author) as terminal:
        assert names[0] in shown(terminal, 1)
        terminal.resize(60)
        assert names[0] in shown(terminal, 2)


def test_in_plain_all_is_said_and_nothing_scrolls_away(author: Author, names: list[str]) -> None:
    with review(author, "--plain") as terminal:
        terminal.wait_for(f"Piste {names[0]}")
        terminal.press("k")
        terminal.wait_for(f"Gardée : {names[0]}")
        assert "│" not in terminal.text()
        assert "\x1b[H" not in terminal.raw.decode()


def test_a_draft_is_edited_in_the_editor_of_its_author(author: Author, names: list[str]) -> None:
    command = editing(author, ('ask: {fr: ""', 'ask: {fr: "Qui le dit ?"'))
    with review(author, EDITOR="false", VISUAL=command) as terminal:
        terminal.press("e")
        terminal.wait_for("C’est repris.")
        screen = shown(terminal, 2)
        assert names[0] in screen
        assert "22 endroits" in screen
        assert not terminal.echoes()
    assert 'ask: {fr: "Qui le dit ?"' in author.text(DRAFTS)
    assert author.deeds() == [("edited", names[0])]
    assert sorted(path.name for path in (author.folder / DRAFTS).parent.iterdir()) == ["essai.yaml", "reviewed.jsonl"]


def test_a_broken_edit_is_told_by_file_line_and_column_and_may_be_mended(author: Author, names: list[str]) -> None:
    command = editing(author, ('ask: {fr: ""', 'ask: {fr: "Qui" le'), ('"Qui" le', '"Qui le dit ?"'))
    before = author.text(DRAFTS)
    with review(author, EDITOR=command) as terminal:
        terminal.press("e")
        told = "".join(terminal.wait_for("laisser le brouillon").split())
        place = re.search(rf"essai/questions/drafts/\.{names[0]}\.edit\.yaml:(\d+):\d+:Y\d+", told)
        edited = author.text(f"essai/questions/drafts/.{names[0]}.edit.yaml").splitlines()
        assert place is not None
        assert '"Qui" le' in edited[int(place[1]) - 1]
        assert author.text(DRAFTS) == before
        terminal.press("e")
        terminal.wait_for("C’est repris.")
    assert 'ask: {fr: "Qui le dit ?"' in author.text(DRAFTS)


def test_a_broken_edit_that_is_left_is_gone_on_with_at_the_next(author: Author, names: list[str]) -> None:
    command = editing(author, ('ask: {fr: ""', 'ask: {fr: "Qui" le'), ('"Qui" le', '"Qui le dit ?"'))
    before = author.text(DRAFTS)
    with review(author, EDITOR=command) as terminal:
        terminal.press("e")
        terminal.wait_for("laisser le brouillon")
        terminal.press("x")
        assert "ce que vous avez écrit reste dans" in shown(terminal, 2)
        assert author.text(DRAFTS) == before
    assert 'ask: {fr: "Qui" le' in author.text(f"essai/questions/drafts/.{names[0]}.edit.yaml")
    with review(author, EDITOR=command) as terminal:
        terminal.press("e")
        terminal.wait_for("C’est repris.")
    assert 'ask: {fr: "Qui le dit ?"' in author.text(DRAFTS)


@pytest.mark.parametrize(
    ("command", "told"),
    [("false", "L’éditeur a fini avec 1"), ("true", "Rien n’a changé."), ("no-such", "ne peut pas être")],
)
def test_an_editor_that_does_nothing_changes_nothing(author: Author, names: list[str], command: str, told: str) -> None:
    before = author.text(DRAFTS)
    with review(author, EDITOR=command) as terminal:
        terminal.press("e")
        terminal.wait_for(told)
        assert names[0] in shown(terminal, 2)
    assert author.text(DRAFTS) == before
    assert len(list((author.folder / DRAFTS).parent.iterdir())) == 2


def test_one_draft_may_become_two(author: Author, names: list[str]) -> None:
    second = f"    level: 2\n\n  - id: second\n    kind: choice\n    device: numbers\n  # {names[0]}"
    with review(author, EDITOR=editing(author, ("    level: 2", second))) as terminal:
        terminal.press("e")
        terminal.wait_for("C’est repris.")
    assert author.ids()[:2] == [names[0], "second"]


@pytest.mark.parametrize("keys", ["", "k", "kd", "kdl", "kdlb", "kdlbb", "kdlbbd"])
def test_killed_after_any_key_each_decision_is_there(author: Author, names: list[str], keys: str) -> None:
    deeds = {"k": "kept", "d": "dropped", "l": "later", "b": "back"}
    with review(author) as terminal:
        for number, key in enumerate(keys, 1):
            shown(terminal, number)
            terminal.press(key)
        shown(terminal, len(keys) + 1)
        terminal.process.kill()
        terminal.process.wait()
    found = author.deeds()
    assert [deed for deed, _ in found] == [deeds[key] for key in keys]
    last = {name: deed for deed, name in found}
    assert author.ids() == [name for name in names if last.get(name) != "dropped"]


class KilledError(BaseException):
    """The program ends here."""


@pytest.mark.parametrize("count", range(14))
def test_killed_at_any_write_nothing_that_was_acknowledged_is_lost(
    author: Author, names: list[str], count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, left = author.text(DRAFTS), [count]

    def unless_killed(*_: object) -> None:
        if not left[0]:
            raise KilledError
        left[0] -= 1

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", unless_killed)
        with suppress(KilledError):
            author.review("k\nd\nl\nd\nb\n")
    said = author.capsys.readouterr().out
    told = {(each.lower(), name) for each, name in re.findall(r"^(Kept|Dropped|Later): (\S+)$", said, re.MULTILINE)}
    assert told <= set(author.deeds())
    for name in names:
        assert name in author.ids() or name in author.text(RECORDS)
    author.review("b\n" * 5)
    assert sorted(author.ids()) == sorted(names)
    assert author.text(DRAFTS).strip() == whole.strip()
