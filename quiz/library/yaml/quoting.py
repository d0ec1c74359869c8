"""A French colon, with its space before it, ends a text that YAML reads without quotes; with quotes it does not."""

from __future__ import annotations

import re

from quiz.library.problems import Edit, Mend
from quiz.locale.said import said

_ENTRY = re.compile(r"(?P<indent> *(?:- +)*)[a-z_]+: +(?P<text>[^\W_][^\n]*?)[ \t]*$")
_COLON = re.compile(r":(?=\s|$)")
_FRENCH_COLON = re.compile("(?<=[ \u00a0\u202f]):(?= )")
TITLE = said("fixes.quoted")


def quoted(text: str, line_number: int) -> Mend | None:
    """Quotes around the text of a line, when every colon in it is plainly French and the text ends with its line."""
    lines = text.split("\n")
    line = lines[line_number - 1] if line_number <= len(lines) else ""
    entry = _ENTRY.match(line)
    if entry is None or " #" in line or _goes_on(lines[line_number:], len(entry["indent"])):
        return None
    words = entry["text"]
    if len(_COLON.findall(words)) != len(_FRENCH_COLON.findall(words)):
        return None
    start = sum(len(each) + 1 for each in lines[: line_number - 1])
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return Mend(title=TITLE, edits=(Edit(start + entry.start("text"), start + entry.end("text"), f'"{escaped}"'),))


def _goes_on(below: list[str], indent: int) -> bool:
    """Whether the next line that is not blank stands deeper than the key, and so belongs to its text."""
    line = next((each for each in below if each.strip()), "")
    return len(line) - len(line.lstrip(" ")) > indent
