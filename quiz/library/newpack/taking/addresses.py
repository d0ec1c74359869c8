"""The address of a saved page, as the page has it: its canonical link, what it tells other sites, a browser's note."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

LONGEST = 2000
_SOUND = re.compile(r"https?://[^\s<>\"'\\^`{|}\x00-\x20\x7f-\x9f]+", re.IGNORECASE)
_SAVED = re.compile(r"<!--\s*saved from url=(?:\(\d+\))?(\S+?)\s*-->", re.IGNORECASE)
BEGINNING = 5000
"""Characters in which a browser leaves its note."""


def address_of(root: Any, html: str) -> str:  # noqa: ANN401 -- lxml comes without types
    """The first address that a page gives itself; "" where it gives none that could be one."""
    links = [each.get("href") for each in root.iter("link") if (each.get("rel") or "").lower() == "canonical"]
    told = [each.get("content") for each in root.iter("meta") if (each.get("property") or "").lower() == "og:url"]
    saved = _SAVED.search(html[:BEGINNING])
    return next(filter(None, map(sound, [*links, *told, saved[1] if saved else ""])), "")


def sound(address: str | None) -> str:
    """The address, where it is one of the web; else nothing."""
    address = (address or "").strip()
    return address if len(address) <= LONGEST and _SOUND.fullmatch(address) and host_of(address) else ""


def host_of(address: str) -> str:
    """The host of an address, in small letters and without `www.`; "" where there is none."""
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")
