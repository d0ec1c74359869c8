"""What keeps a text from being searched is seen, and an ordinary text has nothing of it."""

from __future__ import annotations

import pytest

from quiz.library.text.absence import look_for
from quiz.library.text.soundness import faults_of, is_cut, is_garbled
from quiz.locale.said import said
from tests.apart import apart

MEMORY = 1_000_000_000
"""Bytes that looking may take, far more than it does."""

BARE = "Le maire a dit mercredi que la réunion de la ville avec les élus a été fermée pour tous. " * 8
SPOILT = [
    ("replaced", "pr\ufffdsident"),
    ("private", "le pr\ue001sident"),
    ("control", "pr\x82sident"),
    ("control", "pr\x85sident"),
    ("turned", "\u202eabc"),
    ("garbled", "prÃ©sident"),
    ("garbled", "lâ€™eau"),
    ("garbled", "Â« oui Â»"),
    ("garbled", "РџСЂРёРІРµС‚"),
    ("garbled", "pr√©sident"),
    ("garbled", "pr├®sident"),
    ("markup", "<p>oui</p>"),
    ("markup", "{\\rtf1 oui"),
    ("markup", "{{page.status === 'public' ? 'oui' : 'non'}}"),
    ("entities", "pr&eacute;sident"),
    ("entities", "pr&#233;sident"),
    ("escaped", "pr\\u00e9sident"),
    ("escaped", "pr=C3=A9sident"),
    ("lost", "pr?sident"),
    ("accents", "d´eclar´e"),
    ("lookalikes", "Mосква"),
    ("spaced", "le p r é s i d e n t dit"),
    ("backwards", "םולש"),
    ("garbled", "les ŽcrivŽs"),
    ("garbled", "les ‚lŠves"),
    ("garbled", "âîéíà"),
    ("garbled", "вЙТИНА бНИМЮ"),
    ("garbled", "ျမန္မာ"),
    ("markup", "une <nota-bene>note</nota-bene>"),
    ("markup", "[oui](https://x.fr)"),
    ("entities", "pr&eacutesident"),
    ("escaped", "d=E9cid"),
    ("escaped", "pr\\303\\251sident"),
    ("escaped", "pr\\'esident"),
    ("escaped", "(cid:74)(cid:88)"),
    ("lost", "des ?nanciers"),
    (
        "columns",
        "le maire dit      la foule vient\nque le pont de     voir le pont qui\nla ville ferme    sera peint\n",
    ),
    ("glued", "lemaireaditquelepontdelavilleseraitferméjusquaumoisprochain"),
    ("timed", "1\n00:00:01,000 --> 00:00:04,000\nLe maire a dit\n"),
    ("timed", "WEBVTT\n\n00:04.500 --> 00:08.000\nque le pont\n"),
    ("bare", BARE.replace("é", "")),
    ("bare", BARE.replace("é", "e")),
]
SOUND = [
    BARE,
    BARE[:500].replace("é", "e"),  # too short to tell
    "The mayor said on Wednesday that the bridge of the town will be closed until the end of the month. " * 8,
    "Der Bürgermeister sagte am Mittwoch, dass die Brücke der Stadt bis zum Ende des Monats gesperrt ist. ".replace(
        "ü", "ue"
    )
    * 8,
    "« L’ÉTÉ », LE CAFÉ» dit-il — « oui »… à São Paulo, ÇÃO",
    "a < b > c, R&D; AT&T, 50 % de TVA, http://x.fr/a?b=%20%30",
    "ligne une.\x85\x85Ligne deux\x85\n",
    "Qui ?Moi. En vue?Le secrétaire",
    "Россия, SMSка, µg, kΩ, Ελλάδα",
    "中文文本，没有问题。「日本語（テスト）」한국어 시험 ไทยภาษา",
    "قال الرئيس إنه لن يلتقي، שלום עולם",
    "créée, naïve, Ærøskøbing, Việt Nam, Þórr, n°s 5 et 6, 5×4, x=5, km²",
    "Rechtsschutzversicherungsgesellschaften, https://exemple.fr/un-tres-long-chemin-qui-ne-finit-jamais-du-tout/et-encore",
    "Oui   non\nUn seul    tableau\n\nPuis le texte reprend, ligne à ligne.\n",
]


