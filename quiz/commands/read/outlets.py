"""`quiz outlets`: the table of the register, or the card of one outlet, as of a day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import asked_pack, did_you_mean
from quiz.commands.ending import carried_out
from quiz.commands.opening import open_pack
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, print_json, tell
from quiz.console.paging import show_paged
from quiz.document import Para, Run
from quiz.draw.console.nodes import show, show_apart
from quiz.locale.reading import reading_words
from quiz.locale.register import register_words
from quiz.reading.names import meant, outlet_meant
from quiz.reading.records import entry_record, outlet_record
from quiz.reading.register import CLASSES, LATEST, SORTS, Wish, entries, last_day, values_in
from quiz.tell import card
from quiz.tell.further import after_card, further, pack_option
from quiz.tell.register import register, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from quiz.draw.console.page import Page
    from quiz.locale import Phrases
    from quiz.locale.register import RegisterWords
    from quiz.model import Outlet, Pack


class OutletsOptions(NamedTuple):
    """What was asked for on the command line, as it was typed."""

    name: str
    media_class: str | None
    country: str | None
    owner: str | None
    money: str | None
    control: str | None
    sector: str | None
    used: bool
    sort: str
    as_of: str | None
    pack: str | None
    pager: bool
    plain: bool
    json: bool


@carried_out
def look_up(say: Phrases, options: OutletsOptions) -> int:
    """Show the register or one card; returns the exit code."""
    room, words = reading_words(say.language), register_words(say.language)
    page = make_page(say, plain=options.plain)
    pack = open_pack(room, asked_pack(say, options.pack, room.no_pack))
    day = _day(words, options.as_of)
    if options.name:
        _show_outlet(page, words, options, pack, _outlet(say, words, pack, options.name), day)
    else:
        _show_table(page, words, options, pack, _wish(say, words, options, pack, day))
    return FINE


def _day(words: RegisterWords, text: str | None) -> str:
    """The day asked for, the last of a month or a year. Raises UsageError."""
    if text is None:
        return LATEST
    day = last_day(text)
    if day is None:
        raise UsageError(words.bad_date.format(value=text))
    return day


def _outlet(say: Phrases, words: RegisterWords, pack: Pack, name: str) -> Outlet:
    """The outlet that a name means. Raises UsageError."""
    found = outlet_meant(pack, name)
    if found.one is None:
        guess = did_you_mean(say, found.near)
        raise UsageError(f"{words.unknown.format(name=name)} {guess}{words.known_are}")
    if found.guessed:
        tell(words.guessed.format(name=name, id=found.one))
    return pack.outlets[found.one]


def _wish(say: Phrases, words: RegisterWords, options: OutletsOptions, pack: Pack, day: str) -> Wish:
    """The filters in the register's codes, whatever words they were typed in. Raises UsageError."""

    def code(option: str, typed: str | None, codes: Iterable[str], names: Mapping[str, str]) -> str | None:
        return None if typed is None else _code(say, words, (option, typed), list(codes), names)

    return Wish(
        day=day,
        media_class=code("--class", options.media_class, CLASSES, say.classes),
        country=code("--country", options.country, values_in(pack, "country"), words.countries),
        owner=code("--owner", options.owner, values_in(pack, "owner"), words.owners),
        money=code("--money", options.money, values_in(pack, "funding"), words.money),
        control=code("--control", options.control, values_in(pack, "decides"), words.control),
        sector=code("--sector", options.sector, words.sectors, words.sectors),
        used=options.used,
        sort=code("--sort", options.sort, SORTS, {}) or SORTS[0],
    )


def _code(
    say: Phrases, words: RegisterWords, asked: tuple[str, str], codes: list[str], names: Mapping[str, str]
) -> str:
    """The code that an option's value means, given as the code or in words. Raises UsageError."""
    option, typed = asked
    known = [[(each, each) for each in codes], [(names[each], each) for each in codes if each in names]]
    found = meant(typed, known)
    if found.one is None:
        values = words.values_are.format(names=", ".join(codes))
        message = words.bad_value.format(value=typed, option=option)
        raise UsageError(f"{message} {did_you_mean(say, found.near)}{values}")
    if found.guessed:
        tell(words.guessed.format(name=typed, id=found.one))
    return found.one


def _show_outlet(
    page: Page, words: RegisterWords, options: OutletsOptions, pack: Pack, outlet: Outlet, day: str
) -> None:
    if options.json:
        print_json(outlet_record(pack, outlet, day))
        return
    later = [] if day == LATEST else [Para((Run(words.sources_later, "quiet"),))]
    ways = after_card(page.say, pack, outlet.id, latest=day == LATEST)
    told = card.on_day(page.say, words, pack, outlet, day)
    whole = (*told, *later, *further(page.say, ways, options.pack))
    _show(page, options, partial(show_apart, nodes=whole))


def _show_table(page: Page, words: RegisterWords, options: OutletsOptions, pack: Pack, wish: Wish) -> None:
    rows = entries(pack, wish, page.say.language)
    if options.json:
        print_json([entry_record(row) for row in rows])
    elif not rows:
        tell(words.nothing)
    elif page.plain:
        _show(page, options, partial(show, nodes=(table(page.say, rows),)))
    else:
        told = register(page.say, rows, len(pack.outlets), wish.day, pack_option(options.pack))
        _show(page, options, partial(show_apart, nodes=told))


def _show(page: Page, options: OutletsOptions, draw: Callable[[Page], None]) -> None:
    show_paged(page, [draw], pager=options.pager, failed=reading_words(page.say.language).no_pager)
