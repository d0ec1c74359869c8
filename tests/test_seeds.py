"""The articles are evidence: not one byte of them changes."""

from __future__ import annotations

import hashlib

import pytest

from tests.conftest import TOP

DIGESTS = {
    "000_4cae91771972825a.txt": "15b3fc8da46c3a200cace8c9d2f8a16e97e935b535047d5398b6429187686e0f",
    "001_731971380984911b.txt": "c2b5bce0c992fa96bb27d9b08db3d0b1f3ffa0b7dd70b6a308df32187d3de3ee",
    "002_76bf1b6fdd428ddf.txt": "02c105752d11bf3d0831822a2ed7c3f29c1b0a53c0013d41bbdb2eb54fc6adf8",
    "003_79e94b0c30e863a4.txt": "c12f1a5f0413c7c94bce30526910ef3abb26b76eacab1cd7bbd44687ec66f647",
    "004_475725d220b848fc.txt": "bda12bdc38b70a32dd9f006cf03f1df1849b127a7f03857fcd1c5bde9509accf",
}


@pytest.mark.parametrize("name", DIGESTS)
def test_an_article_is_kept_byte_for_byte(name: str) -> None:
    assert hashlib.sha256((TOP / "seeds" / name).read_bytes()).hexdigest() == DIGESTS[name]


def test_there_are_five_articles_and_no_other() -> None:
    assert {path.name for path in (TOP / "seeds").glob("*.txt")} == set(DIGESTS)
