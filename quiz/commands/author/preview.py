"""`quiz preview`: read a bank, check it, lay it out, and show it on a page, in a pager or in a file."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks import check_contents
from quiz.commands.asked import did_you_mean, one_root
from quiz.commands.ending import carried_out
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.output import make_page, tell
from quiz.console.paging import show_paged
from quiz.console.writing import asked_file, write_result
from quiz.draw.console.nodes import show
from quiz.draw.console.page import QUIET, Span
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import builtin_root
from quiz.locale.preview import preview_words
from quiz.model import read_in
from quiz.tell.preview.banks import preview, question_ids
from quiz.tell.preview.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.draw.console.page import Page
    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases
    from quiz.locale.preview import PreviewWords
    from quiz.model import Language
    from quiz.tell.preview.values import Preview

RULE = "─"


class PreviewOptions(NamedTuple):
    """What was asked for on the command line; without a language both are shown."""

    bank: str | None
    language: Language | None
    question: str | None
    only_findings: bool
    html: str | None
    pager: bool
    force: bool
    plain: bool


@carried_out
def preview_bank(say: Phrases, options: PreviewOptions, to_html: Callable[[PreviewWords, Preview], str]) -> int:
    """Show a bank to a reviewer; returns the exit code. `to_html` makes the page for a browser."""
    words = preview_words(say.language)
    root = _root(say, options.bank)
    if options.html is None:
        shown = _preview(say, words, options, root)
        _show(say, words, options, shown)
    else:
        target = asked_file(say, options.html, force=options.force, read=root.files())
        shown = _preview(say, words, options, root)
        write_result(say, target, [to_html(words, shown).encode()])
        if target is not None:
            tell(words.written.format(path=target, counts=_counts(words, shown)))
    return FINDINGS if shown.counts.errors else FINE


def _root(say: Phrases, bank: str | None) -> Root:
    if bank is None:
        raise UsageError(say.banks_are.format(names=", ".join(path.stem for path in builtin_root().banks)))
    return one_root(say, bank)


def _preview(say: Phrases, words: PreviewWords, options: PreviewOptions, root: Root) -> Preview:
    contents = read_contents(_placed(root) if options.html is not None else root)
    if options.question is not None:
        _known_question(say, words, contents, options.question)
    languages = contents.languages if options.language is None else (read_in(options.language),)
    view = View(say, words, languages, options.question, options.only_findings)
    return preview(view, contents, check_contents(contents))


def _placed(root: Root) -> Root:
    """Files named from their pack, or their folder, so that a page is the same wherever it is made."""
    return root._replace(shown=root.folder if root.inside or not root.banks else root.banks[0].parent)


def _known_question(say: Phrases, words: PreviewWords, contents: Contents, name: str) -> None:
    ids = question_ids(contents)
    if name not in ids:
        guess = did_you_mean(say, get_close_matches(name, ids, n=2, cutoff=0.5))
        raise UsageError(f"{words.unknown_question.format(name=name)} {guess}".strip())


def _counts(words: PreviewWords, shown: Preview) -> str:
    return f"{words.counts.of(len(shown.questions))}, {words.counted(*shown.counts)}"


def _show(say: Phrases, words: PreviewWords, options: PreviewOptions, shown: Preview) -> None:
    page = make_page(say, plain=options.plain)
    show_paged(page, [lambda here: show_preview(here, shown)], pager=options.pager, failed=words.no_pager)


def show_preview(page: Page, shown: Preview) -> None:
    """Print everything: bank after bank, question after question."""
    if shown.findings:
        page.blank()
        show(page, shown.findings)
        page.blank()
    for bank in shown.banks:
        page.blank()
        show(page, bank.head)
        for question in bank.questions:
            page.blank()
            if not page.plain:
                page.line(Span(RULE * (page.width - 2), QUIET))
            show(page, question.nodes)
            page.blank()
    if shown.nothing:
        page.blank()
        page.line(shown.nothing)
