"""`quiz page`: the file asked for, and what was written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import asked_root
from quiz.commands.ending import carried_out
from quiz.commands.opening import nothing_to_play, tell_left_out
from quiz.commands.teach.site import size_in_words
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, print_json
from quiz.console.places import cache_folder, readable
from quiz.console.writing import asked_file, write_result
from quiz.library.pack.compiled import load_pack
from quiz.locale import languages
from quiz.locale.page import page_words

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.model import Language


class PageOptions(NamedTuple):
    """What was asked for on the command line; without a language, the page is in all of them."""

    banks: tuple[str, ...]
    output: str | None
    questions: int
    level: int | None
    language: Language | None
    force: bool
    plain: bool
    json: bool


class _Done(NamedTuple):
    """What was written, and where; None is standard output."""

    path: Path | None
    questions: int
    size: int
    languages: tuple[Language, ...]


@carried_out
def make_page_file(say: Phrases, options: PageOptions) -> int:
    """Write a page; returns the exit code."""
    from quiz.formats.page.page import Wish, play_page

    if not options.output:
        raise UsageError(page_words(say.language).no_file)
    root = asked_root(say, options.banks)
    path = asked_file(say, options.output, force=options.force, read=tuple(root.files()))
    pack, problems = load_pack(root, cache_folder())
    if not pack.questions():
        return nothing_to_play(say, problems)
    known = languages() if options.language is None else (options.language,)
    names = tuple(readable(Path(name).name) for name in options.banks)
    made = play_page(pack, Wish(known, names, options.questions, options.level))
    if not made.questions:
        raise UsageError(page_words(say.language).nothing_of_level)
    content = made.text.encode()
    write_result(say, path, [content])
    _report(say, options, _Done(path, made.questions, len(content), known))
    tell_left_out(say, options.banks, problems)
    return FINE


def _report(say: Phrases, options: PageOptions, done: _Done) -> None:
    if options.json:
        told = {"file": str(done.path) if done.path else None, "questions": done.questions, "bytes": done.size}
        print_json(told | {"languages": done.languages}, aside=done.path is None)
    elif done.path is not None:
        page, words = make_page(say, plain=options.plain), page_words(say.language)
        size, listed = size_in_words(say, done.size), ", ".join(done.languages)
        page.line(words.written.of(done.questions, path=done.path, size=size, languages=listed))
        page.line(words.open_it.format(path=done.path))
