"""What a person names to be read or written may be a pipe, a device, a folder: none of them holds the program up."""

from __future__ import annotations

import errno
import io
import os
import threading
from pathlib import Path

import pytest

from quiz.library import given
from quiz.library.given import open_to_write, read_given, read_stream

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")


@pytest.fixture(autouse=True)
def _no_time_to_lose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(given, "MOMENT", 0.1)


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def refused(path: Path, most: int = 100) -> int | None:
    with pytest.raises(OSError, match=str(path)) as caught:
        read_given(path, most)
    return caught.value.errno


def test_a_pipe_at_whose_other_end_nobody_is_is_an_error(pipe: Path) -> None:
    assert refused(pipe) == errno.ENXIO
    with pytest.raises(OSError, match=str(pipe)) as caught:
        open_to_write(pipe)
    assert caught.value.errno == errno.ENXIO


def test_a_pipe_is_read_and_written_when_somebody_comes_to_its_other_end(
    pipe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(given, "MOMENT", 20.0)
    content = b"a" * 200_000  # more than a pipe holds
    got: list[bytes] = []

    def written() -> None:
        with os.fdopen(open_to_write(pipe), "wb") as file:
            file.write(content)

    for other in (lambda: pipe.write_bytes(content), written):
        thread = threading.Thread(target=other)
        thread.start()
        got.append(read_given(pipe, 1_000_000))
        thread.join()
    assert got == [content, content]


def test_what_never_ends_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(given, "MOST_WITHOUT_SIZE", 1_000)
    with open("/dev/zero", "rb") as zero, pytest.raises(OSError, match="large"):  # noqa: PTH123 -- a device
        read_stream(zero, 10**9)
    assert refused(Path("/dev/zero"), 10**9) == errno.EFBIG
    (tmp_path / "file").write_bytes(b"a" * 101)
    assert refused(tmp_path / "file") == errno.EFBIG
    assert read_given(tmp_path / "file", 101) == b"a" * 101


def test_a_folder_is_none_of_it(tmp_path: Path) -> None:
    assert refused(tmp_path) == errno.EISDIR


def test_a_stream_is_read_to_its_end_which_is_told_once() -> None:
    assert read_stream(io.BytesIO(b"a" * 3_000_000), 10**9) == b"a" * 3_000_000
    with pytest.raises(OSError, match="large"):
        read_stream(io.BytesIO(b"a" * 5_000_000), 1_000_000)
