"""An exemption from data protection law is used as a power to share, a lawful basis or a condition.

Looks at the grounds that documents and legal positions state (basis, conditions, gateways, and the law that is to lift
confidence) and at the laws that a document lists as a power, gateway, basis or duty. An exemption may stand in the list
of laws, and in clauses on privacy notices and access requests: there it is at home. Exemptions of the Data Protection
Act 1998 are told of too, since what took their place is no power either. Where the catalogue is not certain, it warns.

Why
---
An exemption sets aside a data subject's right, or a duty to tell people, for as long as that would harm the purpose.
It gives nobody a power to share, and it is no lawful basis: both are still needed. “Section 29” was for years written
on request forms as if it were one, and Schedule 2 paragraph 2 of the 2018 Act is now used the same way.

When to waive
-------------
Never for long: put the power and the lawful basis beside it.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [dpa-2018-sch2-para2]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    legal-framework:
      - {law: dpa-2018-sch2-para2, as: exemption from telling people}
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [cda-1998-s115]
"""

import datetime
from collections.abc import Iterator

from ...model.control import LawCited
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.legal import Confidence
from ...model.references import Reference
from ..rule import declare
from ._gateways import is_exemption, relied_on
from ._shared import Citation, noted

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="ICO data sharing code: an exemption is no lawful basis",
)

_GROUNDS = ("gateways", "basis", "special-category", "criminal-offence", "conditions", "law")

_USED = {
    "gateways": "a power to share",
    "basis": "a lawful basis",
    "special-category": "a condition for special category data",
    "criminal-offence": "authority for criminal offence data",
    "conditions": "a condition of Schedule 1 or 8",
}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each place where an exemption stands among the grounds of sharing."""
    for citation in relied_on(corpus, _GROUNDS, bases=True):
        law = corpus.provision(citation.id)
        if law is None or not is_exemption(law):
            continue
        yield Problem(
            place=citation.place,
            severity=Severity.ERROR if law.may_fail else Severity.WARNING,
            message=f"{law.name} is an exemption, and is used as {_used_as(citation)}.",
            help="Name the power and the lawful basis of the sharing. The exemption, where it is needed, goes into the "
            "clause on telling people or on access requests.",
            related=noted(law),
            about=citation.id,
        )


def _used_as(citation: Citation) -> str:
    at = citation.at
    if isinstance(at, Reference) and isinstance(at.thing, Confidence):
        return "the law that lifts the duty of confidence"
    if isinstance(at, Reference) and isinstance(at.thing, LawCited):
        return f"“{at.thing.as_}”"
    return _USED.get(str(at.steps[0]) if isinstance(at, Reference) else "", "grounds for sharing")
