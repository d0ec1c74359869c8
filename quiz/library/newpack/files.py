"""The files of a new pack, made in memory from the articles and what is said of them."""

from __future__ import annotations

from hashlib import sha256
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.library.newpack import first_bank, notes
from quiz.library.newpack.answers import date_stands_in, slug
from quiz.library.newpack.articles import title_of
from quiz.library.newpack.emit import emit
from quiz.library.newpack.first_bank import Quoted
from quiz.library.newpack.known import cited_by, find_outlet, names_of, with_parents
from quiz.library.newpack.sentences import sentences_of
from quiz.library.newpack.taking.forms import SUFFIXES
from quiz.library.newpack.typeset import in_both
from quiz.library.pack.roots import ORIGINALS, REGISTERS
from quiz.library.schema.schemas import NAMES, schema_text
from quiz.library.text.folding import fold
from quiz.locale.newpack import newpack_words
from quiz.model import TOPICS, Original, Outlet, Source, Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from quiz.library.newpack.answers import Described
    from quiz.library.newpack.articles import Handed
    from quiz.library.newpack.emit import Written
    from quiz.library.newpack.known import Match
    from quiz.locale.newpack import NewpackWords
    from quiz.model import Language, Pack, Reference

SCHEMA_LINE = "# yaml-language-server: $schema="
UNKNOWN_ID = "media-inconnu"


class Publisher(NamedTuple):
    """Who published an article: an entry of the register, whose name was given exactly or nearly, or a new one."""

    outlet: Outlet
    known: bool
    exact: bool = True


def bank_name(pack: str) -> str:
    """The name of the first bank, after that of the pack."""
    name = slug(pack, "ma-banque")
    return "ma-banque" if name in REGISTERS else name


def files_of(
    pack: str, shown: str, described: Sequence[Described], register: Pack, language: Language
) -> dict[str, bytes]:
    """Every file of the pack by its path; `shown` is how the pack is called on the command line."""
    publishers = publishers_of([each.outlet for each in described], register)
    sources = _sources(described, publishers)
    known = {each.outlet.id: each.outlet for each in publishers if each.known}
    copied = list({each.id: each for one in known.values() for each in with_parents(one, register)}.values())
    made = list({each.outlet.id: each.outlet for each in publishers if not each.known}.values())
    name = bank_name(pack)
    say = newpack_words(language)
    bank = _bank_file(name, shown, _quoted(described, sources, publishers), say)
    texts = {
        "seeds/sources.yaml": _sources_file(sources, say),
        "questions/outlets.yaml": _outlets_file(copied, made, say),
        "questions/references.yaml": _references_file(cited_by(copied, register), say),
        f"questions/{name}.yaml": bank,
        **{f"questions/schema/{each}.json": schema_text(each, language) for each in NAMES},
    }
    articles = {f"seeds/{source.file}": each.article.raw for source, each in zip(sources, described, strict=True)}
    originals = {
        f"seeds/{ORIGINALS}/{source.original.file}": each.article.original
        for source, each in zip(sources, described, strict=True)
        if source.original is not None
    }
    return {**articles, **originals, **{path: text.encode() for path, text in texts.items()}}


def publishers_of(names: Sequence[str | None], register: Pack) -> list[Publisher]:
    """Who published each article. Two names are two outlets, with two ids, however alike the ids made of them are."""
    keyed = {_key(name): name for name in reversed(names)}
    meant = {key: find_outlet(name, register) for key, name in keyed.items() if name is not None}
    exact = {match.outlet.id for match in meant.values() if match and match.exact}
    found: dict[str | None, Publisher] = {}
    for key, name in reversed(keyed.items()):
        match = meant.get(key)
        taken = {each.outlet.id for each in found.values()}
        if match is not None and not match.exact and match.outlet.id in exact | taken:
            match = None  # the outlet itself was named too: this name, which is only like it, is another's
        found[key] = _publisher(name, match, register, taken)
    return [found[_key(name)] for name in names]


def _key(name: str | None) -> str | None:
    return name if name is None else fold(name).casefold()


def _publisher(name: str | None, match: Match | None, register: Pack, made: AbstractSet[str]) -> Publisher:
    """What the register knows of an outlet, else an entry to complete, with an id that none of those `made` has."""
    if name is None:
        unknown = Outlet(id=UNKNOWN_ID, name=notes.NOBODY, about=notes.ABOUT_UNKNOWN, sector="undeclared")
        return Publisher(unknown, known=False)
    if match is not None:
        return Publisher(match.outlet, known=True, exact=match.exact)
    free = _free(slug(name, "media"), {*register.outlets, UNKNOWN_ID, *made})
    new = Outlet(id=free, name=name, about=notes.ABOUT_NEW, sector="undeclared", aliases=(name,), not_researched=TOPICS)
    return Publisher(new, known=False)


