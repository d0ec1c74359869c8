"""Through which hands a text came, how each of them is known, and why that is thought so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Para, Run, Section, Step, Steps
from quiz.locale.trace import trace_words
from quiz.tell.card import Cited
from quiz.tell.texts import between, publisher

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.document import Document, Runs
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.reading.chain import Chain, Hop

NO_BREAK = "\u00a0"


def chain(say: Phrases, pack: Pack, told: Chain, *, brief: bool = False) -> Document:
    """The hands of an article; unless brief, also why each is known, and the pages that show it."""
    words = trace_words(say.language)
    cited = Cited(pack.references)
    steps = [
        Step(number, hand(say, hop), () if brief else _notes(say, pack, hop, cited))
        for number, hop in enumerate(told.hops, start=1)
    ]
    title = words.chain.format(name=publisher(say, pack, pack.articles[told.article].source).text)
    way = Steps(tuple(steps), "hands") if steps else Para((Run(words.no_chain),))
    hands = Section((Run(title, strong=True),), (way,))
    pages = Section((Run(say.references, strong=True),), (cited.notes(say),))
    return (hands, pages) if cited.order else (hands,)


def hand(say: Phrases, hop: Hop) -> Runs:
    """A hand and how it is known, which stays in one piece."""
    basis = trace_words(say.language).basis[hop.basis].replace(" ", NO_BREAK)
    return (Run(hop.hand.of(say.language)), Run(f" ·{NO_BREAK}{basis}", "accent"))


def _notes(say: Phrases, pack: Pack, hop: Hop, cited: Cited) -> tuple[Runs, ...]:
    """Why it is thought so, and where that can be read, each page under its number."""
    numbers = {each: f" [{run.text}]" for each in hop.references for run in cited.runs([each])}
    pages = seen(say, pack, hop, numbers)
    return ((Run(hop.note.of(say.language), "quiet"),), *([pages] if pages else []))


def seen(say: Phrases, pack: Pack, hop: Hop, numbers: Mapping[str, str]) -> Runs:
    """Who published the pages that show a hand; nothing where there are none."""
    known = [(each, pack.references[each]) for each in hop.references if each in pack.references]
    if not known:
        return ()
    before, _, after = trace_words(say.language).seen.partition("{publishers}")
    pages = (Run(page.publisher + numbers.get(each, ""), "quiet", to=page.url or "") for each, page in known)
    return (Run(before, "quiet"), *between(pages, Run(" · ", "quiet")), Run(after, "quiet"))
