"""A review with one of everything, and one in which every text would do harm if it were not data."""

from __future__ import annotations

import datetime
import hashlib
from typing import Any

from sharewell.changes.handed import HandedChange
from sharewell.changes.review import Agreed, Below, Charted, Review, Stale, Texts, Version
from sharewell.changes.weights import Asks, Turn
from sharewell.changes.wording import difference
from sharewell.model.findings import Finding, Severity
from sharewell.model.places import Place

FILE = "agreements/hub.yaml"
HUB = "protocol hub"
BEFORE = """\
protocol: hub
title: Hub agreement
parties:
  - {party: council, as: signatory}
  - {party: landlord, as: signatory}
clauses:
  - clause: asking
    text: Staff answer within five working days of being asked.
retention:
  - {records: cases, keep: 25 years}
notes: One
line-a: 1
line-b: 2
line-c: 3
line-d: 4
line-e: 5
line-f: 6
line-g: 7
"""
AFTER = (
    BEFORE.replace("  - {party: landlord, as: signatory}", "  - {party: fire, as: signatory}")
    .replace("five working days", "two working days")
    .replace("25 years", "30 years")
)


def place(line: int, path: str = "") -> Place:
    """A place in the changed file."""
    return Place(FILE, line, 5, line, 12, path=path)


def change(kind: str, thing: str, turn: Turn, told: str, **more: Any) -> HandedChange:
    """A change in given words, which do not depend on how a kind of change puts it."""
    known_by = hashlib.sha256(f"{kind} {told}".encode()).hexdigest()[:12]
    return HandedChange(
        kind=kind, thing=thing, turn=turn, told=told, known_by=known_by, **({"document": HUB} | more)
    )


FIRE = change(
    "party-added",
    "party",
    Turn.ADDED,
    "The fire service takes part, as signatory.",
    subject="parties/fire",
    called="The fire service",
    after=place(5),
    new="signatory",
    concerned=("fire",),
)
LANDLORD = change(
    "party-removed",
    "party",
    Turn.REMOVED,
    "The landlord no longer takes part; it did as signatory.",
    subject="parties/landlord",
    called="The landlord",
    before=place(5),
    old="signatory",
)
KEPT = change(
    "retention-lengthened",
    "retention",
    Turn.LOOSENED,
    "Case records are kept for 30 years, no longer for 25.",
    subject="retention/cases/keep",
    called="Case records",
    before=place(10),
    after=place(10),
    old="25 years",
    new="30 years",
)
ASKING = change(
    "clause-altered",
    "clause",
    Turn.ALTERED,
    "Clause 5.1 is put in other words: read both.",
    subject="clauses/asking/text",
    called="Clause 5.1",
    before=place(8),
    after=place(8),
    words=difference(
        "Staff answer within five working days of being asked.",
        "Staff answer within two working days of being asked.",
    ),
)
TITLE = change(
    "document-reworded",
    "document",
    Turn.REWORDED,
    "The title is worded anew.",
    document="party fire",
    subject="title",
    called="title",
    before=Place("fire.yaml", 2),
    after=Place("fire.yaml", 2),
)
MISSING = Finding(
    rule="flow-without-basis",
    severity=Severity.ERROR,
    place=Place("agreements/school.yaml", 7, 3, 7, 9),
    message="The fire service receives and has no lawful basis.",
    help="Name one.",
    document="protocol school",
)
SETTLED = Finding(
    rule="review-due", severity=Severity.WARNING, place=place(2), message="The review is due.", document=HUB
)


