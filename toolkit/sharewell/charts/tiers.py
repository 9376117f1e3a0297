"""The tiers of a framework as a picture: every live document under its parent."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.protocol import Protocol, ProtocolType
from .decision import Links
from .drawing import Cluster, Direction, Drawing, Edge, Node, Role

_LEFT_OUT = frozenset({ProtocolType.TEMPLATE, ProtocolType.RECORD_OF_SHARING})


def tiers(corpus: Corpus, documents: Iterable[Document[Protocol]], links: Links) -> Drawing:
    """One box for each of these documents that is in use, one frame per tier, an arrow from each parent to its child."""
    shown = [
        document
        for document in documents
        if document.body.type not in _LEFT_OUT
        and not (document.body.status and document.body.status.is_retired)
    ]
    by_tier: dict[str, list[str]] = {}
    for document in shown:
        by_tier.setdefault(document.body.tier, []).append(document.id)
    return Drawing(
        id="tiers",
        title=f"The documents of the {corpus.framework.title}",
        description="Each document stands under the one whose terms it works within. "
        + " ".join(
            f"{tier.title}: {len(by_tier.get(tier.tier, []))}."
            for tier in corpus.framework.tiers
            if tier.tier in by_tier
        ),
        nodes=tuple(
            Node(
                document.id,
                document.body.name,
                Role.DOCUMENT,
                links("protocol", document.id),
                document.body.title,
                (corpus.level(document) or 0) * 1000 + number,
            )
            for number, document in enumerate(shown)
        ),
        edges=tuple(Edge(above, below) for above, below in _arrows(shown)),
        clusters=tuple(
            Cluster(tier.tier, tier.title, tuple(by_tier[tier.tier]))
            for tier in corpus.framework.tiers
            if tier.tier in by_tier
        ),
        # Sideways the tiers are columns: with many documents on a tier the picture grows down, not across.
        direction=Direction.RIGHT,
    )


def _arrows(shown: list[Document[Protocol]]) -> list[tuple[str, str]]:
    """From each parent to its child; not to a grandchild that names both, since that arrow would only repeat the way."""
    import networkx

    ids = {document.id for document in shown}
    named = [
        (parent.protocol, document.id)
        for document in shown
        for parent in document.body.parents
        if parent.protocol in ids
    ]
    graph: networkx.DiGraph[str] = networkx.DiGraph(named)
    if not networkx.is_directed_acyclic_graph(graph):
        return named
    kept = set(networkx.transitive_reduction(graph).edges)
    return [arrow for arrow in dict.fromkeys(named) if arrow in kept]
