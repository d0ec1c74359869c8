"""Stores that the tests stand on: a file, and a real server of Redis."""

from tests.web.servers import place, redis

__all__ = ["place", "redis"]
