"""Each kind of difference is found in articles that have it."""

from __future__ import annotations

import pytest

from tests.drafting.made import BRIDGE, HARBOUR, drafted, words


def test_durations_of_one_thing_that_differ_are_laid_side_by_side() -> None:
    assert {"trois heures", "cinq heures"} in [set(about) for about in words(drafted(), "figures")]


def test_figures_that_agree_are_no_find() -> None:
    assert not words(drafted("Il a duré trois heures hier.", "On a compté 3 heures de débat."), "figures")


def test_figures_of_other_things_are_not_laid_side_by_side() -> None:
    found = drafted(
        "The tower of the town hall has a height of sixty feet above its square.",
        "Two hundred feet from the harbour stands the house of a fisherman.",
        "The council talked about the tower for an evening.",
        language="en",
    )
    assert not words(found, "figures")


def test_a_distance_is_not_compared_with_a_speed() -> None:
    found = drafted(
        "The balloon of the town went three miles over the river.",
        "The balloon of the town went forty miles an hour over the river.",
        "The council talked about the weather for an evening.",
        language="en",
    )
    assert {"three miles", "forty miles an hour"} not in [set(about) for about in words(found, "figures")]


def test_one_thing_counted_in_other_words_is_one() -> None:
    found = drafted(
        "Il y avait 1.800 personnes dans la salle ce soir. Le conseil parle du pont.",
        "Il y avait dans la salle plus de mille cinq cents spectateurs. Le maire parle du pont.",
        "Le quai est vide. La préfète se tait.",
    )
    assert any({"1.800 personnes", "mille cinq cents spectateurs"} <= set(about) for about in words(found, "figures"))


def test_figures_that_only_look_different_are_no_find() -> None:
    found = drafted(
        "Il y avait 3.000 personnes dans la salle ce soir.", "Il y avait trois mille personnes dans la salle."
    )
    assert not words(found, "figures")


def test_times_of_one_event_that_differ_are_found() -> None:
    found = drafted(
        "Le pont est tombé hier soir à 10 h 45 dans le fleuve. Le conseil se tait.",
        "Le pont est tombé hier soir à 10 h 25 dans le fleuve. Le maire se tait.",
    )
    assert {"10 h 45", "10 h 25"} in [set(about) for about in words(found, "figures")]


def test_a_year_that_one_article_gives_alone_is_found() -> None:
    assert any("2019" in about for about in words(drafted(), "figure"))


def test_a_figure_in_an_address_is_none() -> None:
    assert not words(drafted("Voir https://example.org/20220112/un-pont-1054 pour lire.", "Rien à voir ici."), "figure")


def test_a_name_spelled_otherwise_is_found() -> None:
    assert any({"Grouchko", "Grushko"} <= set(about) for about in words(drafted(), "spelling"))


def test_a_quotation_that_is_cut_short_is_found() -> None:
    (cut,) = [each for each in drafted() if "cut" in each.reasons]
    assert [each.text[:29] for each in cut.quotations] == ["« Nous ne pouvons pas attendr"] * 2


def test_a_cut_that_an_article_marks_is_found() -> None:
    found = drafted("« Nous sommes fermes [...] sur ce point », dit le maire.", "Rien de plus à dire ici.")
    assert any("[...]" in about for about in words(found, "cut"))


def test_verbs_that_differ_for_one_speaker_are_found() -> None:
    found = [each for each in drafted() if "saying" in each.reasons]
    assert any({"annoncé", "prétendu"} <= {word for each in one.quotations for word in each.telling} for one in found)


def test_a_speaker_whom_one_quotes_and_another_only_names_is_found() -> None:
    found = drafted(
        "« Tout va bien ici », a dit Marta Lindel lundi. Hier Marta Lindel a ri.",
        "Lundi, on a vu Marta Lindel au marché.",
    )
    assert any("Lindel" in about for about in words(found, "unquoted"))