def _free(name: str, taken: AbstractSet[str]) -> str:
    """The name, or with the first number from 2 on that nothing has yet."""
    numbered = (f"{name}-{number}" for number in count(2))
    return next(each for each in chain([name], numbered) if each not in taken)


def _sources(described: Sequence[Described], publishers: Sequence[Publisher]) -> list[Source]:
    sources: list[Source] = []
    for each, publisher in zip(described, publishers, strict=True):
        before = sum(source.outlet == publisher.outlet.id for source in sources)
        wanted = publisher.outlet.id if not before else f"{publisher.outlet.id}-{before + 1}"
        name = _free(wanted, {source.id for source in sources})
        text, taken = each.article.text, each.article.taken
        sources.append(
            Source(
                id=name,
                file=f"{name}.txt",
                outlet=publisher.outlet.id,
                title=title_of(taken.title if taken and taken.title else text),
                date=each.date,
                date_basis="stated" if _states_its_date(each) else "inferred",
                language=each.language,
                attribution=each.attribution,
                evidence=_evidence(each),
                url=(taken.address or None) if taken else None,
                original=_original(name, each.article),
            )
        )
    return sources


def _states_its_date(each: Described) -> bool:
    """Whether the article itself, or the page that it was taken from, gives its date."""
    taken = each.article.taken
    return date_stands_in(each.date, each.article.text) or (taken is not None and taken.date == each.date)


def _original(name: str, article: Handed) -> Original | None:
    if article.taken is None:
        return None
    file = f"{name}.{SUFFIXES[article.form]}"
    return Original(file=file, sha256=sha256(article.original).hexdigest(), by=article.taken.by)


def _evidence(each: Described) -> Text:
    if each.evidence:
        return in_both(each.evidence)
    fr, en = notes.NOBODY_KNOWS
    return Text(fr=fr, en=en)


def _quoted(described: Sequence[Described], sources: Sequence[Source], publishers: Sequence[Publisher]) -> list[Quoted]:
    names = tuple(name for each in publishers for name in names_of(each.outlet))
    return [
        Quoted(source.id, source.outlet, source.language, names, tuple(sentences_of(each.article.text, names)))
        for each, source in zip(described, sources, strict=True)
    ]


def _bank_file(name: str, shown: str, quoted: Sequence[Quoted], say: NewpackWords) -> str:
    examples = (
        (say.match, first_bank.example_match(quoted)),
        (say.order, first_bank.example_order(quoted)),
        (say.hottext, first_bank.example_hottext(quoted)),
    )
    head = {"bank": name, "title": _plain(notes.TITLE), "about": _plain(notes.ABOUT)}
    lines = [
        f"{SCHEMA_LINE}schema/bank.json",
        *_comment(say.bank.format(pack=shown)),
        *emit(head),
        "",
        "questions:",
        *_comment(say.live, indent=2),
        *emit([first_bank.live_question(quoted[0])], 2),
        "",
        *_comment(say.examples, indent=2),
    ]
    for note, example in examples:
        lines += ["", *_comment(note, indent=2)]
        lines += _comment(say.no_example, indent=2) if example is None else _asleep(emit([example], 2))
    return _joined(lines)


def _sources_file(sources: Sequence[Source], say: NewpackWords) -> str:
    lines = [f"{SCHEMA_LINE}../questions/schema/sources.json", *_comment(say.sources), "sources:"]
    for source in sources:
        lines += [*emit([_plain(source)], 2), ""]
    return _joined(lines)


def _outlets_file(copied: Sequence[Outlet], made: Sequence[Outlet], say: NewpackWords) -> str:
    lines = [f"{SCHEMA_LINE}schema/outlets.json", *_comment(say.outlets), "outlets:"]
    for outlet in made:
        lines += _comment(say.new, indent=2)
        form = _comment(say.form, indent=4) if outlet.not_researched else []
        lines += [*emit([_plain(outlet)], 2), *form, *_asleep(notes.FACTS.splitlines()), ""]
    for outlet in copied:
        lines += [*_comment(say.known, indent=2), *emit([_plain(outlet)], 2), ""]
    return _joined(lines)


def _references_file(references: Sequence[Reference], say: NewpackWords) -> str:
    lines = [f"{SCHEMA_LINE}schema/references.json", *_comment(say.references)]
    lines += _asleep(notes.REFERENCE.splitlines())
    lines += ["references:", *emit([_plain(each) for each in references], 2)] if references else ["references: []"]
    return _joined(lines)


def _comment(text: str, indent: int = 0) -> list[str]:
    return [f"{' ' * indent}# {line}".rstrip() for line in text.splitlines()]


def _asleep(lines: Sequence[str]) -> list[str]:
    """Lines made comments, so that taking `# ` away wakes them."""
    return [f"# {line}" for line in lines]


def _plain(value: msgspec.Struct) -> Written:
    return msgspec.json.decode(msgspec.json.encode(value))


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"
