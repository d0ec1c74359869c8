"""How many pages one source may hold open."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from quiz.web.crowd import Crowd

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send


def test_a_source_that_holds_too_many_is_refused_until_one_ends_and_others_are_not() -> None:
    async def go() -> None:
        gate = asyncio.Event()

        async def waiting(_scope: Scope, _receive: Receive, send: Send) -> None:
            await gate.wait()
            await send({"type": "http.response.start", "status": 200, "headers": []})

        crowd = Crowd(waiting, most=2)

        async def ask(host: str) -> int:
            told: list[Any] = []

            async def send(message: Message) -> None:
                told.append(message)

            async def receive() -> Message:
                return {"type": "http.request"}

            await crowd({"type": "http", "client": (host, 1), "headers": []}, receive, send)
            return int(told[0]["status"])

        held = [asyncio.create_task(ask("192.0.2.1")) for _ in range(2)]
        await asyncio.sleep(0)
        assert await ask("192.0.2.1") == 429
        other = asyncio.create_task(ask("192.0.2.2"))
        gate.set()
        assert [await each for each in (*held, other)] == [200] * 3
        assert await ask("192.0.2.1") == 200

    asyncio.run(go())
