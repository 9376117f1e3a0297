"""The purposes of one document have little in common.

Looks at the purposes of agreements and overarching protocols that the catalogue puts under a theme. Two belong
together when they share a theme or a wider purpose. Purposes that serve any sharing (running services, emergencies)
and those that say why they fit (`compatible-because`) are left out.

Why
---
NHS guidance on agreements asks for one agreement per theme: readers find what concerns them, and a change to one
purpose does not put the others up for signature.

When to waive
-------------
When the parties have chosen one document on purpose, as for a whole community: say so in the reason.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    purposes:
      list:
        - purpose: child-protection-enquiry
        - purpose: welfare-benefits
        - purpose: fraud

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    purposes:
      list:
        - purpose: child-protection-enquiry
        - purpose: missing-children
        - purpose: audit
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.protocol import ProtocolType
from ..rule import declare
from ._shared import midway

RULE = declare(severity=Severity.ADVICE, source="NHS agreement template of 2020")

_SERVE_ALL = frozenset({"running-services", "emergency"})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report documents whose purposes fall into groups that have nothing in common."""
    themes = {id: each.thing.theme for id, each in corpus.entries("purpose").items()}
    for document in corpus.protocols:
        body = document.body
        if body.purposes is None or len(body.purposes.list) < 2 or body.is_retired:
            continue
        if not body.type.is_agreement and body.type is not ProtocolType.OVERARCHING:
            continue
        listed = [
            each.purpose
            for each in body.purposes.list
            if not each.compatible_because and (theme := themes.get(each.purpose)) and theme not in _SERVE_ALL
        ]
        if len({themes[each] for each in listed}) < 2:
            continue
        groups = _groups(corpus, listed, themes)
        if len(groups) > 1:
            told = "; ".join(_spoken(corpus, group) for group in groups)
            yield Problem(
                place=document.at(body.purposes),
                message=f"The purposes have little in common: {told}.",
                help="Consider an agreement for each theme, or say under `compatible-because` why they belong together.",
            )


def _groups(corpus: Corpus, purposes: list[str], themes: dict[str, str | None]) -> list[list[str]]:
    """The purposes in groups that share neither theme nor wider purpose, each in the order of the document."""
    groups: list[tuple[list[str], set[str]]] = []
    for purpose in purposes:
        marks = {f"theme {themes[purpose]}", *corpus.wider("purpose", purpose)} - {"any"}
        akin = [group for group in groups if not group[1].isdisjoint(marks)]
        together = [each for group in akin for each in group[0]] + [purpose]
        groups = [group for group in groups if group not in akin]
        groups.append((together, marks.union(*(group[1] for group in akin))))
    return sorted(
        (sorted(group, key=purposes.index) for group, _ in groups), key=lambda group: purposes.index(group[0])
    )


def _spoken(corpus: Corpus, group: list[str]) -> str:
    titles = [midway(corpus.title("purpose", each)) for each in group]
    more = f" and {len(titles) - 2} more" if len(titles) > 2 else ""
    return ", ".join(titles[:2]) + more
