"""Below: the documents that did not change, and that a change of another one makes inconsistent with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...model.chart import Chart
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.editions import is_accepted
from ...model.findings import Finding
from ...model.protocol import Protocol
from ..comparing import Comparison
from ..review import Agreed, Below, Version
from ..weights import Asks


def below(comparison: Comparison, introduced: tuple[Finding, ...]) -> tuple[Below, ...]:
    """Findings that came up in documents which did not change, with the changed document each of them rests on.

    A finding of a protocol or a chart rests on what it quotes; else on the nearest changed document above. Any finding may
    rest on a document that its own names, or that defines something its own names. Where there is none of these, it is
    not told here: a party that a protocol comes to name does not depend on that protocol.
    """
    changed = {pair.there.name for pair in comparison.pairs}
    gone = {pair.before.name: pair.there.name for pair in comparison.pairs if pair.before}
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in introduced:
        document = comparison.sides.after.document_at(finding.place.file)
        if document is None or document.name in changed:
            continue
        causes = (gone.get(each, each) for each in _causes(comparison, document, finding))
        cause = next((each for each in causes if each in changed), None)
        if cause is not None:
            found.setdefault((document.name, cause), []).append(finding)
    return tuple(
        Below(
            document=document,
            called=_title(comparison, document),
            above=above,
            above_called=_title(comparison, above),
            findings=tuple(findings),
        )
        for (document, above), findings in found.items()
    )


def agreed(comparison: Comparison, versions: tuple[Version, ...]) -> tuple[Agreed, ...]:
    """The documents below each protocol of which the changes ask a major version: whether they accept it already."""
    corpus = comparison.sides.after
    major = {each.document: each for each in versions if each.asks is Asks.MAJOR}
    found = []
    for document in corpus.protocols:
        for statement, parent in corpus.parents(document):
            version = major.get(parent.id)
            if version is None or document.body.is_retired:
                continue
            is_ = version.fitting or version.is_
            found.append(
                Agreed(
                    document=document.id,
                    called=document.body.name,
                    above=parent.id,
                    agreed=statement.version or "",
                    accepts=statement.accepts or "",
                    is_=is_,
                    stands=bool(is_) and (statement.version == is_ or is_accepted(statement.accepts, is_)),
                    place=document.at(statement),
                )
            )
    return tuple(found)


def _causes(comparison: Comparison, document: Document[Any], finding: Finding) -> Iterator[str]:
    """The documents, by kind and id, that a finding of a document may rest on: the surest first."""
    after, before = comparison.sides.after, comparison.sides.before
    if isinstance(document.body, Protocol | Chart):
        for related in finding.related:
            quoted = after.document_at(related.place.file) if related.place else None
            if quoted:
                yield quoted.name
    for side in (after, before):
        for each in _protocols(side, document):
            yield from (above.name for above in side.ancestors(each))
    for side in (after, before):
        same = side.document_at(document.path)
        yield from _named(side, same) if same else ()
        for each in _protocols(side, document):
            yield from _named(side, each)


def _protocols(side: Corpus, document: Document[Any]) -> list[Document[Protocol]]:
    """The protocol that a document is, or those whose staff follow it as their chart."""
    if isinstance(document.body, Chart):
        return [
            each for each in side.protocols if any(used.chart == document.id for used in each.body.charts)
        ]
    same = side.protocol(document.id) if document.kind == "protocol" else None
    return [same] if same else []


def _named(side: Corpus, document: Document[Any]) -> Iterator[str]:
    """The documents of a framework that a document names, or that define what it names."""
    for reference in side.references(document):
        entry = None if reference.local else side.entry(reference.kind, reference.id)
        if entry and not entry.document.national:
            yield entry.document.name


def _title(comparison: Comparison, name: str) -> str:
    kind, _, id = name.partition(" ")
    return comparison.sides.title(kind, id)
