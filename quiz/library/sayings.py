"""What is said of files and shapes, in both languages: what was found, what was expected, what would help."""

from __future__ import annotations

import unicodedata

from quiz.locale.said import Said, said

NO_SUCH_FILE = said("files.no_such_file")
IS_A_FOLDER = said("files.is_a_folder")
NOT_A_FILE = said("files.not_a_file")
EMPTY_FILE = said("files.empty_file")
NOT_TEXT = said("files.not_text")
QUOTE_THE_TEXT = said("files.quote_the_text")
COLON_IN_TEXT = said("files.colon_in_text")
ALIAS = said("files.alias")
SECOND_DOCUMENT = said("files.second_document")
TAB = said("files.tab")
UNREADABLE_YAML = said("files.unreadable_yaml")
LEADS_OUTSIDE = said("files.leads_outside")
CHANGES_WHILE_READ = said("files.changes_while_read")
TOO_DENSE = said("files.too_dense")
KEY_NOT_TEXT = said("files.key_not_text")


def unreadable(reason: str) -> Said:
    """The system refuses to read the file."""
    return said("files.unreadable", reason=reason)


def too_large(size: int, limit: int) -> Said:
    """Sizes in bytes."""
    found, most = size / 1_000_000, limit / 1_000_000
    return said("files.too_large", found=found, most=most)


def not_utf8(byte: int) -> Said:
    """A byte that is no UTF-8."""
    return said("files.not_utf8", byte=byte)


def control_character(character: str) -> Said:
    """A character that YAML does not allow."""
    named = f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
    return said("files.control_character", named=named)


def turns_direction(character: str) -> Said:
    """A mark that makes a terminal or an editor show text in another order than it is read."""
    point = f"U+{ord(character):04X} {unicodedata.name(character, '')}"
    return said("files.turns_direction", point=point)


def left_out(number: int, name: str) -> Said:
    """An item of a list that YAML cannot read."""
    return said("files.left_out_named", number=number, name=name) if name else said("files.left_out", number=number)


def too_long(count: int, most: int) -> Said:
    """A text of so many characters."""
    return said("files.too_long", count=count, most=most)


def key_too_long(count: int, most: int) -> Said:
    """A key of so many characters."""
    return said("files.key_too_long", count=count, most=most)


def and_more(most: int) -> Said:
    """More problems than anyone reads."""
    return said("files.and_more", most=most)


def too_deep(levels: int) -> Said:
    """More nesting than the format can need."""
    return said("files.too_deep", levels=levels)


def begun_at(line: int) -> Said:
    """Where what YAML could not finish reading began."""
    return said("files.begun_at", line=line)


def tag(name: str) -> Said:
    """A YAML tag."""
    short = name.removeprefix("tag:yaml.org,2002:")
    return said("files.tag", short=short)


def duplicate_key(key: str) -> Said:
    """The same key twice in one mapping."""
    return said("files.duplicate_key", key=key)


def unknown_key(key: str) -> Said:
    """A key that the format does not have."""
    return said("files.unknown_key", key=key)


def keys_are(known: str) -> Said:
    """The keys that the format has."""
    return said("files.keys_are", known=known)


def did_you_mean(guess: str) -> Said:
    """The nearest thing that exists."""
    return said("files.did_you_mean", guess=guess)


def missing_key(key: str) -> Said:
    """A key that must be there."""
    languages = {"fr": said("files.missing_french"), "en": said("files.missing_english")}
    return languages.get(key) or said("files.missing_key", key=key)


def wrong_kind(found: Said, expected: Said) -> Said:
    """Another kind of value than expected."""
    return said("files.wrong_kind", found=found, expected=expected)


def one_of(found: str, allowed: str) -> Said:
    """A word that is not in the list."""
    return said("files.one_of", found=found, allowed=allowed)


MISALIGNED = said("files.misaligned")
NO_QUESTIONS = said("files.no_questions")
OUTSIDE_PACK = said("files.outside_pack")

_KINDS = {
    "source": said("kinds.source"),
    "outlet": said("kinds.outlet"),
    "reference": said("kinds.reference"),
    "statement": said("kinds.statement"),
    "passage": said("kinds.passage"),
    "question": said("kinds.question"),
    "target": said("kinds.target"),
    "bank": said("kinds.bank"),
}
NO_KEY = said("files.no_key")
ALL_KEYS = said("files.all_keys")
NO_OPTION_TEXT = said("files.no_option_text")
NO_TARGET_TEXT = said("files.no_target_text")
NO_VERDICT = said("files.no_verdict")
ROW_IS_ONE_THING = said("files.row_is_one_thing")
ROW_GOES_NOWHERE = said("files.row_goes_nowhere")


def unknown_id(kind: str, name: str) -> Said:
    """A pointer at nothing."""
    return said("files.unknown_id", kind=_KINDS[kind], name=name)


def repeated_id(kind: str, name: str, where: str) -> Said:
    """An id given twice; `where` is the first place."""
    if kind in _KINDS:
        return said("files.repeated_id_of", kind=_KINDS[kind], name=name, where=where)
    return said("files.repeated_id", name=name, where=where)


def option_count(count: int, fewest: int, most: int) -> Said:
    """Too few or too many to choose from."""
    return said("files.option_count", count=count, fewest=fewest, most=most)


def other_verdict(says: str, judgement: str) -> Said:
    """A key that contradicts its question."""
    return said("files.other_verdict", says=says, judgement=judgement)


def word_count(word: str, count: int) -> Said:
    """Words to pick that cannot be pointed at."""
    return said("files.word_count", word=word, count=count)