def review() -> Review:
    """A review with one of everything."""
    return Review(
        base="main",
        head="the work tree",
        as_of=datetime.date(2026, 11, 22),
        catalogue="2026-11-21",
        changes=(FIRE, LANDLORD, KEPT, ASKING, TITLE),
        introduced=(MISSING,),
        resolved=(SETTLED,),
        below=(
            Below(
                document="protocol school",
                called="School notification",
                above=HUB,
                above_called="Hub agreement",
                findings=(MISSING,),
            ),
        ),
        agreed=(
            Agreed(
                document="school",
                called="School notification",
                above="hub",
                agreed="1.0",
                accepts="1",
                is_="2.0",
                stands=False,
                place=Place("agreements/school.yaml", 4),
            ),
        ),
        stale=(
            Stale(
                document="hub",
                party="council",
                called="the council",
                role="Chief executive",
                adopted="1.0",
                because=(FIRE, KEPT),
            ),
            Stale(
                document="hub", party="fire", called="the fire service", role="", adopted="", because=(FIRE,)
            ),
        ),
        versions=(
            Version(
                document="hub",
                was="1.0",
                is_="1.0",
                asks=Asks.MAJOR,
                fits=False,
                has_revision=False,
                fitting="2.0",
                place=place(3),
                sentence="Hub agreement is still version 1.0, and the changes ask for a new major version; 2.0 would fit.",
            ),
        ),
        charts=(
            Charted(
                document="chart sharing",
                called="When to share",
                svg='<svg class="sw-drawing"><title>x</title></svg>',
                words=("The question “Is it urgent?” is no longer asked.",),
            ),
        ),
        laid_out=("parties/council.yaml",),
        untold=("charts/odd.yaml",),
        texts=(Texts(document=HUB, before_file=FILE, after_file=FILE, before=BEFORE, after=AFTER),),
        titles={HUB: "Hub agreement", "party fire": "The fire service"},
    )


HARM = (
    "<script>hacked=1</script> <img src=x onerror=hacked=1> **stars** __b__ `code` [link](javascript:hacked=1) "
    "![p](//evil.example/x.png) <https://evil.example> https://evil.example/x www.evil.example a@evil.example @everyone "
    "@org/team #123 GH-45 org/repo#6 :tada: | cell \\ ~~s~~ $x$ --> </details> ::error::x ##[y] \x1b[31m \u202e %0A <!-- c -->"
)


def harmful() -> Review:
    """The review with harm in every text that comes from a document, a file's name or a revision's."""
    return Review(
        base=HARM,
        head=HARM,
        as_of=datetime.date(2026, 11, 22),
        catalogue="2026-11-21",
        changes=(
            change(
                "party-added",
                "party",
                Turn.ADDED,
                f"{HARM}\n\n# No heading\n\n{HARM}",
                document=f"protocol {HARM}",
                subject=HARM,
                called=HARM,
                after=Place(f"{HARM}.yaml", 1, 1, 1, 4),
                words=difference(f"old {HARM}", f"new {HARM}"),
            ),
            change(
                "party-removed",
                "party",
                Turn.REMOVED,
                f"1. {HARM}\n- x",
                subject="p",
                called=HARM,
                before=Place(HARM, 1),
                old=HARM,
            ),
        ),
        introduced=(
            Finding(
                rule="flow-without-basis",
                severity=Severity.ERROR,
                place=Place(HARM, 1, 1, 1, 2),
                message=HARM,
                help=HARM,
            ),
        ),
        resolved=(),
        below=(),
        stale=(Stale(document=HARM, party=HARM, called=HARM, role=HARM, adopted=HARM, because=()),),
        versions=(
            Version(
                document=HARM,
                was=HARM,
                is_=HARM,
                asks=Asks.MAJOR,
                fits=False,
                has_revision=False,
                fitting=HARM,
                place=Place(HARM),
                sentence=HARM,
            ),
        ),
        charts=(Charted(document="chart x", called=HARM, svg="", words=(HARM,)),),
        unreadable=(HARM,),
        laid_out=(HARM,),
        untold=(HARM,),
        texts=(
            Texts(document=HUB, before_file=HARM, after_file=HARM, before=f"{HARM}\n", after=f"a: {HARM}\n"),
        ),
        titles={HUB: HARM, f"protocol {HARM}": HARM},
    )
