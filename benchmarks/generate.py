"""A framework of any size: one charter, overarching protocols and agreements of about 150 lines each, all clean."""

from __future__ import annotations

import itertools
import math
from pathlib import Path

KINDS = ("local-authority", "police", "icb", "nhs-trust", "school", "academy", "probation", "fire")


def party_ids(count: int) -> list[str]:
    """Enough parties for every agreement to be between two that share no other."""
    return [f"party-{number}" for number in range(max(8, math.isqrt(2 * count) + 2))]


FRAMEWORK = """\
framework: measured
title: A framework to measure with
country: england
as-of: 2026-11-22
include:
  - "**/*.yaml"
tiers:
  - tier: charter
    title: Charter
  - tier: overarching
    title: Overarching protocols
  - tier: agreement
    title: Agreements
"""

PARTY = """\
# yaml-language-server: $schema=../../schema/v1/party.schema.json
party: {id}
title: The {id} of Anyborough
is:
  - {kind}
privacy-notice: https://{id}.example/privacy
contacts:
  - for: designated-person
    role: information-governance-lead
    email: information.governance@{id}.example
  - for: breach
    role: data-protection-officer
    email: data.protection@{id}.example
  - for: complaints
    role: complaints-manager
    email: complaints@{id}.example
  - for: access-requests
    role: access-to-information-officer
    email: access.requests@{id}.example
  - for: caldicott
    role: caldicott-guardian
    email: caldicott@{id}.example
"""

CONTROL = """\
status: in-force
version: "1.0"
publish: everything
led-by: {lead}
summary: Lets partners of community {number} decide what a child needs.
effective:
  from: 2026-10-01
review:
  every: 1 year
  next: 2027-09-01
revisions:
  - version: "1.0"
    on: 2026-09-01
    material: yes
    change: First version for community {number}.
    reason: The duty to share is in force.
"""

STANDARDS = """\
standards:
  - standard: tell-partners-of-a-breach
    no-later-than: {partners} hours
    counted-from: discovery
  - standard: tell-regulator-of-a-breach
    no-later-than: 72 hours
    counted-from: discovery
  - standard: training
    at-least: every 1 year
"""


def parties(ids: list[str]) -> str:
    """The parties of a document, and their adoption of it."""
    named = "".join(f"  - party: {id}\n    as: signatory\n" for id in ids)
    adopted = "".join(
        f'  - party: {id}\n    version: "1.0"\n    on: 2026-09-15\n    role: chief-executive\n'
        f"    evidence: register/{id}/1\n"
        for id in ids
    )
    return f"parties:\n{named}adoptions:\n{adopted}"


def charter(ids: list[str]) -> str:
    """The charter, which everything stands under."""
    return (
        "protocol: charter\ntitle: Charter\ntype: charter\ntier: charter\n"
        + CONTROL.format(number=0, lead=ids[0])
        + parties(ids)
        + STANDARDS.format(partners=48)
    )


def overarching(number: int, ids: list[str]) -> str:
    """An overarching protocol."""
    return (
        f"protocol: community-{number}\ntitle: Overarching protocol of community {number}\n"
        "type: overarching\ntier: overarching\nparents:\n"
        '  - protocol: charter\n    version: "1.0"\n    accepts: "1"\n'
        + CONTROL.format(number=number, lead=ids[0])
        + parties(ids)
        + "purposes:\n  closed: yes\n  list:\n    - purpose: safeguarding-children\n    - purpose: early-help\n"
        + STANDARDS.format(partners=24)
    )


def agreement(number: int, communities: int, pair: tuple[str, str]) -> str:
    """An agreement of about 150 lines."""
    flows = "".join(
        f"""\
  - flow: notice-{each}
    title: Notice {each}
    kind: transfer
    from:
      - {giver}
    to:
      - {receiver}
    purposes:
      - safeguarding-children
    items:
      - child-identity
      - incident-summary
    starts: Somebody is worried about a child, in the way that notice {each} describes.
    how-often: as needed
    no-later-than: 24 hours
    methods:
      - secure-email
    released-by: duty-manager
    onward:
      to: parties
      for: the same purpose
      otherwise: the originator decides
    abroad:
      none: yes
"""
        for each, (giver, receiver) in enumerate((pair, pair[::-1]), 1)
    )
    giver, receiver = pair
    return f"""\
# yaml-language-server: $schema=../../schema/v1/protocol.schema.json
protocol: agreement-{number}
title: Agreement {number} on children at risk
type: reciprocal-agreement
tier: agreement
parents:
  - protocol: community-{number % communities}
    version: "1.0"
    accepts: "1"
{CONTROL.format(number=number, lead=pair[0])}parties:
  - party: {giver}
  - party: {receiver}
adoptions:
  - party: {giver}
    version: "1.0"
    on: 2026-09-20
    role: data-protection-officer
    evidence: register/{number}/1
  - party: {receiver}
    version: "1.0"
    on: 2026-09-21
    role: data-protection-officer
    evidence: register/{number}/2
purposes:
  closed: yes
  list:
    - purpose: safeguarding-children
      necessary-because: No one agency of community {number} holds enough to judge the risk.
      proportionate-because: Only what bears on the risk is shared, only with those who decide.
      if-not-shared: A child at risk is seen too late.
data:
  closed: yes
  list:
    - item: child-identity
      is: identity
      subjects:
        - child
      why: To be sure that everyone speaks of the same child.
    - item: incident-summary
      is: incident
      subjects:
        - child
      confidential: yes
      why: What happened, and who was there.
flows:
{flows}roles:
  - for: {{}}
    each-is: controller
lawfulness:
  - for: {{}}
    regime: general
    basis:
      - uk-gdpr-art-6-1-e
    confidence:
      met-by: public-interest
      why: A child may be at risk of significant harm.
    article-8: Limited to what protects the child.
standards:
  - standard: tell-partners-of-a-breach
    no-later-than: 12 hours
    counted-from: discovery
clauses:
  - clause: breach
    number: "1.1"
    about: breach
    effect: safeguard
    standards:
      - tell-partners-of-a-breach
    text: Whoever finds a breach in matter {number} tells every party to this agreement within twelve hours.
  - clause: complaints
    number: "1.2"
    about: complaints
    effect: duty
    text: A complaint that touches on matter {number} is answered by the party that holds the record.
retention:
  - records: enquiry
    items:
      - child-identity
      - incident-summary
    keep: 25 years
    counted-from: date-of-birth
    then: destroy
    disposed-by: each-party
"""


def generate(folder: Path, count: int) -> int:
    """Write a framework of `count` protocols into a folder; returns the number of lines of its agreements, on average."""
    communities = max(count // 100, 1)
    ids = party_ids(count)
    (folder / "agreements").mkdir(parents=True, exist_ok=True)
    (folder / "parties").mkdir(exist_ok=True)
    (folder / "framework.yaml").write_text(FRAMEWORK)
    for number, id in enumerate(ids):
        text = PARTY.format(id=id, kind=KINDS[number % len(KINDS)])
        (folder / "parties" / f"{id}.yaml").write_text(text)
    (folder / "charter.yaml").write_text(charter(ids))
    for number in range(communities):
        (folder / f"community-{number}.yaml").write_text(overarching(number, ids))
    pairs = list(itertools.islice(itertools.combinations(ids, 2), count - communities - 1))
    lines = 0
    for number, pair in enumerate(pairs):
        text = agreement(number, communities, pair)
        lines += text.count("\n")
        (folder / "agreements" / f"agreement-{number}.yaml").write_text(text)
    return round(lines / len(pairs))
