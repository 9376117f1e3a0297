"""Where entries of the catalogue are used in a framework: in lists and grounds, in brackets, in running text."""

from __future__ import annotations

from ..model.brackets import brackets
from ..model.corpus import LAW_KINDS, Corpus, Entry
from ..model.places import Place
from ..model.protocol import Protocol
from ..model.references import place_of
from .citations import citations


def uses_of(corpus: Corpus, entry: Entry) -> tuple[Place, ...]:
    """The places of the framework's documents that use an entry, each line once, in the order of files and lines."""
    kind = "law" if entry.kind in LAW_KINDS else entry.kind
    return corpus.once("uses of entries", lambda: _uses(corpus)).get((kind, entry.id), ())


def _uses(corpus: Corpus) -> dict[tuple[str, str], tuple[Place, ...]]:
    found: dict[tuple[str, str], list[Place]] = {}
    for document in corpus.documents:
        for reference in corpus.references(document):
            found.setdefault((reference.kind, reference.id), []).append(place_of(document, reference))
        if isinstance(document.body, Protocol):
            for mention in document.body.mentions:
                place = document.at(mention, "mention")
                for kind in ("law", "body", "system", "wording"):
                    found.setdefault((kind, mention.mention), []).append(place)
    for bracket in brackets(corpus):
        found.setdefault((bracket.kind, bracket.name), []).append(bracket.place)
    for each in citations(corpus):
        for entry in each.citation.entries:
            kind = "law" if entry.kind in LAW_KINDS else entry.kind
            found.setdefault((kind, entry.id), []).append(each.passage.place)
    return {key: _in_order(places) for key, places in found.items()}


def _in_order(places: list[Place]) -> tuple[Place, ...]:
    lines = {(place.file, place.line): place for place in reversed(places)}
    return tuple(lines[key] for key in sorted(lines))
