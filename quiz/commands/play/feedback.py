"""After an answer: the brief as far as there is room for it, and page by page the whole behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.play.hints import show_hint
from quiz.console.keys import BOTTOM, PAGE_DOWN, PAGE_UP, TOP
from quiz.document import Para, Run
from quiz.draw.console.nodes import show
from quiz.draw.console.page import DOT
from quiz.locale.playing import playing_words
from quiz.tell.explanation import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from quiz.document import Document, Heading
    from quiz.draw.console.page import Page
    from quiz.model import Facet, Pack
    from quiz.play.debrief import Answer

FEWEST = 6
"""Lines of a page of the whole, however small the screen is."""


class Answered(NamedTuple):
    """An answer to be looked at: under which heading, with which sides of outlets, in which language."""

    answer: Answer
    heading: Heading
    facets: Mapping[str, Facet]
    gloss: bool = False
    practice: bool = False


class View:
    """What is shown of an answer: the brief (0), or a page of the whole (from 1)."""

    def __init__(self, page: Page, pack: Pack, answered: Answered, keys: Sequence[str], turning: str) -> None:
        self.page = page
        self.pack = pack
        self.answered = answered
        self.keys = keys
        """What goes on, and the line of the other keys."""
        self.turning = turning
        """What the key that turns pages is called."""
        self.at = 0
        self.pages: list[str] = []

    def show(self) -> None:
        """Print what is to be seen now."""
        self.page.blank()
        if self.at:
            self.page.console.file.write(self.pages[self.at - 1])
        else:
            show(self.page, self._brief())

    def move(self, key: str) -> None:
        """To the next page of the whole or back, and print that."""
        self.pages = self.pages or self._pages()
        last = len(self.pages)
        forth = 0 if self.at == last else self.at + 1
        to = {PAGE_UP: self.at - 1, PAGE_DOWN: self.at + 1, TOP: 0, BOTTOM: last}.get(key, forth)
        self.at = min(max(to, 0), last)
        self.show()

    def redraw(self) -> None:
        """Print the same for the screen as it is now."""
        self.pages = self._pages() if self.at else []
        self.at = min(self.at, len(self.pages))
        self.show()

    def hint(self) -> str:
        """What the keys do here, line by line."""
        words, key = playing_words(self.page.say.language), self.turning
        turn = words.back if self.at == len(self.pages) else words.next_page
        if not self.at:
            return self._with_keys(words.whole.format(key=key))
        where = [words.page.format(number=self.at, of=len(self.pages))] if len(self.pages) > 1 else []
        return self._with_keys(*where, turn.format(key=key))

    def _with_keys(self, *turning: str) -> str:
        return "\n".join([DOT.join([*turning, self.keys[0]]), *self.keys[1:]])

    def _brief(self) -> Document:
        """The fullest brief that can be seen at once with its keys; the fullest of all where nothing scrolls away."""
        from quiz.tell.brief import briefs  # once something is answered: no question waits for it

        say, seen = self.page.say, self.answered
        note = (Para((Run(playing_words(say.language).practice),)),) if seen.practice else ()
        where = () if self.page.plain else (seen.heading,)  # heard a moment ago
        document: Document = ()
        for brief in briefs(say, self.pack, seen.answer, seen.facets):
            document = (*where, *note, *brief)
            if not self.page.console.is_terminal or self._fits(document):
                break
        return document

    def _fits(self, document: Document) -> bool:
        def draw(page: Page) -> None:
            show(page, document)
            show_hint(page, self.hint())

        return drawn(self.page, draw).count("\n") < self.page.console.height

    def _pages(self) -> list[str]:
        """The whole as it fits between the line above it and its keys; in plain nothing is cut into pages."""
        seen = self.answered
        text = drawn(self.page, lambda page: show(page, whole(page.say, self.pack, seen.answer, gloss=seen.gloss)))
        words = playing_words(self.page.say.language)
        hint = self._with_keys(words.page.format(number=1, of=1), words.back.format(key=self.turning))
        keys = drawn(self.page, lambda page: show_hint(page, hint)).count("\n")
        return [text] if self.page.plain else in_pages(text, max(FEWEST, self.page.console.height - 2 - keys))


def in_pages(text: str, room: int) -> list[str]:
    """A text in parts of so many lines at most, each begun after a blank line where that leaves no page half empty."""
    lines, pages = text.splitlines(keepends=True), list[str]()
    while len(lines) > room:
        blanks = (i for i in range(room, room // 2, -1) if not lines[i].strip())
        cut = next(blanks, room)
        pages.append("".join(lines[:cut]))
        lines = lines[cut:]
        while lines and not lines[0].strip():
            del lines[0]
    return [*pages, "".join(lines)]


def drawn(page: Page, draw: Callable[[Page], None]) -> str:
    """What would be printed."""
    with page.console.capture() as captured:
        draw(page)
    return captured.get()
