"""An article that was handed in: what was taken of its file, what was left out, what was changed, what looks wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Facts, Run, Section
from quiz.library.newpack.articles import PASTED
from quiz.library.newpack.taking.apart import called
from quiz.library.text.soundness import FAULTS
from quiz.library.text.words import words_in
from quiz.locale.dates import in_words
from quiz.tell.texts import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.document import Document, Fact
    from quiz.library.newpack.articles import Handed
    from quiz.library.newpack.taking.looks import Look
    from quiz.library.newpack.taking.taken import Left, Mended, Taken
    from quiz.locale import Phrases
    from quiz.locale.said import Said
    from quiz.locale.taking import TakingWords

_FAULTS: Mapping[str, Said] = dict(FAULTS.items())
_MENDS: dict[str, str] = {
    "replaced": "again", "lost": "again", "garbled": "reread", "markup": "page", "entities": "page", "escaped": "page",
    "private": "copy", "control": "copy", "turned": "copy", "accents": "copy", "lookalikes": "copy", "spaced": "copy",
    "backwards": "copy", "columns": "copy", "glued": "copy", "cut": "stump", "timed": "transcript", "bare": "again",
    "empty": "again",
}  # fmt: skip
"""The likely mend of each kind of fault that keeps a search from being trusted."""


def took(say: Phrases, words: TakingWords, name: str, handed: Handed) -> Document:
    """What was taken of a file and what was left out of it, one below the other."""
    taken, shown = handed.taken, file_named(words, name)
    if taken is None:
        head = words.copied.format(path=shown)
        return (Section((Run(head),), (Facts((_size(say, words, handed),)),)),)
    head = words.read_by.format(path=shown, format=called(handed.form).of(words.language), by=taken.by)
    facts = (
        *_said_of_it(say, words, taken),
        _size(say, words, handed),
        *_listed(say, words.left_out, [_left(say, words, each) for each in taken.left] or [words.nothing]),
        *_listed(say, words.changed, [_mended(say, words, each) for each in taken.mended]),
    )
    return (Section((Run(head),), (Facts(facts),)),)


def file_named(words: TakingWords, name: str) -> str:
    """What an article that was handed in is called: its file, or what was pasted."""
    return words.pasted if name == PASTED else name


def _said_of_it(say: Phrases, words: TakingWords, taken: Taken) -> Iterator[Fact]:
    """What the file says of itself, where it says it."""
    date = in_words(say, taken.date) if taken.date else ""
    told = (
        (words.title, taken.title), (words.date, date), (words.author, taken.author), (words.credit, taken.credit),
        (words.site, taken.site), (words.address, taken.address),
    )  # fmt: skip
    return (labelled(say, label, Run(text)) for label, text in told if text)


def _size(say: Phrases, words: TakingWords, handed: Handed) -> Fact:
    paragraphs = sum(1 for line in handed.text.splitlines() if line.strip())
    return labelled(
        say, words.taken, Run(words.size.format(paragraphs=paragraphs, words=len(words_in(handed.text).keys)))
    )


def _listed(say: Phrases, label: str, texts: Iterable[str]) -> Iterator[Fact]:
    """Several values under one label."""
    return (labelled(say, "" if i else label, Run(text)) for i, text in enumerate(texts))


def _left(say: Phrases, words: TakingWords, left: Left) -> str:
    phrase = words.some_amid if left.amid else words.some
    kind = words.left[left.kind]
    return phrase.format(kind=kind, count=left.count, amid=left.amid, samples=_samples(say, left.samples))


def _mended(say: Phrases, words: TakingWords, mended: Mended) -> str:
    text = words.mended[mended.kind].format(count=mended.count)
    return words.with_samples.format(text=text, samples=_samples(say, mended.samples)) if mended.samples else text


def _samples(say: Phrases, samples: Iterable[str]) -> str:
    return ", ".join(say.quoted.format(text=each) for each in samples)


def looks_wrong(words: TakingWords, name: str, look: Look) -> str:
    """A warning: where, what looks wrong, the words there, and what most likely mends it."""
    fault = _FAULTS.get(look.kind)
    if fault is None:
        what, mend = words.looks[look.kind].format(count=look.times), words.mends[look.kind]
    else:
        what, mend = fault.of(words.language), words.mends[_MENDS[look.kind]]
    return words.look.format(path=file_named(words, name), line=look.line, what=what, sample=look.sample, mend=mend)
