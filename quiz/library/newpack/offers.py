"""What a page says of itself that a person would else be asked: whose it is, and of which day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.library.newpack.answers import read_outlet
from quiz.library.newpack.known import find_by_address
from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.addresses import host_of
from quiz.model import name_in

if TYPE_CHECKING:
    from quiz.library.newpack.articles import Handed
    from quiz.model import Language, Outlet, Pack


class Offer(NamedTuple):
    """The name of an outlet to offer; `known` is the one of the register that the address of the page is of."""

    name: str
    host: str
    known: Outlet | None


def offered_outlet(article: Handed, register: Pack, language: Language) -> Offer | None:
    """Whose page an article is: the register's by its address, else what the page calls its site; None without."""
    taken = article.taken
    if taken is None:
        return None
    known = find_by_address(taken.address, register)
    if known is not None:
        return Offer(name_in(known.name, language), host_of(taken.address), known)
    try:
        name = read_outlet(taken.site)
    except RefusalError:
        return None
    return Offer(name, host_of(taken.address), None) if name else None


def offered_date(article: Handed) -> str | None:
    """The day that the page gives itself."""
    return (article.taken.date or None) if article.taken else None
