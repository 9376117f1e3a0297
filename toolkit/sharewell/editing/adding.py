"""A key put into a mapping of a file, after another one, with every other character left as it is."""

from __future__ import annotations

import json
import re

from ..model.places import MAPPING, SCALAR, Places
from ..reading.compose import compose
from .splice import RefusedError, node_at, scalar, span

_AS_NUMBER = re.compile(r"(?!\d{4}-\d\d-\d\d\Z)[-+.]?\d")
"""What other programs may take for a number; days are written as they are."""


def add(source: str, pointer: str, after: str, key: str, text: str, file: str = "") -> str:
    """The source with a key and its value put into the mapping at a JSON pointer, behind a key that is there.

    The mapping may stand in brackets or on lines of its own; a comment behind the key before stays where it is. The
    result is read again: unless it holds just what the source held, and the new pair, RefusedError is raised.
    """
    before = compose(source, file)
    mapping = node_at(before.places, pointer)
    if before.findings or mapping is None or before.places.kinds[mapping] != MAPPING:
        raise RefusedError("there are no keys at this place")
    name = before.places.key(mapping, after)
    if name is None or before.places.key(mapping, key) is not None:
        raise RefusedError(f"`{key}` cannot be put behind `{after}`")
    value = name + 1
    pair = f"{key}: {as_text(text)}"
    _, end = span(source, before.places, value)
    start, _ = span(source, before.places, mapping)
    if source[start] == "{":
        changed = f"{source[:end]}, {pair}{source[end:]}"
    else:
        indent = " " * (before.places.starts[2 * name + 1] - 1)
        stop = source.find("\n", end)
        stop = len(source) if stop < 0 else stop
        ending = "\r\n" if source[:stop].endswith("\r") else "\n"
        line = source[:stop].removesuffix("\r")
        changed = f"{line}{ending}{indent}{pair}{source[len(line) :]}"
    following = value + before.places.sizes[value]
    if not _is_added(before.places, changed, file, mapping, following, (key, text)):
        raise RefusedError("the key cannot be put there without changing what stands around it")
    return changed


def as_text(text: str) -> str:
    """A text as YAML has it, in quotation marks where other programs would take it for a number, such as a version."""
    return json.dumps(text, ensure_ascii=False) if _AS_NUMBER.match(text) else scalar(text)


def _is_added(before: Places, changed: str, file: str, mapping: int, at: int, pair: tuple[str, str]) -> bool:
    """Whether a changed source holds what it held, with two scalars more at a number, inside a mapping."""
    found = compose(changed, file)
    after = found.places
    sizes = [size + 2 if node <= mapping < node + size else size for node, size in enumerate(before.sizes)]
    return (
        not found.findings
        and after.texts == (*before.texts[:at], *pair, *before.texts[at:])
        and after.kinds == before.kinds[:at] + bytes((SCALAR, SCALAR)) + before.kinds[at:]
        and list(after.sizes) == [*sizes[:at], 1, 1, *sizes[at:]]
    )
