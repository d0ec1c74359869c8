"""Which candidates are offered, with regard to what was decided before, and how they are added to drafts there are."""

from __future__ import annotations

import shlex
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.commands.author.decisions import add_records, moment
from quiz.commands.author.rewriting import editable, rewrite
from quiz.console.ending import UsageError
from quiz.console.findings.concise import concise
from quiz.console.output import tell
from quiz.drafting.files import block, form_of
from quiz.drafting.moving import QUESTIONS, items
from quiz.drafting.records import Record, changed, digests, key_of, key_of_candidate
from quiz.library.yaml.blocks import INDENT, added, column_of, moved
from quiz.library.yaml.documents import parse, read_document
from quiz.locale.draft import draft_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from quiz.drafting.files import Form
    from quiz.drafting.records import Records
    from quiz.drafting.values import Candidate
    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root
    from quiz.library.yaml.documents import Document
    from quiz.locale import Phrases
    from quiz.locale.draft import DraftWords
    from quiz.model import Pack


class Offer(NamedTuple):
    """A candidate, its key, and the articles because of which it is offered again after it was dropped."""

    candidate: Candidate
    key: str
    changed: tuple[str, ...] = ()


class Candidates:
    """All that was found in a pack, and what was decided of it before."""

    def __init__(
        self, root: Root, contents: Contents, records: Records, found: tuple[Candidate, ...], most: int
    ) -> None:
        self.root = root
        self.pack: Pack = contents.pack
        self.form = form_of(contents)
        self.records = records
        self.found = found
        self.most = most

    def wanted(self, there: AbstractSet[str] | None = None) -> tuple[Offer, ...]:
        """The first of them without those that are done with; `there` are the keys of drafts that are there.

        What was offered and is not there any more was thrown away by hand.
        """
        offers = (Offer(each, key_of_candidate(each)) for each in self.found)
        open_ones = [self._again(each) for each in offers if not self._is_done(each.key, there)]
        return tuple(self._named(open_ones[: self.most]))

    def tell_left_out(self, say: Phrases, there: AbstractSet[str] | None = None) -> None:
        """Say how many are not offered, and which are offered again."""
        words = draft_words(say.language)
        left_out = sum(self._is_done(key_of_candidate(each), there) for each in self.found)
        if left_out:
            tell(words.left_out.format(count=left_out))
        again = [each for each in self.wanted(there) if each.changed]
        if again:
            names = dict.fromkeys(name for each in again for name in each.changed)
            tell(words.offered_again.format(count=len(again), articles=", ".join(names)))

    def _is_done(self, key: str, there: AbstractSet[str] | None) -> bool:
        last = self.records.last_of(key)
        if last is None or (there is not None and key in there):
            return False
        if last.deed == "dropped":
            return not changed(last, self.pack.articles)
        return last.deed == "moved" or there is not None

    def _again(self, offer: Offer) -> Offer:
        last = self.records.last_of(offer.key)
        articles = changed(last, self.pack.articles) if last and last.deed == "dropped" else ()
        return offer._replace(changed=articles)

    def _named(self, offers: Iterable[Offer]) -> Iterator[Offer]:
        """Each under an id that no question has, and no draft of another candidate ever had."""
        for each in offers:
            name = self._free(each)
            yield each._replace(candidate=msgspec.structs.replace(each.candidate, id=name))

    def _free(self, offer: Offer) -> str:
        name, number = offer.candidate.id, 1
        while name in self._questions or self.records.is_of_another(name, offer.key):
            number += 1
            name = f"{offer.candidate.id}-{number}"
        return name

    @cached_property
    def _questions(self) -> frozenset[str]:
        return frozenset(each.id for each in self.pack.questions())


def blocks_of(offers: Iterable[Offer], words: DraftWords, form: Form, first: int = 1) -> Iterator[str]:
    """The lines of the drafts of candidates, numbered from the first."""
    for number, each in enumerate(offers, first):
        yield block(number, each.candidate, words, each.changed, form)


def offered(path: Path, candidates: Candidates, offers: Iterable[Offer]) -> Iterator[Record]:
    """What is kept of candidates that were written into a file: all that was found."""
    now = moment()
    for each in offers:
        yield Record(
            id=each.candidate.id,
            deed="offered",
            at=now,
            key=each.key,
            file=path.name,
            articles=digests(each.candidate, candidates.pack.articles),
            candidate=each.candidate,
        )


def add_drafts(say: Phrases, path: Path, candidates: Candidates) -> None:
    """Add to a file of drafts what is not there yet; nothing else in it changes. Raises UsageError."""
    words, root = draft_words(say.language), candidates.root
    document = read_document(path, root.name_of(path), root.folder)
    _must_be_drafts(say, document)
    there = {key for name, quoted in drafts_in(document) for key in _keys(candidates.records, name, quoted)}
    fresh = [each for each in candidates.wanted(there) if each.key not in there]
    before = len(items(document, QUESTIONS))
    if fresh:
        _add(say, path, document, list(blocks_of(fresh, words, candidates.form, before + 1)))
        add_records(say, root, offered(path, candidates, fresh))
        tell(words.added.format(path=path, count=len(fresh), before=before))
    else:
        tell(words.nothing_new.format(path=path, before=before))
    candidates.tell_left_out(say, there)
    tell(words.next.format(path=shlex.quote(str(path)), pack=shlex.quote(str(root.folder))))


def _must_be_drafts(say: Phrases, document: Document) -> None:
    """Refuse to add to what is no sound file of a bank. Raises UsageError."""
    for problem in document.problems:
        tell(concise(problem, say.language))
    if document.problems or not isinstance(document.value, dict):
        raise UsageError(draft_words(say.language).not_drafts.format(path=document.name))


def _add(say: Phrases, path: Path, document: Document, texts: Sequence[str]) -> None:
    with editable(say):
        here = column_of(document, QUESTIONS) - INDENT
        edits = added(document, QUESTIONS, [moved(text, here) for text in texts])
    fresh = items(parse("questions:\n" + "\n\n".join(texts), document.name), QUESTIONS)
    rewrite(say, path, document, edits, [*items(document, QUESTIONS), *fresh])


def drafts_in(document: Document) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """The id of each draft of a file, and what it quotes."""
    for item in items(document, QUESTIONS):
        if isinstance(item, dict):
            listed = item.get("passages")
            passages = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
            quoted = tuple((str(each.get("source", "")), str(each.get("quote", ""))) for each in passages)
            yield str(item.get("id", "")), quoted


def _keys(records: Records, name: str, quoted: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """The keys under which a draft is known: by its id, and by what it quotes."""
    yield records.key_of(name, quoted)
    yield key_of(quoted)
