"""Few questions told often, for what is seen in many only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from quiz.model import Bank, Pack


def repeated(pack: Pack, times: int) -> Pack:
    """The same pack with each question so many times, each time under another id."""
    banks = tuple(_bank(each, times) for each in pack.banks)
    shown = {_named(each.id, number): pack.passages_of(each) for each in pack.questions() for number in range(times)}
    return replace(pack, banks=banks, passages=shown)


def _bank(bank: Bank, times: int) -> Bank:
    told = (replace(each, id=_named(each.id, number)) for each in bank.questions for number in range(times))
    return replace(bank, questions=tuple(told))


def _named(name: str, number: int) -> str:
    return f"{name}-{number}"
