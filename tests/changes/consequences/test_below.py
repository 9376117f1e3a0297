"""What a change does to documents that did not change: those below it, and those that name it."""

from __future__ import annotations

from sharewell.changes.consequences.below import agreed, below
from sharewell.changes.consequences.findings import introduced
from sharewell.changes.consequences.versions import versions

from ...rules.harness import DAY
from .parts import compared, hub, reports

ABOVE = """\
protocol: above
title: Above
type: overarching
tier: overarching
version: "VERSION"
status: in-force
purposes: {closed: yes, list: [{purpose: PURPOSE}]}
"""
UNDER = 'parents: [{protocol: above, version: "2.0", accepts: "2"}]\npurposes: {list: [{purpose: child-protection-enquiry}]}\n'


def above(purpose: str, version: str = "2.0") -> str:
    return ABOVE.replace("PURPOSE", purpose).replace("VERSION", version)


def effects(text: str) -> list[tuple[str, str, list[str]]]:
    """Each document that no longer fits, the changed one, and the rules that say so."""
    comparison = compared(text)
    came = introduced(comparison, *reports(text))
    return [
        (each.called, each.above_called, [one.rule for one in each.findings])
        for each in below(comparison, came)
    ]


def changed(before: str, after: str, *others: str) -> str:
    return "---\n".join((f"# before\n{before}", after, *others))


def test_a_document_below_that_no_longer_fits_is_told_with_the_changed_one() -> None:
    wide, narrow = above("safeguarding-children"), above("immigration")
    assert effects(changed(wide, narrow, hub(UNDER))) == [("Hub", "Above", ["purpose-outside-parent"])]


def test_what_a_document_gains_by_its_own_change_is_not_told_here() -> None:
    wide, narrow = above("safeguarding-children"), above("immigration")
    both = hub(UNDER + "led-by: police\n", before=UNDER)
    assert effects(changed(wide, narrow, both)) == []


def test_a_document_that_named_what_is_gone_is_told_with_what_is_gone() -> None:
    text = changed(
        "register: local\ntitle: Local words\npurposes: [{purpose: hub-work, title: Work of the hub}]\n",
        "register: local\ntitle: Local words\npurposes: [{purpose: hub-duty, title: Duty of care}]\n",
        hub("purposes: {list: [{purpose: hub-work}]}\n"),
    )
    assert [(called, by) for called, by, rules in effects(text) if "reference-unknown" in rules] == [
        ("Hub", "Local words")
    ]


def test_a_party_that_a_change_names_for_the_first_time_is_no_document_below() -> None:
    text = hub("parties: [{party: council}, {party: police}]\n", before="parties: [{party: council}]\n")
    comparison = compared(text)
    came = introduced(comparison, *reports(text))
    assert "contact-missing" in {each.rule for each in came if each.document == "party police"}
    assert effects(text) == []


def test_documents_below_that_do_not_depend_on_the_change_are_left_out() -> None:
    wide = above("safeguarding-children")
    assert effects(changed(wide, wide.replace("title: Above", "title: Other words"), hub(UNDER))) == []


CHANGED = "parties:\n  - {party: council}\n"


def statements(accepts: str, version: str = "2.0", history: str = "") -> list[tuple[str, str, str, bool]]:
    """The documents below, the version that they are agreed against, that which comes, and whether they accept it."""
    child = f'parents: [{{protocol: above, version: "2.0"{accepts}}}]\n'
    text = changed(
        above("safeguarding-children"),
        above("safeguarding-children", version) + CHANGED + history,
        hub(child),
        hub(child + "status: withdrawn\n").replace("hub", "old"),
    )
    comparison = compared(text)
    found = agreed(comparison, versions(comparison, DAY))
    return [(each.document, each.agreed, each.is_, each.stands) for each in found]


def test_documents_below_a_material_change_are_agreed_anew_unless_they_accept_the_version() -> None:
    new = 'revisions: [{version: "3.0", material: yes}]\n'
    assert statements(', accepts: "2"', "3.0", new) == [("hub", "2.0", "3.0", False)]
    assert statements("", "3.0", new) == [("hub", "2.0", "3.0", False)]
    assert statements(', accepts: "3"', "3.0", new) == [("hub", "2.0", "3.0", True)]


def test_what_counts_is_the_version_that_the_change_asks_for() -> None:
    """A material change that keeps its version, or is called a revision, would slip through the range."""
    assert statements(', accepts: "2"') == [("hub", "2.0", "3.0", False)]
    minor = 'revisions: [{version: "2.1"}]\n'
    assert statements(', accepts: "2"', "2.1", minor) == [("hub", "2.0", "3.0", False)]


def test_a_change_that_asks_for_no_major_version_asks_nothing_of_those_below() -> None:
    text = changed(
        above("safeguarding-children"), above("safeguarding-children") + "answers-to: council\n", hub(UNDER)
    )
    comparison = compared(text)
    assert [str(each.asks) for each in versions(comparison, DAY)] == ["a new revision"]
    assert agreed(comparison, versions(comparison, DAY)) == ()
