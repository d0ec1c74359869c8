"""What reading gains: sheets of all questions for people who never saw the articles, and what their answers show.

    python -m tests.readers sheet > with.txt            what a player sees
    python -m tests.readers sheet --blind > without.txt prompts and options, every passage removed
    python -m tests.readers score with=FILE without=FILE

A file of answers has a line for each question, as it is typed in the quiz: `12: b`, `13: c a b`, `14: 1a 2c`; where
words are asked for in a second step, their letters follow that of the option: `15: b d`.
A reader who cannot see the passages should win no more than chance; the difference is what reading gains.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from fractions import Fraction
from itertools import chain
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from quiz.document import Para, Run
from quiz.draw.bare import plain
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import Root, builtin_root, folder_root
from quiz.locale import languages, phrases
from quiz.play.kinds import kind_of
from quiz.play.marking import mark
from quiz.play.presentation import present, steps
from quiz.tell import question as asking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.play.marking import Mark
    from quiz.play.presentation import Asked

SEED = 1
LINE = re.compile(r"\s*(\d+)\s*[:.]\s*(.*)")
HOW = """\
Answer every question, a line each, its number first: `12: b`; words or several answers `12: a c`; an order from first
to last `12: c a b`; rows `12: 1a 2c 3b`; an answer, then the words that show it, `12: b d`. `[2]` says that two
are asked for. If you do not know, guess, and write a question mark behind: `12: b ?`.
"""


class Score(NamedTuple):
    """Parts that are right, of how many, and how many a blind guess would have right."""

    right: int = 0
    of: int = 0
    chance: Fraction = Fraction(0)

    def plus(self, right: int, of: int, chance: Fraction) -> Score:
        """With another answer."""
        return Score(self.right + right, self.of + of, self.chance + chance)


def asked_of(pack: Pack) -> tuple[Asked, ...]:
    """All questions, as every reader sees them, in one order that keeps twins apart: nobody shares out their keys."""
    chance = Random(SEED)
    return tuple(present(pack, question, SEED) for question in chance.sample(pack.questions(), len(pack.questions())))


def sheet(say: Phrases, asked: Sequence[Asked], *, blind: bool) -> str:
    """All questions, numbered; nothing says which bank or article they are from."""
    told = (f"{number}.\n{plain(_shown(say, each, blind=blind))}" for number, each in enumerate(asked, start=1))
    return "\n\n".join([HOW, *told]) + "\n"


def _shown(say: Phrases, whole: Asked, *, blind: bool) -> Document:
    """The words of a second step stand below the first; whoever is blind sees none, for they are the passage's."""
    first, *further = steps(whole) if not blind else steps(whole)[:1]
    told = chain.from_iterable(_later(say, step) for step in further)
    return (*_wanted(first), *_first(say, first, blind=blind), *told)


def _later(say: Phrases, step: Asked) -> Document:
    return (asking.prompt(say, step), *_wanted(step), asking.options(say, step))


def _wanted(step: Asked) -> list[Para]:
    """How many answers are asked for, where it is not one, nor one a row."""
    kind = kind_of(step.question)
    return [Para((Run(f"[{kind.places}]"),))] if kind.places > 1 and not kind.in_parts else []


def _first(say: Phrases, asked: Asked, *, blind: bool) -> Document:
    if not blind:
        return asking.question(say, asked, gloss=False)
    rows = (asking.row(say, asked, each, gloss=False) for each in asked.rows)
    texts = (
        told if not each.passage else told._replace(runs=(Run("[…]"),))
        for each, told in zip(asked.rows, rows, strict=True)
    )
    return (asking.prompt(say, asked), *texts, asking.options(say, asked))


def answers_in(text: str) -> dict[int, str]:
    """Each answer by the number of its question, without signs of doubt."""
    found = filter(None, map(LINE.match, text.splitlines()))
    return {int(line[1]): line[2].replace("?", "").strip() for line in found}


