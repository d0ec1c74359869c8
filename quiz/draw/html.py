"""HTML from values: whatever is not markup already is text, and text is escaped."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import TypeAlias

from quiz.locale.visible import spelled_out

VOID = frozenset({"meta", "br", "hr", "input"})
_NO_CHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Html(str):
    """Markup; made by `tag` and `join` only."""

    __slots__ = ()


Child: TypeAlias = Html | str | None


def shown(value: str) -> str:
    """Text in which all that would hide or turn it, or that no XML may hold, is spelled out.

    >>> shown("a\x07\uffff")
    'a<U+0007><U+FFFF>'
    """
    return _NO_CHARACTER.sub(lambda match: f"<U+{ord(match[0]):04X}>", spelled_out(value))


def text(value: str) -> Html:
    """Text as a browser shows it: never markup, and what would hide or turn it spelled out.

    >>> text("<b>\u202e")
    '&lt;b&gt;&lt;U+202E&gt;'
    """
    return Html(escape(shown(value), quote=True))


def join(*children: Child) -> Html:
    """Markup and texts one after the other; None is nothing."""
    return Html("".join(each if isinstance(each, Html) else text(each) for each in children if each is not None))


def tag(name: str, /, *children: Child, **attributes: str | None) -> Html:
    """An element; `class_` and the like lose their last underline, attributes that are None or "" are left out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items() if value
    )
    if name in VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{join(*children)}</{name}>")


def language(name: str) -> str | None:
    """A language as an attribute may name it; None for what is no language tag."""
    return name if _LANGUAGE.fullmatch(name) else None


def hidden(value: str) -> Html:
    """Words for those who listen, where the eye sees a sign."""
    return tag("span", value, class_="aside")


def page(
    speaking: str, title: str, style: str, *body: Child, kind: str | None = None, script: str = "", reach: str = ""
) -> str:
    """A whole page in a language, which fetches nothing and sends nothing unless `reach` lets it; `kind` is its class.

    Its own style is let in by its digest, and so is a script that stands in it, if it has one; no other runs, and none
    may make elements from text.
    """
    running = f"; script-src {_digest(script)}; require-trusted-types-for 'script'" if script else ""
    open_to = reach or "form-action 'none'"
    policy = f"default-src 'none'; style-src {_digest(style)}{running}; base-uri 'none'; {open_to}"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("style", Html(style)),
    )
    shown = tag("html", head, Html("\n"), tag("body", *body, class_=kind), lang=speaking)
    return f"<!doctype html>\n{shown}\n"


def _digest(text: str) -> str:
    """How a policy names a style or a script that it lets in."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
