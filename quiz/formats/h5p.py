"""H5P (.h5p): a Question Set, as Moodle, Éléa and Lumi take it, with the words of its buttons in the reader's language.

A package of H5P without the code of its content types (h5p.org/documentation/developers/h5p-specification): the site
has them, as installed by its H5P hub. What each field is, say the `semantics.json` of H5P.QuestionSet 1.21,
H5P.MultiChoice 1.16, H5P.MarkTheWords 1.11 and H5P.DragText 1.10. A choice is a MultiChoice; a match, an order and a
gap are texts to drag into places. Words to pick are marked in the passage where they stand there as H5P finds words,
else they are answers to choose. Feedback on the whole is plain text: some eighty words.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, TypeAlias
from uuid import NAMESPACE_URL, uuid5

from quiz.draw.bare import html, plain
from quiz.draw.html import shown, tag
from quiz.formats.editions import Change, Made
from quiz.formats.feedback import in_short
from quiz.formats.h5p_texts import allowed, dragged, markable, marked_text
from quiz.formats.shortening import one_line
from quiz.formats.telling import before_sentence, further, lead, reasons, rows, stem
from quiz.library.archive import archive
from quiz.locale.h5p import h5p_words
from quiz.model import GAP
from quiz.play.kinds import ByKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quiz.formats.editions import Edition, Item

Params: TypeAlias = "dict[str, object]"
SET, CHOICE, WORDS, DRAG = (1, 21), (1, 16), (1, 11), (1, 10)
LIBRARIES = {"H5P.QuestionSet": SET, "H5P.MultiChoice": CHOICE, "H5P.MarkTheWords": WORDS, "H5P.DragText": DRAG}
PASS = 50
"""Hundredths from which the end is called passed."""


def make(edition: Edition) -> Made:
    """The package of an edition: all questions in one set."""
    questions = [_question(item) for item in edition.items]
    used = ["H5P.QuestionSet", *dict.fromkeys(str(each["library"]).split()[0] for each in questions)]
    title = " · ".join(bank.title.of(edition.say.language) for bank, _ in edition.banks)
    files = {
        "h5p.json": _json(_about(edition, title, used)),
        "content/content.json": _json(_set(edition, title, questions)),
    }
    return Made(archive(files), tuple(change for item in edition.items for change in _changes(item)))


def _about(edition: Edition, title: str, used: list[str]) -> Params:
    """What the package is, and the content types that it needs."""
    needed = [_library(name) for name in used]
    return {
        "title": shown(title),
        "language": edition.say.language.split("-", maxsplit=1)[0],
        "mainLibrary": used[0],
        "embedTypes": ["iframe"],
        "license": "CC BY",
        "licenseVersion": "4.0",
        "defaultLanguage": edition.say.language,
        "preloadedDependencies": needed,
    }


def _library(name: str) -> Params:
    major, minor = LIBRARIES[name]
    return {"machineName": name, "majorVersion": major, "minorVersion": minor}


def _set(edition: Edition, title: str, questions: list[Params]) -> Params:
    words = h5p_words(edition.say.language)
    return {
        "introPage": {"showIntroPage": False, "title": _text(title)},
        "progressType": "textual",
        "passPercentage": PASS,
        "questions": questions,
        "texts": dict(words.texts),
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "endGame": {
            "showResultPage": True,
            "showSolutionButton": True,
            "showRetryButton": True,
            "showAnimations": False,
            "skippable": False,
            **words.end,
            "overallFeedback": [_range("")],
        },
        "override": {"checkButton": True},
    }


def _question(item: Item) -> Params:
    name, params = _KINDS.of(item.question)(item)
    major, minor = LIBRARIES[name]
    return {
        "library": f"{name} {major}.{minor}",
        "params": params,
        "subContentId": str(uuid5(NAMESPACE_URL, f"qui-parle/{item.say.language}/{item.question.id}")),
        "metadata": {"title": shown(item.title), "contentType": name.removeprefix("H5P."), "license": "CC BY"},
    }


def _choice(item: Item) -> tuple[str, Params]:
    words = h5p_words(item.say.language)
    behaviour = {
        "enableRetry": True,
        "enableSolutionsButton": True,
        "enableCheckButton": True,
        "type": "single" if item.keys == 1 else "multi",
        "singlePoint": False,
        "randomAnswers": False,
        "showSolutionsRequiresInput": True,
        "confirmCheckDialog": False,
        "confirmRetryDialog": False,
        "autoCheck": False,
        "passPercentage": 100,
        "showScorePoints": True,
    }
    return "H5P.MultiChoice", {
        "question": allowed(html(stem(item))),
        "answers": [_answer(item, reason.text, reason.why, right=reason.right) for reason in item.reasons],
        "overallFeedback": [_range(_after(item))],
        "behaviour": behaviour,
        "UI": dict(words.choice),
        "confirmCheck": dict(words.finish),
        "confirmRetry": dict(words.retry),
    }


def _answer(item: Item, text: str, why: str, *, right: bool) -> Params:
    told = {"tip": "", "chosenFeedback": _paragraph(why), "notChosenFeedback": ""}
    if item.keys > 1 and right:
        told["notChosenFeedback"] = _paragraph(why)
    return {"text": _paragraph(text), "correct": right, "tipsAndFeedback": told}


def _words(item: Item) -> tuple[str, Params]:
    if not markable(item):
        return _choice(item)
    words = h5p_words(item.say.language)
    return "H5P.MarkTheWords", {
        "taskDescription": allowed(html(lead(item))) + _paragraph(" · ".join(item.choice_texts)),
        "textField": marked_text(item),
        "overallFeedback": [_range(_with_reasons(item))],
        "behaviour": {"enableRetry": True, "enableSolutionsButton": True, "showScorePoints": True},
        **words.words,
    }


def _match(item: Item) -> tuple[str, Params]:
    targets = dict(zip(item.asked.names, item.choice_texts, strict=True))
    lines = [
        f"{_line(plain([row]))} → {dragged(targets[goal])}" for row, goal in zip(rows(item), item.goals, strict=True)
    ]
    unused = [dragged(text) for name, text in targets.items() if name not in item.goals]
    return _drag(item, allowed(html(stem(item))), "\n".join(lines), " ".join(unused))


def _order(item: Item) -> tuple[str, Params]:
    lines = [f"{place}. {dragged(reason.text)}" for place, reason in enumerate(item.reasons, start=1)]
    return _drag(item, allowed(html(stem(item))), "\n".join(lines), "")


def _gap(item: Item) -> tuple[str, Params]:
    before, _, after = item.sentence.partition(GAP)
    key = next(reason.text for reason in item.reasons if reason.right)
    wrong = [dragged(reason.text) for reason in item.reasons if not reason.right]
    text = f"{_line(before, ends=True)}{dragged(key)}{_line(after, ends=True)}"
    return _drag(item, allowed(html(before_sentence(item))), text, " ".join(wrong))


def _drag(item: Item, task: str, text: str, distractors: str) -> tuple[str, Params]:
    words = h5p_words(item.say.language)
    return "H5P.DragText", {
        "taskDescription": task,
        "textField": text,
        "distractors": distractors,
        "overallFeedback": [_range(_with_reasons(item))],
        "behaviour": {"enableRetry": True, "enableSolutionsButton": True, "instantFeedback": False},
        **words.drag,
    }


def _line(text: str, *, ends: bool = False) -> str:
    """A text around a place to drag into: no asterisk of its own, and nothing that a browser would obey."""
    flat = shown(text).replace("*", "∗")
    return _text(flat if ends else one_line(flat))


def _after(item: Item) -> str:
    """What a second step asks besides, and what is told of the whole."""
    return one_line(plain([*further(item), *in_short(item)]))


def _with_reasons(item: Item) -> str:
    """The same after the reasons of all words, rows or steps: these have no feedback of their own."""
    return one_line(plain([reasons(item), *further(item), *in_short(item, with_why=False)]))


def _range(feedback: str) -> Params:
    """One feedback, whatever the score."""
    return {"from": 0, "to": 100, "feedback": _text(feedback)}


def _paragraph(text: str) -> str:
    return allowed(tag("p", text))


def _text(text: str) -> str:
    """Plain text, as H5P keeps it."""
    return escape(shown(text), quote=False)


def _json(value: Params) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"


def _changes(item: Item) -> Iterator[Change]:
    name = item.question.id
    for kind in _CHANGES.of(item.question)(item):
        yield Change(kind, name)
    if item.hint:
        yield Change("hint-left-out", name)
    if kind_of(item.question).in_parts or item.sentence:
        yield Change("reasons-in-feedback", name)
    yield Change("in-short", name)


_KINDS: ByKind[Callable[[Item], tuple[str, Params]]] = ByKind(
    choice=_choice, hottext=_words, match=_match, order=_order, gap=_gap
)
_CHANGES: ByKind[Callable[[Item], tuple[str, ...]]] = ByKind(
    choice=lambda _: (),
    hottext=lambda item: ("any-word", "reasons-in-feedback") if markable(item) else ("hottext-as-choice",),
    match=lambda _: (),
    order=lambda _: ("order-as-places",),
    gap=lambda _: (),
)
