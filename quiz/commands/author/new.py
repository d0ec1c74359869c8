"""`quiz new`: a pack from articles, by options or by questions at a terminal."""

from __future__ import annotations

import shlex
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks import check_contents
from quiz.checks.rules.dates import dates_ahead
from quiz.commands.author.handing import tell_taken
from quiz.commands.author.wizard import Draft, Person, ask_articles, describe
from quiz.commands.clock import now
from quiz.commands.ending import carried_out
from quiz.console.ending import FINDINGS, FINE, INTERRUPTED, UsageError
from quiz.console.findings.concise import concise
from quiz.console.folders import make_folder
from quiz.console.output import make_page, tell
from quiz.console.places import readable
from quiz.console.writing import NotWrittenError
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.draw.console.visible import visible
from quiz.learner.agenda import local_day
from quiz.library.newpack.files import bank_name, files_of, publishers_of
from quiz.library.newpack.known import with_parents
from quiz.library.newpack.offers import offered_outlet
from quiz.library.newpack.place import refuse_taken
from quiz.library.newpack.refusals import RefusalError
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import builtin_root, folder_root
from quiz.library.problems import in_reading_order
from quiz.library.text.languages import UNKNOWN
from quiz.locale.reading import reading_words
from quiz.locale.reasons import reason
from quiz.locale.said import said
from quiz.locale.taking import taking_words
from quiz.locale.wizard import wizard_words
from quiz.model import name_in
from quiz.tell.taking import file_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.library.newpack.answers import Described
    from quiz.locale import Phrases
    from quiz.locale.wizard import WizardWords
    from quiz.model import Outlet, Pack


class NewOptions(NamedTuple):
    """What was asked for on the command line; the lists go together, article by article."""

    pack: str | None
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    dates: tuple[str, ...]
    languages: tuple[str, ...]
    attributions: tuple[str, ...]
    evidence: tuple[str, ...]
    plain: bool


@carried_out
def new_pack(say: Phrases, options: NewOptions) -> int:
    """Make a pack; returns the exit code."""
    signal.signal(signal.SIGTERM, _terminate)
    words = wizard_words(say.language)
    person = _person(words, make_page(say, plain=options.plain))
    try:
        register, _ = load_pack(builtin_root(), None)
        target, described = _gather(options, person, register)
        files = files_of(_printable(Path(target).name), _printable(called(target)), described, register, say.language)
        path = _put(say, target, files)
    except RefusalError as error:
        raise UsageError(error.message.of(say.language)) from error
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        tell(words.interrupted)
        return INTERRUPTED
    if person is None:
        for name, each in zip(options.articles, described, strict=True):
            tell_taken(make_page(say, plain=options.plain), name, each.article)
    _tell_outlets(words, say, described, register)
    _tell_addresses(words, say, described, register)
    if person is None and not options.languages:
        _tell_languages(words, say, options, described)
    return _tell_next(words, say, options, path)


def _printable(name: str) -> str:
    """A name as it may stand in a file: what is no text, or no sign that is seen, becomes a question mark."""
    return "".join(sign if sign.isprintable() else "?" for sign in readable(name))


def _put(say: Phrases, target: str, files: Mapping[str, bytes]) -> Path:
    """Make the folder, which somebody else may have made meanwhile. Raises RefusalError."""
    path = refuse_taken(target)
    try:
        make_folder(path, files.items())
    except NotWrittenError as error:
        raise RefusalError(said("new.not_written", path=target, reason=reason(say.language, error.cause))) from error
    return path


