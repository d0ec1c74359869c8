"""What a report says of questions: which to take up again, which to read again, and of each what its options drew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.statistics import Suppressed
from quiz.document import Choice, Choices, Group, Label, Para, Run, Section, Share
from quiz.tell.report import sentences
from quiz.tell.report.parts import labelled, line, part, share, shares

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.classroom.report.values import Again, ItemReport, OptionLine, Report
    from quiz.document import Node
    from quiz.learner.measures import Tally
    from quiz.locale.report import ReportWords


def again(words: ReportWords, shown: Report) -> Section:
    """The skills to take up again, with their hardest questions."""
    skills = [_skill(words, each) for each in shown.again]
    if skills:
        return part(words.again, *skills, parted=True, apart=True)
    return part(words.again, line(sentences.nothing_again(words, shown)))


def _skill(words: ReportWords, found: Again) -> Section:
    """The questions of a skill, and after them what to carry away."""
    *others, last = (Group(tuple(_weak(words, item))) for item in found.items)
    carry = line(words.carry.format(takeaway=found.items[0].takeaway), "good", "carry")
    ends = Group((last, carry, line(words.more.format(device=found.device), "quiet")))
    title = (Run(sentences.again_heading(words, found), strong=True),)
    return Section(title, (*others, ends), name="again", parted=True, apart=True)


def _weak(words: ReportWords, item: ItemReport) -> Iterator[Node]:
    """A question that many got wrong: how many, what drew them, and what that assumes."""
    yield line(item.ask, name="ask")
    yield Para((Run(sentences.again_share(words, item), "bad"), Run(f" · {sentences.name(words, item)}", "quiet")))
    if item.lure is not None:
        yield Section((), tuple(map(line, sentences.lure(words, item.lure))))


def doubtful(words: ReportWords, items: Sequence[ItemReport]) -> Iterator[Section]:
    """The questions whose key the better pupils contradict."""
    if items:
        yield part(words.doubtful, *(_doubt(words, item) for item in items))


def _doubt(words: ReportWords, item: ItemReport) -> Group:
    told = line(f"{sentences.doubt(words, item)} ({sentences.name(words, item)})", "quiet")
    return Group((line(item.ask, name="ask"), Section((), (told,))))


def discussion(words: ReportWords, items: Sequence[ItemReport]) -> Iterator[Section]:
    """Both votes on each question that neighbours talked about, and what the talk did."""
    if items:
        told = [Group(tuple(_talk(words, i, item))) for i, item in enumerate(items, start=1)]
        yield part(words.discussion, *told, line(words.discussion_note), parted=True)


def _talk(words: ReportWords, number: int, item: ItemReport) -> Iterator[Node]:
    if item.discussion is not None:
        before, after, _ = item.discussion
        votes = (_vote(words, words.before, before), _vote(words, words.after, after))
        yield line(item.ask, name="ask")
        yield shares(words, f"votes-{number}", item.ask, votes)
        yield line(sentences.discussed(words, item.discussion), "quiet")


def _vote(words: ReportWords, name: str, votes: Tally) -> Share:
    part = votes.right / votes.of
    brief = sentences.percent(words, part)
    count = words.right_of.format(right=votes.right, of=votes.of)
    return Share(labelled(words, name), part, f"{brief} ({count})", brief=brief)


def questions(words: ReportWords, items: Sequence[ItemReport]) -> Section:
    """Every question."""
    told = [
        Section((Run(item.ask),), tuple(_question(words, i, item)), name="question", number=i)
        for i, item in enumerate(items, start=1)
    ]
    return part(words.questions, *told, parted=True, apart=True)


def _question(words: ReportWords, number: int, item: ItemReport) -> Iterator[Node]:
    """How hard it was, whether it sides with the others, what its options drew."""
    yield line(f"{sentences.name(words, item)} · {item.skill}", "quiet")
    found = item.difficulty
    text = "" if isinstance(found, Suppressed) else sentences.difficulty(words, item, found)
    yield shares(words, f"question-{number}", item.ask, [share(words, "", found, text)])
    for told in (sentences.rest(words, item.rest), sentences.blanks(words, item)):
        if told:
            yield line(told, "quiet")
    if item.options:
        yield Choices(tuple(_option(words, each, lured=each is item.lure) for each in item.options), "drawn")


def _option(words: ReportWords, option: OptionLine, *, lured: bool) -> Choice:
    verdict = words.right if option.correct else words.wrong
    return Choice(
        Label("✓" if option.correct else "✗", f"{verdict}{words.colon}"),
        (Run(f"{sentences.lettered(option)} — "), Run(sentences.option(words, option), strong=True)),
        (Run(sentences.why(words, option), "quiet"),) if lured else (),
        "right" if option.correct else "wrong",
    )
