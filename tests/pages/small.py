"""A small framework with a part of every kind, and its pages as files.

Independent of the catalogue and the rules, so that only a change to the pages changes them. To write them anew after a
change that is meant, and then to read what changed: python -m tests.pages.small
"""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from sharewell.model.corpus import Corpus
from sharewell.model.document import Document
from sharewell.model.findings import Finding, Related, Severity
from sharewell.model.places import Place
from sharewell.model.report import Report
from sharewell.pages.publish.disk import source
from sharewell.pages.site import SitePages, site_pages
from sharewell.reading.load import gather, read_source

EXPECTED = Path(__file__).with_name("expected")
KEPT = (
    "index.md",
    "protocols/index.md",
    "protocols/charter.md",
    "protocols/hub.md",
    "protocols/contract.md",
    "parties/council.md",
    "charts/sharing.md",
    "purposes/index.md",
    "purposes/protecting.md",
    "law/duty-to-share.md",
    "findings.md",
)

DOCUMENTS = {
    "baseline.yaml": """
        baseline: adopted-2026-11
        because: The contract came in <as it was> signed.
        accepted-by: lead
        until: 2027-11-30
        findings:
          - {rule: retention-incomplete, in: protocol contract, fingerprint: "0123456789ab"}
        """,
    "framework.yaml": """
        framework: mini
        title: Mini framework
        summary: How two bodies share.
        tiers:
          - {tier: charter, title: Charter, parent: none}
          - {tier: agreement, title: "Agreements & more"}
        site:
          introduction: |
            Welcome.

            - Look.
            - Ask.
          emergency: Ring 999.
        waivers:
          - rule: contact-missing
            because: The mailbox opens in March.
            accepted-by: officer
            until: 2027-03-31
    """,
    "charter.yaml": """
        protocol: charter
        title: Charter of the borough
        short-title: Charter
        type: charter
        tier: charter
        status: in-force
        version: "4.0"
        effective: {from: 2026-07-01}
        review: {every: 2 years, next: 2026-11-01}
        parties:
          - {party: council}
          - {party: police}
        adoptions:
          - {party: council, version: "4.0", on: 2026-07-08, role: officer}
        clauses:
          - clause: emergency
            number: "1"
            title: Emergencies
            text: "Nobody waits for a document. See [law: duty-to-share]."
            inherited: yes
          - clause: secret
            number: "2"
            text: The combination of the safe.
            inherited: yes
            visible-to: parties
          - clause: closed
            number: "3"
            title: The building
            text: Where the keys are.
            withheld: It would help a burglar.
        standards:
          - {standard: breach-notice, no-later-than: 24 hours, counted-from: discovery}
    """,
    "hub.yaml": """
        protocol: hub
        title: "Hub <agreement>"
        short-title: Hub
        type: joint-controller-arrangement
        tier: agreement
        summary: "Lets the *front door* decide. See [clause 1] and [clause 1 of charter]."
        status: draft
        version: "0.1"
        led-by: council
        owned-by: officer
        parents: [{protocol: charter, version: "4.0"}]
        parties:
          - {party: council}
          - {party: police, joined: 2026-10-01, exceptions: [{of: charter, because: Bound by its own code.}]}
          - {party: supplier, as: processor}
        purposes:
          closed: yes
          list:
            - {purpose: protecting, benefit: Children are seen sooner., rests-on: [duty-to-share]}
            - {purpose: planning, as-printed: Planning services}
          never: [marketing]
        subjects:
          - {subject: child, about-how-many: 400, best-interests: The child comes first.}
        data:
          test: Bears on the risk.
          list:
            - item: name
              title: Who the child is
              is: identity
              subjects: [child]
              why: To find one child.
              confidential: yes
          excluded:
            - {item: counselling-notes, unless: The person agrees.}
        roles:
          - {for: {}, each-is: joint-controller, answers-requests: council}
        flows:
          - flow: notice
            title: Police tell the front door
            kind: transfer
            from: [police]
            to: [council]
            purposes: [protecting]
            items: [name]
            no-later-than: 24 hours
            counted-from: the-incident
            methods: [email]
            onward: {to: parties, for: the-same-purpose, otherwise: originator-decides}
            abroad: {none: yes}
        lawfulness:
          - for: {parties: [council]}
            position: protect
            policy-document: council-policy
          - for: {parties: [police], flows: [notice]}
            position: protect
            necessary-because: Officers see harm first.
        consent:
          as-lawful-basis: {used: never, why: It is a duty.}
        before-sharing:
          - {needs: council-policy, because: The law asks for it.}
          - {approval: officer, for: {flows: [notice]}}
        charts: [{chart: sharing}]
        steps:
          - {step: tell, does: Tell the officer., by: officer, no-later-than: 24 hours}
        clauses:
          - clause: share
            number: "1"
            title: The duty
            text: |
              We share what is needed.

              - at once
              - in writing
            cites: [duty-to-share]
        standards:
          - {standard: breach-notice, no-later-than: 12 hours}
        retention:
          - {records: enquiry, keep: 25 years, counted-from: date-of-birth, then: destroy, disposed-by: each-party}
        documents:
          - {document: council-policy, kind: appropriate-policy, of: council, on: 2026-06-01, state: approved, review: 2027-06-01}
          - {document: floor-plan, kind: annex, visible-to: parties}
        terms:
          - {term: front door, means: The team that hears concerns.}
        revisions:
          - {version: "0.1", on: 2026-09, change: First draft., material: yes}
        approvals:
          - {step: advice, role: officer, on: 2026-09-10}
        waivers:
          - rule: review-due
            at: review/next
            because: A new law is expected.
            accepted-by: officer
            until: 2026-12-31
          - {rule: flow-incomplete}
    """,
    "contract.yaml": """
        protocol: contract
        title: Contract with the supplier
        type: processor-contract
        tier: agreement
        summary: Not for everybody.
        status: in-force
        version: "7"
        publish: title-purpose-parties
        withheld: The prices are commercial.
        parents: [{protocol: hub}]
        purposes: {list: [{purpose: planning, as-printed: Hosting, benefit: Unsaid.}]}
        parties: [{party: council}, {party: supplier, as: processor}]
    """,
    "secret.yaml": """
        protocol: hidden
        title: Nobody may know
        type: memorandum
        tier: agreement
        status: in-force
        publish: nothing
        parents: [{protocol: charter}]
        parties: [{party: council}]
        charts: [{chart: sharing}]
    """,
    "council.yaml": """
        party: council
        title: Anyborough Council
        short-title: the council
        summary: The local authority.
        is: [authority]
        contacts:
          - {for: breach, role: officer, email: breach@anyborough.example, phone: 01632 960102}
          - {for: complaints, instead: Ask at the desk.}
          - {for: escalation, role: officer, email: private@anyborough.example, visible-to: nobody}
        assurances: [{assurance: cyber-essentials, state: met, until: 2027-03-01}]
    """,
    "police.yaml": "party: police\ntitle: Northshire Police\nis: [authority]\n",
    "supplier.yaml": "party: supplier\ntitle: Supplier Ltd\n",
    "sharing.yaml": """
        chart: sharing
        title: May I share this?
        summary: For anyone who knows something.
        population: children
        start: harm
        nodes:
          - question: harm
            asks: Could anyone come to harm?
            help: If in doubt, yes.
            cites: [duty-to-share]
            answers: {yes: how, no: leave}
          - action: how
            does: Ring the front door.
            method: email
            ask: {role: officer, of: council}
            then: share
          - {outcome: share, result: share, says: Shared.}
          - {outcome: leave, result: do-not-share, says: Held back.}
        scenarios:
          - {it: Harm comes first., given: {harm: yes}, ends: share}
    """,
    "register.yaml": """
        register: words
        title: Words
        provisions:
          - provision: duty-to-share
            title: Duty to share information
            citation: Sharing Act 2026 s1
            kind: statute
            status: in-force
            in-force-from: 2026-09-30
            nature: [mandatory-duty]
            open-to: [authority]
            purposes: [protecting]
            note: Without a request.
            conditions: [Unless it does more harm than good]
            confidence: high
            address: ukpga/2026/1/section/1
        body-types: [{body-type: authority, title: Local authority}]
        purposes:
          - {purpose: protecting, title: Protecting children, means: Keeping them from harm.}
          - {purpose: planning, title: Planning, within: [protecting]}
        categories: [{category: identity, title: Identity}]
        subjects: [{subject: child, title: Child}]
        methods: [{method: email, title: Secure email, status: current, permits: confidential}]
        standards: [{standard: breach-notice, title: Telling partners of a breach, measure: deadline, stronger: sooner}]
        roles: [{role: officer, title: Data protection officer}]
        positions:
          - position: protect
            title: Public task
            summary: For public bodies.
            basis: [duty-to-share]
            gateways: [duty-to-share]
            necessary-because: No one agency knows enough.
            confidence: {met-by: public-interest, otherwise: [explicit-consent], decided-by: the worker}
            otherwise:
              - {when: a life is at risk, basis: [duty-to-share]}
    """,
}


