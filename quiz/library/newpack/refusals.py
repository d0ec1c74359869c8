"""What a new pack cannot be made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.catalogue import USUAL

if TYPE_CHECKING:
    from quiz.locale.said import Said


class RefusalError(Exception):
    """Something given cannot be used; says why, in one sentence that says what to do."""

    def __init__(self, message: Said) -> None:
        super().__init__(message.of(USUAL))
        self.message = message
