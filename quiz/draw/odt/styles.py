"""How a text to change looks: a few named styles, which change it all in one place.

Attributes are those of OpenDocument 1.3, part 3: 16 for styles, 20 for their values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SERIF, PLAIN = "Liberation Serif", "Liberation Sans"


class Look(NamedTuple):
    """A paragraph: its size against that of the text, weight and slant, distances in millimetres, a bar beside it.

    One with a `line` below it is there to be written on; all but such stay on the page of what follows.
    """

    size: float = 1.0
    bold: bool = False
    italic: bool = False
    above: float = 0.8
    below: float = 0.8
    left: float = 0.0
    bar: bool = False
    line: bool = False
    keep: bool = True


LOOKS = {
    "Title": Look(1.6, bold=True, below=1),
    "About": Look(0.85, italic=True, below=3),
    "Intro": Look(0.9, italic=True, below=3),
    "Question": Look(1.05, bold=True, above=5, below=1.2),
    "Passage": Look(above=1, below=1, left=4, bar=True),
    "Gloss": Look(0.9, italic=True, left=4, bar=True),
    "Task": Look(0.85, italic=True, above=1.2),
    "Answer": Look(left=4),
    "Write": Look(0.9, italic=True, above=2, below=2, line=True, keep=False),
    "Plain": Look(),
}
"""The styles by name: what a question asks, the passages, what to do, where to answer, where to write."""


def paragraph_styles(points: float, *, large: bool) -> Iterator[Any]:
    """The styles of paragraphs for letters of a size."""
    for name, look in LOOKS.items():
        yield _paragraph(name, look, points, PLAIN if large else SERIF)


def _paragraph(name: str, look: Look, points: float, face: str) -> Any:  # noqa: ANN401 -- an element of odfdo
    from odfdo import Element

    style = Element.from_tag("style:style")
    _set(style, "style", {"name": name, "display-name": name, "family": "paragraph"})
    paragraph, text = Element.from_tag("style:paragraph-properties"), Element.from_tag("style:text-properties")
    _set(paragraph, "fo", _distances(look))
    paragraph.set_attribute("style:join-border", "false")
    if not look.keep:
        paragraph.set_attribute("fo:keep-with-next", "auto")
    _set(text, "fo", {"font-size": f"{points * look.size:.1f}pt", "font-family": f"'{face}'"})
    if look.bold:
        text.set_attribute("fo:font-weight", "bold")
    if look.italic and face == SERIF:
        text.set_attribute("fo:font-style", "italic")
    style.append(paragraph)
    style.append(text)
    return style


def _distances(look: Look) -> dict[str, str]:
    bar = {"border-left": "1.2pt solid #888888", "padding-left": "2mm"} if look.bar else {}
    bar |= {"border-bottom": "0.6pt dotted #555555"} if look.line else {}
    around = {"margin-top": look.above, "margin-bottom": look.below, "margin-left": look.left}
    return {name: f"{value}mm" for name, value in around.items()} | bar | {"keep-with-next": "always"}


def text_styles(languages: set[str]) -> Iterator[Any]:
    """The styles of words: strong, underlined, and one for each language other than that of the text."""
    from odfdo import Element

    given = {"Strong": {"fo:font-weight": "bold"}, "Marked": {"style:text-underline-style": "dotted"}}
    given |= {language_style(each): {"fo:language": each.split("-")[0], "fo:country": "none"} for each in languages}
    for name, attributes in given.items():
        style, text = Element.from_tag("style:style"), Element.from_tag("style:text-properties")
        _set(style, "style", {"name": name, "display-name": name, "family": "text"})
        for attribute, value in attributes.items():
            text.set_attribute(attribute, value)
        style.append(text)
        yield style


def language_style(language: str) -> str:
    """The name of the style of words in a language."""
    return f"Language_{language.replace('-', '_')}"


def _set(element: Any, space: str, attributes: dict[str, str]) -> None:  # noqa: ANN401 -- an element of odfdo
    for name, value in attributes.items():
        element.set_attribute(f"{space}:{name}", value)
