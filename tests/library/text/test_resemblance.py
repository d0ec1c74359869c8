"""What a page, a scan or a copy can do to words makes nobody believe that they are absent; other words stay absent."""

from __future__ import annotations

import pytest

from quiz.library.text.absence import beside, look_for
from quiz.library.text.heads import without_heads
from quiz.library.text.resemblance import resemblances, stands_somehow
from tests.apart import apart

MEMORY = 1_000_000_000
"""Bytes that looking may take, far more than it does."""

PRINTED = {
    "a page ends in a word": ("association", "Une asso-\n12\nciation de la ville."),
    "a head stands in a word": ("association", "Une asso-\n\n12 LE MONDE\n\nciation de la ville."),
    "a head stands between two words": ("deux mots", "deux\n\nLE MONDE – 12\n\nmots"),
    "a page’s number stands between two words": ("deux mots", "deux\n12\nmots"),
    "a line ends in a word, without a hyphen": ("association", "Une asso\nciation"),
    "the letters are apart": ("ONU", "L’ O N U a dit."),
    "no-break spaces are between the letters": ("guerre", "la g\u00a0u\u00a0e\u00a0r\u00a0r\u00a0e est"),
    "thin spaces are between the letters": ("guerre", "la g\u2009u\u2009e\u2009r\u2009r\u2009e est"),
    "a word is parted by its spacing": ("Washington", "W ashington a dit"),
    "small capitals": ("Otan", "L’ ᴏᴛᴀɴ a dit."),
    "letters above the line": ("Mme Dupont", "Mᵐᵉ Dupont"),
    "ligatures are lost": ("difficile", "C’est di cile"),
    "ligatures are lost without a trace": ("financiers", "des nanciers"),
    "marks of footnotes": ("deux mots", "deux[1] mots"),
    "a note between brackets": ("deux mots", "deux[note 3] mots"),
    "a remark between brackets": ("deux mots", "deux [sic] mots"),
    "how Chinese letters are read": ("漢字", "漢(かん)字(じ)"),
    "how they are read, in Latin letters": ("漢字", "漢(hàn)字(zì)"),
    "how they are read, in other brackets": ("漢字", "漢《かん》字《じ》"),
    "letters are struck through": ("guerre", "la g\u0336u\u0336e\u0336r\u0336r\u0336e"),
}
SCANNED = {
    "a nought for a letter": ("OTAN", "l’0TAN dit"),
    "a letter for a figure": ("12 millions", "l2 millions"),
    "capitals for small letters": ("million", "un miIIion"),
    "m for two letters": ("gouvernement", "le gouvemement"),
    "no accents at all": ("été décidé", "il a ete decide " + "sans un seul accent dans toute la page " * 4),
}
WRITTEN = {
    "points in initials": ("OTAN", "l’O.T.A.N. dit"),
    "points looked for": ("U.S.A.", "the USA said"),
    "markup": ("deux mots", "deux **mots**"),
    "quotation marks": ("deux mots", "deux « mots »"),
    "quoted lines": ("deux mots", "> dit deux\n> mots ici"),
    "both genders": ("étudiants", "les étudiant·e·s"),
    "brackets": ("Le président", "[L]e président"),
    "another decimal sign": ("3,5", "3.5 points"),
    "a unit without a space": ("5 %", "5% de plus"),
    "a unit in words": ("5 %", "5 pour cent de plus"),
    "a currency in words": ("20 euros", "20 € de plus"),
    "a fraction in one sign": ("1/2", "½ tasse"),
    "a power": ("m2", "20 m²"),
    "accents written one for the other": ("évènement", "un événement"),
    "a name without its accents": ("Saric", "M. Šarić"),
    "a name with letters that others lack": ("Jørgensen", "M. Jorgensen"),
    "an umlaut in two letters": ("Mueller", "Herr Müller"),
    "a cedilla for a comma": ("Constanța", "la Constanţa"),
}
UNSEEN = {
    "a joiner of signs": ("guerre", "la gu\u034ferre"),
    "a selector of forms": ("guerre", "la gu\ufe0ferre"),
    "a tag": ("guerre", "la gu\U000e0067erre"),
    "a filler": ("guerre", "la gu\u3164erre"),
    "a blank that is no space": ("deux mots", "deux\u2800mots"),
}
SCRIPTS = {
    "Cyrillic letters like Latin ones": ("CAP", "САР dit"),
    "Greek letters like Latin ones": ("OTAN", "ΟΤΑΝ a dit"),
    "letters in circles": ("NATO", "ⓃⒶⓉⓄ said"),
    "Greek capitals": ("Αθήνα", "στην ΑΘΗΝΑ"),
    "a Hebrew sign of shortening": ('צה"ל', "צה״ל אמר"),
    "a Hebrew hyphen": ("בית ספר", "בית־ספר"),
    "a Thai vowel in two signs": ("น้ำ", "น้ํา"),
    "the other kana": ("ひらがな", "ヒラガナ"),
    "a Korean space": ("남북관계", "남북 관계"),
}
FORMS = PRINTED | SCANNED | WRITTEN | UNSEEN | SCRIPTS
OTHERS = [
    ("pilote", "pilo tage"),
    ("OTAN", "pilot anglais"),
    ("marché", "il marche là où ça va, dès l’été, à côté de l’école, où ça a été créé " * 2),
    ("35", "3,5 points"),
    ("5 %", "15 % et 5 personnes"),
    ("mai", "mal"),
    ("1997", "19 97"),
    ("les", "l es"),
    ("fin", "n"),
    ("come", "la corne"),
    ("война", "мир"),
    ("千", "百"),
    ("日本首相", "日本の首相"),
    ("漢字", "字漢"),
]


