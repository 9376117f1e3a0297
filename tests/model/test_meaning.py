"""The stamp of a document: the same for as long as it says the same about sharing."""

from __future__ import annotations

import pytest

from sharewell.model.meaning import stamp
from sharewell.reading.load import read_source

HUB = """\
protocol: hub
title: Hub
type: reciprocal-agreement
tier: agreement
areas: [Anyborough, Northshire]
parents:
  - protocol: above
steps:
  - {step: first, does: Ask.}
  - {step: second, does: Tell.}
"""


def stamp_of(text: str) -> str:
    read = read_source(text, "hub.yaml")
    assert read.document is not None, [each.message for each in read.findings]
    return stamp(read.document)


@pytest.mark.parametrize(
    "text",
    [
        HUB.replace("[Anyborough, Northshire]", "[Northshire, Anyborough]"),
        "# said\n" + HUB.replace("title: Hub", 'title:   "Hub"'),
        HUB.replace("title: Hub", "title: >-\n  Hub"),
        HUB + 'version: "2.0"\nstatus: in-force\nupdated: 2026-01-01\n',
        HUB + 'revisions: [{version: "2.0"}]\nadoptions: [{party: a, version: "2.0", on: 2026-01-01}]\n',
        HUB
        + "notes: Seen.\nwritten-by: lead\nreplaces: [old]\nreviews: [{on: 2026-01-01}]\nconsulted: [All]\n",
        HUB.replace(
            "protocol: above\n",
            'protocol: above\n    version: "2.1"\n    accepts: "2"\n    stamp: 3f9a0c51d2e7\n'
            "    accepted-on: 2026-01-01\n    as-printed: The protocol\n",
        ),
    ],
)
def test_layout_order_and_history_do_not_count(text: str) -> None:
    assert stamp_of(text) == stamp_of(HUB)


@pytest.mark.parametrize(
    "text",
    [
        HUB.replace("title: Hub", "title: The hub"),
        HUB.replace("Northshire", "Southshire"),
        HUB.replace("protocol: above", "protocol: beyond"),
        HUB.replace(
            "{step: first, does: Ask.}\n  - {step: second, does: Tell.}",
            "{step: second, does: Tell.}\n  - {step: first, does: Ask.}",
        ),
        HUB + "summary: What it is for.\n",
        HUB + "effective: {from: 2026-01-01}\n",
        HUB + "parties: [{party: council}]\n",
    ],
)
def test_what_it_says_counts(text: str) -> None:
    assert stamp_of(text) != stamp_of(HUB)


def test_what_is_understood_may_be_written_down() -> None:
    party = "parties: [{party: council}]\npurposes: {list: [{purpose: safeguarding-children}]}\n"
    said = party.replace("council}", "council, as: signatory}").replace("{list", "{closed: no, list")
    assert stamp_of(HUB + party) == stamp_of(HUB + said)
    for other in (said.replace("signatory", "recipient"), said.replace("closed: no", "closed: yes")):
        assert stamp_of(HUB + other) != stamp_of(HUB + said)
