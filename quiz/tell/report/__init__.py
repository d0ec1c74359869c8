"""A class report: what to take up again first, then groups, then each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Group, Heading, Run
from quiz.locale.report import report_words
from quiz.tell.report.groups import classes, forms, judging, pupils, scores, skills, unmeasured
from quiz.tell.report.parts import line, part
from quiz.tell.report.questions import again, discussion, doubtful, questions
from quiz.tell.report.sentences import heading, mean

if TYPE_CHECKING:
    from quiz.classroom.report.values import Report
    from quiz.document import Document, Node, Section
    from quiz.locale import Phrases
    from quiz.locale.report import ReportWords


def report(say: Phrases, shown: Report) -> Document:
    """The whole report; of one without answers, that there is nothing to say."""
    words = report_words(say.language)
    if not shown.answers:
        return (_head(words, shown), line(words.nothing))
    return (_head(words, shown), *_summary(words, shown), *_parts(words, shown), _reading(words))


def report_page(say: Phrases, shown: Report) -> Document:
    """The report for a page of its own: with how many pupils got how much right, and what the page is."""
    words = report_words(say.language)
    told = [*_summary(words, shown), *scores(words, shown), *_parts(words, shown)]
    note = Group((line(words.page_note),), "notes")
    return (_head(words, shown), *(told if shown.answers else [line(words.nothing)]), _reading(words), note)


def _head(words: ReportWords, shown: Report) -> Group:
    title = Heading((Run(words.title, strong=True),), level=1)
    return Group((title, *(line(told, "quiet") for told in heading(words, shown))), "opening")


def _summary(words: ReportWords, shown: Report) -> list[Node]:
    told = tuple(map(line, [*([words.few] if shown.few else []), *mean(words, shown)]))
    return [Group(told)] if told else []


def _reading(words: ReportWords) -> Section:
    """How to read the numbers."""
    return part(words.reading, *(line(note, "quiet") for note in words.reading_notes), name="reading")


def _parts(words: ReportWords, shown: Report) -> list[Node]:
    return [
        again(words, shown),
        *doubtful(words, shown.doubtful),
        *skills(words, shown),
        *classes(words, shown),
        *judging(words, shown),
        *unmeasured(words, shown),
        *discussion(words, shown.discussed),
        *forms(words, shown),
        questions(words, shown.items),
        *pupils(words, shown),
    ]
