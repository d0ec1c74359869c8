"""The names that files of a pack may bear where they are passed on: those that mean one file on every system.

What Windows forbids or takes for something else is in "Naming Files, Paths, and Namespaces" (Microsoft, Win32).
"""

from __future__ import annotations

import unicodedata

from quiz.library.pack.roots import ABOUT

MANIFEST = "manifest.json"
LONGEST = 120
"""Characters of a name."""
_FORBIDDEN = frozenset('<>:"/\\|?*')
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{i}" for port in ("com", "lpt") for i in range(10))})


def is_member(path: str) -> bool:
    """Whether a file of a pack may bear this path: known by name, or plain, in one of the two folders of a pack."""
    folder, slash, name = path.partition("/")
    if not slash:
        return path in {MANIFEST, ABOUT}
    return is_plain(name) and (folder == "seeds" or (folder == "questions" and name.endswith(".yaml")))


def is_plain(name: str) -> bool:
    """Whether a name means the same file on every system: no path, device, stream or hidden file; no sign unseen."""
    return (
        0 < len(name) <= LONGEST
        and name.isprintable()
        and not _FORBIDDEN & set(name)
        and name[0] not in ". "
        and name[-1] not in ". "
        and name.partition(".")[0].rstrip().casefold() not in _DEVICES
        and unicodedata.is_normalized("NFC", name)
    )


def alike(path: str) -> str:
    """What paths have in common that some systems take for one."""
    return unicodedata.normalize("NFC", path.casefold())
