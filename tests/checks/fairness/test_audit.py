"""What is counted of a pack, so that its balance can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.checks.fairness.audit import audit, audits, ease_of_explanations, winner_of
from quiz.checks.typography.readability import mean_reading_ease
from quiz.library.pack.packs import read_contents
from quiz.model import Choice, Text
from tests.conftest import PACKS, by_itself
from tests.play.test_families import pack_of

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import Merit, Pack
    from tests.conftest import Finding


def test_wrong_options_that_are_right_of_another_text_are_counted_among_all_wrong_ones() -> None:
    pack = read_contents(by_itself(PACKS / "good" / "right-of-another.yaml")).pack
    found = audit(pack, pack.questions(), "*")
    assert (found.choices, found.right_of) == (1, (2, 2))


def test_choices_and_gaps_are_counted_as_choices_and_no_other_kind(every_kind: Pack) -> None:
    assert audit(every_kind, every_kind.questions(), "*").choices == 6


def test_questions_are_counted_by_what_they_are_about(every_kind: Pack) -> None:
    found = audit(every_kind, every_kind.questions(), "x")
    assert found.devices == {"numbers": 4, "emphasis": 2, "wording": 1, "voice": 1, "time": 1}
    assert found.levels == {1: 4, 2: 4, 3: 1}
    assert found.articles == {"euractiv": 2, "rhc": 6, "sputnik": 2}
    assert found.keys == {"radio-habana-cuba": 2, "sputnik-france": 3, "euractiv-france": 1}
    assert (found.cannot_tell, found.forms, found.twins, found.right_of) == (0, 0, 0, (0, 11))


def test_keys_that_are_longest_are_counted_in_the_language_in_which_they_are_more(every_kind: Pack) -> None:
    """Of the five with texts only: English has un-choix, un-jugement and deux-temps (a tie), French the last two."""
    assert audit(every_kind, every_kind.questions(), "x").longest_keys == (3, 5)


def test_judgements_are_counted_by_who_is_judged_and_how(fixed: Contents) -> None:
    found = audits(fixed)[-1]
    assert found.cells == {
        ("state", "fair"): 3,
        ("state", "loaded"): 3,
        ("non-state", "fair"): 3,
        ("non-state", "loaded"): 2,
    }
    assert (found.forms, found.cannot_tell, found.winners) == (4, 2, {"state": 3})


def test_each_bank_is_audited_then_all_of_them_unless_there_is_only_one(fixed: Contents) -> None:
    found = audits(fixed)
    assert [each.name for each in found] == [*(bank.id for bank in fixed.pack.banks if bank.questions), "*"]
    assert found[-1].questions == sum(each.questions for each in found[:-1]) == len(fixed.pack.questions())
    alone = read_contents(by_itself(PACKS / "good" / "every-kind.yaml"))
    assert [each.name for each in audits(alone)] == ["every-kind"]


def test_questions_that_only_differ_in_passage_and_key_count_as_twins(every_kind: Pack) -> None:
    pack = pack_of(every_kind, [(0, "rhc", 0), (0, "euractiv", 1), (1, "rhc", 0)], formed=False)
    assert audit(pack, pack.questions(), "x").twins == 2
    formed = pack_of(every_kind, [(0, "rhc", 0), (0, "euractiv", 1)], formed=True)
    assert audit(formed, formed.questions(), "x").forms == 1
    third = replace(formed.questions()[0], form="C", twin="q-0")
    assert audit(formed, [*formed.questions(), third], "x").forms == 1


def test_who_wins_is_told_where_all_that_is_right_is_of_one_side(every_kind: Pack, question: Finding) -> None:
    two = question("deux-cles")
    assert isinstance(two, Choice)

    def won_by(*outlets: str, merit: Merit | None = "care") -> str | None:
        keys = [replace(each, outlet=name) for each, name in zip(two.options, outlets, strict=False)]
        return winner_of(every_kind, replace(two, merit=merit, options=(*keys, two.options[-1])))

    assert won_by("radio-habana-cuba", "sputnik-france") == "state"
    assert won_by("euractiv-france", "euractiv-france") == "non-state"
    assert won_by("euractiv-france", "sputnik-france") is None
    assert won_by("radio-habana-cuba", "sputnik-france", merit=None) is None
    assert winner_of(every_kind, replace(question("une-association"), merit="care")) is None


def test_the_ease_of_explanations_is_told_in_the_languages_in_which_there_are_any(every_kind: Pack) -> None:
    one, other = every_kind.questions()[:2]
    other = replace(other, explain=Text(fr="Il l’a dit. On l’a lu."))
    assert ease_of_explanations([]) == {}
    assert ease_of_explanations([one, other]) == {
        "fr": mean_reading_ease([one.explain.of("fr"), "Il l’a dit. On l’a lu."], "fr"),
        "en": mean_reading_ease([one.explain.of("en")], "en"),
    }
