"""Packs in one file, damaged: one is there whole, and can be played, or nothing of it is anywhere."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from quiz.library.parcel.manifest import in_bytes, lacking, manifest_of
from quiz.library.parcel.names import MANIFEST, is_member
from quiz.library.parcel.parcels import packed
from tests.fuzz.mutations import mutant
from tests.fuzz.promises import kept, of_json, shown, used
from tests.fuzz.spoiling import json_spoilt, lines_spoilt, otherwise_encoded, spoilt, zip_spoilt
from tests.library.parcel.made import files_in, own_pack

if TYPE_CHECKING:
    from random import Random

FILE = "passed-on.quizpack"
HOSTILE = (
    "seeds/../x", "/etc/x", "seeds/con.txt", "questions/e\u0301.yaml", "seeds/a\u202eb.txt", "x", "seeds/.x",
    "questions/sub/x.yaml", "seeds/X.TXT", "seeds/x" * 40, "manifest.json ", "seeds/", "",
)  # fmt: skip


def added(folder: Path, random: Random) -> str:
    """Add a damaged pack, and use it where it is taken; take it away, and nothing of it is left."""
    (folder / FILE).write_bytes(_damaged(random))
    before = kept(folder)
    done = used(folder, "add", FILE)
    if done.code:
        assert kept(folder) == before, "something of it was kept"
        return "refused"
    _use(folder)
    return "added"


def _use(folder: Path) -> None:
    """What was added can be read, checked, passed on as it came, and taken away."""
    before = kept(folder)
    listed = of_json(used(folder, "add", "--list", "--json").out)
    assert isinstance(listed, dict)
    (name,) = (each["name"] for each in listed["packs"])
    assert shown(folder, "check", name).code in {0, 1}
    assert shown(folder, "preview", name).code in {0, 1}
    assert shown(folder, "play", name, "-n", "1", "--seed", "5", stdin="a\n").code in {0, 1}
    assert kept(folder).keys() >= before.keys()
    assert used(folder, "add", "--remove", name).code == 0
    assert not [each for each in kept(folder) if f"packs/{name}" in each]


def _damaged(random: Random) -> bytes:
    """A pack of which the bytes are damaged, or the entries, or what it says of itself, or only what is in it."""
    files = dict(sound())
    how = random.randrange(8)
    if how == 0:
        return spoilt(random, packed(files))
    if how == 1:
        return zip_spoilt(random, packed(files))
    if how == 2:
        return packed(files | {MANIFEST: random.choice((json_spoilt, spoilt))(random, files[MANIFEST])})
    if how == 3:
        return packed(files | {random.choice(HOSTILE): b"a: 1\n"})
    for _ in range(random.choice((1, 1, 2))):
        path = random.choice([each for each in files if each != MANIFEST])
        files[path] = _content(random, files[path])
    return packed(_with_its_manifest(files))


def _content(random: Random, content: bytes) -> bytes:
    if random.random() < 0.6:
        return mutant(random, content.decode(errors="replace"))
    return random.choice((spoilt, lines_spoilt, otherwise_encoded))(random, content)


def _with_its_manifest(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with what is true of them; with that of before, where nothing can be said."""
    with tempfile.TemporaryDirectory() as made:
        for path, content in files.items():
            (Path(made) / path).parent.mkdir(exist_ok=True)
            (Path(made) / path).write_bytes(content)
        contents = read_contents(folder_root(Path(made)))
    if lacking(contents.about.about):
        return files
    return files | {MANIFEST: in_bytes(manifest_of(contents, "sommet", files, excerpts=False))}


@cache
def sound() -> dict[str, bytes]:
    """The files of a pack that is taken."""
    with tempfile.TemporaryDirectory() as made:
        files = files_in(own_pack(Path(made) / "own"))
    assert all(map(is_member, files))
    return files
