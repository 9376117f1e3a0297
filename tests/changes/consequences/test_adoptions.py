"""Which adoptions a change makes stale: by the weight of the change, and by who answers for whom it concerns."""

from __future__ import annotations

import pytest

from sharewell.changes.comparing import compare
from sharewell.changes.consequences.adoptions import stale

from ...rules.harness import DAY, FRAMEWORK, framework_of
from .parts import BODIES, compared, hub

FLOWS = "flows:\n  - {flow: notice, from: FROM, to: TO, purposes: [safeguarding-children]}\n"
PARTIES = "parties:\n" + "".join(f"  - {{party: {each}}}\n" for each in ("council", "police", "trust"))
SIGNED = (
    "adoptions:\n"
    '  - {party: council, version: "2.0", on: 2026-01-05, role: chief-executive}\n'
    '  - {party: police, version: "2.0", on: 2026-01-06, role: chief-constable}\n'
)


def who(text: str) -> list[tuple[str, str]]:
    """The parties that adopt again, with the version that they have adopted."""
    return [(each.party, each.adopted) for each in stale(compared(text), DAY)]


def flow(sender: str, receiver: str) -> str:
    return FLOWS.replace("FROM", f"[{sender}]").replace("TO", f"[{receiver}]")


def changed(parties: str, adoptions: str, sender: str, receiver: str, version: str = "2.0") -> str:
    """An agreement that gains a flow."""
    rest = parties + adoptions
    return hub(f'version: "{version}"\n{rest}{flow(sender, receiver)}', before=f'version: "2.0"\n{rest}')


def test_a_change_for_everyone_asks_every_party_that_adopts() -> None:
    text = hub(
        PARTIES + "  - {party: supplier, as: processor}\n  - {party: schools}\n" + SIGNED,
        before=PARTIES + "  - {party: supplier, as: processor}\n" + SIGNED,
    )
    assert who(text) == [("council", "2.0"), ("police", "2.0"), ("trust", ""), ("schools", "")]


def test_a_change_for_those_concerned_asks_only_these() -> None:
    assert who(changed(PARTIES, SIGNED, "council", "police")) == [("council", "2.0"), ("police", "2.0")]
    assert who(changed(PARTIES, SIGNED, "police", "supplier")) == [("police", "2.0")]
    assert who(changed(PARTIES, SIGNED, "supplier", "elm-school")) == []


def test_a_change_of_words_alone_asks_nobody() -> None:
    text = hub(PARTIES + SIGNED + "summary: New.\n", before=PARTIES + SIGNED + "summary: Old.\n")
    assert who(text) == []


def test_an_organisation_answers_for_its_unit() -> None:
    assert who(changed(PARTIES, SIGNED, "front-door", "police")) == [("council", "2.0"), ("police", "2.0")]
    both = PARTIES + "  - {party: front-door, as: unit}\n"
    assert who(changed(both, SIGNED, "front-door", "police")) == [("council", "2.0"), ("police", "2.0")]
    alone = "parties:\n  - {party: front-door, as: unit}\n  - {party: police}\n"
    assert [each for each, _ in who(changed(alone, "", "council", "police"))] == ["front-door", "police"]


CHARTER = "protocol: other\ntitle: Other\ntype: charter\ntier: charter"
GROUP = "parties:\n  - {party: police}\n  - {party: schools}\n"


@pytest.mark.parametrize(
    ("adopted", "expected"),
    [
        (["schools"], ["schools"]),
        (["oak-school", "elm-school"], ["elm-school"]),
        (["oak-school"], []),
        ([], ["schools"]),
    ],
    ids=["as-one", "each-for-itself", "only-the-other", "nobody-yet"],
)
def test_a_group_that_adopted_as_one_answers_for_its_members(adopted: list[str], expected: list[str]) -> None:
    rows = "".join(f'  - {{party: {each}, version: "2.0", on: 2026-01-05}}\n' for each in adopted)
    text = changed(GROUP, f"adoptions:\n{rows}" if rows else "", "elm-school", "supplier")
    assert [each for each, _ in who(text)] == expected


def test_who_has_adopted_the_later_version_is_asked_no_more() -> None:
    new = '  - {party: police, version: "3.0", on: 2026-11-20}\n'
    before = f'version: "2.0"\n{PARTIES}{SIGNED}'
    after = f'version: "3.0"\n{PARTIES}{SIGNED}{new}{flow("council", "police")}'
    assert who(hub(after, before=before)) == [("council", "2.0")]
    to_come = after.replace("2026-11-20", "2026-12-01")
    assert who(hub(to_come, before=before)) == [("council", "2.0"), ("police", "2.0")]


def test_an_adoption_of_the_same_version_from_before_the_change_does_not_reach_it() -> None:
    assert who(changed(PARTIES, SIGNED, "council", "police", version="2.0")) == [
        ("council", "2.0"),
        ("police", "2.0"),
    ]


@pytest.mark.parametrize("status", ["draft", "consultation", "withdrawn", "superseded", "archived"])
def test_nobody_adopts_drafts_or_what_was_put_away(status: str) -> None:
    text = changed(PARTIES, f"{SIGNED}status: {status}\n", "council", "police")
    assert who(text) == []


def test_a_new_document_is_adopted_by_all_its_parties_that_have_not() -> None:
    before, _ = framework_of(BODIES.removeprefix("---\n"))
    after, _ = framework_of(hub(f'version: "2.0"\n{PARTIES}{SIGNED}') + BODIES)
    assert [(each.party, each.adopted) for each in stale(compare(before, after), DAY)] == [("trust", "")]
    assert stale(compare(after, before), DAY) == ()


def test_it_is_told_which_role_signs_and_which_changes_ask_for_it() -> None:
    found = stale(compared(changed(PARTIES, SIGNED, "council", "trust")), DAY)
    assert [(each.called, each.role) for each in found] == [
        ("Anyborough Council", "Chief executive"),
        ("Northshire Trust", ""),
    ]
    assert [(each.place.line if each.place else 0) for each in found] == [11, 9]
    assert {change.name for each in found for change in each.because} == {"flow-added"}


def test_a_party_that_has_not_signed_this_signs_as_it_did_another_of_its_tier() -> None:
    other = hub("adoptions:\n  - {party: trust, version: '1.0', on: 2025-01-01, role: caldicott-guardian}\n")
    text = f"{changed(PARTIES, SIGNED, 'supplier', 'trust')}---\n{other.replace('protocol: hub', 'protocol: other')}"
    assert [each.role for each in stale(compared(text), DAY)] == ["Caldicott Guardian"]
    above = text.replace("protocol: other\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement", CHARTER)
    assert above != text
    assert [each.role for each in stale(compared(above), DAY)] == [""]


def test_where_nobody_has_signed_the_tier_says_which_roles_may() -> None:
    framework = FRAMEWORK.replace(
        "{tier: agreement, title: Agreements}",
        "{tier: agreement, title: Agreements, signed-by: [chief-executive, chief-officer, caldicott-guardian]}",
    )
    found = stale(compared(f"{changed(PARTIES, SIGNED, 'police', 'trust')}---\n{framework}"), DAY)
    assert [each.role for each in found] == [
        "Chief constable",
        "Chief executive, Chief officer or Caldicott Guardian",
    ]
