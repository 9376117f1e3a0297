"""Why the sharing is lawful, arranged for a reader: what several parties have in common is said once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.grounds import Resolved, resolve
from ..model.legal import Fallback, Lawfulness
from ..model.protocol import Protocol
from ..model.selector import Selector

Facts = dict[str, Any]
"""What grounds say, by the names of their fields; only what is said at all."""

_FIELDS = tuple(field for field in Resolved.__struct_fields__ if field not in ("statement", "position"))


class Stated(NamedTuple):
    """Whom a statement is for, and what it says beyond what its group has in common."""

    whom: Selector
    facts: Facts


class Grounds(NamedTuple):
    """Statements that rest on one legal position: its name, what most of them say, and each of them.

    What a statement says for itself stands in place of what is said in common.
    """

    title: str
    summary: str
    common: Facts
    statements: tuple[Stated, ...]


class Instead(NamedTuple):
    """What applies instead when something happens, and the names of the grounds in whose place it stands."""

    when: str
    title: str
    facts: Facts
    of: tuple[str, ...]


def arranged(corpus: Corpus, document: Document[Protocol]) -> tuple[tuple[Grounds, ...], tuple[Instead, ...]]:
    """A protocol's grounds by the position they rest on, and what applies instead, each once."""
    groups: dict[str, list[Resolved[Lawfulness]]] = {}
    for number, each in enumerate(document.body.lawfulness):
        found = resolve(corpus, each)
        groups.setdefault(each.position or f"#{number}", []).append(found)
    grounds = tuple(_grounds(group) for group in groups.values())
    instead: dict[bytes, Instead] = {}
    for group, shown in zip(groups.values(), grounds, strict=True):
        for statement in group:
            for fallback in _fallbacks(statement):
                _add(instead, resolve(corpus, fallback), fallback.when, shown.title)
    return grounds, tuple(instead.values())


def _grounds(group: list[Resolved[Lawfulness]]) -> Grounds:
    position = group[0].position
    said = [_facts(each) for each in group]
    common = _common(said)
    statements = tuple(
        Stated(
            each.statement.for_,
            {field: value for field, value in facts.items() if common.get(field) != value},
        )
        for each, facts in zip(group, said, strict=True)
    )
    return Grounds(
        position.title if position else "Grounds of its own",
        (position.summary or "") if position else "",
        common,
        statements,
    )


def _common(said: list[Facts]) -> Facts:
    """What most of the statements say, of what all of them say something about; the others then say their own."""
    common: Facts = {}
    for field in said[0]:
        values = [each.get(field) for each in said]
        most = max(values, key=values.count)
        if all(values) and values.count(most) * 2 > len(values):
            common[field] = most
    return common


def _fallbacks(found: Resolved[Lawfulness]) -> Iterable[Fallback]:
    return (*found.statement.otherwise, *(found.position.otherwise if found.position else ()))


def _add(instead: dict[bytes, Instead], found: Resolved[Fallback], when: str, of: str) -> None:
    facts = _facts(found)
    key = msgspec.msgpack.encode((when, facts), enc_hook=str)
    title = found.position.title if found.position else ""
    known = instead.get(key, Instead(when, title, facts, ()))
    instead[key] = known._replace(of=tuple(dict.fromkeys((*known.of, of))))


def _facts(found: Resolved[Any]) -> Facts:
    facts = {field: value for field in _FIELDS if (value := getattr(found, field))}
    opt_out = found.statement.national_data_opt_out or (
        found.position.national_data_opt_out if found.position else None
    )
    return facts if opt_out is None else {**facts, "national_data_opt_out": opt_out.value}
