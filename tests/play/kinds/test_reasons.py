"""What each kind of question tells of its choices: why, and which outlet."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.locale import phrases
from quiz.model import Match, RightOf
from quiz.play.kinds import kind_of
from quiz.play.kinds.gap import filled, prompt
from quiz.play.kinds.kind import Reason

if TYPE_CHECKING:
    from quiz.model import Pack
    from quiz.play.presentation import Asked
    from tests.conftest import Asking, Finding

ENGLISH, FRENCH = phrases("en"), phrases("fr")


def reasons(pack: Pack, asked: Asked) -> list[Reason]:
    return list(kind_of(asked.question).reasons(ENGLISH, pack, asked))


def test_each_option_has_its_reason_in_the_order_of_the_page(every_kind: Pack, asked: Asking) -> None:
    one = asked("un-choix")
    found = reasons(every_kind, one)
    assert tuple(reason.name for reason in found) == one.names
    assert sorted(found) == [
        Reason("cinq", "nearly five", False, "Reason of cinq."),  # noqa: FBT003 -- a field
        Reason("quatre", "nearly four", False, "Reason of quatre."),  # noqa: FBT003 -- a field
        Reason("trois", "more than three", True, "Reason of trois."),  # noqa: FBT003 -- a field
    ]


def test_a_reason_says_of_which_text_a_wrong_answer_would_be_right(every_kind: Pack, asked: Asking) -> None:
    one = asked("un-choix")
    right_of = RightOf(passage="essai-duree.euractiv")
    choices = tuple(replace(each, right_of=right_of) if each.name == "cinq" else each for each in one.choices)
    question = replace(one.question, options=choices)
    found = {
        reason.name: reason.why for reason in reasons(every_kind, one._replace(question=question, choices=choices))
    }
    assert found["cinq"] == "Reason of cinq. It would be right of: EURACTIV France (probably), line 5."
    assert found["quatre"] == "Reason of quatre."


def test_steps_have_their_reasons_in_the_right_order(every_kind: Pack, asked: Asking) -> None:
    assert reasons(every_kind, asked("un-ordre")) == [
        Reason("un", "first", True, "Reason of un."),  # noqa: FBT003 -- a field
        Reason("deux", "then", True, "Reason of deux."),  # noqa: FBT003 -- a field
        Reason("trois", "last", True, "Reason of trois."),  # noqa: FBT003 -- a field
    ]


def test_reasons_are_told_in_the_language_of_whoever_asks(every_kind: Pack, asked: Asking) -> None:
    one = asked("un-ordre")
    found = list(kind_of(one.question).reasons(FRENCH, every_kind, one))
    assert found[0] == Reason("un", "d’abord", True, "Raison de un.")  # noqa: FBT003 -- a field


def test_an_option_is_told_with_its_text_or_by_the_name_of_its_outlet(every_kind: Pack, asked: Asking) -> None:
    tied = {each.name: each.text for each in reasons(every_kind, asked("options-liees"))}
    assert tied["egal"] == "neither of the two"
    assert sorted(text[:8] for name, text in tied.items() if name != "egal") == ["Text A: ", "Text B: "]
    assert {each.text for each in reasons(every_kind, asked("deux-cles"))} == {
        "Radio Habana Cuba", "Sputnik France", "RT France",
    }  # fmt: skip


def test_rows_have_their_reasons_as_they_stand_and_quote_their_passages(every_kind: Pack, asked: Asking) -> None:
    one = asked("une-association")
    found = reasons(every_kind, one)
    assert [reason.name for reason in found] == [row.name for row in one.rows]
    assert sorted((reason.text, reason.right, reason.why) for reason in found) == [
        ("“Selon M.Grouchko, sur les quatre heures d'entretiens”", True, "Reason of sputnik."),
        ("“se sont rencontrés pendant plus de trois heures”", True, "Reason of rhc."),
        ("“un entretien qui a duré près de cinq heures”", True, "Reason of euractiv."),
    ]


def test_a_row_that_is_no_passage_says_its_words_and_its_clue(every_kind: Pack, asked: Asking) -> None:
    one = asked("une-association")
    row = replace(one.rows[0], passage=None, outlet="rt-france", clue="près de")
    found = reasons(every_kind, one._replace(rows=(row,)))
    assert (found[0].text, found[0].why.partition(". ")[2]) == ("RT France", "Clue: “près de”.")


def test_the_outlet_of_a_choice_is_the_one_named_or_that_of_its_passage(every_kind: Pack, question: Finding) -> None:
    def outlets(name: str) -> list[str | None]:
        kind = kind_of(question(name))
        return [kind.outlet_of(every_kind, choice) for choice in kind.choices(every_kind)]

    assert outlets("deux-cles") == ["radio-habana-cuba", "sputnik-france", "rt-france"]
    assert outlets("options-liees") == ["radio-habana-cuba", "sputnik-france", None]
    assert outlets("une-association") == ["radio-habana-cuba", "euractiv-france", "sputnik-france", "rt-france"]
    assert outlets("un-mot-qui-manque") == [None, None, None]
    assert outlets("un-ordre") == [None, None, None]


def test_words_name_the_outlet_of_their_passage_where_several_are_shown(pack: Pack, every_kind: Pack) -> None:
    def outlets(of: Pack, name: str) -> list[str | None]:
        one = next(question for question in of.questions() if question.id == name)
        return [kind_of(one).outlet_of(of, word) for word in kind_of(one).choices(of)]

    assert sorted(map(str, outlets(pack, "qui-a-compte"))) == ["euractiv-france", "radio-habana-cuba", "sputnik-france"]
    assert outlets(pack, "endiguement-ou-confinement") == ["radio-habana-cuba", "site-anonyme", "site-anonyme"]
    assert outlets(every_kind, "un-mot") == [None, None, None]


def test_rows_lead_and_passages_for_context_follow(every_kind: Pack, question: Finding, asked: Asking) -> None:
    one = asked("une-association")
    assert [passage.id for passage in one.passages] == [row.passage for row in one.rows]
    match = question("une-association")
    assert isinstance(match, Match)
    fewer = replace(match, rows=match.rows[1:])
    shown = kind_of(fewer).laid_out(every_kind, Random(1)).passages
    assert [passage.id for passage in shown][2:] == ["rhc"]


def test_a_sentence_is_asked_with_a_word_in_brackets_for_its_gap(question: Finding) -> None:
    gap, other = question("un-mot-qui-manque"), question("un-choix")
    asked = "Which word completes the sentence and adds nothing?"
    assert prompt(ENGLISH, gap) == f"{asked}\nThe meeting [to choose] more than three hours."
    assert prompt(ENGLISH, other) == "How many hours does the text give?"


def test_a_sentence_is_filled_with_its_key_which_is_marked(asked: Asking) -> None:
    found = filled(FRENCH, asked("un-mot-qui-manque"))
    assert [(piece.text, piece.marked) for piece in found] == [
        ("La réunion a ", False), ("duré", True), (" plus de trois heures.", False),
    ]  # fmt: skip
    assert filled(FRENCH, asked("un-choix")) == ()
