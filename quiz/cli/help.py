"""Help as plain text, in the language of the interface, the commands grouped by what a person wants.

Typer's Rich help costs 90 ms at every call and splits examples; its plain help knows no groups and speaks
English only.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from itertools import groupby
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any, NamedTuple

from typer._click.exceptions import ClickException, NoSuchOption, UsageError
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from quiz.locale import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typer._click.core import Context, Parameter
    from typer._click.formatting import HelpFormatter

    from quiz.locale.help import HelpWords

TYPERS_OWN = frozenset({"install_completion", "show_completion"})
NARROWEST = 24
WIDEST = 80
"""Columns of help; a line of more is hard to read, and one of fewer has no room for options beside their words."""
GROUPS = ("play", "learn", "read", "teach", "author")


class Member(NamedTuple):
    """A command of the program: the module whose `app` holds it, and the group of the help that lists it."""

    module: str
    group: str


def commands_in(help_words: HelpWords) -> tuple[type[TyperGroup], type[TyperCommand]]:
    """The classes of a group of commands and of a command, with help in the language of the words."""

    class Commands(_Grouped, TyperGroup):
        words = help_words

    class Command(_Worded, TyperCommand):
        words = help_words

    return Commands, Command


def program_of(help_words: HelpWords, commands: Mapping[str, Member]) -> type[TyperGroup]:
    """The class of the program, whose commands are imported one module at a time, when one is asked for."""

    class Program(_Program, TyperGroup):
        words = help_words
        members = commands

    return Program


def group_with(help_words: HelpWords, usual: str) -> type[TyperGroup]:
    """The class of a group of commands of which one is meant when none is named."""

    class Commands(_WithUsual, TyperGroup):
        words = help_words
        usual_command = usual

    return Commands


class _Worded:
    """Help whose headings are in the language of the interface and whose examples keep their lines."""

    words: HelpWords

    def get_help(self, ctx: Context) -> str:
        columns = get_terminal_size().columns
        ctx.terminal_width = max(NARROWEST, min(columns, WIDEST) - 2)
        lines = super().get_help(ctx).split("\n")  # type: ignore[misc]
        return "\n".join(each for line in lines for each in folded(line, columns))

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        pieces: list[str] = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(pieces), self.words.usage + " ")

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        arguments: list[tuple[str, str]] = []
        options: list[tuple[str, str]] = []
        for parameter in self.get_params(ctx):  # type: ignore[attr-defined]
            record = _record(parameter, ctx, self.words)
            if record:
                (arguments if parameter.param_type_name == "argument" else options).append(record)
        for heading, records in (("arguments", arguments), ("options", options)):
            if records:
                with formatter.section(getattr(self.words, heading)):
                    formatter.write_dl(records, col_max=_names_within(formatter))

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        del ctx
        formatter.write_paragraph()
        lines = (self.epilog or "").splitlines()  # type: ignore[attr-defined]
        for verbatim, part in groupby(lines, key=lambda line: not line or line.startswith(" ")):
            if verbatim:
                formatter.write("".join(f"{line}\n" for line in part))
            else:
                formatter.write_text(" ".join(part))

    def get_help_option(self, ctx: Context) -> Any:  # noqa: ANN401 -- typer's type is private
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = self.words.help
        return option


class _Grouped(_Worded):
    """A group of commands, listed with a line each."""

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:  # noqa: ANN401 -- typer's type is private
        if self.get_command(ctx, args[0]) is None:  # type: ignore[attr-defined]
            near = get_close_matches(args[0], self.list_commands(ctx), n=2, cutoff=0.6)  # type: ignore[attr-defined]
            raise UsageError(self._no_command(args[0], near), ctx)
        return super().resolve_command(ctx, args)  # type: ignore[misc]

    def _no_command(self, name: str, near: list[str]) -> str:
        guess = phrases(self.words.language).did_you_mean.format(names=", ".join(near)) if near else ""
        return f"{self.words.no_subcommand.format(name=name)} {guess}".strip()

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        named = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]  # type: ignore[attr-defined]
        with formatter.section(self.words.commands):
            formatter.write_dl([(name, each.get_short_help_str(100)) for name, each in named], _names_within(formatter))


class _WithUsual(_Grouped):
    """A group that may be called like its usual command, whose arguments are then those of the group."""

    usual_command: str

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        named = self.list_commands(ctx)  # type: ignore[attr-defined]
        if args and args[0] in ctx.help_option_names:
            del args[1:]
        elif not args or args[0] not in named:
            args.insert(0, self.usual_command)
        return super().parse_args(ctx, args)  # type: ignore[misc, no-any-return]


class _Program(_Grouped):
    """All commands, under headings; the help of each is in the words, so that none needs to be imported."""

    members: Mapping[str, Member]

    def list_commands(self, ctx: Context) -> list[str]:
        del ctx
        return list(self.members)

    def get_command(self, ctx: Context, name: str) -> Any:  # noqa: ANN401 -- typer's type is private
        del ctx
        if name not in self.members:
            return None
        return _commands_of(self.members[name].module)[name]

    def _no_command(self, name: str, near: list[str]) -> str:
        return super()._no_command(name, near) if near else self.words.no_command.format(name=name)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        _Worded.format_options(self, ctx, formatter)
        for group in GROUPS:
            rows = [(name, self.words.command[name]) for name, each in self.members.items() if each.group == group]
            if rows:
                with formatter.section(self.words.group[group]):
                    formatter.write_dl(rows, _names_within(formatter))


@cache
def _commands_of(module: str) -> Mapping[str, Any]:
    """The commands that a module declares, which are asked for twice in a run."""
    commands: Mapping[str, Any] = get_group(import_module(module).app).commands
    return commands


def folded(line: str, columns: int) -> list[str]:
    """A line of help, as lines no longer than the screen is wide; a command that is to be typed stays whole."""
    if len(line) <= columns:
        return [line]
    example = re.fullmatch(r"( +\S.*?) {2,}(\S.*)", line)
    if example and "quiz" in example[1]:
        return [example[1], *_broken(example[2], columns, at=4)]
    if re.match(" +quiz ", line):
        return [line]
    return _broken(line.strip(), columns, at=len(line) - len(line.lstrip()))


def _broken(text: str, columns: int, at: int) -> list[str]:
    """A text in lines, all of them so many columns in where there is room for that."""
    from rich.text import Text

    from quiz.draw.console.page import wrap

    margin = " " * at if columns > NARROWEST else ""
    return [f"{margin}{each.plain}" for each in wrap(Text(text), columns - len(margin))]


def _names_within(formatter: HelpFormatter) -> int:
    """The columns for names; longer ones stand on a line of their own."""
    return min(30, formatter.width * 2 // 5)


def _help_of(parameter: Parameter, words: HelpWords, otherwise: str) -> str:
    """What the command says of it; of typer's own options, what we say."""
    if parameter.name in TYPERS_OWN:
        return str(getattr(words, parameter.name))
    return str(getattr(parameter, "help", "") or otherwise)


def _record(parameter: Parameter, ctx: Context, words: HelpWords) -> tuple[str, str] | None:
    """An option's names and help, without the ranges and defaults that its help says in words."""
    record: tuple[str, str] | None = parameter.get_help_record(ctx)
    if record is None:
        return None
    return record[0], _help_of(parameter, words, record[1])


def explain(error: ClickException, words: HelpWords) -> None:
    """Say on standard error what is wrong with a command, in the language of the interface."""
    from quiz.console.output import tell  # which loads what draws pages, and no help needs it

    message = error.message
    if isinstance(error, NoSuchOption):
        near = (
            phrases(words.language).did_you_mean.format(names=", ".join(error.possibilities))
            if error.possibilities
            else ""
        )
        message = f"{words.no_option.format(name=error.option_name)} {near}".strip()
    tell(message)
    if isinstance(error, UsageError) and error.ctx is not None:
        tell(words.try_help.format(command=error.ctx.command_path))
