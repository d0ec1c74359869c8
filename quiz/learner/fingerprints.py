"""What an attempt was made at: short fingerprints of a question's content and of its key."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from quiz.model import Passage
from quiz.play.marking import key_of

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Pack

DIGITS = 16
"""Hexadecimal digits: 64 bits, so that two versions of one question do not collide by chance."""


def content_of(pack: Pack, question: AnyQuestion) -> str:
    """Changes with anything that the question shows or explains; where an article prints it is no part of that."""
    written = msgspec.convert(pack.passages_of(question), tuple[Passage, ...], from_attributes=True)
    return _digest([question, written])


def key_fingerprint(pack: Pack, question: AnyQuestion) -> str:
    """Changes when another answer has become right, and only then: editing the wording keeps what was learnt."""
    return _digest([type(question).__name__, key_of(pack, question)])


def _digest(value: object) -> str:
    return blake2b(msgspec.json.encode(value), digest_size=DIGITS // 2).hexdigest()
