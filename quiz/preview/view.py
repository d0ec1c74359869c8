"""How a reviewer wants to look: the words around the bank, the languages shown, which questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.model import Text
from quiz.preview.values import Words

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.locale.preview import PreviewWords
    from quiz.model import Language, Name, Outlet, Source
    from quiz.preview.values import Texts


class View(NamedTuple):
    """What is asked for; `question` is the id of the only one to show."""

    say: Phrases
    words: PreviewWords
    languages: tuple[Language, ...]
    question: str | None = None
    only_findings: bool = False

    def texts(self, text: Name | None) -> Texts:
        """A text in each language shown; a name that is the same everywhere stands once."""
        if text is None:
            return ()
        if isinstance(text, Text):
            return tuple(Words(text.of(language), language) for language in self.languages)
        return (Words(text),)

    def one(self, text: Text) -> str:
        """A text in the language of the interface."""
        return text.of(self.say.language)

    def outlet(self, outlet: Outlet, source: Source) -> str:
        """Who printed an article, with how sure we are."""
        name = outlet.name if isinstance(outlet.name, str) else self.one(outlet.name)
        return name + {"inferred": self.say.probable, "unknown": self.say.unidentified}.get(source.attribution, "")
