"""A repository of the worked framework with ten branches, each a pull request as an officer would make it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from sharewell.data import folder

from ..workspace.repositories import commit, git, repository

HUB = "agreements/safeguarding-hub.yaml"
SCHOOLS = "agreements/school-notification.yaml"
EARLY_HELP = "agreements/early-help.yaml"
HOUSING = "agreements/homelessness-referral.yaml"
DISCHARGE = "agreements/hospital-discharge.yaml"
ADULTS = "overarching/adults-and-communities.yaml"
CHART = "charts/when-to-share-children.yaml"


def put(root: Path, file: str, old: str, new: str) -> None:
    """Put one text in the place of another, which must stand in the file once."""
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{file} has {text.count(old)} times: {old}"
    path.write_text(text.replace(old, new), "utf-8")


def a_party_joins(root: Path) -> None:
    """The fire service joins the safeguarding hub, on the powers that its position names."""
    put(
        root,
        HUB,
        "  - {party: northshire-probation, as: signatory}\n",
        "  - {party: northshire-probation, as: signatory}\n  - {party: northshire-fire, as: signatory}\n",
    )
    put(
        root,
        HUB,
        "  - for: {parties: [case-system-supplier]}\n    position: processor\n",
        "  - for: {parties: [northshire-fire]}\n    position: public-task-safeguarding\n    policy-document: fire-policy\n"
        "    gateways: [ca-2004-s16la]\n"
        "  - for: {parties: [case-system-supplier]}\n    position: processor\n",
    )
    put(
        root,
        HUB,
        "  - {document: probation-policy, kind: appropriate-policy, of: northshire-probation",
        "  - {document: fire-policy, kind: appropriate-policy, of: northshire-fire, on: 2026-05-18, state: approved, review: 2027-05-18}\n"
        "  - {document: probation-policy, kind: appropriate-policy, of: northshire-probation",
    )


def retention_is_lengthened(root: Path) -> None:
    """The record of an enquiry is kept five years longer."""
    put(
        root,
        HUB,
        "hub-decision]\n    keep: 25 years\n",
        "hub-decision]\n    keep: 30 years\n",
    )


def a_purpose_beyond_the_parent(root: Path) -> None:
    """The notification to schools is to serve the control of immigration as well, which its parent does not have."""
    put(
        root,
        SCHOOLS,
        "      success: The share of messages that arrive before the school day, and what designated leads say they did.\n",
        "      success: The share of messages that arrive before the school day, and what designated leads say they did.\n"
        "    - purpose: immigration\n"
        "      benefit: Officers learn whom to ask about.\n"
        "      necessary-because: Schools know which families have come lately.\n"
        "      proportionate-because: Only a name is told.\n"
        "      if-not-shared: Nothing is known of them.\n",
    )


def the_protocol_above_is_tightened(root: Path) -> None:
    """The overarching protocol for adults has partners told of a breach within six hours instead of a day."""
    put(
        root,
        ADULTS,
        "  - {standard: tell-partners-of-a-breach, no-later-than: 24 hours, counted-from: discovery}\n",
        "  - {standard: tell-partners-of-a-breach, no-later-than: 6 hours, counted-from: discovery}\n",
    )


def only_layout(root: Path) -> None:
    """Parties in another order, a remark, a summary in lines of another length: nothing that anybody agreed to."""
    path = root / EARLY_HELP
    text = path.read_text("utf-8")
    text = re.sub(r"(  - \{party: safe-harbour, as: signatory\}\n)", "", text)
    text = text.replace(
        "  - {party: anyborough-council, as: signatory}\n",
        "  # In the order of the alphabet.\n  - {party: safe-harbour, as: signatory}\n"
        "  - party: anyborough-council\n    as: signatory\n",
    )
    text = text.replace(
        "  Lets schools, health visitors, the council and a charity agree with a family on one plan of support, before worries\n"
        "  about a child grow.\n",
        "  Lets schools, health visitors, the council and a charity agree with a family on one\n"
        "  plan of support, before worries about a child grow.\n",
    )
    path.write_text(text, "utf-8")


def a_clause_is_reworded(root: Path) -> None:
    """One clause is put in other words, and in another only a comma moves."""
    put(
        root,
        SCHOOLS,
        "They are told that much. The child is not questioned about the night.",
        "They are told no more than that. Nobody asks the child about the night.",
    )
    put(
        root,
        SCHOOLS,
        "Where a child is at risk the officer does both, and\n      the front door goes first.",
        "Where a child is at risk, the officer does both and\n      the front door goes first.",
    )


def a_question_is_skipped(root: Path) -> None:
    """Whoever has the duty to share is no longer asked whether telling would do the child more harm."""
    put(
        root,
        CHART,
        "    cites: [ca-2004-s16la, hmg-information-sharing-2026]\n    mandatory: yes\n"
        "    answers: {yes: detriment, no: agreement, unsure: advice}\n",
        "    cites: [ca-2004-s16la, hmg-information-sharing-2026]\n    mandatory: yes\n"
        "    answers: {yes: how, no: agreement, unsure: advice}\n",
    )


def health_data_for_a_new_recipient(root: Path) -> None:
    """Health visitors tell a landlord about children whose illness the home makes worse."""
    put(
        root,
        EARLY_HELP,
        "  - {party: safe-harbour, as: signatory}\n",
        "  - {party: safe-harbour, as: signatory}\n  - {party: harbour-homes, as: recipient}\n",
    )
    put(
        root,
        EARLY_HELP,
        "    - item: support-given\n      title: Support given",
        "    - item: illness-and-the-home\n"
        "      title: Illness that the home makes worse\n"
        "      is: health\n"
        "      contains: [health]\n"
        "      subjects: [child]\n"
        "      confidential: yes\n"
        "      marks: fact-or-opinion\n"
        "      why: Damp and cold make a child with asthma ill, and only the landlord can mend the home.\n"
        "    - item: support-given\n      title: Support given",
    )
    put(
        root,
        EARLY_HELP,
        "  - flow: family-meeting\n",
        "  - flow: repair-request\n"
        "    title: Asking the landlord for a repair\n"
        "    kind: transfer\n"
        "    from: [northshire-community-health-trust]\n"
        "    to: [harbour-homes]\n"
        "    purposes: [family-support]\n"
        "    items: [child-details, illness-and-the-home]\n"
        "    starts: A health visitor finds that damp or cold makes a child ill, and the family agrees to ask.\n"
        "    no-later-than: 5 working days\n"
        "    methods: [secure-email]\n"
        "    released-by: practitioner\n"
        "    received-by: manager\n"
        "    onward: {to: nobody}\n"
        "    abroad: {none: yes}\n"
        "  - flow: family-meeting\n",
    )


def renamed_and_moved(root: Path) -> None:
    """The referral of homeless people gets another id, title and file; what names it follows."""
    put(root, HOUSING, "protocol: homelessness-referral\n", "protocol: housing-referral\n")
    put(
        root,
        HOUSING,
        "title: Referral of people who may become homeless\n",
        "title: Referral of people who may lose their home\n",
    )
    put(root, HOUSING, "short-title: Homelessness referral\n", "short-title: Housing referral\n")
    put(
        root, DISCHARGE, "{protocol: homelessness-referral, prevails", "{protocol: housing-referral, prevails"
    )
    (root / "agreements/housing").mkdir()
    (root / HOUSING).rename(root / "agreements/housing/referral.yaml")
    put(root, "agreements/housing/referral.yaml", "$schema=../../schema", "$schema=../../../schema")


ADOPTED_ANEW = (
    ("anyborough-council", "director-of-childrens-services", "council-register/2026-049"),
    ("anyborough-schools", "head-teacher", "schools-accession-register/2026-11"),
    ("northshire-community-health-trust", "caldicott-guardian", "trust-register/2026-131"),
    ("safe-harbour", "chief-executive", "trustees-minute/2026-27"),
    ("anyborough-college", "data-protection-officer", "college-register/2026-25"),
)
"""Who adopts version 2.0 of early help, by which role, and where that is on record."""


def raised_and_adopted(root: Path) -> None:
    """Plans are kept longer: a new major version, its entry in the history, and everybody's adoption of it."""
    put(root, EARLY_HELP, 'status: in-force\nversion: "1.0"\n', 'status: in-force\nversion: "2.0"\n')
    put(
        root,
        EARLY_HELP,
        "support-given]\n    keep: 6 years\n    counted-from: the day the plan was closed\n",
        "support-given]\n    keep: 7 years\n    counted-from: the day the plan was closed\n",
    )
    put(
        root,
        EARLY_HELP,
        "approvals:\n",
        "".join(
            f'  - {{party: {party}, version: "2.0", on: 2026-11-20, role: {role}, evidence: {evidence}}}\n'
            for party, role, evidence in ADOPTED_ANEW
        )
        + "approvals:\n",
    )
    put(
        root,
        EARLY_HELP,
        "    approved-by: safeguarding-partnership\nconsulted:\n",
        "    approved-by: safeguarding-partnership\n"
        '  - version: "2.0"\n'
        "    on: 2026-11-16\n"
        "    material: yes\n"
        "    change: The family's plan is kept for seven years after it is closed, no longer for six.\n"
        "    reason: Families who came back in the seventh year had to begin again.\n"
        "    written-by: information-governance-officer\n"
        "    approved-by: safeguarding-partnership\n"
        f"    adopt-again: [{', '.join(party for party, _, _ in ADOPTED_ANEW)}]\n"
        "consulted:\n",
    )
    put(
        root,
        EARLY_HELP,
        '  - {step: approval, by: safeguarding-partnership, on: 2026-10-01, version: "1.0"}\n',
        '  - {step: approval, by: safeguarding-partnership, on: 2026-10-01, version: "1.0"}\n'
        '  - {step: advice, role: data-protection-officer, on: 2026-11-16, version: "2.0"}\n'
        '  - {step: approval, by: safeguarding-partnership, on: 2026-11-18, version: "2.0"}\n',
    )


PROPOSALS: tuple[Callable[[Path], None], ...] = (
    a_party_joins,
    retention_is_lengthened,
    a_purpose_beyond_the_parent,
    the_protocol_above_is_tightened,
    only_layout,
    a_clause_is_reworded,
    a_question_is_skipped,
    health_data_for_a_new_recipient,
    renamed_and_moved,
    raised_and_adopted,
)
"""Each changes the framework in a folder as one pull request does."""


def named(number: int) -> str:
    """The branch of a proposal, and the file of its comment: `01-a-party-joins`."""
    return f"{number + 1:02}-{PROPOSALS[number].__name__.replace('_', '-')}"


def made(target: Path) -> Path:
    """The repository: the worked framework on `main`, and a branch for each proposal."""
    repository(target, {})
    shutil.copytree(folder("protocols"), target / "protocols")
    commit(target, {}, "The framework as it stands")
    for number, change in enumerate(PROPOSALS):
        git(target, "switch", "-q", "-c", named(number), "main")
        change(target / "protocols")
        commit(target, {}, (change.__doc__ or "").splitlines()[0])
    git(target, "switch", "-q", "main")
    return target
