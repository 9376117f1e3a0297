"""What would change in a file, as a difference that `git apply` and `patch` read, coloured on a terminal."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import click

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def difference(name: str, before: str, after: str) -> Iterator[str]:
    """The lines of a unified difference between two texts of the file of this name; none where they are the same."""
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}", lineterm="\n")
    for line in lines:
        whole = line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
        heading = line.startswith(("+++", "---"))
        yield click.style(whole, bold=True) if heading else click.style(whole, fg=_COLOURS.get(line[:1]))


def _lines(text: str) -> list[str]:
    """Lines with their ends. Only line feeds part them, as in Git, so that other ends stay part of the line."""
    parts = text.split("\n")
    return [f"{each}\n" for each in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
