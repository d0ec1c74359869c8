"""Where rooms of the tests are kept: a file, and a real server of Redis."""

from tests.web.servers import place, redis

__all__ = ["place", "redis"]
