"""What a question says, in words: how its passages are called and where they come from, what its choices and rows say.

Pure functions of a question laid out and the phrases of a language, for every place where a question is shown:
the screen, paper, a learning platform.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from quiz.locale.facts import named, page_text
from quiz.model import name_in
from quiz.play.elsewhere import elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.locale import Phrases
    from quiz.model import Member, Name, Pack, Placed, Primary, RightOf, Row, Voice
    from quiz.play.presentation import Asked


class Voiced(Protocol):
    """Words that somebody speaks."""

    @property
    def voice(self) -> Voice:
        """Whether the article speaks, quotes or paraphrases."""

    @property
    def speaker(self) -> Name | None:
        """Who is quoted or paraphrased."""


def labels(asked: Asked) -> list[str]:
    """What each passage is called: the number of its row, or its sign where there are several; "" when alone."""
    rows = {row.passage: str(number) for number, row in enumerate(asked.rows, start=1)}
    free = [passage.id for passage in asked.passages if passage.id not in rows]
    signs = dict(zip(free, asked.texts, strict=False)) if len(free) > 1 else {}
    return [rows.get(passage.id) or signs.get(passage.id, "") for passage in asked.passages]


def where_text(say: Phrases, pack: Pack, passage: Placed) -> str:
    """Who printed a passage, on which line of the article, in whose voice."""
    outlet = named(say, pack.outlet_of(passage), pack.articles[passage.source].source)
    return " · ".join(part for part in (outlet, line_text(say, passage), voice_of(say, passage)) if part)


def line_text(say: Phrases, passage: Placed) -> str:
    """The line of its article on which a passage begins; "" where the article does not have it."""
    return say.line_at.format(line=passage.line) if passage.line else ""


def voice_of(say: Phrases, passage: Voiced) -> str:
    """Whose voice a passage speaks in."""
    if passage.speaker is None or passage.voice == "outlet":
        return say.voices[passage.voice]
    return say.said_by[passage.voice].format(speaker=name_in(passage.speaker, say.language))


def elsewhere_text(say: Phrases, pack: Pack, shown: Iterable[Placed], claim: RightOf) -> str:
    """Of which text a wrong answer would be right: who printed it, on which line; or the page. "" where it is none."""
    if claim.reference is not None:
        return page_text(say, pack.references[claim.reference])
    found = elsewhere(pack, shown, claim)
    if found is None:
        return ""
    source = pack.articles[found.source].source
    line = [say.line_at.format(line=found.line)] if found.line else []
    return ", ".join([named(say, pack.outlets[source.outlet], source), *line])


def recorded_by(say: Phrases, pack: Pack, primary: Primary) -> str:
    """Who said something in the first place, and who has its wording."""
    reference = pack.references.get(primary.reference)
    return ", ".join([name_in(primary.speaker, say.language), *([reference.publisher] if reference else [])])


def choice_text(say: Phrases, asked: Asked, choice: Member) -> str:
    """What a choice says: its text (led by the letter of its passage), its words, or the name of its outlet."""
    if choice.word is not None:
        return say.quoted.format(text=choice.word)
    if choice.text is None and choice.outlet is not None:
        return outlet_text(say, asked, choice.outlet)
    text = choice.text.of(say.language) if choice.text else ""
    if choice.passage is None or len(asked.passages) == 1:
        return text
    label = chr(ord("A") + [p.id for p in asked.passages].index(choice.passage))
    return say.text_label.format(label=label) + text


def reasoned(asked: Asked, choice: Member) -> tuple[str, ...]:
    """The choices, by name, that share the reason of one: words that show something together, else it alone.

    It is told once, with the last of them; so a wrong word of a second step, which is none of them, has none.
    """
    shared = (each.name for each in asked.choices if each.key and each.why == choice.why)
    return (tuple(shared) if choice.word else ()) or (choice.name,)


def row_text(say: Phrases, asked: Asked, row: Row) -> str:
    """What a row of a match says when it is no passage."""
    if row.text is not None:
        return row.text.of(say.language)
    return outlet_text(say, asked, row.outlet) if row.outlet else row.name


def clue_text(say: Phrases, row: Row) -> str:
    """The words from which it follows where a row goes; "" where its bank names none."""
    if row.clue is None:
        return ""
    return say.clue.format(words=say.quoted.format(text=name_in(row.clue, say.language)))


def reuse_text(say: Phrases, asked: Asked) -> str:
    """That an answer may serve several times or not at all, where rows and answers are not one to one; else ""."""
    goals = {row.to or row.passage for row in asked.rows}
    one_to_one = len(goals) == len(asked.rows) == len(asked.choices)
    return say.reuse if asked.rows and not one_to_one else ""


def right_of_text(say: Phrases, pack: Pack, asked: Asked, choice: Member) -> str:
    """Of which text a wrong answer would be right, in a sentence; "" where its bank names none."""
    text = elsewhere_text(say, pack, asked.passages, choice.right_of) if choice.right_of else ""
    return say.right_of.format(text=text) if text else ""


def outlet_text(say: Phrases, asked: Asked, name: str) -> str:
    """The name of an outlet that the question is about; its id where it is not."""
    return next((name_in(outlet.name, say.language) for outlet in asked.outlets if outlet.id == name), name)
