"""A condition is relied on that needs an appropriate policy document, and none is named.

Looks at every statement under `lawfulness`, with its position, for conditions that the catalogue marks as needing one:
paragraph 1 of Schedule 1, nearly all of its Part 2, and Schedule 8. The statement may name the document, or the
agreement or one above it may list one that belongs to the party; one that is withdrawn or only planned does not
count. Paragraph 10 needs none where everyone who receives is a competent authority, nor does paragraph 36 with it.

Why
---
The controller must have the document when the processing begins, and keep it up to date: Data Protection Act 2018,
Schedule 1, Part 4; for law enforcement, section 42. Where the catalogue is not confident, this warns.

When to waive
-------------
When the party is writing the document and has a date for it, and its data protection officer agrees.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
    lawfulness:
      - for: {parties: [anyborough-council]}
        basis: [uk-gdpr-art-6-1-e]
        special-category: [uk-gdpr-art-9-2-g]
        conditions: [dpa-2018-sch1-para18]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
    lawfulness:
      - for: {parties: [anyborough-council]}
        basis: [uk-gdpr-art-6-1-e]
        special-category: [uk-gdpr-art-9-2-g]
        conditions: [dpa-2018-sch1-para18]
        policy-document: council-policy
    documents:
      - document: council-policy
        kind: appropriate-policy
        of: anyborough-council
"""

import datetime
from collections.abc import Iterator

from ...model.control import Companion, CompanionKind, CompanionState
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.law import Provision
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ..sentences import listed
from ._lawfulness import Held, Part, conditions, held, is_competent, paragraph, titles

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="Data Protection Act 2018 Schedule 1 Part 4 and section 42",
)

_UNLAWFUL_ACTS, _EXTENSION = 10, 36

_KEYS = ("conditions", "criminal-offence", "special-category")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each statement that names such a condition, with the parties that have no policy document for it."""
    lacking: dict[Place, tuple[list[Provision], list[str]]] = {}
    for each in held(corpus):
        needing = _needing(corpus, each)
        if needing and not _has_policy(corpus, each):
            part = next(part for part in each.parts if needing[0].provision in conditions((part,)))
            _, givers = lacking.setdefault(_place(part, needing[0]), (needing, []))
            if each.giver is not None and each.giver not in givers:
                givers.append(each.giver)
    for place, (needing, givers) in lacking.items():
        yield _problem(corpus, place, needing, givers)


def _needing(corpus: Corpus, each: Held) -> list[Provision]:
    """The conditions that call for a policy document in some use that is made of the grounds."""
    laws = [
        law for id in conditions(each.parts) if (law := corpus.provision(id)) and law.needs_policy_document
    ]
    if any(paragraph(law) == _UNLAWFUL_ACTS for law in laws) and all(
        is_competent(corpus, to) is not False for use in each.uses for to in use.receivers
    ):
        laws = [law for law in laws if paragraph(law) != _UNLAWFUL_ACTS]
        if all(paragraph(law) == _EXTENSION for law in laws):
            return []
    return sorted(laws, key=lambda law: not law.may_fail)


def _has_policy(corpus: Corpus, each: Held) -> bool:
    for part in each.behind:
        if id := part.grounds.policy_document:
            found = next((one for one in _listed(corpus, each.document) if one.document == id), None)
            if found is None or _counts(found, each.document.body):
                return True
    return any(
        one.kind is CompanionKind.APPROPRIATE_POLICY
        and _counts(one, each.document.body)
        and (one.of is None or each.giver is None or _belongs(corpus, one.of, each.giver))
        for one in _listed(corpus, each.document)
    )


def _listed(corpus: Corpus, document: Document[Protocol]) -> Iterator[Companion]:
    for each in (document, *corpus.ancestors(document)):
        yield from each.body.documents


def _counts(companion: Companion, body: Protocol) -> bool:
    """Whether the companion is there to point to; what is only planned may be named while the document is written."""
    live = body.status is not None and body.status.is_live
    missing = (
        CompanionState.WITHDRAWN,
        CompanionState.NOT_NEEDED,
        *([CompanionState.PLANNED] if live else []),
    )
    return companion.state not in missing


def _belongs(corpus: Corpus, owner: str, party: str) -> bool:
    return owner in corpus.standing_for(party) or party in corpus.standing_for(owner)


def _place(part: Part, law: Provision) -> Place:
    id = law.provision
    return part.place(next((key for key in _KEYS if id in part.own(key)), "conditions"), id)


def _problem(corpus: Corpus, place: Place, needing: list[Provision], givers: list[str]) -> Problem:
    names = listed((law.name for law in needing), most=3)
    who = titles(corpus, givers)
    return Problem(
        place=place,
        severity=Severity.ERROR if needing[0].may_fail else Severity.WARNING,
        message=f"{names} {'need' if len(needing) > 1 else 'needs'} an appropriate policy document, and none is named"
        f"{f' for {who}' if who else ''}.",
        help="List the document under `documents` as an `appropriate-policy`, and name it as `policy-document` here.",
        related=(Related(needing[0].note, title=needing[0].name),) if needing[0].note else (),
        about=" ".join(givers),
    )
