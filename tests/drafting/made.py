"""Three short articles on one event that differ in what drafting looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.drafting.drafting import draft
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.drafting.values import Candidate, Reason
    from quiz.model import Article

BRIDGE = (
    "Le pont de Varel fermé pour deux ans\n\n"
    "Le maire Jonas Grouchko a annoncé mardi la fermeture du pont de Varel après une inspection de trois heures. "
    "« Nous ne pouvons pas attendre, mais tous les habitants seront relogés avant le printemps prochain », "
    "a déclaré Jonas Grouchko devant le conseil. "
    "Des fissures ont été signalées dès 2019 par les services techniques de la région. "
    "La société Hydrax, chargée de l’entretien, n’a pas répondu à nos questions.\n\n"
    "Source Agence Nordine\n"
)
HARBOUR = (
    "À Varel, un pont condamné en urgence\n\n"
    "L’inspection du pont de Varel a duré cinq heures, selon la préfecture. "
    "Le maire, Jonas Grushko, a prétendu mercredi que la fermeture du pont était inévitable. "
    "« Nous ne pouvons pas attendre », a dit Jonas Grushko devant le conseil. "
    "La préfète Marta Lindel a rappelé que la région avait financé des travaux en urgence.\n"
)
LANTERN = (
    "Fermeture du pont : ce que dit la préfecture\n\n"
    "Marta Lindel a souligné que la fermeture du pont de Varel protège les habitants et les écoles du quartier. "
    "L’inspection du pont a été longue, selon la préfecture.\n"
)


def articles(*texts: str, language: str = "fr") -> Mapping[str, Article]:
    """Articles a0, a1, … of these texts; the three of this module when none are given."""
    return pack_of(*(texts or (BRIDGE, HARBOUR, LANTERN)), language=language).articles


def drafted(*texts: str, language: str = "fr") -> tuple[Candidate, ...]:
    """All candidates of some texts."""
    return draft(articles(*texts, language=language))


def words(candidates: tuple[Candidate, ...], reason: Reason) -> list[tuple[str, ...]]:
    """What candidates of one reason are about."""
    return [each.about for each in candidates if reason in each.reasons]
