"""A web archive (MHTML): the page among its parts, and the address that the browser noted."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.addresses import sound
from quiz.library.newpack.taking.encodings import page_text
from quiz.library.newpack.taking.page import take_page
from quiz.locale.said import said

if TYPE_CHECKING:
    from email.message import EmailMessage

    from quiz.library.newpack.taking.taken import Taken


def take_archive(raw: bytes) -> Taken:
    """The article of the first page in an archive. Raises RefusalError and ImportError as for a page."""
    message: EmailMessage = message_from_bytes(raw, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            content = part.get_payload(decode=True)
            declared = str(part.get_param("charset") or "")
            html, mended = page_text(content if isinstance(content, bytes) else b"", declared)
            taken = take_page(html, mended)
            noted = message.get("Snapshot-Content-Location") or part.get("Content-Location")
            return taken if taken.address else replace(taken, address=sound(str(noted or "")))
    raise RefusalError(said("taking.no_article"))
