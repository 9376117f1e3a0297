"""Text of documents as data in another language: nothing in it is obeyed by Markdown, HTML, GitHub or a terminal."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$&!]")
_CODE = re.compile(r"&#96;(.+?)&#96;")
_SPACE = "&#8203;"
"""A space of no width, as an entity."""

# What GitHub and GitLab make links or pictures of after they have read the Markdown, so that entities alone would not
# stop it: names of people and teams, references to issues and the like, addresses, emoji. A space of no width parts them
# and is not seen.
_PARTED = re.compile(
    r"(?P<at>@)(?=\w)"
    r"|(?P<number>&#(?:33|35|36|38|126);|%)(?=\d)"
    r"|(?P<issue>\bGH)(?=-\d)"
    r"|(?P<address>\bwww|:)(?=\.|//)"
    r"|(?P<emoji>:)(?=[\w+-]+:)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"^(?P<list>\d+)(?P<mark>[.)](?=\s|$))|^(?P<sign>[-+=:])")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Characters that a terminal, or the page of a log, obeys instead of showing them."""


def plain(text: str) -> str:
    """A text without anything that a terminal would obey, or that would turn round how it is read."""
    return text if text.isprintable() else "".join(each if each.isprintable() else " " for each in text)


def markdown(text: str) -> str:
    """A text in one line, in which nothing is Markdown or HTML; what it sets in backquotes is set as code.

    Nobody is told of it who is named in it, and no issue is referred to.
    """
    line = " ".join(plain(text).split())
    line = _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", line)
    line = _PARTED.sub(lambda found: found[0] + _SPACE, line)
    line = _BEGINS.sub(_first, line)
    return _CODE.sub(r"<code>\1</code>", line)


def html(text: str) -> str:
    """A text for HTML, between tags and in attributes. Its line breaks stay."""
    line = "".join(each if each.isprintable() or each == "\n" else " " for each in text)
    return (
        line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def command_data(text: str) -> str:
    """A text as the message of a workflow command of GitHub.

    As GitHub's own toolkit does it: https://github.com/actions/toolkit, packages/core/src/command.ts.
    """
    text = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def command_property(text: str) -> str:
    """A text as a property of a workflow command of GitHub."""
    return command_data(text).replace(":", "%3A").replace(",", "%2C")


def _first(found: re.Match[str]) -> str:
    """A beginning that would make a list or a heading, as text."""
    if found["list"]:
        return f"{found['list']}&#{ord(found['mark'])};"
    return f"&#{ord(found['sign'])};"
