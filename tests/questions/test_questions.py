"""What readers ask of all documents together, on a small framework in which every answer can be told by hand."""

from __future__ import annotations

import datetime

import pytest

from sharewell.model.corpus import Corpus
from sharewell.questions.apart import Why, cut_off
from sharewell.questions.below import below
from sharewell.questions.explain import Answer, about, explain
from sharewell.questions.holders import holders
from sharewell.questions.overlaps import overlaps

from ..rules.harness import framework_of

DAY = datetime.date(2026, 11, 22)

TEXT = """\
protocol: charter
title: Charter
type: charter
tier: charter
version: "1.0"
parties: [{party: council}, {party: police}, {party: trust}]
adoptions:
  - {party: council, version: "1.0", on: 2026-01-05}
clauses:
  - {clause: breach, number: "5", title: Breach, text: Tell the others., inherited: yes}
  - {clause: audit, number: "6", title: Audit, text: We look at our records., inherited: yes}
standards:
  - {standard: training, at-least: every 3 years}
  - {standard: tell-partners-of-a-breach, no-later-than: 48 hours}
review: {every: 3 years}
---
protocol: children
title: Children
type: overarching
tier: overarching
parents: [{protocol: charter, version: "1.0"}]
purposes: {closed: yes, list: [{purpose: safeguarding-children}]}
clauses:
  - {clause: quickly, number: "2", text: Tell them within a day., refines: clause 5 of charter, because: Risk., inherited: yes}
standards:
  - {standard: tell-partners-of-a-breach, no-later-than: 24 hours}
---
protocol: hub
title: Hub
type: reciprocal-agreement
tier: agreement
status: in-force
parents: [{protocol: children}]
parties:
  - {party: council}
  - {party: police}
  - {party: trust}
  - {party: school}
  - {party: college}
adoptions:
  - {party: council, version: "1.0", on: 2026-02-01}
  - {party: police, version: "1.0", on: 2026-03-01}
purposes: {list: [{purpose: missing-children}]}
data: {list: [{item: note, is: health}, {item: name, is: identity}]}
flows:
  - {flow: first, from: [police], to: [front-door], purposes: [missing-children], items: [note], onward: {to: nobody}}
  - {flow: second, from: [front-door], to: [trust], purposes: [missing-children], items: [note, name], onward: {to: named, named: [evaluator]}}
  - {flow: aside, from: [school], to: [college], purposes: [missing-children], items: [name], onward: {to: anyone-lawful}}
---
protocol: other
title: Other
type: reciprocal-agreement
tier: agreement
status: in-force
parents: [{protocol: children}]
parties: [{party: council}, {party: police}, {party: college}, {party: charity}]
data: {list: [{item: who, is: identity}, {item: lists, is: health}]}
flows:
  - {flow: notify, from: [police], to: [council], purposes: [missing-children], items: [lists], onward: {to: parties}}
  - {flow: onwards, from: [college], to: [charity], purposes: [missing-children], items: [who]}
standards:
  - {standard: tell-partners-of-a-breach, no-later-than: 12 hours}
---
protocol: old
title: Old
type: reciprocal-agreement
tier: agreement
status: withdrawn
parties: [{party: museum}, {party: council}]
flows:
  - {flow: past, from: [council], to: [museum], items: [note], purposes: [missing-children]}
---
party: council
title: Council
---
party: front-door
title: Front door
part-of: council
---
party: police
title: Police
---
party: trust
title: Trust
---
party: school
title: School
---
party: college
title: College
---
party: charity
title: Charity
---
party: evaluator
title: Evaluator
---
party: museum
title: Museum
"""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    corpus, findings = framework_of(TEXT)
    assert findings == ()
    return corpus


def explained(corpus: Corpus, id: str) -> dict[str, Answer]:
    document = corpus.protocol(id)
    assert document is not None
    return {each.field: each for each in explain(corpus, document, DAY)}


def chain(answer: Answer) -> list[tuple[str, str]]:
    return [(each.document, each.how) for each in answer.chain]


def ways(corpus: Corpus, sought: str, **where: str) -> dict[str, list[tuple[str, str, bool]]]:
    return {
        each.party: [(hop.document, hop.flow, hop.onward) for hop in each.way]
        for each in holders(corpus, sought, DAY, **where).holders
    }


def test_the_nearest_value_of_a_standard_counts_and_those_further_up_are_overtaken(corpus: Corpus) -> None:
    answer = explained(corpus, "hub")["standards/tell-partners-of-a-breach"]
    assert answer.value == "no later than 24 hours"
    assert chain(answer) == [("children", "sets it"), ("charter", "is overtaken")]
    assert explained(corpus, "other")["standards/tell-partners-of-a-breach"].value == "no later than 12 hours"
    assert chain(explained(corpus, "hub")["standards/training"]) == [("charter", "sets it")]


def test_a_clause_is_taken_over_unless_another_stands_in_its_place(corpus: Corpus) -> None:
    fields = explained(corpus, "hub")
    assert [each for each in fields if each.startswith("clauses/")] == ["clauses/quickly", "clauses/audit"]
    assert chain(explained(corpus, "children")["clauses/quickly"]) == [
        ("children", "says so"),
        ("charter", "is made more exact here"),
    ]


