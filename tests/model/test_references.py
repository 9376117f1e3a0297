"""Every reference of a document is found, with its kind and its place, whatever the field is called."""

from __future__ import annotations

import typing
from typing import Any

import pytest

from sharewell.model.kinds import KINDS
from sharewell.model.references import _of, place_of, references
from sharewell.model.schemas import bare_type, fields_of
from sharewell.model.words import Refers, Thing

from ..rules.harness import framework_of

CASES = [
    (
        """\
protocol: hub
title: Hub
type: reciprocal-agreement
tier: agreement
parents:
  - protocol: charter
parties:
  - {party: police}
flows:
  - flow: notice
    from: [police, council]
    items: [incident]
lawfulness:
  - for: {parties: [school]}
    basis: [uk-gdpr-art-6-1-e]
    confidence: {met-by: statute, law: [ca-1989-s47]}
    otherwise:
      - when: someone is in danger
        position: vital
""",
        {
            ("tier", "agreement", False, 4, "tier"),
            ("protocol", "charter", False, 6, "parents/charter/protocol"),
            ("party", "police", False, 8, "parties/police/party"),
            ("party", "police", False, 11, "flows/notice/from/police"),
            ("party", "council", False, 11, "flows/notice/from/council"),
            ("item", "incident", True, 12, "flows/notice/items/incident"),
            ("party", "school", False, 14, "lawfulness/school/for/parties/school"),
            ("law", "uk-gdpr-art-6-1-e", False, 15, "lawfulness/school/basis/uk-gdpr-art-6-1-e"),
            ("law", "ca-1989-s47", False, 16, "lawfulness/school/confidence/law/ca-1989-s47"),
            ("position", "vital", False, 19, "lawfulness/school/otherwise/someone is in danger/position"),
        },
    ),
    (
        """\
chart: c
title: C
refines: above
nodes:
  - question: purpose
    cites: [act]
    answers: {yes: how, no: kept}
  - call: agree
    chart: consent
    answers:
      agrees: how
  - action: how
    ask: {role: dpo, of: council}
    then: kept
  - any-of: gate
    tests:
      - {test: risk, asks: Why?, cites: [other-act]}
  - outcome: kept
""",
        {
            ("chart", "above", False, 3, "refines"),
            ("law", "act", False, 6, "nodes/purpose/cites/act"),
            ("node", "how", True, 7, "nodes/purpose/answers/yes"),
            ("node", "kept", True, 7, "nodes/purpose/answers/no"),
            ("chart", "consent", False, 9, "nodes/agree/chart"),
            ("node", "how", True, 11, "nodes/agree/answers/agrees"),
            ("role", "dpo", False, 13, "nodes/how/ask/role"),
            ("party", "council", False, 13, "nodes/how/ask/of"),
            ("node", "kept", True, 14, "nodes/how/then"),
            ("law", "other-act", False, 17, "nodes/gate/tests/risk/cites/other-act"),
        },
    ),
    (
        "party: p\ntitle: P\nis: [school]\npart-of: q\ngroup: {members: [r], of-types: [charity]}\n",
        {
            ("body-type", "school", False, 3, "is/school"),
            ("party", "q", False, 4, "part-of"),
            ("party", "r", False, 5, "group/members/r"),
            ("body-type", "charity", False, 5, "group/of-types/charity"),
        },
    ),
    (
        "register: r\ntitle: R\npurposes:\n  - {purpose: a, title: A, within: [b, c]}\n",
        {
            ("purpose", "b", False, 4, "purposes/a/within/b"),
            ("purpose", "c", False, 4, "purposes/a/within/c"),
        },
    ),
    ("party: p\ntitle: P\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=["protocol", "chart", "party", "register", "none"])
def test_the_references_of_a_document(text: str, expected: set[tuple[str, str, bool, int, str]]) -> None:
    corpus, faults = framework_of(text)
    assert faults == (), [each.message for each in faults]
    document = corpus.document_at("1.yaml")
    assert document is not None
    found = list(references(document))
    told = []
    for each in found:
        place = place_of(document, each)
        told.append((each.kind, each.id, each.local, place.line, place.path))
    assert sorted(told) == sorted(expected)
    assert corpus.references(document) == tuple(found)


def referring(struct: type[Thing], seen: set[type[Thing]]) -> set[tuple[type[Thing], str, str]]:
    """Every field of a type and of those inside it whose annotation refers to something, found without the module."""
    found: set[tuple[type[Thing], str, str]] = set()
    if struct in seen:
        return found
    seen.add(struct)
    for name, _, bare, notes, _ in fields_of(struct):
        waiting = [(bare, notes)]
        while waiting:
            inner, marks = waiting.pop()
            found |= {(struct, name, mark.kind) for mark in marks if isinstance(mark, Refers)}
            if isinstance(inner, type) and issubclass(inner, Thing):
                found |= referring(inner, seen)
            waiting.extend(bare_type(each) for each in typing.get_args(inner))
    return found


def one_of_each(struct: type[Thing]) -> Thing:
    """A thing of a type with an id in every field that refers to something, and nothing in the others."""
    values: dict[str, Any] = dict.fromkeys(struct.__struct_fields__)
    for name, _, bare, notes, _ in fields_of(struct):
        origin, inner = typing.get_origin(bare), typing.get_args(bare)
        if any(
            isinstance(mark, Refers) for mark in (*notes, *(m for each in inner for m in bare_type(each)[1]))
        ):
            values[name] = ("id",) if origin is tuple else {"yes": "id"} if origin is dict else "id"
    return struct(**{**values, "at": 0})


def test_no_field_of_any_kind_of_document_is_overlooked() -> None:
    seen: set[type[Thing]] = set()
    wanted = set().union(*(referring(kind, seen) for kind in KINDS.values()))
    found = {
        (struct, field, reference.kind)
        for struct in seen
        for reference in _of(one_of_each(struct))
        for field, key, *_ in fields_of(struct)
        if key == reference.steps[0]
    }
    assert len(wanted) > 100
    assert found == wanted
