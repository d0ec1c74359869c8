"""How pages look, in sheets that are put one after the other.

`palette` has the colours for day and night and the families of letters of every page for a browser; `page` comes after
it where people read, `site` where they walk about; `measures` and `chart` add what they need. `paper` is the
ground of what is printed, with `sheet`, `key`, `lesson` or `cards` upon it. `deck` is for the cards of Anki.
"""

from __future__ import annotations

from importlib.resources import files


def style(*names: str) -> str:
    """The style sheets of these names, one after the other."""
    folder = files(__name__)
    return "\n".join(folder.joinpath(f"{name}.css").read_text(encoding="utf-8").removesuffix("\n") for name in names)