def test_what_one_article_has_alone_is_found_with_the_articles_that_lack_it() -> None:
    found = [each for each in drafted() if "alone" in each.reasons and "Hydrax" in each.about]
    assert [each.absent for each in found] == [("a1", "a2")]


def test_what_a_few_have_is_found() -> None:
    texts = (BRIDGE, HARBOUR, "Rien de neuf à dire du pont.", "Rien de neuf à dire de la ville.")
    few = [each for each in drafted(*texts) if "few" in each.reasons]
    assert any(each.absent == ("a2", "a3") and len(each.quotations) == 2 for each in few)


def test_sentences_of_one_statement_are_laid_side_by_side() -> None:
    together = [
        {quoted.text for quoted in each.quotations} for each in drafted() if {"rendering", "quoted"} & set(each.reasons)
    ]
    assert any(
        any("trois heures" in text for text in texts) and any("cinq heures" in text for text in texts)
        for texts in together
    )


def test_a_shared_run_says_how_many_words_it_has() -> None:
    run = "le vieux pont de la ville sera fermé dès demain matin"
    found = drafted(f"Hier on a su que {run} sans délai.", f"Enfin, {run} pour tous.")
    (claim,) = [claim for each in found if {"copied", "edited"} & set(each.reasons) for claim in each.evidence]
    assert (claim.shared, claim.words) == (("a0", "a1"), 11)


def test_a_near_copy_tells_the_words_that_differ() -> None:
    one = "La réunion fait suite à des pourparlers entre les diplomaties russe et américaine hier."
    other = one.replace("diplomaties", "diplomates")
    (edited,) = [each for each in drafted(one, other) if "edited" in each.reasons]
    assert [each.telling for each in edited.quotations] == [("diplomaties",), ("diplomates",)]


def test_a_word_in_the_place_of_another_is_a_label() -> None:
    found = drafted(
        "Moscou veut mettre fin à l’expansion de l’Alliance vers Kiev.",
        "Moscou veut mettre fin à l’élargissement de l’Alliance vers Kiev.",
        "Rien de plus sur ce sujet.",
    )
    assert any({"expansion", "élargissement"} <= set(about) for about in words(found, "label"))


def test_headlines_are_laid_side_by_side() -> None:
    (heads,) = [each for each in drafted() if "headlines" in each.reasons and "fermé" in each.quotations[0].text]
    assert [each.line for each in heads.quotations] == [1, 1, 1]


def test_a_line_that_credits_somebody_is_found() -> None:
    (credit,) = [each for each in drafted() if "credit" in each.reasons]
    assert "Source Agence Nordine" in [each.text for each in credit.quotations]


def test_finders_need_no_language_that_they_know() -> None:
    found = drafted(
        "Most w Varel zamknięto po inspekcji, która trwała 3 godziny.",
        "Inspekcja mostu w Varel trwała 5 godzin, a most zamknięto.",
        language="pl",
    )
    assert {"3 godziny", "5 godzin"} in [set(about) for about in words(found, "figures")]


def test_what_one_leaves_to_others_and_another_says_is_found() -> None:
    found = drafted(
        "The old bridge of Varel, it is said, will be closed for two years by the council.",
        "The old bridge of Varel will be closed for two years by the council.",
        "It rained in the harbour all day long.",
        language="en",
    )
    (hedge,) = [each for each in found if "hedged" in each.reasons]
    assert hedge.quotations[0].telling[0] == "it is said"
    assert "attribution" in hedge.devices


@pytest.mark.parametrize("hedge", ["dit-on", "croit-on", "paraît-il"])
def test_french_hedges_are_known(hedge: str) -> None:
    found = drafted(
        f"Le vieux pont de Varel, {hedge}, restera fermé deux ans sur ordre du conseil.",
        "Le vieux pont de Varel restera fermé deux ans sur ordre du conseil.",
        "Il a plu sur le port toute la journée.",
    )
    assert any(hedge in about for about in words(found, "hedged"))


