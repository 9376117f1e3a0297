"""Editions of a document: which of them came after the one that was agreed, and which a range of versions covers."""

from __future__ import annotations

import functools
import re

from .control import Revision
from .protocol import Protocol

_NUMBERS = re.compile(r"\d+(?:\.\d+)*")


@functools.lru_cache(maxsize=4096)
def numbers(version: str) -> tuple[int, ...] | None:
    """A version as numbers that can be compared, noughts at its end left out; None for one of another form."""
    if not _NUMBERS.fullmatch(version):
        return None
    parts = [int(part) for part in version.split(".")]
    while len(parts) > 1 and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def is_accepted(accepts: str | None, version: str) -> bool:
    """Whether a range covers a version: `2` covers 2, 2.0, 2.1 and so on; anything else only itself."""
    return accepts is not None and (
        version == accepts or (accepts.isdigit() and version.startswith(f"{accepts}."))
    )


def is_new_edition(version: str, before: str) -> bool:
    """Whether the first number of a version is higher than that of an earlier one."""
    later, earlier = numbers(version), numbers(before)
    return later is not None and earlier is not None and later[0] > earlier[0]


def later_editions(body: Protocol, version: str) -> tuple[Revision, ...]:
    """The revisions of a document after a version, up to its present one.

    Versions made of numbers are compared as numbers, others by their place in the history. A present version that the
    history leaves out is added. Where the history does not have a version of another form, nothing is known to be later.
    """
    named = [each.version for each in body.revisions]
    later = [
        each
        for place, each in enumerate(body.revisions)
        if _follows(named, each.version, place, version)
        and (body.version is None or not _follows(named, each.version, place, body.version))
    ]
    if body.version is not None and body.version not in named:
        given, present = numbers(version), numbers(body.version)
        if given is not None and present is not None and present > given:
            later.append(Revision(version=body.version))
    return tuple(later)


def _follows(named: list[str], version: str, place: int, other: str) -> bool:
    """Whether a version of a history comes after another."""
    left, right = numbers(version), numbers(other)
    if left is not None and right is not None:
        return left > right
    return other in named and place > len(named) - 1 - named[::-1].index(other)
