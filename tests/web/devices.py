"""A class's own devices: as many separate browsers as there are pupils, in one Chromium."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from selenium.webdriver.support.ui import WebDriverWait

from tests.conftest import PATIENCE
from tests.formats.site.browser import browsing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.formats.site.browser import Browser

ANSWER = """
const seed = arguments[0], form = document.querySelector("form.question");
const all = (what) => [...form.querySelectorAll(what)];
const [rows, steps, boxes] = [all("fieldset.row"), all("button.option"), all("input[type=checkbox]")];
const press = (fields, pressed = () => false) => fields.map((one) => {
  if (!pressed(one)) one.click();
  return one.value;
});
const turned = (fields) => fields.map((_, i) => fields[(seed + i) % fields.length]);
let given;
if (rows.length) given = press(rows.map((row, i) => turned([...row.querySelectorAll("input")])[i % 2]));
else if (steps.length) {
  press(steps.filter((one) => one.getAttribute("aria-pressed") === "true"));
  given = press(turned(steps));
} else if (boxes.length) {
  press(boxes.filter((one) => one.checked));
  given = press(turned(boxes).slice(0, 2));
} else given = press(turned(all("input[type=radio]")).slice(0, 1));
form.querySelector("[type=submit]")?.click();
return given;
"""
"""Answer whatever is asked, each pupil in their own way."""


class Device(NamedTuple):
    """One pupil's browser, with cookies of its own."""

    browser: Browser
    handle: str

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 -- whatever the page answers
        """What a script says of this pupil's page."""
        self.browser.driver.switch_to.window(self.handle)
        return self.browser.run(script, *arguments)

    def said(self) -> str:
        """What the page says of the vote."""
        return str(self.run("return document.getElementById('status')?.textContent ?? ''"))

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds of this page."""
        self.browser.driver.switch_to.window(self.handle)
        WebDriverWait(self.browser.driver, PATIENCE, 0.05).until(lambda _: holds())

    def until_stage(self, stage: str) -> None:
        """Wait until the class is somewhere, as far as this page knows."""
        self.until(lambda: self.run("return place?.stage === arguments[0] && !!mine", stage))

    def reload(self) -> None:
        """Load the page again."""
        self.browser.driver.switch_to.window(self.handle)
        self.browser.driver.refresh()

    def network(self, *, there: bool) -> None:
        """Lose the network, or find it again."""
        self.browser.driver.switch_to.window(self.handle)
        lost = {"offline": not there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        self.browser.driver.execute_cdp_cmd("Network.enable", {})
        self.browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", lost)


@contextmanager
def devices(folder: Path, address: str, count: int) -> Iterator[list[Device]]:
    """So many pupils whose pages are open."""
    with browsing(folder, folder / "profile", several=True) as browser:
        opened = []
        for _ in range(count):
            context = browser.driver.browser.create_user_context()
            opened.append(Device(browser, browser.driver.browsing_context.create("tab", user_context=context)))
        for each in opened:
            browser.driver.switch_to.window(each.handle)
            browser.driver.get(address)
        yield opened
