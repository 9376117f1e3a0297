"""The trap of prose in braces: a comma there ends the value and begins another key."""

from __future__ import annotations

from collections.abc import Sequence

from .source import shown


def bare_words(words: Sequence[str], after: str | None, whole: bool) -> tuple[str, str]:
    """The message and the help for keys in braces that have no colon.

    `words` are the keys, `after` is the key with a text as its value that stands before them, if one does;
    `whole` says that nothing else stands in the braces.
    """
    names = " and ".join(shown(word) for word in words)
    keys = "was read as a key with no value" if len(words) == 1 else "were read as keys with no value"
    if whole:
        return (
            f"Braces hold keys with values, so {names} {keys}.",
            f"For a list, use square brackets: [{', '.join(words)}]. For text, use quotes.",
        )
    if after is None:
        return (
            f"In braces a comma begins a new key, so {names} {keys}.",
            "Write a colon and the value after it, or take it out.",
        )
    return (
        f"In braces a comma begins a new key, so {names} {keys}: did you mean part of {shown(after)}?",
        "Put the words in quotes, or on a line of their own.",
    )
