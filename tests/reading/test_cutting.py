"""Articles cut down to what is quoted of them keep every quotation, on its line, and prove no absence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.rules.quotations import quotations_of
from quiz.library.text.absence import look_for
from quiz.library.text.quotations import find_quotation, line_of
from quiz.library.text.soundness import is_cut
from quiz.reading.cutting import cut_down

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents


def test_every_quotation_stays_on_its_line(fixed: Contents) -> None:
    texts, articles = cut_down(fixed), fixed.pack.articles
    for quotation in quotations_of(fixed):
        whole, cut = articles[quotation.source].text, texts[quotation.source]
        before, after = (find_quotation(quotation.text, text).stretches for text in (whole, cut))
        assert [line_of(cut, each.start) for each in after] == [line_of(whole, each.start) for each in before]
        assert after


def test_what_is_far_from_any_quotation_is_gone(fixed: Contents) -> None:
    texts = cut_down(fixed)
    lengths = {name: (len(text), len(fixed.pack.articles[name].text)) for name, text in texts.items()}
    assert sum(cut for cut, _ in lengths.values()) < sum(whole for _, whole in lengths.values())
    assert all(is_cut(texts[name]) for name, (cut, whole) in lengths.items() if cut < whole - 10)


def test_nothing_is_absent_from_what_was_cut(fixed: Contents) -> None:
    for text in filter(is_cut, cut_down(fixed).values()):
        assert not look_for("Zorglub", text).absent
