"""Anki decks in Anki itself, beyond what is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from anki.collection import Collection

from quiz.draw.html import Html
from quiz.formats.anki import inert, make, number
from quiz.formats.editions import edition
from quiz.locale import phrases
from quiz.locale.export import export_words
from tests.formats.readback.decks import imported, notes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.model import Language, Pack

WHEN = 1_700_000_000


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def deck(path: Path, pack: Pack, when: int = WHEN, language: Language = "en") -> Path:
    path.write_bytes(make(edition(phrases(language), export_words(language), pack, when)).content)
    return path


def edited(pack: Pack) -> Pack:
    """The pack with another takeaway in its first question."""
    first, *rest = pack.banks[0].questions
    takeaway = msgspec.structs.replace(first.takeaway, fr="Autre chose.", en="Something else.")
    bank = msgspec.structs.replace(pack.banks[0], questions=(msgspec.structs.replace(first, takeaway=takeaway), *rest))
    return msgspec.structs.replace(pack, banks=(bank,))


def test_importing_again_changes_nothing(collection: Collection, every_kind: Pack, tmp_path: Path) -> None:
    path = deck(tmp_path / "deck.apkg", every_kind)
    imported(collection, path)
    again = imported(collection, path)
    count = len(every_kind.questions())
    assert (len(again.new), len(again.updated), len(again.duplicate)) == (0, 0, count)
    assert collection.note_count() == collection.card_count() == count


def test_importing_a_bank_that_was_edited_updates_its_notes(
    collection: Collection, every_kind: Pack, tmp_path: Path
) -> None:
    imported(collection, deck(tmp_path / "old.apkg", every_kind))
    log = imported(collection, deck(tmp_path / "new.apkg", edited(every_kind), WHEN + 60))
    count = len(every_kind.questions())
    assert (len(log.new), len(log.updated), collection.note_count()) == (0, count, count)
    assert "Something else." in notes(collection)[0]["Explanation"]


def test_an_update_keeps_the_schedule(collection: Collection, every_kind: Pack, tmp_path: Path) -> None:
    imported(collection, deck(tmp_path / "old.apkg", every_kind))
    card = notes(collection)[0].cards()[0]
    collection.sched.set_due_date([card.id], "12")
    due = collection.get_card(card.id).due
    imported(collection, deck(tmp_path / "new.apkg", edited(every_kind), WHEN + 60))
    assert collection.get_card(card.id).due == due


def test_languages_are_decks_of_their_own(collection: Collection, every_kind: Pack, tmp_path: Path) -> None:
    for language in ("fr", "en"):
        imported(collection, deck(tmp_path / f"{language}.apkg", every_kind, language=language))
    assert collection.note_count() == 2 * len(every_kind.questions())
    names = {each.name for each in collection.decks.all_names_and_ids()}
    assert {"Qui parle ?::Every kind", "Qui parle ?::Toutes les sortes"} <= names


def test_the_front_does_not_give_the_key_away(collection: Collection, every_kind: Pack, tmp_path: Path) -> None:
    imported(collection, deck(tmp_path / "deck.apkg", every_kind))
    front = notes(collection)[0].cards()[0].render_output().question_text
    assert "How many hours does the text give?" in front
    assert "Reason of trois." not in front


def test_anki_finds_no_sound_and_no_formula_in_a_text() -> None:
    markup = Html('<p lang="fr">[sound:a.mp3] \\(x\\)</p>')
    assert inert(markup) == '<p lang="fr">&#91;sound:a.mp3] <span>\\</span>(x<span>\\</span>)</p>'


def test_no_sound_is_played_from_a_hostile_bank(collection: Collection, hostile: Pack, tmp_path: Path) -> None:
    imported(collection, deck(tmp_path / "deck.apkg", hostile))
    outputs = [note.cards()[0].render_output() for note in notes(collection)]
    assert all(not output.question_av_tags and not output.answer_av_tags for output in outputs)
    assert all("<script" not in output.answer_text for output in outputs)


def test_ids_come_from_names_alone() -> None:
    assert number("deck", "les-mots", "fr") == number("deck", "les-mots", "fr") != number("deck", "les-mots", "en")
    assert (1 << 30) <= number("model", "fr") < (1 << 31)
