"""A pack in one file, and the packs that were added: what each is, who made it, under which licence, what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Facts, Run
from quiz.locale.parcel import parcel_words
from quiz.locale.reading import reading_words
from quiz.model import name_in
from quiz.tell.texts import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.document import Document, Fact
    from quiz.library.parcel.manifest import Manifest
    from quiz.locale import Phrases
    from quiz.model import Pack


def parcel(say: Phrases, manifest: Manifest, name: str, pack: Pack | None = None) -> Document:
    """What a file says of itself, under the name that it is added by, and what is in its pack where that was read."""
    return (Facts((*_said(say, manifest, name), *(_held(say, manifest, pack) if pack else ())), "details"),)


def _said(say: Phrases, manifest: Manifest, name: str) -> Iterator[Fact]:
    words, known = parcel_words(say.language), reading_words(say.language).languages
    yield labelled(say, words.title, Run(name_in(manifest.title, say.language), strong=True))
    yield labelled(say, words.name, Run(name))
    for i, credit in enumerate(manifest.credits):
        yield labelled(say, "" if i else words.by, Run(credit))
    yield labelled(say, words.licence, Run(manifest.licence))
    yield labelled(say, words.languages, Run(", ".join(known.get(each, each) for each in manifest.languages)))


def _held(say: Phrases, manifest: Manifest, pack: Pack) -> Iterator[Fact]:
    words = parcel_words(say.language)
    state = words.excerpts if manifest.excerpts else words.whole
    yield labelled(say, words.articles, Run(f"{words.counted.of(len(pack.articles))}, {state}"))
    for article in pack.articles.values():
        outlet = pack.outlets.get(article.source.outlet)
        printed = f"{name_in(outlet.name, say.language)}{say.colon}" if outlet else ""
        yield labelled(say, "", Run(f"{printed}{name_in(article.source.title, say.language)}"))
    yield labelled(say, words.questions, Run(str(len(pack.questions()))))
