"""What a player's cards say on a day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from quiz.cli.reviewing import DEFAULT_COUNT
from quiz.learner.agenda import PORTION, Agenda, agenda, day_began, local_day, met_questions
from quiz.learner.fingerprints import key_fingerprint
from quiz.learner.schedule import Card
from tests.learner.samples import DAY, MONDAY

if TYPE_CHECKING:
    from quiz.model import Pack

EVENING = MONDAY + 20 * 3600 * 1000


def day_of(moment: int) -> date:
    return datetime.fromtimestamp(moment / 1000, tz=UTC).date()


def card(pack: Pack, name: str, due: int, *, correct: bool = True) -> Card:
    key = key_fingerprint(pack, next(each for each in pack.questions() if each.id == name))
    return Card(key, 2.0, 5.0, due, MONDAY, "a", "right" if correct else "wrong", None)


def seen(pack: Pack, now: int, **due: int) -> Agenda:
    cards = {name.replace("_", "-"): card(pack, name.replace("_", "-"), moment) for name, moment in due.items()}
    return agenda(pack, cards, now, day_of)


def test_what_was_played_in_the_evening_is_due_the_next_morning(every_kind: Pack) -> None:
    tuesday_morning = MONDAY + DAY + 7 * 3600 * 1000
    assert seen(every_kind, tuesday_morning, un_choix=EVENING + DAY).due == ("un-choix",)


def test_it_is_not_due_before_that_day(every_kind: Pack) -> None:
    found = seen(every_kind, EVENING + 3600, un_choix=EVENING + DAY)
    assert (found.due, found.next_day) == ((), (date(2022, 1, 11), 1))


def test_what_comes_is_counted_day_by_day(every_kind: Pack) -> None:
    found = seen(every_kind, MONDAY, un_choix=MONDAY + 9 * DAY, un_mot=MONDAY + 2 * DAY, un_ordre=MONDAY + 2 * DAY)
    assert list(found.coming.items()) == [(date(2022, 1, 12), 2), (date(2022, 1, 19), 1)]


def test_a_day_of_twenty_three_hours_is_a_day(every_kind: Pack) -> None:
    """On 2022-03-27 the clocks of Paris went forward: a day after Saturday, 23:30, would be Monday, 00:30."""
    paris = ZoneInfo("Europe/Paris")
    saturday, sunday = (datetime(2022, 3, day, 23, 30, tzinfo=paris) for day in (26, 27))
    missed = card(every_kind, "un-choix", 0)._replace(
        last=int(saturday.timestamp() * 1000), due=int(saturday.timestamp() * 1000) + DAY
    )

    def in_paris(moment: int) -> date:
        return datetime.fromtimestamp(moment / 1000, tz=paris).date()

    assert agenda(every_kind, {"un-choix": missed}, int(sunday.timestamp() * 1000), in_paris).due == ("un-choix",)


def test_a_day_has_a_portion_and_what_was_reviewed_is_taken_from_it(every_kind: Pack) -> None:
    cards = {each.id: card(every_kind, each.id, MONDAY) for each in every_kind.questions()}
    found = agenda(every_kind, cards, MONDAY, day_of)
    assert len(found.due) > PORTION == DEFAULT_COUNT
    assert [found.portion(reviewed) for reviewed in (0, 2, PORTION, 99)] == [PORTION, PORTION - 2, 0, 0]


def test_a_changed_key_is_due_at_once(every_kind: Pack) -> None:
    cards = {"un-choix": card(every_kind, "un-choix", MONDAY + 99 * DAY)._replace(key="another")}
    found = agenda(every_kind, cards, MONDAY, day_of)
    assert (found.due, found.changed) == (("un-choix",), frozenset({"un-choix"}))


def test_editing_the_wording_keeps_what_was_learnt(every_kind: Pack) -> None:
    cards = {each.id: card(every_kind, each.id, MONDAY + 9 * DAY) for each in every_kind.questions()}
    (bank,) = every_kind.banks
    reworded = tuple(msgspec.structs.replace(each, ask=each.takeaway) for each in bank.questions)
    edited = msgspec.structs.replace(every_kind, banks=(msgspec.structs.replace(bank, questions=reworded),))
    assert agenda(edited, cards, MONDAY, day_of) == agenda(every_kind, cards, MONDAY, day_of)


def test_questions_that_have_left_the_pack_are_not_asked(every_kind: Pack) -> None:
    cards = {"gone": card(every_kind, "un-mot", MONDAY)}
    found = agenda(every_kind, cards, MONDAY, day_of)
    assert (found.due, found.coming, met_questions(every_kind, cards)) == ((), {}, [])


def test_every_moment_of_the_calendar_has_a_day() -> None:
    assert local_day(0) <= local_day(253_402_300_799_999)


def test_a_day_begins_within_it() -> None:
    began = day_began(EVENING)
    assert local_day(began) == local_day(EVENING) > local_day(began - 1)
