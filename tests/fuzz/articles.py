"""Files of which an article is taken, damaged: a pack with all of it, which can be checked, or no folder at all."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

import yaml

from tests.every import ARTICLE_TEXT, SAID
from tests.fuzz.mutations import CHARACTERS
from tests.fuzz.promises import kept, shown, used
from tests.fuzz.spoiling import lines_spoilt, otherwise_encoded, spoilt, zip_spoilt
from tests.library.newpack.taking.making import BEHIND, archive, page, printed, word, writer

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

OWN, OTHER = "own", "other.txt"
FILE = "-"
"""Where what stands in a file is written to standard output, as it is."""
IDS = "media-inconnu", "media-inconnu-2"
USES = (
    ("draft", OWN), ("draft", OWN, "--json"), ("draft", OWN, "--output", FILE), ("play", OWN), ("preview", OWN),
    ("preview", OWN, "--html", "made.html"), ("check", OWN, "--json"), ("check", OWN, "--fix"), ("pack", OWN),
    ("read", IDS[0], "--pack", OWN), ("compare", *IDS, "--pack", OWN), ("compare", *IDS, "--diff", "--pack", OWN),
    ("trace", "--all", "--pack", OWN), ("handout", OWN, "--output", "sheets"), ("site", "pages", "--pack", OWN),
    ("export", OWN, "--to", "moodle", "--output", FILE), ("page", OWN, "--output", FILE), ("lesson", OWN),
)  # fmt: skip
TAGS = (
    "<p>", "</p>", "<div>", "</article>", "<script>", "<!--", "<svg>", "<table><tr><td>", "<blockquote>", "<br>",
    "<h2>", "<li>", "<a href='javascript:x'>", "<img alt='\x1b[31m'>", "<meta charset='utf-16'>", "&#27;", "&#x202e;",
    "&#0;",
    "<template>", "<frameset>", "<p hidden>", "<pre>", "<math>", "<base href='//x'>", "<plaintext>", "<![CDATA[",
    "<?xml version='1.1'?>", "<!ENTITY a 'b'>", "<p dir='rtl'>", "<ruby>", "<figure>", "<select><option>",
)  # fmt: skip

UNSEEN = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]|\\w\x85\\w")
"""What no search sees through."""


def taken(folder: Path, random: Random) -> str:
    """Make a pack of a damaged file: the file itself is kept as it is, and each article is a text that can be shown."""
    ending = random.choice(tuple(sound()))
    raw = _damaged(random, ending)
    name = f"article.{random.choice((ending, ending, ending, 'txt', 'pdf'))}"
    (folder / name).write_bytes(raw)
    (folder / OTHER).write_text(ARTICLE_TEXT, encoding="utf-8")
    before = kept(folder)
    done = used(folder, "new", OWN, "--article", name, *SAID, "--article", OTHER, *SAID)
    if done.code == 2:
        assert kept(folder) == before, "something of it was kept"
        return f"{ending} refused"
    assert (folder / name).read_bytes() == raw
    checked = used(folder, "check", OWN)
    assert checked.code in {0, 1}
    _must_be_whole(folder / OWN, raw, checked.out)
    words = random.choice(USES)
    (used if FILE in words else shown)(folder, *words, stdin="a\n")
    return f"{ending} taken"


def _must_be_whole(pack: Path, raw: bytes, checked: str) -> None:
    """The file stands beside the text as it was; what nobody would see of the text is told."""
    sources = yaml.safe_load((pack / "seeds" / "sources.yaml").read_text(encoding="utf-8"))
    for each in sources["sources"]:
        text = (pack / "seeds" / each["file"]).read_bytes().decode()
        assert text.strip()
        if text == ARTICLE_TEXT:
            continue
        original = each.get("original")
        if original is None:
            assert text.encode() == raw
        else:
            assert (pack / "seeds" / "originals" / original["file"]).read_bytes() == raw
            assert original["sha256"] == hashlib.sha256(raw).hexdigest()
            assert not UNSEEN.search(text) or "Y120" in checked, text


def _damaged(random: Random, ending: str) -> bytes:
    raw = sound()[ending]
    if ending in {"docx", "odt"}:
        return random.choice((spoilt, zip_spoilt, zip_spoilt))(random, raw)
    if ending == "pdf":
        return random.choice((spoilt, spoilt, lines_spoilt))(random, raw)
    return random.choice((spoilt, lines_spoilt, otherwise_encoded, _marked_up, _marked_up))(random, raw)


def _marked_up(random: Random, raw: bytes) -> bytes:
    """Signs and marks where none belong, a few or very many."""
    text = raw.decode()
    for _ in range(random.choice((1, 3, 10, 40))):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice((*TAGS, *CHARACTERS)) * random.choice((1, 1, 1, 2, 300)) + text[at:]
    return text.encode("utf-8", "surrogatepass")


@cache
def sound() -> dict[str, bytes]:
    """An article in each form, by the ending of its file."""
    html = page("<blockquote><p>« Non. »</p></blockquote>", "<h2>Suite</h2>", "<ul><li>a</li></ul>", BEHIND)
    return {
        "txt": ARTICLE_TEXT.encode(),
        "html": html.encode(),
        "mhtml": archive(html),
        "pdf": printed(),
        "docx": word(header="La Gazette"),
        "odt": writer(note="Une note."),
    }
