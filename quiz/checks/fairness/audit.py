"""What is counted in a bank, or in a whole pack."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from quiz.checks.fairness.habits import Cases, Habits
from quiz.checks.fairness.robots import is_state, key_outlets
from quiz.checks.fairness.worth import Worths, scores
from quiz.checks.typography.readability import mean_reading_ease
from quiz.model import LANGUAGES, Option
from quiz.play.families import families
from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Language, Pack, Text, Verdict

CELLS: tuple[tuple[Literal["state", "non-state"], Verdict], ...] = (
    ("state", "fair"),
    ("state", "loaded"),
    ("non-state", "fair"),
    ("non-state", "loaded"),
)


class Audit(NamedTuple):
    """What a bank, or a whole pack, looks like to someone who does not read it."""

    name: str
    questions: int
    robots: dict[str, float]
    habits: dict[str, Cases]
    winners: dict[str, int]
    cells: dict[tuple[str, str], int]
    cannot_tell: int
    longest_keys: tuple[int, int]
    kinds: dict[str, int]
    devices: dict[str, int]
    levels: dict[int, int]
    articles: dict[str, int]
    keys: dict[str, int]
    forms: int
    on_statements: int
    choices: int
    twins: int
    """Choices that have a twin by text."""
    right_of: tuple[int, int]
    """Wrong options that name the text of which they would be right, and how many there are."""


class Shared(NamedTuple):
    """What audits of one pack share: its families of twins, and what each question is worth to robots and habits."""

    related: Container[str]
    worths: Worths
    habits: Habits

    @classmethod
    def of(cls, pack: Pack) -> Shared:
        """Nothing is computed of a question before it is asked for."""
        return cls(families(pack), Worths(pack), Habits(pack))


def audit(pack: Pack, questions: Sequence[AnyQuestion], name: str, shared: Shared | None = None) -> Audit:
    """Count everything that the fairness rules and reports are about."""
    related, worths, habits = shared or Shared.of(pack)
    choices = [options for question in questions if (options := _options(question))]
    wrong = [option for options in choices for option in options if not option.key]
    return Audit(
        name=name,
        questions=len(questions),
        robots=scores(worths, questions),
        habits=habits.over(questions),
        winners=dict(Counter(filter(None, (winner_of(pack, question) for question in questions)))),
        cells=dict(Counter(filter(None, (_cell_of(pack, question) for question in questions)))),
        cannot_tell=sum(_cannot_tell(question) for question in questions),
        longest_keys=_longest_keys(questions),
        kinds=dict(Counter(question.kind for question in questions)),
        devices=dict(Counter(question.device for question in questions)),
        levels=dict(Counter(question.level for question in questions)),
        articles=dict(sorted(Counter(name for question in questions for name in _articles(pack, question)).items())),
        keys=dict(Counter(name for question in questions for name in worths.of(question).outlets)),
        forms=sum(question.form == "A" and question.twin is not None for question in questions),
        on_statements=sum(bool(q.rows) and q.statement is not None for q in questions),
        choices=len(choices),
        twins=sum(question.id in related for question in questions),
        right_of=(sum(option.right_of is not None for option in wrong), len(wrong)),
    )


def audits(contents: Contents) -> list[Audit]:
    """One audit a bank, then one over all of them when there are several."""
    shared = Shared.of(contents.pack)
    return [audit(contents.pack, questions, name, shared) for name, questions in audited(contents)]


def audited(contents: Contents) -> list[tuple[str, Sequence[AnyQuestion]]]:
    """The name of each audit and the questions that it is about; `*` names all banks."""
    pack = contents.pack
    each: list[tuple[str, Sequence[AnyQuestion]]] = [(bank.id, bank.questions) for bank in pack.banks if bank.questions]
    return [*each, ("*", pack.questions())] if len(each) > 1 else each


def winner_of(pack: Pack, question: AnyQuestion) -> str | None:
    """Which side wins a question about exactness, care or completeness: state, non-state or none of them."""
    if question.merit is None or kind_of(question).in_parts:
        return None
    sides = {pack.outlets[name].sector == "state" for name in key_outlets(pack, question)}
    return ("state" if sides.pop() else "non-state") if len(sides) == 1 else None


def _cell_of(pack: Pack, question: AnyQuestion) -> tuple[str, str] | None:
    """For a judgement, whether a state outlet is judged, and how the key has it."""
    if question.judgement is None:
        return None
    state = any(is_state(pack, passage.source) for passage in pack.passages_of(question))
    return ("state" if state else "non-state", question.judgement)


def _cannot_tell(question: AnyQuestion) -> bool:
    """Whether doubt is the honest answer."""
    return any(member.key and member.cannot_tell for _, member in question.members)


def _longest_keys(questions: Sequence[AnyQuestion]) -> tuple[int, int]:
    """How often the key is the longest of the texts to choose from in some language, and of how many."""
    texts = [[(m.text, m.key) for _, m in q.members if m.text] for q in questions if _in_texts(q)]
    return max(sum(_key_is_longest(each, language) for each in texts) for language in LANGUAGES), len(texts)


def _options(question: AnyQuestion) -> list[Option]:
    """The options of a question to which these are the answers; another kind has none."""
    return [member for _, member in question.members if isinstance(member, Option)]


def _in_texts(question: AnyQuestion) -> bool:
    """Whether all that can be picked are texts of the question's own."""
    return not kind_of(question).in_parts and all(member.text for _, member in question.members)


def _key_is_longest(options: Sequence[tuple[Text, bool]], language: Language) -> bool:
    """Whether a key is as long as any option."""
    lengths = [(len(text.of(language)), key) for text, key in options]
    longest = max(length for length, _ in lengths)
    return any(key for length, key in lengths if length == longest)


def _articles(pack: Pack, question: AnyQuestion) -> set[str]:
    """The articles a question shows."""
    return {passage.source for passage in pack.passages_of(question)}


def ease_of_explanations(questions: Sequence[AnyQuestion]) -> dict[Language, float]:
    """The mean reading ease of the explanations, in each language in which there are any."""
    written: dict[Language, list[str]] = defaultdict(list)
    for question in questions:
        for language, words in question.explain.versions:
            written[language].append(words)
    return {language: mean_reading_ease(texts, language) for language, texts in written.items()}
