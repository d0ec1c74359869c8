"""QTI in a real player: citolab's components, in Chromium, with items as its converter makes them of ours.

What is looked at is what a pupil sees after an answer: the feedback of that answer and the explanation, and no other.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from qti_convert import upgrade_package_files

from quiz.formats.editions import edition
from quiz.formats.qti import make
from quiz.locale import phrases
from quiz.locale.export import export_words
from tests.conftest import TOP
from tests.formats.site.browser import browsing, missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.model import Pack
    from tests.formats.site.browser import Browser

PLAYER = TOP / "tests" / "node" / "node_modules" / "@citolab" / "qti-components" / "cdn" / "index.global.js"
pytestmark = pytest.mark.skipif(
    bool(missing()) or not PLAYER.is_file(),
    reason=missing() or "qti-components not found: npm ci --prefix tests/node",
)
PAGE = '<!doctype html><meta charset="utf-8"><title>QTI</title><script src="player.js"></script><body></body>'
ANSWERED = """
const [xml, choice, done] = arguments;
const item = document.createElement("qti-item"), shown = document.createElement("item-container");
item.append(shown);
document.body.replaceChildren(item);
shown.itemDoc = QtiComponents.qtiTransformItem().parse(xml).htmlDoc();
const wait = (ready, then) => ready() ? then(ready()) : requestAnimationFrame(() => wait(ready, then));
const opened = (each) => each.shadowRoot?.querySelector("dialog[open]");
wait(() => shown.shadowRoot?.querySelector(`qti-simple-choice[identifier="${choice}"]`), (option) => {
  const whole = option.closest("qti-assessment-item");
  option.click();
  whole.processResponse();
  const told = () => [...whole.querySelectorAll("qti-modal-feedback")].filter(opened);
  wait(() => told().length, () => done({
    score: whole.variables?.find((each) => each.identifier === "SCORE")?.value,
    open: told().map((each) => each.getAttribute("identifier")),
    told: told().map((each) => each.textContent).join(" "),
  }));
});
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    folder = tmp_path_factory.mktemp("player")
    (folder / "player.js").write_bytes(PLAYER.read_bytes())
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    with browsing(folder, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def items(pack: Pack) -> dict[str, str]:
    """The items as a player of QTI 3 takes them."""
    made = make(edition(phrases("en"), export_words("en"), pack, 0)).content
    with ZipFile(io.BytesIO(made)) as whole:
        files = upgrade_package_files({name: whole.read(name).decode() for name in whole.namelist()}).files
    return {name: str(text) for name, text in files.items() if name.startswith("items/")}


def answered(browser: Browser, xml: str, choice: str) -> dict[str, Any]:
    browser.show("index.html")
    found: dict[str, Any] = browser.driver.execute_async_script(ANSWERED, xml, choice)
    return found


@pytest.mark.parametrize(("choice", "score"), [("q-trois", 1), ("q-cinq", 0)])
def test_after_an_answer_its_feedback_and_the_explanation_open(
    browser: Browser, every_kind: Pack, choice: str, score: int
) -> None:
    found = answered(browser, items(every_kind)["items/q-un-choix.xml"], choice)
    assert found["open"] == [choice, "shown"]
    assert "The whole explanation" in found["told"]
    assert float(found["score"]) == score
