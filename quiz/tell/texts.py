"""What many documents say alike: a label, a quotation, a page cited, who printed a text, in whose voice it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Fact, Group, Items, Label, Note, Para, Quote, Run
from quiz.library.text.pieces import in_pieces
from quiz.locale.facts import named, page_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.document import Role, Runs
    from quiz.locale import Phrases
    from quiz.locale.catalogue import Words
    from quiz.model import Pack, Passage, Placed, Primary, Reference, Source, Stretch
    from quiz.reading.comparison import Rendering

TEXT = "{text}"


def labelled(say: Phrases, label: str, *runs: Run) -> Fact:
    """A value under its label; one without a label goes on with the one before."""
    return Fact(Label(label, f"{label}{say.colon}" if label else ""), runs)


def quoted(
    say: Phrases, passage: Placed, label: Label, marked: Iterable[Stretch] = (), *, gloss: bool, where: str = ""
) -> Quote:
    """A passage with some stretches set off; with what it says in English, where that is wanted and it is not so."""
    return Quote(
        set_off(passage.quote, marked),
        label,
        passage.language,
        marks=marks(say),
        gloss=glossed(say, passage) if gloss and not passage.language.startswith("en") else None,
        where=where,
    )


def set_off(text: str, marked: Iterable[Stretch]) -> Runs:
    """A text, the stretches that tell something set off."""
    return tuple(Run(piece.text, "telling" if piece.marked else "") for piece in in_pieces(text, marked))


def marks(say: Phrases) -> tuple[str, str]:
    """The quotation marks of the language, with their spaces."""
    before, _, after = say.quoted.partition(TEXT)
    return before, after


def glossed(say: Phrases, passage: Passage | Rendering) -> Fact | None:
    """What a passage says in English; None where nobody has said it."""
    return Fact(Label("", say.in_english), (Run(passage.gloss, "quiet"),)) if passage.gloss else None


def publisher(say: Phrases, pack: Pack, source: Source, *, strong: bool = False) -> Run:
    """Who printed an article, with how sure we are; its id where the register does not know the outlet."""
    outlet = pack.outlets.get(source.outlet)
    if outlet is None:
        return Run(source.outlet, strong=strong)
    return Run(named(say, outlet, source), strong=strong, to=f"outlet:{outlet.id}")


def line_at(say: Phrases, article: str, line: int, role: Role = "") -> Run:
    """A line of an article, and the way to it."""
    return Run(say.line_at.format(line=line), role, to=f"line:{article}:{line}")


def original(say: Phrases, primary: Primary, where: Runs) -> Group:
    """What was said in the first place, then who said it and where that can be read."""
    before, after = marks(say)
    words = (Run(before), Run(primary.text, lang=primary.language), Run(after))
    return Group((Para((Run(say.primary, strong=True), *words)), Para(where)), "primary")


def between(runs: Iterable[Run], sign: Run) -> Runs:
    """Runs with a sign between them."""
    return tuple(part for i, run in enumerate(runs) for part in ((sign, run) if i else (run,)))


def listed(lines: Iterable[Runs]) -> Items:
    """A list of lines."""
    return Items(tuple(Group((Para(line),)) for line in lines), "list")


def cited(say: Phrases, label: Label, reference: Reference) -> Note:
    """A page and its address."""
    return Note(label, page_text(say, reference), reference.url or "")


def scale(words: Words) -> tuple[str, str, str]:
    """Nothing, half and all, as bars of shares are marked."""
    in_percent = words.manner.in_percent
    return in_percent(0), in_percent(50), in_percent(100)
