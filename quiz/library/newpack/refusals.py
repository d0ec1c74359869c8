"""What a new pack cannot be made from, each in one sentence that says what to do."""

from __future__ import annotations

from quiz.model import Text


class RefusalError(Exception):
    """Something given cannot be used; says why in both languages."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


NO_PACK = Text(
    fr="Il manque le nom du paquet, par exemple : quiz new mon-paquet --article texte.txt",
    en="The name of the pack is missing, for example: quiz new my-pack --article text.txt",
)
NO_ARTICLE = Text(
    fr="Il faut au moins un article : --article texte.txt",
    en="At least one article is needed: --article text.txt",
)
NO_OUTLET = Text(
    fr="Il manque le média ; s’il est inconnu, écrivez « unknown » (--attribution unknown)",
    en='the outlet is missing; if nobody knows it, write "unknown" (--attribution unknown)',
)
NO_EVIDENCE = Text(
    fr="Dites ce qui montre que ce média l'a publié : signature, adresse, mise en page…",
    en="Say what shows that this outlet published it: signature, address, layout…",
)


def exists(path: str) -> Text:
    """The folder is there already."""
    return Text(
        fr=f"{path} : existe déjà ; rien n’est jamais écrasé, choisissez un autre nom",
        en=f"{path}: exists already; nothing is ever overwritten, choose another name",
    )


def no_folder(path: str) -> Text:
    """The folder around the pack is not there."""
    return Text(
        fr=f"{path} : ce dossier n’existe pas ; créez-le d’abord",
        en=f"{path}: there is no such folder; make it first",
    )


def not_written(path: str, reason: str) -> Text:
    """The system refuses."""
    return Text(
        fr=f"{path} : impossible d’écrire ici ({reason}) ; rien n’a été créé",
        en=f"{path}: cannot write here ({reason}); nothing was made",
    )


def no_file(path: str) -> Text:
    """The article is not there."""
    return Text(
        fr=f"{path} : ce fichier n’existe pas ; vérifiez le chemin",
        en=f"{path}: there is no such file; check the path",
    )


def not_a_file(path: str) -> Text:
    """A folder, a pipe, a device."""
    return Text(
        fr=f"{path} : ce n’est pas un fichier ; donnez un fichier texte par article",
        en=f"{path}: this is not a file; give one text file for each article",
    )


def unreadable(path: str, reason: str) -> Text:
    """The system does not let it be read."""
    return Text(fr=f"{path} : illisible ({reason})", en=f"{path}: cannot be read ({reason})")


def too_large(path: str, limit: int) -> Text:
    """No article is that long."""
    return Text(
        fr=f"{path} : plus de {limit // 1000} ko, ce n’est pas un article ; donnez un article par fichier",
        en=f"{path}: more than {limit // 1000} kB, that is no article; give one article for each file",
    )


def binary(path: str) -> Text:
    """Not text at all."""
    return Text(
        fr=f"{path} : ce n’est pas du texte (PDF, Word, image ?) ; enregistrez l’article en texte brut, UTF-8",
        en=f"{path}: this is not text (PDF, Word, an image?); save the article as plain text, UTF-8",
    )


def not_utf8(path: str, line: int, byte: int) -> Text:
    """Text in another encoding, most often Latin-1."""
    mend = f"iconv -f WINDOWS-1252 -t UTF-8 {path} > utf8.txt"
    return Text(
        fr=f"{path} : ligne {line}, l’octet 0x{byte:02X} n’est pas de l’UTF-8 (souvent : du Latin-1) ; "
        f"enregistrez en UTF-8, par exemple : {mend}",
        en=f"{path}: line {line}, byte 0x{byte:02X} is not UTF-8 (often: it is Latin-1); "
        f"save it as UTF-8, for example: {mend}",
    )


def empty(path: str) -> Text:
    """Nothing in it."""
    return Text(fr=f"{path} : le fichier est vide", en=f"{path}: the file is empty")


def too_short(path: str, words: int, fewest: int) -> Text:
    """Nothing to quote."""
    return Text(
        fr=f"{path} : {words} mots ; il en faut au moins {fewest} pour en citer quelque chose",
        en=f"{path}: {words} words; at least {fewest} are needed to quote anything",
    )


def bad_date(value: str) -> Text:
    """No date, or one that no calendar has."""
    return Text(
        fr=f"« {value} » n’est pas une date ; écrivez 2026-11-01, ou 2026-11, ou 2026",
        en=f'"{value}" is not a date; write 2026-11-01, or 2026-11, or 2026',
    )


def bad_language(value: str) -> Text:
    """No language code."""
    return Text(
        fr=f"« {value} » n’est pas un code de langue ; écrivez fr, en, de, es…",
        en=f'"{value}" is not a language code; write fr, en, de, es…',
    )


def bad_attribution(value: str) -> Text:
    """Not one of the three ways of knowing."""
    return Text(
        fr=f"« {value} » : écrivez stated (c’est écrit), inferred (on le conclut) ou unknown (on ne le sait pas)",
        en=f'"{value}": write stated (it is written), inferred (we conclude it) or unknown (nobody knows)',
    )


def too_long(what: str, limit: int) -> Text:
    """A name that is no name."""
    return Text(
        fr=f"« {what[:40]}… » est trop long : {limit} caractères au plus",
        en=f'"{what[:40]}…" is too long: {limit} characters at most',
    )


def uneven(option: str, given: int, articles: int) -> Text:
    """Options that do not go with the articles."""
    return Text(
        fr=f"{option} est donné {given} fois pour {articles} article(s) ; donnez-le une fois par article, dans l’ordre",
        en=f"{option} is given {given} times for {articles} article(s); give it once for each article, in their order",
    )


def missing(option: str, number: int) -> Text:
    """An answer that nobody is there to give."""
    return Text(
        fr=f"article {number} : il manque {option} (ou lancez « quiz new » dans un terminal : il le demandera)",
        en=f'article {number}: {option} is missing (or run "quiz new" at a terminal: it will ask)',
    )
