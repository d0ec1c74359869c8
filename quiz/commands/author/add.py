"""`quiz add`: a pack in one file becomes one of the program's; what was added is listed and taken away."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.rules.allowances import is_of_measure
from quiz.commands.asked import did_you_mean, nearest
from quiz.commands.author.parcels import examined
from quiz.commands.ending import carried_out
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.findings.concise import concise
from quiz.console.installing import install, uninstall
from quiz.console.output import make_page, print_json, tell
from quiz.console.places import cache_folder, packs_folder, readable
from quiz.console.writing import NotWrittenError, not_written
from quiz.draw.console.nodes import show
from quiz.library.newpack.answers import slug
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.files import read_bytes
from quiz.library.pack.installed import installed
from quiz.library.pack.roots import REGISTERS, builtin_root
from quiz.library.parcel.manifest import read_manifest
from quiz.library.parcel.names import MANIFEST
from quiz.library.parcel.parcels import LARGEST, RefusedError
from quiz.locale.parcel import parcel_words
from quiz.locale.reasons import reason
from quiz.tell.parcel import parcel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.commands.author.parcels import Examined
    from quiz.library.parcel.manifest import Manifest
    from quiz.locale import Phrases
    from quiz.locale.parcel import ParcelWords

SHOWN = 20
"""Findings of a pack that is not taken that are shown."""


class AddOptions(NamedTuple):
    """What was asked for on the command line."""

    file: str | None
    listed: bool
    remove: str | None
    name: str | None
    force: bool
    plain: bool
    json: bool


@carried_out
def add(say: Phrases, options: AddOptions) -> int:
    """Add a pack, list those that were added, or take one away; returns the exit code."""
    words = parcel_words(say.language)
    if sum((options.file is not None, options.listed, options.remove is not None)) > 1:
        raise UsageError(words.too_much_asked)
    if options.listed:
        return _list(say, words, options)
    if options.remove is not None:
        return _remove(say, words, options.remove)
    if options.file is None:
        raise UsageError(words.nothing_asked)
    return _add(say, words, options, options.file)


def _add(say: Phrases, words: ParcelWords, options: AddOptions, file: str) -> int:
    found = _examined(say, words, file)
    name = found.manifest.name if options.name is None else options.name
    _refuse_name(words, name, force=options.force)
    _show(say, options, found, name)
    wrong = [each for each in found.checked.problems if each.severity == "error" and not is_of_measure(each)]
    if wrong:
        for problem in wrong[:SHOWN]:
            tell(concise(problem, say.language))
        tell(words.wrong.format(path=readable(file), count=len(wrong)))
        return FINDINGS
    try:
        install(packs_folder(os.environ), name, found.files)
    except NotWrittenError as error:
        raise not_written(say, error.path, error.cause) from error
    measure = sum(each.severity == "error" for each in found.checked.problems)
    if measure:
        tell(words.measure.format(count=measure, name=name))
    tell(words.added.format(name=name, command=f"quiz play {name}"))
    return FINE


def _examined(say: Phrases, words: ParcelWords, file: str) -> Examined:
    """The file, read and checked. Raises UsageError."""
    shown = readable(file)
    raw, problem = read_bytes(Path(file), shown, most=LARGEST) if "\0" not in file else (b"", None)
    if problem is not None:
        raise UsageError(words.refused.format(path=shown, why=problem.message.of(say.language)))
    try:
        return examined(raw)
    except RefusedError as error:
        raise UsageError(words.refused.format(path=shown, why=error.message.of(say.language))) from error
    except OSError as error:
        raise UsageError(words.refused.format(path=shown, why=reason(say.language, error))) from error


def _refuse_name(words: ParcelWords, name: str, *, force: bool) -> None:
    """Refuse a name that means something else already. Raises UsageError."""
    if not name or slug(name, "") != name:
        raise UsageError(words.bad_name.format(name=name))
    pack, _ = load_pack(builtin_root(), cache_folder())
    if name in {*(bank.id for bank in pack.banks), *pack.articles, *pack.statements, *pack.outlets, *REGISTERS}:
        raise UsageError(words.taken.format(name=name))
    if name in installed(packs_folder(os.environ)) and not force:
        raise UsageError(words.there.format(name=name))


def _show(say: Phrases, options: AddOptions, found: Examined, name: str) -> None:
    pack = found.checked.contents.pack
    if options.json:
        counts = {"articles": list(pack.articles), "questions": len(pack.questions())}
        print_json({"name": name, "manifest": found.manifest, **counts})
        return
    page = make_page(say, plain=options.plain)
    page.blank()
    show(page, parcel(say, found.manifest, name, pack))
    page.blank()


def _list(say: Phrases, words: ParcelWords, options: AddOptions) -> int:
    found = dict(_manifests())
    if options.json:
        print_json({"packs": [{"name": name, "manifest": each} for name, each in found.items()]})
        return FINE
    if not found:
        tell(words.none)
    page = make_page(say, plain=options.plain)
    for name, manifest in found.items():
        page.blank()
        show(page, parcel(say, manifest, name))
    return FINE


def _manifests() -> Iterator[tuple[str, Manifest]]:
    """What each pack that was added says of itself; one of which that can no longer be read is left out."""
    for name, folder in installed(packs_folder(os.environ)).items():
        raw, problem = read_bytes(folder / MANIFEST, MANIFEST)
        with suppress(RefusedError):
            if problem is None:
                yield name, read_manifest({MANIFEST: raw})


def _remove(say: Phrases, words: ParcelWords, name: str) -> int:
    packs = packs_folder(os.environ)
    known = installed(packs)
    if name not in known:
        guess = did_you_mean(say, nearest(name, known))
        raise UsageError(words.not_there.format(name=readable(name), guess=guess))
    try:
        uninstall(packs, name)
    except NotWrittenError as error:
        raise not_written(say, error.path, error.cause) from error
    tell(words.removed.format(name=name))
    return FINE
