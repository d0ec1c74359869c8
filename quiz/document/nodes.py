"""The nodes of a document: frozen, in reading order, all words in place; nothing of columns, colours or markup.

A node says what a thing is; how it looks is for whoever draws it. Its `name` tells things of one form apart (`hint`,
`takeaway`): a page may set them differently, and need not. What a sign says to the eye, `Label.word` says where no
sign can be seen. Nodes that stand side by side in a document are parted; those within a `Group` are not.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from quiz.document.bars import Amounts, Bars, Shares
from quiz.document.lines import Lines
from quiz.document.paper import Blank, Boxes
from quiz.document.runs import Fact, Label, Runs, State
from quiz.document.tables import Flow, Grid, Table, Triangle


class Heading(NamedTuple):
    """A title, with what may stand at the other end of its line; `word` is the whole of it without signs.

    An `aside` that is no more than an ornament is left out where there is no room for it; one that stands `apart` is
    no part of the title, and is said after it.
    """

    runs: Runs
    aside: Runs = ()
    word: str = ""
    ornament: bool = False
    apart: bool = False
    level: int = 2


class Para(NamedTuple):
    """A paragraph."""

    runs: Runs
    name: str = ""


class Quote(NamedTuple):
    """Words as they were printed, or a text that stands where such words could; telling words are runs of that role.

    `marks` are the quotation marks of the page's language, for where nothing else sets the words apart.
    """

    runs: Runs
    label: Label = Label()
    lang: str = ""
    marks: tuple[str, str] = ("", "")
    gloss: Fact | None = None
    where: str = ""
    name: str = ""


class Column(NamedTuple):
    """A text set beside others: whose it is, where it stands and in whose voice, and its words."""

    title: Runs
    where: Runs
    quote: Quote


class Beside(NamedTuple):
    """Texts to be read against one another, side by side where there is room."""

    items: tuple[Column, ...]


class Facts(NamedTuple):
    """Labelled values, one below the other."""

    items: tuple[Fact, ...]
    name: str = ""


class Choice(NamedTuple):
    """Something that can be chosen, or was: what it says, why, and whether it is right where that is told."""

    label: Label
    runs: Runs
    why: Runs = ()
    state: State = ""


class Choices(NamedTuple):
    """What can be chosen, or what was, with reasons."""

    items: tuple[Choice, ...]
    name: str = ""


class Pair(NamedTuple):
    """A row (which may stand elsewhere) and where it goes; `instead` is where it was put wrongly, in words."""

    label: Label
    left: Runs
    right: Runs
    why: Runs = ()
    state: State = ""
    instead: str = ""


class Pairs(NamedTuple):
    """Rows and where they go."""

    items: tuple[Pair, ...]
    name: str = ""


class Step(NamedTuple):
    """A numbered line, and what is said below it; `verdict` is what became of it."""

    number: int
    runs: Runs
    notes: tuple[Runs, ...] = ()
    verdict: Label = Label()
    state: State = ""


class Steps(NamedTuple):
    """Lines whose order matters."""

    items: tuple[Step, ...]
    name: str = ""


class Note(NamedTuple):
    """A page cited: its mark in the text (`[1]`), the page in words, its address ("" if it has none)."""

    label: Label
    text: str
    url: str = ""


class Notes(NamedTuple):
    """Pages cited."""

    items: tuple[Note, ...]


class Texts(NamedTuple):
    """The same text in several languages, each a run of its language, `names` what those are called."""

    runs: Runs
    names: tuple[str, ...] = ()
    name: str = ""


class Stretch(NamedTuple):
    """Part of an excerpt: of the passage, or of what stands around it, which `word` says."""

    runs: Runs
    word: str
    around: bool = False


class Excerpt(NamedTuple):
    """A passage in its article, telling words being runs of that role; `marks` say where it begins and ends."""

    stretches: tuple[Stretch, ...]
    lang: str = ""
    marks: tuple[str, str] = ("", "")


class Code(NamedTuple):
    """Lines to be shown as they are written."""

    text: str


class Items(NamedTuple):
    """A list; of each item, the first node leads and the others stand below it."""

    items: tuple[Group, ...]
    name: str = ""


class Entry(NamedTuple):
    """Something in a list under a sign or a figure; its first node leads, and `said` is that in a sentence."""

    sign: str
    nodes: tuple[Node, ...]
    said: str = ""


class Entries(NamedTuple):
    """A list of which each thing has a sign or a figure of its own."""

    items: tuple[Entry, ...]
    name: str = ""


class Commands(NamedTuple):
    """What can be typed next, under what it is for; with a `path` in them commands are long, and never broken."""

    items: tuple[Fact, ...]
    path: bool = False


class Section(NamedTuple):
    """Nodes under a title (none: they are set in all the same), which `word` gives for the ear.

    Those of a `parted` section stand apart from one another, and where it is `apart` from its title as well. `aside` is
    what may stand at the other end of the title's line; `number` is its place among others of its kind.
    """

    title: Runs
    nodes: tuple[Node, ...]
    word: str = ""
    name: str = ""
    parted: bool = False
    apart: bool = False
    aside: Runs = ()
    number: int = 0


class Group(NamedTuple):
    """Nodes that belong together: nothing parts them, and a page break does so last."""

    nodes: tuple[Node, ...]
    name: str = ""


Listing: TypeAlias = Facts | Choices | Pairs | Steps | Notes | Items | Entries | Commands
"""Several of one kind, one below the other."""
Figure: TypeAlias = Lines | Shares | Amounts | Bars | Table | Grid | Triangle | Flow
"""What has a shape of its own: lines with a margin, bars, tables, pictures."""
Node: TypeAlias = (
    Heading | Para | Texts | Quote | Beside | Excerpt | Code | Blank | Boxes | Section | Group | Listing | Figure
)
Document: TypeAlias = tuple[Node, ...]
