"""What votes are measured against: the barest endpoint of the same libraries, with one durable write a batch."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING

import uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request

    Lot = list[tuple[bytes, asyncio.Future[None]]]


class Endpoint:
    """Appends what comes to a file; it answers once that is on the disk."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._waiting: Lot = []
        self._task: asyncio.Task[None] | None = None

    async def vote(self, request: Request) -> Response:
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((await request.body(), done))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._drain())
        await done
        return Response(b"{}", media_type="application/json")

    async def _drain(self) -> None:
        while self._waiting:
            lot, self._waiting = self._waiting, []
            await asyncio.to_thread(self._write, lot)
            for _, done in lot:
                done.set_result(None)

    def _write(self, lot: Lot) -> None:
        os.write(self._file, b"\n".join(body for body, _ in lot))
        os.fsync(self._file)


async def home(_: Request) -> Response:
    """What a visitor gets first."""
    return Response(b"")


if __name__ == "__main__":
    routes = [Route("/", home), Route("/vote", Endpoint(sys.argv[1]).vote, methods=["POST"])]
    uvicorn.run(Starlette(routes=routes), port=int(sys.argv[2]), log_config=None, lifespan="off", backlog=4096)
