"""What holds for a document: its own, and what it takes over from those above."""

from __future__ import annotations

import pytest

from sharewell.model.corpus import Corpus
from sharewell.model.document import Document
from sharewell.model.effective import (
    carried_out,
    clause_named,
    clause_referred,
    inherited_clauses,
    nearest_above,
    owes,
    own_standards,
    parent_need,
    standards,
    yields,
)
from sharewell.model.framework import Owes, ParentNeed
from sharewell.model.protocol import Protocol
from sharewell.model.relations import YieldsOn

from ..rules.harness import framework_of


def corpus_of(*texts: str) -> Corpus:
    corpus, faults = framework_of("---\n".join(texts))
    assert faults == (), [each.message for each in faults]
    return corpus


def protocol(
    id: str, *parents: str, tier: str = "agreement", type: str = "reciprocal-agreement", more: str = ""
) -> str:
    named = "parents:\n" + "".join(f"  - protocol: {each}\n" for each in parents) if parents else ""
    return f"protocol: {id}\ntitle: {id}\ntype: {type}\ntier: {tier}\n{named}{more}"


def of(corpus: Corpus, id: str) -> Document[Protocol]:
    document = corpus.protocol(id)
    assert document is not None
    return document


# ---- standards -------------------------------------------------------------------------------------------------------


def sets(standard: str, *values: str) -> str:
    return "standards:\n" + "".join(f"  - {{standard: {standard}, at-least: {each}}}\n" for each in values)


STANDARDS = corpus_of(
    protocol("charter", tier="charter", more=sets("training", "every 3 years")),
    protocol("north", "charter", tier="overarching", more=sets("training", "every 2 years", "every year")),
    protocol("south", "charter", tier="overarching", more=sets("compliance-audit", "every year")),
    protocol("hub", "south"),
    protocol("desk", "hub", "north", more=sets("training", "every month")),
    protocol("both", "south", "north"),
)


@pytest.mark.parametrize(
    ("id", "standard", "expected"),
    [
        ("charter", "training", [("charter", "every 3 years")]),
        ("north", "training", [("north", "every 2 years"), ("north", "every year")]),
        ("south", "training", [("charter", "every 3 years")]),
        ("hub", "training", [("charter", "every 3 years")]),
        ("hub", "compliance-audit", [("south", "every year")]),
        ("desk", "training", [("desk", "every month")]),
        ("both", "training", [("north", "every 2 years"), ("north", "every year")]),
        ("charter", "compliance-audit", []),
    ],
)
def test_the_standard_that_binds_a_document(id: str, standard: str, expected: list[tuple[str, str]]) -> None:
    found = standards(STANDARDS, of(STANDARDS, id), standard)
    assert [(each.document.id, each.value.at_least) for each in found] == expected
    own = own_standards(of(STANDARDS, id), standard)
    assert [(each.document.id, each.value.at_least) for each in own] == [
        each for each in expected if each[0] == id
    ]


@pytest.mark.parametrize(
    ("id", "wanted", "expected"),
    [
        ("hub", {"charter"}, ["charter"]),
        ("hub", {"south", "charter"}, ["south"]),
        # Several lines upwards: the first on each.
        ("both", {"south", "north", "charter"}, ["south", "north"]),
        ("both", {"south", "charter"}, ["south", "charter"]),
        ("both", {"charter"}, ["charter"]),
        ("hub", {"hub", "north"}, []),
        ("charter", {"charter"}, []),
    ],
)
def test_the_nearest_above_on_each_line(id: str, wanted: set[str], expected: list[str]) -> None:
    assert [each.id for each in nearest_above(STANDARDS, of(STANDARDS, id), wanted)] == expected


def test_the_nearest_above_where_documents_are_above_each_other() -> None:
    corpus = corpus_of(protocol("a", "b"), protocol("b", "a"))
    assert [each.id for each in nearest_above(corpus, of(corpus, "a"), {"a", "b"})] == ["b"]
    assert nearest_above(corpus, of(corpus, "a"), {"c"}) == ()


# ---- clauses ---------------------------------------------------------------------------------------------------------

