"""The files of the words: complete in each language, and told by line and key where they are not."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.locale.catalogue import FOLDER, Words, folders, read
from quiz.locale.checking import faults_of, lines_of, phrases_in
from quiz.locale.manner import Counts, Plural, manner_of
from quiz.locale.trace import TraceWords
from tests.locale.copies import copied

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


def faults(path: Path, kind: type[Words]) -> list[str]:
    return [str(fault).removeprefix(f"{path}:") for fault in phrases_in(path, kind)[1]]


@pytest.mark.parametrize("language", folders())
def test_every_phrase_of_every_language_is_there_and_none_besides(language: str) -> None:
    assert [str(fault) for fault in faults_of(FOLDER / language)] == []


def test_a_file_without_a_topic_is_told(tmp_path: Path) -> None:
    path = copied("en", "trace", tmp_path)
    shutil.copy(path, path.with_name("tracing.toml"))
    assert [str(fault) for fault in faults_of(path.parent)] == [
        f"{path.with_name('tracing.toml')}:1: the program knows no such topic"
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('caution = "What this does not prove"\n', "", "1: caution: this phrase is missing"),
        ("caution =", "causion =", ": causion: the program knows no such phrase"),
        ('unknown = "unknown"\n', "", ": basis.unknown: this phrase is missing"),
        ("hands: {name}", "hands: {nmae}", ": chain: the program fills in no {nmae} here"),
        ("hands: {name}", "hands", ": chain: {name} is missing"),
        ("hands: {name}", "hands: {name", ": chain: a brace is alone"),
        ('"What this does not prove"', "3", ': caution: a text is expected, in "quotation marks"'),
        ("[basis]", "[bases]", ": basis: this phrase is missing"),
        ("legend = [", "legend = 1\nlegends = [", ": legend: a [list] is expected"),
        ('caution = "What', "caution = What", "this is not TOML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_line_and_key(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    path = copied("en", "trace", tmp_path, old, new)
    assert sentence in "\n".join(faults(path, TraceWords))


def test_a_phrase_that_is_unknown_here_and_missing_there_is_misplaced(tmp_path: Path) -> None:
    path = copied("en", "trace", tmp_path, "[basis]\n", '[basis]\ncaution = "moved"\n')
    path.write_text(path.read_text(encoding="utf-8").replace('caution = "What this does not prove"\n', ""), "utf-8")
    line = path.read_text(encoding="utf-8").splitlines().index('caution = "moved"') + 1
    assert faults(path, TraceWords) == [
        f"{line}: basis.caution: this phrase is misplaced: it belongs to the top of the file, before the first [table]"
    ]


def test_lines_are_counted_through_long_texts() -> None:
    text = 'one = """\ntwo = 2\n"""\n[table]\n"a key" = [\n  "x",\n]\nlast = 1\n'
    assert lines_of(text) == {("one",): 1, ("table",): 4, ("table", "a key"): 5, ("table", "last"): 8}


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert faults(tmp_path / "trace.toml", TraceWords) == ["1: the file of the topic “trace” is missing"]


def test_a_translation_in_the_making_is_spoken_at_once(run: Run, tmp_path: Path) -> None:
    path = copied("en", "help", tmp_path, 'usage = "Usage:"', 'usage = "Uso:"')
    shutil.move(path.parent, tmp_path / "es")
    told = run("--help", lang="es_ES.UTF-8", QUIZ_LANGUAGES=str(tmp_path)).stdout
    assert "Uso: " in told
    assert "fr, en or es" in told


def test_a_broken_translation_is_told_by_file_line_and_key_without_a_traceback(run: Run, tmp_path: Path) -> None:
    path = copied("en", "general", tmp_path, 'hint = "h hint"\n', "")
    shutil.move(path.parent, tmp_path / "es")
    result = run("play", lang="es_ES.UTF-8", QUIZ_LANGUAGES=str(tmp_path))
    assert result.returncode == 2
    assert result.stderr == f"{tmp_path / 'es' / 'general.toml'}:1: hint: this phrase is missing\n"


def test_words_that_were_saved_again_are_read_again(run: Run, tmp_path: Path) -> None:
    path = copied("en", "help", tmp_path)
    shutil.move(path.parent, tmp_path / "es")
    path = tmp_path / "es" / "help.toml"
    for title in ("Uso:", "Modo de empleo:"):
        text = re.sub("^usage = .*", f'usage = "{title}"', path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        path.write_text(text, encoding="utf-8")
        assert title in run("--help", lang="es", QUIZ_LANGUAGES=str(tmp_path)).stdout


def test_each_language_is_read_once() -> None:
    assert read(TraceWords, "fr") is read(TraceWords, "fr")


@pytest.mark.parametrize(("language", "ones"), [("fr", {0, 1}), ("en", {1})])
def test_a_count_takes_the_form_of_its_language(language: str, ones: set[int]) -> None:
    assert {count for count in range(200) if manner_of(language).form_of(count) == "one"} == ones


def test_a_form_may_go_by_the_last_two_digits() -> None:
    few = [tens + last for tens in range(0, 100, 10) for last in (2, 3, 4) if tens != 10]
    polish = Plural(one=Counts(numbers=(1,)), few=Counts(endings=tuple(few)))
    manner = msgspec.structs.replace(manner_of("en"), plural=polish)
    told = [manner.form_of(count) for count in (0, 1, 2, 4, 5, 12, 21, 22, 112, 122)]
    assert told == ["other", "one", "few", "few", "other", "other", "other", "few", "other", "few"]
