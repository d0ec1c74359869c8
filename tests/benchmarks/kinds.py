"""One question of each kind, as YAML; the key is the longest option, a state outlet's, or doubt, in fair turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.model import DEVICES
from tests.benchmarks.prose import Pair, explanation, phrase, prompt, quotation, reason
from tests.benchmarks.yaml_text import folded, inline, pair, quoted

if TYPE_CHECKING:
    from random import Random


class Told(NamedTuple):
    """A statement: its id, its YAML, the articles that its passages quote and their words."""

    id: str
    text: str
    articles: list[int]
    quotes: list[str]


class Scene(NamedTuple):
    """What a question is made from: its place in the pack, the articles, its statement, what is quoted already."""

    random: Random
    bank: int
    number: int
    articles: list[list[str]]
    told: Told
    taken: set[str]

    @property
    def turn(self) -> int:
        """How many questions of this kind came before."""
        return self.number // 10 + self.bank


def statement(random: Random, articles: list[list[str]], names: list[int], taken: set[str], id_: str) -> Told:
    """A statement with a passage from each of three articles, none of which was taken before."""
    quotes = [quotation(random, sentences, taken) for sentences in articles]
    passages = "".join(
        f"      - id: p{k}\n        source: s{name:03}\n        voice: outlet\n        quote: {quoted(quote)}\n"
        f"        gloss: {phrase(random, 3).en}\n        telling: [{quoted(quote.split()[2])}]\n"
        for k, (name, quote) in enumerate(zip(names, quotes, strict=True))
    )
    return Told(id_, f"  - id: {id_}\n{pair('said', reason(random), 4)}    passages:\n{passages}", names, quotes)


def question(scene: Scene) -> str:
    """The YAML of one question; its kind follows from its number."""
    kinds = (_judgement, _tied, _statement_match, _order, _hottext, _doubt, _register, _plain, _inline, _text_match)
    device = DEVICES[scene.number % len(DEVICES)]
    step = scene.number * 7 % 20
    level = 1 if step < 6 else 2 if step < 15 else 3
    shown, answers = _parted(kinds[scene.number % 10](scene))
    return (
        f"  - id: q{scene.bank:03}-{scene.number:02}\n    device: {device}\n    level: {level}\n{shown}"
        f"    ask: {inline(prompt(scene.random))}\n{answers}{folded('explain', explanation(scene.random), 4)}"
        f"{_evidence(scene)}    references: [r{scene.bank:03}]\n    takeaway: {inline(reason(scene.random))}\n"
    )


def _parted(keys: str) -> tuple[str, str]:
    """What is shown, and what may be answered: the prompt stands between them."""
    starts = [keys.find(f"    {name}:\n") for name in ("options", "rows", "targets")]
    at = min(start for start in starts if start >= 0)
    return keys[:at], keys[at:]


def _evidence(scene: Scene) -> str:
    source, turn = scene.told.articles[0], scene.turn % 5
    name, other = f"s{source:03}", f"s{scene.told.articles[1]:03}"
    forms = (
        f"{{source: {name}, quote: {quoted(scene.told.quotes[0])}}}",
        f"{{absent: [{name}, {other}], pattern: 'zirconi*|hafnium'}}",
        f"{{only: [{name}], pattern: marque{source:03}}}" if scene.number % 20 == 0 else "",
        f"{{source: {name}, pattern: marque{source:03}, count: 1}}",
        f"{{shared: [{name}, {other}], words: 1}}" if scene.number % 20 == 0 else "",
    )
    return f"    evidence:\n      - {forms[turn]}\n" if forms[turn] else ""


def _option(scene: Scene, name: str, text: Pair, extra: str = "") -> str:
    return f"      - {{id: {name}, {extra}text: {inline(text)}, why: {inline(reason(scene.random))}}}\n"


def _three(scene: Scene) -> str:
    """Three options of growing length; which is the key goes round."""
    key = (scene.turn + scene.number) % 3
    lines = [_option(scene, f"x{k}", phrase(scene.random, k + 1), "key: true, " * (k == key)) for k in range(3)]
    return "    options:\n" + "".join(lines)


def _judgement(scene: Scene) -> str:
    verdict, other = ("fair", "loaded") if scene.turn % 2 else ("loaded", "fair")
    key = scene.turn // 2 % 3
    alike = (key + 1) % 3 if scene.number // 10 % 3 else key  # the key is the only one to say so in a third
    says = [f"{'key: true, ' * (k == key)}says: {verdict if k in {key, alike} else other}, " for k in range(3)]
    lines = [_option(scene, f"x{k}", phrase(scene.random, k + 1), says[k]) for k in range(3)]
    shown = scene.turn // 2 % 2
    return (
        f"    kind: choice\n    judgement: {verdict}\n    passages: [{scene.told.id}.p{shown}]\n"
        f"    options:\n{''.join(lines)}"
    )


def _pairs(scene: Scene, key: int) -> str:
    lines = [
        _option(scene, f"p{k}", phrase(scene.random, 1), "key: true, " * (k == key) + f"passage: p{k}, ")
        for k in (0, 1)
    ]
    doubt = _option(scene, "doute", phrase(scene.random, 2), "key: true, " * (key == 2) + "cannot_tell: true, ")
    shown = ", ".join(f"{scene.told.id}.p{k}" for k in (0, 1))
    return f"    kind: choice\n    passages: [{shown}]\n    options:\n{''.join(lines)}{doubt}"


def _tied(scene: Scene) -> str:
    return "    merit: exactness\n" + _pairs(scene, scene.turn % 2)


def _doubt(scene: Scene) -> str:
    return _pairs(scene, 2)


def _statement_match(scene: Scene) -> str:
    rows = "".join(f"      - {{passage: p{k}, why: {inline(reason(scene.random))}}}\n" for k in range(3))
    return f"    kind: match\n    statement: {scene.told.id}\n    rows:\n{rows}"


def _order(scene: Scene) -> str:
    steps = "".join(_option(scene, f"x{k}", phrase(scene.random, 2)) for k in range(3))
    return f"    kind: order\n    options:\n{steps}"


def _hottext(scene: Scene) -> str:
    words = scene.told.quotes[2].split()
    lines = "".join(
        f"      - {{id: x{k}, {'key: true, ' * (k == scene.turn % 3)}word: {quoted(words[k])}, "
        f"why: {inline(reason(scene.random))}}}\n"
        for k in range(3)
    )
    return f"    kind: hottext\n    passages: [{scene.told.id}.p2]\n    options:\n{lines}"


def _register(scene: Scene) -> str:
    outlet = scene.bank % len(scene.articles)
    held, other = ("the-state", "private-group") if outlet % 2 == 0 else ("private-group", "the-state")
    key = (scene.turn + scene.number) % 3
    values = iter((other, "a-foundation"))
    lines = [
        _option(
            scene,
            f"x{k}",
            phrase(scene.random, k + 1),
            f"key: true, value: {held}, " if k == key else f"value: {next(values)}, ",
        )
        for k in range(3)
    ]
    return (
        f"    kind: choice\n    named: true\n    register: {{field: owner, outlet: o{outlet:03}}}\n"
        f"    options:\n{''.join(lines)}"
    )


def _plain(scene: Scene) -> str:
    return f"    kind: choice\n{_three(scene)}"


def _inline(scene: Scene) -> str:
    source = scene.told.articles[2]
    quote = quotation(scene.random, scene.articles[source], scene.taken)
    return (
        f"    kind: choice\n    passages:\n      - id: p\n        source: s{source:03}\n        voice: quoted\n"
        f"        quote: {quoted(quote)}\n        gloss: {phrase(scene.random, 3).en}\n{_three(scene)}"
    )


def _text_match(scene: Scene) -> str:
    rows = "".join(
        f"      - {{id: x{k}, text: {inline(phrase(scene.random, 2))}, to: y{k}, "
        f"why: {inline(reason(scene.random))}}}\n"
        for k in range(3)
    )
    targets = "".join(f"      - {{id: y{k}, text: {inline(phrase(scene.random, 1))}}}\n" for k in range(3))
    return f"    kind: match\n    rows:\n{rows}    targets:\n{targets}"
