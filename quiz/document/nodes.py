"""The nodes of a document: frozen, in reading order, all words in place; nothing of columns, colours or markup.

A node says what a thing is; how it looks is for whoever draws it. Its `name` tells things of one form apart (`hint`,
`takeaway`): a page may set them differently, and need not. What a sign says to the eye, `Label.word` says where no
sign can be seen. Nodes that stand side by side in a document are parted; those within a `Group` are not.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Role: TypeAlias = Literal["", "quiet", "accent", "good", "bad", "warn", "telling", "cite"]
State: TypeAlias = Literal["", "right", "wrong"]


class Run(NamedTuple):
    """A stretch of text of one kind, in a language of its own ("" as around it).

    `to` is what it leads to: an address, or `note:1`, `article:ID`, `outlet:ID`, `question:ID` for what the reader may
    have at hand. `sign` goes before the text where signs are seen, and says nothing more than it.
    """

    text: str
    role: Role = ""
    strong: bool = False
    lang: str = ""
    to: str = ""
    sign: str = ""


Runs: TypeAlias = tuple[Run, ...]


class Label(NamedTuple):
    """What a thing is called: `sign` for the eye (`A`, `1.`, `✓`), `word` for the ear (`Text A: `)."""

    sign: str = ""
    word: str = ""


class Heading(NamedTuple):
    """A title, with what may stand at the other end of its line; `word` is the whole of it without signs.

    An `aside` that is no more than an ornament is left out where there is no room for it.
    """

    runs: Runs
    aside: Runs = ()
    word: str = ""
    ornament: bool = False
    level: int = 2


class Para(NamedTuple):
    """A paragraph."""

    runs: Runs
    name: str = ""


class Fact(NamedTuple):
    """A labelled value; a label that is "" goes on with the one before."""

    label: Label
    runs: Runs


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
    """A numbered line, and what is said below it."""

    number: int
    runs: Runs
    note: Runs = ()


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


class Section(NamedTuple):
    """Nodes under a title (none: they are set in all the same), which `word` gives for the ear.

    Those of a `parted` section stand apart from one another.
    """

    title: Runs
    nodes: tuple[Node, ...]
    word: str = ""
    name: str = ""
    parted: bool = False


class Group(NamedTuple):
    """Nodes that belong together: nothing parts them, and a page break does so last."""

    nodes: tuple[Node, ...]
    name: str = ""


Node: TypeAlias = (
    Heading | Para | Texts | Quote | Excerpt | Facts | Choices | Pairs | Steps | Notes | Code | Items | Section | Group
)
Document: TypeAlias = tuple[Node, ...]