@pytest.mark.parametrize(("words", "text"), FORMS.values(), ids=FORMS)
def test_words_are_not_called_absent_where(words: str, text: str) -> None:
    looked = look_for(words, text)
    assert not looked.absent
    assert looked.stands or looked.perhaps is not None or looked.fault is not None


@pytest.mark.parametrize(
    ("words", "text"),
    [
        PRINTED["the letters are apart"],
        PRINTED["letters are struck through"],
        WRITTEN["points in initials"],
        WRITTEN["markup"],
        UNSEEN["a selector of forms"],
    ],
)
def test_letters_that_are_only_set_apart_or_marked_are_the_words(words: str, text: str) -> None:
    assert look_for(words, text).stands


def test_a_word_that_is_parted_by_a_space_may_be_two() -> None:
    looked = look_for("surtout", "il va sur tout le monde")
    assert (looked.stands, looked.absent) == (False, False)


@pytest.mark.parametrize(("words", "text"), OTHERS)
def test_other_words_resemble_nothing(words: str, text: str) -> None:
    assert look_for(words, text).absent


def test_what_may_be_the_words_is_shown_with_its_line() -> None:
    looked = look_for("association", "ligne une\nUne asso-\n12\nciation")
    assert looked.perhaps is not None
    assert (looked.perhaps.line, looked.perhaps.words) == (2, "asso- 12 ciation")
    assert stands_somehow("association", "une asso 12 ciation") is None


def test_what_stands_beside_the_words_is_told_apart_from_them() -> None:
    text = "L’OTAN a dit ; l’O.T.A.N. dira"
    found = beside("OTAN", text)
    assert found is not None
    assert found.words == "O.T.A.N"
    assert beside("OTAN", "L’OTAN a dit") is None


def test_what_is_in_a_head_is_looked_for_as_well() -> None:
    assert next(resemblances("GUERRE", "oui\n\nLA  G U E R R E\n\nnon"), None) is not None


def test_a_text_without_heads_is_as_long_as_it_was() -> None:
    text = "Une asso-\n12\nciation\n\nLE MONDE – 12\n\nfin\nLe Monde 3\nx\nLe Monde 4\n"
    bare = without_heads(text)
    assert (len(bare), bare.split()) == (len(text), ["Une", "asso-", "ciation", "fin", "x"])


@pytest.mark.parametrize("text", ["a-\n" * 2_000, "a-" + "\n \n" * 4_000 + "1", "es " * 1_000, "a\n\n1\n\n" * 2_000])
def test_no_text_keeps_looking_from_ending(text: str) -> None:
    assert look_for("anticonstitutionnellement*ff*a", text).absent


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("é*è*é*è*é*è*z", "éè" * 500 + " z"),
        ("a%*a%*a%*5", "a%" * 500 + " 5"),
        ("finance " * 12 + "zut", "finance " * 200 + "zu t"),
        ("f" * 60 + "ab", "f" * 400 + " ab"),
        ("正*道*正*歉", "正道" * 500 + "歉x"),
        ("gouvernement " * 12 + "zut", "gouvemement " * 200 + "zu t"),
    ],
)
def test_no_pattern_keeps_looking_from_ending(pattern: str, text: str) -> None:
    assert apart(lambda: f"{len(list(resemblances(pattern, text)))}", MEMORY).isdigit()
