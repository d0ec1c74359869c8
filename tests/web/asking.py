"""What asks servers as httpx does, without the certificates that it reads for each request: nothing here is encrypted.

Each request has a connection of its own, as with httpx, so that any worker may get it.
"""

from __future__ import annotations

import ssl
from functools import partial

import httpx

PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts nobody, which takes no time; those that are usually trusted take longer to read than a page to be drawn."""
get = partial(httpx.get, verify=PLAIN)
post = partial(httpx.post, verify=PLAIN)
stream = partial(httpx.stream, verify=PLAIN)
Client = partial(httpx.Client, verify=PLAIN)
