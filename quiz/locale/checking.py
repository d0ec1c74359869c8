"""What is wrong with a file of the catalogue, told by file, line and key.

The words are for translators, and come before the catalogue can be read: they are in English.
"""

from __future__ import annotations

import pkgutil
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from string import Formatter
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, TypeAlias, get_args, get_origin, get_type_hints

import msgspec

from quiz.locale.catalogue import AS_IN_ENGLISH, FOLDER, USUAL, Words
from quiz.locale.counted import Counted
from quiz.locale.manner import OTHER

if TYPE_CHECKING:
    from pathlib import Path

Key: TypeAlias = tuple[str, ...]
Found: TypeAlias = Iterator[tuple[Key, str]]
_TABLE = re.compile(r"\s*\[\[?([^]]+)\]")
_PHRASE = re.compile(r'\s*("[^"]*"|[\w-]+)\s*=')
_LINE_OF_ERROR = re.compile(r"at line (\d+)")
TOP = "the top of the file, before the first [table]"


class Fault(NamedTuple):
    """One thing that is wrong with a file."""

    file: Path
    line: int
    key: Key
    what: str

    def __str__(self) -> str:
        """As compilers write it."""
        named = f"{'.'.join(self.key)}: " if self.key else ""
        return f"{self.file}:{self.line}: {named}{self.what}"


def topics() -> dict[str, type[Words]]:
    """The type of each topic."""
    from quiz import locale

    for module in pkgutil.iter_modules(locale.__path__):
        if module.name != "__main__":
            import_module(f"{locale.__name__}.{module.name}")
    return {kind.topic: kind for kind in Words.__subclasses__()}


def faults_of(folder: Path) -> list[Fault]:
    """All that is wrong with the files of a language."""
    known = topics()
    strange = [path for path in sorted(folder.glob("*.toml")) if path.stem not in known]
    faults = [fault for name, kind in known.items() for fault in phrases_in(folder / f"{name}.toml", kind)[1]]
    return [*faults, *(Fault(path, 1, (), "the program knows no such topic") for path in strange)]


def phrases_in(path: Path, kind: type[Words]) -> tuple[dict[str, Any], list[Fault]]:
    """The phrases of a file, and what is wrong with them for a topic."""
    try:
        text = path.read_text(encoding="utf-8")
        phrases = tomllib.loads(text)
    except FileNotFoundError:
        return {}, [Fault(path, 1, (), f"the file of the topic “{kind.topic}” is missing")]
    except UnicodeDecodeError:
        return {}, [Fault(path, 1, (), "the file is not UTF-8")]
    except tomllib.TOMLDecodeError as error:
        # the line is an attribute of the error from Python 3.14 on, and in its words only before
        line = _LINE_OF_ERROR.search(str(error))
        return {}, [Fault(path, int(line[1]) if line else text.count("\n") + 1, (), f"this is not TOML: {error}")]
    lines = lines_of(text)
    checker = _Checker(_forms_in(path.parent), _parsed(FOLDER / USUAL / path.name))
    found = _placed(list(checker.struct(kind, phrases, ())))
    return phrases, [Fault(path, _line(lines, key), key, what) for key, what in found]


def _forms_in(folder: Path) -> tuple[str, ...]:
    """The forms that the language of a folder counts in; `other` alone as long as that file cannot be read."""
    return (*_parsed(folder / "language.toml").get("plural", {}), OTHER)


