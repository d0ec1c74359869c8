"""A saved web page: trafilatura says which of its blocks are the article, whose words are then taken as they stand.

The library sets spaces anew and marks items of lists; the page's own blocks have what was printed. A block that the
library gives and the page has not is taken as it gives it, and counted.
"""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from difflib import SequenceMatcher
from importlib.metadata import version
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.addresses import address_of
from quiz.library.newpack.taking.blocks import Block, blocks_of
from quiz.library.newpack.taking.credits import credit_among
from quiz.library.newpack.taking.grammars import EXTRACTED, PAGE
from quiz.library.newpack.taking.lefts import lefts_of
from quiz.library.newpack.taking.taken import SAMPLES, Mended, Taken, few_words
from quiz.library.text.folding import fold
from quiz.locale.said import said

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from quiz.library.newpack.taking.taken import Left

MOST_BLOCKS = 5000
MOST_MARKS = 5000
"""Elements right inside of another one; the library takes the square of their number."""
MOST_PAIRS = 100_000
"""Pairs of blocks alike, of a page and of what the library gives, up to which the best of them are sought."""
FEWEST_OF_AN_ARTICLE = 60
"""Words of an element that counts as an article of its own; teasers have fewer."""
MARKED = frozenset({"adverts", "forms", "comments"})
MOST_MARKED = 1 / 4
"""Share of the words; beyond it the marks mean something else."""
AMID = frozenset({None, "hidden", "adverts", "related", "forms", "captions"})
"""What is told to stand amid the text, where something of it may be missing."""
BEGINNING = 3
"""Paragraphs among which a headline is looked for."""
LAST_DAY = "9999-12-31"
"""A page may say any day; what is today is not asked."""
_CONTROLS = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What no page may hold, and XML cannot: for one such sign the library would find nothing at all."""
_CLOSED = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)
_TOO_DEEP = re.compile("excessive depth", re.IGNORECASE)


class Chosen(NamedTuple):
    """The paragraphs taken, in their order, each with the block of the page that it is; None where it is none."""

    paragraphs: list[tuple[str, int | None]]

    @property
    def places(self) -> set[int]:
        """Which blocks of the page were taken."""
        return {place for _, place in self.paragraphs if place is not None}

    @property
    def reworded(self) -> list[str]:
        """What stands nowhere in the page as the library gives it."""
        return [text for text, place in self.paragraphs if place is None]


def take_page(html: str, mended: Iterable[Mended] = ()) -> Taken:
    """The article of a page. Raises RefusalError when there is none in it, and ImportError without the libraries."""
    html, unseen = _CONTROLS.subn("", html)
    root = _parsed(html)
    blocks = blocks_of(root, PAGE)
    if len(blocks) > MOST_BLOCKS:
        raise RefusalError(said("taking.too_many_blocks", limit=MOST_BLOCKS))
    if any(len(element) > MOST_MARKS for element in root.iter()):
        raise RefusalError(said("taking.too_many_marks", limit=MOST_MARKS))
    found = _extracted(root)
    extracted = [each.text for each in blocks_of(found.body, EXTRACTED)]
    chosen = without_marked(blocks, choose(blocks, extracted, found.title or ""))
    if not chosen.paragraphs:
        raise RefusalError(said("taking.no_article"))
    reworded = Mended("reworded", len(chosen.reworded), tuple(map(few_words, chosen.reworded))[:SAMPLES])
    return Taken(
        text="\n\n".join(text for text, _ in chosen.paragraphs) + "\n",
        by=f"trafilatura {version('trafilatura')}",
        title=found.title or "",
        date=found.date or "",
        author=found.author or "",
        credit=credit_among(blocks, chosen.places),
        site=found.sitename or "",
        address=address_of(root, html),
        left=_left(blocks, chosen.places),
        mended=tuple(each for each in (*mended, Mended("controls", unseen), reworded) if each.count),
        articles=_articles(root),
        closed=_CLOSED.search(html) is not None,
    )


def _parsed(html: str) -> Any:  # noqa: ANN401 -- lxml comes without types
    """The tree of a page; what the library would silently cut off is refused."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        root = document_fromstring(html.encode("utf-8", "replace"), parser)
    except ParserError as error:
        raise RefusalError(said("taking.no_article")) from error
    if any(_TOO_DEEP.search(entry.message) for entry in parser.error_log):
        raise RefusalError(said("taking.too_deep"))
    return root


def _extracted(root: Any) -> Any:  # noqa: ANN401 -- as above
    """What the library takes for the article. Raises RefusalError when it sees none."""
    from trafilatura import bare_extraction

    copy = deepcopy(root)
    for element in [each for each in copy.iter() if isinstance(each.tag, str) and PAGE.kind(each, None) == "hidden"]:
        if element.getparent() is not None:
            element.drop_tree()
    dates = {"extensive_search": False, "original_date": True, "max_date": LAST_DAY}
    found = bare_extraction(
        copy, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=dates
    )
    if found is None or isinstance(found, dict) or found.body is None:
        raise RefusalError(said("taking.no_article"))
    return found


