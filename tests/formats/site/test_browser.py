"""The site in a real browser: audited, walked through with the keyboard, on a telephone and on paper."""

from __future__ import annotations

import threading
from base64 import b64decode
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from selenium.common.exceptions import WebDriverException

from tests.formats.site.browser import ENTER, OF_COLOURS, Browser, browsing, missing, missing_axe
from tests.formats.site.site import KINDS, site, the_pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())
audited = pytest.mark.skipif(bool(missing_axe()), reason=missing_axe())
PAGES = sorted({"index.html", *KINDS, *(path.replace("fr/", "en/", 1) for path in KINDS)})

PRINTING = {"printBackground": False, "preferCSSPageSize": True}
PRINTINGS = 5
"""How often Chromium is asked before a failure is one of the page."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built-in site on the disk."""
    whole = tmp_path_factory.mktemp("site")
    for path, text in site(the_pack()).items():
        (whole / path).parent.mkdir(parents=True, exist_ok=True)
        (whole / path).write_text(text, encoding="utf-8", newline="\n")
    return whole


@pytest.fixture(scope="module")
def browser(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(folder, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@audited
@pytest.mark.parametrize("path", PAGES)
def test_an_audit_finds_nothing_serious_by_day_or_by_night(browser: Browser, path: str) -> None:
    browser.show(path)
    assert browser.audit() == []
    browser.look(1280, 900, dark=True)
    assert browser.audit(OF_COLOURS) == []


@audited
@pytest.mark.parametrize("path", ["fr/articles/euractiv.html", "en/matrix.html", "en/origins.html"])
def test_an_audit_finds_nothing_serious_on_a_telephone(browser: Browser, path: str) -> None:
    browser.show(path, 390, 844)
    assert browser.audit() == []


@audited
def test_the_audit_can_find_something(browser: Browser) -> None:
    browser.show("fr/index.html")
    browser.run("document.querySelector('h1').style.color = '#eee'; document.documentElement.lang = ''")
    assert {each.partition(":")[0] for each in browser.audit()} == {"color-contrast", "html-has-lang"}


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_small_telephone(browser: Browser, path: str) -> None:
    browser.show(path, 320, 640)
    assert browser.run("return document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", ["fr/index.html", "en/statements/duree.html", "fr/origins.html"])
def test_tab_reaches_the_skip_link_first_then_every_link_and_shows_where_it_is(browser: Browser, path: str) -> None:
    browser.show(path)
    wanted = browser.run("return [...document.querySelectorAll('a')].map(each => each.getAttribute('href'))")
    first = browser.press_tab()
    assert first["skip"]
    walked = [first]
    while (now := browser.press_tab())["key"] not in {"body", first["key"]} and len(walked) < 300:
        walked.append(now)
    assert [each["href"] for each in walked if each["tag"] == "A"] == wanted
    assert [each for each in walked if not (each["outlined"] and each["seen"])] == []


def test_the_skip_link_leads_past_the_parts_of_the_site(browser: Browser) -> None:
    browser.show("fr/articles/euractiv.html")
    browser.press_tab()
    browser.press(ENTER)
    assert browser.run("return document.activeElement.id") == "content"
    assert "outlets/euractiv-france.html" in browser.press_tab()["href"]


def test_an_article_opens_at_the_very_line(browser: Browser) -> None:
    browser.show("fr/articles/sputnik.html#l9", 1280, 500)
    top = browser.run("return document.querySelector('#l9').getBoundingClientRect().top")
    assert 0 <= top < 500


def test_columns_stand_side_by_side_on_a_projector_and_one_below_the_other_on_a_telephone(browser: Browser) -> None:
    tops = "return [...document.querySelectorAll('.beside figure')].map(each => each.getBoundingClientRect().top)"
    browser.show("fr/statements/duree.html", 1920, 1080)
    assert len(set(browser.run(tops))) == 1
    browser.show("fr/statements/duree.html", 390, 844)
    assert len(set(browser.run(tops))) == 3


@pytest.mark.parametrize("path", ["fr/articles/rhc.html", "en/origins.html"])
def test_a_page_prints(browser: Browser, path: str) -> None:
    assert printed(browser, path).startswith(b"%PDF-")


def printed(browser: Browser, path: str) -> bytes:
    """The page as PDF; Chromium at times answers "Printing failed" to a page that it prints when asked again."""
    for tries_left in reversed(range(PRINTINGS)):
        browser.show(path)
        try:
            found = browser.driver.execute_cdp_cmd("Page.printToPDF", PRINTING)
        except WebDriverException:
            if not tries_left:
                raise
        else:
            return b64decode(found["data"])
    raise AssertionError(path)


def test_the_parts_of_the_site_are_not_printed(browser: Browser) -> None:
    browser.show("fr/articles/rhc.html")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert browser.run("return getComputedStyle(document.querySelector('nav')).display") == "none"
    assert browser.run("return getComputedStyle(document.querySelector('.lines')).display") != "none"


def test_day_and_night_differ(browser: Browser) -> None:
    seen = []
    for dark in (False, True):
        browser.show("en/index.html", dark=dark)
        seen.append(browser.run("return getComputedStyle(document.body).backgroundColor"))
    assert seen == ["rgb(251, 250, 247)", "rgb(26, 26, 24)"]


def test_the_console_is_silent_and_no_request_leaves_the_folder(browser: Browser, folder: Path) -> None:
    browser.requested()
    browser.complaints()
    for path in PAGES:
        browser.show(path)
    assert {each for each in browser.requested() if not each.startswith(folder.as_uri())} == set()
    assert browser.complaints() == []


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name that the library gives it
        pass


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """The site on a server of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_on_a_server_links_lead_from_the_first_page_to_a_line(browser: Browser, address: str) -> None:
    browser.driver.get(f"{address}/")
    for link in ("en/index.html", "statements/duree.html", "../articles/rhc.html#l21"):
        browser.run("document.querySelector(`a[href='${arguments[0]}']`).click()", link)
    assert browser.driver.current_url == f"{address}/en/articles/rhc.html#l21"
    assert browser.run("return document.querySelector(':target').id") == "l21"