def _terminate(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _person(words: WizardWords, page: Page) -> Person | None:
    """Someone to ask, when both ends are a terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    with suppress(ImportError):
        import readline  # noqa: F401 -- arrows and deletion while answering
    return Person(words, page)


def _gather(options: NewOptions, person: Person | None, register: Pack) -> tuple[str, list[Described]]:
    """The folder to make and all that must be known of the articles, refused before the next is asked."""
    drafts = drafts_of(options)
    if person is not None and (options.pack is None or not drafts):
        person.say(person.words.welcome)
    target = options.pack
    if target is None:
        if person is None:
            raise RefusalError(said("new.no_pack"))
        target = person.ask(person.words.ask_pack, lambda name: str(refuse_taken(name)))
    refuse_taken(target)
    if drafts:
        return target, [describe(draft, number, person, register) for number, draft in enumerate(drafts, 1)]
    if person is None:
        raise RefusalError(said("new.no_article"))
    return target, ask_articles(person, register)


def drafts_of(options: NewOptions) -> list[Draft]:
    """The options article by article. Raises RefusalError when an option is not given once for each."""
    count = len(options.articles)
    lists = {
        "--outlet": options.outlets,
        "--date": options.dates,
        "--language": options.languages,
        "--attribution": options.attributions,
        "--evidence": options.evidence,
    }
    for option, given in lists.items():
        if given and not count:
            raise RefusalError(said("new.no_article"))
        if given and len(given) != count:
            raise RefusalError(said("new.uneven", option=option, given=len(given), articles=count))
    columns: list[Sequence[str | None]] = [given or (None,) * count for given in lists.values()]
    return [Draft(article, *rest) for article, *rest in zip(options.articles, *columns, strict=True)]


def _tell_outlets(words: WizardWords, say: Phrases, described: Sequence[Described], register: Pack) -> None:
    given_names = [each.outlet for each in described]
    for given, publisher in dict(zip(given_names, publishers_of(given_names, register), strict=True)).items():
        if given is None:
            continue
        name = name_in(publisher.outlet.name, say.language)
        if not publisher.known:
            tell(words.new_outlet.format(name=name))
        elif publisher.exact:
            tell(words.known.format(name=name))
        else:
            tell(words.taken_for.format(given=given, name=name))


def _tell_addresses(words: WizardWords, say: Phrases, described: Sequence[Described], register: Pack) -> None:
    """Where the address of a page is that of another outlet of the register than was given."""
    for each, publisher in zip(described, publishers_of([each.outlet for each in described], register), strict=True):
        offer = offered_outlet(each.article, register, say.language)
        known = offer.known if offer else None
        if offer and known and known.id not in _houses(publisher.outlet, register):
            given = name_in(publisher.outlet.name, say.language)
            tell(words.other_address.format(host=offer.host, known=offer.name, given=given))


def _houses(outlet: Outlet, register: Pack) -> set[str]:
    """An outlet of the register and all that it belongs to; of a new one, itself."""
    return {each.id for each in with_parents(outlet, register)} if outlet.id in register.outlets else {outlet.id}


def _tell_languages(words: WizardWords, say: Phrases, options: NewOptions, described: Sequence[Described]) -> None:
    """What each article was taken for, where nobody said its language."""
    names = reading_words(say.language).languages
    for name, each in zip(options.articles, described, strict=True):
        path = file_named(taking_words(say.language), name)
        if each.language == UNKNOWN:
            tell(words.unknown_language.format(path=path))
        else:
            tell(words.guessed.format(path=path, language=names.get(each.language, each.language)))


def _tell_next(words: WizardWords, say: Phrases, options: NewOptions, path: Path) -> int:
    """Say what was made and what comes next; show what a check finds, if anything."""
    bank, shown = bank_name(path.name), called(str(path))
    page = make_page(say, plain=options.plain)
    page.blank()
    page.line(words.made.format(path=shown))
    for name, what in words.files:
        page.line(Span(name.format(bank=bank), STRONG), say.colon, Span(what, QUIET), indent=4)
    page.blank()
    page.line(words.next)
    steps = {"bank": visible(str(path / "questions" / f"{bank}.yaml")), "path": shown}
    for command, what in words.steps:
        page.line(Span(command.format(**steps), STRONG), say.colon, Span(what, QUIET), indent=4)
    contents = read_contents(folder_root(path))
    problems = in_reading_order([*check_contents(contents), *dates_ahead(contents, local_day(now()))])
    if not problems:
        return FINE
    tell(words.findings)
    for problem in problems:
        tell(concise(problem, say.language))
    return FINDINGS


def called(path: str) -> str:
    """How the other commands call the pack: quoted for the shell, and never the name of a built-in bank."""
    clash = path in {bank.stem for bank in builtin_root().banks}
    dashed = path.startswith("-")
    return shlex.quote(f"./{path}" if clash or dashed else path)