def corpus() -> Corpus:
    """The small framework."""
    loaded = gather(
        read_source(re.sub(r"^ {8}", "", text, flags=re.MULTILINE).lstrip("\n"), path)
        for path, text in DOCUMENTS.items()
    )
    assert not loaded.findings, [(each.place.file, each.place.line, each.message) for each in loaded.findings]
    return Corpus(loaded.documents)


def report(of: Corpus) -> Report:
    """Findings of each kind: told and not told, open and waived."""

    def on(
        document: Document, line: int, rule: str, severity: Severity, message: str, **more: object
    ) -> Finding:
        return Finding(
            rule=rule, severity=severity, place=Place(document.path, line, 1), message=message, **more
        )

    hub, charter, council = of.protocol("hub"), of.protocol("charter"), of.document_at("council.yaml")
    parent = Related("Nobody waits for a document.", Place("charter.yaml", 16, 1), "the parent, clause 1")
    findings = (
        on(
            hub,
            3,
            "law-repealed",
            Severity.ERROR,
            "This cites `<law>`, repealed.",
            help="Cite `another`.",
            related=(parent,),
        ),
        on(
            hub,
            5,
            "review-due",
            Severity.WARNING,
            "The review is due.",
            waived="A new law is expected. (until 2026-12-31)",
        ),
        on(council, 2, "reference-unused", Severity.ADVICE, "Nothing uses this."),
        on(charter, 4, "overlapping-agreement", Severity.WARNING, "It overlaps with `hidden`."),
        on(of.protocol("hidden"), 2, "review-due", Severity.ERROR, "Nobody may know of it."),
    )
    return Report(as_of=datetime.date(2026, 11, 22), catalogue="2026-11-21", findings=findings)


def pages() -> SitePages:
    """Its pages."""
    of = corpus()
    return site_pages(of, report(of))


def sources() -> dict[str, str]:
    """The files of the pages that are kept, by their paths."""
    return {page.path: source(page) for page in pages().pages if page.path in KEPT}


if __name__ == "__main__":
    for path, text in sources().items():
        target = EXPECTED / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
