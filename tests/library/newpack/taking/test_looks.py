"""What looks wrong in an article is told with its place; an article as it was printed is told of nothing."""

from __future__ import annotations

import pytest

from quiz.library.newpack.articles import Handed, read_article
from quiz.library.newpack.taking.looks import Look, looks_of
from quiz.library.newpack.taking.taken import Left, Mended, Taken
from tests.conftest import TOP

SOUND = "La mairie ferme le pont lundi, a dit le maire mardi soir à la presse. " * 8


def looks(text: str, taken: Taken | None = None) -> dict[str, Look]:
    return {look.kind: look for look in looks_of(Handed(text.encode("utf-8", "replace"), text, taken=taken))}


def test_a_sound_text_looks_well() -> None:
    assert looks(SOUND) == {}


@pytest.mark.parametrize("path", sorted((TOP / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_the_articles_that_come_with_the_program_look_well(path: str) -> None:
    assert [look.kind for look in looks_of(read_article(str(path))) if look.kind != "stump"] == []


@pytest.mark.parametrize(
    ("added", "kind", "sample", "times"),
    [
        ("une \ufb01n di\ufb03cile", "ligatures", "une \ufb01n", 2),
        ("la ferme-\nture du pont", "hyphens", "ferme- | ture", 1),
        ("lâ€™OTAN a dÃ©clarÃ©", "garbled", "lâ€™OTAN", 1),
        ("il a &eacute;t&eacute; dit", "entities", "&eacute;", 1),
        ("<p>Une phrase</p>", "markup", "<p>", 1),
        ("Cet article est réservé aux abonnés.", "stump", "réservé aux abonnés", 1),
        ("Subscribe to continue reading", "stump", "Subscribe", 1),
        ("Le maire ajoute que…", "stump", "ajoute que…", 1),
        ("Publié le 3 mai 2026\nUn mot.\nPublié le 4 mai 2026\n", "several", "Publié le 4", 2),
        ("Par Anne Dupont\nUn mot.\nPar Jean Dubois\nUn mot.", "several", "Par Jean Dubois", 2),
        ("----\n\nUn autre pont ferme\n\nLe pont du canal sera fermé lui aussi.\n", "several", "Un autre pont", 2),
    ],
)
def test_what_looks_wrong_is_told_with_its_line_and_words(added: str, kind: str, sample: str, times: int) -> None:
    look = looks(f"{SOUND}\n{added}")[kind]
    assert sample in look.sample
    assert look.line >= 2
    assert look.times == times


@pytest.mark.parametrize(
    "added",
    [
        "un vice-\nAmiral", "de 1990-\n1995", "Par Anne Dupont\nUn mot.\nPar Anne Dupont", "* * *\nfin.",
        "Publié le 3 mai 2026", "le maire, réélu, aux abonnés absents.",
    ],
)  # fmt: skip
def test_what_is_well_is_not_told(added: str) -> None:
    assert looks(f"{SOUND}\n{added}\n{SOUND}") == {}


def test_a_text_of_a_few_words_is_told() -> None:
    assert looks("Un mot. " * 12)["short"].times == 24


@pytest.mark.parametrize(
    ("taken", "kind"),
    [
        (Taken(SOUND, "x", closed=True), "stump"),
        (Taken(SOUND, "x", articles=2), "several"),
        (Taken(SOUND, "x", left=(Left("pictures", 1, 1, ("2",)),)), "pages"),
        (Taken(SOUND, "x", left=(Left("other", 2, 1, ("Un mot",)),)), "amid"),
        (Taken(SOUND, "x", mended=(Mended("reworded", 1, ("Un mot",)),)), "reworded"),
        (Taken(SOUND, "x", mended=(Mended("encoding", 1, ("Windows-1252",)),)), "encoding"),
    ],
)
def test_what_showed_itself_while_the_text_was_taken_is_told(taken: Taken, kind: str) -> None:
    assert list(looks(SOUND, taken)) == [kind]


def test_what_was_left_out_around_the_text_is_no_warning() -> None:
    assert looks(SOUND, Taken(SOUND, "x", left=(Left("other", 2, 0, ("Un mot",)), Left("adverts", 1, 1, ("x",))))) == {}
