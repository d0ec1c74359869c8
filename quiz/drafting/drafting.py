"""From the articles of a pack to candidates, ranked."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from quiz.drafting.corpus import corpus_of
from quiz.drafting.finders import alone, copies, doubts, figures, labels, openings, renderings, speakers
from quiz.drafting.ranking import ranked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.drafting.values import Candidate
    from quiz.model import Article

FINDERS = (
    renderings.find,
    figures.find,
    speakers.find,
    labels.find,
    alone.find,
    copies.find,
    openings.find,
    doubts.find,
)


def draft(articles: Mapping[str, Article]) -> tuple[Candidate, ...]:
    """All candidates, those most worth a look first."""
    corpus = corpus_of(articles)
    return ranked(corpus, list(chain.from_iterable(find(corpus) for find in FINDERS)))
