"""R: a key that states a fact of the register is derived from it: the register decides, and the bank must agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quiz.checks.rules.dates import possible_dates
from quiz.checks.rules.lines import answered_topics, short_interests, short_lines
from quiz.checks.rules.values import Example, Family, Rule
from quiz.library.problems import Problem
from quiz.locale.said import Said, said
from quiz.model import Choice, Gap, Hottext, Match, Order, RegisterKey
from quiz.play.provenance import as_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents, Located
    from quiz.model import AnyQuestion, Outlet, Pack

_CLASSES = """\
register: {outlet: sputnik-france, field: class, year: 2022}
options:
  - {id: trois, key: true, value: SC, text: {fr: contrôlé, en: controlled}, why: {fr: Oui., en: Yes.}}
  - {id: quatre, value: CaPu, text: {fr: capté, en: captured}, why: {fr: Non., en: No.}}
  - {id: cinq, value: IP, text: {fr: indépendant, en: independent}, why: {fr: Non., en: No.}}
"""

RULES = (
    Rule(
        "R701",
        bad=Example(_CLASSES.replace("value: SC", "value: ISM")),
        good=Example(_CLASSES),
    ),
    Rule(
        "R702",
        bad=Example(_CLASSES.replace("value: CaPu", "value: SC")),
        good=Example(_CLASSES),
    ),
    Rule(
        "R703",
        bad=Example(_CLASSES.replace("outlet: sputnik-france, ", "")),
        good=Example(_CLASSES),
    ),
    Rule("R704"),
    Rule("R705"),
    Rule("R706"),
    Rule("R707", severity="warning"),
    Rule("R708", severity="warning"),
    Rule("R709"),
    Rule("R710", severity="warning"),
)


TODAY = "9999-12-31"
"""A derived key without a day is about the latest facts the register holds."""


def derived_keys(contents: Contents) -> Iterator[Problem]:
    """R701 to R703: the key of a register question is the register's value, and no wrong option is."""
    for located in (each.question for each in contents.written):
        question = located.value
        if question.register is None:
            continue
        match question:
            case Choice():
                yield from _choice(contents.pack, located, question, question.register)
            case Match():
                yield from _match(contents.pack, located, question, question.register)
            case Order() | Hottext() | Gap():
                pass
            case _:
                assert_never(question)


def values_of(outlet: Outlet, key: RegisterKey) -> set[str]:
    """What the register says of an outlet in one field, as of the key's day or year."""
    if key.field == "class":
        given = [each for each in outlet.classes if key.year in {None, each.year}]
        latest = max(given, key=lambda each: each.year or 0, default=None)
        return {latest.code} if latest else set()
    day = key.as_of or (f"{key.year}-12-31" if key.year else TODAY)
    facts = as_of(getattr(outlet, key.field), day)
    return {fact.value for fact in facts if fact.value}


def _choice(pack: Pack, located: Located[AnyQuestion], question: Choice, key: RegisterKey) -> Iterator[Problem]:
    outlet = pack.outlets.get(key.outlet or "")
    if outlet is None:
        yield from _no_outlet(located, key.outlet, "register")
        return
    held = values_of(outlet, key)
    if not held:
        yield _problem(located, "R703", _nothing_held(outlet.id, key), "register")
    for i, option in enumerate(question.options):
        if option.key and option.value not in held:
            yield _problem(located, "R701", _differs(option.value, held), "options", i)
        elif not option.key and option.value in held:
            yield _problem(located, "R702", _also_true(str(option.value)), "options", i)


def _match(pack: Pack, located: Located[AnyQuestion], question: Match, key: RegisterKey) -> Iterator[Problem]:
    targets = {target.name: target.value for target in question.targets}
    for i, row in enumerate(question.rows):
        outlet = pack.outlets.get(row.outlet or "")
        if outlet is None:
            yield from _no_outlet(located, row.outlet, "rows", i)
            continue
        held = values_of(outlet, key)
        value = targets.get(row.to or "")
        if value not in held:
            yield _problem(located, "R701", _differs(value, held), "rows", i)


def _no_outlet(located: Located[AnyQuestion], named: str | None, *place: str | int) -> Iterator[Problem]:
    """One that is named and unknown is a finding already."""
    if named is None:
        yield _problem(located, "R703", NO_OUTLET, *place)


NO_OUTLET = said("register.no_outlet")


def _nothing_held(outlet: str, key: RegisterKey) -> Said:
    return said("register.nothing_held", field=key.field, outlet=outlet)


def _differs(value: str | None, held: set[str]) -> Said:
    told, found = ", ".join(sorted(held)) or "–", value or "–"
    return said("register.differs", found=found, told=told)


def _also_true(value: str) -> Said:
    return said("register.also_true", value=value)


def _problem(located: Located[AnyQuestion], code: str, message: Said, *place: str | int) -> Problem:
    return Problem(code=code, message=message, span=located.span(*place))


FAMILY = Family(RULES, (derived_keys, short_lines, short_interests, answered_topics, possible_dates))