def test_a_purpose_names_the_closed_list_it_lies_in(corpus: Corpus) -> None:
    answer = explained(corpus, "hub")["purposes/list/missing-children"]
    assert chain(answer) == [("hub", "lists it"), ("children", "has it in its closed list")]


def test_for_whom_a_document_is_in_force_and_by_which_adoption(corpus: Corpus) -> None:
    fields = explained(corpus, "hub")
    assert fields["parties/council"].value == "in force since 1 February 2026"
    assert fields["parties/trust"].value == "not in force for Trust"
    assert chain(fields["parties/trust"]) == [("hub", "no adoption counts")]


def test_the_review_of_the_document_above_is_shown_where_it_sets_none(corpus: Corpus) -> None:
    assert chain(explained(corpus, "hub")["review"]) == [("charter", "sets it above")]


def test_every_place_is_that_of_the_words(corpus: Corpus) -> None:
    (link,) = explained(corpus, "hub")["standards/training"].chain
    assert (link.place.file, TEXT.splitlines()[link.place.line - 1]) == (
        "1.yaml",
        "  - {standard: training, at-least: every 3 years}",
    )


def test_a_field_is_found_by_its_path_by_what_is_above_it_and_by_its_id(corpus: Corpus) -> None:
    answers = tuple(explained(corpus, "hub").values())
    assert [each.field for each in about(answers, "standards/training")] == ["standards/training"]
    assert {each.field for each in about(answers, "flows")} == {"flows/first", "flows/second", "flows/aside"}
    assert [each.field for each in about(answers, "audit")] == ["clauses/audit"]
    assert about(answers, "nothing") == ()


def test_information_is_followed_through_flows_and_what_they_say_of_passing_it_on(corpus: Corpus) -> None:
    assert ways(corpus, "note", start="police", protocol="hub") == {
        "police": [],
        "front-door": [("hub", "first", False)],
        "trust": [("hub", "first", False), ("hub", "second", False)],
        "evaluator": [("hub", "first", False), ("hub", "second", False), ("hub", "second", True)],
    }


def test_parties_of_an_agreement_may_receive_what_may_be_passed_on_to_parties(corpus: Corpus) -> None:
    found = ways(corpus, "lists")
    assert found["charity"] == [("other", "notify", False), ("other", "notify", True)]
    assert set(found) == {"police", "council", "college", "charity"}


def test_only_what_may_go_to_anyone_goes_on_under_another_agreement(corpus: Corpus) -> None:
    found = ways(corpus, "identity", start="school")
    assert found["charity"] == [("hub", "aside", False), ("other", "onwards", False)]
    reach = holders(corpus, "identity", DAY, start="school")
    assert [(each.document, each.flow) for each in reach.unbounded] == [("hub", "aside")]
    assert [(each.document, each.flow) for each in reach.unstated] == [("other", "onwards")]


def test_a_category_reaches_what_lies_within_it_and_withdrawn_agreements_reach_nobody(corpus: Corpus) -> None:
    assert "museum" not in ways(corpus, "note")
    assert set(ways(corpus, "health")) == {
        "police",
        "front-door",
        "trust",
        "evaluator",
        "council",
        "college",
        "charity",
    }


def test_agreements_overlap_where_the_same_goes_to_the_same_for_the_same(corpus: Corpus) -> None:
    (found,) = overlaps(corpus, DAY)
    assert (found.one, found.other) == ("hub", "other")
    assert found.sharing == (("police", "council", "missing-children"),)


def test_parties_are_cut_off_in_four_ways(corpus: Corpus) -> None:
    found = {(each.party, each.document): (each.why, each.together) for each in cut_off(corpus, DAY)}
    assert found == {
        ("trust", "hub"): (Why.NOT_BOUND, ()),
        ("school", "hub"): (Why.BY_ITSELF, ("college",)),
        ("college", "hub"): (Why.BY_ITSELF, ("school",)),
        ("college", "other"): (Why.BY_ITSELF, ("charity",)),
        ("charity", "other"): (Why.BY_ITSELF, ("college",)),
        ("council", "other"): (Why.NOT_BOUND, ()),
        ("police", "other"): (Why.NOT_BOUND, ()),
        ("museum", ""): (Why.NOWHERE, ()),
    }


def test_a_change_arrives_in_every_document_below_that_does_not_decide_itself(corpus: Corpus) -> None:
    charter = corpus.protocol("charter")
    assert charter is not None
    found = {each.document: each for each in below(corpus, charter, DAY, "tell-partners-of-a-breach")}
    assert {id: (each.way, bool(each.takes), bool(each.own)) for id, each in found.items()} == {
        "children": (("charter", "children"), False, True),
        "hub": (("charter", "children", "hub"), False, True),
        "other": (("charter", "children", "other"), False, True),
    }
    training = {each.document: bool(each.takes) for each in below(corpus, charter, DAY, "training")}
    assert training == {"children": True, "hub": True, "other": True}
