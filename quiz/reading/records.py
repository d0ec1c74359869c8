"""Articles and outlets as records for a program: every field, whatever it holds, and places that can be counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from quiz.model import FACTS
from quiz.play.provenance import as_of
from quiz.reading.register import LATEST, known_on

if TYPE_CHECKING:
    from quiz.model import Fact, Name, Outlet, Pack, Source, Stretch
    from quiz.reading.articles import Mark, MarkedArticle, Quoted, Use
    from quiz.reading.register import Entry


def article_record(article: MarkedArticle) -> dict[str, Any]:
    """An article with its lines and the passages quoted from it.

    Lines and columns are counted from 1, columns in characters; an end is the place after the last character.
    """
    text = "\n".join(line.text for line in article.lines)
    return {
        **source_record(article.source),
        "outlet_name": None if article.outlet is None else named(article.outlet.name),
        "lines": [{"number": line.number, "text": line.text} for line in article.lines],
        "marks": [_mark(text, mark) for mark in article.marks],
        "not_found": [_quoted(text, quoted) for quoted in article.missing],
    }


def source_record(source: Source) -> dict[str, Any]:
    """What is known of an article; nothing is left out where nothing is known."""
    return {
        "id": source.id,
        "file": source.file,
        "title": named(source.title),
        "outlet": source.outlet,
        "attribution": source.attribution,
        "evidence": named(source.evidence),
        "date": source.date,
        "date_basis": source.date_basis,
        "language": source.language,
        "url": source.url,
    }


def named(name: Name) -> object:
    """A name or a text: a string when it is the same in both languages, else one for each."""
    return name if isinstance(name, str) else msgspec.to_builtins(name)


def _mark(text: str, mark: Mark) -> dict[str, Any]:
    return {
        "label": mark.label,
        **_place(text, mark.stretch),
        "passages": [_quoted(text, quoted) for quoted in mark.quoted],
    }


def _quoted(text: str, quoted: Quoted) -> dict[str, Any]:
    passage = quoted.passage
    return {
        "quote": passage.quote,
        "gloss": passage.gloss,
        "voice": passage.voice,
        "speaker": None if passage.speaker is None else named(passage.speaker),
        "places": [_place(text, stretch) for stretch in quoted.stretches],
        "used_by": [_use(use) for use in quoted.uses],
    }


def _use(use: Use) -> dict[str, Any]:
    return {use.kind: use.id, "bank": use.bank or None, "device": use.device, "slot": use.slot}


def _place(text: str, stretch: Stretch) -> dict[str, list[int]]:
    return {"start": _position(text, stretch.start), "end": _position(text, stretch.end)}


def _position(text: str, offset: int) -> list[int]:
    return [text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)]


def entry_record(row: Entry) -> dict[str, Any]:
    """A row of the register's table, in codes."""
    outlet, given = row.outlet, row.given
    return {
        "id": outlet.id,
        "name": named(outlet.name),
        "aliases": list(outlet.aliases),
        "country": None if outlet.country == "none" else outlet.country,
        "sector": outlet.sector,
        "founded": outlet.founded,
        "class": None
        if row.code == "none" or given is None
        else {"code": row.code, "year": given.year, "by": given.by},
        "owner": row.owner,
        "funding": row.money,
        "decides": row.control,
    }


def outlet_record(pack: Pack, outlet: Outlet, day: str) -> dict[str, Any]:
    """An outlet as known on a day (LATEST: as far as the register goes), each fact with whether it holds then."""
    known = known_on(outlet, day)
    cited = dict.fromkeys(each for name in FACTS for fact in getattr(known, name) for each in fact.references)
    cited |= dict.fromkeys(each for given in known.classes for each in given.references)
    implied = outlet.does_not_imply
    return {
        "id": outlet.id,
        "name": named(outlet.name),
        "aliases": list(outlet.aliases),
        "about": named(outlet.about),
        "country": None if outlet.country == "none" else outlet.country,
        "sector": outlet.sector,
        "founded": outlet.founded,
        "part_of": outlet.part_of,
        "checked": outlet.checked,
        "line": msgspec.to_builtins(outlet.line),
        "as_of": None if day == LATEST else day,
        "class": msgspec.to_builtins(known.classes),
        **{name: [_fact(fact, day) for fact in getattr(known, name)] for name in FACTS},
        "does_not_imply": None if implied is None else named(implied),
        "not_researched": list(outlet.not_researched),
        "references": {name: msgspec.to_builtins(pack.references[name]) for name in cited if name in pack.references},
    }


def _fact(fact: Fact, day: str) -> dict[str, Any]:
    return {
        "text": named(fact.text),
        "value": fact.value,
        "from": fact.since,
        "until": fact.until,
        "basis": fact.basis,
        "checked": fact.checked,
        "holds": bool(as_of([fact], day)),
        "references": list(fact.references),
    }
