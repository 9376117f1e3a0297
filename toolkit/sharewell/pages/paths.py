"""Which page a thing has: the one place that knows, so that every link is right or absent."""

from __future__ import annotations

import msgspec

from ..model.corpus import LAW_KINDS, Corpus
from ..model.protocol import Protocol
from .discretion import Discretion
from .publish.addresses import link

GROUPS = {
    "protocol": ("protocols", "Protocols"),
    "party": ("parties", "Partners"),
    "chart": ("charts", "Decision charts"),
    "purpose": ("purposes", "Purposes"),
    "law": ("law", "Law and guidance"),
    "rule": ("rules", "Checks"),
}
"""The folder and title of each group of pages."""

METHODS_PAGE = "methods.md"
FINDINGS_PAGE = "findings.md"
WEIGHTS_PAGE = "changes.md"


class Paths(msgspec.Struct, frozen=True):
    """The pages that a site has, by kind and id."""

    known: frozenset[tuple[str, str]]

    def page(self, kind: str, id: str) -> str:
        """The path of a thing's page; nothing where it has none."""
        kind = "law" if kind in LAW_KINDS else kind
        if (kind, id) not in self.known:
            return ""
        return METHODS_PAGE if kind == "method" else f"{GROUPS[kind][0]}/{id}.md"

    def href(self, kind: str, id: str) -> str:
        """The link to a thing's page; nothing where it has none."""
        path = self.page(kind, id)
        return link(path, f"method-{id}" if kind == "method" else "") if path else ""


def paths_of(corpus: Corpus, discretion: Discretion, rules: frozenset[str]) -> Paths:
    """The pages of a corpus: all that is published, and what that refers to."""
    known = {("rule", name) for name in rules}
    known |= {("protocol", document.id) for document in corpus.protocols if discretion.is_listed(document)}
    known |= {("party", document.id) for document in corpus.parties}
    known |= {("chart", document.id) for document in corpus.charts}
    known |= {("method", id) for id in corpus.entries("method")}
    for document in corpus.documents:
        if isinstance(document.body, Protocol) and not discretion.is_whole(document):
            named = document.body.purpose_list if discretion.is_listed(document) else ()
            known |= _purposes(corpus, named)
            continue
        for each in corpus.references(document):
            if each.kind == "law" and corpus.entry("law", each.id):
                known.add(("law", each.id))
            elif each.kind == "purpose":
                known |= _purposes(corpus, (each.id,))
    for position in corpus.entries("position").values():
        if not position.document.national:
            known |= {("law", each.id) for each in corpus.references(position.document) if each.kind == "law"}
    known = {(kind, id) for kind, id in known if kind != "law" or corpus.entry("law", id)}
    laws = {id for kind, id in known if kind == "law"}
    known |= {("law", new) for id in laws for new in _replacements(corpus, id)}
    return Paths(frozenset(known))


def _purposes(corpus: Corpus, ids: tuple[str, ...]) -> set[tuple[str, str]]:
    """The pages of purposes that exist, and of the wider ones."""
    return {
        ("purpose", wide)
        for id in ids
        if corpus.purpose(id)
        for wide in corpus.wider("purpose", id)
        if corpus.purpose(wide)
    }


def _replacements(corpus: Corpus, id: str) -> tuple[str, ...]:
    provision = corpus.provision(id)
    return tuple(each for each in provision.replaced_by if corpus.entry("law", each)) if provision else ()
