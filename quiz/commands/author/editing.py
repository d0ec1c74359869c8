"""A draft in the author's own editor: taken over when it can be read, and in no case lost.

What is edited is a file beside the drafts, which stays until it is taken over or nothing in it was changed; whatever
ends the program meanwhile, the next edit of the same draft goes on with it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from quiz.commands.author.reviewed import is_id
from quiz.commands.author.rewriting import editable, rewrite
from quiz.console.editor import edit, editor_command
from quiz.console.ending import UsageError
from quiz.console.findings.concise import concise
from quiz.console.writing import write_results
from quiz.drafting.files import SCHEMA_LINE
from quiz.drafting.moving import QUESTIONS, items
from quiz.library.yaml.blocks import NotInBlocksError, blocks_of, column_of, replaced, text_of
from quiz.library.yaml.documents import read_document
from quiz.locale.judging import judging_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from quiz.checks.drafts import Draft
    from quiz.commands.author.judges import Judge
    from quiz.commands.author.reviewed import Reviewed
    from quiz.draw.console.page import Page
    from quiz.library.yaml.documents import Document

AGAIN, LEAVE = "e", "x"


def edit_draft(page: Page, judge: Judge, reviewed: Reviewed, draft: Draft, say: Callable[[str], None]) -> str:
    """Let a draft be edited until it can be read or is left as it was; the id of what is to be seen next.

    `say` is told what became of it. Raises Quit at the end of the input, and UsageError when a file cannot be written.
    """
    words, command = judging_words(page.say.language), editor_command(os.environ)
    if not command or not judge.can_edit():
        say(words.no_editor if judge.can_edit() else words.not_by_lines)
        return draft.id
    editing = _Editing(page, reviewed, draft)
    before = editing.begin(say)
    while True:
        with judge.edits():
            code = edit(command, editing.path)
        if code != 0:
            editing.forget_if(before)
            failed = words.not_started.format(command=" ".join(command))
            say(failed if code is None else words.not_ended.format(code=code, path=editing.name))
            return draft.id
        document = editing.read()
        if document.text == before:
            editing.forget()
            say(words.unchanged)
            return draft.id
        faults = list(editing.faults(document))
        if not faults:
            name = editing.take_over(document)
            say(words.edited)
            return name
        if not _mends(page, judge, editing.name, faults):
            say(words.kept_edit.format(path=editing.name))
            return draft.id


def _mends(page: Page, judge: Judge, name: str, faults: Iterable[str]) -> bool:
    """Say what is wrong with an edit; whether it is to be mended."""
    words = judging_words(page.say.language)
    page.blank()
    page.line(words.broken.format(path=name))
    for each in faults:
        page.line(each)
    return judge.choose(page, words.keys_broken, AGAIN + LEAVE).key == AGAIN


class _Editing:
    """The file in which a draft is edited."""

    def __init__(self, page: Page, reviewed: Reviewed, draft: Draft) -> None:
        self.phrases = page.say
        self.words = judging_words(page.say.language)
        self.reviewed = reviewed
        self.draft = draft
        self.path = draft.path.with_name(f".{draft.id}.edit.yaml")
        self.name = reviewed.root.name_of(self.path)

    def read(self) -> Document:
        """What is in it."""
        return read_document(self.path, self.name, self.reviewed.root.folder)

    def begin(self, say: Callable[[str], None]) -> str:
        """Write the file, unless an earlier edit left it, which is said; what it holds unedited. Raises UsageError."""
        document = self.draft.document
        with editable(self.phrases):
            block = blocks_of(document, QUESTIONS)[self.draft.place]
        head = "\n".join(f"# {line}" for line in self.words.edit_head.strip().splitlines())
        text = f"{SCHEMA_LINE}\n{head}\n{QUESTIONS}:\n{text_of(document, block)}\n"
        if self.path.is_symlink():
            mending = self.phrases.mending
            raise UsageError(mending.not_written.format(path=self.name, reason=mending.link))
        if self.path.exists():
            say(self.words.left_edit.format(path=self.name))
        else:
            write_results(self.phrases, {self.path: [text.encode()]})
        return text

    def faults(self, document: Document) -> Iterator[str]:
        """What keeps an edit from being taken over, with file, line and column."""
        if document.problems:
            yield from (concise(problem, self.phrases.language) for problem in document.problems)
            return
        listed = items(document, QUESTIONS)
        if not listed or not _stand_in_blocks(document):
            yield f"{self._place(document)}: {self.words.no_questions}"
        taken = {*self.reviewed.named(), *(each.id for each in self.reviewed.pack.questions())} - {self.draft.id}
        for i, item in enumerate(listed):
            name = item.get("id") if isinstance(item, dict) else None
            if not isinstance(name, str) or not is_id(name):
                yield f"{self._place(document, i)}: {self.words.no_id}"
            elif name in taken:
                yield f"{self._place(document, i)}: {self.words.taken_id.format(id=name)}"
            else:
                taken.add(name)

    def _place(self, document: Document, *item: int) -> str:
        span = document.span((QUESTIONS, *item, "id"))
        return f"{self.name}:{span.line}:{span.column}"

    def take_over(self, document: Document) -> str:
        """Put what was edited in the place of the draft, and only then delete the file; the id of the first question.

        Raises UsageError.
        """
        draft, listed = self.draft, items(self.draft.document, QUESTIONS)
        with editable(self.phrases):
            column = column_of(draft.document, QUESTIONS)
            texts = [text_of(document, block, column) for block in blocks_of(document, QUESTIONS)]
            edits = replaced(draft.document, QUESTIONS, draft.place, texts)
        made = items(document, QUESTIONS)
        wanted = [*listed[: draft.place], *made, *listed[draft.place + 1 :]]
        rewrite(self.phrases, draft.path, draft.document, edits, wanted)
        names = [str(each["id"]) for each in made if isinstance(each, dict)]
        self.reviewed.edited(draft, names)
        self.forget()
        return names[0]

    def forget(self) -> None:
        """Delete the file."""
        with suppress(OSError):
            self.path.unlink()

    def forget_if(self, before: str) -> None:
        """Delete the file where nothing was written in it."""
        if self.read().text == before:
            self.forget()


def _stand_in_blocks(document: Document) -> bool:
    try:
        return bool(blocks_of(document, QUESTIONS))
    except NotInBlocksError:
        return False
