"""How many pages one source may have open at once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import PlainTextResponse

from quiz.web.school.codes import source_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

OPEN = 2000
"""Requests of one source that are open at once: a whole school behind one address, and its pages that listen."""


class Crowd:
    """Refuses a source that holds too many."""

    def __init__(self, app: ASGIApp, most: int = OPEN) -> None:
        self._app = app
        self._most = most
        self._open: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and count it as long as it is open."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        source = source_of(Request(scope))
        if self._open[source] >= self._most:
            await PlainTextResponse("", 429)(scope, receive, send)
            return
        self._open[source] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._open[source] -= 1
            if not self._open[source]:
                del self._open[source]
