"""A document for other programs: nothing but what every platform keeps, and as plain text."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from quiz.document import (
    Choice,
    Choices,
    Code,
    Fact,
    Facts,
    Group,
    Heading,
    Label,
    Node,
    Note,
    Notes,
    Pair,
    Pairs,
    Para,
    Quote,
    Run,
    Section,
    Step,
    Steps,
)
from quiz.draw.bare import html, plain, quotation
from quiz.draw.html import tag

HOSTILE = "</p><script>a</script>\u202e&"
H = (Run(HOSTILE),)
NODES: tuple[Node, ...] = (
    Group((Para(H),)),
    Section(H, (Para(H),)),
    Heading(H, H),
    Quote(H, Label(HOSTILE, HOSTILE), "fr", gloss=Fact(Label("", HOSTILE), H), where=HOSTILE),
    Facts((Fact(Label(HOSTILE, HOSTILE), H),)),
    Choices((Choice(Label(HOSTILE, HOSTILE), H, H),)),
    Pairs((Pair(Label(HOSTILE, HOSTILE), H, H, H),)),
    Steps((Step(1, H, (H,)),)),
    Notes((Note(Label("", HOSTILE), HOSTILE, "https://a.fr/"),)),
)
SAFE = frozenset({"p", "blockquote", "ul", "li", "strong", "em", "u", "span", "a"})


@pytest.mark.parametrize("node", NODES, ids=lambda node: type(node).__name__)
def test_a_hostile_text_is_shown_and_not_obeyed(node: Node) -> None:
    whole = ET.fromstring(f"<whole>{html([node])}</whole>")  # noqa: S314 -- our own markup
    assert {each.tag for each in whole.iter()} <= SAFE | {"whole"}
    assert "<script>a</script><U+202E>&" in "".join(whole.itertext())
    assert "<script>a</script><U+202E>&" in plain([node])


def test_a_node_that_no_question_is_told_with_is_refused() -> None:
    with pytest.raises(TypeError, match="Code"):
        plain([Code("x")])


def test_points_are_one_list() -> None:
    facts = Facts((Fact(Label("a", "a: "), (Run("b"),)), Fact(Label("c", "c: "), (Run("d"),))))
    assert html([facts]) == "<ul><li><strong>a: </strong>b</li><li><strong>c: </strong>d</li></ul>"
    assert plain([facts]) == "a: b\nc: d"


def test_a_passage_has_its_language_and_its_telling_words() -> None:
    quote = Quote((Run("un "), Run("mot", "telling")), Label("A", "Text A: "), "fr", where="ici")
    assert html([quote]) == (
        '<blockquote><p><strong>Text A: </strong><span lang="fr">un <u>mot</u></span></p>'
        "<p><em>ici</em></p></blockquote>"
    )
    assert plain([quote]) == "Text A: un ‹mot›\nici"


def test_words_of_a_passage_can_be_marked_as_a_platform_wants_them() -> None:
    assert quotation(Quote((Run("mot"),), lang="fr"), tag("hottext", "mot")) == (
        '<blockquote><p><span lang="fr"><hottext>mot</hottext></span></p></blockquote>'
    )


def test_a_paragraph_that_is_strong_as_a_whole_is_set_off_from_nothing() -> None:
    assert html([Para((Run("Qui ?", strong=True),))]) == "<p>Qui ?</p>"
    assert html([Para((Run("Note: ", strong=True), Run("a")))]) == "<p><strong>Note: </strong>a</p>"


def test_a_text_of_several_lines_is_as_many_paragraphs() -> None:
    assert html([Para((Run("un\n\ndeux"),))]) == "<p>un</p><p>deux</p>"


def test_a_page_cited_is_linked_and_in_plain_text_followed_by_its_address() -> None:
    pages = Notes((Note(Label("– "), "Une page", "https://a.fr/"),))
    assert html([pages]) == '<ul><li><a href="https://a.fr/">Une page</a></li></ul>'
    assert plain([pages]) == "Une page https://a.fr/"
