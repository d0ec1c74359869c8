"""Whatever a bank looks like, a draft that moves to it changes none of its characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.drafting.files import block, drafts_file
from quiz.drafting.moving import moved_in, taken_away
from quiz.library.yaml.documents import parse
from quiz.library.yaml.rewriting import edited_raw, plain_text
from quiz.locale.draft import draft_words
from tests.drafting.made import drafted
from tests.drafting.written import written

if TYPE_CHECKING:
    from quiz.library.yaml.documents import Document

SAY = draft_words("fr")
HEADS = st.sampled_from(["bank: b\n", "# à Léa\nbank: b  # the name\ntitle: {fr: T, en: T}\n\n", "bank: b\n# about\n"])
STATEMENTS = st.sampled_from(
    ["", "statements: []\n", "statements:\n  # s\n  - {id: s}\n\n", "statements:\n- id: s\n\n"]
)
QUESTIONS = st.sampled_from(
    [
        "questions: []   # none\n",
        "questions:\n",
        "# all\nquestions:\n  - id: q\n    ask: >-\n      a\n      b\n",
        "questions:\n- id: q\n  ask: 'l''un'\n\n# - id: asleep\n#   ask: z\n",
        "questions:\n    - id: q\n      # deep\n\n    # next\n    -\n      id: r\n      ask: |\n        t\n\n",
        "questions:\n  - {id: q,\n     ask: x}   \n\n\n",
    ]
)
MARKS, LINE_ENDS = st.sampled_from(["", "\ufeff"]), st.sampled_from(["\n", "\r\n"])
TAILS = st.sampled_from(["", "\n", "# the end", "order: 3\n", "\n# the end\n\n"])


def drafts() -> Document:
    """The first three candidates, the second written up."""
    found = drafted()[:3]
    text = drafts_file("b", "b.yaml", [block(i, each, SAY) for i, each in enumerate(found, 1)], SAY)
    own = block(2, found[1], SAY)
    assert own in text
    return parse(text.replace(own, written(own)), "drafts")


@given(HEADS, STATEMENTS, QUESTIONS, TAILS, MARKS, LINE_ENDS)
def test_all_other_text_of_a_bank_stays_byte_for_byte(
    head: str, statements: str, questions: str, tail: str, mark: str, line_end: str
) -> None:
    text = head + statements + questions + tail
    raw = mark + text.replace("\n", line_end)
    bank, source = parse(text, "bank"), drafts()
    edits = moved_in(bank, source, [1])
    after = edited_raw(raw, edits)
    kept, position = "", 0
    for edit in sorted(edits):
        assert text[edit.start : edit.end].strip() in {"", "[]"}
        kept += text[position : edit.start]
        position = edit.end
    assert (kept + text[position:]).replace("[]", "") == text.replace("questions: []", "questions:").replace("[]", "")
    assert after == mark + plain_text(after).replace("\n", line_end)
    before, now = yaml.safe_load(text), yaml.safe_load(plain_text(after))
    moved = yaml.safe_load(source.text)["questions"][1]
    assert now == before | {"questions": [*(before["questions"] or []), moved]}


def test_what_is_taken_away_leaves_the_other_drafts_to_the_letter() -> None:
    source = drafts()
    (edit,) = taken_away(source, [1], ())
    assert source.text[: edit.start].endswith("\n\n")
    assert source.text[edit.end :].startswith("  # 3. ")


def test_comments_that_say_why_stay_behind_in_any_language() -> None:
    bank = parse("bank: b\nquestions: []\n", "bank")
    (_, edit) = moved_in(bank, drafts(), [1])
    assert edit.text.startswith("\n  - id: ")
    assert "Propos" not in edit.text
