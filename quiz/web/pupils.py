"""Who a pupil is to a room: a token on their device, which nobody can make up."""

from __future__ import annotations

import secrets
from hashlib import blake2b
from hmac import compare_digest
from typing import NamedTuple

COOKIE = "pupil"
_ID, _SEAL = 8, 12
"""Bytes: of the name that stands in the log, and of what proves it."""


class Keys(NamedTuple):
    """The secrets of a room, from the one of this machine: each is of use in this room alone."""

    pupils: bytes
    teacher: str


def keys_of(secret: bytes, room: str) -> Keys:
    """The secrets of a room; the same after a restart."""
    pupils = blake2b(room.encode(), key=secret, person=b"pupils").digest()
    teacher = blake2b(room.encode(), key=secret, person=b"teacher", digest_size=16).hexdigest()
    return Keys(pupils, teacher)


def leads(keys: Keys, secret: str) -> bool:
    """Whether a link is the one of whoever leads the room."""
    return compare_digest(secret.encode(), keys.teacher.encode())


def new_token(keys: Keys) -> str:
    """A token for a device that has none."""
    pupil = secrets.token_hex(_ID)
    return f"{pupil}.{_seal(keys, pupil)}"


def pupil_of(keys: Keys, token: str | None) -> str | None:
    """The pupil that a token proves; None where it proves nobody."""
    pupil, _, seal = (token or "").partition(".")
    known = len(pupil) == 2 * _ID and pupil.isascii() and compare_digest(seal.encode(), _seal(keys, pupil).encode())
    return pupil if known else None


def _seal(keys: Keys, pupil: str) -> str:
    return blake2b(pupil.encode(), key=keys.pupils, digest_size=_SEAL).hexdigest()
