"""A document that gets a new id is one change, and none in those that name it."""

from __future__ import annotations

from sharewell.changes.comparing import compare

from .harness import corpus_of

PARENT = """\
protocol: {id}
title: Overarching protocol of the borough
type: overarching
tier: agreement
summary: What every agreement of the borough builds on, and what each party promises the others.
"""


def changes_where(before: str, after: str, body: str) -> list[tuple[str, str]]:
    """What changes where a document is called otherwise, and another names it."""
    sides = [
        corpus_of(body.format(id=id), others={"parent.yaml": PARENT.format(id=id)}) for id in (before, after)
    ]
    return [(each.document, each.name) for each in compare(*sides).changes]


def test_names_in_other_documents_follow() -> None:
    for body in ("parents:\n  - {{protocol: {id}}}\n", "beside:\n  - {{protocol: {id}, prevails: this}}\n"):
        assert changes_where("above", "overarching", body) == [("protocol overarching", "document-renamed")]


def test_naming_another_document_is_a_change_as_ever() -> None:
    body = "parents:\n  - {{protocol: {id}}}\n"
    before = corpus_of(body.format(id="above"), others={"parent.yaml": PARENT.format(id="above")})
    after = corpus_of(body.format(id="other"), others={"parent.yaml": PARENT.format(id="above")})
    assert {each.document for each in compare(before, after).changes} == {"protocol hub"}
