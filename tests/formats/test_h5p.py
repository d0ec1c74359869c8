"""H5P: read back by a server that imports such packages, and held against what its content types say of fields."""

from __future__ import annotations

import json
import re
import subprocess
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from quiz.draw.html import shown
from quiz.formats.editions import edition
from quiz.formats.h5p import make
from quiz.formats.h5p_texts import dragged
from quiz.locale import phrases
from quiz.locale.export import export_words
from quiz.model import Choice, Gap, Hottext, Match, Order
from quiz.play.marking import key_of
from tests.formats.readback.gift import FOLDER, NODE

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.formats.editions import Edition
    from quiz.model import Language, Pack

NEEDS_READER = pytest.mark.skipif(
    NODE is None or not (FOLDER / "node_modules" / "@lumieducation").is_dir(),
    reason="needs Node, and: npm ci --prefix tests/node",
)
BOTH = pytest.mark.parametrize("language", ["fr", "en"])
EVERYWHERE = {"p", "br", "div", "span"}
"""Elements that H5P lets stand in every field with markup."""
FIELDS: dict[str, dict[str, set[str] | None]] = {
    "H5P.MultiChoice 1.16": {
        "question": {"strong", "em", "sub", "sup", "h2", "h3", "pre", "code"},
        "answers": None,
        "overallFeedback": None,
        "UI": None,
        "behaviour": None,
        "confirmCheck": None,
        "confirmRetry": None,
    },
    "H5P.MarkTheWords 1.11": {
        "taskDescription": {"strong", "em", "u", "a", "ul", "ol", "h2", "h3", "hr", "pre", "code"},
        "textField": {"strong", "em", "code"},
        "overallFeedback": None,
        "behaviour": None,
        **dict.fromkeys(
            ("checkAnswerButton", "submitAnswerButton", "tryAgainButton", "showSolutionButton", "correctAnswer",
             "incorrectAnswer", "missedAnswer", "displaySolutionDescription", "scoreBarLabel", "a11yFullTextLabel",
             "a11yClickableTextLabel", "a11ySolutionModeHeader", "a11yCheckingHeader", "a11yCheck",
             "a11yShowSolution", "a11yRetry")
        ),
    },
    "H5P.DragText 1.10": {
        "taskDescription": {"strong", "em", "u", "a", "ul", "ol", "h2", "h3", "hr", "pre", "code"},
        "textField": set(),
        "distractors": set(),
        "overallFeedback": None,
        "behaviour": None,
        **dict.fromkeys(
            ("checkAnswer", "submitAnswer", "tryAgain", "showSolution", "dropZoneIndex", "empty", "contains",
             "ariaDraggableIndex", "tipLabel", "correctText", "incorrectText", "resetDropTitle",
             "resetDropDescription", "grabbed", "cancelledDragging", "correctAnswer", "feedbackHeader",
             "scoreBarLabel", "a11yCheck", "a11yShowSolution", "a11yRetry")
        ),
    },
}  # fmt: skip
"""The fields of each content type; of those whose markup is ours, the elements that they let stand."""


class Elements(HTMLParser):
    """The names of the elements of a text, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.names.add(f"{tag} {attrs}" if attrs else tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def in_language(pack: Pack, language: Language = "en") -> Edition:
    return edition(phrases(language), export_words(language), pack, 0)


def read(content: bytes, folder: Path) -> dict[str, Any]:
    path = folder / "set.h5p"
    path.write_bytes(content)
    found = subprocess.run([str(NODE), "read-h5p.js", str(path)], capture_output=True, cwd=FOLDER, check=False)
    assert found.returncode == 0, found.stderr.decode()
    whole: dict[str, Any] = json.loads(found.stdout)
    return whole


@pytest.fixture(params=["small", "every-kind", "hostile"])
def some(request: pytest.FixtureRequest, pack: Pack, every_kind: Pack, hostile: Pack) -> Pack:
    return {"small": pack, "every-kind": every_kind, "hostile": hostile}[request.param]


@NEEDS_READER
@BOTH
def test_a_server_imports_the_package_with_every_question(some: Pack, tmp_path: Path, language: Language) -> None:
    whole = read(make(in_language(some, language)).content, tmp_path)
    assert whole["about"]["mainLibrary"] == "H5P.QuestionSet"
    assert whole["about"]["language"] == language
    assert len(whole["content"]["questions"]) == len(some.questions())
    needed = {
        f"{each['machineName']} {each['majorVersion']}.{each['minorVersion']}"
        for each in whole["about"]["preloadedDependencies"]
    }
    assert needed == {"H5P.QuestionSet 1.21", *(each["library"] for each in whole["content"]["questions"])}


def test_every_field_is_there_and_keeps_to_the_elements_that_it_lets_stand(some: Pack) -> None:
    for question in questions(some):
        fields = FIELDS[question["library"]]
        assert set(question["params"]) == set(fields)
        for name, elements in fields.items():
            if elements is not None:
                assert Elements(question["params"][name]).names <= EVERYWHERE | elements
        (told,) = question["params"]["overallFeedback"]
        assert (told["from"], told["to"], Elements(told["feedback"]).names) == (0, 100, set())


def questions(pack: Pack, language: Language = "en") -> list[dict[str, Any]]:
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(make(in_language(pack, language)).content)) as whole:
        found: list[dict[str, Any]] = json.loads(whole.read("content/content.json"))["questions"]
    return found


def test_what_is_right_in_the_bank_is_right_in_the_set(some: Pack) -> None:
    for item, question in zip(in_language(some).items, questions(some), strict=True):
        params, key = question["params"], key_of(some, item.question)
        texts = dict(zip(item.asked.names, item.choice_texts, strict=True))
        match item.question:
            case Choice():
                right = [Elements(each["text"]).words for each in params["answers"] if each["correct"]]
                assert sorted(right) == sorted(Elements(reason.text).words for reason in item.reasons if reason.right)
            case Match():
                assert draggables(params["textField"]) == [dragged(texts[goal])[1:-1] for goal in item.goals]
            case Order():
                assert draggables(params["textField"]) == [dragged(texts[name])[1:-1] for name in key]
            case Gap():
                assert draggables(params["textField"]) == [dragged(texts[key[0]])[1:-1]]
                assert len(draggables(params["distractors"])) == len(texts) - 1
            case Hottext():
                assert question["library"] != "H5P.DragText 1.10"


def strings(value: object) -> list[str]:
    """All texts in a value of JSON."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in strings(each)]


def test_nothing_of_a_set_hides_or_turns(hostile: Pack) -> None:
    assert "\ufffe" in hostile.questions()[-1].ask.of("en")
    assert [text for text in strings(questions(hostile)) if shown(text) != text] == []


def draggables(text: str) -> list[str]:
    """What stands between asterisks, as H5P's DragText parts a text."""
    return re.findall(r"\*(.*?)\*", text)


def test_a_text_to_drag_holds_no_sign_that_would_begin_a_hint_or_end_it() -> None:
    assert dragged("a * b: c\\+d <i>") == "*a ∗ b – c∖+d &lt;i&gt;*"


def test_the_buttons_are_in_the_language_of_the_set(every_kind: Pack) -> None:
    for language, word in (("fr", "Vérifier"), ("en", "Check")):
        first = questions(every_kind, language)[0]["params"]
        assert word in {
            first.get("checkAnswer"),
            first.get("checkAnswerButton"),
            first.get("UI", {}).get("checkAnswerButton"),
        }
