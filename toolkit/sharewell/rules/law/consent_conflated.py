"""The three parts that consent can play are not kept apart, or it is the lawful basis without a record and a way back.

Looks at what `consent` says of the three questions, in the document or one above it, beside the grounds under
`lawfulness`. Where consent is the lawful basis, `as-lawful-basis` must say how people are informed, where the answer is
recorded and how it is withdrawn; a clause on consent or openness may say it instead. It is an error where grounds rest
on consent that the document says is never used, where a refusal of the lawful basis is to be decided as one of
confidence would be, and where agreement lifts confidence but the document speaks only of consent to something else. A
part that is left out and not relied on is no fault.

Why
---
Consent as a lawful basis, agreement that lifts a duty of confidence, and agreement to a service are separate questions
with separate answers. Who relies on the first must be able to show it, and people must be able to withdraw it: UK GDPR
Article 7(1) and (3).

When to waive
-------------
When the record and the withdrawal are set out in a document that this one names and that is not kept here.

Bad
---
    protocol: parenting
    title: Parenting programme agreement
    type: reciprocal-agreement
    tier: agreement
    consent:
      as-lawful-basis:
        used: always
        informed-by: the programme's leaflet

Good
----
    protocol: parenting
    title: Parenting programme agreement
    type: reciprocal-agreement
    tier: agreement
    consent:
      as-lawful-basis:
        used: always
        informed-by: the programme's leaflet
        recorded-in: the form that the parent signs
        withdrawn-by: telling the programme's worker, in any way
"""

import datetime
import re
from collections.abc import Iterator

import msgspec

from ...model.clauses import Topic
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import inherited_clauses
from ...model.findings import Problem, Related, Severity
from ...model.legal import ConfidenceMet, ConsentPart, IfRefused, Used
from ...model.patterns import later
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ..sentences import listed
from ._lawfulness import CONSENT, NO_GROUNDS, Held, Part, consent_parts, held

RULE = declare(severity=Severity.ERROR, source="UK GDPR Article 7(1) and (3)")


class _Owed(msgspec.Struct, frozen=True):
    """What consent as a basis must have: its key, what that says, and the words by which a clause may say it instead."""

    key: str
    says: str
    words: re.Pattern[str]


_OWED = (
    _Owed(
        "informed-by",
        "how people are told what they agree to",
        later(r"\b(?:inform|t[eo]ll|told|expla|say)", re.I),
    ),
    _Owed(
        "recorded-in",
        "where the answer is recorded",
        later(r"\b(?:record|documented|writ|noted?\b)", re.I),
    ),
    _Owed("withdrawn-by", "how people withdraw it", later(r"\b(?:withdr|chang\w* (?:\w+ )?mind)", re.I)),
)

_CLAUSES = (Topic.CONSENT, Topic.TRANSPARENCY)

_DECIDED_ANYWAY = {
    IfRefused.SHARED_ANYWAY: "information is shared anyway",
    IfRefused.DECIDE_ON_THE_PUBLIC_INTEREST: "the public interest decides",
    IfRefused.DECIDE_IN_BEST_INTERESTS: "best interests decide",
}

