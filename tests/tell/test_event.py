"""What is told before a first question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.locale import phrases
from quiz.model import Person, Text
from quiz.tell.event import introduction
from tests.documents import text_of

if TYPE_CHECKING:
    from quiz.model import Pack

TOLD = (Text(fr="Un jour.", en="One day."), Text(fr="Deux textes.", en="Two texts."))
PEOPLE = (
    Person(name=Text(fr="Grouchko", en="Grushko"), who=Text(fr="ministre", en="a minister")),
    Person(name="Sherman", who=Text(fr="ambassadrice", en="an ambassador")),
)


def test_it_tells_what_happened_line_by_line_and_each_person_once_with_both_spellings(every_kind: Pack) -> None:
    pack = replace(every_kind, event=TOLD, people=PEOPLE)
    told = ["One day.", "Two texts.", "Grushko or Grouchko: a minister", "Sherman: an ambassador"]
    assert text_of(introduction(phrases("en"), pack)).splitlines() == told
    assert "Grouchko ou Grushko\u00a0: ministre" in text_of(introduction(phrases("fr"), pack))


def test_a_pack_that_tells_nothing_has_no_introduction(every_kind: Pack) -> None:
    assert introduction(phrases("en"), replace(every_kind, event=(), people=())) == ()


def test_the_articles_have_each_name_as_it_is_spelt(pack: Pack) -> None:
    text = "\n".join(article.text for article in pack.articles.values())
    for person in pack.people:
        names = [words for _, words in person.name.versions] if isinstance(person.name, Text) else [person.name]
        assert [name for name in names if name not in text] == []
