"""Candidates as a bank that is still to be written: quotations and evidence filled in, every prompt empty."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.library.newpack.emit import emit
from quiz.locale import languages
from quiz.locale.draft import draft_words
from quiz.model import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.drafting.values import Candidate, Quotation
    from quiz.library.newpack.emit import Written
    from quiz.library.pack.packs import Contents
    from quiz.locale.draft import DraftWords
    from quiz.model import BankLanguage

SCHEMA_LINE = "# yaml-language-server: $schema=../schema/bank.json"
TITLE = Text(fr="Brouillons", en="Drafts")
ABOUT = Text(fr="Des pistes à juger et à écrire.", en="Candidates to judge and to write up.")
OPTIONS = ("a", "b", "c")
LEVEL = 2
MOST_WORDS = 8
"""Words that a comment names."""


class Form(NamedTuple):
    """How the questions of a pack are written: in which languages, and which articles are in English themselves."""

    languages: tuple[BankLanguage, ...] = LANGUAGES
    english: frozenset[str] = frozenset()

    @property
    def empty(self) -> dict[str, str]:
        """A text that is still to be written."""
        return dict.fromkeys(self.languages, "")

    def of(self, text: Text) -> dict[str, str]:
        """A text in the languages of the pack."""
        return {language: words for language, words in text.versions if language in self.languages}

    def wants_gloss(self, article: str) -> bool:
        """Whether it is to be said in English what a passage of an article says."""
        return "en" in self.languages and article not in self.english


def form_of(contents: Contents) -> Form:
    """How the questions of a pack that was read are written."""
    sources = {name: article.source for name, article in contents.pack.articles.items()}
    english = frozenset(name for name, source in sources.items() if source.language.startswith("en"))
    return Form(contents.languages, english)


BOTH = Form()


def drafts_file(bank: str, shown: str, blocks: Iterable[str], say: DraftWords, form: Form = BOTH) -> str:
    """The file of drafts; `bank` is its id, `shown` how it is called on the command line, `blocks` its drafts."""
    lines = [
        SCHEMA_LINE,
        *_comment(say.head.format(path=shown)),
        *emit({"bank": bank, "title": form.of(TITLE), "about": form.of(ABOUT)}),
        "",
        "questions:",
        "\n\n".join(blocks),
    ]
    return "\n".join(lines) + "\n"


def block(number: int, candidate: Candidate, say: DraftWords, changed: Sequence[str] = (), form: Form = BOTH) -> str:
    """The lines of one draft, set in as an item of a bank, under a comment that says why it is there.

    `changed` are the articles of one that was dropped before, and is offered again because they are not what they were.
    """
    again = [say.again.format(articles=", ".join(changed))] if changed else []
    comment = _comment("\n".join([*_why(number, candidate, say), *again]), indent=2)
    return "\n".join([*comment, *emit([_question(candidate, form)], 2)])


def without_reasons(text: str) -> str:
    """The lines of a draft without the comments above it that `block` wrote, in whatever language; others stay."""
    lines = text.split("\n")
    above = next((i for i, line in enumerate(lines) if not line.lstrip(" ").startswith("#")), len(lines))
    kept = [line for line in lines[:above] if not _reasons().fullmatch(line.strip())]
    return "\n".join([*kept, *lines[above:]])


@cache
def _reasons() -> re.Pattern[str]:
    """All comments that say why a candidate is proposed."""
    phrases = [
        phrase
        for words in map(draft_words, languages())
        for phrase in (*words.reasons.values(), words.candidate, words.about, words.searched, words.again)
    ]
    return re.compile("# (?:" + "|".join(re.sub(r"\\{\w+\\}", ".*", re.escape(each)) for each in phrases) + ")")


def _why(number: int, candidate: Candidate, say: DraftWords) -> Iterator[str]:
    yield say.candidate.format(number=number, statement=candidate.statement)
    yield from (say.reasons[reason] for reason in candidate.reasons)
    if candidate.about:
        yield say.about.format(words=", ".join(candidate.about[:MOST_WORDS]))
    patterns = patterns_of(candidate)
    if candidate.absent and patterns:
        yield say.searched.format(patterns=", ".join(patterns), articles=", ".join(candidate.absent))


def patterns_of(candidate: Candidate) -> tuple[str, ...]:
    """What was looked for in all articles of which not only a part is there, and found in some only."""
    return tuple(claim.pattern for claim in candidate.evidence if claim.pattern)


def _question(candidate: Candidate, form: Form) -> dict[str, Written]:
    evidence = [msgspec.to_builtins(claim, builtin_types=()) for claim in candidate.evidence]
    return {
        "id": candidate.id,
        "kind": "choice",
        "device": candidate.device,
        "level": LEVEL,
        "passages": list(_passages(candidate.quotations, form)),
        "ask": form.empty,
        "options": [{"id": name, "text": form.empty, "why": form.empty} for name in OPTIONS],
        **({"evidence": [_listed(claim) for claim in evidence]} if evidence else {}),
        "explain": form.empty,
        "takeaway": form.empty,
    }


def _passages(quotations: Iterable[Quotation], form: Form) -> Iterator[dict[str, Written]]:
    """Each under the name of its article; whose voice it is, and what it means in English, is to be said by people."""
    names: Counter[str] = Counter()
    for each in quotations:
        names[each.article] += 1
        name = each.article if names[each.article] == 1 else f"{each.article}-{names[each.article]}"
        gloss = {"gloss": ""} if form.wants_gloss(each.article) else {}
        yield {"id": name, "source": each.article, "voice": "", "quote": each.text, **gloss}


def _listed(claim: dict[str, Written]) -> dict[str, Written]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in claim.items()}


def _comment(text: str, indent: int = 0) -> list[str]:
    return [f"{' ' * indent}# {line}".rstrip() for line in text.splitlines()]
