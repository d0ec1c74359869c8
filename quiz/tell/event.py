"""What is told before a first question: what happened, who tells it, and who is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Group, Para, Run
from quiz.locale.moments import moment_words
from quiz.model import Text, name_in
from quiz.tell.texts import listed

if TYPE_CHECKING:
    from quiz.document import Document, Runs
    from quiz.locale import Phrases
    from quiz.model import Pack, Person


def introduction(say: Phrases, pack: Pack) -> Document:
    """The event of a pack and its people; nothing where the pack does not tell them."""
    event = [Para((Run(line.of(say.language)),)) for line in pack.event]
    people = [person(say, each) for each in pack.people]
    return (*((Group(tuple(event), "event"),) if event else ()), *((listed(people),) if people else ()))


def person(say: Phrases, named: Person) -> Runs:
    """A name, how some articles spell it otherwise, and who that is."""
    name = name_in(named.name, say.language)
    others = {words for _, words in named.name.versions} - {name} if isinstance(named.name, Text) else set()
    spelt = moment_words(say.language).spelt.format(name=name, other=others.pop()) if others else name
    return Run(spelt, strong=True), Run(f"{say.colon}{named.who.of(say.language)}")
