"""Something is cited as a power to share that gives none.

Looks at what documents and legal positions state under `gateways`, and at the laws that a document lists as a power or
gateway. The catalogue says what each provision does: a limitation period, a rule of evidence, a ground for possession,
a restriction, a lawful basis or a mere duty to have regard to something lets nobody share. Guidance gives no power
either. Law that has ended is left to `law-repealed`, a Bill to `law-not-in-force`, an exemption to
`exemption-as-power`. A law that is listed as background, duty or restriction is left alone.

Why
---
A published protocol listed the Limitation Act, the Civil Evidence Act and grounds for possession among the powers on
which its partners relied; section 17 of the Crime and Disorder Act 1998 is cited more often than section 115, which is
the power. Somebody who relies on such a law has no power at all.

When to waive
-------------
When counsel has advised that the provision implies a power: name the advice.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [cda-1998-s17]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [cda-1998-s115]
"""

import datetime
from collections.abc import Iterator

from ...catalogue.standing import State, standing
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.law import Guidance, LawKind, Nature, Provision
from ...model.words import Country
from ..rule import declare
from ._gateways import is_exemption, is_power, relied_on
from ._shared import noted

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    source="Rotherham's overarching protocol of 2012, Appendix A",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report what is cited as a power and, by the catalogue, is none."""
    country = corpus.framework.country or Country.ENGLAND
    for citation in relied_on(corpus, ("gateways",), duties=False):
        entry = corpus.entry("law", citation.id)
        law = entry.thing if entry else None
        if isinstance(law, Guidance):
            what, name = "guidance, which gives no power", f"“{law.title}”"
        elif isinstance(law, Provision) and not _is_left_to_others(law, day, country) and not is_power(law):
            what, name = _what_it_is(law), law.name
        else:
            continue
        yield Problem(
            place=citation.place,
            message=f"{name} is cited as a power to share, and is {what}.",
            help="Name the power or duty that lets the body share; cite this one, if at all, for what it is.",
            related=noted(law),
            about=citation.id,
        )


def _is_left_to_others(law: Provision, day: datetime.date, country: Country) -> bool:
    """Whether another rule speaks of it, or the catalogue does not say what it does."""
    if law.kind is LawKind.BILL or not law.nature or is_exemption(law):
        return True
    return standing(law, day, country).state is State.ENDED


def _what_it_is(law: Provision) -> str:
    if Nature.NOT_A_GATEWAY in law.nature:
        return "none: it lets nobody share"
    for nature, words in _CALLED.items():
        if nature in law.nature:
            return words
    return "none"


_CALLED = {
    Nature.RESTRICTION: "a restriction",
    Nature.LAWFUL_BASIS: "a lawful basis of data protection law, which a public body needs beside its power",
    Nature.LAWFUL_BASIS_SPECIAL_CATEGORY: "a condition of data protection law",
    Nature.CONDITION: "a condition, which gives no power",
}
