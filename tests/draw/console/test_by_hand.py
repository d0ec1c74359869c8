"""What is filled in by hand, on a page of the terminal."""

from __future__ import annotations

import io

from rich.console import Console

from quiz.document import Blank, Boxes
from quiz.draw.console.nodes import show
from quiz.draw.console.page import Page
from quiz.locale import phrases


def test_a_place_to_write_and_places_for_letters_are_shown() -> None:
    out = io.StringIO()
    show(Page(Console(file=out, width=60), phrases("fr"), plain=True), (Blank("Nom"), Boxes(2, "Ordre\xa0:")))
    assert out.getvalue() == "Nom\xa0: …\n\nOrdre\xa0: [ ] → [ ]\n"
