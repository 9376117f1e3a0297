"""A purpose lies outside the closed list of the document above.

Looks at the purposes of a document, and at those that only its flows name. On each line upwards the nearest closed
list counts; one of several parents that has room for the purpose is enough. A finer purpose lies inside a wider one.
A list that is open, or absent, binds nothing, and a purpose that rests on a statutory duty may exceed any list.

Why
---
Rotherham 1.6 lists the purposes for which information may be shared under the protocol; the parties signed for those
and no others.

When to waive
-------------
When the owner of the document above has agreed to add the purpose: until the day of its next edition.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
    purposes:
      list:
        - purpose: child-protection-enquiry
        - purpose: immigration
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    purposes:
      closed: yes
      list:
        - purpose: safeguarding-children

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
    purposes:
      list:
        - purpose: child-protection-enquiry
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    purposes:
      closed: yes
      list:
        - purpose: safeguarding-children
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import nearest_above
from ...model.findings import Problem, Related, Severity
from ...model.framework import Owes
from ...model.places import Step
from ...model.protocol import Protocol
from ...model.words import Thing
from ..rule import declare
from ._shared import binds, duty_among, owing

RULE = declare(severity=Severity.ERROR, source="Rotherham's overarching protocol of 2012, 1.6")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report purposes for which no closed list above has room."""
    closed = {
        each.id: frozenset(each.body.purpose_list)
        for each in corpus.protocols
        if each.body.purposes and each.body.purposes.closed and binds(each)
    }
    if not closed:
        return
    for document in owing(corpus, Owes.PURPOSES):
        lists = nearest_above(corpus, document, closed)
        if not lists:
            continue
        for thing, steps, purpose, laws in _purposes(document):
            if any(corpus.is_within("purpose", purpose, closed[each.id]) for each in lists):
                continue
            duty = duty_among(corpus, laws)
            if duty is True or corpus.purpose(purpose) is None:
                continue
            names = " and ".join(f"`{each.id}`" for each in lists)
            powers = " What it rests on is no duty." if duty is False else ""
            yield Problem(
                place=document.at(thing, *steps),
                message=f"The purpose `{purpose}` is not within the closed list of {names}.{powers}",
                help=f"Ask the owner of {names} to add it, take it out, or name under `rests-on` the statutory duty "
                "or order that requires it.",
                related=tuple(
                    Related(
                        ", ".join(each.body.purpose_list), each.at(each.body.purposes, "list"), each.body.name
                    )
                    for each in lists
                ),
                about=purpose,
            )


def _purposes(document: Document[Protocol]) -> Iterator[tuple[Thing, tuple[Step, ...], str, tuple[str, ...]]]:
    """Each purpose: what names it and where, its id, and what it rests on."""
    own = document.body.purposes.list if document.body.purposes else ()
    for each in own:
        yield each, ("purpose",), each.purpose, each.rests_on
    told = {each.purpose for each in own}
    for flow in document.body.flows:
        for position, purpose in enumerate(flow.purposes):
            if purpose not in told and not flow.emergency:
                told.add(purpose)
                yield flow, ("purposes", position), purpose, ()