def test_somebody_who_is_quoted_with_a_hedge_hedges_for_themselves() -> None:
    found = drafted(
        "« Le vieux pont de Varel, dit-on, restera fermé deux ans », dit le maire du port.",
        "Le vieux pont de Varel restera fermé deux ans, dit le maire du port.",
    )
    assert not words(found, "hedged")


def test_a_correction_is_laid_beside_what_it_corrects() -> None:
    found = drafted(
        "A fictitious story about the machine was spread by false friends. "
        "Each time the machine started from the level ground, with no help from gravity.",
        "The machine was then released and started down a steep hill. The crowd was large and cheerful.",
        "Rain fell on the harbour all day long. The crowd was small. Nobody swam. The mayor left at once.",
        language="en",
    )
    sides = [{each.text for each in one.quotations} for one in found if "denied" in one.reasons]
    assert any(any("level ground" in text for text in one) and any("down a" in text for text in one) for one in sides)


def test_a_denial_that_is_too_long_for_one_quotation_is_one_find() -> None:
    found = drafted(
        f"The fictitious story, {'which went round and round the town, ' * 12}was spread by false friends of Varel.",
        "The story went round the town of Varel.",
        language="en",
    )
    (denial,) = [each for each in found if "denied" in each.reasons]
    assert [each.telling for each in denial.quotations][:2] == [("fictitious",), ("false",)]


@pytest.mark.parametrize("name", ["Alouette", "Étoile du Nord", "Le Petit Varel"])
def test_a_name_in_quotation_marks_is_nobodys_words(name: str) -> None:
    found = drafted(
        f"Le vapeur « {name} » a quitté le port de Varel mardi soir sous la pluie.",
        f"Le vapeur {name} a quitté le port de Varel mardi matin sous la pluie.",
    )
    assert not words(found, "quoted")


def test_a_word_that_only_stands_near_another_is_no_label() -> None:
    found = drafted(
        "A first trial was made yesterday near Kitty Point by two men of the town.",
        "Then the machine was put upon a platform near Kitty Point by the crowd.",
        "Rain fell on the harbour all day long.",
        language="en",
    )
    assert all(each.score < 0.3 for each in found if {"yesterday", "platform"} <= set(each.about))


def test_two_words_that_begin_alike_are_not_one_that_a_few_have() -> None:
    found = drafted(
        "Le pont de Varel a coûté des millions au conseil du port.",
        "Le pont de Varel a vu passer des milliers de voitures du port.",
        "Le pont de Varel est fermé.",
        "Le port de Varel est ouvert.",
    )
    assert not any({"millions", "milliers"} & set(about) for about in words(found, "few"))


def test_a_piece_of_a_place_speaks_to_nobody() -> None:
    found = drafted(
        "Une dépêche de Neuf-Varel annonce que le pont est tombé hier soir.",
        "Un message de Neuf-Varel déclarait que le pont est tombé hier matin.",
    )
    assert not [about for reason in ("saying", "speakers") for about in words(found, reason) if "Varel" in about]


def test_a_whole_paragraph_that_one_has_alone_is_one_find() -> None:
    found = drafted(
        "Le pont de Varel est fermé. Puis Hydrax a fourni les câbles. Enfin Nordine a fourni les pierres.",
        "Le pont de Varel est fermé depuis hier.",
    )
    (extra,) = [each for each in found if "alone" in each.reasons]
    assert [each.text[:7] for each in extra.quotations] == ["Puis Hy", "Enfin N"]
    assert {"Hydrax", "Nordine"} <= set(extra.about)


def test_a_shared_run_claims_no_more_words_than_are_shown() -> None:
    story = "Le vieux pont de la ville sera fermé demain. La place du marché restera ouverte toute la nuit."
    found = drafted(story, f"On le sait depuis hier. {story}")
    for each in found:
        for claim in each.evidence:
            if claim.shared:
                assert (claim.words or 0) <= max(len(quoted.text.split()) for quoted in each.quotations)
