"""Answers of a class, wherever they come from, and the file in which they are kept.

An answers file is CSV with a header; `quiz mark` writes it and `quiz report` reads it, in any language of the
interface (below, its words in English). One line an answer:

- `class`, `pupil`: as the teacher wrote them; no pupil for a show of hands. A name that a spreadsheet would take for a
  formula has an apostrophe before it.
- `occasion`: `paper`, `platform`, `own` (the pupil's own history), `first vote`, `second vote`.
- `form`, `version`: A or B, and the letter of the sheet; empty where there is none.
- `question`: its id. `response`: the names of what was picked, parted by spaces; for a match the target of each row as
  written in the bank, `_` where a row was left out; empty: no answer.
- `right`, `of`: how many parts were right, of how many; empty for hands that are no whole answers (a show of hands
  for each option of several, for one row, for one rank). They are for other programs: reading marks afresh.
- `count`: how many gave this answer: 1, or the hands.
- `confidence`: `guess`, `fairly`, `sure` or empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from quiz.library.text.formulas import neutralised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.locale.marking import AnswersWords
    from quiz.model import Confidence
    from quiz.play.marking import Response

Occasion: TypeAlias = Literal["paper", "platform", "own", "first vote", "second vote"]
OCCASIONS: tuple[Occasion, ...] = get_args(Occasion)
WHOLE = frozenset({"paper", "own"})
"""Occasions on which all steps of a question are asked; on the others the first one is."""
SINGLE = frozenset({"paper", "platform", "own"})
"""Occasions on which each pupil answers alone; on the others hands may be raised for parts of an answer."""
COLUMNS = (
    "class", "pupil", "occasion", "form", "version", "question", "response", "right", "of", "count", "confidence",
)  # fmt: skip
NOTHING = "_"
"""A row of a match, or a rank of an order, for which nothing was given."""
LINE_ENDS = re.compile(r"[\t\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


class Answer(NamedTuple):
    """One answer, or as many alike as `times` says.

    Without a response it is a blank. When `of` is 0, the response names one option, or one row's target or one
    rank's step with "" for the others, for which `times` hands were raised: hands, not persons.
    """

    class_: str
    pupil: str | None
    question: str
    response: Response | None
    right: int
    of: int
    occasion: Occasion
    form: str = ""
    version: str = ""
    times: int = 1
    confidence: Confidence | None = None

    @property
    def correct(self) -> bool:
        """Whether it is a whole answer and all of it right."""
        return 0 < self.of == self.right


def cells(answer: Answer, words: AnswersWords) -> tuple[str, ...]:
    """An answer as a line of the file."""
    whole = bool(answer.of)
    return (
        harmless(answer.class_),
        harmless(answer.pupil or ""),
        words.occasions[answer.occasion],
        answer.form,
        answer.version,
        answer.question,
        written(answer.response),
        str(answer.right) if whole else "",
        str(answer.of) if whole else "",
        str(answer.times),
        words.levels[answer.confidence] if answer.confidence else "",
    )


def rows(answers: Iterable[Answer], words: AnswersWords) -> Iterator[tuple[str, ...]]:
    """The whole file, header first."""
    yield tuple(words.columns[column] for column in COLUMNS)
    yield from (cells(answer, words) for answer in answers)


def written(response: Response | None) -> str:
    """A response as one cell."""
    return "" if response is None else " ".join(name or NOTHING for name in response)


def unwritten(cell: str) -> Response | None:
    """The response that a cell holds."""
    return tuple("" if name == NOTHING else name for name in cell.split()) or None


def harmless(text: str) -> str:
    """A text on one line that no spreadsheet takes for a formula."""
    return neutralised(LINE_ENDS.sub(" ", text))
