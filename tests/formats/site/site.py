"""A site as its files, and each page as a strict reader of HTML understands it."""

from __future__ import annotations

from functools import cache
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple

import html5lib

from quiz.formats.site.pages import site_of
from quiz.formats.site.parts import PLAY
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root, root_of
from quiz.model import LANGUAGES
from tests.conftest import PACKS, small_pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree import ElementTree as ET

    from quiz.model import Language, Pack

HOSTILE = PACKS / "reading" / "hostile"
KINDS = {
    "fr/index.html",
    "fr/statements.html",
    "fr/outlets.html",
    "fr/matrix.html",
    "fr/origins.html",
    "fr/articles/euractiv.html",
    "fr/statements/duree.html",
    "fr/outlets/rt-france.html",
}
"""A page of each kind, in one language."""


class Page(NamedTuple):
    """A page: its path in the site and its elements."""

    path: str
    root: ET.Element

    def every(self, *names: str) -> Iterator[ET.Element]:
        """All elements of these names, in their order; all there are when no name is given."""
        return (each for each in self.root.iter() if not names or each.tag in names)

    def classed(self, name: str) -> list[ET.Element]:
        """The elements of a class."""
        return [each for each in self.every() if name in each.get("class", "").split()]

    @property
    def ids(self) -> list[str]:
        """All ids, in their order."""
        return [each.attrib["id"] for each in self.every() if "id" in each.attrib]

    @property
    def links(self) -> list[str]:
        """Where its links lead."""
        return [each.attrib["href"] for each in self.every("a")]

    def leads_to(self, link: str) -> tuple[str, str]:
        """The file and the anchor of a link inside the site."""
        path, _, anchor = link.partition("#")
        return normpath(join(dirname(self.path), path)) if path else self.path, anchor


def parsed(path: str, text: str) -> Page:
    """A page read strictly: any fault in its HTML is an error."""
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    for each in root.iter():  # SVG keeps its namespace, which these tests do not need
        if isinstance(each.tag, str):
            each.tag = each.tag.rpartition("}")[2]
    return Page(path, root)


def words_of(element: ET.Element, *, leaving: str = "") -> str:
    """The text of an element without what has a class."""
    if leaving and leaving in element.get("class", "").split():
        return ""
    inside = "".join(words_of(child, leaving=leaving) + (child.tail or "") for child in element)
    return (element.text or "") + inside


def language_of_each(element: ET.Element, around: str = "") -> Iterator[tuple[str, str]]:
    """Every stretch of text with the language that it is said to be in."""
    here = element.get("lang", around)
    yield here, element.text or ""
    for child in element:
        yield from language_of_each(child, here)
        yield here, child.tail or ""


def site(pack: Pack, languages: Sequence[Language] = LANGUAGES) -> dict[str, str]:
    """The files of a site."""
    return dict(site_of(pack, languages))


@cache
def the_pack() -> Pack:
    """The small pack that stands for the one of the program."""
    return read_contents(folder_root(small_pack())).pack


@cache
def all_pages() -> dict[str, Page]:
    """Every page of its site that can be read, but the one that plays; each read once."""
    return {path: parsed(path, text) for path, text in site(the_pack()).items() if path != PLAY}


@cache
def hostile_pages() -> dict[str, Page]:
    """The site of a pack in which everything tries to be more than text."""
    return {path: parsed(path, text) for path, text in site(read_contents(root_of(HOSTILE)).pack).items()}
