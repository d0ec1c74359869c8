"""A question as a pupil's page takes it: before the answer, and with it; the page that plays draws both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from quiz.draw.inline import Place
from quiz.formats.page.pool import Pool
from quiz.formats.page.questions import OnPage, alone, unanswered
from quiz.formats.page.told import Telling

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.play.presentation import Asked


class Material(msgspec.Struct, frozen=True):
    """A question in rows of values, the pieces of HTML it is shown with, and how many words of each count."""

    question: OnPage
    pieces: str
    words: tuple[int, ...]


def before(say: Phrases, pack: Pack, asked: Asked) -> Material:
    """To read and to answer: nothing in it tells what is right."""
    pool = Pool()
    question = unanswered(asked, Telling(say, pack, pool, Place()))
    return Material(question, "".join(pool.drawn()), pool.words)


def after(say: Phrases, pack: Pack, asked: Asked) -> Material:
    """With all that is told of it, whatever was answered."""
    pool = Pool()
    question = alone(pack, asked, Telling(say, pack, pool, Place()))
    return Material(question, "".join(pool.drawn()), pool.words)
