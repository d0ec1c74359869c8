"""The blocks of a tree of marked-up text, in their order: one walk for pages and for documents of word processors."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from quiz.library.newpack.taking.taken import LeftKind


class Block(NamedTuple):
    """A paragraph, heading, item or cell: its text, and what it is where it is no text of the article."""

    text: str
    kind: LeftKind | None = None


class Grammar(NamedTuple):
    """How a format marks up text: which tags part blocks, what stands for a sign, what belongs to no text."""

    parts: Callable[[str], bool]
    sign: Callable[[Any], str]
    skipped: Callable[[Any], bool]
    kind: Callable[[Any, LeftKind | None], LeftKind | None]
    tidy: Callable[[str], str]
    bare: Callable[[str], bool] = lambda _tag: True
    """Whether the text right inside a tag is text; in documents only some tags hold any."""
    apart: Callable[[str], bool] = lambda _tag: False
    """Whether what stands inside a tag is gathered by itself, as the box that hangs on a paragraph is."""


class _Walk:
    """What is gathered on the way: the blocks so far, and the pieces of the one at hand.

    What is of another kind than the text around it is gathered by itself, so that a note parts no paragraph.
    """

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.blocks: list[Block] = []
        self.kinds: list[LeftKind | None] = [None]
        self.pieces: list[list[str]] = [[]]

    def add(self, text: str | None) -> None:
        if text:
            self.pieces[-1].append(text)

    def flush(self) -> None:
        text = self.grammar.tidy("".join(self.pieces[-1]))
        self.pieces[-1].clear()
        if text:
            self.blocks.append(Block(text, self.kinds[-1]))

    def enter(self, element: Any, tag: str) -> None:  # noqa: ANN401 -- lxml comes without types
        if self.grammar.parts(tag):
            self.flush()
        kind = self.grammar.kind(element, self.kinds[-1])
        own = kind != self.kinds[-1] or self.grammar.apart(tag)
        self.kinds.append(kind)
        self.pieces.append([] if own else self.pieces[-1])
        self.add(self.grammar.sign(element))
        self.add(element.text if self.grammar.bare(tag) else None)

    def leave(self, tag: str) -> None:
        own = self.pieces[-1] is not self.pieces[-2]
        if own or self.grammar.parts(tag):
            self.flush()
        self.kinds.pop()
        self.pieces.pop()


def blocks_of(root: Any, grammar: Grammar) -> list[Block]:  # noqa: ANN401 -- as above
    """The blocks of a tree; no depth of it makes this fail, for nothing is called again for what stands inside."""
    walk = _Walk(grammar)
    stack: list[tuple[Any, str | None]] = [(root, None)]
    while stack:
        element, left = stack.pop()
        if left is not None:
            walk.leave(left)
            _tail(walk, element, root)
            continue
        tag = local(element)
        if tag is None or grammar.skipped(element):
            _tail(walk, element, root)
            continue
        walk.enter(element, tag)
        stack.append((element, tag))
        stack.extend((child, None) for child in reversed(element))
    walk.flush()
    return walk.blocks


def _tail(walk: _Walk, element: Any, root: Any) -> None:  # noqa: ANN401 -- as above
    parent = None if element is root else element.getparent()
    if parent is not None and walk.grammar.bare(local(parent) or ""):
        walk.add(element.tail)


def local(element: Any) -> str | None:  # noqa: ANN401 -- as above
    """The name of a tag without its namespace; None for a comment or an instruction."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else None


def texts(blocks: Iterable[Block]) -> list[str]:
    """The texts of blocks that are of the article."""
    return [block.text for block in blocks if block.kind is None]


def lines_of(blocks: Iterable[Block]) -> list[str]:
    """The same line by line, without empty ones: what is parted by line ends is a paragraph each."""
    lines = (line.strip() for text in texts(blocks) for line in text.split("\n"))
    return [line for line in lines if line]
