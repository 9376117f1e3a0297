"""Editing: one value put in the place of another."""

from __future__ import annotations

import random
import re
from typing import Any

from sharewell.editing.splice import RefusedError, Splice, put
from sharewell.model.places import MAPPING
from sharewell.reading.compose import compose

from ..mutations import slipped
from .target import Target, real_texts, text_of


class Splices(Target):
    """One value put in the place of another: every other character stays, and so does all other data; or it is refused.

    Two bytes say which node, one how long the new text is; then come that text and the file.
    """

    name = "splice"

    def seeds(self) -> list[bytes]:
        new = (b"dpa-2018", b"a: b # c", "it’s".encode(), b"'\"", b"", b"- x", b"null", b"\n")
        return [
            bytes([place % 7, 5 * place % 256, len(new[place % 8])]) + new[place % 8] + text.encode()
            for place, text in enumerate(each for each in real_texts() if len(each) < 9000)
        ]

    def check(self, data: bytes) -> None:
        which, text, source = self._parts(data)
        spliced(source, which, text)

    def changed(self, data: bytes, dice: random.Random) -> bytes:
        which, text, source = self._parts(data)
        if dice.random() < 0.5:
            which = dice.randrange(65536)
        if dice.random() < 0.5:
            text = slipped(text, dice, 1)[:60]
        if dice.random() < 0.5:
            source = slipped(source, dice, dice.choice((1, 2)))
        raw = text.encode()[:255]
        return which.to_bytes(2, "big") + bytes([len(raw)]) + raw + source.encode()

    @staticmethod
    def _parts(data: bytes) -> tuple[int, str, str]:
        data = data.ljust(3, b"\0")
        end = 3 + data[2]
        return int.from_bytes(data[:2], "big"), text_of(data[3:end]), text_of(data[end:])


def spliced(source: str, which: int, text: str) -> bool:
    """Put a text at one node of a source, and see that nothing else changed; whether it was put there."""
    before = compose(source, "")
    node = which % len(before.places.texts)
    place = before.places.place("", node)
    try:
        changed = put(source, Splice(place.pointer, text))
    except RefusedError:
        return False
    assert not before.findings
    after = compose(changed, "")
    assert after.findings == ()
    assert (after.places.kinds, after.places.sizes) == (before.places.kinds, before.places.sizes)
    # A key has the pointer of its value, which is what changes.
    kinds, sizes = before.places.kinds, before.places.sizes
    keys = _keys(kinds, sizes)
    target = node + 1 if node in keys else node
    expected = [*before.places.texts[:target], text, *before.places.texts[target + 1 :]]
    assert list(after.places.texts) == expected
    start, end = _offset(source, before.places.starts, target), _offset(source, before.places.ends, target)
    assert changed.startswith(source[:start])
    assert changed.endswith(source[end:])
    assert len(changed) >= len(source) - (end - start)
    return True


def _keys(kinds: bytes, sizes: Any) -> set[int]:
    found: set[int] = set()
    for node, kind in enumerate(kinds):
        if kind == MAPPING:
            key, end = node + 1, node + sizes[node]
            while key < end:
                found.add(key)
                key += sizes[key]
                key += sizes[key]
    return found


def _offset(source: str, marks: Any, node: int) -> int:
    """Where a mark stands in the source, found in another way than the program finds it."""
    mark = len(source) - len(source.removeprefix("\ufeff"))
    starts = [mark, *(found.end() for found in re.finditer(r"\r\n|\r|\n", source))]
    return int(starts[marks[2 * node] - 1]) + int(marks[2 * node + 1]) - 1
