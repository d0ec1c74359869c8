"""`quiz draft PACK --review`: one candidate a screen, one key a decision, each on disk before the next is shown."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from quiz.commands.author.editing import edit_draft
from quiz.commands.author.judges import judge_of, keys_offered
from quiz.commands.author.reviewed import Reviewed
from quiz.commands.play.feedback import FEWEST, drawn, in_pages
from quiz.console.ending import FINE, UsageError
from quiz.console.keys import REDRAW
from quiz.console.output import make_page, tell
from quiz.console.prompting import Quit
from quiz.document import Group, Para, Run
from quiz.draw.console.nodes import show
from quiz.library.pack.roots import drafts_of
from quiz.locale.judging import judging_words
from quiz.tell.candidate import Seen, candidate, why

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.checks.drafts import Draft
    from quiz.commands.author.judges import Judge
    from quiz.document import Document
    from quiz.draw.console.page import Page
    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases
    from quiz.model import Device

KEYS, ENDING = "kdrewbl?q", "bq"
BESIDE = 3
"""Lines around a candidate: what is blank above it and above the keys, and the line of an answer."""


def review_drafts(say: Phrases, root: Root, device: Device | None, *, plain: bool) -> int:
    """Let a person judge the drafts of a pack, of one device or all, and say how much is left; returns the exit code.

    Raises UsageError.
    """
    page, judge, reviewed = make_page(say, plain=plain), judge_of(), Reviewed(say, root, device)
    words = judging_words(say.language)
    unnamed = len(reviewed.checked.drafts) - len(reviewed.named())
    if unnamed:
        tell(words.unnamed.format(count=unnamed, path=_files(root)))
    review = Review(page, judge, reviewed)
    try:
        with judge.attends():
            review.run()
    except KeyboardInterrupt:
        _tell_left(say, root, reviewed)
        raise
    _tell_left(say, root, reviewed)
    return FINE


def _tell_left(say: Phrases, root: Root, reviewed: Reviewed) -> None:
    """How much is left, however the review ended, and what comes next."""
    words, path = judging_words(say.language), shlex.quote(str(root.folder))
    left = len(reviewed.waiting())
    tell(f"{words.waiting.of(left)}. {words.go_on.format(path=path)}" if left else words.nothing.format(path=path))
    if reviewed.kept():
        tell(words.next.format(files=_files(root), path=path))


def _files(root: Root) -> str:
    return " ".join(shlex.quote(root.name_of(path)) for path in drafts_of(root))


class Review:
    """One candidate after the other, until none is left or the person has had enough."""

    def __init__(self, page: Page, judge: Judge, reviewed: Reviewed) -> None:
        self.page = page
        self.judge = judge
        self.reviewed = reviewed
        self.words = judging_words(page.say.language)
        self.next: str | None = None
        """The id of the one to be seen next, where that is not the first that waits."""
        self.notices: list[str] = []
        """What is to be said at the top of the next screen."""
        self.done: dict[str, Callable[[Draft, str], None]] = {
            "k": self._keep, "d": self._drop, "r": self._drop_and_say, "e": self._edit, "b": self._back,
            "l": self._later,
        }  # fmt: skip

    def run(self) -> None:
        """Review what waits; each answer leads to the screen that follows from what is on disk then."""
        try:
            if not self.judge.pages:
                self.page.line(self.page.parted(self.words.lines))
            while True:
                draft = self._current()
                if draft is None:
                    self._end()
                else:
                    self._judge(draft)
        except Quit:
            return

    def _end(self) -> None:
        """Nothing waits any more; the last decision can still be taken back. Raises Quit when that is not asked for."""
        self._show((Para((Run(self.words.finished),)),), 0)
        self.notices.clear()
        if self.judge.choose(self.page, self.words.keys_end, ENDING).key == "q":
            raise Quit
        self._back()

    def _current(self) -> Draft | None:
        waiting = self.reviewed.waiting()
        wanted = next((each for each in waiting if each.id == self.next), None)
        return wanted or next(iter(waiting), None)

    def _judge(self, draft: Draft) -> None:
        """Show a draft and do what is asked of it. Raises Quit when that is to leave."""
        self.next = draft.id
        told, at = self._candidate(draft), 0
        self._show(told, at)
        while (judged := self.judge.choose(self.page, self._hint(told, at), KEYS + " ")).key not in self.done:
            if judged.key == "q":
                raise Quit
            if judged.key == " ":
                at += 1
            else:
                told, at = self._candidate(draft) if judged.key == REDRAW else self._aside(draft, judged.key), 0
            self._show(told, at)
        self.notices.clear()
        try:
            self.done[judged.key](draft, judged.rest)
        except UsageError as error:  # a file that changed meanwhile, a full disk: nothing has changed
            self.say(str(error))

    def _candidate(self, draft: Draft) -> Document:
        """The candidate, set close where it fits on one screen so, and not otherwise."""
        seen = self._seen(draft)
        told = candidate(self.page.say, seen)
        close = candidate(self.page.say, seen, close=True)
        return close if self.turns and len(self._pages(told)) > 1 == len(self._pages(close)) else told

    def _aside(self, draft: Draft, key: str) -> Document:
        """Why it is proposed, or what the keys do."""
        if key == "w":
            return why(self.page.say, self._seen(draft))
        return (Group(tuple(Para((Run(line),)) for line in self.words.keys_help)),)

    def _seen(self, draft: Draft) -> Seen:
        reviewed = self.reviewed
        key = reviewed.key(draft)
        last = reviewed.records.last_of(key) if key else None
        return Seen(
            draft,
            reviewed.candidate(draft),
            reviewed.pack,
            waiting=len(reviewed.waiting()),
            kept=reviewed.kept(),
            dropped=reviewed.records.count("dropped"),
            reason=last.why if last else "",
        )

    def _show(self, told: Document, at: int) -> None:
        """Print as much as the screen has room for; where nothing is seen, all of it."""
        self.judge.turn_over(self.page)
        for notice in self.notices:
            self.page.line(notice)
        self.page.blank()
        if not self.turns:
            show(self.page, told)
            return
        pages = self._pages(told)
        self.page.console.file.write(pages[at % len(pages)])

    @property
    def turns(self) -> bool:
        """Whether a screen is turned over for the next one, and what does not fit is shown page by page."""
        return self.judge.pages and not self.page.plain

    def say(self, text: str) -> None:
        """Say something that a screen turned over must not hide."""
        if self.turns:
            self.notices.append(text)
        else:
            self.page.line(text)

    def _pages(self, told: Document) -> list[str]:
        below = drawn(self.page, lambda page: page.line(page.hints(keys_offered(page, self.words.keys))))
        above = drawn(self.page, self._say_notices)
        room = max(FEWEST, self.page.console.height - BESIDE - below.count("\n") - above.count("\n"))
        text = drawn(self.page, lambda page: show(page, told))
        whole = in_pages(text, room)
        return whole if len(whole) == 1 else in_pages(text, room - 1)

    def _say_notices(self, page: Page) -> None:
        for notice in self.notices:
            page.line(notice)

    def _hint(self, told: Document, at: int) -> str:
        pages = len(self._pages(told)) if self.turns else 1
        turn = [self.words.turn.format(number=at % pages + 1, of=pages)] if pages > 1 else []
        return "\n".join([*turn, self.words.keys])

    def _tell(self, phrase: str, name: str) -> None:
        """Say what was done, to whom the screen does not show it."""
        if not self.turns:
            self.page.line(phrase.format(id=name))

    def _keep(self, draft: Draft, _rest: str) -> None:
        self.reviewed.decide(draft, "kept")
        self._tell(self.words.was_kept, draft.id)

    def _later(self, draft: Draft, _rest: str) -> None:
        self.reviewed.decide(draft, "later")
        self.next = None
        self._tell(self.words.put_off, draft.id)

    def _drop(self, draft: Draft, rest: str) -> None:
        self.reviewed.drop(draft, rest)
        self._tell(self.words.was_dropped, draft.id)

    def _drop_and_say(self, draft: Draft, rest: str) -> None:
        if not rest:
            self.page.line(self.words.ask_why)
            rest = self.judge.sentence(self.page)
        self._drop(draft, rest)

    def _back(self, _draft: Draft | None = None, _rest: str = "") -> None:
        name = self.reviewed.back()
        if name is None:
            self.say(self.words.nothing_before)
            return
        self.next = name
        self._tell(self.words.taken_back, name)

    def _edit(self, draft: Draft, _rest: str) -> None:
        self.next = edit_draft(self.page, self.judge, self.reviewed, draft, self.say)
