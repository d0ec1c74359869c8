"""What each article has and what it leaves out, computed from the passages and the evidence of the banks.

Three things are kept apart: an article *has* a passage of a statement; words are *verified absent* from it, because
a question claims so and the article's text bears it out, looked up again here; or nobody *looked*. What nobody looked
for, or could look for in a text that no search can be trusted with, is never called an omission.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from quiz.library.text.absence import is_absent, look_for
from quiz.model import Text, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.model import AnyQuestion, Evidence, Pack, Statement

State: TypeAlias = Literal["passage", "absent", "unlooked"]


class Claim(Value, frozen=True, kw_only=True):
    """Words that a question says are absent somewhere.

    `found` has the articles that have them, and on which lines; `absent` those that were looked at and are known not
    to; `statements` are those that the question is about.
    """

    pattern: str
    question: str
    statements: tuple[str, ...]
    found: dict[str, tuple[int, ...]]
    absent: tuple[str, ...]


class Cell(Value, frozen=True, kw_only=True):
    """An article and a statement: the ids of its passages, and the words about it that are verified absent.

    `state` is what is known: a passage; or words verified absent; or nothing, because nobody looked. Words that no
    article has are not counted: to lack them tells no article from another.
    """

    article: str
    state: State
    passages: tuple[str, ...]
    absent: tuple[str, ...]


class Row(Value, frozen=True, kw_only=True):
    """A statement, and a cell for each article."""

    statement: str
    said: Text
    cells: tuple[Cell, ...]


class LeftOut(Value, frozen=True, kw_only=True):
    """Words verified absent from an article that others have, and on which lines these have them."""

    pattern: str
    question: str
    found: dict[str, tuple[int, ...]]


class Presence(Value, frozen=True, kw_only=True):
    """The matrix: a row for each statement that one of the articles has a passage of, and all claims about words."""

    articles: tuple[str, ...]
    rows: tuple[Row, ...]
    claims: tuple[Claim, ...]

    def left_out(self, article: str) -> tuple[LeftOut, ...]:
        """The words verified absent from an article that another one of the matrix has."""
        missing = [claim for claim in self.claims if article in claim.absent]
        given = [
            LeftOut(pattern=claim.pattern, question=claim.question, found=here)
            for claim in missing
            if (here := {name: lines for name, lines in claim.found.items() if name in self.articles})
        ]
        return tuple(each for i, each in enumerate(given) if not _said_better(each, given[:i], given[i + 1 :]))


def _said_better(one: LeftOut, before: Sequence[LeftOut], after: Sequence[LeftOut]) -> bool:
    """Whether another claim looks for these words and more, or an earlier one for the same."""
    words = set(alternatives(one.pattern))
    same = any(words <= set(alternatives(each.pattern)) for each in before)
    return same or any(words < set(alternatives(each.pattern)) for each in after)


def presence_of(pack: Pack, articles: Sequence[str] = ()) -> Presence:
    """The matrix of some articles; of all when none are named."""
    chosen = tuple(articles) or tuple(pack.articles)
    claims = _claims(pack)
    rows = (row_of(pack, statement, chosen, claims) for statement in pack.statements.values())
    return Presence(
        articles=chosen,
        rows=tuple(row for row in rows if any(cell.passages for cell in row.cells)),
        claims=claims,
    )


def row_of(pack: Pack, statement: Statement, articles: Sequence[str], claims: Sequence[Claim] | None = None) -> Row:
    """What each of the articles has of one statement; `claims` are those of the pack, where they are known already."""
    known = _claims(pack, statement.id) if claims is None else claims
    about = [claim for claim in known if statement.id in claim.statements]
    return Row(
        statement=statement.id,
        said=statement.said,
        cells=tuple(_cell(statement, article, about) for article in articles),
    )


def _cell(statement: Statement, article: str, about: Sequence[Claim]) -> Cell:
    passages = tuple(f"{statement.id}.{passage.id}" for passage in statement.passages if passage.source == article)
    absent = dict.fromkeys(claim.pattern for claim in about if article in claim.absent and claim.found)
    state: State = "passage" if passages else "absent" if absent else "unlooked"
    return Cell(article=article, state=state, passages=passages, absent=tuple(absent))


def _claims(pack: Pack, statement: str | None = None) -> tuple[Claim, ...]:
    """The claims of all questions, or of those about one statement."""
    asked = [
        (question, claim.pattern, looked)
        for question in pack.questions()
        if statement is None or statement in _statements(question)
        for claim in question.evidence
        if claim.pattern is not None and (looked := _looked_at(pack, claim))
    ]
    found = _found(pack, dict.fromkeys(pattern for _, pattern, _ in asked))
    return tuple(_verified(pack, question, pattern, looked, found[pattern]) for question, pattern, looked in asked)


def _found(pack: Pack, patterns: Iterable[str]) -> dict[str, dict[str, tuple[int, ...]]]:
    """On which lines of which articles each pattern is found; article by article, so that each is folded once."""
    found: dict[str, dict[str, tuple[int, ...]]] = {pattern: {} for pattern in patterns}
    for name, article in pack.articles.items():
        for pattern, places in found.items():
            if lines := look_for(pattern, article.text).every_line:
                places[name] = lines
    return found


def _looked_at(pack: Pack, claim: Evidence) -> tuple[str, ...]:
    """The articles that a claim says something about: those it names, or all when words stand in some only."""
    return tuple(pack.articles) if claim.only else tuple(name for name in claim.absent if name in pack.articles)


def _verified(
    pack: Pack, question: AnyQuestion, pattern: str, looked: Sequence[str], found: dict[str, tuple[int, ...]]
) -> Claim:
    return Claim(
        pattern=pattern,
        question=question.id,
        statements=_statements(question),
        found=found,
        absent=tuple(name for name in looked if is_absent(pattern, pack.articles[name])),
    )


def _statements(question: AnyQuestion) -> tuple[str, ...]:
    """The statements that a question is about: its own, and those whose passages it shows."""
    shown = [entry.partition(".")[0] for entry in question.passages if isinstance(entry, str)]
    return tuple(dict.fromkeys([*([question.statement] if question.statement else []), *shown]))


def alternatives(pattern: str) -> tuple[str, ...]:
    """The words that a pattern looks for; a star, the rest of a word, is shown as an ellipsis."""
    return tuple(part.strip().replace("*", "…") for part in pattern.split("|") if part.strip())
