"""One value of a file put in the place of another, with every other character left as it is."""

from __future__ import annotations

import json
import re

import msgspec

from ..model.places import SCALAR, SEQUENCE, Places
from ..reading.compose import compose


class Splice(msgspec.Struct, frozen=True):
    """A new text for the scalar at a JSON pointer."""

    pointer: str
    text: str


class RefusedError(ValueError):
    """The change was not made, since it would have changed more than the one value; says why."""


def put(source: str, splice: Splice, file: str = "") -> str:
    """The source with one scalar changed.

    The result is read again: unless it holds just what the source held, but for that one value, nothing is changed
    and RefusedError is raised. That is what lets a file be edited as text, with its comments, without a guess.
    """
    before = compose(source, file)
    node = node_at(before.places, splice.pointer)
    if before.findings or node is None or before.places.kinds[node] != SCALAR:
        raise RefusedError("there is no single value at this place")
    start, end = span(source, before.places, node)
    changed = source[:start] + _dressed(source[start:end], splice.text) + source[end:]
    if _stands_beside(before.places, splice):
        raise RefusedError(f"`{splice.text}` stands in the same list already")
    after = compose(changed, file)
    expected = (*before.places.texts[:node], splice.text, *before.places.texts[node + 1 :])
    same = after.places.texts == expected and after.places.kinds == before.places.kinds
    if after.findings or not same or after.places.sizes != before.places.sizes:
        raise RefusedError("the value cannot be changed without changing what stands around it")
    return changed


def _stands_beside(places: Places, splice: Splice) -> bool:
    """Whether the list that holds the value names the same thing already: as an item, or as an item's first value."""
    steps = splice.pointer.split("/")
    depth = 1 if steps[-1].isdecimal() else 2
    holder = node_at(places, "/".join(steps[:-depth])) if len(steps) > depth else None
    if holder is None or places.kinds[holder] != SEQUENCE:
        return False
    key = steps[-1] if depth == 2 else None
    position = 0
    while (item := places.child(holder, position)) is not None:
        named = item if key is None else places.child(item, key)
        other = named is not None and str(position) != steps[-depth] and places.texts[named] == splice.text
        if other and (key is None or places.texts[item + 1] == key):
            return True
        position += 1
    return False


def scalar(text: str) -> str:
    """A text on one line as YAML has it: plain where nothing can be misread, otherwise in double quotes."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_./~ -]*[A-Za-z0-9])?")
"""Text that means itself, in any place of a document."""


def _dressed(old: str, new: str) -> str:
    """The new text in the quotation marks of the old, or in those that it needs."""
    if old.startswith("'") and new.isprintable():
        return "'" + new.replace("'", "''") + "'"
    return json.dumps(new, ensure_ascii=False) if old.startswith('"') else scalar(new)


def node_at(places: Places, pointer: str) -> int | None:
    """The number of the node at a pointer."""
    node = 0
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        child = places.child(node, name)
        if child is None and name.isdecimal():
            child = places.child(node, int(name))
        if child is None:
            return None
        node = child
    return node


def span(source: str, places: Places, node: int) -> tuple[int, int]:
    """Where a node begins and ends, in characters of the source."""
    starts = _line_starts(source)
    line, column = places.starts[2 * node], places.starts[2 * node + 1]
    end_line, end_column = places.ends[2 * node], places.ends[2 * node + 1]
    return starts[line - 1] + column - 1, starts[end_line - 1] + end_column - 1


def _line_starts(source: str) -> list[int]:
    """Where each line begins. Only what the reader takes for the end of a line counts as one; it skips a first mark."""
    starts = [1 if source.startswith("\ufeff") else 0]
    at = 0
    for line in source.splitlines(keepends=True):
        at += len(line)
        if line.endswith(("\n", "\r")):
            starts.append(at)
    return starts
