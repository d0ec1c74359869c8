"""The formats that banks are exported to; a format's module is loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quiz.formats.editions import Made, Maker
    from quiz.locale import Phrases
    from quiz.locale.export import ExportWords
    from quiz.model import Pack


class Format(NamedTuple):
    """A format: the ending of its files, whether they are no text, and the function that makes them."""

    name: str
    suffix: str
    binary: bool
    module: str

    def make(self, say: Phrases, words: ExportWords, pack: Pack, changed: int) -> Made:
        """The file of a pack's banks, last changed at a time in seconds since 1970.

        Raises MissingLibraryError when the format needs a library that is not installed.
        """
        from quiz.formats.editions import edition, steps_told

        maker: Maker = import_module(f"quiz.formats.{self.module}").make
        told = edition(say, words, pack, changed)
        made = maker(told)
        return made._replace(changes=(*made.changes, *steps_told(told)))


FORMATS = (
    Format("moodle", ".xml", binary=False, module="moodle"),
    Format("gift", ".gift", binary=False, module="gift"),
    Format("qti", ".zip", binary=True, module="qti"),
    Format("h5p", ".h5p", binary=True, module="h5p"),
    Format("anki", ".apkg", binary=True, module="anki"),
    Format("kahoot", ".xlsx", binary=True, module="kahoot"),
    Format("csv", ".csv", binary=False, module="csv_table"),
)
