"""Agreeing: what is written beside a parent when a document has been agreed against it as it is now."""

from __future__ import annotations

import datetime

import msgspec

from ..model.editions import is_accepted, numbers
from ..model.relations import Parent
from .adding import add
from .splice import Splice, put

_ORDER = ("protocol", "version", "accepts", "stamp", "accepted-on")
"""The keys of a parent in the order in which they are written."""


class Agreement(msgspec.Struct, frozen=True):
    """The parent as it is now: its version, where it has one, its stamp, and the day of acceptance, where it is said."""

    version: str | None
    stamp: str
    on: datetime.date | None = None


def agree(source: str, pointer: str, statement: Parent, agreement: Agreement, file: str = "") -> str:
    """The source with the version and stamp of a parent written into the statement at a JSON pointer.

    Where the statement accepts every version of a first number, and no longer covers the new one, it accepts those of
    the new first number. The day of acceptance stays as it is, unless one is given. What is right already is not
    touched, nor any comment or line break. Raises RefusedError where the text cannot be changed so.
    """
    wanted = {
        "version": agreement.version,
        "accepts": _accepts(statement, agreement.version),
        "stamp": agreement.stamp,
        "accepted-on": agreement.on.isoformat() if agreement.on else None,
    }
    stated = {
        "protocol": statement.protocol,
        "version": statement.version,
        "accepts": statement.accepts,
        "stamp": statement.stamp,
        "accepted-on": statement.accepted_on,
    }
    there = [key for key in _ORDER if stated[key] is not None]
    for key, text in wanted.items():
        if text is None or text == stated[key]:
            continue
        if stated[key] is not None:
            source = put(source, Splice(f"{pointer}/{key}", text), file)
        else:
            before = [each for each in there if _ORDER.index(each) < _ORDER.index(key)]
            source = add(source, pointer, before[-1], key, text, file)
            there.append(key)
            there.sort(key=_ORDER.index)
    return source


def _accepts(statement: Parent, version: str | None) -> str | None:
    """The range that a statement accepts, moved along with the version where it named a first number."""
    accepts = statement.accepts
    found = numbers(version) if version else None
    if accepts is None or not accepts.isdigit() or version is None or found is None:
        return accepts
    return accepts if is_accepted(accepts, version) else str(found[0])
