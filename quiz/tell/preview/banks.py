"""From what was read and what the check found to all that a reviewer sees."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.findings import share_out
from quiz.document import Group, Para, Run
from quiz.tell.preview.findings import counted, other_findings
from quiz.tell.preview.questions import Spot, question_preview, unread_preview
from quiz.tell.preview.values import BankPreview, Preview

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.library.pack.packs import Contents, Located
    from quiz.library.problems import Problem, Span
    from quiz.library.yaml.documents import Document, Plain
    from quiz.model import AnyQuestion, Bank
    from quiz.tell.preview.values import QuestionPreview
    from quiz.tell.preview.view import View


class Item(NamedTuple):
    """An entry of a bank's list of questions, whether or not it could be read."""

    number: int
    of: int
    span: Span
    document: Document
    plain: Plain
    located: Located[AnyQuestion] | None

    @property
    def id(self) -> str:
        """The id it gives itself, if any."""
        name = self.plain.get("id", "") if isinstance(self.plain, dict) else ""
        return name if isinstance(name, str) else ""


def preview(view: View, contents: Contents, problems: Sequence[Problem]) -> Preview:
    """Lay out every bank that was read, each finding beside its question."""
    read = {(each.document.name, each.place): each for each in contents.questions}
    items = {bank.document.name: list(_items(bank.document, read)) for bank in contents.banks}
    shared = share_out(problems, [item.span for each in items.values() for item in each])
    banks = [_bank(view, contents, bank, items[bank.document.name], shared.by_span) for bank in contents.banks]
    shown = tuple(bank for bank in banks if bank.questions or not _filtered(view))
    nothing = view.words.nothing_found if view.only_findings else view.words.nothing
    return Preview(
        language=view.say.language,
        title=view.words.title.format(names=", ".join(view.one(bank.value.title) for bank in contents.banks) or "–"),
        findings=tuple(other_findings(view, shared.others)),
        unplaced=counted(shared.others),
        banks=shown,
        nothing="" if any(bank.questions for bank in shown) else nothing,
    )


def question_ids(contents: Contents) -> tuple[str, ...]:
    """Every id that a question gives itself, readable or not."""
    found = (item.id for bank in contents.banks for item in _items(bank.document, {}))
    return tuple(dict.fromkeys(name for name in found if name))


def _filtered(view: View) -> bool:
    return view.only_findings or view.question is not None


def _items(
    document: Document, read: Mapping[tuple[str, tuple[str | int, ...]], Located[AnyQuestion]]
) -> Iterator[Item]:
    entries = document.value.get("questions") if isinstance(document.value, dict) else None
    if not isinstance(entries, list):
        return
    for i, plain in enumerate(entries):
        place = ("questions", i)
        located = read.get((document.name, place))
        yield Item(i + 1, len(entries), document.span(place), document, plain, located)


def _bank(
    view: View,
    contents: Contents,
    bank: Located[Bank],
    items: Sequence[Item],
    given: Mapping[Span, tuple[Problem, ...]],
) -> BankPreview:
    wanted = [item for item in items if _wanted(view, item, given)]
    found = counted([problem for item in wanted for problem in given.get(item.span, ())])
    words = view.words
    whole = len(wanted) == len(items)
    count = words.counts.of(len(items)) if whole else words.count.of(len(wanted), questions=len(items))
    counts = f"{bank.document.name} · {count} · {words.counted(*found)}"
    head = (
        Group((view.texts(bank.value.title, "title", strong=True), Para((Run(counts, "quiet"),), "counts"))),
        view.texts(bank.value.about, "about"),
        Para((Run(words.page_note, "quiet"),), "counts"),
    )
    return BankPreview(head, tuple(_question(view, contents, item, given.get(item.span, ())) for item in wanted))


def _wanted(view: View, item: Item, given: Mapping[Span, tuple[Problem, ...]]) -> bool:
    if view.question is not None and item.id != view.question:
        return False
    return not view.only_findings or item.span in given or item.located is None


def _question(view: View, contents: Contents, item: Item, problems: tuple[Problem, ...]) -> QuestionPreview:
    number = view.words.number.format(number=item.number, of=item.of)
    spot = Spot(number, f"{item.document.name}:{item.span.line}", problems)
    if item.located is not None:
        return question_preview(view, contents.pack, item.located, spot)
    return unread_preview(view, item.id or view.words.unread_id, _source(item), spot)


def _source(item: Item) -> str:
    """The lines of an entry, as they are written; in block style it ends where the next one begins."""
    span = item.span
    lines = item.document.text.split("\n")[span.line - 1 : span.end_line]
    if lines and len(lines) == span.end_line - span.line + 1:
        lines[-1] = lines[-1][: span.end_column - 1]
    while len(lines) > 1 and _trailing(lines[-1], span.column):
        lines.pop()
    return dedent("\n".join(lines)).strip("\n")


def _trailing(line: str, column: int) -> bool:
    """Whether a line after an entry no longer belongs to it: blank, or a comment further to the left."""
    bare = line.strip()
    return not bare or (bare.startswith("#") and len(line) - len(line.lstrip()) < column - 1)
