"""Packs in one language, made of the small pack: what stands in the other is taken out."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import yaml

from quiz.model import LANGUAGES
from tests.conftest import small_pack

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import BankLanguage

REGISTERS = ("outlets.yaml", "references.yaml")


def pack_in(language: BankLanguage, folder: Path, *, registers: bool = False) -> Path:
    """The small pack in one language; its registers stay in both, as copied ones do, unless they are to change."""
    shutil.copytree(small_pack(), folder)
    (folder / "pack.yaml").unlink(missing_ok=True)
    for path in (*(folder / "questions").glob("*.yaml"), folder / "seeds" / "sources.yaml"):
        if registers or path.name not in REGISTERS:
            rewrite(path, lambda value: without_other(value, language))
    return folder


def rewrite(path: Path, change: Any) -> None:  # noqa: ANN401 -- whatever YAML holds
    """Write a YAML file again with another value."""
    value = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 -- it makes nothing but texts
    path.write_text(yaml.safe_dump(change(value), allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")


def without_other(value: Any, language: BankLanguage) -> Any:  # noqa: ANN401 -- as above
    """A value of YAML with its texts in one language, and without what passages say in English where that is French."""
    if isinstance(value, list):
        return [without_other(each, language) for each in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == set(LANGUAGES):
        return {language: value[language]}
    return {key: without_other(each, language) for key, each in value.items() if key != "gloss" or language == "en"}
