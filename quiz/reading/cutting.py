"""Articles cut down to what is quoted of them, to be passed on where the whole may not be.

Every quotation stays with what stands around it, on the line where it stood; a sign stands for the rest, by which it is
seen that nothing can be proved absent any longer.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from quiz.checks.rules.quotations import quotations_of
from quiz.library.pack.placing import placed
from quiz.library.text.soundness import is_cut
from quiz.model import Passage
from quiz.reading.articles import article_with
from quiz.reading.excerpts import LEFT_OUT, quoted_only

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import Article, Pack, Placed


def cut_down(contents: Contents) -> dict[str, str]:
    """The text of each article by its id, with all that any part of the pack quotes from it."""
    pack, quoted = contents.pack, defaultdict[str, list[str]](list)
    for quotation in quotations_of(contents):
        quoted[quotation.source].append(quotation.text)
    return {name: _cut(pack, article, quoted[name]) for name, article in pack.articles.items()}


def _cut(pack: Pack, article: Article, quotations: list[str]) -> str:
    passages = [_placed(pack, article.source.id, text) for text in dict.fromkeys(quotations)]
    kept = "\n".join(line.text for line in quoted_only(article_with(pack, article, *passages)).lines)
    return kept if kept == article.text.rstrip("\n") or is_cut(kept) else f"{kept}\n{LEFT_OUT}"


def _placed(pack: Pack, source: str, text: str) -> Placed:
    return placed(Passage(id="quoted", source=source, quote=text, voice="outlet"), pack.articles)
