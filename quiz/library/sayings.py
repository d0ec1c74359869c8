"""What is said of files and shapes, in both languages: what was found, what was expected, what would help."""

from __future__ import annotations

import unicodedata

from quiz.model import Text

NO_SUCH_FILE = Text(fr="ce fichier n’existe pas ; vérifiez le chemin", en="there is no such file; check the path")
IS_A_FOLDER = Text(
    fr="c’est un dossier ; il faut un fichier YAML, ou un dossier qui contient questions/",
    en="this is a folder; a YAML file is needed, or a folder that holds questions/",
)
NOT_A_FILE = Text(fr="ce n’est pas un fichier ordinaire", en="this is not an ordinary file")
EMPTY_FILE = Text(
    fr="le fichier est vide ; une banque commence par « bank: » suivi de son nom",
    en='the file is empty; a bank begins with "bank:" and its name',
)
NOT_TEXT = Text(
    fr="ce n’est pas du texte mais un fichier binaire ; il faut du YAML en UTF-8",
    en="this is a binary file, not text; YAML in UTF-8 is needed",
)
QUOTE_THE_TEXT = Text(
    fr="mettez le texte entre guillemets droits, ou écrivez-le à la ligne après « >- »",
    en='put the text between straight quotes, or on the next line after ">-"',
)
COLON_IN_TEXT = Text(
    fr="un deux-points suivi d’une espace, dans un texte sans guillemets, est lu comme une nouvelle clé",
    en="a colon and a space inside an unquoted text are read as a new key",
)
ALIAS = Text(
    fr="les renvois YAML (« & », « * ») ne sont pas lus ici ; écrivez la valeur en toutes lettres",
    en='YAML aliases ("&", "*") are not read here; write the value out',
)
SECOND_DOCUMENT = Text(
    fr="un second document commence ici (« --- ») ; un fichier ne contient qu’une banque",
    en='a second document begins here ("---"); a file holds one bank only',
)
TAB = Text(
    fr="une tabulation sert de retrait ; YAML veut des espaces, deux par niveau",
    en="a tab is used as indentation; YAML wants spaces, two for each level",
)
UNREADABLE_YAML = Text(
    fr="YAML ne peut pas lire la suite ; un guillemet, un crochet ou un retrait est sans doute de trop ou manque",
    en="YAML cannot read on from here; a quote, a bracket or an indentation is probably missing or extra",
)
LEADS_OUTSIDE = Text(
    fr="ce fichier mène hors du dossier du paquet (lien ou « .. ») ; mettez une copie dans le dossier",
    en='this file leads outside the folder of the pack (a link or ".."); put a copy into the folder',
)
CHANGES_WHILE_READ = Text(
    fr="ce fichier change pendant sa lecture ; enregistrez-le, puis vérifiez de nouveau",
    en="this file changes while it is read; save it, then check again",
)
TOO_DENSE = Text(
    fr="ce fichier contient plus de valeurs qu’une banque n’en a jamais ; partagez-le en plusieurs banques",
    en="this file holds more values than a bank ever has; split it into several banks",
)
KEY_NOT_TEXT = Text(fr="une clé doit être un mot", en="a key must be a word")


def unreadable(reason: str) -> Text:
    """The system refuses to read the file."""
    return Text(fr=f"lecture impossible : {reason}", en=f"cannot be read: {reason}")


def too_large(size: int, limit: int) -> Text:
    """Sizes in bytes."""
    found, most = size / 1_000_000, limit / 1_000_000
    return Text(
        fr=f"le fichier fait {found:.1f} Mo ; une banque en fait {most:.0f} au plus",
        en=f"the file has {found:.1f} MB; a bank has at most {most:.0f}",
    )


def not_utf8(byte: int) -> Text:
    """A byte that is no UTF-8."""
    return Text(
        fr=f"l’octet 0x{byte:02x} n’est pas de l’UTF-8, sans doute du Latin-1 ; enregistrez le fichier en UTF-8",
        en=f"byte 0x{byte:02x} is not UTF-8, probably Latin-1; save the file as UTF-8",
    )


