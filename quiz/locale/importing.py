"""What can be wrong with a file that `quiz history import` reads, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.model import Text

if TYPE_CHECKING:
    from collections.abc import Mapping


class Message(NamedTuple):
    """What was found and what was expected, `{…}` to be filled in; `help` is the likely mend."""

    text: Text
    help: Text | None = None

    def filled(self, values: Mapping[str, str], wanted: Text | None) -> Text:
        """The sentence with its values; `wanted` is what a field should hold."""
        fr = self.text.fr.format(**values, wanted=wanted.fr if wanted else "")
        en = self.text.en.format(**values, wanted=wanted.en if wanted else "")
        return Text(fr=fr, en=en)


def _both(fr: str, en: str) -> Text:
    return Text(fr=fr, en=en)


EXPORT_AGAIN = _both(
    "exportez-le de nouveau : quiz history export FICHIER", "export it again: quiz history export FILE"
)
_NAME = _both("un texte qui n’est pas vide", "a text that is not empty")
_ID = _both("un nom en minuscules, chiffres et tirets", "a name in lower case, digits and hyphens")
_COUNT = _both("un nombre entier, 0 ou plus", "a whole number, 0 or more")
_MOMENT = _both(
    "un moment comme 2022-01-12T09:30:00.000Z, entre 1970 et 9999",
    "a moment such as 2022-01-12T09:30:00.000Z, between 1970 and 9999",
)
_NAMES = _both("une liste de noms", "a list of names")
_FORM = _both("A, B ou null", "A, B or null")

EXPECTED: Mapping[str, Text] = {
    "id": _NAME,
    "round": _NAME,
    "content": _NAME,
    "key": _NAME,
    "player": _both("un texte, même vide", "a text, which may be empty"),
    "at": _MOMENT,
    "started": _MOMENT,
    "finished": _both(f"{_MOMENT.fr}, ou null", f"{_MOMENT.en}, or null"),
    "withdrawn": _both(f"{_MOMENT.fr}, ou null", f"{_MOMENT.en}, or null"),
    "question": _ID,
    "bank": _ID,
    "questions": _NAMES,
    "banks": _NAMES,
    "response": _both("une liste de noms, ou null pour une question passée", "a list of names, or null when skipped"),
    "right": _COUNT,
    "milliseconds": _COUNT,
    "of": _both("un nombre entier, 1 ou plus", "a whole number, 1 or more"),
    "seed": _both("un nombre entier", "a whole number"),
    "confidence": _both("guess, fairly, sure ou null", "guess, fairly, sure or null"),
    "form": _FORM,
    "language": _both("un code de langue, comme fr", "a code of a language, such as fr"),
    "mode": _both("play, review ou test", "play, review or test"),
}
"""What each field of a line should hold."""

MESSAGES: Mapping[str, Message] = {
    "H101": Message(
        _both(
            "ce fichier n’est pas un historique exporté : sa première ligne ne le dit pas",
            "this file is not an exported history: its first line does not say so",
        ),
        _both("un historique s’exporte par quiz history export", "a history is exported by quiz history export"),
    ),
    "H102": Message(
        _both(
            "le fichier est de la version {found}, ce programme lit la version {expected}",
            "the file is of version {found}, this program reads version {expected}",
        ),
        _both("installez une version plus récente du programme", "install a newer version of the program"),
    ),
    "H103": Message(
        _both("l’octet {found} n’est pas de l’UTF-8", "the byte {found} is not UTF-8"),
        EXPORT_AGAIN,
    ),
    "H104": Message(
        _both("ce n’est plus du JSON à partir de « {found} »", "this is no longer JSON from “{found}” on"),
        EXPORT_AGAIN,
    ),
    "H104-cut": Message(
        _both("la ligne s’arrête au milieu d’un objet JSON", "the line stops in the middle of a JSON object"),
        EXPORT_AGAIN,
    ),
    "H105": Message(
        _both(
            "« {found} » : il faut un objet dont « kind » est « round » ou « attempt »",
            "“{found}”: an object whose “kind” is “round” or “attempt” is expected",
        ),
        EXPORT_AGAIN,
    ),
    "H106": Message(
        _both("« {name} » est {found} : il faut {wanted}", "“{name}” is {found}: {wanted} is expected"),
    ),
    "H106-missing": Message(
        _both("« {found} » manque : il faut {wanted}", "“{found}” is missing: {wanted} is expected"),
    ),
    "H107": Message(
        _both(
            "la partie « {found} » de cette réponse n’est ni dans le fichier ni dans l’historique",
            "the round “{found}” of this answer is neither in the file nor in the history",
        ),
        EXPORT_AGAIN,
    ),
    "H108": Message(
        _both(
            "la réponse est de « {found} », sa partie de « {expected} »",
            "the answer is by “{found}”, its round by “{expected}”",
        ),
        _both("mettez le même « player » aux deux", "give both the same “player”"),
    ),
    "H109-rounds": Message(
        _both(
            "la première ligne annonce {expected} parties, il y en a {found} : le fichier semble coupé",
            "the first line announces {expected} rounds, there are {found}: the file seems to be cut",
        ),
        EXPORT_AGAIN,
    ),
    "H109-attempts": Message(
        _both(
            "la première ligne annonce {expected} réponses, il y en a {found} : le fichier semble coupé",
            "the first line announces {expected} answers, there are {found}: the file seems to be cut",
        ),
        EXPORT_AGAIN,
    ),
    "H110": Message(
        _both("« right » est {found}, plus que « of » ({expected})", "“right” is {found}, more than “of” ({expected})"),
    ),
}
"""The findings by code; a part after a hyphen tells variants of one code apart."""
