"""What all banks of a pack share: articles, outlets, references, statements."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from quiz.library import sayings as say
from quiz.library.pack.files import decode, read_bytes
from quiz.library.pack.links import (
    Known,
    linked,
    pointers_of_outlet,
    pointers_of_source,
    pointers_of_statement,
    repeated,
)
from quiz.library.pack.roots import ORIGINALS
from quiz.library.parcel.names import MANIFEST
from quiz.library.problems import Problem
from quiz.library.yaml.items import Items, items_of
from quiz.locale.said import said
from quiz.model import Article, Outlet, Person, Reference, Source, Statement, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import Any

    from quiz.library.pack.roots import Root
    from quiz.library.yaml.documents import Document, Plain
    from quiz.library.yaml.located import Located
    from quiz.locale.said import Said


@dataclass(frozen=True, slots=True)
class Registers:
    """The shared values of a pack and where they are written.

    `known` are all ids that may be pointed at, those of values that could not be read too; `statements` and the
    keys of `articles` are those of sound values; `read` is all that was read, by its key.
    """

    sources: tuple[Located[Source], ...]
    outlets: tuple[Located[Outlet], ...]
    references: tuple[Located[Reference], ...]
    statements: tuple[Located[Statement], ...]
    told: Items
    read: Mapping[str, Items]
    broken: tuple[Located[dict[str, Plain]], ...]
    articles: dict[str, Article]
    event: tuple[Located[Text], ...]
    people: tuple[Located[Person], ...]
    background: tuple[Located[Text], ...]
    known: Known
    problems: tuple[Problem, ...]


LARGEST_ORIGINAL = 20_000_000
"""Bytes of a file from which an article was taken; saved pages hold their pictures."""
KINDS = {"sources": Source, "outlets": Outlet, "references": Reference, "statements": Statement}


def read_registers(root: Root, document: Callable[[Path], Document]) -> Registers:
    """Read the shared files of a pack. Never raises for what they hold."""
    documents = {key: document(path) for key, path in _paths(root).items()}
    read = {key: items_of(documents[key], key, KINDS[key]) if key in documents else Items() for key in KINDS}
    told_first = {"event": Text, "people": Person, "background": Text}
    event, people, background = (items_of(documents["sources"], key, kind) for key, kind in told_first.items())
    known = _known(read)
    problems = [problem for each in documents.values() for problem in each.problems]
    problems += [problem for items in (*read.values(), event, people, background) for problem in items.problems]
    sources = linked(read["sources"].located, pointers_of_source, known, problems)
    linked(read["outlets"].located, pointers_of_outlet, known, problems)
    told = linked(read["statements"].located, pointers_of_statement, known, problems)
    for kind, key in (("source", "sources"), ("outlet", "outlets"), ("reference", "references")):
        problems.extend(repeated(kind, read[key].located))
    problems.extend(_twice(read["sources"].located))
    outlets = {each.value.id for each in read["outlets"].located}
    articles = _articles(root, [each for each in sources if each.value.outlet in outlets], problems)
    return Registers(
        sources=read["sources"].located,
        outlets=read["outlets"].located,
        references=read["references"].located,
        statements=tuple(each for each in told if all(p.source in articles for p in each.value.passages)),
        told=read["statements"],
        read=read,
        broken=tuple(each for items in read.values() for each in items.broken),
        articles=articles,
        event=event.located,
        people=people.located,
        background=background.located,
        known=known,
        problems=tuple(problems),
    )


def _paths(root: Root) -> dict[str, Path]:
    paths = {"sources": root.sources, **{name: root.register(name) for name in ("outlets", "references")}}
    shared = root.register("statements")
    return {**paths, "statements": shared} if shared.exists() else paths


def _known(read: Mapping[str, Items]) -> Known:
    return Known(
        source=ids(read["sources"]),
        outlet=ids(read["outlets"]),
        reference=ids(read["references"]),
        statement=frozenset(),
        passage=frozenset(),
        question=frozenset(),
    )


def ids(items: Items) -> frozenset[str]:
    """The ids of what could be read and of what could not."""
    return items.lost | {each.value.id for each in items.located}


def by_id(located: Iterable[Located[Any]]) -> dict[str, Any]:
    """The first of each id; that an id stands twice is a problem said elsewhere."""
    found: dict[str, Any] = {}
    for each in located:
        found.setdefault(each.value.id, each.value)
    return found


def _twice(sources: Iterable[Located[Source]]) -> Iterator[Problem]:
    """A problem for each article whose text is already that of another one: what is said of one was not looked for."""
    first: dict[str, Located[Source]] = {}
    for each in sources:
        other = first.setdefault(each.value.file, each)
        if other.value.id != each.value.id:
            message = said("articles.same_file", file=each.value.file, name=other.value.id)
            yield Problem(code="I301", message=message, span=each.span("file"))


def _articles(root: Root, sources: list[Located[Source]], problems: list[Problem]) -> dict[str, Article]:
    articles: dict[str, Article] = {}
    for each in sources:
        if each.value.id not in articles:
            text, message = _article(root, each.value)
            articles[each.value.id] = Article(source=each.value, text=text)
            if message is not None:
                problems.append(Problem(code="Y116", message=message, span=each.span("file")))
            problems.extend(_original(root, each))
    return articles


def _article(root: Root, source: Source) -> tuple[str, Said | None]:
    """The text of an article, byte for byte, or why it is not read."""
    seeds = root.sources.parent
    if "\0" in source.file or (seeds / source.file).parent != seeds or source.file == "..":
        return "", say.OUTSIDE_PACK
    raw, problem = read_bytes(seeds / source.file, source.file, root.folder)
    if problem is not None:
        return "", problem.message
    text, problem = decode(raw, source.file)
    return text.replace("\r", "\n"), problem.message if problem else None


def _original(root: Root, located: Located[Source]) -> Iterator[Problem]:
    """What keeps the file from which an article was taken from showing that it was: it is gone, or was changed."""
    original = located.value.original
    if original is None:
        return
    folder = root.sources.parent / ORIGINALS
    path = folder / original.file
    if "\0" in original.file or path.parent != folder or original.file == "..":
        yield Problem(code="Y116", message=say.OUTSIDE_PACK, span=located.span("original", "file"))
        return
    raw, problem = read_bytes(path, original.file, root.folder, LARGEST_ORIGINAL)
    if problem is not None and problem.code != "Y101":
        yield Problem(code=problem.code, message=problem.message, span=located.span("original", "file"))
    elif problem is not None and (root.folder / MANIFEST).is_file():
        return  # a pack that was passed on comes without them
    elif problem is not None or sha256(raw).hexdigest() != original.sha256:
        missing = said("articles.original_missing", file=original.file)
        message = missing if problem is not None else said("articles.original_changed", file=original.file)
        yield Problem(code="Y121", message=message, span=located.span("original", "file"), severity="warning")
