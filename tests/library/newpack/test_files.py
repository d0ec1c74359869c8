"""A new pack is whole: it is read, passes the check and plays, whatever the articles are."""

from __future__ import annotations

import re
import string
from functools import cache
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quiz.checks import check_contents
from quiz.console.folders import make_folder
from quiz.library.newpack.answers import Described
from quiz.library.newpack.articles import Handed, read_article
from quiz.library.newpack.files import bank_name, files_of
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from quiz.model import LANGUAGES, TOPICS
from tests.conftest import TOP, small_pack

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.model import Language, Pack

SEEDS = sorted((TOP / "seeds").glob("*.txt"))
WHOLE = Described(read_article(str(SEEDS[1])), "La Gazette d'ici", "2022-01-12", "fr", "stated", "l'adresse : ici")
OTHER = Described(read_article(str(SEEDS[2])), "Reuters", "2022-01", "fr", "inferred", "the layout")
NOBODY = Described(read_article(str(SEEDS[3])), None, "2022", "fr", "unknown", "")


def made(folder: Path, register: Pack, *described: Described, language: Language = "fr") -> Contents:
    """The pack, written and read back."""
    files = files_of("essai", "essai", described, register, language)
    make_folder(folder, files.items())
    return read_contents(folder_root(folder))


def woken(bank: Path, only: str = "") -> str:
    """The bank with its examples no longer comments, all of them or one."""
    blocks = re.split(r"(?m)^(?=#   - id: |  # \d\. )", bank.read_text(encoding="utf-8"))
    return "".join(re.sub("(?m)^# ", "", each) if f"kind: {only}" in each else each for each in blocks)


@pytest.mark.parametrize("names", [("Правда", "Известия"), ("CNN ?", "CNN !"), ("新华社", "인민일보"), ("!", "?!")])
def test_two_outlets_are_kept_apart_whatever_ids_their_names_would_make(
    tmp_path: Path, pack: Pack, names: tuple[str, str]
) -> None:
    contents = made(tmp_path / "essai", pack, *(WHOLE._replace(outlet=name) for name in names))
    outlets = {each.value.id: each.value.name for each in contents.outlets}
    assert tuple(outlets[each.value.outlet] for each in contents.sources) == names
    assert check_contents(contents) == ()


