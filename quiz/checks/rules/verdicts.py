"""What to say of a quotation that is not as it should be: which words, what the article has, how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.library.problems import Place, Problem, Severity
from quiz.library.text.divergence import cut_word, divergences, missing_part, omission
from quiz.library.text.quotations import FEWEST, Finding, Near, find_quotation, line_of, nearest_passage
from quiz.library.text.resemblance import stands_somehow
from quiz.library.text.words import words_in
from quiz.library.yaml.lines import part_of
from quiz.locale.said import Said, said
from quiz.model import Stretch

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents, Located
    from quiz.library.problems import Span
    from quiz.library.text.divergence import CutWord, Divergence, Omission, Part
    from quiz.model import Article, Pack

OPEN, CLOSE = "‹", "›"


class Quotation(NamedTuple):
    """Words said to stand in an article, and where they are written in the bank."""

    text: str
    source: str
    owner: Located[object]
    place: Place
    passage: bool

    def span(self, start: int = 0, end: int = 0) -> Span:
        """Where the quotation is written, or the words of it between two offsets."""
        whole = self.owner.span(*self.place)
        return part_of(self.owner.document.text, whole, self.text, start, end) if end else whole


def not_found(contents: Contents, quotation: Quotation, article: Article, finding: Finding) -> Problem:
    """The verdict on a quotation that the article does not have."""
    here = stands_somehow(quotation.text, article.text)
    elsewhere = _elsewhere(contents.pack, quotation) if finding.standing == "absent" and not here else None
    if elsewhere is not None:
        return elsewhere
    part = missing_part(quotation.text, article.text)
    if part is None:
        return _problem(quotation, "Q209", OUT_OF_ORDER) if quotation.text.strip() else _absent(quotation)
    if finding.standing == "cut-word" and (cut := cut_word(part.text, article.text)):
        return _cut(quotation, part, cut)
    if left_out := omission(part.text, article.text):
        return _left_out(quotation, article, part, left_out)
    near = nearest_passage(part.text, article.text)
    return _altered(quotation, article, part, near) if near else _absent(quotation)


def too_short(quotation: Quotation) -> Problem:
    """Words that stand everywhere."""
    message = said("quotations.too_short", text=quotation.text, fewest=FEWEST)
    return _problem(quotation, "Q204", message)


def ambiguous(quotation: Quotation, article: Article, finding: Finding) -> Problem:
    """The same words in several places; one cannot tell which is meant."""
    message = said("quotations.ambiguous", places=finding.places, source=quotation.source)
    help_ = said("quotations.quote_more")
    where = _where(article, finding.stretches[0])
    return _problem(quotation, "Q208", message, notes=(where,), help_=help_, severity="warning")


def _elsewhere(pack: Pack, quotation: Quotation) -> Problem | None:
    for name, article in pack.articles.items():
        finding = find_quotation(quotation.text, article.text)
        if finding.found:
            line = line_of(article.text, finding.stretches[0].start)
            message = said("quotations.elsewhere", source=quotation.source, name=name, line=line)
            help_ = said("quotations.write_source", name=name)
            return _problem(quotation, "Q203", message, notes=(_where(article, finding.stretches[0]),), help_=help_)
    return None


def _cut(quotation: Quotation, part: Part, cut: CutWord) -> Problem:
    label = said("quotations.article_has_word", word=cut.word)
    return _problem(quotation, "Q202", CUT_INSIDE_WORD, at=_moved(cut.piece, part.start), label=label)


def _left_out(quotation: Quotation, article: Article, part: Part, found: Omission) -> Problem:
    label = said("quotations.article_has_between", words=found.words)
    help_ = said("quotations.mark_the_cut", before=found.before, after=found.after)
    at = _moved(found.around, part.start)
    notes = (_where(article, found.stretch),)
    return _problem(quotation, "Q205", WORDS_LEFT_OUT, at=at, label=label, notes=notes, help_=help_)


def _altered(quotation: Quotation, article: Article, part: Part, near: Near) -> Problem:
    printed = _ending_like(part.text, near.text)
    found = divergences(part.text, printed)
    message = said("quotations.altered", source=quotation.source)
    ours = _marked(part.text, [each.quoted for each in found])
    theirs = _marked(printed, [each.printed for each in found])
    notes = (
        said("quotations.quotation_reads", ours=ours),
        said("quotations.article_reads", theirs=theirs),
        _where(article, near.stretch),
    )
    label = _instead(found[0], printed) if found else None
    at = _moved(found[0].quoted, part.start) if found else Stretch(0, 0)
    return _problem(quotation, "Q201", message, at=at, label=label, notes=notes, help_=COPY_THE_ARTICLE)


def _ending_like(quoted: str, printed: str) -> str:
    """The article's words without the comma or stop that follows them, if the quotation ends with a word."""
    ours, theirs = words_in(quoted), words_in(printed)
    ends_with_word = ours.ends[-1:] == (len(quoted),)
    return printed[: theirs.ends[-1]] if ends_with_word and theirs.ends else printed


def _instead(found: Divergence, printed: str) -> Said:
    words = " ".join(printed[found.printed.start : found.printed.end].split())
    if not words:
        return said("quotations.article_has_none")
    return said("quotations.article_has", words=words)


def _absent(quotation: Quotation) -> Problem:
    message = said("quotations.absent", source=quotation.source)
    return _problem(quotation, "Q207", message, help_=QUOTE_THE_ARTICLE)


def _marked(text: str, stretches: list[Stretch]) -> str:
    """The words that differ between signs, so that they are seen without colour."""
    for start, end in reversed([stretch for stretch in stretches if stretch.end]):
        text = f"{text[:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:]}"
    return " ".join(text.split())


def _where(article: Article, stretch: Stretch) -> Said:
    line, file = line_of(article.text, stretch.start), article.source.file
    return said("quotations.where", file=file, line=line)


def _moved(stretch: Stretch, by: int) -> Stretch:
    return Stretch(stretch.start + by, stretch.end + by)


CUT_INSIDE_WORD = said("quotations.cut_inside_word")
WORDS_LEFT_OUT = said("quotations.words_left_out")
OUT_OF_ORDER = said("quotations.out_of_order")
COPY_THE_ARTICLE = said("quotations.copy_the_article")
QUOTE_THE_ARTICLE = said("quotations.quote_the_article")


def _problem(  # noqa: PLR0913 -- the parts of a finding, by name
    quotation: Quotation,
    code: str,
    message: Said,
    *,
    at: Stretch = Stretch(0, 0),  # noqa: B008 -- a frozen value
    label: Said | None = None,
    notes: tuple[Said, ...] = (),
    help_: Said | None = None,
    severity: Severity = "error",
) -> Problem:
    span = quotation.span(at.start, at.end)
    return Problem(code=code, message=message, span=span, severity=severity, label=label, notes=notes, help=help_)
