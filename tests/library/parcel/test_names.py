"""The paths that files of a pack may have where they are passed on."""

from __future__ import annotations

import pytest

from quiz.library.parcel.names import alike, is_member

FINE = [
    "pack.yaml",
    "manifest.json",
    "seeds/sources.yaml",
    "seeds/l’été à Bruxelles (1).txt",
    "questions/a.yaml",
    "seeds/文.txt",
]
WRONG = [
    "", "a", "/etc/passwd", "../a", "seeds/../a", "seeds/..", "seeds/.", "seeds//a", "seeds/a/b", "seeds/", "seeds",
    "C:/a", "seeds/C:a", "seeds/a:b", "seeds\\a", "seeds/a\\b", "seeds/..\\a", "//host/a", "~/a", "seeds/.hidden",
    "seeds/a.", "seeds/a ", "seeds/ a", "seeds/con", "seeds/NUL.txt", "seeds/com1.txt", "seeds/a\0b", "seeds/a\nb",
    "seeds/a\x1b[2Jb", "seeds/a\u202eb", "seeds/e\u0301.txt", "seeds/" + "a" * 121, "questions/a.txt", "other/a.yaml",
    "questions/drafts/a.yaml", "Seeds/a.txt", "pack.yaml/a", "seeds/a|b", "seeds/a?b", "seeds/a*b", 'seeds/a"b',
]  # fmt: skip


@pytest.mark.parametrize("path", FINE)
def test_a_plain_name_in_a_folder_of_a_pack_is_one_of_its_files(path: str) -> None:
    assert is_member(path)


@pytest.mark.parametrize("path", WRONG, ids=ascii)
def test_whatever_could_lead_elsewhere_or_mean_two_things_is_none(path: str) -> None:
    assert not is_member(path)


def test_names_that_some_systems_take_for_one_are_alike() -> None:
    assert alike("seeds/Straße.txt") == alike("seeds/STRASSE.TXT")
    assert alike("seeds/É.txt") == alike("seeds/e\u0301.txt")
    assert alike("seeds/a.txt") != alike("seeds/b.txt")
