"""How a bank is looked at: the words around it, the languages shown, which questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.document import Run, Section, Texts
from quiz.model import Text

if TYPE_CHECKING:
    from quiz.document import Node
    from quiz.locale import Phrases
    from quiz.locale.preview import PreviewWords
    from quiz.model import Language, Name


class View(NamedTuple):
    """What is asked for; `question` is the id of the only one to show."""

    say: Phrases
    words: PreviewWords
    languages: tuple[Language, ...]
    question: str | None = None
    only_findings: bool = False

    def texts(self, text: Name | None, name: str = "", *, strong: bool = False) -> Texts:
        """A text in each language shown; a name that is the same everywhere stands once."""
        if isinstance(text, Text):
            versions = dict(text.versions)
            shown = [each for each in versions if each in self.languages] or list(versions)
            names = tuple(self.words.languages[each] for each in shown)
            return Texts(tuple(Run(versions[each], strong=strong, lang=each) for each in shown), names, name)
        return Texts((Run(text, strong=strong),) if text is not None else (), name=name)

    def one(self, text: Text) -> str:
        """A text in the language of the interface."""
        return text.of(self.say.language)

    def part(self, label: str, *nodes: Node, name: str = "", parted: bool = False) -> Section:
        """A part of a question under its label."""
        title = (Run(label, "accent", strong=True),)
        return Section(title, nodes, label + self.say.colon.rstrip(), name, parted)
