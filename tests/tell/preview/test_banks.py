"""A bank laid out for a reviewer: every question, and each finding beside the one it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Code, Facts, Texts
from quiz.tell.preview.banks import preview, question_ids
from tests.conftest import by_itself
from tests.documents import every, items_under, text_of
from tests.tell.preview.viewing import HOSTILE, contents_of, previewed, view

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.document import Document
    from quiz.library.pack.packs import Contents

LABELS = ("Findings of the check", "Findings that belong to no question")


def codes(document: Document) -> list[str]:
    """The findings under their title, by their codes."""
    found = [each for label in LABELS for each in items_under(label, document)]
    return [each.split()[1] for each in found]


def test_every_question_is_shown_once_and_in_its_place(builtin: Contents) -> None:
    shown = preview(view(), builtin, ()).questions
    assert [each.id for each in shown] == [each.id for each in builtin.pack.questions()]
    assert all(each.read for each in shown)


def test_a_question_that_cannot_be_read_is_shown_as_it_is_written() -> None:
    (shown,) = previewed("bad/three-faults.yaml").questions
    assert codes(shown.nodes) == ["S204", "S203", "S201"]
    (script,) = every(Code, shown.nodes)
    assert script.text.startswith("- id: duree\n  kind: choice\n")
    assert script.text.endswith('What does the text itself say?"}')


def test_the_text_of_a_question_ends_where_the_next_one_begins(tmp_path: Path) -> None:
    bank = tmp_path / "b.yaml"
    bank.write_text(
        "questions:\n  - id: un\n    # à lui\n    x: 1\n\n  # au suivant\n  - id: deux\n    x: 2\n", encoding="utf-8"
    )
    from quiz.library.pack.packs import read_contents

    shown = preview(view(), read_contents(by_itself(bank)), ()).questions
    texts = [script.text for each in shown for script in every(Code, each.nodes)]
    assert texts == ["- id: un\n  # à lui\n  x: 1", "- id: deux\n  x: 2"]


def test_the_second_question_of_an_id_is_shown_too() -> None:
    assert [each.read for each in previewed("bad/duplicate-question.yaml").questions] == [True, False]


def test_findings_on_the_head_of_a_bank_stand_first() -> None:
    shown = previewed("bad/bank-without-title.yaml")
    assert codes(shown.findings) == ["S202"]
    assert [each.findings.errors for each in shown.questions] == [0]
    assert shown.counts.errors


def test_a_file_that_is_no_yaml_has_findings_and_no_question() -> None:
    shown = previewed("bad/unclosed-quote.yaml")
    assert shown.findings
    assert not shown.questions
    assert shown.nothing == "There is no question to show."


def test_evidence_says_whether_it_holds() -> None:
    (claim,) = items_under("Evidence", previewed("bad/evidence-wrong-count.yaml").questions[0].nodes)
    assert claim.startswith("does not hold: ")


def test_all_evidence_of_the_pack_holds_and_none_is_without_words(builtin: Contents) -> None:
    shown = preview(view(), builtin, ()).questions
    claims = [claim for each in shown for claim in items_under("Evidence", each.nodes)]
    assert claims
    assert all(claim.startswith("holds: ") and "a claim without a form" not in claim for claim in claims)


def test_the_key_and_the_verdicts_are_in_words() -> None:
    (shown,) = previewed("good/every-kind.yaml", view(question="un-jugement", speaking="fr")).questions
    assert [each.partition("\n")[0] for each in items_under("Réponses", shown.nodes)] == [
        "juste · fidele · verdict\u00a0: fidèle",
        "faux · enfle · verdict\u00a0: orienté",
        "faux · cache · verdict\u00a0: orienté",
    ]


def test_a_row_says_where_it_goes() -> None:
    (shown,) = previewed("good/every-kind.yaml", view(question="une-association")).questions
    rows = [each.partition("\n")[0] for each in items_under("Rows", shown.nodes)]
    assert [row.rpartition(" · ")[2] for row in rows] == [
        "goes to: Radio Habana Cuba (radio-habana-cuba)",
        "goes to: EURACTIV France (euractiv-france)",
        "goes to: Sputnik France (sputnik-france)",
    ]


def test_one_question_can_be_asked_for() -> None:
    shown = previewed("good/every-kind.yaml", view(question="un-ordre"))
    assert [each.id for each in shown.questions] == ["un-ordre"]


def test_questions_with_findings_can_be_asked_for(tmp_path: Path) -> None:
    good = (contents_of("good/one-question.yaml").banks[0].document.text).rstrip("\n")
    bad = contents_of("bad/three-faults.yaml").banks[0].document.text.partition("questions:\n")[2]
    bank = tmp_path / "b.yaml"
    bank.write_text(f"{good}\n{bad.replace('id: duree', 'id: autre')}", encoding="utf-8")
    from quiz.checks import check_contents
    from quiz.library.pack.packs import read_contents

    contents = read_contents(by_itself(bank))
    shown = preview(view(only_findings=True), contents, check_contents(contents))
    assert [each.id for each in shown.questions] == ["autre"]
    assert "1 of 2 questions" in text_of(shown.banks[0].head)


def test_without_findings_there_is_a_sentence() -> None:
    shown = previewed("good/one-question.yaml", view(only_findings=True))
    assert (shown.banks, shown.nothing) == ((), "Nothing to report on any question.")


def test_one_language_or_both() -> None:
    for languages in (("fr",), ("en",), ("fr", "en")):
        shown = previewed("good/one-question.yaml", view(*languages)).questions[0]
        prompt = next(texts for texts in every(Texts, shown.nodes) if texts.name == "prompt")
        assert tuple(run.lang for run in prompt.runs) == languages


def test_ids_that_cannot_be_read_can_be_asked_for() -> None:
    assert question_ids(contents_of(HOSTILE)) == ("balises", "</a>\u202e")


def test_facts_name_the_twin_and_the_form(builtin: Contents) -> None:
    twins = [each.value for each in builtin.questions if each.value.twin and each.value.form]
    shown = {each.id: each.nodes for each in preview(view(), builtin, ()).questions}
    for question in twins:
        (facts,) = every(Facts, shown[question.id])
        told = {(fact.label.sign, run.text, run.to) for fact in facts.items for run in fact.runs}
        assert {("twin", question.twin, f"question:{question.twin}"), ("form", question.form, "")} <= told
    assert twins


def test_a_reviewer_reads_the_line_that_is_told_of_each_outlet_in_each_language(fixed: Contents) -> None:
    shown = preview(view(), fixed, ()).questions
    (asked,) = [each for each in shown if each.id == "delai-ou-refus"]
    told = " ".join(items_under("Who is behind it, in one line", asked.nodes))
    assert "Sputnik France\u00a0: à Rossia Segodnia, entreprise de l’État russe." in told
    assert "Sputnik France: owned by Rossiya Segodnya, an enterprise of the Russian state." in told