def test_one_name_in_two_forms_is_one_outlet(tmp_path: Path, pack: Pack) -> None:
    names = "L’Écho d’Ici", "l'Écho d'ici"
    contents = made(tmp_path / "essai", pack, *(WHOLE._replace(outlet=name) for name in names))
    assert len({each.value.outlet for each in contents.sources}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("described", [(WHOLE,), (NOBODY,), (WHOLE, OTHER), (WHOLE, WHOLE), (NOBODY, OTHER, WHOLE)])
def test_a_new_pack_passes_the_check(
    tmp_path: Path, pack: Pack, described: tuple[Described, ...], language: Language
) -> None:
    contents = made(tmp_path / "essai", pack, *described, language=language)
    assert check_contents(contents) == ()
    assert len(contents.questions) == 1
    assert len(contents.pack.articles) == len(described)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_articles_are_copied_byte_for_byte(tmp_path: Path, pack: Pack, path: Path) -> None:
    described = WHOLE._replace(article=read_article(str(path)))
    made(tmp_path / "essai", pack, described)
    assert (tmp_path / "essai/seeds/la-gazette-d-ici.txt").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("kind", ["match", "order", "hottext"])
@pytest.mark.parametrize("described", [(WHOLE,), (WHOLE, OTHER)])
def test_an_example_that_is_woken_asks_only_for_its_explanation(
    tmp_path: Path, pack: Pack, described: tuple[Described, ...], kind: str
) -> None:
    made(tmp_path / "essai", pack, *described)
    bank = tmp_path / "essai/questions/essai.yaml"
    bank.write_text(woken(bank, kind), encoding="utf-8")
    contents = read_contents(folder_root(tmp_path / "essai"))
    assert [type(each.value).__name__.lower() for each in contents.questions] == ["choice", kind]
    assert {problem.code for problem in check_contents(contents)} == {"W803"}


def test_what_the_register_knows_is_copied(tmp_path: Path, pack: Pack) -> None:
    contents = made(tmp_path / "essai", pack, OTHER._replace(outlet="RT France"))
    assert contents.pack.outlets["rt-france"] == pack.outlets["rt-france"]
    assert set(contents.pack.outlets) == {"rt-france", "rt"}
    assert all(pack.references[name] == each for name, each in contents.pack.references.items())


def test_what_the_register_does_not_know_is_to_be_completed(tmp_path: Path, pack: Pack) -> None:
    outlet = made(tmp_path / "essai", pack, WHOLE).pack.outlets["la-gazette-d-ici"]
    assert (outlet.name, outlet.sector, outlet.aliases) == ("La Gazette d'ici", "undeclared", ("La Gazette d'ici",))


@pytest.mark.parametrize(("language", "words"), [("fr", "\u00a0: pas recherché"), ("en", ": not researched")])
def test_a_form_says_what_to_look_up_of_an_outlet_and_where(
    tmp_path: Path, pack: Pack, language: Language, words: str
) -> None:
    outlet = made(tmp_path / "essai", pack, WHOLE, language=language).pack.outlets["la-gazette-d-ici"]
    assert outlet.not_researched == TOPICS
    form = (tmp_path / "essai/questions/outlets.yaml").read_text(encoding="utf-8")
    assert [topic for topic in TOPICS if f"# {topic}" not in form] == []
    assert form.count(words) == len(TOPICS)


def test_nobody_is_asked_to_look_up_an_outlet_that_nobody_knows(tmp_path: Path, pack: Pack) -> None:
    assert made(tmp_path / "essai", pack, NOBODY).pack.outlets["media-inconnu"].not_researched == ()


@pytest.mark.parametrize("other", ["Reuters (Haïti)", "Reuterss"])
def test_a_name_that_is_only_like_another_that_was_given_is_another_outlet(
    tmp_path: Path, pack: Pack, other: str
) -> None:
    contents = made(tmp_path / "essai", pack, OTHER, WHOLE._replace(outlet=other))
    assert [each.value.name for each in contents.outlets if "reuters" in each.value.id] == [other, "Reuters"]


def test_a_skeleton_entry_that_is_woken_asks_only_for_its_reference(tmp_path: Path, pack: Pack) -> None:
    made(tmp_path / "essai", pack, WHOLE)
    for name in ("outlets", "references"):
        path = tmp_path / f"essai/questions/{name}.yaml"
        text = re.sub("(?m)^# (?= {3})|^ +not_researched:.*\n", "", path.read_text(encoding="utf-8"))
        if name == "references":
            entry = text[text.index("  - id:") : text.index("references: []")]
            text = "references:\n" + entry
        path.write_text(text, encoding="utf-8")
    contents = read_contents(folder_root(tmp_path / "essai"))
    assert check_contents(contents) == ()
    assert contents.pack.outlets["la-gazette-d-ici"].owner


def test_what_is_said_of_an_article_is_kept(tmp_path: Path, pack: Pack) -> None:
    source = made(tmp_path / "essai", pack, WHOLE).pack.articles["la-gazette-d-ici"].source
    assert (source.date, source.language, source.attribution) == ("2022-01-12", "fr", "stated")
    assert (source.evidence.fr, source.evidence.en) == ("l’adresse\u00a0: ici", "l'adresse: ici")
    assert source.title.startswith("OTAN") if isinstance(source.title, str) else False


def test_two_articles_of_one_outlet_keep_two_names(tmp_path: Path, pack: Pack) -> None:
    assert set(made(tmp_path / "essai", pack, OTHER, OTHER).pack.articles) == {"reuters", "reuters-2"}


@pytest.mark.parametrize(
    ("pack_name", "bank"), [("Ma classe 3e B", "ma-classe-3e-b"), ("outlets", "ma-banque"), ("Школа", "ma-banque")]
)
def test_the_bank_is_named_after_the_pack(pack_name: str, bank: str) -> None:
    assert bank_name(pack_name) == bank


@cache
def register() -> Pack:
    """The small pack, for a test whose arguments hypothesis prints."""
    return read_contents(folder_root(small_pack())).pack


SIGNS = string.ascii_letters + string.digits + "éÀ «»\"'’:;!?.,…[]()#-*&{}%\n\t\u00a0\u202f\u200b\x1b\u202e\ufeff"
WILD = st.text(alphabet=st.sampled_from(SIGNS), min_size=60, max_size=600)
SHOWN = "".join(sign for sign in SIGNS if sign.isprintable())
"""Of a name, the wizard takes over what can be shown."""
NAMES = st.one_of(st.none(), st.text(alphabet=st.sampled_from(SHOWN), max_size=30).map(str.strip))


@given(text=WILD, name=NAMES, language=st.sampled_from(LANGUAGES))
@example(text=f"{'0' * 20}\u00a00\u202f»\u202e{'0' * 40}", name=None, language="fr")
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_whatever_the_article_says_its_pack_passes_the_check(
    tmp_path_factory: pytest.TempPathFactory, text: str, name: str | None, language: Language
) -> None:
    text = " mot".join([text, *"abcdefghijklmnopqrstuvwxyz"])
    described = WHOLE._replace(article=Handed(text.encode(), text), outlet=name or None, language=language)
    contents = made(tmp_path_factory.mktemp("wild") / "essai", register(), described, OTHER)
    errors = [problem for problem in check_contents(contents) if problem.severity == "error"]
    assert [msgspec.to_builtins(problem) for problem in errors] == []
    assert len(contents.questions) == 1
