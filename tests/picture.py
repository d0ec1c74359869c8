"""The pictures of the README, drawn by the program itself: `python -m tests.picture` writes them anew."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from quiz.commands.play.asides import keys_offered
from quiz.commands.play.feedback import Answered, View
from quiz.commands.play.hints import keys_line, show_hint
from quiz.commands.play.question import Progress, heading, show_question
from quiz.draw.console.page import QUIET, Page, Span
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import builtin_root
from quiz.locale import phrases
from quiz.locale.playing import playing_words
from quiz.model import LANGUAGES
from quiz.play.marking import key_of

if TYPE_CHECKING:
    from quiz.model import Language

from quiz.play.debrief import Answer
from quiz.play.marking import mark
from quiz.play.presentation import present
from quiz.reading.register import facets_after

FOLDER = Path(__file__).parent.parent / ".readme"
QUESTION = "verbe-rappeler"
SEED = 1
WIDTH = 90


def picture(language: Language) -> str:
    """One question, answered rightly, and what follows, as SVG."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    page = Page(console, phrases(language))
    pack = read_contents(builtin_root()).pack
    question = next(each for each in pack.questions() if each.id == QUESTION)
    asked = present(pack, question, SEED)
    key = key_of(pack, question)
    gloss = language == "en"
    show_question(page, asked, Progress((), 10), gloss=gloss)
    page.line(Span(keys_line(page, asked), QUIET))
    page.line(f"{page.say.your_answer} {asked.letter(key[0])}")
    answer, words = Answer(asked, key, mark(pack, question, key)), playing_words(language)
    where = heading(page.say, asked, 1, Progress((answer,), 10))
    told = Answered(answer, where, facets_after(pack, [asked]))
    keys = (words.next_question.format(number=2), keys_offered(page, words.keys_after, pack, asked))
    view = View(page, pack, told, keys, words.space)
    view.show()
    show_hint(page, view.hint())
    return console.export_svg(title="quiz play", unique_id=f"quiz-{language}")


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        (FOLDER / f"question.{language}.svg").write_text(picture(language), encoding="utf-8")


if __name__ == "__main__":
    main()