_AGREED = (ConfidenceMet.EXPLICIT_CONSENT, ConfidenceMet.IMPLIED_CONSENT)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report, document by document, what is said of consent and cannot stand together."""
    relying: dict[str, list[tuple[Held, Part]]] = {}
    for each in held(corpus):
        for part in each.parts:
            if CONSENT in part.grounds.basis or _agreement(part):
                relying.setdefault(each.document.path, []).append((each, part))
    for document in corpus.protocols:
        body = document.body
        if body.is_retired or body.type in NO_GROUNDS:
            continue
        grounds = relying.get(document.path, ())
        if grounds or (body.consent and body.consent.as_lawful_basis):
            yield from _of_the_basis(
                corpus, document, [part for _, part in grounds if CONSENT in part.grounds.basis]
            )
            yield from _of_confidence(corpus, document, [part for _, part in grounds if _agreement(part)])


def _agreement(part: Part) -> ConfidenceMet | None:
    """The kind of agreement that is the first answer to the duty of confidence, where it is one."""
    confidence = part.grounds.confidence
    return confidence.met_by if confidence is not None and confidence.met_by in _AGREED else None


def _of_the_basis(corpus: Corpus, document: Document[Protocol], grounds: list[Part]) -> Iterator[Problem]:
    said = consent_parts(corpus, document, "as_lawful_basis")
    holder, nearest = said[0] if said else (None, None)
    if nearest is not None and nearest.used is Used.NEVER:
        if grounds and holder is not None and nearest.for_ is None:
            yield Problem(
                place=grounds[0].place("basis", CONSENT),
                message="Consent is stated as the lawful basis here, and is said never to be one"
                f"{'' if holder is document else f' in {holder.body.name}'}.",
                help="Name the basis that is relied on. If people's agreement lifts the duty of confidence, or is "
                "agreement to a service, say so there and not as the lawful basis.",
                related=(Related("used: never", holder.at(nearest, "used"), "consent as lawful basis"),),
                about="basis",
            )
            return
        nearest = None
    own = nearest if holder is document else None
    if not grounds and own is None:
        return
    place = document.at(own, "used") if own else grounds[0].place("basis", CONSENT)
    if missing := list(_missing(corpus, document, [part for _, part in said])):
        yield Problem(
            place=place,
            message=f"Consent is a lawful basis here, and the document does not say "
            f"{listed((each.says for each in missing), 'or')}.",
            help=f"Add {listed(f'`{each.key}`' for each in missing)} under `as-lawful-basis`, or name the basis that is "
            "really relied on.",
            about="basis",
        )
    if own is not None and own.if_refused in _DECIDED_ANYWAY and not _other_basis(corpus, document):
        yield _decided(document, own, own.if_refused)


def _missing(corpus: Corpus, document: Document[Protocol], said: list[ConsentPart]) -> Iterator[_Owed]:
    """What neither the keys nor a clause about consent or openness says, here or inherited."""
    held_clauses = [each.clause for each in inherited_clauses(corpus, document)]
    texts = [
        clause.text
        for clause in (*document.body.clauses, *held_clauses)
        if clause.about in _CLAUSES and clause.text
    ]
    texts += [part.why for part in said if part.why]
    for each in _OWED:
        keyed = any(getattr(part, each.key.replace("-", "_")) for part in said)
        if not keyed and not any(each.words.search(text) for text in texts):
            yield each


def _other_basis(corpus: Corpus, document: Document[Protocol]) -> bool:
    """Whether the document states another basis, on which it may share with those who refuse."""
    return any(
        id != CONSENT
        for each in held(corpus)
        if each.document is document
        for part in each.parts
        for id in part.grounds.basis
    )


def _decided(document: Document[Protocol], part: ConsentPart, refused: IfRefused) -> Problem:
    return Problem(
        place=document.at(part, "if-refused"),
        message=f"Consent is the only lawful basis stated, and when it is refused {_DECIDED_ANYWAY[refused]}: that "
        "answers the duty of confidence and leaves no lawful basis.",
        help="Name the basis on which you would share all the same, such as a public task, under `lawfulness`; and "
        "put the asking, and what a refusal leads to, under `to-lift-confidence`.",
        about="refused",
    )


def _of_confidence(corpus: Corpus, document: Document[Protocol], grounds: list[Part]) -> Iterator[Problem]:
    if not grounds:
        return
    said = consent_parts(corpus, document, "to_lift_confidence")
    if said:
        holder, part = said[0]
        if part.used is Used.NEVER and part.for_ is None:
            yield Problem(
                place=_place(grounds[0]),
                message="Agreement is stated here as what lifts the duty of confidence, and is said never to do so"
                f"{'' if holder is document else f' in {holder.body.name}'}.",
                help="Say which of the two holds: `used` under `to-lift-confidence`, or another answer under "
                "`confidence`, such as the public interest or statute.",
                related=(Related("used: never", holder.at(part, "used"), "agreement that lifts confidence"),),
                about="confidence",
            )
        return
    explicit = next((each for each in grounds if _agreement(each) is ConfidenceMet.EXPLICIT_CONSENT), None)
    elsewhere = [
        words
        for name, words in (
            ("as_lawful_basis", "as a lawful basis"),
            ("to_receive_a_service", "to a service"),
        )
        for _, part in consent_parts(corpus, document, name)[:1]
        if part.used is not Used.NEVER
    ]
    if explicit is not None and elsewhere:
        yield Problem(
            place=_place(explicit),
            message="Agreement is stated here as what lifts the duty of confidence, and the document speaks only of "
            f"consent {listed(elsewhere)}: one question does not answer the other.",
            help="Add `to-lift-confidence` under `consent`: when people are asked, where the answer is recorded, what "
            "a refusal leads to.",
            about="confidence",
        )


def _place(part: Part) -> Place:
    """Where the answer to the duty of confidence is stated, else where the position is named that brings it."""
    statement = part.grounds.statement
    if statement.confidence is not None:
        return part.document.at(statement.confidence, "met-by")
    return part.document.at(statement, "position")
