"""A real browser: Chromium without a window, alone with the site, and what it wrote down meanwhile."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from tests.conftest import PATIENCE, TOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AXE = TOP / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe that a page may keep by day and break by night, when nothing of it but its colours is another."""
TAB, ENTER, DOWN = "\t", "\r", "\ue015"
KEYS = {TAB: ("Tab", 9, ""), ENTER: ("Enter", 13, "\r"), DOWN: ("ArrowDown", 40, "")}
"""Keys that are no letters: what pages call them, their number, and the text that they are."""


def missing() -> str:
    """Why no browser can be had, in a sentence; nothing when there is one."""
    lacking = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]
    if lacking:
        return f"{' and '.join(lacking)} not found: apt-get install chromium chromium-driver"
    return ""


def missing_axe() -> str:
    """Why pages cannot be audited, in a sentence; nothing when they can."""
    if AXE.is_file():
        return ""
    return "axe-core not found: npm ci --prefix tests/node"


class Browser(NamedTuple):
    """One window, and the folder of the site that it shows."""

    driver: webdriver.Chrome
    folder: Path

    def show(self, path: str, width: int = 1280, height: int = 900, *, dark: bool = False) -> None:
        """Open a page of the site from the disk, in a window of a size, by day or by night."""
        self.look(width, height, dark=dark)
        self.driver.get(f"{self.folder.as_uri()}/{path}")

    def look(self, width: int, height: int, *, dark: bool = False) -> None:
        """Give the window a size, and make it day or night."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        night = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": [night, still]})

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 -- whatever the page answers
        """What a script says of the page."""
        return self.driver.execute_script(script, *arguments)

    def audit(self, rules: tuple[str, ...] = ()) -> list[str]:
        """What axe finds serious or critical on the page shown; of all rules, or of some."""
        options = {"resultTypes": ["violations"]} | ({"runOnly": {"type": "rule", "values": rules}} if rules else {})
        self.run("if (!window.axe) { (0, eval)(arguments[0]); }", AXE.read_text(encoding="utf-8"))
        found = self.driver.execute_async_script(
            AUDIT,
            options,
        )
        return [
            f"{each['id']}: {node['html']}: {node['failureSummary']}"
            for each in found
            if each["impact"] in {"serious", "critical"}
            for node in each["nodes"] or [{"html": "", "failureSummary": ""}]
        ]

    def press(self, keys: str) -> None:
        """Type where the focus is: the browser hears the keys of a keyboard, without being asked where it stands."""
        for each in keys:
            name, number, is_text = KEYS.get(each, (each, ord(each.upper()), each))
            key = {"key": name, "windowsVirtualKeyCode": number}
            typed = {"type": "keyDown", "text": is_text} if is_text else {"type": "rawKeyDown"}
            self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", typed | key)
            self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyUp"} | key)

    def press_tab(self) -> dict[str, Any]:
        """Go on with the keyboard; what has the focus then, and whether one sees that it has."""
        self.press(TAB)
        found: dict[str, Any] = self.run(FOCUSED)
        return found

    def _log(self, kind: str) -> list[dict[str, str]]:
        """What was written down since the last time."""
        driver: Any = self.driver  # which leaves this one of its functions without types
        entries: list[dict[str, str]] = driver.get_log(kind)
        return entries

    def requested(self) -> list[str]:
        """Every address asked for since the last time that this was asked."""
        events = [json.loads(each["message"])["message"] for each in self._log("performance")]
        return [each["params"]["request"]["url"] for each in events if each["method"] == "Network.requestWillBeSent"]

    def complaints(self) -> list[str]:
        """What the console has said since the last time."""
        return [f"{each['level']}: {each['message']}" for each in self._log("browser")]


AUDIT = """
const [options, done] = arguments;
axe.run(document, options).then(
  found => done(found.violations),
  error => done([{id: String(error), impact: 'critical', nodes: []}]),
);
"""
FOCUSED = """
const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
return {
  tag: here.tagName, href: here.getAttribute('href'), skip: here.className === 'skip',
  outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
  seen: box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
  key: here === document.body ? 'body' : [...document.querySelectorAll('a, [tabindex]')].indexOf(here),
};
"""


@contextmanager
def browsing(folder: Path, profile: Path, *, several: bool = False) -> Iterator[Browser]:
    """A browser with a profile of its own, closed at the end; of `several` users, each with cookies of their own."""
    options = Options()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.enable_bidi = several
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_script_timeout(PATIENCE)
    try:
        yield Browser(driver, folder)
    finally:
        driver.quit()