CLAUSES = corpus_of(
    protocol(
        "charter",
        tier="charter",
        more="clauses:\n"
        "  - {clause: breach, number: '5.2', inherited: yes}\n"
        "  - {clause: audit, number: '6', inherited: yes}\n"
        "  - {clause: thanks, inherited: no}\n"
        "  - {clause: preface}\n",
    ),
    protocol(
        "north",
        "charter",
        tier="overarching",
        more="clauses:\n  - {clause: disputes, inherited: yes}\n  - {clause: own, refines: clause 6 of charter}\n",
    ),
    protocol("hub", "north"),
    protocol(
        "desk",
        "north",
        more="clauses:\n"
        "  - {clause: breach, number: '1', refines: clause breach of charter}\n"
        "  - {clause: '1', refines: clause disputes of other}\n",
    ),
)


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("charter", []),
        ("north", [("charter", "breach")]),
        ("hub", [("north", "disputes"), ("charter", "breach"), ("charter", "audit")]),
        ("desk", [("north", "disputes"), ("charter", "audit")]),
    ],
)
def test_clauses_that_are_carried_without_being_repeated(id: str, expected: list[tuple[str, str]]) -> None:
    found = inherited_clauses(CLAUSES, of(CLAUSES, id))
    assert [(each.document.id, each.clause.clause) for each in found] == expected


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("clause 5.2 of charter", ("charter", "breach")),
        ("clause breach of charter", ("charter", "breach")),
        ("clause breach", ("desk", "breach")),
        # A printed number or an id, whichever stands first.
        ("clause 1", ("desk", "breach")),
        ("clause 5.2", None),
        ("clause 9 of charter", None),
        ("clause 5.2 of nobody", None),
    ],
)
def test_the_clause_that_a_reference_names(reference: str, expected: tuple[str, str] | None) -> None:
    found = clause_referred(CLAUSES, of(CLAUSES, "desk"), reference)
    assert (found and (found.document.id, found.clause.clause)) == expected


def test_a_clause_by_its_number_or_its_id() -> None:
    charter = of(CLAUSES, "charter")
    assert clause_named(charter, "6") is clause_named(charter, "audit") is charter.body.clauses[1]
    assert clause_named(charter, "7") is None


# ---- what is owed ----------------------------------------------------------------------------------------------------

OWING = corpus_of(
    """\
framework: f
title: F
tiers:
  - {tier: top, title: Top}
  - {tier: plain, title: Plain}
  - {tier: some, title: Some, owes: [purposes, adoption], parent: optional}
  - {tier: nothing, title: Nothing, owes: [purposes], owes-nothing: yes, parent: none}
""",
    protocol("charter", tier="top"),
    protocol("plain", tier="plain"),
    protocol("some", tier="some"),
    protocol("free", tier="nothing"),
    protocol("lost", tier="unheard-of"),
    protocol("contract", tier="plain", type="processor-contract"),
    protocol("steps", tier="some", type="procedure"),
)

ALL = set(Owes)


@pytest.mark.parametrize(
    ("id", "expected", "parent"),
    [
        ("charter", ALL, ParentNeed.NONE),
        ("plain", ALL, ParentNeed.REQUIRED),
        ("some", {Owes.PURPOSES, Owes.ADOPTION}, ParentNeed.OPTIONAL),
        ("free", set(), ParentNeed.NONE),
        ("lost", ALL, ParentNeed.NONE),
        ("contract", ALL - {Owes.ADOPTION}, ParentNeed.REQUIRED),
        ("steps", {Owes.PURPOSES}, ParentNeed.OPTIONAL),
    ],
)
def test_what_a_document_owes_those_above(id: str, expected: set[Owes], parent: ParentNeed) -> None:
    document = of(OWING, id)
    assert {each for each in Owes if owes(OWING, document, each)} == expected
    assert parent_need(OWING, document) == parent


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("", set()),
        ("yields: [{on: standards}]\n", {YieldsOn.STANDARDS}),
        ("yields: [{on: everything}]\n", set(YieldsOn)),
    ],
)
def test_what_a_document_leaves_to_those_below(block: str, expected: set[YieldsOn]) -> None:
    corpus = corpus_of(protocol("a", more=block))
    assert {each for each in YieldsOn if yields(of(corpus, "a"), each)} == expected


def test_the_flows_above_that_a_flow_carries_out() -> None:
    corpus = corpus_of(
        protocol("charter", tier="charter", more="flows: [{flow: notice, title: Far}, {flow: other}]\n"),
        protocol("north", "charter", tier="overarching", more="flows: [{flow: notice, title: Near}]\n"),
        protocol("hub", "north", more="flows: [{flow: ours, carries-out: notice}, {flow: notice}]\n"),
    )
    hub = of(corpus, "hub")
    ours, notice = hub.body.flows
    assert [(above.id, flow.title) for above, flow in carried_out(corpus, hub, ours)] == [
        ("north", "Near"),
        ("charter", "Far"),
    ]
    assert list(carried_out(corpus, hub, notice)) == []
