"""A preview as one page for a browser: no script, nothing fetched, the same bytes for the same bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.css import style
from quiz.draw.html import Html, join, page, tag
from quiz.draw.inline import Place
from quiz.draw.pages import html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.locale.preview import PreviewWords
    from quiz.tell.preview.values import BankPreview, Preview, QuestionPreview

    Anchored = tuple[str, QuestionPreview]


def preview_page(words: PreviewWords, preview: Preview) -> str:
    """The whole page."""
    place = Place({f"question:{each.id}": f"#q-{each.id}" for each in preview.questions if each.read}.get)
    anchored = [_anchored(bank, number) for number, bank in enumerate(preview.banks, start=1)]
    banks = (_bank(*pair, place._replace(level=3)) for pair in zip(preview.banks, anchored, strict=True))
    return page(
        preview.language,
        preview.title,
        style("palette", "page"),
        tag("a", words.skip, class_="skip", href="#questions"),
        _contents(words, [each for bank in anchored for each in bank]),
        tag(
            "main",
            html(preview.findings, place),
            *banks,
            tag("p", preview.nothing, class_="nothing") if preview.nothing else None,
            id="questions",
        ),
    )


def _anchored(bank: BankPreview, number: int) -> list[Anchored]:
    """Each question with where links to it lead: ids that were read are plain words and stand once."""
    return [
        (f"q-{each.id}" if each.read else f"unread-{number}-{i}", each)
        for i, each in enumerate(bank.questions, start=1)
    ]


def _contents(words: PreviewWords, anchored: Sequence[Anchored]) -> Html | None:
    if len(anchored) < 2:  # noqa: PLR2004 -- one question needs no list
        return None
    items = (tag("li", _entry(words, question, anchor)) for anchor, question in anchored)
    return tag("nav", tag("h2", words.contents), tag("ol", *items, role="list"), aria_label=words.contents)


def _entry(words: PreviewWords, question: QuestionPreview, anchor: str) -> Html:
    sign, name = ("✗", "bad") if question.findings.errors else ("!", "warn")
    counts = f"{sign} {words.counted(*question.findings)}"
    return join(
        tag("a", tag("code", question.id), " ", tag("span", question.summary), href=f"#{anchor}"),
        tag("span", counts, class_=name) if any(question.findings) else None,
    )


def _bank(bank: BankPreview, anchored: Sequence[Anchored], place: Place) -> Html:
    questions = (_question(question, anchor, place) for anchor, question in anchored)
    return tag("section", Html("\n"), tag("header", html(bank.head, place)), *questions, class_="bank")


def _question(question: QuestionPreview, anchor: str, place: Place) -> Html:
    article = tag("article", html(question.nodes, place), id=anchor, aria_label=question.id, tabindex="-1")
    return join(Html("\n"), article)
