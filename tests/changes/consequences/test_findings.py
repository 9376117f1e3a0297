"""Findings that a change brings or settles, told by what they are and not by where they stand."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from sharewell.changes.comparing import Comparison, compare
from sharewell.changes.consequences.findings import introduced, resolved
from sharewell.model.findings import Finding, Severity
from sharewell.model.places import Place
from sharewell.model.report import Report

from ...rules.harness import framework_of
from .parts import BODIES, compared, hub

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE
ONE = Finding(
    rule="item-unused",
    severity=W,
    place=Place("hub.yaml", 7, path="data/list/name"),
    message="m",
    about="name",
)
ONE = msgspec.structs.replace(ONE, document="protocol hub")


def report(*findings: Finding) -> Report:
    return Report(as_of=datetime.date(2026, 11, 22), catalogue="", findings=findings)


def changed(finding: Finding, **fields: object) -> Finding:
    """A finding with other fields; those of its place by their names."""
    place = {key: fields.pop(key) for key in ("file", "line", "path") if key in fields}
    return msgspec.structs.replace(finding, place=msgspec.structs.replace(finding.place, **place), **fields)


@pytest.fixture
def same() -> Comparison:
    return compared(hub("led-by: council\n"))


@pytest.mark.parametrize(
    ("before", "after", "came", "went"),
    [
        pytest.param([ONE], [ONE], [], [], id="the-same"),
        pytest.param([], [ONE], [ONE], [], id="new"),
        pytest.param([ONE], [], [], [ONE], id="gone"),
        pytest.param([ONE], [changed(ONE, line=90, file="moved.yaml")], [], [], id="moved"),
        pytest.param([ONE], [changed(ONE, message="Other words.")], [], [], id="other-words"),
        pytest.param([ONE], [changed(ONE, severity=E)], [changed(ONE, severity=E)], [], id="graver"),
        pytest.param([ONE], [changed(ONE, severity=A)], [], [], id="less-grave"),
        pytest.param(
            [ONE], [changed(ONE, about="other")], [changed(ONE, about="other")], [ONE], id="another"
        ),
        pytest.param([ONE], [ONE, ONE], [ONE], [], id="once-more"),
        pytest.param([ONE, ONE], [ONE], [], [ONE], id="once-less"),
        pytest.param([ONE], [changed(ONE, waived="accepted")], [], [], id="waived-since"),
        pytest.param([changed(ONE, waived="accepted")], [ONE], [ONE], [], id="no-longer-waived"),
        pytest.param([changed(ONE, waived="accepted")], [], [], [], id="was-waived-and-is-gone"),
        pytest.param([], [changed(ONE, waived="accepted")], [], [], id="new-and-waived"),
    ],
)
def test_what_came_and_what_went(
    same: Comparison, before: list[Finding], after: list[Finding], came: list[Finding], went: list[Finding]
) -> None:
    found = introduced(same, report(*before), report(*after)), resolved(same, report(*before), report(*after))
    assert found == (tuple(came), tuple(went))


DATA = (
    "data:\n  list:\n    - {item: ID, title: Who the child is, is: identity, why: To know whom it is about}\n"
)


def test_a_finding_in_a_thing_under_a_new_id_is_the_same_finding() -> None:
    comparison = compared(hub(DATA.replace("ID", "child-name"), before=DATA.replace("ID", "name")))
    later = changed(ONE, path="data/list/child-name")
    assert "renamed" in {each.weight.turn for each in comparison.changes}
    assert introduced(comparison, report(ONE), report(later)) == ()
    assert resolved(comparison, report(ONE), report(later)) == ()
    beside = changed(ONE, path="data/list/names")
    assert introduced(comparison, report(beside), report(beside)) == ()


def test_a_finding_in_a_document_under_a_new_id_is_the_same_finding() -> None:
    text = hub("led-by: council\nsummary: What the hub does for children.\n") + BODIES
    renamed = text.replace("protocol: hub", "protocol: front-hub")
    comparison = compare(framework_of(text)[0], framework_of(renamed)[0])
    later = changed(ONE, document="protocol front-hub")
    assert introduced(comparison, report(ONE), report(later)) == ()
    assert resolved(comparison, report(ONE), report(later)) == ()
    assert resolved(comparison, report(ONE), report()) == (ONE,)
