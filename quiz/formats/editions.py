"""What is exported: the questions of some banks, laid out in one language, ready for any format."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.formats.shortening import shorten
from quiz.play.kinds import kind_of
from quiz.play.marking import key_line, key_of
from quiz.play.presentation import present, steps
from quiz.play.wording import choice_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.locale import Phrases
    from quiz.locale.export import ExportWords
    from quiz.model import AnyQuestion, Bank, Pack
    from quiz.play.kinds.kind import Reason
    from quiz.play.presentation import Asked

SEED = 1
"""The layout of all exports: the same question stands in the same order in every file."""
TITLE = 80
"""Characters of a prompt that a list of questions shows."""


class Tag(NamedTuple):
    """What teachers search by: `device` `numbers`, `level` `2`, `emi` a code of a curriculum."""

    kind: str
    value: str

    def __str__(self) -> str:
        """As one word, where a format has no place for the two apart."""
        return f"{self.kind}:{self.value}"


class Item(NamedTuple):
    """One question, laid out; `reasons` are those of each answer, row or step.

    `asked` is its first step, which is all that the formats ask; what the `whole` asks besides is told afterwards.
    """

    say: Phrases
    words: ExportWords
    pack: Pack
    asked: Asked
    whole: Asked
    reasons: tuple[Reason, ...]

    @property
    def question(self) -> AnyQuestion:
        """The question itself."""
        return self.asked.question

    @property
    def ask(self) -> str:
        """What is asked, in the language of the edition."""
        return self.question.ask.of(self.say.language)

    @property
    def sentence(self) -> str:
        """The sentence to complete; "" if there is none."""
        return self.question.sentence.of(self.say.language) if self.question.sentence else ""

    @property
    def hint(self) -> str:
        """The hint; "" if there is none."""
        return self.question.hint.of(self.say.language) if self.question.hint else ""

    @property
    def title(self) -> str:
        """The prompt in short, with the id, as a list of questions shows it."""
        return f"{shorten(self.ask, TITLE)} ({self.question.id})"

    @property
    def choice_texts(self) -> tuple[str, ...]:
        """What the choices say, in the order of the page."""
        return tuple(choice_text(self.say, self.asked, choice) for choice in self.asked.choices)

    @property
    def goals(self) -> tuple[str, ...]:
        """The names of the targets that the rows go to, in the order of the page."""
        if not self.asked.rows:
            return ()
        goal = dict(zip((row.name for row in self.question.rows), key_of(self.pack, self.question), strict=True))
        return tuple(goal[row.name] for row in self.asked.rows)

    @property
    def keys(self) -> int:
        """How many of the answers are keys."""
        return kind_of(self.question).places

    @property
    def key(self) -> str:
        """The right answer in letters."""
        return key_line(self.pack, self.asked)

    def tags(self) -> Iterator[Tag]:
        """The tags of the question, in a fixed order."""
        question = self.question
        yield Tag("bank", self.asked.bank.id)
        yield Tag("lang", self.say.language)
        yield Tag("kind", "judgement" if question.judgement else question.kind)
        for kind in ("device", "slot", "level", "form", "merit"):
            if value := getattr(question, kind):
                yield Tag(kind, str(value))
        for kind in question.tags.__struct_fields__:
            codes = getattr(question.tags, kind) or ()
            yield from (Tag(kind, code) for code in ((codes,) if isinstance(codes, str) else codes))


class Edition(NamedTuple):
    """All that goes into one file."""

    say: Phrases
    words: ExportWords
    banks: tuple[tuple[Bank, tuple[Item, ...]], ...]
    changed: int
    """When the banks were last changed, in seconds since 1970: what Anki tells new from old by."""

    @property
    def items(self) -> tuple[Item, ...]:
        """All questions, bank after bank."""
        return tuple(item for _, items in self.banks for item in items)


class Change(NamedTuple):
    """Something that a format has not as the quiz has it: the kind of change and the question."""

    kind: str
    question: str


class Made(NamedTuple):
    """A file's content, and what was changed for its format."""

    content: bytes
    changes: tuple[Change, ...]


Maker: TypeAlias = Callable[[Edition], Made]


def steps_told(edition: Edition) -> tuple[Change, ...]:
    """The questions whose second step no format asks: a platform takes one interaction of a question."""
    return tuple(Change("step-told", item.question.id) for item in edition.items if len(steps(item.whole)) > 1)


def edition(say: Phrases, words: ExportWords, pack: Pack, changed: int) -> Edition:
    """The questions of a pack in the language of the phrases."""
    banks = tuple((bank, tuple(_items(say, words, pack, bank))) for bank in pack.banks if bank.questions)
    return Edition(say, words, banks, changed)


def _items(say: Phrases, words: ExportWords, pack: Pack, bank: Bank) -> Iterator[Item]:
    for question in bank.questions:
        whole = present(pack, question, SEED)
        asked = steps(whole)[0]
        yield Item(say, words, pack, asked, whole, tuple(kind_of(asked.question).reasons(say, pack, asked)))
