"""Pages that are told what happens as it happens: server-sent events (HTML, section 9.2)."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from random import uniform
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.types import Receive, Scope, Send

ALIVE = 2.0, 4.0
"""Seconds after which something is said although nothing happened: a page that hears nothing for longer asks anew.

How many exactly is left to chance, or a class that came in at once would be told so at once, again and again.
"""
AGAIN = b"retry: 1000\n\n"
STILL = b"event: still\ndata:\n\n"
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


def event(name: str, data: bytes) -> bytes:
    """One event; the data is on one line, as JSON is."""
    return b"event: %b\ndata: %b\n\n" % (name.encode(), data)


async def happened(changed: asyncio.Event) -> bool:
    """Whether something happens before it is time to say that nothing did."""
    with suppress(TimeoutError):
        async with asyncio.timeout(uniform(*ALIVE)):  # noqa: S311 -- a pause, no secret
            await changed.wait()
    return changed.is_set()


class Stream:
    """An answer that goes on until its page leaves."""

    def __init__(self, told: AsyncIterator[bytes]) -> None:
        self._told = told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send what is told; end when the page is gone."""
        del scope
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        await send({"type": "http.response.body", "body": AGAIN, "more_body": True})
        telling, going = asyncio.create_task(self._tell(send)), asyncio.create_task(_gone(receive))
        try:
            await asyncio.wait({telling, going}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in (telling, going):
                each.cancel()
            with suppress(asyncio.CancelledError, OSError):
                await telling

    async def _tell(self, send: Send) -> None:
        async for data in self._told:
            await send({"type": "http.response.body", "body": data, "more_body": True})


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
