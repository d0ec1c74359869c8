"""`quiz site`: the folder asked for, what may not be written over, and what was written."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.ending import carried_out
from quiz.commands.opening import opened
from quiz.console.ending import FINE, UsageError
from quiz.console.folders import Done, foreign, replace_folder
from quiz.console.output import make_page, print_json, tell
from quiz.console.progress import Waiting, bar_is_wanted
from quiz.console.writing import NotWrittenError, not_written
from quiz.locale import languages
from quiz.locale.site import SiteWords, site_words
from quiz.locale.writing import writing_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from quiz.locale import Phrases
    from quiz.model import Language, Pack

    Told: TypeAlias = Callable[[int, int], None]
    SiteOf: TypeAlias = Callable[[Pack, Sequence[Language], Told], Iterator[tuple[str, str]]]

THOUSAND = 1000


class SiteOptions(NamedTuple):
    """What was asked for on the command line; without a language, the site is in all of them."""

    folder: str
    language: Language | None
    pack: str | None
    force: bool
    plain: bool
    json: bool


@carried_out
def make_site(say: Phrases, options: SiteOptions, site_of: SiteOf) -> int:
    """Write a site; returns the exit code. `site_of` makes the files of a pack."""
    words = site_words(say.language)
    known = languages() if options.language is None else (options.language,)
    target = _target(say, words, options)
    pack = opened(say, options.pack)
    with Waiting(words.writing, shown=bar_is_wanted(plain=options.plain)) as told:
        done = _written(say, options.folder, target, site_of(pack, known, told))
    _report(say, words, options, pack, known, done)
    return FINE


def _target(say: Phrases, words: SiteWords, options: SiteOptions) -> Path:
    """The folder to write, links followed.

    Raises UsageError when none is named, when something in it is not ours, or when it is not to be replaced.
    """
    folder = options.folder
    if not folder:
        raise UsageError(words.no_folder)
    target = Path(os.path.realpath(folder))
    try:
        found = foreign(target)
    except OSError as error:
        raise not_written(say, folder, error) from error
    if found is not None:
        said = {"file": words.not_a_folder, "unmade": words.not_made, "added": words.not_ours}[found.kind]
        raise UsageError(said.format(path=folder, name=found.name))
    if not options.force and target.exists() and any(target.iterdir()):
        raise UsageError(writing_words(say.language).exists.format(path=folder))
    return target


def _written(say: Phrases, folder: str, target: Path, files: Iterator[tuple[str, str]]) -> Done:
    try:
        return replace_folder(target, files)
    except NotWrittenError as error:
        raise not_written(say, folder, error.cause) from error


def _report(
    say: Phrases, words: SiteWords, options: SiteOptions, pack: Pack, languages: Sequence[Language], done: Done
) -> None:
    if options.json:
        print_json({"folder": options.folder, "files": done.files, "bytes": done.size, "languages": languages})
    else:
        page = make_page(say, plain=options.plain)
        page.line(words.written.of(done.files, path=options.folder, size=size_in_words(say, done.size)))
        counts = {
            "articles": words.articles_held.of(len(pack.articles)),
            "statements": words.statements_held.of(len(pack.statements)),
            "outlets": words.outlets_held.of(len(pack.outlets)),
            "languages": ", ".join(languages),
        }
        page.line(words.contents.format(**counts))
        page.line(words.open_it.format(path=Path(options.folder) / "index.html"))
    if done.left is not None:
        tell(words.left_behind.format(path=done.left))
    sys.stdout.flush()


def size_in_words(say: Phrases, size: int) -> str:
    """Bytes as people say them: `640 kB`, `3.1 MB`, `3,1 Mo`."""
    if size < THOUSAND * THOUSAND:
        return say.manner.kilobytes.format(size=-(-size // THOUSAND))
    told = f"{size / THOUSAND / THOUSAND:.1f}".replace(".", say.manner.decimal)
    return say.manner.megabytes.format(size=told)
