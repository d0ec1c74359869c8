"""What a run found once, each replayed at each run of the tests: the name of the ordeal, the seed and the number.

Each has a test of its kind besides, for a number means another damage as soon as its ordeal draws otherwise.
"""

from __future__ import annotations

ONCE_FAILED = (
    ("kills", 2026, 27),  # practice that was asked for before a kill was taken to go on after it
)
