"""A candidate for a question: what differs, in whose words, why it is proposed, what was verified, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.drafts import OF_ARTICLES
from quiz.document import Code, Group, Heading, Label, Para, Quote, Run
from quiz.drafting.files import patterns_of
from quiz.drafting.values import DEVICE_OF
from quiz.library.newpack.emit import scalar
from quiz.library.text.quotations import find_quotation, line_of, stretches_of
from quiz.locale.draft import draft_words
from quiz.locale.judging import judging_words
from quiz.locale.numbers import hundredths
from quiz.model import DEVICES, Stretch
from quiz.tell.texts import marks, publisher, set_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import msgspec

    from quiz.checks.drafts import Draft
    from quiz.document import Document, Node
    from quiz.drafting.values import Candidate
    from quiz.locale import Phrases
    from quiz.model import Pack


class Seen(NamedTuple):
    """A draft on the screen, with what was found if that is known, and how far the review is."""

    draft: Draft
    candidate: Candidate | None
    pack: Pack
    waiting: int
    kept: int
    dropped: int
    reason: str = ""
    """What a person said of it before."""


def candidate(say: Phrases, seen: Seen, *, close: bool = False) -> Document:
    """All that is needed to judge it, for one screen; set `close` where there is little room."""
    shown = (
        *_reasons(say, seen),
        *(_quote(say, seen, passage) for passage in seen.draft.passages),
        Group((*_verified(say, seen), _missing(say, seen.draft))),
    )
    return (_heading(say, seen), *((Group(shown),) if close else shown))


def why(say: Phrases, seen: Seen) -> Document:
    """How it was found and scored, where its words stand, and what of it a check verifies."""
    words, found = judging_words(say.language), seen.candidate
    told: list[Node] = [Heading((Run(words.why.format(id=seen.draft.id), strong=True),))]
    if seen.reason:
        told.append(Para((Run(words.decided.format(why=seen.reason)),)))
    if found is None:
        return (*told, Para((Run(words.unknown),)))
    reasons = draft_words(say.language).reasons
    devices = {each: say.devices[DEVICE_OF[each]] for each in found.reasons}
    told += [Para((Run(words.reason.format(reason=reasons[each], device=name)),)) for each, name in devices.items()]
    score = words.score.format(score=hundredths(say.language, found.score))
    told.append(Para((Run(f"{score} {words.statement.format(number=found.statement)}"),)))
    told.append(Code("\n".join(_places(say, found))))
    if found.evidence:
        told += [Para((Run(words.evidence),)), Code("\n".join(map(_flow, found.evidence)))]
    return tuple(told)


def _heading(say: Phrases, seen: Seen) -> Heading:
    words = judging_words(say.language)
    device = seen.draft.value.get("device")
    named = next((say.devices[known] for known in DEVICES if known == device), str(device or ""))
    counts = [words.waiting.of(seen.waiting), words.kept.of(seen.kept), words.dropped.of(seen.dropped)]
    title = (Run(named, strong=True), Run(f"  {seen.draft.id}", "quiet"))
    word = f"{words.candidate.format(id=seen.draft.id)}, {named}. {', '.join(counts)}."
    return Heading(title, (Run(" · ".join(counts), "quiet"),), word)


def _reasons(say: Phrases, seen: Seen) -> Iterator[Node]:
    """Why it is proposed, and the words on which the finder came."""
    found = seen.candidate
    if found is None:
        return
    reasons = draft_words(say.language).reasons
    about = [judging_words(say.language).about.format(words=", ".join(found.about))] if found.about else []
    yield Para((Run(" ".join([*(reasons[each] for each in found.reasons), *about])),))


def _quote(say: Phrases, seen: Seen, passage: Mapping[str, object]) -> Quote:
    """The words of an article, those that tell set off, and where they stand."""
    name, text = str(passage.get("source", "")), str(passage.get("quote", ""))
    article = seen.pack.articles.get(name)
    by = publisher(say, seen.pack, article.source).text if article else name
    found = find_quotation(text, article.text).stretches if article else ()
    line = judging_words(say.language).lost
    if article and found:
        line = say.line_at.format(line=line_of(article.text, found[0].start))
    return Quote(
        set_off(text, _joined(stretches_of(_telling(seen, name, text, passage), text), text)),
        Label("", f"{by}{say.colon}"),
        article.source.language if article else "",
        marks(say),
        where=f"{by} · {line}",
        name="extract",
    )


def _joined(stretches: Iterable[Stretch], text: str) -> list[Stretch]:
    """Stretches between which nothing but blanks stands made one."""
    joined: list[Stretch] = []
    for each in sorted(stretches):
        if joined and not text[joined[-1].end : each.start].strip():
            joined[-1] = Stretch(joined[-1].start, max(joined[-1].end, each.end))
        else:
            joined.append(each)
    return joined


def _telling(seen: Seen, name: str, text: str, passage: Mapping[str, object]) -> list[str]:
    """The words that made a sentence worth a look, and those that the author of the draft names."""
    named = passage.get("telling")
    words = [str(each) for each in named] if isinstance(named, list) else []
    quoted = seen.candidate.quotations if seen.candidate else ()
    words += [word for each in quoted if each.article == name for word in each.telling if word in text]
    return list(dict.fromkeys(word for word in words if word))


def _verified(say: Phrases, seen: Seen) -> Iterator[Node]:
    """What of it holds by the check just made, or does not any more."""
    words, found = judging_words(say.language), seen.candidate
    failed = [each for each in seen.draft.missing if each.code[0] in OF_ARTICLES]
    if failed:
        for each in failed:
            yield Para((Run(words.fails.format(what=each.message.of(say.language)), "bad"),))
        return
    patterns = patterns_of(found) if found else ()
    if found and patterns and found.absent:
        names = (seen.pack.articles.get(name) for name in found.absent)
        articles = ", ".join(publisher(say, seen.pack, each.source).text for each in names if each)
        yield Para((Run(words.absent.format(words=", ".join(patterns), articles=articles), "quiet"),))
    elif seen.draft.passages:
        yield Para((Run(words.verified, "quiet"),))


def _missing(say: Phrases, draft: Draft) -> Para:
    words, missing = judging_words(say.language), draft.missing
    if not missing:
        return Para((Run(words.complete, "good"),))
    spans = {key: draft.document.span(("questions", draft.place, key)) for key in draft.value}
    keys = [key for key, span in spans.items() if any(span.holds(each.span) for each in missing)]
    others = [] if keys else [missing[0].message.of(say.language)]
    return Para((Run(words.missing.of(len(missing), keys=", ".join([*keys, *others]))),))


def _places(say: Phrases, found: Candidate) -> Iterator[str]:
    words = judging_words(say.language)
    for each in found.quotations:
        yield words.place.format(article=each.article, line=each.line, start=each.start, end=each.end)


def _flow(claim: msgspec.Struct) -> str:
    """A claim as a bank has it, on one line."""
    from msgspec import to_builtins

    return ", ".join(f"{key}: {_value(value)}" for key, value in to_builtins(claim, builtin_types=()).items())


def _value(value: object) -> str:
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(scalar, value))}]"
    return scalar(value)
