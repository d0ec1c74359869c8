"""What is measured: shares of a whole, amounts beside one another. Each says in words what its length says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from quiz.document.runs import Label


class Share(NamedTuple):
    """A share from 0 to 1, with its interval where there is one; None where only words can be said.

    `brief` is said in place of `text` where there is little room. `claimed` is the share that it was said to be.
    """

    label: Label
    part: float | None
    text: str
    interval: tuple[float, float] | None = None
    brief: str = ""
    claimed: float = 0.0


class Shares(NamedTuple):
    """Shares of one kind; `of` is who they say something about.

    `name` is unlike all others in the document, `title` what is measured, `scale` the words for 0, ½ and 1. `axes` says
    what was claimed and what was so, where shares are to be held against claims.
    """

    items: tuple[Share, ...]
    name: str
    title: str
    scale: tuple[str, str, str]
    of: Literal["person", "class"] = "person"
    axes: tuple[str, str] = ("", "")


class Amount(NamedTuple):
    """So many, and how many of them are what is asked for; without a text it is nothing, and need not be told.

    `brief` is the label where there is little room.
    """

    label: Label
    part: int
    whole: int
    text: str
    brief: str = ""


class Amounts(NamedTuple):
    """Amounts to one scale, which ends at the largest, or at `most` if that is more.

    `name` is unlike all others in the document, `title` what is measured. Those of `each` are few, and can be counted.
    """

    items: tuple[Amount, ...]
    name: str
    title: str
    most: int = 1
    each: bool = False


class Bar(NamedTuple):
    """So many of a whole, under the name of when they were counted, and the figures that say so."""

    label: Label
    part: int
    whole: int
    figures: tuple[str, ...]


class Bars(NamedTuple):
    """The same counted several times, the last time last.

    `name` is what was counted: `votes` for an option, `parts` where there are many of them and little room for each,
    `shares` of right answers.
    """

    items: tuple[Bar, ...]
    name: str
