"""The pictures of many documents and of many flows: the tiers of a framework, who gives what to whom."""

from __future__ import annotations

import pytest

from sharewell.charts.drawing import Direction, Role
from sharewell.charts.flows import flow_map
from sharewell.charts.tiers import tiers
from sharewell.model.corpus import Corpus

from ..rules.harness import framework_of

TEXT = """\
protocol: charter
title: Charter of the borough
short-title: Charter
type: charter
tier: charter
status: in-force
---
protocol: children
title: Children
type: overarching
tier: overarching
parents: [{protocol: charter}]
---
protocol: hub
title: Hub
type: reciprocal-agreement
tier: agreement
parents: [{protocol: children}, {protocol: charter}]
flows:
  - flow: notice
    title: Police tell the front door
    kind: transfer
    from: [police]
    to: [council]
    no-later-than: 24 hours
  - {flow: meeting, kind: meeting, among: [council, schools, police]}
  - {flow: unfinished, kind: transfer, from: [police]}
---
protocol: old
title: Old
type: reciprocal-agreement
tier: agreement
status: withdrawn
parents: [{protocol: children}]
---
protocol: model
title: Model agreement
type: template
tier: agreement
---
party: council
title: Anyborough Council
short-title: the council
is: [local-authority]
---
party: police
title: Northshire Police
is: [police]
---
party: schools
title: Schools
group: {any: school}
"""


def links(kind: str, id: str) -> str:
    """An address for everything but schools."""
    return "" if id == "schools" else f"site:{kind}/{id}.md"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Documents on three tiers, one with flows."""
    return framework_of(TEXT)[0]


def test_every_document_in_use_stands_on_its_tier_under_its_parent(corpus):
    picture = tiers(corpus, corpus.protocols, links)
    assert [(node.id, node.label, node.link) for node in picture.in_order] == [
        ("charter", "Charter", "site:protocol/charter.md"),
        ("children", "Children", "site:protocol/children.md"),
        ("hub", "Hub", "site:protocol/hub.md"),
    ]
    assert [(each.label, each.nodes) for each in picture.clusters] == [
        ("Charter", ("charter",)),
        ("Overarching protocols", ("children",)),
        ("Agreements", ("hub",)),
    ]
    # Not from the charter to the hub as well: the way through the protocol for children says it.
    assert {(edge.from_, edge.to) for edge in picture.edges} == {("charter", "children"), ("children", "hub")}
    assert picture.description.endswith("Charter: 1. Overarching protocols: 1. Agreements: 1.")


def test_a_document_that_is_not_given_is_not_drawn(corpus):
    picture = tiers(corpus, [each for each in corpus.protocols if each.id != "children"], links)
    assert {node.id for node in picture.nodes} == {"charter", "hub"}
    assert {(edge.from_, edge.to) for edge in picture.edges} == {("charter", "hub")}


def test_documents_that_name_each_other_as_parents_are_drawn_all_the_same():
    circle, _ = framework_of(
        "protocol: a\ntitle: A\ntype: charter\ntier: charter\nparents: [{protocol: b}]\n---\n"
        "protocol: b\ntitle: B\ntype: charter\ntier: charter\nparents: [{protocol: a}]\n"
    )
    picture = tiers(circle, circle.protocols, links)
    assert {(edge.from_, edge.to) for edge in picture.edges} == {("a", "b"), ("b", "a")}


def test_flows_stand_between_those_who_give_and_those_who_receive(corpus):
    picture = flow_map(corpus.protocol("hub"), corpus, links)
    assert [(node.id, node.label, node.role, node.link) for node in picture.in_order] == [
        ("from police", "Northshire Police", Role.PARTY, "site:party/police.md"),
        ("from council", "the council", Role.PARTY, "site:party/council.md"),
        ("from schools", "Schools", Role.GROUP, ""),
        ("flow notice", "Police tell the front door (24 hours)", Role.ACTION, "#flow-notice"),
        ("flow meeting", "Meeting", Role.ACTION, "#flow-meeting"),
        ("to council", "the council", Role.PARTY, "site:party/council.md"),
        ("to schools", "Schools", Role.GROUP, ""),
        ("to police", "Northshire Police", Role.PARTY, "site:party/police.md"),
    ]
    assert [(edge.from_, edge.to) for edge in picture.edges] == [
        ("from police", "flow notice"),
        ("from council", "flow meeting"),
        ("from schools", "flow meeting"),
        ("from police", "flow meeting"),
        ("flow notice", "to council"),
        ("flow meeting", "to council"),
        ("flow meeting", "to schools"),
        ("flow meeting", "to police"),
    ]
    assert picture.direction is Direction.RIGHT
    assert picture.description == (
        "Police tell the front door (24 hours): Northshire Police to the council. "
        "Meeting: among the council, Schools, Northshire Police."
    )


def test_without_flows_there_is_no_map(corpus):
    assert flow_map(corpus.protocol("children"), corpus, links) is None
