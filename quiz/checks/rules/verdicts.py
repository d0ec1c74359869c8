"""What to say of a quotation that is not as it should be: which words, what the article has, how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.library.problems import Place, Problem, Severity
from quiz.library.text.divergence import cut_word, divergences, missing_part, omission
from quiz.library.text.quotations import FEWEST, Finding, Near, find_quotation, line_of, nearest_passage
from quiz.library.text.words import words_in
from quiz.library.yaml.lines import part_of
from quiz.model import Stretch, Text

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
    elsewhere = _elsewhere(contents.pack, quotation) if finding.standing == "absent" else None
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
    message = Text(
        fr=f"« {quotation.text} » est trop court pour montrer quoi que ce soit ; citez au moins {FEWEST} mots",
        en=f'"{quotation.text}" is too short to show anything; quote at least {FEWEST} words',
    )
    return _problem(quotation, "Q204", message)


def ambiguous(quotation: Quotation, article: Article, finding: Finding) -> Problem:
    """The same words in several places; one cannot tell which is meant."""
    message = Text(
        fr=f"ces mots se trouvent en {finding.places} endroits de « {quotation.source} »",
        en=f'these words stand in {finding.places} places of "{quotation.source}"',
    )
    help_ = Text(fr="citez quelques mots de plus, avant ou après", en="quote a few words more, before or after")
    where = _where(article, finding.stretches[0])
    return _problem(quotation, "Q208", message, notes=(where,), help_=help_, severity="warning")


def _elsewhere(pack: Pack, quotation: Quotation) -> Problem | None:
    for name, article in pack.articles.items():
        finding = find_quotation(quotation.text, article.text)
        if finding.found:
            line = line_of(article.text, finding.stretches[0].start)
            message = Text(
                fr=f"cette citation n’est pas dans « {quotation.source} » mais dans « {name} », ligne {line}",
                en=f'this quotation is not in "{quotation.source}" but in "{name}", line {line}',
            )
            help_ = Text(fr=f"écrivez « source: {name} »", en=f'write "source: {name}"')
            return _problem(quotation, "Q203", message, notes=(_where(article, finding.stretches[0]),), help_=help_)
    return None


def _cut(quotation: Quotation, part: Part, cut: CutWord) -> Problem:
    label = Text(fr=f"l’article a « {cut.word} »", en=f'the article has "{cut.word}"')
    return _problem(quotation, "Q202", CUT_INSIDE_WORD, at=_moved(cut.piece, part.start), label=label)


def _left_out(quotation: Quotation, article: Article, part: Part, found: Omission) -> Problem:
    label = Text(fr=f"l’article a « {found.words} » entre les deux", en=f'the article has "{found.words}" between')
    help_ = Text(
        fr=f"marquez la coupe : « {found.before} […] {found.after} », ou citez tous les mots",
        en=f'mark the cut: "{found.before} […] {found.after}", or quote all the words',
    )
    at = _moved(found.around, part.start)
    notes = (_where(article, found.stretch),)
    return _problem(quotation, "Q205", WORDS_LEFT_OUT, at=at, label=label, notes=notes, help_=help_)


def _altered(quotation: Quotation, article: Article, part: Part, near: Near) -> Problem:
    printed = _ending_like(part.text, near.text)
    found = divergences(part.text, printed)
    message = Text(
        fr=f"cette citation n’est pas mot pour mot dans l’article « {quotation.source} »",
        en=f'this quotation is not word for word in the article "{quotation.source}"',
    )
    ours = _marked(part.text, [each.quoted for each in found])
    theirs = _marked(printed, [each.printed for each in found])
    notes = (
        Text(fr=f"la citation dit : {ours}", en=f"the quotation reads: {ours}"),
        Text(fr=f"l’article dit : {theirs}", en=f"the article reads: {theirs}"),
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


def _instead(found: Divergence, printed: str) -> Text:
    words = " ".join(printed[found.printed.start : found.printed.end].split())
    if not words:
        return Text(fr="l’article n’a pas ces mots", en="the article does not have these words")
    return Text(fr=f"l’article a « {words} »", en=f'the article has "{words}"')


def _absent(quotation: Quotation) -> Problem:
    message = Text(
        fr=f"rien dans l’article « {quotation.source} » ne ressemble à cette citation",
        en=f'nothing in the article "{quotation.source}" resembles this quotation',
    )
    return _problem(quotation, "Q207", message, help_=QUOTE_THE_ARTICLE)


def _marked(text: str, stretches: list[Stretch]) -> str:
    """The words that differ between signs, so that they are seen without colour."""
    for start, end in reversed([stretch for stretch in stretches if stretch.end]):
        text = f"{text[:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:]}"
    return " ".join(text.split())


def _where(article: Article, stretch: Stretch) -> Text:
    line, file = line_of(article.text, stretch.start), article.source.file
    return Text(fr=f"article : seeds/{file}, ligne {line}", en=f"article: seeds/{file}, line {line}")


def _moved(stretch: Stretch, by: int) -> Stretch:
    return Stretch(stretch.start + by, stretch.end + by)


CUT_INSIDE_WORD = Text(
    fr="cette citation commence ou finit au milieu d’un mot ; citez des mots entiers",
    en="this quotation begins or ends inside a word; quote whole words",
)
WORDS_LEFT_OUT = Text(
    fr="des mots de l’article manquent ici, sans que la coupe soit marquée",
    en="words of the article are left out here, and the cut is not marked",
)
OUT_OF_ORDER = Text(
    fr="l’article a ces mots, mais dans un autre ordre ; citez-les comme ils s’y suivent",
    en="the article has these words, but in another order; quote them as they follow one another",
)
COPY_THE_ARTICLE = Text(
    fr="recopiez les mots de l’article ; une coupe s’écrit « […] »",
    en='copy the words of the article; a cut is written "[…]"',
)
QUOTE_THE_ARTICLE = Text(
    fr="vérifiez « source: », ou copiez le passage depuis l’article",
    en='check "source:", or copy the passage from the article',
)


def _problem(  # noqa: PLR0913 -- the parts of a finding, by name
    quotation: Quotation,
    code: str,
    message: Text,
    *,
    at: Stretch = Stretch(0, 0),  # noqa: B008 -- a frozen value
    label: Text | None = None,
    notes: tuple[Text, ...] = (),
    help_: Text | None = None,
    severity: Severity = "error",
) -> Problem:
    span = quotation.span(at.start, at.end)
    return Problem(code=code, message=message, span=span, severity=severity, label=label, notes=notes, help=help_)
