"""Small real files that hold an article: a page, a PDF, a document of Word, one of LibreOffice."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import odfdo
import typst
from docx import Document

TITLE = "Le maire annonce la fermeture du pont"
PARAGRAPHS = (
    "Le pont de la Loire sera fermé dès lundi, a annoncé le maire mardi. Les travaux dureront six mois.",
    "Les habitants protestent contre cette décision. «\u00a0Nous n’avons pas été consultés\u00a0», dit une voisine.",
    "La mairie promet des navettes gratuites pendant toute la durée des travaux. Le préfet a donné son accord.",
)
ADDRESS = "https://www.gazette.example/2026/11/pont"
HEAD = f"""<meta charset="utf-8"><title>{TITLE} - La Gazette</title><link rel="canonical" href="{ADDRESS}">
<meta property="og:site_name" content="La Gazette"><meta name="author" content="Anne Dupont">
<meta property="article:published_time" content="2026-11-03T10:00:00+01:00">"""
BEFORE = '<header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>'
RELATED = '<aside class="related"><h3>À lire aussi</h3><ul><li><a href="/x">La Loire monte</a></li></ul></aside>'
BEHIND = f"{RELATED}<footer><p>Mentions légales</p></footer>"


def page(*inside: str, head: str = HEAD, title: str = TITLE) -> str:
    """A page of the press; what stands `inside` is put between the first paragraph and the second."""
    first, *rest = (f"<p>{text}</p>" for text in PARAGRAPHS)
    article = f'<article><h1>{title}</h1><p class="byline">Par Anne Dupont (avec AFP)</p>'
    body = "\n".join([article, first, *inside, *rest, "</article>"])
    return f"<!DOCTYPE html><html><head>{head}</head><body>{BEFORE}<main>{body}{BEHIND}</main></body></html>"


def archive(html: str) -> bytes:
    """The page as a browser keeps it in one file."""
    head = (
        f"From: <Saved>\r\nSnapshot-Content-Location: {ADDRESS}?saved\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--limit--"\r\n\r\n'
    )
    part = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return f"{head}----limit--\r\n{part}{html}\r\n----limit----\r\n".encode()


def word(*paragraphs: str, header: str = "") -> bytes:
    """A document of Word."""
    document = Document()
    for text in paragraphs or (TITLE, *PARAGRAPHS):
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def writer(*paragraphs: str, note: str = "") -> bytes:
    """A document of LibreOffice; a note hangs on the word « pont »."""
    document = odfdo.Document("text")
    document.body.clear()
    for text in paragraphs or (TITLE, *PARAGRAPHS):
        paragraph = odfdo.Paragraph(text)
        if note and "pont" in text:
            paragraph.insert_note(after="pont", note_id="n1", citation="1", body=note)
        document.body.append(paragraph)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@cache
def pdf(source: str) -> bytes:
    """A PDF of typst's language."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.typ")
        path.write_text(source, encoding="utf-8")
        return typst.compile(str(path))


def printed(*paragraphs: str) -> bytes:
    """An article printed in narrow lines on small pages, with a head and a number on each."""
    head = (
        '#set page(width: 9cm, height: 6cm, header: [La Gazette], numbering: "1")\n#set text(lang: "fr", size: 9pt)\n'
    )
    more = (text.replace("Le ", "Ce ").replace("mai", "mi") for text in PARAGRAPHS)
    return pdf(head + "#set par(justify: true)\n" + "\n\n".join(paragraphs or (f"= {TITLE}", *PARAGRAPHS, *more)))


def with_part(packed: bytes, name: str, content: bytes) -> bytes:
    """The packed document with one part changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return made.getvalue()


def part_of(packed: bytes, name: str) -> str:
    """A part of a packed document, as text."""
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        return opened.read(name).decode()


def bare_pdf(content: bytes, says: bytes = b"") -> bytes:
    """A PDF of one page with this stream, written by hand."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>",
        b"<</Length %d%s>>stream\n" % (len(content), says) + content + b"\nendstream",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(made)
    return made + b"xref\n0 5\n0000000000 65535 f \n" + table + end
