"""A public authority relies on consent as its lawful basis.

Looks at every statement under `lawfulness` whose basis is consent, and at each public authority that relies on it. In a
document without such statements it looks at `as-lawful-basis` under `consent`, and at the parties, or at the body that
leads or owns the document. Where the sharing is to keep somebody safe the words are strong. Elsewhere a reason answers
it: `as-lawful-basis` with `why`, and with `if-refused: not-shared`, so that a refusal is respected. Agreement that lifts
a duty of confidence, or to a service, is another matter and is not questioned here.

Why
---
Consent must be freely given, and people are seldom free to refuse an authority on which they depend (UK GDPR Articles
4(11) and 7 and recital 43; the regulator's questions and answers on safeguarding). Authorities have tasks and duties to
rest on, and those hold when somebody says no.

When to waive
-------------
When people lose nothing by refusing, and the data protection officer has said so: name the advice.

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
    parties:
      - party: anyborough-council
    lawfulness:
      - for: {purposes: [safeguarding-children]}
        basis: [uk-gdpr-art-6-1-a]

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
    parties:
      - party: anyborough-council
    lawfulness:
      - for: {purposes: [safeguarding-children]}
        basis: [uk-gdpr-art-6-1-e]
    consent:
      as-lawful-basis:
        used: never
      to-lift-confidence:
        used: sometimes
        if-refused: decide-on-the-public-interest
"""

import datetime
from collections.abc import Iterable, Iterator

import msgspec

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.legal import IfRefused, Used
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ..sentences import listed
from ._lawfulness import CONSENT, NO_GROUNDS, consent_parts, covered_purposes, held, is_safeguarding, titles

RULE = declare(
    severity=Severity.WARNING, source="UK GDPR Articles 4(11) and 7; regulator's advice to public authorities"
)

_BOARD = frozenset({"board"})
"""Partnership boards: their members are public authorities."""


class _Relied(msgspec.Struct):
    """A place at which consent is a basis, with those who rely on it there and what for."""

    document: Document[Protocol]
    alone: bool
    authorities: list[str]
    others: list[str]
    purposes: list[str]


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each statement on which an authority relies on consent; else what a document says of consent."""
    found: dict[Place, _Relied] = {}
    for each in held(corpus):
        for part in each.parts:
            if CONSENT in part.grounds.basis and each.giver is not None:
                alone = len(part.grounds.basis) == 1
                place = part.place("basis", CONSENT)
                relied = found.setdefault(place, _Relied(each.document, alone, [], [], []))
                who = relied.authorities if corpus.is_public_authority(each.giver) else relied.others
                who.extend([each.giver] if each.giver not in who else [])
                relied.purposes.extend(id for id in each.purposes if id not in relied.purposes)
    for place, relied in found.items():
        # Several bases for authorities and others: consent may be that of the others.
        if relied.authorities and (relied.alone or not relied.others):
            yield from _problem(corpus, relied.document, place, relied.authorities, relied.purposes)
    for document in corpus.protocols:
        body = document.body
        said = body.consent.as_lawful_basis if body.consent else None
        if said is None or said.used is Used.NEVER or body.lawfulness:
            continue
        if not body.is_retired and body.type not in NO_GROUNDS:
            authorities = list(_authorities(corpus, body, said.for_.parties if said.for_ else ()))
            if authorities:
                purposes = covered_purposes(body, said.for_)
                at_times = said.used is Used.SOMETIMES
                yield from _problem(
                    corpus, document, document.at(said, "used"), authorities, purposes, at_times
                )


def _authorities(corpus: Corpus, body: Protocol, named: tuple[str, ...]) -> Iterator[str]:
    """The public authorities that a document speaks for: its parties; without any, those who lead or own it."""
    parties = named or tuple(each.party for each in body.parties)
    yield from (id for id in parties if corpus.is_public_authority(id))
    if not parties:
        for id in filter(None, (body.led_by, body.answers_to)):
            if corpus.is_public_authority(id) or not _BOARD.isdisjoint(corpus.body_types(id)):
                yield id
                return


def _problem(
    corpus: Corpus,
    document: Document[Protocol],
    place: Place,
    authorities: list[str],
    purposes: Iterable[str],
    at_times: bool = False,
) -> Iterator[Problem]:
    safeguarding = [id for id in purposes if is_safeguarding(corpus, id)]
    if not safeguarding and _answered(corpus, document):
        return
    board = not corpus.is_public_authority(authorities[0])
    who = titles(corpus, authorities, begins=not board)
    who = f"The members of {who}" if board else who
    relies = f"{'relies' if len(authorities) == 1 and not board else 'rely'}{' at times' if at_times else ''}"
    law = corpus.provision(CONSENT)
    if safeguarding:
        message = (
            f"{who} {relies} on consent for {listed(f'`{id}`' for id in safeguarding)}: whoever causes the harm, or "
            "is under that person's pressure, could stop the sharing by saying no."
        )
        help = (
            "Rest it on the public task (UK GDPR Art 6(1)(e)) or a duty (Art 6(1)(c)). Go on asking people where that "
            "is safe, as agreement that lifts confidence, and weigh a refusal."
        )
    else:
        message = (
            f"{who} {relies} on consent as a lawful basis, and people who depend on a public authority are seldom "
            "free to refuse it."
        )
        help = (
            "Name the task or duty that it acts on. If people really are free, say so under `as-lawful-basis`: `why`, "
            "and `if-refused: not-shared`."
        )
    yield Problem(
        place=place,
        message=message,
        help=help,
        related=(Related(law.note, title=law.name),) if law and law.note else (),
        about=" ".join(authorities),
    )


def _answered(corpus: Corpus, document: Document[Protocol]) -> bool:
    """Whether a reason is given why people are free to refuse, with a refusal that is respected."""
    return any(
        part.used is not Used.NEVER and part.why and part.if_refused is IfRefused.NOT_SHARED
        for _, part in consent_parts(corpus, document, "as_lawful_basis")[:1]
    )