def _parsed(path: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        return tomllib.loads(path.read_text(encoding="utf-8"))
    return {}


def lines_of(text: str) -> dict[Key, int]:
    """The line on which each table and each phrase of a TOML text begins."""
    lines: dict[Key, int] = {}
    table: Key = ()
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if not inside:
            if header := _TABLE.match(line):
                table = _parts(header[1])
                lines.setdefault(table, number)
            elif phrase := _PHRASE.match(line):
                lines[*table, *_parts(phrase[1])] = number
        inside ^= line.count('"""') % 2 == 1
    return lines


def _parts(name: str) -> Key:
    return tuple(part.strip('"') for part in re.findall(r'"[^"]*"|[\w-]+', name))


def _line(lines: Mapping[Key, int], key: Key) -> int:
    """The line of a key, or of what it would stand in."""
    return next((lines[key[:size]] for size in range(len(key), 0, -1) if key[:size] in lines), 1)


def _placed(found: list[tuple[Key, str]]) -> Iterator[tuple[Key, str]]:
    """What is unknown in one place and missing in another is misplaced."""
    missing = {key[-1]: key for key, what in found if what == MISSING}
    moved = {key[-1] for key, what in found if what == UNKNOWN} & set(missing)
    for key, what in found:
        if what == UNKNOWN and key[-1] in moved:
            table = ".".join(missing[key[-1]][:-1])
            yield key, f"this phrase is misplaced: it belongs to {f'[{table}]' if table else TOP}"
        elif what != MISSING or key[-1] not in moved:
            yield key, what


MISSING = "this phrase is missing"
UNKNOWN = "the program knows no such phrase"


class _Checker(NamedTuple):
    """Compares the phrases of one language with the types of their topic."""

    forms: tuple[str, ...]
    """The forms of a phrase that counts."""
    english: dict[str, Any]
    """The same file in English, whose names hold where the program leaves them open."""

    def struct(self, kind: type[Any], value: object, key: Key) -> Found:
        if not isinstance(value, Mapping):
            yield key, "a [table] is expected"
            return
        types = get_type_hints(kind, include_extras=True)
        wanted = {each.encode_name: each for each in msgspec.structs.fields(kind) if each.name != "language"}
        yield from (((*key, name), UNKNOWN) for name in value if name not in wanted)
        for name, each in wanted.items():
            if name in value:
                yield from self.value(types[each.name], value[name], (*key, name))
            elif each.required:
                yield (*key, name), MISSING

    def value(self, expected: Any, value: object, key: Key) -> Found:  # noqa: ANN401 -- types of types
        holes: tuple[str, ...] = ()
        if get_origin(expected) is Annotated:
            expected, *rest = get_args(expected)
            holes = tuple(rest) if rest != [AS_IN_ENGLISH] else _holes(self._in_english(key))
        if expected is str:
            yield from _text(value, holes, key)
        elif expected is int:
            yield from () if isinstance(value, int) else [(key, "a whole number is expected")]
        elif expected is Counted:
            yield from self.counted(value, holes, key)
        elif get_origin(expected) is tuple:
            yield from self.several(get_args(expected), value, key)
        elif isinstance(expected, type) and issubclass(expected, msgspec.Struct):
            yield from self.struct(expected, value, key)
        else:
            yield from self.mapping(get_args(expected), value, key)

    def counted(self, value: object, holes: tuple[str, ...], key: Key) -> Found:
        """A form that is for one number alone may leave the number out."""
        if not isinstance(value, Mapping):
            yield key, f"a form is expected for each way to count: {', '.join(self.forms)}"
            return
        yield from (((*key, form), UNKNOWN) for form in value if form not in self.forms)
        for form in self.forms:
            if form in value:
                yield from _text(value[form], ("count?", *holes), (*key, form))
            else:
                yield (*key, form), MISSING

    def several(self, kinds: tuple[Any, ...], value: object, key: Key) -> Found:
        if not isinstance(value, list):
            yield key, "a [list] is expected"
            return
        any_number = len(kinds) == 2 and kinds[1] is Ellipsis  # noqa: PLR2004 -- how Python writes the type
        if not any_number and len(value) != len(kinds):
            yield key, f"{len(kinds)} texts are expected"
        for number, each in enumerate(value):
            yield from self.value(kinds[0] if any_number else kinds[min(number, len(kinds) - 1)], each, key)

    def _in_english(self, key: Key) -> Any:  # noqa: ANN401 -- whatever stands there
        found: Any = self.english
        for name in key:
            found = found.get(name, {}) if isinstance(found, Mapping) else {}
        return found

    def mapping(self, kinds: tuple[Any, ...], value: object, key: Key) -> Found:
        names, kind = kinds
        if not isinstance(value, Mapping):
            yield key, "a [table] is expected"
            return
        known = get_args(names) if get_origin(names) is Literal else self._in_english(key)
        yield from (((*key, name), UNKNOWN) for name in value if name not in known)
        yield from (((*key, name), MISSING) for name in known if name not in value)
        for name, each in value.items():
            yield from self.value(kind, each, (*key, name))


def _holes(text: object) -> tuple[str, ...]:
    """What is filled in, as far as that can be told. Raises ValueError for a brace that is alone."""
    return tuple(name for _, name, _, _ in Formatter().parse(text) if name is not None) if isinstance(text, str) else ()


def _text(value: object, holes: tuple[str, ...], key: Key) -> Found:
    if not isinstance(value, str):
        yield key, 'a text is expected, in "quotation marks"'
        return
    try:
        found = set(_holes(value))
    except ValueError as error:
        yield key, f"a brace is alone ({error}); a brace that is meant is written twice"
        return
    yield from (
        (key, f"the program fills in no {{{name}}} here") for name in sorted(found - {h.rstrip("?") for h in holes})
    )
    needed = {hole for hole in holes if not hole.endswith("?")}
    yield from ((key, f"{{{name}}} is missing") for name in sorted(needed - found))