def group_of(asked: Asked) -> str:
    """A kind of question; matches to outlets apart from others."""
    outlets = asked.rows and all(choice.outlet for choice in asked.choices)
    return "match on outlets" if outlets else asked.question.kind


def scores(pack: Pack, asked: Sequence[Asked], answers: Mapping[int, str]) -> dict[str, Score]:
    """What a reader has right, by group: rows of matches one by one, all else as a whole; chance is of a first step.

    An answer that cannot be read, or is missing, is wrong; one to the first step alone is marked as that.
    """
    found: dict[str, Score] = defaultdict(Score)
    for number, each in enumerate(asked, start=1):
        kind, name = kind_of(steps(each)[0].question), group_of(each)
        marked = _marked(pack, each, answers.get(number, ""))
        if each.rows:
            right, of, chance = (marked.right if marked else 0), len(each.rows), kind.chance(pack) * len(each.rows)
        else:
            right, of, chance = int(marked is not None and marked.correct), 1, Fraction(1, kind.responses(pack))
        found[name] = found[name].plus(right, of, chance)
    return found


def table(read: Mapping[str, Mapping[str, Score]]) -> Iterator[str]:
    """The shares, a line for each group, a column for each reader; then chance."""
    groups = sorted({group for each in read.values() for group in each})
    yield f"{'':20}" + "".join(f"{name:>14}" for name in (*read, "chance"))
    for group in groups:
        columns = [each[group] for each in read.values()]
        shares = [f"{each.right}/{each.of} {each.right / each.of:.2f}" for each in columns]
        by_chance = f"{float(columns[0].chance / columns[0].of):.2f}"
        yield f"{group:20}" + "".join(f"{share:>14}" for share in (*shares, by_chance))


def missed(pack: Pack, asked: Sequence[Asked], answers: Mapping[int, str]) -> Iterator[str]:
    """The ids of the questions that are not wholly right."""
    for number, each in enumerate(asked, start=1):
        marked = _marked(pack, each, answers.get(number, ""))
        if marked is None or not marked.correct:
            yield each.question.id


def _marked(pack: Pack, asked: Asked, answer: str) -> Mark | None:
    for each in (asked, steps(asked)[0]):
        kind = kind_of(each.question)
        positions = kind.read(each, answer.lower().replace(" ", ""))
        if len(positions) == kind.places:
            return mark(pack, each.question, each.response(positions))
    return None


def main(arguments: Sequence[str]) -> None:
    """Print a sheet, or what answers show."""
    wanted = _options().parse_args(arguments)
    root: Root = folder_root(wanted.pack) if wanted.pack else builtin_root()
    pack = read_contents(root).pack
    asked = asked_of(pack)
    sys.stdout.writelines(f"{line}\n" for line in _printed(wanted, pack, asked))


def _printed(wanted: argparse.Namespace, pack: Pack, asked: Sequence[Asked]) -> Iterable[str]:
    if wanted.what == "sheet":
        return [sheet(phrases(wanted.lang), asked, blind=wanted.blind)]
    given = {name: answers_in(Path(path).read_text(encoding="utf-8")) for name, path in wanted.files}
    ids = (f"{name} missed: {' '.join(missed(pack, asked, each))}" for name, each in given.items())
    return [*table({name: scores(pack, asked, each) for name, each in given.items()}), *ids]


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="python -m tests.readers", description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--pack", type=Path, help="another pack than the one of the program")
    commands = options.add_subparsers(dest="what", required=True)
    printed = commands.add_parser("sheet")
    printed.add_argument("--blind", action="store_true", help="without passages")
    printed.add_argument("--lang", choices=languages(), default="fr")
    scored = commands.add_parser("score")
    scored.add_argument("files", nargs="+", metavar="NAME=FILE", type=lambda given: given.split("=", 1))
    return options


if __name__ == "__main__":
    main(sys.argv[1:])
