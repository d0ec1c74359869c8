"""Moodle's Responses report. The cells are built as Moodle's question types summarise a response.

One option: its text; several: parted by `; ` (qtype_multichoice); a match: `row -> target; …` (qtype_match); an
order: its steps, which Moodle may cut short.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.classroom.answers import Answer
from quiz.classroom.marking.book import Book
from quiz.classroom.marking.findings import Finding
from quiz.classroom.marking.moodle import is_moodle, read_moodle
from quiz.classroom.marking.tables import Row, starts, table_of
from quiz.classroom.marking.wording import sayings
from quiz.library.text.folding import fold
from quiz.locale import phrases
from quiz.model import Choice, Language, Match, Text
from quiz.play.kinds.gap import prompt
from quiz.play.presentation import present, steps
from quiz.play.wording import choice_text, row_text
from tests.classroom.made import response

if TYPE_CHECKING:
    from quiz.classroom.marking.findings import Found
    from quiz.model import AnyQuestion, Pack
    from quiz.play.marking import Response

ENGLISH = ["Last name", "First name", "Email address", "State", "Grade/10.00"]
FRENCH = ["Nom de famille", "Prénom", "Adresse de courriel", "État", "Note/10,00"]
BOTH = pytest.mark.parametrize("language", ["fr", "en"])


def summary(pack: Pack, question: AnyQuestion, given: Response, language: Language) -> str:
    """A response as a platform writes it."""
    say, asked = phrases(language), present(pack, question, 3)
    texts = {name: choice_text(say, asked, asked.choice(name)) for name in asked.names}
    if not isinstance(question, Match):
        return "; ".join(texts[name] for name in given)
    goal = dict(zip((row.name for row in question.rows), given, strict=True))
    rows = []
    for number, row in enumerate(asked.rows, start=1):
        passage = asked.passage(row.passage or "")
        stem = passage.quote if passage else row_text(say, asked, row)
        rows.append(f"{number}. {stem} -> {texts[goal[row.name]]}")
    return "; ".join(rows)


def report(columns: list[str], rows: list[list[str]]) -> str:
    return "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [columns, *rows])


def read(pack: Pack, columns: list[str], rows: list[list[str]]) -> Found:
    book = Book(pack)
    table = table_of("moodle.csv", report(columns, rows))
    return read_moodle(table, table.rows[0], book, sayings(book))


def person(*cells: str, name: str = "Zoé") -> list[str]:
    return ["Durand", name, "z@example.org", "Finished", "5.00", *cells]


def told(pack: Pack, question: AnyQuestion, language: Language) -> str:
    """The text of a question as Moodle reports it."""
    passages = (passage.quote for passage in pack.passages_of(question))
    return "\n".join([prompt(phrases(language), question), *passages, "{…}"])


def _first(pack: Pack, question: AnyQuestion, given: Response) -> Response:
    """Of a response what names the first step, which is all that a platform asks."""
    if question.then is None:
        return given
    return tuple(name for name in given if name in steps(present(pack, question, 0))[0].names)


@BOTH
def test_every_response_to_every_question_is_found_again(pack: Pack, language: Language) -> None:
    """The built-in pack, three pupils to each question, all in one report."""
    random = Random(2)
    questions = pack.questions()
    given = [[_first(pack, q, response(pack, q, random, 0.5)) for q in questions] for _ in range(3)]
    said = "Réponse" if language == "fr" else "Response"
    head = FRENCH if language == "fr" else ENGLISH
    columns = head + [f"{name} {i + 1}" for i in range(len(questions)) for name in ("Question", said)]
    asks = [told(pack, question, language) for question in questions]
    rows = [
        person(
            *(
                cell
                for q, r, ask in zip(questions, each, asks, strict=True)
                for cell in (ask, summary(pack, q, r, language))
            ),
            name=f"P{i}",
        )
        for i, each in enumerate(given)
    ]
    found = read(pack, columns, rows)
    assert not found.findings
    expected = [(f"P{i} Durand", q.id, r) for i, each in enumerate(given) for q, r in zip(questions, each, strict=True)]
    assert {(a.pupil, a.question, a.response) for a in found.answers} == set(expected)


def test_what_two_answers_say_alike_is_told_and_not_guessed(every_kind: Pack) -> None:
    (bank,) = every_kind.banks
    choice = next(each for each in bank.questions if isinstance(each, Choice))
    alike = replace(choice, options=tuple(replace(option, text=choice.options[0].text) for option in choice.options))
    pack = replace(every_kind, banks=(replace(bank, questions=(alike,)),))
    text = choice.options[0].text
    assert text is not None
    found = read(pack, [*FRENCH, "Question 1", "Réponse 1"], [person(told(pack, alike, "fr"), text.of("fr"))])
    assert [finding.kind for finding in found.findings] == ["no_option_text"]
    assert found.answers == ()


def test_steps_that_moodle_has_cut_short_are_found_when_one_step_begins_so(every_kind: Pack) -> None:
    from quiz.model import Order

    question = next(each for each in every_kind.questions() if isinstance(each, Order))
    texts = [step.text.of("en") for step in question.options]
    length = next(n for n in range(1, 30) if len({text[:n] for text in texts}) == len(texts))
    cells = [text[:length] + "..." for text in reversed(texts)]
    found = read(every_kind, [*ENGLISH, "Response 1", "Question 1"], [person("; ".join(cells), question.ask.of("en"))])
    assert [answer.response for answer in found.answers] == [tuple(step.id for step in reversed(question.options))]


def test_a_dash_is_no_response_and_a_pupil_without_any_is_no_pupil(every_kind: Pack) -> None:
    columns = [*ENGLISH, "Question 1", "Response 1"]
    ask = "How many hours does the text give?"
    found = read(every_kind, columns, [person(ask, "more than three"), person(ask, "-", name="Yanis")])
    assert {answer.pupil for answer in found.answers} == {"Zoé Durand"}


def test_the_texts_question_and_right_answer_tell_a_question(every_kind: Pack) -> None:
    columns = [*ENGLISH, "Question 1", "Response 1", "Right answer 1"]
    found = read(every_kind, columns, [person("How many hours does the text give?", "nearly four", "more than three")])
    assert [(answer.question, answer.response) for answer in found.answers] == [("un-choix", ("quatre",))]


def test_a_question_that_the_bank_does_not_have_is_told_at_its_column(every_kind: Pack) -> None:
    found = read(every_kind, [*ENGLISH, "Response 7"], [person("forty-two")])
    finding = found.findings[0]
    assert (finding.kind, finding.line, finding.values["number"]) == ("no_such_question", 1, "7")
    assert finding.place == "moodle.csv:F1"


def test_a_text_that_is_no_option_is_told_at_its_cell(every_kind: Pack) -> None:
    columns = [*ENGLISH, "Question 1", "Response 1"]
    ask = "How many hours does the text give?"
    found = read(every_kind, columns, [person(ask, "more than three"), person(ask, "seven", name="Yanis")])
    assert [(f.line, f.kind, f.values["found"]) for f in found.findings] == [(3, "no_option_text", "seven")]
    assert len(found.answers) == 1


@pytest.mark.parametrize("name", ["Response 1", "Réponse 12"])
def test_a_report_is_known_by_its_columns(name: str) -> None:
    assert is_moodle(Row(1, ("Last name", name)))
    assert not is_moodle(Row(1, ("Last name", "Q. 1 /1.00")))


def test_a_platform_asks_the_first_step_and_is_marked_by_it(every_kind: Pack) -> None:
    question = next(each for each in every_kind.questions() if each.then)
    columns = [*ENGLISH, "Question 1", "Response 1"]
    found = read(every_kind, columns, [person(told(every_kind, question, "en"), text) for text in ("No, a minimum",)])
    assert [(answer.response, answer.right, answer.of) for answer in found.answers] == [(("minimum",), 1, 1)]


HOURS, FIRST = "How many hours does the text give?", "un-choix"


def second(pack: Pack) -> AnyQuestion:
    """Another choice with one right answer."""
    return next(each for each in pack.questions() if isinstance(each, Choice) and each.then and each.id != FIRST)


def test_under_one_number_each_row_is_an_answer_to_its_own_question(every_kind: Pack) -> None:
    other = second(every_kind)
    rows = [person(HOURS, "more than three"), person(told(every_kind, other, "en"), "No, a minimum", name="Yanis")]
    found = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows)
    assert not found.findings
    assert [(answer.question, answer.correct) for answer in found.answers] == [(FIRST, True), (other.id, True)]


def test_without_the_texts_of_questions_a_response_tells_its_own_or_is_told_at_its_cell(every_kind: Pack) -> None:
    rows = [person("more than three"), person("No, a minimum", name="Yanis")]
    found = read(every_kind, [*ENGLISH, "Response 1"], rows)
    assert [(finding.cell, finding.kind) for finding in found.findings] == [("F2", "several_questions")]
    assert [(answer.pupil, answer.question) for answer in found.answers] == [("Yanis Durand", second(every_kind).id)]


@pytest.mark.parametrize("names", [["", ""], ["Anonyme", "Anonyme"]])
@pytest.mark.parametrize("columns", [FRENCH, ENGLISH])
def test_names_that_were_taken_out_leave_a_pupil_for_each_row(
    every_kind: Pack, columns: list[str], names: list[str]
) -> None:
    said = "Réponse 1" if columns is FRENCH else "Response 1"
    rows = [[*names, f"{i}@e", "Finished", "5", HOURS, "more than three"] for i in range(3)]
    found = read(every_kind, [*columns, "Question 1", said], rows)
    assert not found.findings
    assert len({answer.pupil for answer in found.answers}) == 3


def test_rows_that_nothing_tells_apart_are_a_pupil_each(every_kind: Pack) -> None:
    rows = [["", "", "", "Finished", "5", HOURS, "more than three"] for _ in range(3)]
    found = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows)
    assert [answer.pupil for answer in found.answers] == ["#2", "#3", "#4"]


@pytest.mark.parametrize("heading", ["Numéro d’identification", "ID number", "Username"])
def test_a_number_is_a_name_where_there_is_no_other(every_kind: Pack, heading: str) -> None:
    found = read(every_kind, [heading, "Question 1", "Response 1"], [["E7", HOURS, "more than three"]])
    assert [answer.pupil for answer in found.answers] == ["E7"]


@pytest.mark.parametrize(
    ("columns", "state", "done"), [(ENGLISH, "In progress", "Finished"), (FRENCH, "En cours", "Terminé")]
)
def test_of_several_attempts_the_first_finished_one_counts_and_the_others_are_told(
    every_kind: Pack, columns: list[str], state: str, done: str
) -> None:
    said = "Réponse 1" if columns is FRENCH else "Response 1"
    states, texts = (state, done, done), ("nearly four", "more than three", "nearly four")
    rows = [["Durand", "Zoé", "z@e", state, "5", HOURS, text] for state, text in zip(states, texts, strict=True)]
    found = read(every_kind, [*columns, "Question 1", said], rows)
    assert [(finding.kind, finding.note, finding.values) for finding in found.findings] == [
        ("further_attempts", True, {"count": "2", "name": "Zoé Durand"})
    ]
    assert [(answer.pupil, answer.correct) for answer in found.answers] == [("Zoé Durand", True)]


def test_two_pupils_of_one_name_are_two(every_kind: Pack) -> None:
    rows = [["Durand", "Zoé", address, "Finished", "5", HOURS, "more than three"] for address in ("z@e", "zd@e")]
    found = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows)
    assert [answer.pupil for answer in found.answers] == ["Zoé Durand", "Zoé Durand (2)"]
    turned = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows[::-1])
    assert [answer.pupil for answer in turned.answers] == ["Zoé Durand (2)", "Zoé Durand"]


@pytest.mark.parametrize(
    "name", ["-", "***", "xxx", "XXX", "Anonymous", "(anonyme)", "Utilisateur anonyme", "élève", "_"]
)
def test_what_is_written_in_place_of_a_name_names_nobody(every_kind: Pack, name: str) -> None:
    rows = [[name, name, "", "Finished", "5", HOURS, "more than three"] for _ in range(2)]
    found = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows)
    assert not found.findings
    assert [answer.pupil for answer in found.answers] == ["#2", "#3"]


def test_one_name_under_all_finished_attempts_is_doubted(every_kind: Pack) -> None:
    rows = [["Martin", "Prof", "", "Finished", "5", HOURS, "more than three"] for _ in range(3)]
    found = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows)
    assert [finding.kind for finding in found.findings if not finding.note] == ["one_person"]


def test_a_name_in_two_forms_is_one_person(every_kind: Pack) -> None:
    rows = [["Durand", name, "", "Finished", "5", HOURS, "more than three"] for name in ("Zoé", "Zoe\u0301")]
    found = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows)
    assert [finding.kind for finding in found.findings] == ["further_attempts"]


def test_an_attempt_without_a_grade_is_not_finished_whatever_its_state_is_called(every_kind: Pack) -> None:
    rows = [
        ["Durand", "Zoé", "", state, grade, HOURS, text]
        for state, grade, text in (("In Bearbeitung", "-", "nearly four"), ("Beendet", "5,00", "more than three"))
    ]
    found = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows)
    assert [answer.correct for answer in found.answers] == [True]


def test_a_second_column_of_one_number_is_told_and_not_counted(every_kind: Pack) -> None:
    found = read(
        every_kind,
        [*ENGLISH, "Question 1", "Response 1", "Response 1"],
        [person(HOURS, "more than three", "nearly four")],
    )
    assert [(finding.kind, finding.cell) for finding in found.findings] == [("same_column", "H1")]
    assert [answer.correct for answer in found.answers] == [True]


def test_an_answer_and_a_finding_say_all_that_is_known_of_them(every_kind: Pack) -> None:
    columns = [*ENGLISH, "Question 1", "Response 1"]
    rows = [person(HOURS, "nearly four"), person(HOURS, "seven", name="Yanis"), person(HOURS, "-", name="Nour")]
    found = read(every_kind, [*columns, "Response 2"], [[*row, "-"] for row in rows])
    assert found.answers == (Answer("", "Zoé Durand", FIRST, ("quatre",), 0, 1, "platform"),)
    assert found.findings == (
        Finding("moodle.csv", 1, 1, "no_answers", {"count": "1"}, note=True, cell="A1"),
        Finding(
            "moodle.csv",
            3,
            starts(report(columns, rows).split("\n")[2], ",", 6),
            "no_option_text",
            {"number": "1", "name": "Yanis Durand", "id": FIRST, "found": "seven"},
            cell="G3",
        ),
    )


def test_a_pupil_who_left_one_question_out_has_a_blank_there(every_kind: Pack) -> None:
    other = second(every_kind)
    columns = [*ENGLISH, "Question 1", "Response 1", "Question 2", "Response 2"]
    found = read(every_kind, columns, [person(HOURS, "-", told(every_kind, other, "en"), "No, a minimum")])
    assert [(answer.question, answer.response, answer.of) for answer in found.answers] == [
        (FIRST, None, 1), (other.id, ("minimum",), 1),
    ]  # fmt: skip


def test_a_name_that_is_not_on_the_list_is_told_once_at_the_row(every_kind: Pack) -> None:
    book = Book(every_kind, ["Zoé Durand"])
    columns = [*ENGLISH, "Question 1", "Response 1"]
    rows = [person(HOURS, "nearly four"), person(HOURS, "nearly four", name="Zoe")]
    table = table_of("moodle.csv", report(columns, rows))
    found = read_moodle(table, table.rows[0], book, sayings(book))
    assert [(each.kind, each.cell, each.values) for each in found.findings] == [
        ("unknown_name", "A3", {"name": "Zoe Durand", "near": "Zoé Durand"})
    ]
    assert len(found.answers) == 2


def test_where_no_text_is_told_the_right_answer_tells_the_question(every_kind: Pack) -> None:
    """« oui » and « non » are answers to both; what is right of them is right of one alone."""
    one, other = two_alike(every_kind)
    pack = replace(every_kind, banks=(replace(every_kind.banks[0], questions=(one, other)),))
    columns = [*ENGLISH, "Question 1", "Response 1", "Right answer 1"]
    found = read(pack, columns, [person("-", "yes", "no"), person("-", "yes", "perhaps", name="Yanis")])
    assert [(each.kind, each.cell) for each in found.findings] == [("several_questions", "G2")]
    assert [(each.pupil, each.question) for each in found.answers] == [("Yanis Durand", other.id)]


def two_alike(pack: Pack) -> tuple[Choice, Choice]:
    """Two choices that ask otherwise, with yes and no among the answers to both, perhaps to one alone."""
    first, second_ = (
        each for each in pack.questions() if isinstance(each, Choice) and each.id in {FIRST, "un-jugement"}
    )

    def saying(question: Choice, *texts: str) -> Choice:
        options = (replace(o, text=Text(fr=t, en=t), says=None) for o, t in zip(question.options, texts, strict=True))
        return replace(question, options=tuple(options))

    return saying(first, "no", "yes", "never"), saying(second_, "perhaps", "yes", "no")


def test_a_choice_that_has_a_semicolon_itself_is_put_together_again(every_kind: Pack) -> None:
    two = next(each for each in every_kind.questions() if each.id == "deux-cles")
    assert isinstance(two, Choice)
    texts = ("first; of two", "second", "third; and; last")
    options = tuple(replace(o, outlet=None, text=Text(fr=t, en=t)) for o, t in zip(two.options, texts, strict=True))
    pack = replace(every_kind, banks=(replace(every_kind.banks[0], questions=(replace(two, options=options),)),))
    columns, ask = [*ENGLISH, "Question 1", "Response 1"], "Which two outlets speak?"
    cells = ["second; first; of two", "third; and; last; second", "second; second", "second; of two"]
    found = read(pack, columns, [person(ask, cell, name=f"P{i}") for i, cell in enumerate(cells)])
    assert [each.response for each in found.answers] == [("sputnik", "rhc"), ("rt", "sputnik")]
    assert [each.cell for each in found.findings] == ["G4", "G5"]


def test_a_sentence_to_complete_is_known_by_what_stands_around_its_gap(every_kind: Pack) -> None:
    gap = next(each for each in every_kind.questions() if each.id == "un-mot-qui-manque")
    said = next(each for each in sayings(Book(every_kind)) if each.known.question.id == gap.id)
    quote = "se sont rencontrés pendant plus de trois heures"
    assert said.shown == (
        (quote, "La réunion a", "plus de trois heures."), (quote, "The meeting", "more than three hours."),
    )  # fmt: skip
    assert said.shown_in(f"{quote} La réunion a … plus de trois heures.")
    assert not said.shown_in("La réunion a … plus de trois heures.")


@pytest.mark.parametrize(
    ("cell", "goals"),
    [
        ("{rhc} -> RT France", {"rhc": "rt-france"}),
        ("1. {rhc} -> RT France", {"rhc": "rt-france"}),
        ("{rhc} in English -> RT France", {"rhc": "rt-france"}),
        ("{rhc} -> RT France; {sputnik} -> RT France", {"rhc": "rt-france", "sputnik": "rt-france"}),
        ("{rhc} -> RT France; {rhc} -> RT France", None),
        ("{rhc} -> Nowhere", None),
        ("something -> RT France", None),
        ("{rhc}", None),
        ("", None),
    ],
)
def test_the_pairs_of_a_match_are_told_row_by_row(every_kind: Pack, cell: str, goals: dict[str, str] | None) -> None:
    said = next(each for each in sayings(Book(every_kind)) if isinstance(each.known.question, Match))
    quotes = {passage.id: passage.quote for passage in every_kind.passages_of(said.known.question)}
    found = said.response(fold(cell.format(**quotes)))
    names = [row.name for row in said.known.question.rows]
    assert found == (None if goals is None else tuple(goals.get(name, "") for name in names))


def test_rows_of_one_text_tell_together_which_question_they_answer(every_kind: Pack) -> None:
    one, other = two_alike(every_kind)
    pack = replace(every_kind, banks=(replace(every_kind.banks[0], questions=(one, replace(other, ask=one.ask))),))
    rows = [person(HOURS, "yes"), person(HOURS, "perhaps", name="Yanis")]
    found = read(pack, [*ENGLISH, "Question 1", "Response 1"], rows)
    assert not found.findings
    assert [(each.pupil, each.question) for each in found.answers] == [
        ("Zoé Durand", other.id), ("Yanis Durand", other.id),
    ]  # fmt: skip


def test_a_choice_that_begins_as_another_is_taken_whole(every_kind: Pack) -> None:
    one, _ = two_alike(every_kind)
    texts = ("yes", "yes; but", "no")
    options = tuple(replace(o, text=Text(fr=t, en=t)) for o, t in zip(one.options, texts, strict=True))
    pack = replace(every_kind, banks=(replace(every_kind.banks[0], questions=(replace(one, options=options),)),))
    found = read(pack, [*ENGLISH, "Question 1", "Response 1"], [person(HOURS, "yes; but")])
    assert [each.response for each in found.answers] == [(options[1].id,)]


def test_an_attempt_that_counts_though_it_was_not_handed_in_is_noted(every_kind: Pack) -> None:
    rows = [person(HOURS, "more than three"), person(HOURS, "nearly four", name="Nour")]
    rows[1][3] = "In progress"
    found = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows)
    assert [(each.kind, each.values, each.note) for each in found.findings] == [("not_handed_in", {"count": "1"}, True)]
    assert {answer.pupil for answer in found.answers} == {"Zoé Durand", "Nour Durand"}


def test_headings_may_stand_below_a_title_and_come_again_but_not_otherwise(every_kind: Pack) -> None:
    columns = [*ENGLISH, "Question 1", "Response 1"]
    rows = [
        ["Quiz of Monday"],
        columns,
        person(HOURS, "more than three"),
        columns,
        person(HOURS, "nearly four", name="Nour"),
    ]
    book = Book(every_kind)
    table = table_of("moodle.csv", report(rows[0], rows[1:]))
    found = read_moodle(table, table.rows[1], book, sayings(book))
    assert ({answer.pupil for answer in found.answers}, found.findings) == ({"Zoé Durand", "Nour Durand"}, ())
    table = table_of("moodle.csv", report(columns, [rows[2], [*ENGLISH, "Response 1", "Question 1"], rows[4]]))
    found = read_moodle(table, table.rows[0], book, sayings(book))
    assert ([(each.kind, each.line) for each in found.findings], found.answers) == ([("second_table", 3)], ())


def test_of_those_with_several_attempts_some_are_named_for_they_may_be_namesakes(every_kind: Pack) -> None:
    rows = [person(HOURS, "more than three", name=name) for name in ("Zoé", "Nour", "Max", "Léa") for _ in "ab"]
    (note,) = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows).findings
    assert note.values == {"count": "4", "name": "Zoé Durand, Nour Durand, Max Durand, …"}
    (note,) = read(every_kind, [*ENGLISH, "Question 1", "Response 1"], rows[:6]).findings
    assert note.values == {"count": "3", "name": "Zoé Durand, Nour Durand, Max Durand"}


def test_a_text_that_may_be_one_choice_or_two_is_told_where_several_may_be_picked(every_kind: Pack) -> None:
    (bank,) = every_kind.banks
    for name, answers in (("deux-cles", 0), ("un-choix", 1)):
        choice = next(each for each in bank.questions if each.id == name)
        assert isinstance(choice, Choice)
        texts = [Text(fr=said, en=said) for said in ("first", "second", "first; second")]
        options = tuple(replace(each, text=text) for each, text in zip(choice.options, texts, strict=False))
        pack = replace(every_kind, banks=(replace(bank, questions=(replace(choice, options=options),)),))
        found = read(pack, [*ENGLISH, "Question 1", "Response 1"], [person(choice.ask.of("en"), "first; second")])
        assert len(found.answers) == answers
        assert [each.kind for each in found.findings] == ["no_option_text"] * (1 - answers)
