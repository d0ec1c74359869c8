"""An Anki deck for each bank (.apkg, made by genanki): the question in front, all that is told after it on the back.

A note is known by the question's id and the language, a deck by the bank's, so that importing again updates notes and
keeps the schedule of their cards. Anki replaces a note only by a newer one; the age of a note is that of its bank's
files, which makes the same files give the same deck.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Any

from quiz.draw.bare import html
from quiz.draw.css import style
from quiz.draw.html import Html, join, tag, text
from quiz.draw.libraries import needing
from quiz.formats.editions import Change, Made
from quiz.formats.feedback import folded
from quiz.formats.telling import reasons, rows, stem
from quiz.library.archive import archive

if TYPE_CHECKING:
    from quiz.formats.editions import Edition, Item, Tag

_TAG = re.compile(r"(<[^>]*>)")
FIELDS = ("Id", "Question", "Answers", "Hint", "Key", "Reasons", "Explanation", "Bank")
"""Ids first: Anki sorts by the first field, and tells duplicates by it."""
FRONT = """<div class="bank">{{Bank}}</div>
<div class="question">{{Question}}</div>
<div class="answers">{{Answers}}</div>
{{#Hint}}<details class="hint"><summary>%s</summary>{{Hint}}</details>{{/Hint}}"""
"""The name of the hint is in the language of the deck: `{{hint:Hint}}` would show that of the field."""
BACK = """{{FrontSide}}
<hr id="answer">
<div class="key">{{Key}}</div>
<div class="reasons">{{Reasons}}</div>
<div class="explanation">{{Explanation}}</div>"""


def make(edition: Edition) -> Made:
    """The decks of an edition. Raises MissingLibraryError without genanki."""
    with needing("genanki"):
        import genanki
    model = genanki.Model(
        number("model", edition.say.language),
        f"Qui parle ? ({edition.say.language})",
        fields=[{"name": name} for name in FIELDS],
        templates=[
            {"name": edition.words.question, "qfmt": FRONT % text(edition.words.kahoot_columns["hint"]), "afmt": BACK}
        ],
        css=style("deck"),
    )
    decks = []
    for bank, items in edition.banks:
        title = bank.title.of(edition.say.language).replace("::", ": ")
        deck = genanki.Deck(number("deck", bank.id, edition.say.language), f"Qui parle ?::{title}")
        for item in items:
            guid = genanki.guid_for("qui-parle", item.say.language, item.question.id)
            tags = [anki_tag(each) for each in item.tags()]
            deck.add_note(genanki.Note(model, fields(item), tags=tags, guid=guid))
        decks.append(deck)
    changes = tuple(Change("self-marked", item.question.id) for item in edition.items)
    return Made(_packed(genanki.Package(decks), edition.changed), changes)


def number(*names: str) -> int:
    """A number that Anki takes for the id of a deck or a model, the same for the same names."""
    digest = sha256("/".join(["qui-parle", *names]).encode()).digest()
    return (1 << 30) + int.from_bytes(digest[:4], "big") % (1 << 30)


def anki_tag(given: Tag) -> str:
    """A tag below ours; Anki's tags have no blanks."""
    value = "_".join(given.value.split()).replace("::", ":")
    return f"qui-parle::{given.kind}::{value}"


def fields(item: Item) -> list[str]:
    """The fields of a note, in HTML."""
    by_name = {
        "Id": tag("span", item.question.id),
        "Question": html(stem(item)),
        "Answers": _answers(item),
        "Hint": tag("span", item.hint) if item.hint else Html(""),
        "Key": join(item.words.key, item.key),
        "Reasons": html([reasons(item)]),
        "Explanation": folded(item, with_reasons=False),
        "Bank": join(item.asked.bank.title.of(item.say.language)),
    }
    return [inert(by_name[name]) for name in FIELDS]


def inert(markup: Html) -> str:
    r"""Markup in whose texts Anki finds no sound, no LaTeX and no formula of its own (`[sound:…]`, `\(…\)`)."""
    pieces = _TAG.split(markup)
    texts = [piece.replace("[", "&#91;").replace("\\", "<span>\\</span>") for piece in pieces[::2]]
    return "".join(text + tag for text, tag in zip(texts, [*pieces[1::2], ""], strict=True))


def _answers(item: Item) -> Html:
    texts = zip(item.asked.names, item.choice_texts, strict=True)
    choices = [tag("p", tag("strong", f"{item.asked.letter(name)}. "), text) for name, text in texts]
    return join(html(rows(item)), *choices)


def _packed(package: Any, changed: int) -> bytes:  # noqa: ANN401 -- genanki has no types
    """The file that genanki would write, without the temporary file that it leaves behind, and with fixed times."""
    with closing(sqlite3.connect(":memory:")) as collection:
        package.write_to_db(collection.cursor(), changed, count(changed * 1000))
        collection.commit()
        return archive({"collection.anki2": collection.serialize(), "media": b"{}"})
