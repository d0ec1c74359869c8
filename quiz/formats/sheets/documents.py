"""What is printed of a handout, one file each, before it is known as what kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from quiz.classroom.handouts.values import Handout, Key, Lesson, Sheet
    from quiz.locale.handout import HandoutWords

DocumentKind: TypeAlias = Literal["sheet", "key", "lesson", "cards"]


class Document(NamedTuple):
    """One file to print: what it shows, its name without an ending, its title and the version in its corner."""

    kind: DocumentKind
    shown: Sheet | Key | Lesson | tuple[str, ...]
    name: str
    title: str
    letter: str = ""


def documents(words: HandoutWords, handout: Handout, *, cards: bool, lesson: bool) -> tuple[Document, ...]:
    """The files that a teacher asked for: sheets and key always."""
    files, title = words.files, handout.key.title
    made = [
        Document("sheet", each, "-".join(filter(None, [files["sheet"], each.letter])), title, each.letter)
        for each in handout.sheets
    ]
    made.append(Document("key", handout.key, files["key"], f"{words.key.title}{words.colon}{title}"))
    if cards:
        made.append(Document("cards", handout.cards, files["cards"], words.card_title))
    if lesson:
        made.append(Document("lesson", handout.lesson, files["lesson"], f"{words.lesson.title}{words.colon}{title}"))
    return tuple(made)
