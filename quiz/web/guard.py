"""What a room lets in: requests of a size, at a rate, from its own pages."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

LARGEST = 4096
"""Bytes of a body; a vote has some two hundred."""
KNOWN = 20_000
"""Sources that are remembered."""


class TooLargeError(Exception):
    """A body is larger than any page sends."""


class Rate(NamedTuple):
    """So many at once, and so many a second from then on."""

    burst: float
    each_second: float


class Limits:
    """How often each source may come: a bucket that fills up again, as in the token bucket of RFC 2697."""

    def __init__(self, rate: Rate, now: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._now = now
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def may(self, source: str) -> bool:
        """Whether it might come once more now; it is not counted."""
        return self._filled(source, self._now()) >= 1

    def _filled(self, source: str, now: float) -> float:
        left, then = self._left.get(source, (self._rate.burst, now))
        return min(self._rate.burst, left + (now - then) * self._rate.each_second)

    def let(self, source: str) -> bool:
        """Whether it may come once more now."""
        now = self._now()
        left = self._filled(source, now)
        self._left.pop(source, None)
        self._left[source] = (left - 1 if left >= 1 else left), now
        if len(self._left) > KNOWN:
            self._left.popitem(last=False)
        return left >= 1


async def body_of(request: Request) -> bytes:
    """What a request brings. Raises TooLargeError before more is read, and starlette's ClientDisconnect."""
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > LARGEST:
            raise TooLargeError
    return data


def own(request: Request) -> bool:
    """Whether a request that changes something comes from a page of this server, as far as its browser says.

    Browsers name the origin of such a request, and how it stands to its target (Fetch Metadata Request Headers, W3C);
    what is no browser sends no cookie of a pupil's either.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    if origin == "null":  # a form of a page without a referrer says so, too (Fetch, "append a request Origin header")
        return site == "same-origin"
    return origin is None or origin.partition("://")[2] == request.headers.get("host")
