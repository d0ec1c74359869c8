"""A class report as one page for a browser and for paper: no script, nothing fetched, charts as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.report import sentences
from quiz.classroom.statistics import Suppressed
from quiz.draw.css import style
from quiz.draw.html import Html, hidden, join, page, tag
from quiz.draw.svg import (
    Bar,
    Column,
    Frame,
    Pair,
    Point,
    bar_chart,
    calibration_chart,
    column_chart,
    pair_chart,
)
from quiz.learner.measures import NoNumber

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.classroom.report.sentences import Words
    from quiz.classroom.report.values import Again, ItemReport, OptionLine, Report
    from quiz.classroom.statistics import Difficulty

TENTHS = 10


def report_page(words: Words, report: Report) -> str:
    """The whole page."""
    header = tag("header", tag("h1", words.report.title), *_paragraphs(sentences.heading(words, report), "counts"))
    notes = tag("ul", *(tag("li", note) for note in words.report.reading_notes), class_="notes")
    return page(
        report.language,
        words.report.title,
        style("palette", "page", "chart", "report"),
        header,
        tag("main", *(_sections(words, report) if report.answers else [tag("p", words.report.nothing)])),
        tag("footer", tag("h3", words.report.reading), notes, tag("p", words.report.page_note, class_="small")),
    )


def _sections(words: Words, report: Report) -> list[Html | None]:
    return [
        _summary(words, report),
        _again(words, report),
        _doubtful(words, report.doubtful),
        _skills(words, report),
        _classes(words, report),
        _judging(words, report),
        _discussion(words, report.discussed),
        _forms(words, report),
        _section(words.report.questions, *(_item(words, i, item) for i, item in enumerate(report.items, start=1))),
        _pupils(words, report),
    ]


def _section(title: str, *children: Html | None, style: str | None = None) -> Html:
    return join(Html("\n"), tag("section", tag("h2", title), *children, class_=style))


def _paragraphs(lines: Iterable[str], style: str | None = None) -> list[Html]:
    return [tag("p", line, class_=style) for line in lines]


def _frame(words: Words, name: str, title: str) -> Frame:
    return Frame(name, title, "", words.percent)


def _bar(words: Words, label: str, found: Difficulty | Suppressed) -> Bar:
    if isinstance(found, Suppressed):
        return Bar(label, None, sentences.suppressed(words, found))
    return Bar(label, found.p, words.percent(found.p), found.interval.low, found.interval.high)


def _summary(words: Words, report: Report) -> Html | None:
    if report.few is not None:
        return tag("p", words.report.few)
    found = report.summary
    if found is None or isinstance(found, Suppressed):
        return None
    columns = [
        Column(f"{words.percent(i / TENTHS)}+", count, count, words.report.class_pupils.format(count=count))
        for i, count in enumerate(found.tenths)
    ]
    chart = column_chart(_frame(words, "scores", words.report.scores), columns)
    return tag(
        "section", *_paragraphs(sentences.mean(words, report)), tag("p", words.report.scores, class_="small"), chart
    )


def _again(words: Words, report: Report) -> Html:
    if not report.again:
        return _section(words.report.again, tag("p", sentences.nothing_again(words, report)))
    return _section(words.report.again, *(_skill_again(words, skill) for skill in report.again))


def _skill_again(words: Words, skill: Again) -> Html:
    items = [
        tag(
            "div",
            tag("p", item.ask, class_="ask"),
            tag("p", sentences.again_share(words, item), " · ", tag("code", item.id), class_="small"),
            *_paragraphs(sentences.lure(words, item)),
        )
        for item in skill.items
    ]
    carry = tag("p", words.report.carry.format(takeaway=skill.items[0].takeaway), class_="carry")
    more = tag("p", words.report.more.format(device=skill.device), class_="small")
    return tag("section", tag("h3", sentences.again_heading(words, skill)), *items, carry, more, class_="again")


def _doubtful(words: Words, items: Sequence[ItemReport]) -> Html | None:
    if not items:
        return None
    told = [
        tag("div", tag("p", item.ask, class_="ask"), tag("p", sentences.doubt(words, item), class_="small"))
        for item in items
    ]
    return _section(words.report.doubtful, *told)


def _skills(words: Words, report: Report) -> Html | None:
    if not report.skills:
        return None
    bars = [_bar(words, each.skill, each.difficulty) for each in report.skills]
    return _section(words.report.skills, bar_chart(_frame(words, "skills", words.report.skills), bars))


def _classes(words: Words, report: Report) -> Html | None:
    if not report.by_class:
        return None
    bars = [_bar(words, each.name, each.difficulty) for each in report.by_class]
    return _section(words.report.by_class, bar_chart(_frame(words, "classes", words.report.by_class), bars))


def _judging(words: Words, report: Report) -> Html | None:
    if report.few is not None:
        return None
    found = report.judging
    lines = [words.report.no_judging] if found is None else sentences.judging_lines(words, found)
    numbers = list(sentences.numbers(words, report))
    small = [tag("p", words.report.numbers, class_="small"), *_paragraphs(numbers, "small number")] if numbers else []
    return _section(words.report.judging, *_paragraphs(lines), _sure(words, report), *small)


def _sure(words: Words, report: Report) -> Html | None:
    found = report.calibration
    if found is None or isinstance(found, NoNumber):
        return None
    points = [
        Point(said.claimed, said.right / said.of, said.interval.low, said.interval.high, sentences.said(words, said))
        for said in found.levels
    ]
    frame = _frame(words, "sure", words.report.sure)
    chart = calibration_chart(frame, points, (words.report.claimed, words.report.was))
    return tag("section", tag("h3", words.report.sure), chart)


def _discussion(words: Words, items: Sequence[ItemReport]) -> Html | None:
    if not items:
        return None
    pairs = []
    for item in items:
        talk = item.discussion
        if talk is not None:
            before, after = talk.before.right / talk.before.of, talk.after.right / talk.after.of
            pairs.append(Pair(item.id, before, after, words.percent(before), words.percent(after)))
    chart = pair_chart(
        _frame(words, "discussion", words.report.discussion), pairs, (words.report.before, words.report.after)
    )
    told = [
        tag("li", tag("code", item.id), f" — {sentences.discussed(words, item.discussion)}")
        for item in items
        if item.discussion is not None
    ]
    note = tag("p", words.report.discussion_note, class_="small")
    return _section(words.report.discussion, chart, tag("ul", *told, class_="notes"), note)


def _forms(words: Words, report: Report) -> Html | None:
    if report.forms is None and not report.fixed:
        return None
    parts: list[Html] = []
    if report.forms is not None:
        both = (("A", report.forms.first), ("B", report.forms.second))
        bars = [_bar(words, words.report.form.format(form=form), found) for form, found in both]
        parts.append(bar_chart(_frame(words, "forms", words.report.forms), bars))
        parts += _paragraphs(sentences.form_lines(words, report.forms))
    fixed = _paragraphs(sentences.fixed_line(words, each) for each in report.fixed)
    if report.forms is None:
        return _section(words.report.fixed, *fixed)
    reliable = tag("section", tag("h3", words.report.fixed), *fixed) if fixed else None
    return _section(words.report.forms, *parts, reliable)


def _item(words: Words, number: int, item: ItemReport) -> Html:
    found = item.difficulty
    frame = Frame(f"item-{number}", item.ask, "", words.percent)
    chart = None if isinstance(found, Suppressed) else bar_chart(frame, [_bar(words, item.skill, found)])
    options = [_option(words, line, lured=line is item.lure) for line in item.options]
    small = [line for line in (sentences.rest(words, item.rest), sentences.blanks(words, item)) if line]
    return tag(
        "article",
        tag("p", f"{number}. {item.ask}", class_="ask"),
        tag("p", tag("code", item.id), " · ", sentences.difficulty(words, item), class_="small"),
        chart,
        *_paragraphs(small, "small"),
        tag("ul", *options, class_="answers", role="list") if options else None,
    )


def _option(words: Words, line: OptionLine, *, lured: bool) -> Html:
    sign, name = ("✓", "right") if line.correct else ("✗", "wrong")
    verdict = words.report.right if line.correct else words.report.wrong
    mark = join(tag("span", f"{sign} ", class_="mark", aria_hidden="true"), hidden(f"{verdict}. "))
    told = tag("span", sentences.option(words, line), class_="number")
    why = tag("p", sentences.why(words, line), class_="small") if lured else None
    return tag("li", tag("p", mark, f"{line.text} — ", told), why, class_=name)


def _pupils(words: Words, report: Report) -> Html | None:
    if not report.pupil_lines:
        return None
    several = len(report.classes) > 1
    rows = [
        tag(
            "tr",
            tag("th", line.label + (f" ({line.class_})" if line.class_ and several else ""), scope="row"),
            tag("td", words.report.right_of.format(right=line.right, of=line.of)),
        )
        for line in report.pupil_lines
    ]
    note = None if report.named else tag("p", words.report.pupils_note, class_="small")
    return _section(words.report.pupils, note, tag("table", tag("tbody", *rows)))
