"""Rooms in Redis or Valkey, for any number of processes and machines: a stream a room.

Each addition is one script on the server, which adds, renews and reads what is new in one go. The server has to append
to its file and to wait for the disk before it answers (`appendonly yes`, `appendfsync always`): only then is what it
answers durable (https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/). Messages are hints alone:
a server that restarts, or a line that breaks, loses them.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from redis import exceptions
from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from quiz.web.ledger import NotKeptError
from quiz.web.store.store import Appended, Entry, FullError, GoneError, UnusableError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence

    from quiz.web.store.store import Place

Result = TypeVar("Result")
PATIENCE = 5.0
"""Seconds in which a server may come back before a vote is refused; a page waits six."""
PAUSE = 0.1
"""Seconds between two tries."""
CONNECTIONS = 32
"""Of a process."""
DURABLE = {"appendonly": "yes", "appendfsync": "always"}
_CREATE = """
local now = tonumber(redis.call('TIME')[1])
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
if redis.call('EXISTS', KEYS[1]) == 1 then return 'taken' end
if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[2]) then return 'full' end
redis.call('XADD', KEYS[1], '*', 'e', ARGV[4])
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('ZADD', KEYS[2], now + ARGV[3], ARGV[1])
return 'open'
"""
_APPEND = """
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
local places = {}
for i = 4, #ARGV do places[i - 3] = redis.call('XADD', KEYS[1], '*', 'e', ARGV[i]) end
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('ZADD', KEYS[2], redis.call('TIME')[1] + ARGV[3], ARGV[1])
redis.call('PUBLISH', KEYS[3], ARGV[1] .. ' ' .. places[#places])
return {places, redis.call('XRANGE', KEYS[1], '(' .. ARGV[2], '+')}
"""


class Names(NamedTuple):
    """What keys are called there; a server may have other guests."""

    prefix: str = "quiparle:"

    def room(self, name: str) -> str:
        """The stream of a room."""
        return f"{self.prefix}room:{name}"

    @property
    def rooms(self) -> str:
        """The rooms that are open, by the time at which they end."""
        return f"{self.prefix}rooms"

    @property
    def hints(self) -> str:
        """The channel on which the names of rooms are called."""
        return f"{self.prefix}hints"


class StreamStore:
    """A server at an address (`redis://…`); rooms are gone after `expire` seconds in which nothing was added."""

    def __init__(self, url: str, expire: float, *, trusted: bool = False, names: Names = Names()) -> None:  # noqa: B008 -- frozen
        self._names = names
        self._expire = max(1, round(expire))
        self._trusted = trusted
        self._redis = Redis(
            connection_pool=BlockingConnectionPool.from_url(
                url,
                max_connections=CONNECTIONS,
                timeout=PATIENCE,
                protocol=2,
                socket_timeout=PATIENCE,
                socket_connect_timeout=2,
                retry=Retry(NoBackoff(), 0),
            )
        )
        self._create = self._redis.register_script(_CREATE)
        self._append = self._redis.register_script(_APPEND)

    async def start(self) -> None:
        """See whether it answers and keeps what it is told. Raises UnusableError."""
        try:
            await self._look()
        except UnusableError:
            await self.close()
            raise

    async def _look(self) -> None:
        try:
            await self._tried(self._redis.ping)
        except NotKeptError as error:
            raise UnusableError("away", str(error)) from None
        if self._trusted:
            return
        try:
            found = await self._tried(lambda: self._redis.config_get("append*"))
        except NotKeptError as error:
            raise UnusableError("unsure", str(error)) from None
        wrong = [f"{name} {found.get(name, '?')}" for name, right in DURABLE.items() if found.get(name) != right]
        if wrong:
            raise UnusableError("forgetful", ", ".join(wrong))

    async def setting(self, name: str, made: bytes) -> bytes:
        """What is kept under a name; `made`, where nobody asked before. Raises NotKeptError."""
        key = f"{self._names.prefix}{name}"

        async def do() -> bytes:
            await self._redis.set(key, made, nx=True)
            return _bytes(await self._redis.get(key))

        return await self._tried(do)

    async def create(self, room: str, first: bytes, most: int) -> bool:
        """Open a room; False where its name is taken. Raises FullError, NotKeptError."""
        keys = [self._names.room(room), self._names.rooms]
        given: list[str | int | bytes] = [room, most, self._expire, first]
        found = await self._tried(lambda: self._create(keys, given))
        if found == b"full":
            raise FullError
        return bool(found == b"open")

    async def append(self, room: str, since: Place, lot: Sequence[bytes]) -> Appended:
        """Add entries and read what is new. Raises GoneError, NotKeptError."""
        keys = [self._names.room(room), self._names.rooms, self._names.hints]
        given: list[str | int | bytes] = [room, _written(since), self._expire, *lot]
        found = await self._tried(lambda: self._append(keys, given))
        if found is None:
            raise GoneError(room)
        places, news = found
        return Appended(tuple(map(_read, places)), tuple(Entry(_read(at), fields[1]) for at, fields in news))

    async def news(self, since: Mapping[str, Place]) -> dict[str, tuple[Entry, ...] | None]:
        """What is new in each room; None for one that is gone. Raises NotKeptError."""
        keys = {self._names.room(name): name for name in since}
        if not keys:
            return {}

        async def do() -> tuple[list[int], Any]:
            pipeline = self._redis.pipeline(transaction=False)
            for key in keys:
                pipeline.exists(key)
            pipeline.xread({key: _written(since[name]) for key, name in keys.items()})
            *there, read = await pipeline.execute()
            return there, read

        there, read = await self._tried(do)
        found = {keys[key.decode()]: entries for key, entries in read or ()}
        return {
            name: tuple(Entry(_read(at), fields[b"e"]) for at, fields in found.get(name, ())) if known else None
            for name, known in zip(since, there, strict=True)
        }

    async def hints(self) -> AsyncIterator[tuple[str, Place]]:
        """The rooms to which any process added, and up to where, as far as the line to the server holds."""
        while True:
            with suppress(exceptions.RedisError, OSError):
                async with self._redis.pubsub() as listening:
                    await listening.subscribe(self._names.hints)
                    while True:
                        message = await listening.get_message(ignore_subscribe_messages=True, timeout=1.0)
                        if message is not None:
                            name, _, place = message["data"].partition(b" ")
                            yield name.decode("ascii", "replace"), _read(place)
            await asyncio.sleep(PAUSE)

    async def rooms(self) -> int:
        """How many rooms are open. Raises NotKeptError."""

        async def do() -> int:
            seconds, _ = await self._redis.time()
            return int(await self._redis.zcount(self._names.rooms, f"({seconds}", "+inf"))

        return await self._tried(do)

    async def close(self) -> None:
        """Let go of the server."""
        await self._redis.aclose(close_connection_pool=True)

    async def _tried(self, do: Callable[[], Awaitable[Result]]) -> Result:
        """What a server answers, which may be starting anew meanwhile. Raises NotKeptError."""
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE
        while True:
            try:
                async with asyncio.timeout_at(until):
                    return await do()
            except (exceptions.ConnectionError, exceptions.TimeoutError, OSError, TimeoutError) as error:
                if loop.time() + PAUSE >= until or isinstance(error, exceptions.AuthenticationError):
                    raise NotKeptError(str(error)) from None
            except exceptions.RedisError as error:
                raise NotKeptError(str(error)) from None
            await asyncio.sleep(PAUSE)


def _bytes(found: bytes | str | None) -> bytes:
    return found if isinstance(found, bytes) else (found or "").encode()


def _read(place: bytes) -> Place:
    milliseconds, _, number = place.partition(b"-")
    return int(milliseconds), int(number)


def _written(place: Place) -> str:
    return f"{place[0]}-{place[1]}"
