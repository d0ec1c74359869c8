"""What the names and paths on a command line mean."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.console.ending import UsageError
from quiz.console.places import packs_folder
from quiz.library.pack.files import real
from quiz.library.pack.installed import installed, installed_root
from quiz.library.pack.roots import Root, builtin_root, is_draft, root_of
from quiz.model import DEVICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.locale import Phrases
    from quiz.model import Device


BANKS = frozenset({".yaml", ".yml"})
"""How the names of banks end."""


def asked_root(say: Phrases, names: Sequence[str]) -> Root:
    """The files that names of banks or paths mean, played or checked together. Raises UsageError."""
    roots = [one_root(say, name) for name in dict.fromkeys(names)] or [builtin_root()]
    if len({real(root.folder) for root in roots}) > 1:
        raise UsageError(say.several_packs.format(names=", ".join(names)))
    banks = dict.fromkeys(bank for root in roots for bank in root.banks)
    for bank in filter(is_draft, banks):
        raise UsageError(_never_plays(say, bank))
    return Root(roots[-1].folder, tuple(banks))


def _never_plays(say: Phrases, bank: Path) -> str:
    from quiz.locale.draft import draft_words

    return draft_words(say.language).never_plays.format(path=bank)


def one_root(say: Phrases, name: str) -> Root:
    """What one name means: a built-in bank, a pack folder, a bank file, an added pack. Raises UsageError.

    What lies in the folder one is in comes before a pack that was added once.
    """
    builtin = builtin_root()
    known = {path.stem: path for path in builtin.banks}
    path = Path(name)
    if name in known and not path.is_file():
        return Root(builtin.folder, (known[name],))
    if path.exists():
        return root_of(path)
    if (root := added(name)) is not None:
        return root
    if path.suffix in BANKS or len(path.parts) > 1:
        raise UsageError(say.no_such_path.format(path=name))
    known |= installed(packs_folder(os.environ))
    guess = did_you_mean(say, nearest(name, known))
    raise UsageError(f"{say.unknown_bank.format(name=name)} {guess}{say.banks_are.format(names=', '.join(known))}")


def added(word: str) -> Root | None:
    """The added pack, or the bank of one, that a word means; None where it means none."""
    return installed_root(packs_folder(os.environ), word)


def is_added(path: Path) -> bool:
    """Whether a file belongs to a pack that was added, and stays as it was made."""
    return real(path).is_relative_to(real(packs_folder(os.environ)))


def asked_pack(say: Phrases, name: str | None, no_pack: str) -> Root:
    """The pack that a command looks into, the built-in one when none is named. Raises UsageError.

    `no_pack` says that a folder or a file is none, with its path for `{path}`.
    """
    if name is None:
        return builtin_root()
    path = Path(name)
    if path.is_dir() and not (path / "questions").is_dir():
        raise UsageError(no_pack.format(path=name))
    root = one_root(say, name)
    if root.banks == (path,) and path.suffix not in BANKS:
        raise UsageError(no_pack.format(path=name))
    return root


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """The two names most like one that is not known."""
    from difflib import get_close_matches

    return get_close_matches(name, list(known), n=2, cutoff=0.5)


def did_you_mean(say: Phrases, names: Sequence[str]) -> str:
    """A guess to put into a message; nothing when there is none."""
    return say.did_you_mean.format(names=", ".join(names)) + " " if names else ""


def asked_device(say: Phrases, name: str | None) -> Device | None:
    """The device of a name, in either language; None when none was asked for. Raises UsageError."""
    if name is None:
        return None
    device = next((known for known in DEVICES if name in {known, say.devices[known]}), None)
    if device is None:
        raise UsageError(_unknown_device(say, name))
    return device


def _unknown_device(say: Phrases, name: str) -> str:
    by_name: dict[str, str] = {say.devices[device]: device for device in DEVICES}
    by_name.update({device: device for device in DEVICES})
    close = [by_name[near] for near in nearest(name, by_name)][:1]
    known = say.devices_are.format(names=", ".join(DEVICES))
    return f"{say.unknown_device.format(name=name)} {did_you_mean(say, close)}{known}"
