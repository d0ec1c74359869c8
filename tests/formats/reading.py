"""A strict reader of the pages made: balanced tags, what may stand in what, ids and links."""

from __future__ import annotations

from html.parser import HTMLParser

from quiz.draw.html import VOID

PHRASING = frozenset({"a", "b", "br", "code", "span", "strong", "mark"})
CHILDREN = {
    "p": PHRASING,
    "span": PHRASING,
    "strong": PHRASING,
    "mark": PHRASING,
    "h1": PHRASING,
    "h2": PHRASING,
    "h3": PHRASING,
    "a": PHRASING,
    "code": frozenset[str](),
    "title": frozenset[str](),
    "pre": frozenset({"code"}),
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "dl": frozenset({"div"}),
    "blockquote": frozenset({"p"}),
    "figure": frozenset({"p", "blockquote", "figcaption", "div"}),
    "html": frozenset({"head", "body"}),
    "head": frozenset({"meta", "title", "style"}),
}
"""Of the elements used, those that may hold only some others."""


class Reader(HTMLParser):
    """Reads a page and fails where a validator would."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.languages: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._lang = [""]
        self.feed(page)
        self.close()
        assert self.open == [], f"never closed: {self.open}"

    @property
    def text(self) -> str:
        """All that can be read on the page."""
        return " ".join("".join(self._words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs), f"an attribute twice: {attrs}"
        assert not any(name.startswith("on") or name in {"style", "src", "srcdoc"} for name in given), attrs
        parent = self.open[-1] if self.open else ""
        assert tag in CHILDREN.get(parent, {tag}), f"<{tag}> in <{parent}>"
        self.tags.add(tag)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag not in VOID:
            self.open.append(tag)
            self._lang.append(given.get("lang") or self._lang[-1])
        if tag not in PHRASING:
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another"
        self._lang.pop()
        if tag not in PHRASING:
            self._words.append(" ")

    def handle_data(self, data: str) -> None:
        if self.open[-1:] not in (["style"], ["title"]):
            self._words.append(data)
            self.languages.append((self._lang[-1], data))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")
