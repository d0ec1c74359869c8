"""The key as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, join, tag
from quiz.formats.sheets.parts import codes, head, listed, passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.classroom.handouts.values import Card, Fact, Key, Solution, Source, Told
    from quiz.locale.handout import HandoutWords


def key(words: HandoutWords, shown: Key) -> Html:
    """The answers at a glance, then each question, the cards, the curricula and the references."""
    say = words.key
    several = len(shown.letters) > 1
    return join(
        head(f"{say.title}{words.colon}{shown.title}", shown.about),
        tag("p", say.for_teachers, class_="for"),
        tag("h2", say.glance),
        _glance(words, shown),
        tag("p", say.letters.format(letters=" / ".join(shown.letters)), class_="quiet") if several else None,
        *(_solution(words, each, shown.letters) for each in shown.solutions),
        _cards(words, shown.cards) if shown.cards else None,
        tag("section", tag("h2", say.codes), codes(shown.codes)) if shown.codes else None,
        _sources(words, shown.sources) if shown.sources else None,
    )


def _glance(words: HandoutWords, shown: Key) -> Html:
    say = words.key
    several = len(shown.letters) > 1
    columns = [say.version.format(letter=each) for each in shown.letters] if several else [say.answer]
    top = tag("tr", *(tag("th", each, scope="col") for each in (say.number, *columns)))
    rows = [
        tag("tr", tag("th", str(row.number), scope="row"), *(tag("td", answer) for answer in row.answers))
        for row in shown.grid
    ]
    return tag("table", tag("thead", top), tag("tbody", *rows))


def _solution(words: HandoutWords, each: Solution, letters: tuple[str, ...]) -> Html:
    say = words.key
    name = "told wide" if len(letters) > 2 else "told"  # noqa: PLR2004 -- labels of two versions fit
    first = tag(
        "div",
        tag("h3", tag("span", each.numbers), tag("span", each.about, class_="about")),
        *(tag("p", line, class_="ask") for line in each.ask),
        tag("p", tag("b", say.answers, each.key), class_="answer"),
        listed("ul", [_told(words, told) for told in each.told], name),
        class_="whole",
    )
    small = [
        tag("span", f"{say.cards}{each.outlets}") if each.outlets else None,
        tag("span", f"{say.references}{words.colon}{each.cited}") if each.cited else None,
        tag("span", each.codes) if each.codes else None,
    ]
    last = tag(
        "div",
        tag("p", tag("b", say.fair), each.fair) if each.fair else None,
        tag("p", tag("b", say.takeaway), each.takeaway),
        tag("p", *small, class_="small"),
        class_="whole",
    )
    primary = tag("p", tag("b", say.primary), f"{each.primary} ({each.primary_by})") if each.primary else None
    told = [tag("p", line) for line in each.explain.splitlines()]
    passages = [passage(shown, "telling") for shown in each.excerpts]
    return join(Html("\n"), tag("section", first, *told, primary, *passages, last, class_="solution"))


def _told(words: HandoutWords, each: Told) -> Html:
    sign = tag("span", "✓" if each.right else "✗", title=words.key.right if each.right else words.key.wrong)
    said = "  ".join(part for part in (each.text, f"→ {each.goes_to}" if each.goes_to else "") if part)
    why = tag("span", each.why, class_="why")
    return tag("li", sign, tag("b", each.label), tag("div", tag("b" if each.right else "span", said), why))


def _cards(words: HandoutWords, cards: Iterable[Card]) -> Html:
    say = words.key
    return tag(
        "section",
        tag("h2", say.who),
        tag("p", say.cards_note, class_="for"),
        *(_card(words, each) for each in cards),
        class_="who",
    )


def _card(words: HandoutWords, each: Card) -> Html:
    say = words.key
    later = join(tag("h4", say.since), _facts(each.later)) if each.later else None
    chain = join(tag("h4", say.chain), _facts(each.chain, "facts chain")) if each.chain else None
    return tag(
        "section",
        tag("h3", each.outlet),
        tag("p", each.about, class_="about"),
        tag("h4", say.as_of.format(date=each.day)),
        _facts(each.held),
        later,
        chain,
        tag("p", tag("b", say.does_not_say), each.does_not_say, class_="says"),
        class_="card",
    )


def _facts(facts: Iterable[Fact], name: str = "facts") -> Html:
    return tag("dl", *(tag("div", tag("dt", each.label), tag("dd", each.text)) for each in facts), class_=name)


def _sources(words: HandoutWords, sources: Iterable[Source]) -> Html:
    items = [_source(number, each) for number, each in enumerate(sources, start=1)]
    return tag("section", tag("h2", words.key.references), listed("ol", items, "sources"))


def _source(number: int, each: Source) -> Html:
    url = tag("span", each.url, class_="url") if each.url else None
    return tag("li", tag("span", f"[{number}]"), tag("span", each.text, url))
