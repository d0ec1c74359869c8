"""Which fonts a PDF is set with, and which signs none of them has: those would be printed as empty boxes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    import typst

    Machine: TypeAlias = Callable[[], typst.Fonts]

_SIGN = b"#sys.inputs.sign"
_STRICT: Final = "a-2b"
"""PDF/A (ISO 19005-2, 6.2.11.8) allows no reference to the glyph that stands for a missing one, so that Typst refuses
a text for which it has no shape."""


class Chosen(NamedTuple):
    """The fonts for a text, and the signs of it that none of them has."""

    fonts: typst.Fonts
    lacking: frozenset[str]


@lru_cache(maxsize=1)
def of_typst() -> typst.Fonts:
    """The fonts that come with Typst, the same on every machine. Raises ImportError without the extra `pdf`."""
    import typst

    return typst.Fonts(include_system_fonts=False)


@lru_cache(maxsize=1)
def of_this_machine() -> typst.Fonts:
    """Those of Typst and all that are installed. Raises ImportError without the extra `pdf`."""
    import typst

    return typst.Fonts(include_system_fonts=True)


def choose(text: str, machine: Machine = of_this_machine, *, plain: bool = False) -> Chosen:
    """Typst's own fonts where they have every sign, so that a file is the same everywhere; else the machine's too.

    They have no `plain` typeface, for which those of the machine are taken at once.
    """
    signs = set(text)
    if not plain and _show(of_typst(), signs):
        return Chosen(of_typst(), frozenset())
    fonts = machine()
    return Chosen(fonts, frozenset() if _show(fonts, signs) else _lacking(fonts, signs))


def _lacking(fonts: typst.Fonts, signs: Collection[str]) -> frozenset[str]:
    """The signs that the fonts do not show, each asked for by itself. Raises TypstError when Typst shows nothing."""
    _compile(fonts, "a")
    return frozenset(sign for sign in signs if not sign.isascii() and not _show(fonts, sign))


def _show(fonts: typst.Fonts, signs: Iterable[str]) -> bool:
    import typst

    try:
        _compile(fonts, " ".join(sorted(signs)))
    except typst.TypstError:
        return False
    return True


def _compile(fonts: typst.Fonts, text: str) -> None:
    import typst

    typst.Compiler(font_paths=fonts).compile(_SIGN, format="pdf", pdf_standards=_STRICT, sys_inputs={"sign": text})
