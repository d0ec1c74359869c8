"""The help of the program and of the options that several commands share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class HelpWords(Words, frozen=True, kw_only=True):
    """What the help of the program says, apart from that of the commands that have a topic of their own."""

    topic = "help"
    command: Mapping[str, str]
    """What each command is for, in one line."""
    group: Mapping[str, str]
    """The headings that commands stand under."""

    app: str
    epilog: str
    commands: str
    confidence: str
    resume: str
    no_history: str
    data_dir: str
    player: str
    no_subcommand: Annotated[str, "name"]
    play_epilog: str
    banks: str
    questions: str
    lang: Annotated[str, "languages"]
    seed: str
    level: str
    device: str
    plain: str
    check_epilog: str
    fairness: str
    summary: str
    stale: str
    watch: str
    json: str
    force: str
    format: str
    no_folder_named: str
    no_label: Annotated[str, "value"]
    bad_form: Annotated[str, "value", "forms"]
    bad_format: Annotated[str, "value", "formats"]
    select: str
    ignore: str
    explain: str
    rules: str
    fix: str
    diff: str
    paths: str
    preview_epilog: str
    preview_bank: str
    preview_html: str
    preview_question: str
    preview_only_findings: str
    preview_pager: str
    preview_lang: str
    new_epilog: str
    pack: str
    article: str
    outlet: str
    date: str
    written_in: str
    attribution: str
    evidence: str
    schema_epilog: str
    file: str
    no_schema: Annotated[str, "name", "guess", "names"]
    version: str
    help: str
    install_completion: str
    show_completion: str
    no_option: Annotated[str, "name"]
    no_command: Annotated[str, "name"]
    try_help: Annotated[str, "command"]
    not_a_number: Annotated[str, "value", "option", "low", "high"]
    arguments: str
    options: str
    usage: str


def help_words(language: Language) -> HelpWords:
    """The words of one language."""
    return read(HelpWords, language)
