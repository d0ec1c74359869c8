"""What is heard of a question of each kind; run as a program, it writes anew what is expected."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from quiz.commands.play.feedback import Answered, View
from quiz.commands.play.hints import lines_hint
from quiz.commands.play.question import Progress, heading, show_question
from quiz.draw.console.page import Page
from quiz.locale import phrases
from quiz.model import LANGUAGES
from quiz.reading.register import facets_after
from tests.commands.play.answering import answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.model import AnyQuestion, Language, Pack

FOLDER = Path(__file__).parent / "transcripts"


def transcript(pack: Pack, language: Language) -> str:
    """The question, how to answer it, and the brief after a wrong answer, for the first question of each kind."""
    file = io.StringIO()
    page = Page(Console(file=file, width=80), phrases(language), plain=True)
    for question in first_of_each_kind(pack):
        answer = answered(pack, question, "wrong")
        if answer is None:
            raise ValueError(question.id)
        show_question(page, answer.asked, Progress((), 10), gloss=False)
        page.line(lines_hint(page, answer.asked))
        where = heading(page.say, answer.asked, 1, Progress((answer,), 10))
        View(page, pack, Answered(answer, where, facets_after(pack, [answer.asked])), ("", ""), "+").show()
    return file.getvalue()


def first_of_each_kind(pack: Pack) -> Iterator[AnyQuestion]:
    """One question of each, in their order."""
    yield from {question.kind: question for question in reversed(pack.questions())}.values()


def main() -> None:
    """Write what is expected."""
    from quiz.library.pack.packs import read_contents
    from tests.conftest import PACKS, by_itself

    pack = read_contents(by_itself(PACKS / "good" / "every-kind.yaml")).pack
    for language in LANGUAGES:
        (FOLDER / f"{language}.txt").write_text(transcript(pack, language), encoding="utf-8")


if __name__ == "__main__":
    main()
