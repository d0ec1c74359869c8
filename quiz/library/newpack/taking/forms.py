"""In which form an article comes, by what its bytes begin with, and how each form is taken."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Literal, TypeAlias, get_args
from zipfile import BadZipFile, ZipFile

Form: TypeAlias = Literal["text", "page", "archive", "pdf", "docx", "odt"]
FORMS: tuple[Form, ...] = get_args(Form)
SUFFIXES: dict[Form, str] = {
    "text": "txt", "page": "html", "archive": "mhtml", "pdf": "pdf", "docx": "docx", "odt": "odt",
}  # fmt: skip
"""What the kept original is called."""
LIBRARIES: dict[Form, tuple[str, ...]] = {
    "text": (), "page": ("trafilatura",), "archive": ("trafilatura",), "pdf": ("pypdf",), "docx": ("docx",),
    "odt": ("odfdo",),
}  # fmt: skip
"""The modules that read each form."""
PACKAGES = {"docx": "python-docx"}
"""What a module's package is called, where it is called otherwise."""
NAMED = {"html": "page", "htm": "page", "xhtml": "page", "mhtml": "archive", "mht": "archive"}
"""Endings of names that say more than how the file begins."""
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*(?:<!doctype\s+html|<html|<head|<body)",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(rb"[A-Za-z-]{1,60}:[^\n]*\n")
_ARCHIVE = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
BEGINNING = 8192
"""Bytes of a file that are looked at."""


def form_of(name: str, raw: bytes) -> Form | None:
    """The form of a file; None for a packed or binary one that is none of them. A `.txt` is text whatever it holds."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    begins = raw[:BEGINNING]
    if begins.startswith(b"%PDF-"):
        return "pdf"
    if begins.startswith(b"PK"):
        return _packed(raw)
    named = NAMED.get(ending)
    if named == "archive" or (ending != "txt" and _MAIL.match(begins) and _ARCHIVE.search(begins)):
        return "archive"
    if named == "page" or (ending != "txt" and _PAGE.match(begins.replace(b"\0", b""))):
        return "page"
    return "text"


def _packed(raw: bytes) -> Form | None:
    """A packed document by what is in it."""
    try:
        with ZipFile(BytesIO(raw)) as packed:
            names = set(packed.namelist())
            kind = packed.open("mimetype").read(100) if "mimetype" in names else b""
    except (BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError):
        return None
    if "word/document.xml" in names:
        return "docx"
    return "odt" if kind.startswith(b"application/vnd.oasis.opendocument.text") else None
