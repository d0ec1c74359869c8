"""A question as a reader of an exported file finds it; and as the bank has it, which is what must be found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.draw.html import shown
from quiz.locale import phrases
from quiz.locale.dates import in_words
from quiz.locale.facts import fact_text
from quiz.model import LANGUAGES, Choice, Gap, Hottext, Match, Order, name_in
from quiz.play.kinds.gap import prompt
from quiz.play.presentation import present
from quiz.play.provenance import as_of
from quiz.play.wording import elsewhere_text, reuse_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.model import AnyQuestion, Language, Option, Outlet, Pack, Passage, Row, Target


GAP = "_____"
BLANKS = tuple(phrases(language).blank for language in LANGUAGES)


class Answer(NamedTuple):
    """What can be chosen: its text, whether it is right, and why."""

    text: str
    right: bool
    why: str


class Told(NamedTuple):
    """A question: a format leaves empty what it has not."""

    name: str
    ask: str
    answers: frozenset[Answer] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    targets: frozenset[str] = frozenset()
    steps: tuple[str, ...] = ()
    hint: str = ""
    tags: frozenset[str] = frozenset()


def flat(text: str) -> str:
    """A text as it is shown, on one line, every kind of space one blank: layout is no matter, nor how gaps look."""
    for blank in BLANKS:
        text = text.replace(blank, GAP)
    return re.sub(f"(?<=’) (?={GAP})|(?<={GAP}) (?=[.,;])", "", " ".join(shown(text).split()))


class Bank:
    """The questions of a pack in one language, as they must be found."""

    def __init__(self, pack: Pack, language: Language) -> None:
        self.pack = pack
        self.language = language
        self.say = phrases(language)

    def __iter__(self) -> Iterator[AnyQuestion]:
        return iter(self.pack.questions())

    def told(self, question: AnyQuestion) -> Told:
        """All that a format must have of a question."""
        note = reuse_text(self.say, present(self.pack, question, 1))
        found = Told(question.id, flat(f"{prompt(self.say, question)} {note}"))
        found = found._replace(tags=frozenset(self.tags(question)))
        found = found._replace(hint=flat(question.hint.of(self.language)) if question.hint else "")
        match question:
            case Choice() | Hottext() | Gap():
                return found._replace(answers=frozenset(self._answers(question)))
            case Order():
                return found._replace(steps=tuple(flat(step.text.of(self.language)) for step in question.options))
            case Match():
                pairs = frozenset((self._row(question, row), self._goal(question, row)) for row in question.rows)
                targets = {self._target(target) for target in question.targets} | {goal for _, goal in pairs}
                return found._replace(pairs=pairs, targets=frozenset(targets))

    def tags(self, question: AnyQuestion) -> Iterator[str]:
        """Tags as `kind:value`."""
        judged = isinstance(question, Choice) and question.judgement
        yield f"bank:{self.pack.bank_of(question).id}"
        yield f"lang:{self.language}"
        yield f"kind:{'judgement' if judged else type(question).__name__.lower()}"
        fields: dict[str, object] = {"device": question.device, "slot": question.slot, "level": question.level}
        fields |= {"form": question.form, "merit": question.merit, "sift": question.tags.sift}
        yield from (f"{name}:{value}" for name, value in fields.items() if value)
        for name in ("digcomp", "ccss", "emi", "emi2025", "emc", "unesco_mil", "pisa_mail"):
            yield from (f"{name}:{code}" for code in getattr(question.tags, name))

    def reasons(self, question: AnyQuestion) -> list[str]:
        """Why each answer, row or step is right or wrong, and the words from which a row follows."""
        parts = question.rows if isinstance(question, Match) else question.options
        clues = [name_in(row.clue, self.language) for row in question.rows if row.clue is not None]
        return [flat(text) for text in (*(part.why.of(self.language) for part in parts), *clues)]

    def afterwards(self, question: AnyQuestion) -> list[str]:
        """What must be told after the question, each a text to be found as it is."""
        texts = [*question.explain.of(self.language).split("\n"), question.takeaway.of(self.language)]
        texts += [question.fair.of(self.language)] if question.fair else []
        if question.then:
            texts += [question.then.ask.of(self.language), question.then.why.of(self.language)]
            texts += [self.say.quoted.format(text=word.word) for word in question.then.options]
        passages = self.pack.passages_of(question)
        texts += [passage.quote for passage in passages]
        outlets = [self.pack.outlet_of(passage) for passage in passages]
        texts += [fact for outlet in outlets for fact in self._facts(question, outlet)]
        texts += [name_in(outlet.name, self.language) for outlet in outlets]
        texts += [self._voice(passage) for passage in passages]
        cited = [self.pack.references[name] for name in question.references]
        texts += [page.title for page in cited]
        texts += [in_words(self.say, page.date) for page in cited if page.date]
        return [flat(text) for text in texts if text.strip()]

    def _voice(self, passage: Passage) -> str:
        if passage.voice == "outlet" or passage.speaker is None:
            return self.say.voices[passage.voice]
        return name_in(passage.speaker, self.language)

    def _facts(self, question: AnyQuestion, outlet: Outlet) -> list[str]:
        """The first fact of owner, money and control that held on the day of the articles."""
        days = [self.pack.articles[passage.source].source.date for passage in self.pack.passages_of(question)]
        register = question.register
        day = (register.as_of or f"{register.year}-12-31") if register and (register.as_of or register.year) else ""
        groups = (outlet.owner, outlet.funding, outlet.decides)
        held = [as_of(group, day or max(days))[:1] for group in groups]
        return [fact_text(self.say, fact) for group in held for fact in group]

    def _answers(self, question: Choice | Hottext | Gap) -> Iterator[Answer]:
        if isinstance(question, Hottext):
            for word in question.options:
                yield Answer(flat(word.word), word.key, flat(word.why.of(self.language)))
            return
        for option in question.options:
            text = option.text.of(self.language) if option.text else self._name(option.outlet)
            why = f"{option.why.of(self.language)} {self._right_of(question, option)}"
            yield Answer(flat(text), option.key, flat(why))

    def _right_of(self, question: AnyQuestion, option: Option) -> str:
        """Of which text a wrong answer would be right."""
        if option.right_of is None:
            return ""
        text = elsewhere_text(self.say, self.pack, self.pack.passages_of(question), option.right_of)
        return self.say.right_of.format(text=text) if text else ""

    def bare(self, question: AnyQuestion, found: Told) -> Told:
        """What was found without what the layout adds: the letter of a text, the quotation marks around words."""
        pattern = re.escape(flat(self.say.quoted)).replace(r"\{text\}", "(.*)")
        if isinstance(question, Choice):
            pattern = re.escape(flat(self.say.text_label)).replace(r"\{label\}", "[A-Z]") + " ?(.*)"
        if not isinstance(question, Choice | Hottext):
            return found
        answers = (answer._replace(text=re.sub(f"^{pattern}$", r"\1", answer.text)) for answer in found.answers)
        return found._replace(answers=frozenset(answers))

    def _name(self, outlet: str | None) -> str:
        return name_in(self.pack.outlets[outlet or ""].name, self.language)

    def _row(self, question: Match, row: Row) -> str:
        passages = {passage.id: passage for passage in self.pack.passages_of(question)}
        if row.passage:
            return flat(passages[row.passage].quote)
        return flat(row.text.of(self.language) if row.text else self._name(row.outlet))

    def _goal(self, question: Match, row: Row) -> str:
        if row.to is None:
            passage = next(each for each in self.pack.passages_of(question) if each.id == row.passage)
            return flat(name_in(self.pack.outlet_of(passage).name, self.language))
        target = next((each for each in question.targets if each.name == row.to), None)
        return self._target(target) if target else flat(self._name(row.to))

    def _target(self, target: Target) -> str:
        return flat(target.text.of(self.language) if target.text else self._name(target.outlet))
