"""A lesson with sheets, after peer instruction: its cards, the commands that go on with it, what is kept of it.

Think alone, vote, discuss with a neighbour who answered otherwise, vote again, then explain: Crouch and Mazur,
“Peer Instruction: Ten years of experience and results”, American Journal of Physics 69 (2001), 970–977,
doi:10.1119/1.1374249.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import msgspec

from quiz.classroom.drawing import MOST_LETTERS, takes_one_vote
from quiz.classroom.handouts.answers import HANDOUT
from quiz.play.kinds import kind_of
from quiz.play.presentation import present, steps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.classroom.handouts.making import Handout
    from quiz.model import Language, Pack
    from quiz.play.presentation import Asked

FEWEST_CARDS = 3
"""Letters on a card, whatever the questions; a page folds into four."""


class Kept(msgspec.Struct, frozen=True):
    """What the key file of a lesson says of it: its banks as they were named, its seed, its minutes, its questions."""

    format: str
    id: str
    seed: int
    minutes: int
    votes: int
    versions: dict[str, tuple[Numbered, ...]]
    names: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[Numbered, ...]:
        """Those of the first version, in their order."""
        return self.versions["A"]


class Numbered(msgspec.Struct, frozen=True):
    """A question as it is printed: its number, its id, what each letter means."""

    number: int
    question: str
    letters: dict[str, str]


def kept_in(text: str) -> Kept | None:
    """The lesson whose key file a text is; None when it is none."""
    try:
        kept = msgspec.json.decode(text, type=Kept)
    except (msgspec.DecodeError, RecursionError):
        return None
    return kept if kept.format == HANDOUT and "A" in kept.versions else None


def as_printed(pack: Pack, kept: Kept) -> Mapping[int, Asked]:
    """The questions of a lesson by number, as far as the pack still lays them out as they are printed."""
    by_id = {question.id: question for question in pack.questions()}
    laid_out = {
        each.number: (present(pack, by_id[each.question], kept.seed), each.letters)
        for each in kept.questions
        if each.question in by_id
    }
    return {number: asked for number, (asked, letters) in laid_out.items() if _letters(asked) == letters}


def _letters(asked: Asked) -> dict[str, str]:
    return {asked.letter(name): name for name in asked.names}


def letters_of_cards(pack: Pack, asked: Sequence[Asked]) -> tuple[str, ...]:
    """The letters that the cards need: three, or four when a question that is voted on has a fourth answer."""
    voted = (kind_of(steps(each)[0].question) for each in asked if takes_one_vote(pack, each.question))
    most = max((len(kind.choices(pack)) for kind in voted), default=FEWEST_CARDS)
    return tuple("ABCD"[: min(MOST_LETTERS, max(FEWEST_CARDS, most))])


def projected(handout: Handout, language: Language) -> str:
    """The command that puts the questions voted on to a class at a projector."""
    return _command("class", "--lesson", handout.plan.folder, "--lang", language)


def exported(handout: Handout, language: Language) -> str:
    """The command that writes the questions of the sheets for the platform most schools in France have."""
    folder = handout.plan.folder
    return _command("export", "--lesson", folder, "--to", "moodle", "-o", f"{folder}/moodle.xml", "--lang", language)


def marked(handout: Handout, answers: str, done: str) -> str:
    """The command that marks the table of answers of that name, into one of another name."""
    folder = handout.plan.folder
    return _command("mark", f"{folder}/{answers}.csv", "-o", f"{folder}/{done}.csv")


def reported(handout: Handout, done: str) -> str:
    """The command that reports on answers marked."""
    return _command("report", f"{handout.plan.folder}/{done}.csv")


def _command(*words: str) -> str:
    return shlex.join(["quiz", *words])
