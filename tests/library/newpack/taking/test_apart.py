"""Each file is read in a process of its own: bounded, without connections; what goes wrong is one sentence."""

from __future__ import annotations

import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

import pytest

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking import apart
from quiz.library.newpack.taking.apart import take
from quiz.library.newpack.taking.forms import form_of
from tests.library.newpack.taking.making import (
    PARAGRAPHS,
    archive,
    bare_pdf,
    page,
    part_of,
    printed,
    with_part,
    word,
    writer,
)

if TYPE_CHECKING:
    from pathlib import Path

LEVELS = 10_000
REMOTE = (
    '<link rel="stylesheet" href="http://a.example/a.css"><img src="http://a.example/a.png"><iframe src="//a.example">'
)


def deep_word() -> bytes:
    text = part_of(word(), "word/document.xml")
    inside = "<w:sdt><w:sdtContent>" * LEVELS + "</w:sdtContent></w:sdt>" * LEVELS
    return with_part(word(), "word/document.xml", text.replace("<w:body>", f"<w:body>{inside}", 1).encode())


def deep_writer() -> bytes:
    text = part_of(writer(), "content.xml")
    inside = "<text:section>" * LEVELS + "</text:section>" * LEVELS
    return with_part(writer(), "content.xml", text.replace("<text:p", f"{inside}<text:p", 1).encode())


def refusal(raw: bytes) -> str:
    form = form_of("-", raw)
    assert form is not None
    with pytest.raises(RefusalError) as caught:
        take(form, raw)
    return caught.value.message.of("en")


@pytest.mark.parametrize(
    "raw",
    [page().encode(), archive(page()), printed(), word(), writer()],
    ids=["page", "archive", "pdf", "docx", "odt"],
)
def test_every_form_is_read_apart(raw: bytes) -> None:
    form = form_of("-", raw)
    assert form is not None
    assert PARAGRAPHS[0][:20] in take(form, raw).text


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"%PDF-1.7 rubbish", "this cannot be read as PDF"),
        (bare_pdf(b"q").replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"), "this cannot be read as PDF"),
        (with_part(word(), "word/document.xml", b"<w:document"), "this cannot be read as a Word document"),
        (with_part(writer(), "content.xml", b"rubbish"), "this cannot be read as an OpenDocument text"),
        (deep_word(), "far deeper than a person writes"),
        (deep_writer(), "far deeper than a person writes"),
    ],
    ids=["no pdf", "a pdf inside itself", "no docx", "no odt", "a deep docx", "a deep odt"],
)
def test_what_cannot_be_read_is_one_sentence(raw: bytes, sentence: str) -> None:
    assert sentence in refusal(raw)


def test_a_pdf_that_unpacks_to_a_gigabyte_ends_with_a_sentence() -> None:
    assert refusal(bare_pdf(zlib.compress(b"BT (a) Tj ET " * 20_000_000, 1), b"/Filter/FlateDecode"))


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0.01)
    assert "takes more time or memory than an article may" in refusal(page().encode())


def test_without_its_library_a_form_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "find_spec", lambda _name: None)
    told = refusal(word())
    assert "reading a Word document needs the library python-docx, which is not installed" in told
    assert 'pip install "qui-parle[articles]"' in told


@pytest.mark.parametrize(
    "raw",
    [page(REMOTE).encode(), archive(page(REMOTE)), printed(), word(), writer()],
    ids=["page", "archive", "pdf", "docx", "odt"],
)  # fmt: skip
def test_nothing_is_fetched_whatever_a_file_points_at(
    raw: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    hook = (
        "import sys\n"
        "def seen(event, arguments):\n"
        "    if event in {'socket.connect', 'socket.getaddrinfo', 'socket.gethostbyname', 'socket.sendto',\n"
        "                 'os.system', 'subprocess.Popen', 'urllib.Request'}:\n"
        f"        open({str(log)!r}, 'a', encoding='utf-8').write(event + '\\n')\n"
        "sys.addaudithook(seen)\n"
    )
    (tmp_path / "sitecustomize.py").write_text(hook, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    form = form_of("-", raw)
    assert form is not None
    assert take(form, raw).text
    assert not log.exists()


@pytest.mark.parametrize(
    "does",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 9)",
        "import subprocess, sys; subprocess.run([sys.executable, '--version'])",
        "import os; os.system('true')",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_the_process_that_reads_can_neither_connect_nor_start_a_program(does: str) -> None:
    code = f"from quiz.library.newpack.taking.__main__ import _bound; _bound(); {does}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, encoding="utf-8")
    assert "PermissionError" in done.stderr


def test_a_file_beside_the_article_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert PARAGRAPHS[0] in take("docx", word()).text
