"""Criminal offence data is shared without Article 10 and a condition of Schedule 1.

Looks at every giver of a flow that carries convictions, allegations or other offence data, and at the statements under
`lawfulness` that fit. Under UK GDPR they must state Article 10 under `criminal-offence`, and a paragraph of Schedule 1
under `conditions`. A competent authority, such as the police, has official authority and needs no paragraph. Nothing is
asked for law enforcement under Part 3, which has its own rules. Where a paragraph that is for offence data alone is
named and Article 10 is not, it warns.

Why
---
Offence data, allegations included, may be shared only under official authority or where domestic law authorises it:
UK GDPR Article 10; Data Protection Act 2018, sections 10(4) and (5) and 11(2).

When to waive
-------------
When the party acts under official authority that the catalogue does not know of: name it.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: earlier-convictions
          is: convictions
    flows:
      - flow: answer
        from: [anyborough-council]
        to: [northshire-icb]
        items: [earlier-convictions]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]

Good
----
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: earlier-convictions
          is: convictions
    flows:
      - flow: answer
        from: [anyborough-council]
        to: [northshire-icb]
        items: [earlier-convictions]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        criminal-offence: [uk-gdpr-art-10]
        conditions: [dpa-2018-sch1-para18, dpa-2018-sch1-para36]
"""

import datetime
from collections.abc import Iterator

import msgspec

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.grounds import Case
from ...model.legal import Regime
from ...model.sensitivity import classes
from ...model.sharing import Item
from ...model.vocabulary import DataClass
from ..rule import declare
from ._lawfulness import Part, conditions, is_competent, is_part_3, paragraphs
from ._shared import Lacking, grounds_of, legs

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="UK GDPR Article 10; Data Protection Act 2018 section 10(5)",
)

_FOR_OFFENCES = range(29, 38)
"""Part 3 of Schedule 1, which is about criminal offence data and nothing else."""


class _Fault(msgspec.Struct, frozen=True):
    says: str
    help: str
    severity: Severity = Severity.ERROR


_NEITHER = _Fault(
    "neither Article 10 nor a condition of Schedule 1 for it is stated",
    "Give Article 10 under `criminal-offence` and the paragraph of Schedule 1 under `conditions`.",
)
_NO_AUTHORITY = _Fault("no Article 10 authority is stated", "Give Article 10 under `criminal-offence`.")
_UNSAID = _Fault(
    "a condition of Schedule 1 for it is stated without Article 10",
    "Give Article 10 under `criminal-offence`, beside the condition.",
    Severity.WARNING,
)
_NO_CONDITION = _Fault(
    "Article 10 is stated without a condition of Schedule 1",
    "Give the paragraph that is met under `conditions`: Article 10 alone serves bodies with official authority.",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each giver whose stated grounds lack what offence data needs: once for each statement at fault."""
    needing: dict[str, dict[str, Item]] = {}
    reported: set[tuple[str, str, int]] = set()
    for leg in legs(corpus):
        path, data = leg.document.path, leg.document.body.data
        if path not in needing:
            listed = data.list if data else ()
            needing[path] = {
                each.item: each for each in listed if DataClass.CRIMINAL in classes(corpus, each)
            }
        items = needing[path]
        for position, id in enumerate(leg.flow.items if items else ()):
            if id not in items:
                continue
            for stated in grounds_of(corpus, leg, id):
                for case in stated.cases:
                    key = (path, leg.giver, case.main.statement.at)
                    if key in reported or not case.basis:
                        continue
                    fault = _fault(
                        corpus, leg.giver, tuple(Part(stated.document, one) for one in case.parts), case
                    )
                    if fault is not None:
                        reported.add(key)
                        lacking = Lacking(leg, items[id], position, stated, case)
                        problem = lacking.problem(
                            f"`{id}` holds criminal offence data, and {fault.says} for "
                            f"{corpus.title('party', leg.giver)} to share it.",
                            fault.help,
                        )
                        yield msgspec.structs.replace(problem, severity=fault.severity)


def _fault(corpus: Corpus, giver: str, parts: tuple[Part, ...], case: Case) -> _Fault | None:
    if is_part_3(parts) or case.main.regime is Regime.INTELLIGENCE:
        return None
    named = paragraphs(corpus, conditions(parts))
    authority = any(each.criminal_offence for each in case.parts)
    if named is None or (authority and (named or is_competent(corpus, giver) is not False)):
        return None
    if authority:
        return _NO_CONDITION
    if not named.isdisjoint(_FOR_OFFENCES):
        return _UNSAID
    return _NO_AUTHORITY if named or is_competent(corpus, giver) else _NEITHER
