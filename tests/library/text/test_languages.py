"""The language of an article is found or unknown; it is never assumed."""

from __future__ import annotations

import pytest

from quiz.library.text.languages import UNKNOWN, language_of

TEXTS = {
    "fr": "le maire et les parents dans la salle",
    "en": "the mayor and the parents in the hall",
    "es": "El presidente dijo que no se había reunido con los representantes de la oposición para hablar.",
    "de": "Der Präsident sagte, er habe sich nicht mit den Vertretern der Opposition getroffen.",
    "it": "Il sindaco ha aperto la nuova scuola dopo dieci anni. Gli insegnanti chiedono di finire i lavori.",
    "pt": "O presidente disse que não se reuniu com os representantes da oposição para falar do acordo.",
    "ca": "El president va dir que no es reuniria amb els representants per parlar de l'acord.",
    "ru": "Президент сказал, что он не встречался с представителями оппозиции, как и раньше.",
    "uk": "Президент заявив, що не зустрічатиметься з представниками, як і раніше, але готовий.",
    "bg": "Президентът заяви, че няма да се срещне с представители на опозицията, както и преди.",
    "ar": "قال الرئيس إنه لن يلتقي في هذا اليوم مع ممثلي المعارضة على الرغم من ذلك",
    "fa": "رئیس جمهور گفت که با نمایندگان این کشور دیدار نمی‌کند و از آن خبر ندارد",
    "zh": "市长为停电事故公开道歉",
    "ja": "市長は停電について謝罪した",
    "ko": "시장은 정전에 대해 사과했다",
    "th": "นายกเทศมนตรีขอโทษ",
    "el": "Ο δήμαρχος ζήτησε συγγνώμη",
    "he": "ראש העיר התנצל",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_is_found(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "xyz", "lorem ipsum dolor sit amet", "Ɛyɛ dɔ sɛ yɛbɛhyia", "12 345"])
def test_a_language_that_is_not_known_is_called_unknown(text: str) -> None:
    assert language_of(text) == UNKNOWN
