"""Words that a writer may put otherwise are not called absent, nor present: a reader has to look."""

from __future__ import annotations

import pytest

from quiz.library.text.absence import look_for

NUMBERS = {
    "a number in words": ("12 morts", "douze morts"),
    "a number in figures": ("douze morts", "12 morts"),
    "another language": ("12 dead", "twelve dead"),
    "a year": ("2014", "en deux mille quatorze"),
    "a year in two numbers": ("2014", "in twenty fourteen"),
    "a number of many words": ("deux mille quatorze", "en 2014"),
    "groups of figures": ("100 000", "cent mille soldats"),
    "an M before a currency": ("onze millions", "11 M€"),
    "a word that multiplies figures": ("45 000 000", "45 millions"),
    "figures where a word multiplies": ("1,5 million", "1 500 000 euros"),
    "a short form that multiplies": ("100 000", "100k"),
    "Belgian French": ("quatre-vingt-dix ans", "nonante ans"),
    "Roman figures": ("Louis 14", "Louis XIV"),
    "figures for Roman ones": ("Louis XIV", "Louis 14"),
    "one Roman figure behind a name": ("Henri 5", "Henri V"),
    "a German number in German": (
        "12 Tote",
        "Die Stadt und der Rat sagen, es sind zwölf Tote, und mehr nicht.",
    ),
    "Chinese figures": ("12人", "十二人死亡"),
    "a Chinese year": ("2014年", "二〇一四年"),
}
ORDINALS = {
    "the first": ("1er janvier", "premier janvier"),
    "the first in figures": ("premier janvier", "1er janvier"),
    "a long ending": ("2ème fois", "2e fois"),
    "an ordinal in words": ("deuxième", "le 2e jour"),
    "an English ordinal": ("21st century", "twenty-first century"),
    "a century": ("21e siècle", "XXIᵉ siècle"),
    "a king": ("Charles Ier", "Charles premier"),
}
SHORT = {
    "a unit in words": ("12 km", "12 kilomètres"),
    "a unit in short": ("douze kilomètres", "12 km"),
    "a unit by itself": ("kilomètres", "12 km"),
    "a unit looked for with a star": ("kilomèt*", "12 km"),
    "a per cent sign": ("cinq pour cent", "5 %"),
    "per cent in words": ("5 %", "cinq pour cent"),
    "an old per cent": ("5 pour cent", "5 p. 100"),
    "a currency": ("3 €", "trois euros"),
    "a temperature": ("5°C", "5 degrés Celsius"),
    "a saint": ("Saint-Pétersbourg", "à St-Pétersbourg"),
    "a saint in full": ("St. Petersburg", "in Saint Petersburg"),
    "a mister": ("Monsieur Poutine", "M. Poutine"),
    "a mister in full": ("M. Poutine", "monsieur Poutine"),
    "a mister by himself": ("monsieur", "M. Poutine a dit"),
    "a doctor": ("Dr House", "Docteur House"),
    "and as a sign": ("Dupont et Fils", "Dupont & Fils"),
    "and as a word": ("Smith & Sons", "Smith and Sons"),
    "a month": ("10 janvier", "10 janv."),
    "a number of something": ("n° 5", "numéro 5"),
    "before an era": ("av. J.-C.", "avant J.C."),
    "a time of day": ("14h30", "14:30"),
    "a time of day in words": ("14 heures 30", "14 h 30"),
}
SCRIPTS = {
    "simple Chinese letters": ("乌克兰", "烏克蘭總統"),
    "traditional Chinese letters": ("烏克蘭", "乌克兰总统"),
    "two traditional letters for one": ("头发", "頭髮"),
    "a letter of which the other form is not known": ("鲟鱼", "鱘魚"),
    "a Vietnamese tone": ("hoà bình", "hòa bình"),
    "a Vietnamese tone on one syllable": ("thuỷ", "thủy"),
    "a Vietnamese capital": ("HÒA BÌNH", "hoà bình"),
    "a Vietnamese vowel": ("quý", "quí"),
}
FORMS = NUMBERS | ORDINALS | SHORT | SCRIPTS
OTHERS = {
    "a part of a number in words": ("12", "quatre-vingt-douze"),
    "the end of a longer number": ("2", "trente-deux ans"),
    "a hundred in per cent": ("100", "5 pour cent"),
    "another number": ("2014", "deux mille quinze"),
    "a number that goes on": ("20 km", "200 km"),
    "an article": ("1", "un accord"),
    "another ordinal": ("premier ministre", "le deuxième ministre"),
    "another saint": ("Saint-Malo", "Saint-Brieuc et St-Denis"),
    "a short form that is a word": ("monsieur", "il m’a dit"),
    "a short form that is an English word": ("numéro", "no, he said"),
    "words far from each other": ("12 morts", "12 blessés, des morts"),
    "a name with a figure": ("H5", "H five"),
    "decimals": ("3,5", "35 points"),
    "an initial": ("5", "V. Poutine"),
    "other Chinese letters": ("乌克兰", "俄羅斯總統"),
    "another language’s word": ("mai", "it may be"),
    "a Spanish number in French": ("2", "il tourne le dos"),
}
SPOKEN = {
    "mer": "mercredi", "jeu": "jeudi", "mon": "monday", "sen": "sénateur", "mars": "mardi", "sens": "sénateur",
    "gens": "général", "sans": "saint", "arts": "article", "tels": "téléphone", "mes": "maître",
}  # fmt: skip
"""Words that a short form looks like, and the word that is meant by it."""


@pytest.mark.parametrize(("words", "text"), FORMS.values(), ids=FORMS)
def test_words_are_neither_absent_nor_there_where_the_text_has(words: str, text: str) -> None:
    looked = look_for(words, text)
    assert (looked.absent, looked.stands) == (False, False)
    assert looked.perhaps is not None


@pytest.mark.parametrize(("words", "text"), OTHERS.values(), ids=OTHERS)
def test_words_are_absent_where_the_text_has_only(words: str, text: str) -> None:
    assert look_for(words, text).absent


@pytest.mark.parametrize(("word", "whole"), SPOKEN.items())
def test_a_word_is_no_short_form_of_another(word: str, whole: str) -> None:
    assert look_for(word, f"là, le {whole} dit non").absent


def test_what_may_be_meant_is_shown_as_the_text_has_it() -> None:
    looked = look_for("12 morts", "Rien.\nIl y eut « Douze  morts » là.")
    assert looked.perhaps is not None
    assert (looked.perhaps.words, looked.perhaps.line) == ("Douze morts", 2)


def test_one_alternative_is_enough() -> None:
    assert not look_for("girafe|12 km", "douze kilomètres").absent
    assert look_for("girafe|12 km", "douze mètres").absent


@pytest.mark.parametrize("sign", ["一", "1", "十", "1,000 ", "٣"])
def test_figures_that_never_end_are_looked_through_all_the_same(sign: str) -> None:
    assert not look_for("12 km", f"{sign * 5_000} km, là 12 kilomètres").absent


def test_one_letter_that_stands_for_four_words_is_one_word() -> None:
    assert not look_for("5 km", "ﷺ cinq kilomètres").absent
