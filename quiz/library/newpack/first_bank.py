"""The first bank: one question to play and one example of each other interaction, about the articles given.

What the question claims is true of any article, and measured: where in it a sentence stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.library.newpack.sentences import Naming, opening_words, words_to_pick
from quiz.library.newpack.typeset import typeset
from quiz.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.library.newpack.emit import Written
    from quiz.library.newpack.sentences import Sentence

THIRDS = ("debut", "milieu", "fin")
MOST_ROWS = 5
_THIRD = {
    "debut": Text(fr="au début, dans son premier tiers", en="at the beginning, in its first third"),
    "milieu": Text(fr="au milieu, dans son deuxième tiers", en="in the middle, in its second third"),
    "fin": Text(fr="à la fin, dans son dernier tiers", en="at the end, in its last third"),
}
_WHY_NOT = {
    "debut": Text(
        fr="On attend au début le fait principal ; cette phrase-ci vient plus loin.",
        en="One expects the main fact at the beginning; this sentence comes later.",
    ),
    "milieu": Text(
        fr="Au milieu se trouvent souvent des détails et des paroles ; cette phrase-ci est ailleurs.",
        en="Details and people's words often stand in the middle; this sentence stands elsewhere.",
    ),
    "fin": Text(
        fr="Un article finit souvent par un rappel ou par la suite ; cette phrase-ci vient plus tôt.",
        en="Articles often end on background or on what comes next; this sentence comes earlier.",
    ),
}
TO_WRITE = {"fr": "À écrire : 40 à 110 mots.", "en": "To be written: 40 to 110 words."}
_WHY = {
    "fr": "À écrire : pourquoi on peut choisir ceci, et ce que le texte montre.",
    "en": "To be written: why someone might choose this, and what the text shows.",
}
_TAKEAWAY = {
    "fr": "Qu’est-ce qui vient en premier, et qu’est-ce qui vient en dernier ?",
    "en": "What comes first, and what comes last?",
}
_TO_ASK = {
    "fr": "À écrire : que demander au prochain article ?",
    "en": "To be written: what should be asked of the next article?",
}
NOT_TRANSLATED = "(not translated yet)"


class Quoted(NamedTuple):
    """An article as the examples need it."""

    source: str
    outlet: str
    language: str
    names: tuple[str, ...]
    sentences: tuple[Sentence, ...]


def live_question(quoted: Quoted) -> dict[str, Written]:
    """The question that can be played at once: where in its article a sentence stands."""
    sentence = quoted.sentences[0]
    third = THIRDS[min(2, int(sentence.depth * 3))]
    question = {
        "id": "a-quel-endroit",
        "kind": "choice",
        "device": "emphasis",
        "level": 1,
        "passages": [_passage(quoted, "phrase", sentence)],
        "ask": {
            "fr": "Voici une phrase de l’article. Où s’y trouve-t-elle : au début, au milieu ou à la fin ?",
            "en": "Here is a sentence of the article. Is it at the beginning, in the middle or at the end?",
        },
        "hint": {
            "fr": "Que dit-on d’ordinaire en premier : qui, quoi, où, quand ?",
            "en": "What is usually said first: who, what, where, when?",
        },
        "options": [_place(name, third) for name in THIRDS],
        "explain": _explanation(_THIRD[third]),
        "takeaway": _TAKEAWAY,
    }
    return _finished(question, quoted.names)


def _place(name: str, third: str) -> dict[str, Written]:
    text = _THIRD[name]
    if name != third:
        return {"id": name, "text": _pair(text), "why": _pair(_WHY_NOT[name])}
    why = Text(fr=f"C’est là qu’elle se trouve : {text.fr}.", en=f"That is where it stands: {text.en}.")
    return {"id": name, "key": True, "text": _pair(text), "why": _pair(why)}


def _explanation(where: Text) -> dict[str, str]:
    return {
        "fr": f"Cette phrase se trouve {where.fr}. La place compte. Un lecteur pressé ne lit que le début ; "
        "ce qui vient en premier lui paraît le plus important, ce qui vient en dernier lui échappe. "
        "Mettre un fait en tête ou en queue n’est pas mentir : c’est choisir. Pour voir ce choix, il faut "
        "un second article sur le même événement. Qu’est-ce qui y vient en premier ?",
        "en": f"This sentence stands {where.en}. The place counts. A reader in a hurry reads the beginning only; "
        "what comes first seems to matter most, what comes last is missed. To put a fact first or last is not to lie: "
        "it is to choose. To see that choice, you need a second article about the same event. "
        "What comes first there?",
    }


def example_match(articles: Sequence[Quoted]) -> dict[str, Written] | None:
    """Which outlet wrote which sentence; with one outlet, which sentence opens the article."""
    by_outlet = list({each.outlet: each for each in reversed(articles)}.values())[::-1][:MOST_ROWS]
    if len(by_outlet) > 1:
        passages = [_passage(each, each.source, each.sentences[-1]) for each in by_outlet]
        rows = [{"passage": each.source, "why": _WHY} for each in by_outlet]
        ask = {"fr": "Quel média a écrit quelle phrase ?", "en": "Which outlet wrote which sentence?"}
        body: dict[str, Written] = {"passages": passages, "ask": ask, "rows": rows}
        return _example("quel-media", "match", "attribution", body, by_outlet)
    one, first, last = articles[0], articles[0].sentences[0], articles[0].sentences[-1]
    if first == last:
        return None
    body = {
        "passages": [_passage(one, "premiere", first), _passage(one, "derniere", last)],
        "ask": {"fr": "Laquelle de ces phrases vient en premier ?", "en": "Which of these sentences comes first?"},
        "rows": [
            {"passage": "premiere", "to": "avant", "why": _WHY},
            {"passage": "derniere", "to": "apres", "why": _WHY},
        ],
        "targets": [
            {"id": "avant", "text": {"fr": "elle vient en premier", "en": "it comes first"}},
            {"id": "apres", "text": {"fr": "elle vient ensuite", "en": "it comes later"}},
        ],
    }
    return _example("avant-ou-apres", "match", "emphasis", body, [one])


def example_order(articles: Sequence[Quoted]) -> dict[str, Written] | None:
    """In which order an article says three things."""
    for each in articles:
        steps = [(opening_words(sentence.text), sentence) for sentence in each.sentences]
        told = {words: sentence for words, sentence in steps if len(words.split()) > 1}
        if len(told) > 1:
            chosen = list(told.items())[:3]
            body = {
                "ask": {
                    "fr": "Dans quel ordre l’article écrit-il ces phrases ?",
                    "en": "In which order does the article write these sentences?",
                },
                "options": [_step(i, words) for i, (words, _) in enumerate(chosen, 1)],
                "evidence": [{"before": [sentence.text for _, sentence in chosen], "source": each.source}],
            }
            return _example("dans-quel-ordre", "order", "emphasis", body, [each])
    return None


def _step(number: int, words: str) -> dict[str, Written]:
    text = {"fr": f"celle qui commence par « {words} »", "en": f'the one that begins with "{words}"'}
    return {"id": f"phrase-{number}", "text": text, "why": _WHY}


def example_hottext(articles: Sequence[Quoted]) -> dict[str, Written] | None:
    """Which word does the work."""
    for each in articles:
        sentence = each.sentences[0]
        words = words_to_pick(sentence.text)
        if len(words) > 1:
            options = [
                {"id": f"mot-{i}", "word": word, **({"key": True} if i == 1 else {}), "why": _WHY}
                for i, word in enumerate(words, 1)
            ]
            body = {
                "passages": [_passage(each, "phrase", sentence)],
                "ask": {"fr": "Quel mot de cette phrase juge ?", "en": "Which word of this sentence passes judgement?"},
                "options": options,
            }
            return _example("quel-mot", "hottext", "wording", body, [each])
    return None


def _example(
    name: str, kind: str, device: str, body: dict[str, Written], quoted: Sequence[Quoted]
) -> dict[str, Written]:
    question = {
        "id": name,
        "kind": kind,
        "device": device,
        "level": 2,
        **body,
        "explain": TO_WRITE,
        "takeaway": _TO_ASK,
    }
    names = tuple(name for each in quoted for name in each.names)
    return _finished(question, names)


def _finished(question: dict[str, Written], names: Sequence[str]) -> dict[str, Written]:
    """Typeset; and where an outlet could not but be named in what is shown, say so."""
    head = {key: question[key] for key in ("id", "kind", "device", "level")}
    named = {"named": True} if Naming(names)(" / ".join(_shown(question))) else {}
    return {key: _typeset(value) for key, value in {**head, **named, **question}.items()}


def _shown(value: Written) -> Iterator[str]:
    """What a player reads before the answer."""
    if isinstance(value, list):
        for each in value:
            yield from _shown(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in {"fr", "en", "quote", "gloss"}:
                yield each
            elif key not in {"why", "explain", "takeaway", "evidence"}:
                yield from _shown(each)


def _passage(quoted: Quoted, name: str, sentence: Sentence) -> dict[str, Written]:
    gloss = sentence.text if quoted.language.startswith("en") else NOT_TRANSLATED
    return {"id": name, "source": quoted.source, "voice": "outlet", "quote": sentence.text, "gloss": gloss}


def _pair(text: Text) -> dict[str, str]:
    return dict(text.versions)


def _typeset(value: Written) -> Written:
    """The texts in two languages set as each wants it; quotations stay as the article has them."""
    if isinstance(value, list):
        return [_typeset(each) for each in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"fr", "en"}:
        return {"fr": typeset(value["fr"], "fr"), "en": typeset(value["en"], "en")}
    return {key: _typeset(each) for key, each in value.items()}