@pytest.mark.parametrize(("kind", "text"), SPOILT)
def test_a_spoilt_text_is_seen(kind: str, text: str) -> None:
    assert kind in {fault.kind for fault in faults_of(text)}


@pytest.mark.parametrize("text", [text for _, text in SPOILT])
def test_nothing_is_absent_from_a_spoilt_text(text: str) -> None:
    assert not look_for("girafe", text).absent


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_text_is_not_suspected(text: str) -> None:
    assert faults_of(text) == ()


def test_a_fault_is_shown_with_the_words_around_it_on_one_line() -> None:
    (fault,) = faults_of("ligne une\nle prÃ©sident dit\n")
    assert (fault.start, fault.sample) == (15, "le prÃ©sident dit")


@pytest.mark.parametrize(
    ("text", "start", "sample"),
    [
        ("prÃ©sident", 2, "prÃ©sident"),
        ("une\nprÃ©sident\ndit", 6, "prÃ©sident"),
        ("0123456789abcdefprÃ©sidentABCDEFGHIJ", 18, "6789abcdefprÃ©sidentABCD"),
        ("le  pr\ufffdsident", 6, "le pr\ufffdsident"),
        ("le pr\x82sident", 5, "le pr\ufffdsident"),
        ("pr\ufffd\ndit", 2, "pr\ufffd"),
    ],
)
def test_the_sample_has_twelve_signs_on_either_side_of_one_line_and_none_that_is_not_seen(
    text: str, start: int, sample: str
) -> None:
    fault = faults_of(text)[0]
    assert (fault.start, fault.sample) == (start, sample)


def test_a_fault_is_told_with_its_kind_and_its_words() -> None:
    (fault,) = faults_of("le prÃ©sident")
    assert fault.told == said("articles.fault", what=said("articles.garbled"), sample="le prÃ©sident")


def test_faults_are_told_in_the_order_in_which_they_are_met() -> None:
    assert [fault.kind for fault in faults_of("un <b>oui</b>, le pr?sident, pr\ufffdsident")] == [
        "markup", "lost", "replaced",
    ]  # fmt: skip


def test_signs_beside_letters_are_no_accents_where_the_text_is_garbled() -> None:
    kinds = {fault.kind for fault in faults_of("le prÃ©sident a¨b")}
    assert kinds == {"garbled"}


@pytest.mark.parametrize(
    ("text", "cut"), [("a\n[…]\nb", True), ("a\n [...] \nb", True), ("a […] b", False), ("", False)]
)
def test_a_text_is_cut_where_a_line_says_so(text: str, cut: bool) -> None:  # noqa: FBT001
    assert is_cut(text) is cut
    assert ("cut" in {fault.kind for fault in faults_of(text)}) is cut


@pytest.mark.parametrize("text", ["R&D;", "a & b; c", "&inconnu;", "eacute;"])
def test_signs_that_make_no_entity_are_none(text: str) -> None:
    assert faults_of(text) == ()


@pytest.mark.parametrize(
    "text", ["a   " * 3_000 + "\n", ("a   b\n\n" * 2 + "z\n") * 500, "<a" + " " * 9_000, "é" * 9_000]
)
def test_no_text_keeps_looking_for_faults_from_ending(text: str) -> None:
    assert apart(lambda: f"{len(faults_of(text * 2))}", MEMORY).isdigit()


@pytest.mark.parametrize(
    "quoted",
    [
        "« {} »",
        "«{}»",
        "‹{}›",
        "“{}”",
        "„{}“",
        "»{}«",
        "‘{}’",
        "’{}",
        "…{}…",
        "–{} –",
        "—{} —",
        "{} !",
        "{} …",
        "«{}»…",
        "“{}”—",
    ],
)  # fmt: skip
def test_an_accent_beside_any_sign_of_typography_is_not_garbled(quoted: str) -> None:
    spaces = ("\u00a0", "\u202f", "\u2009")
    words = [
        quoted.replace(" ", space).format(letter) for space in spaces for letter in "àâäáéèêëîïíôöóùûüúçœñÀÉÈÊÎÔÇŒÖÜ"
    ]
    assert [word for word in words if is_garbled(word)] == []