def control_character(character: str) -> Text:
    """A character that YAML does not allow."""
    point = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return Text(
        fr=f"le caractère invisible {point} {name}".rstrip() + " ne peut pas figurer dans un texte ; supprimez-le",
        en=f"the invisible character {point} {name}".rstrip() + " cannot be part of a text; remove it",
    )


def turns_direction(character: str) -> Text:
    """A mark that makes a terminal or an editor show text in another order than it is read."""
    point = f"U+{ord(character):04X} {unicodedata.name(character, '')}"
    return Text(
        fr=f"la marque invisible {point} inverse le sens d’écriture et cache ce qui est écrit ; supprimez-la",
        en=f"the invisible mark {point} turns the direction of writing and hides what is written; remove it",
    )


def left_out(number: int, name: str) -> Text:
    """An item of a list that YAML cannot read."""
    fr, en = (f" (« {name} »)", f' ("{name}")') if name else ("", "")
    return Text(
        fr=f"l’élément n° {number} de la liste{fr} n’est pas lu ; les autres le sont",
        en=f"item {number} of the list{en} is not read; the others are",
    )


def too_long(count: int, most: int) -> Text:
    """A text of so many characters."""
    return Text(
        fr=f"ce texte a {count} caractères ; il en faut {most} au plus",
        en=f"this text has {count} characters; at most {most} are read",
    )


def key_too_long(count: int, most: int) -> Text:
    """A key of so many characters."""
    return Text(
        fr=f"cette clé a {count} caractères, au lieu de {most} au plus ; il manque sans doute un guillemet",
        en=f"this key has {count} characters; at most {most} are read; a quote is probably missing",
    )


def and_more(most: int) -> Text:
    """More problems than anyone reads."""
    return Text(
        fr=f"plus de {most} problèmes ici ; corrigez ceux qui précèdent, puis vérifiez de nouveau",
        en=f"more than {most} problems here; mend those above, then check again",
    )


def too_deep(levels: int) -> Text:
    """More nesting than the format can need."""
    return Text(
        fr=f"plus de {levels} niveaux de retrait ; une banque n’en a pas dix",
        en=f"more than {levels} levels of nesting; a bank does not have ten",
    )


def begun_at(line: int) -> Text:
    """Where what YAML could not finish reading began."""
    return Text(fr=f"ce qu’il lisait commence à la ligne {line}", en=f"what it was reading begins at line {line}")


def tag(name: str) -> Text:
    """A YAML tag."""
    short = name.removeprefix("tag:yaml.org,2002:")
    return Text(
        fr=f"l’étiquette YAML « {short} » n’est pas lue ici ; supprimez-la",
        en=f'the YAML tag "{short}" is not read here; remove it',
    )


def duplicate_key(key: str) -> Text:
    """The same key twice in one mapping."""
    return Text(
        fr=f"la clé « {key} » est déjà donnée plus haut ; gardez l’une des deux",
        en=f'the key "{key}" is given above already; keep one of the two',
    )


def unknown_key(key: str) -> Text:
    """A key that the format does not have."""
    return Text(fr=f"la clé « {key} » est inconnue ici", en=f'the key "{key}" is not known here')


def keys_are(known: str) -> Text:
    """The keys that the format has."""
    return Text(fr=f"clés possibles : {known}", en=f"possible keys: {known}")


def did_you_mean(guess: str) -> Text:
    """The nearest thing that exists."""
    return Text(fr=f"vouliez-vous dire « {guess} » ?", en=f'did you mean "{guess}"?')


def missing_key(key: str) -> Text:
    """A key that must be there."""
    if key in {"fr", "en"}:
        name_fr, name_en = ("le français", "French") if key == "fr" else ("l’anglais", "English")
        return Text(
            fr=f"il manque {name_fr} (« {key}: »)",
            en=f'the {name_en} is missing ("{key}:")',
        )
    return Text(fr=f"il manque la clé « {key} »", en=f'the key "{key}" is missing')


def wrong_kind(found: Text, expected: Text) -> Text:
    """Another kind of value than expected."""
    return Text(fr=f"on trouve {found.fr}, il faut {expected.fr}", en=f"found {found.en}, expected {expected.en}")


def one_of(found: str, allowed: str) -> Text:
    """A word that is not in the list."""
    return Text(
        fr=f"« {found} » n’est pas possible ici ; au choix : {allowed}",
        en=f'"{found}" is not possible here; one of: {allowed}',
    )


