"""How many files a process may have open: each page that listens is one."""

from __future__ import annotations

from contextlib import suppress


def more_files(wanted: int) -> None:
    """Let so many be open, as far as the system does; systems begin with 1024, or 256."""
    try:
        import resource
    except ImportError:  # pragma: no cover -- Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft < most:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
