"""A document of Word is taken paragraph by paragraph, as it reads with its changes accepted."""

from __future__ import annotations

from quiz.library.newpack.taking.docx import take_docx
from tests.library.newpack.taking.making import PARAGRAPHS, TITLE, part_of, with_part, word

BODY = "word/document.xml"


def changed(old: str, new: str) -> bytes:
    raw = word()
    text = part_of(raw, BODY)
    assert old in text
    return with_part(raw, BODY, text.replace(old, new, 1).encode())


def test_every_paragraph_is_taken_as_it_stands() -> None:
    assert take_docx(word()).text.split("\n\n") == [TITLE, *PARAGRAPHS[:-1], PARAGRAPHS[-1] + "\n"]


def test_the_head_of_its_pages_is_left_out_and_told() -> None:
    (left,) = take_docx(word(header="La Gazette, page 1")).left
    assert (left.kind, left.samples) == ("margins", ("La Gazette, page 1",))


def test_what_was_put_in_is_taken_and_what_was_struck_out_is_told() -> None:
    runs = (
        '<w:ins w:id="1"><w:r><w:t>UN AJOUT</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>UN RETRAIT</w:delText></w:r></w:del></w:p>'
    )
    taken = take_docx(changed("</w:p>", runs))
    assert taken.text.startswith(f"{TITLE}UN AJOUT\n")
    assert [(each.kind, each.samples) for each in taken.left] == [("deleted", ("UN RETRAIT",))]


def test_tabs_and_line_ends_are_kept_apart() -> None:
    assert take_docx(changed("</w:p>", "<w:r><w:br/><w:t>Suite</w:t><w:tab/><w:t>et fin</w:t></w:r></w:p>")).text.split(
        "\n\n"
    )[:2] == [TITLE, "Suite\tet fin"]


def test_a_box_that_hangs_on_a_paragraph_does_not_part_it() -> None:
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    assert take_docx(changed("</w:p>", f"{box}<w:r><w:t> dès lundi</w:t></w:r></w:p>")).text.split("\n\n")[:2] == [
        "Encadré", f"{TITLE} dès lundi",
    ]  # fmt: skip
