"""Keys stand where they are looked for."""

from __future__ import annotations

import msgspec
import pytest

from quiz.checks.mending import ordering
from quiz.model import Choice, Gap, Hottext, Match, Option, Order, Passage, Row, Statement, Step, Target, Then, Word

KINDS = [
    *((kind, ordering.QUESTION) for kind in (Choice, Match, Order, Hottext, Gap)),
    *((kind, ordering.OPTION) for kind in (Option, Step, Word)),
    (Row, ordering.ROW),
    (Target, ordering.TARGET),
    (Then, ordering.THEN),
    (Passage, ordering.PASSAGE),
    (Statement, ordering.STATEMENT),
]


@pytest.mark.parametrize(("kind", "ranks"), KINDS, ids=lambda each: getattr(each, "__name__", ""))
def test_every_key_of_the_model_has_its_rank(kind: type, ranks: dict[str, int]) -> None:
    fields = {each.encode_name for each in msgspec.structs.fields(kind)}
    assert fields <= ranks.keys()
