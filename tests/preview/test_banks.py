"""A bank laid out for a reviewer: every question, and each finding beside the one it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.library.problems import Problem, Span
from quiz.model import Text
from quiz.preview.banks import question_ids, review
from quiz.preview.remarks import share_out
from quiz.preview.values import Answers, Claims, Facts, Prompt, Remarks, Script
from tests.preview.viewing import HOSTILE, contents_of, reviewed, sheets, view

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.preview.values import Sheet


def problem(line: int, column: int, file: str = "a.yaml") -> Problem:
    return Problem(code="X1", message=Text(fr="f", en="e"), span=Span(file=file, line=line, column=column))


def codes(sheet: Sheet) -> list[str]:
    return [remark.code for block in sheet.blocks if isinstance(block, Remarks) for remark in block.items]


def test_a_finding_belongs_to_the_question_whose_lines_hold_it() -> None:
    one = Span(file="a.yaml", line=3, column=5, end_line=9, end_column=3)
    two = Span(file="a.yaml", line=9, column=5, end_line=12, end_column=1)
    shared = share_out([problem(1, 1), problem(3, 5), problem(8, 70), problem(9, 5), problem(12, 1)], [two, one])
    assert [each.span.line for each in shared.by_span[one]] == [3, 8]
    assert [each.span.line for each in shared.by_span[two]] == [9]
    assert [each.span.line for each in shared.others] == [1, 12]


def test_a_finding_in_another_file_belongs_to_no_question() -> None:
    span = Span(file="a.yaml", line=1, column=1, end_line=9, end_column=1)
    assert [each.span.file for each in share_out([problem(2, 1, "b.yaml")], [span]).others] == ["b.yaml"]


def test_every_question_is_shown_once_and_in_its_place(builtin: Contents) -> None:
    shown = sheets(review(view(), builtin, ()))
    assert [sheet.id for sheet in shown] == [each.id for each in builtin.pack.questions()]
    assert all(sheet.read for sheet in shown)


def test_a_question_that_cannot_be_read_is_shown_as_it_is_written() -> None:
    (sheet,) = sheets(reviewed("bad/three-faults.yaml"))
    assert codes(sheet) == ["S204", "S203", "S201"]
    script = next(block for block in sheet.blocks if isinstance(block, Script))
    assert script.text.startswith("- id: duree\n  kind: choice\n")
    assert script.text.endswith('What does the text itself say?"}')


def test_the_text_of_a_question_ends_where_the_next_one_begins(tmp_path: Path) -> None:
    bank = tmp_path / "b.yaml"
    bank.write_text(
        "questions:\n  - id: un\n    # à lui\n    x: 1\n\n  # au suivant\n  - id: deux\n    x: 2\n", encoding="utf-8"
    )
    from quiz.library.pack.packs import read_contents
    from quiz.library.pack.roots import root_of

    shown = sheets(review(view(), read_contents(root_of(bank)), ()))
    texts = [block.text for sheet in shown for block in sheet.blocks if isinstance(block, Script)]
    assert texts == ["- id: un\n  # à lui\n  x: 1", "- id: deux\n  x: 2"]


def test_the_second_question_of_an_id_is_shown_too() -> None:
    assert [sheet.read for sheet in sheets(reviewed("bad/duplicate-question.yaml"))] == [True, False]


def test_findings_on_the_head_of_a_bank_stand_first() -> None:
    shown = reviewed("bad/bank-without-title.yaml")
    assert [remark.code for remark in shown.remarks.items] == ["S202"]
    assert [sheet.errors for sheet in sheets(shown)] == [0]
    assert shown.has_errors


def test_a_file_that_is_no_yaml_has_findings_and_no_question() -> None:
    shown = reviewed("bad/unclosed-quote.yaml")
    assert shown.remarks.items
    assert not sheets(shown)
    assert shown.nothing == "There is no question to show."


def test_evidence_says_whether_it_holds() -> None:
    blocks = sheets(reviewed("bad/evidence-wrong-count.yaml"))[0].blocks
    claim = next(block for block in blocks if isinstance(block, Claims)).items[0]
    assert (claim.holds, claim.verdict) == (False, "does not hold")


def test_all_evidence_of_the_pack_holds_and_none_is_without_words(builtin: Contents) -> None:
    blocks = [block for sheet in sheets(review(view(), builtin, ())) for block in sheet.blocks]
    claims = [claim for block in blocks if isinstance(block, Claims) for claim in block.items]
    assert claims
    assert all(claim.holds and not claim.text.startswith("a claim without a form") for claim in claims)


def test_the_key_and_the_verdicts_are_in_words() -> None:
    shown = reviewed("good/every-kind.yaml", view(question="un-jugement", speaking="fr"))
    answers = next(block for block in sheets(shown)[0].blocks if isinstance(block, Answers))
    assert [(each.name, each.mark, each.facts[0].value) for each in answers.items] == [
        ("fidele", "juste", "fidèle"),
        ("enfle", "faux", "orienté"),
        ("cache", "faux", "orienté"),
    ]


def test_a_row_says_where_it_goes() -> None:
    shown = reviewed("good/every-kind.yaml", view(question="une-association"))
    rows = next(block for block in sheets(shown)[0].blocks if isinstance(block, Answers))
    assert [each.facts[0].value for each in rows.items] == [
        "Radio Habana Cuba (radio-habana-cuba)",
        "EURACTIV France (euractiv-france)",
        "Sputnik France (sputnik-france)",
    ]


def test_one_question_can_be_asked_for() -> None:
    assert [sheet.id for sheet in sheets(reviewed("good/every-kind.yaml", view(question="un-ordre")))] == ["un-ordre"]


def test_questions_with_findings_can_be_asked_for(tmp_path: Path) -> None:
    good = (contents_of("good/one-question.yaml").banks[0].document.text).rstrip("\n")
    bad = contents_of("bad/three-faults.yaml").banks[0].document.text.partition("questions:\n")[2]
    bank = tmp_path / "b.yaml"
    bank.write_text(f"{good}\n{bad.replace('id: duree', 'id: autre')}", encoding="utf-8")
    from quiz.checks import check_contents
    from quiz.library.pack.packs import read_contents
    from quiz.library.pack.roots import root_of

    contents = read_contents(root_of(bank))
    shown = review(view(only_findings=True), contents, check_contents(contents))
    assert [sheet.id for sheet in sheets(shown)] == ["autre"]
    assert "1 of 2 questions" in shown.sections[0].counts


def test_without_findings_there_is_a_sentence() -> None:
    shown = reviewed("good/one-question.yaml", view(only_findings=True))
    assert (shown.sections, shown.nothing) == ((), "Nothing to report on any question.")


def test_one_language_or_both() -> None:
    for languages in (("fr",), ("en",), ("fr", "en")):
        sheet = sheets(reviewed("good/one-question.yaml", view(*languages)))[0]
        prompt = next(block for block in sheet.blocks if isinstance(block, Prompt))
        assert tuple(words.language for words in prompt.texts) == languages


def test_ids_that_cannot_be_read_can_be_asked_for() -> None:
    assert question_ids(contents_of(HOSTILE)) == ("balises", "</a>\u202e")


def test_facts_name_the_twin_and_the_form(builtin: Contents) -> None:
    twins = [each.value for each in builtin.questions if each.value.twin and each.value.form]
    shown = {sheet.id: sheet for sheet in sheets(review(view(), builtin, ()))}
    for question in twins:
        facts = next(block for block in shown[question.id].blocks if isinstance(block, Facts)).items
        assert {("twin", question.twin), ("form", question.form)} <= {(fact.label, fact.value) for fact in facts}
    assert twins