def choose(blocks: Sequence[Block], extracted: Sequence[str], title: str) -> Chosen:
    """Which blocks of a page are those that the library gives, in its order, and which of these the page has not."""
    keys, wanted = [key_of(block.text) for block in blocks], [key_of(text) for text in extracted]
    places: dict[int, list[int]] = {}
    matcher: SequenceMatcher[Hashable] = SequenceMatcher(None, *_told_apart(keys, wanted), autojunk=False)
    for page_at, at, size in matcher.get_matching_blocks():
        for i in range(size):
            places[at + i] = [page_at + i]
    taken = {place for found in places.values() for place in found}
    beginning = _by_beginning(keys)
    for i, key in enumerate(wanted):
        if i not in places and key:
            places[i] = _around(key, keys, beginning, taken)
            taken.update(places[i])
    paragraphs = [each for i, text in enumerate(extracted) for each in _as_printed(blocks, places.get(i), text)]
    heading = next((i for i, key in enumerate(keys) if key and key == key_of(title)), None)
    if heading is not None and key_of(title) not in wanted[:BEGINNING]:
        paragraphs.insert(0, (blocks[heading].text, heading))
    return Chosen(paragraphs)


def _as_printed(blocks: Sequence[Block], places: list[int] | None, text: str) -> list[tuple[str, int | None]]:
    return [(blocks[place].text, place) for place in places] if places else [(text, None)]


def without_marked(blocks: Sequence[Block], chosen: Chosen) -> Chosen:
    """The same without what the page itself marks as an advert, a form or a comment, unless that is much of it."""
    marked = [each for each in chosen.paragraphs if each[1] is not None and blocks[each[1]].kind in MARKED]
    words = sum(len(text.split()) for text, _ in chosen.paragraphs)
    if sum(len(text.split()) for text, _ in marked) > MOST_MARKED * words:
        return chosen
    return Chosen([each for each in chosen.paragraphs if each not in marked])


def _told_apart(one: Sequence[str], other: Sequence[str]) -> tuple[Sequence[Hashable], Sequence[Hashable]]:
    """The blocks of a page and of the library as they are compared; those that stand often are numbered.

    Comparing costs as much as there are pairs that are alike; where one line stands thousands of times, which of
    them is meant can only be told by counting.
    """
    times = Counter(other)
    if sum(times[key] for key in one) <= MOST_PAIRS:
        return one, other
    return tuple(_numbered(one)), tuple(_numbered(other))


def _numbered(keys: Sequence[str]) -> Iterator[tuple[str, int]]:
    times: Counter[str] = Counter()
    for key in keys:
        yield key, times[key]
        times[key] += 1


def _by_beginning(keys: Sequence[str]) -> dict[int, dict[str, list[int]]]:
    """Where each block stands, by how long it is and what it says; the shortest first."""
    found: dict[int, dict[str, list[int]]] = {}
    for i, key in enumerate(keys):
        found.setdefault(len(key), {}).setdefault(key, []).append(i)
    return {length: found[length] for length in sorted(found) if length}


def _around(
    key: str, keys: Sequence[str], beginning: Mapping[int, Mapping[str, Sequence[int]]], taken: set[int]
) -> list[int]:
    """The neighbouring blocks, not yet taken, whose words together are those of a paragraph of the library."""
    lengths = takewhile(lambda length: length <= len(key), beginning)
    for first in sorted(i for length in lengths for i in beginning[length].get(key[:length], ()) if i not in taken):
        joined, last = keys[first], first
        while len(joined) < len(key) and last + 1 < len(keys) and last + 1 not in taken and key.startswith(joined):
            last += 1
            joined += keys[last]
        if joined == key:
            return list(range(first, last + 1))
    return []


def key_of(text: str) -> str:
    """The folded words of a block, without spaces and without what marks an item of a list."""
    return "".join(fold(text).split()).lstrip("-•*")


def _left(blocks: Sequence[Block], taken: set[int]) -> tuple[Left, ...]:
    first, last = min(taken, default=0), max(taken, default=0)
    return lefts_of(
        (block.kind or "other", block.text, block.kind in AMID and first < i < last)
        for i, block in enumerate(blocks)
        if i not in taken
    )


def _articles(root: Any) -> int:  # noqa: ANN401 -- as above
    """How many elements of the page are articles of their own, none inside another."""
    own = (each for each in root.iter("article") if next(each.iterancestors("article"), None) is None)
    return max(1, sum(len("".join(each.itertext()).split()) >= FEWEST_OF_AN_ARTICLE for each in own))
