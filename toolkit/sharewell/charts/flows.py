"""The flows of a protocol as a picture: who gives what to whom, how, and how soon."""

from __future__ import annotations

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.protocol import Protocol
from ..model.sharing import Flow
from .decision import Links
from .drawing import Direction, Drawing, Edge, Node, Role


def flow_map(document: Document[Protocol], corpus: Corpus, links: Links) -> Drawing | None:
    """The map of a protocol's flows; None where it has none whose ends are known.

    A transfer is an arrow from each giver to each receiver. A meeting or a look-up, in which several take part, is a
    box of its own, to which each of them is joined.
    """
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []

    def party(id: str) -> str:
        role = Role.GROUP if (found := corpus.party(id)) and found.group else Role.PARTY
        nodes.setdefault(id, Node(id, corpus.title("party", id), role, links("party", id), "", len(nodes)))
        return id

    for flow in document.body.flows:
        if flow.from_ and flow.to and len(flow.from_) * len(flow.to) <= 2:
            edges.extend(
                Edge(party(giver), party(receiver), _label(flow))
                for giver in flow.from_
                for receiver in flow.to
            )
        elif flow.givers and flow.receivers:
            hub = f"flow-{flow.flow}"
            nodes[hub] = Node(
                hub, _label(flow), Role.ACTION, f"#flow-{flow.flow}", flow.title or "", len(nodes)
            )
            edges.extend(Edge(party(giver), hub) for giver in flow.givers)
            edges.extend(
                Edge(hub, party(receiver)) for receiver in flow.receivers if receiver not in flow.givers
            )
    if not edges:
        return None
    return Drawing(
        id=f"flows-{document.id}",
        title=f"Who shares with whom under {document.body.name}",
        description=" ".join(
            _sentence(flow, corpus) for flow in document.body.flows if flow.givers and flow.receivers
        ),
        nodes=tuple(nodes.values()),
        edges=tuple(edges),
        direction=Direction.DOWN,
    )


def _label(flow: Flow) -> str:
    soon = f" ({flow.no_later_than})" if flow.no_later_than else ""
    return (flow.title or flow.flow.replace("-", " ").capitalize()) + soon


def _sentence(flow: Flow, corpus: Corpus) -> str:
    givers = ", ".join(corpus.title("party", each) for each in flow.givers)
    receivers = ", ".join(corpus.title("party", each) for each in flow.receivers)
    return f"{_label(flow)}: among {givers}." if flow.among else f"{_label(flow)}: {givers} to {receivers}."
