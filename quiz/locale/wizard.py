"""What `quiz new` asks and says, in French and English; loaded by that command only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class WizardWords(Struct, frozen=True, kw_only=True):
    """The prompts and answers of the wizard in one language; `{…}` are filled in by the caller."""

    welcome: str
    ask_pack: str
    heading: str
    ask_first_article: str
    ask_article: str
    ask_outlet: str
    ask_attribution: str
    ask_evidence: str
    ask_date: str
    ask_language: str
    again: str
    known: str
    taken_for: str
    new_outlet: str
    interrupted: str
    made: str
    files: tuple[tuple[str, str], ...]
    next: str
    steps: tuple[tuple[str, str], ...]
    findings: str


FRENCH = WizardWords(
    welcome="Un nouveau paquet. Entrée garde la réponse entre crochets ; Ctrl-C arrête, et rien n’est alors créé.",
    ask_pack="Nom du dossier à créer",
    heading="Article {number}",
    ask_first_article="Fichier texte de l’article",
    ask_article="Fichier texte d’un autre article (Entrée : c’est tout)",
    ask_outlet="Quel média l’a publié ? (Entrée : on ne le sait pas)",
    ask_attribution="Comment le sait-on ? e : c’est écrit, c : on le conclut, ? : on ne le sait pas",
    ask_evidence="Qu’est-ce qui le montre ? (signature, adresse, mise en page…)",
    ask_date="Date de l’article (2026-11-01, 2026-11 ou 2026)",
    ask_language="Langue de l’article",
    again="Il faut une réponse.",
    known="{name} : le registre livré avec le programme le connaît, sa fiche est copiée.",
    taken_for="« {given} » : pris pour {name}, que le registre connaît. Sinon : corrigez seeds/sources.yaml.",
    new_outlet="{name} : le registre ne le connaît pas ; sa fiche est à compléter.",
    interrupted="Interrompu : rien n’a été créé.",
    made="Le paquet est là : {path}",
    files=(
        ("seeds/", "les articles, tels quels, et sources.yaml : qui les a publiés"),
        ("questions/{bank}.yaml", "une question à jouer, trois exemples à compléter"),
        ("questions/outlets.yaml", "les médias"),
        ("questions/references.yaml", "les pages citées"),
        ("questions/schema/", "ce qu’un éditeur lit pour aider"),
    ),
    next="Et maintenant :",
    steps=(
        ("{bank}", "à ouvrir dans un éditeur ; chaque partie y est expliquée"),
        ("quiz check {path}", "après chaque changement"),
        ("quiz play {path}", "pour jouer"),
    ),
    findings="La vérification trouve ceci à reprendre :",
)
ENGLISH = WizardWords(
    welcome="A new pack. Enter keeps the answer in brackets; Ctrl-C stops, and then nothing is made.",
    ask_pack="Name of the folder to make",
    heading="Article {number}",
    ask_first_article="Text file of the article",
    ask_article="Text file of another article (Enter: that is all)",
    ask_outlet="Which outlet published it? (Enter: nobody knows)",
    ask_attribution="How do you know? w: it is written, c: we conclude it, ?: nobody knows",
    ask_evidence="What shows it? (signature, address, layout…)",
    ask_date="Date of the article (2026-11-01, 2026-11 or 2026)",
    ask_language="Language of the article",
    again="An answer is needed.",
    known="{name}: the register that comes with the program knows it, its entry is copied.",
    taken_for="“{given}”: taken for {name}, which the register knows. If not: mend seeds/sources.yaml.",
    new_outlet="{name}: the register does not know it; its entry is to be completed.",
    interrupted="Interrupted: nothing was made.",
    made="The pack is there: {path}",
    files=(
        ("seeds/", "the articles, untouched, and sources.yaml: who published them"),
        ("questions/{bank}.yaml", "a question to play, three examples to complete"),
        ("questions/outlets.yaml", "the outlets"),
        ("questions/references.yaml", "the pages cited"),
        ("questions/schema/", "what an editor reads in order to help"),
    ),
    next="And now:",
    steps=(
        ("{bank}", "to open in an editor; each part is explained in it"),
        ("quiz check {path}", "after each change"),
        ("quiz play {path}", "to play"),
    ),
    findings="The check finds this to mend:",
)


def wizard_words(language: Language) -> WizardWords:
    """The words of one language."""
    return FRENCH if language == "fr" else ENGLISH
