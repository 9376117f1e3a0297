"""The flows of a protocol as a picture: who gives what to whom, and how soon.

Three columns: those who give, the flows, those who receive. A party that does both stands on both sides, so that no
arrow has to run back and the picture stays readable however many flows there are.
"""

from __future__ import annotations

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.protocol import Protocol
from ..model.sharing import Flow
from .decision import Links
from .drawing import Direction, Drawing, Edge, Node, Role


def flow_map(document: Document[Protocol], corpus: Corpus, links: Links) -> Drawing | None:
    """The map of a protocol's flows; None where it has none whose ends are known."""
    flows = [flow for flow in document.body.flows if flow.givers and flow.receivers]
    if not flows:
        return None
    givers = dict.fromkeys(party for flow in flows for party in flow.givers)
    receivers = dict.fromkeys(party for flow in flows for party in flow.receivers)

    def box(side: str, party: str, order: int) -> Node:
        role = Role.GROUP if (found := corpus.party(party)) and found.group else Role.PARTY
        words = "gives" if side == "from" else "receives"
        title = corpus.title("party", party)
        return Node(f"{side} {party}", title, role, links("party", party), f"{title} {words}", order)

    return Drawing(
        id=f"flows-{document.id}",
        title=f"Who shares with whom under {document.body.name}",
        description=" ".join(_sentence(flow, corpus) for flow in flows),
        nodes=(
            *(box("from", party, number) for number, party in enumerate(givers)),
            *(
                Node(
                    f"flow {flow.flow}",
                    _label(flow),
                    Role.ACTION,
                    f"#flow-{flow.flow}",
                    flow.title or "",
                    1000 + number,
                )
                for number, flow in enumerate(flows)
            ),
            *(box("to", party, 2000 + number) for number, party in enumerate(receivers)),
        ),
        edges=(
            *(Edge(f"from {party}", f"flow {flow.flow}") for flow in flows for party in flow.givers),
            *(Edge(f"flow {flow.flow}", f"to {party}") for flow in flows for party in flow.receivers),
        ),
        direction=Direction.RIGHT,
    )


def _label(flow: Flow) -> str:
    soon = f" ({flow.no_later_than})" if flow.no_later_than else ""
    return (flow.title or flow.flow.replace("-", " ").capitalize()) + soon


def _sentence(flow: Flow, corpus: Corpus) -> str:
    givers = ", ".join(corpus.title("party", each) for each in flow.givers)
    receivers = ", ".join(corpus.title("party", each) for each in flow.receivers)
    return f"{_label(flow)}: among {givers}." if flow.among else f"{_label(flow)}: {givers} to {receivers}."
