"""`quiz pack`: a pack, checked, in one file."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks import check_root
from quiz.commands.asked import asked_pack
from quiz.commands.author.parcels import ENDING, examined
from quiz.commands.ending import carried_out
from quiz.commands.teach.site import size_in_words
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.findings.concise import concise
from quiz.console.output import make_page, print_json, tell
from quiz.console.progress import Waiting, bar_is_wanted
from quiz.console.writing import asked_file, write_result
from quiz.draw.console.nodes import show
from quiz.library.newpack.answers import slug
from quiz.library.pack.files import read_bytes
from quiz.library.parcel.manifest import in_bytes, lacking, manifest_of
from quiz.library.parcel.names import MANIFEST, is_member
from quiz.library.parcel.parcels import RefusedError, packed
from quiz.library.text.soundness import is_cut
from quiz.locale.parcel import parcel_words
from quiz.locale.said import said
from quiz.reading.cutting import cut_down
from quiz.tell.parcel import parcel

if TYPE_CHECKING:
    from quiz.checks import Checked
    from quiz.commands.author.parcels import Examined
    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases
    from quiz.locale.parcel import ParcelWords


class PackOptions(NamedTuple):
    """What was asked for on the command line."""

    folder: str | None
    output: str | None
    excerpts: bool
    force: bool
    plain: bool
    json: bool


@carried_out
def make_parcel(say: Phrases, options: PackOptions) -> int:
    """Write a pack into one file; returns the exit code."""
    words = parcel_words(say.language)
    root = _root(say, words, options.folder)
    checked = _checked(say, options, root)
    errors = sum(problem.severity == "error" for problem in checked.problems)
    if errors:
        tell(words.findings.format(path=options.folder, count=errors))
        return FINDINGS
    about = checked.contents.about.about
    if missing := lacking(about):
        for line in words.lacking.format(path=root.about, keys=", ".join(missing)).strip().splitlines():
            tell(line)
        return FINDINGS
    name = about.name or slug(root.folder.resolve().name, "pack")
    target = asked_file(say, options.output or f"{name}{ENDING}", force=options.force, read=root.files())
    made = _made(say, options, root, name, checked.contents)
    if made is None:
        return FINDINGS
    write_result(say, target, [made.raw])
    if target is not None:
        _report(say, options, target, made)
    return FINE


def _root(say: Phrases, words: ParcelWords, folder: str | None) -> Root:
    """The pack to pass on, whole. Raises UsageError."""
    if folder is None:
        raise UsageError(words.no_folder)
    root = asked_pack(say, folder, words.no_pack)
    if not root.inside or not (root.sources.is_file() and Path(folder).is_dir()):
        known = root.inside and root.sources.is_file()
        raise UsageError((words.a_bank if known else words.no_pack).format(path=folder, folder=root.folder))
    return root


def _checked(say: Phrases, options: PackOptions, root: Root) -> Checked:
    with Waiting(say.checking, shown=bar_is_wanted(plain=options.plain)) as waiting:
        return check_root(root, waiting)


def _made(say: Phrases, options: PackOptions, root: Root, name: str, contents: Contents) -> Examined | None:
    """The file, looked at as whoever gets it will look at it; None where an error shows only there, which is told.

    Raises UsageError for what no such file can hold.
    """
    texts = (
        cut_down(contents) if options.excerpts else {name: each.text for name, each in contents.pack.articles.items()}
    )
    files = _files(say, root, contents)
    if options.excerpts:
        files |= {f"seeds/{contents.pack.articles[name].source.file}": text.encode() for name, text in texts.items()}
    excerpts = any(map(is_cut, texts.values()))
    files[MANIFEST] = in_bytes(manifest_of(contents, name, files, excerpts=excerpts))
    try:
        made = examined(packed(files))
    except RefusedError as error:
        raise UsageError(error.message.of(say.language)) from error
    wrong = [problem for problem in made.checked.problems if problem.severity == "error"]
    for problem in wrong:
        tell(concise(problem, say.language))
    return None if wrong else made


def _files(say: Phrases, root: Root, contents: Contents) -> dict[str, bytes]:
    """The files of the pack as they are, by path. Raises UsageError for a name that is not the same everywhere."""
    articles = [root.sources.parent / article.source.file for article in contents.pack.articles.values()]
    files: dict[str, bytes] = {}
    for path in (*root.banks, *(each for each in root.shared if each.exists()), *articles):
        name = path.relative_to(root.folder).as_posix()
        if not is_member(name):
            raise UsageError(said("parcels.unsafe_name", path=name).of(say.language))
        files[name], problem = read_bytes(path, name, root.folder)
        if problem is not None:
            raise UsageError(f"{name}{say.colon}{problem.message.of(say.language)}")
    return files


def _report(say: Phrases, options: PackOptions, target: Path, made: Examined) -> None:
    words, size = parcel_words(say.language), len(made.raw)
    if options.json:
        print_json({"file": str(target), "bytes": size, "manifest": made.manifest})
        return
    page = make_page(say, plain=options.plain)
    page.blank()
    show(page, parcel(say, made.manifest, made.manifest.name, made.checked.contents.pack))
    page.blank()
    command = words.send_it.format(file=shlex.quote(target.name))
    page.line(words.written.format(path=target, size=size_in_words(say, size)) + command)