MISALIGNED = Text(
    fr="cette ligne n’est pas alignée : son retrait n’est celui d’aucune ligne de la liste où elle se trouve ; "
    "placez-la sous la première, à l’espace près (un exemple réveillé : ôtez le « # » et l’espace qui le suit)",
    en="this line is out of line: its indentation is that of no line of the list it stands in; put it under the first "
    'one, to the space (an example woken up: take away the "#" and the space after it)',
)
NO_QUESTIONS = Text(
    fr="la banque n’a pas de questions ; ajoutez-en sous « questions: »",
    en='the bank has no questions; add some under "questions:"',
)
OUTSIDE_PACK = Text(
    fr="le fichier d’un article se trouve dans seeds/, sans dossier ni « .. »",
    en='the file of an article is in seeds/, without folders or ".."',
)

_KINDS = {
    "source": ("d’article", "article"),
    "outlet": ("de média", "outlet"),
    "reference": ("de référence", "reference"),
    "statement": ("de propos", "statement"),
    "passage": ("de passage", "passage"),
    "question": ("de question", "question"),
    "target": ("de réponse (targets)", "target"),
    "bank": ("de banque", "bank"),
}
NO_KEY = Text(
    fr="aucune option n’est juste ; ajoutez « key: true » à la bonne",
    en='no option is right; add "key: true" to the right one',
)
ALL_KEYS = Text(
    fr="toutes les options sont justes ; il en faut au moins une fausse",
    en="every option is right; at least one must be wrong",
)
NO_OPTION_TEXT = Text(
    fr="l’option n’a ni texte ni média ; ajoutez « text: » ou « outlet: »",
    en='the option has neither text nor outlet; add "text:" or "outlet:"',
)
NO_TARGET_TEXT = Text(
    fr="cette réponse n’a rien à montrer ; ajoutez « id: » et « text: », ou « outlet: »",
    en='this target has nothing to show; add "id:" and "text:", or "outlet:"',
)
NO_VERDICT = Text(
    fr="dans un jugement, chaque option dit « says: fair » ou « says: loaded »",
    en='in a judgement every option has "says: fair" or "says: loaded"',
)
ROW_IS_ONE_THING = Text(
    fr="une ligne est une seule chose : « passage: », « outlet: » ou « text: »",
    en='a row is one thing: "passage:", "outlet:" or "text:"',
)
ROW_GOES_NOWHERE = Text(
    fr="cette ligne ne mène nulle part ; ajoutez « to: » avec l’identifiant d’une réponse de « targets »",
    en='this row leads nowhere; add "to:" with the id of one of the "targets"',
)


def unknown_id(kind: str, name: str) -> Text:
    """A pointer at nothing."""
    fr, en = _KINDS[kind]
    return Text(fr=f"il n’y a pas {fr} « {name} »", en=f'there is no {en} "{name}"')


def repeated_id(kind: str, name: str, where: str) -> Text:
    """An id given twice; `where` is the first place."""
    fr, en = _KINDS.get(kind, ("", ""))
    return Text(
        fr=f"l’identifiant {fr} « {name} » est déjà pris ({where}) ; choisissez-en un autre".replace("  ", " "),
        en=f'the {en} id "{name}" is taken already ({where}); choose another'.replace("  ", " "),
    )


def option_count(count: int, fewest: int, most: int) -> Text:
    """Too few or too many to choose from."""
    return Text(
        fr=f"{count} élément(s) au choix ; il en faut de {fewest} à {most}",
        en=f"{count} to choose from; {fewest} to {most} are needed",
    )


def other_verdict(says: str, judgement: str) -> Text:
    """A key that contradicts its question."""
    return Text(
        fr=f"la bonne option dit « {says} », mais la question est « judgement: {judgement} »",
        en=f'the key says "{says}", but the question is "judgement: {judgement}"',
    )


def word_count(word: str, count: int) -> Text:
    """Words to pick that cannot be pointed at."""
    return Text(
        fr=f"« {word} » se trouve {count} fois dans les passages montrés ; il doit s’y trouver une seule fois",
        en=f'"{word}" stands {count} times in the passages shown; it must stand there exactly once',
    )
