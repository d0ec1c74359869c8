"""The codes of rooms: short to type, on whatever keyboard, and hard to guess.

Six of 27 signs, digits and consonants that look like no other (no 0 O, 1 I L, no vowel, so that no code is a word):
27⁶ ≈ 387 million. Whoever guesses from one source has so many wrong codes a minute (`WRONG`) in each process: with
2000 rooms open, 30 a minute and two processes, a first hit is to be expected after 387 · 10⁶ / 2000 / 60 minutes, more
than two days without a pause. It shows a question that a class is asked, and lets in one more pupil: nothing else.
"""

from __future__ import annotations

import re
import secrets
from ipaddress import IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

from starlette.convertors import Convertor

from quiz.web.guard import Rate

if TYPE_CHECKING:
    from starlette.requests import Request

ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
LENGTH = 6
WRONG = Rate(burst=60, each_second=0.5)
"""Wrong codes of one source: a class behind one address that mistypes is not kept out, a machine that guesses is."""
NETWORK = 64
"""Bits of an IPv6 address that a house has (RFC 6177); the rest is its own to change."""
_CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")


class CodeConvertor(Convertor[str]):
    """A code in an address, in capitals or not."""

    regex = f"[{ALPHABET}{ALPHABET.upper()}]{{{LENGTH}}}"

    def convert(self, value: str) -> str:
        """As rooms have it."""
        return value.lower()

    def to_string(self, value: str) -> str:
        """As addresses have it."""
        return value


def new_code() -> str:
    """A code that nobody foresees."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def typed(text: str) -> str | None:
    """The code that somebody typed, with blanks, dashes and capitals as they like; None for what is no code.

    >>> typed(" BCD-234 ")
    'bcd234'
    """
    code = re.sub(r"[\s.\-–]+", "", text[:40]).lower()
    return code if _CODE.fullmatch(code) else None


def source_of(request: Request) -> str:
    """Where a request comes from: an address, of IPv6 its network. It is counted in memory, and kept nowhere."""
    host = request.client.host if request.client else ""
    try:
        ip = ip_address(host)
    except ValueError:
        return host
    return str(ip_network((ip, NETWORK), strict=False)) if isinstance(ip, IPv6Address) else host
