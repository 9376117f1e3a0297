"""What a document means, without its layout: values in a canonical form, and a short stamp of them.

Left out of the meaning is what tells of the document and not of the sharing: its history (revisions, reviews,
approvals, adoptions), version, status and dates of its life, the versions of its parents, remarks on a printed copy,
waivers and notes. The order of
a list counts only where the field gives it a meaning, such as the steps of a procedure.
"""

from __future__ import annotations

import enum
import functools
import hashlib
import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from .chart import Chart
from .clauses import MethodUsed
from .document import Document
from .framework import Framework
from .law import Guidance, Principles
from .means import Method
from .party import Party
from .protocol import Protocol
from .relations import Parent
from .sharing import Data, Purposes
from .signing import PartyAs, PartyTo
from .words import Thing, YesNo, kebab

ORDERED: frozenset[tuple[type[Thing], str]] = frozenset(
    {
        (Protocol, "steps"),
        (MethodUsed, "steps"),
        (Method, "steps"),
        (Principles, "list"),
        (Guidance, "rules"),
        (Framework, "tiers"),
    }
)
"""The lists, by type and field, in which order means something; in every other it does not."""

APART: dict[type[Thing], frozenset[str]] = {
    Protocol: frozenset(
        {
            "version",
            "status",
            "reference",
            "signed_copy",
            "adoptions",
            "approvals",
            "reviews",
            "revisions",
            "consulted",
            "waivers",
            "updated",
            "as_printed",
            "notes",
            "replaces",
            "replaced_by",
            "written_by",
        }
    ),
    Chart: frozenset({"scenarios", "notes"}),
    Party: frozenset({"notes"}),
    Parent: frozenset({"version", "accepts", "stamp", "accepted_on", "as_printed"}),
}
"""The fields of each type that tell of the document itself, and not of what it says about sharing.

Which version of its parent a document was agreed against is among them: agreeing it anew changes none of its words, and
so makes nothing stale that stands below it.
"""

_NOTHING: Mapping[type[Thing], frozenset[str]] = MappingProxyType({})

UNDERSTOOD: Mapping[tuple[type[Thing], str], object] = MappingProxyType(
    {
        (PartyTo, "as_"): PartyAs.SIGNATORY,
        (Purposes, "closed"): YesNo.NO,
        (Data, "closed"): YesNo.NO,
    }
)
"""What is understood where a field says nothing: to write it down changes no meaning."""

STAMP = 16
"""Characters of a stamp: 64 bits, so that two wordings of one document never share it by chance."""


def canonical(value: Any) -> Any:
    """A value as plain data that is equal for equal meaning: without positions, unordered lists in one order."""
    return _canonical(value, _NOTHING)


def meaning(document: Document[Any]) -> Any:
    """What a document means, as plain data with the keys of the YAML."""
    return _canonical(document.body, APART)


def stamp(document: Document[Any]) -> str:
    """A fingerprint of a document's meaning: the same for every layout, order and history; other for other words."""
    text = json.dumps(meaning(document), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(text.encode(errors="surrogateescape"), digest_size=STAMP // 2).hexdigest()


def _canonical(value: Any, apart: Mapping[type[Thing], frozenset[str]]) -> Any:
    if isinstance(value, Thing):
        return _canonical_thing(value, apart)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, tuple):
        return [_canonical(each, apart) for each in value]
    if isinstance(value, dict):
        return {str(key): _canonical(each, apart) for key, each in value.items()}
    return _spaced(value) if isinstance(value, str) else value


def _canonical_thing(thing: Thing, apart: Mapping[type[Thing], frozenset[str]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    left_out = apart.get(type(thing), frozenset())
    for name in _fields(type(thing)):
        if name in left_out:
            continue
        value = getattr(thing, name)
        if value is None or value == () or value == {} or UNDERSTOOD.get((type(thing), name)) is value:
            continue
        plain = _canonical(value, apart)
        if isinstance(value, tuple) and (type(thing), name) not in ORDERED:
            plain.sort(key=_sorting)
        found[kebab(name)] = plain
    return found


@functools.cache
def _fields(struct: type[Thing]) -> tuple[str, ...]:
    return tuple(field.name for field in msgspec.structs.fields(struct) if field.name != "at")


def _sorting(plain: Any) -> str:
    return plain if isinstance(plain, str) else json.dumps(plain, sort_keys=True, ensure_ascii=False)


def _spaced(text: str) -> str:
    """A text with its spaces and line breaks as one space each, which is how it is read."""
    return " ".join(text.split())
