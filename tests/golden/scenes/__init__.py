"""What is recorded, scene by scene: each is a folder of the recording, and may be asked for by its name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tests.golden.scenes import helping, learning, making, playing, reading, teaching, writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.golden.house import Facts
    from tests.golden.recorder import Recorder


def scenes_of(facts: Facts) -> dict[str, Callable[[Recorder], None]]:
    """The scenes by name, the longest first."""
    by_bank = {
        "play": playing.play_bank,
        "handout": making.print_bank,
        "preview": making.preview_bank,
        "class": teaching.teach_bank,
    }
    scenes = {f"{name}/{bank}": partial(scene, bank=bank) for name, scene in by_bank.items() for bank in facts.banks}
    scenes |= {f"export/{name}": partial(making.export_in, name=name) for name in making.FORMATS}
    return scenes | {
        "site": making.make_site,
        "page": making.make_page,
        "export/some": making.export_some,
        "rounds": teaching.lead_rounds,
        "sheets": teaching.mark_sheets,
        "history": learning.learn_over_weeks,
        "test": learning.take_the_test,
        "read": reading.read,
        "compare": reading.compare,
        "trace": reading.trace,
        "outlets": reading.look_up,
        "words": reading.explain,
        "check": writing.check,
        "broken": writing.check_broken_files,
        "hostile": writing.show_hostile_texts,
        "hostile-pack": writing.read_a_hostile_pack,
        "new": writing.begin_a_pack,
        "help": helping.ask_for_help,
    }
