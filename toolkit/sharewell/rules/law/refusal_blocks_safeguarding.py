"""A refusal of consent, or its withdrawal, stops by itself what is shared to keep somebody safe.

Looks at documents whose purposes, or those of the part concerned, are to keep people safe: what `consent` says that a
refusal leads to (the nearest document above answers where this one is silent), whether information is shared without
agreement at all, and conditions under `before-sharing` that ask for a person's agreement. It warns where grounds for
safeguarding rest on agreement alone and nothing says what a refusal leads to, and where a clause restricts sharing by
consent without a reason. It is silent about sharing for other purposes, about what is narrowed to single items, and
about whatever gives a reason that always stands, such as a statute that asks for agreement. Charts are for
`chart-refusal-blocks`.

Why
---
A refusal is weighed with the danger; it does not decide by itself. Children and adults have been harmed because it was
taken to: government advice on information sharing, rules on consent; Data Protection Act 2018, Schedule 1, paragraph 18.

When to waive
-------------
When the service is one to which the law promises confidence, and the route for danger to life stands in another document.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    purposes:
      list:
        - purpose: safeguarding-children
    consent:
      to-lift-confidence:
        used: always
        if-refused: not-shared

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    purposes:
      list:
        - purpose: safeguarding-children
    consent:
      to-lift-confidence:
        used: sometimes
        if-refused: decide-on-the-public-interest
"""

import datetime
from collections.abc import Iterator

from ...model.clauses import Effect, Topic
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.legal import ConfidenceMet, Consent, ConsentPart, IfRefused, Used
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.selector import Selector
from ...model.sharing import Ground
from ..rule import declare
from ..sentences import listed
from ._lawfulness import (
    CONSENT,
    NO_GROUNDS,
    Held,
    Part,
    consent_parts,
    covered_purposes,
    held,
    is_safeguarding,
)

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="government advice on information sharing 2024 and 2026, rules on consent",
)

_PARTS = (
    ("to_lift_confidence", "to have confidence lifted"),
    ("as_lawful_basis", "as the lawful basis"),
    ("to_receive_a_service", "to a service"),
)

_LAWFUL = (Ground.STATUTE, Ground.COURT_ORDER)

_WEIGHED = frozenset(
    {IfRefused.DECIDE_ON_THE_PUBLIC_INTEREST, IfRefused.DECIDE_IN_BEST_INTERESTS, IfRefused.SHARED_ANYWAY}
)

_WEIGH = (
    "Say that a refusal is weighed: `if-refused: decide-on-the-public-interest`. Where it is final for some other "
    "purpose, keep it there, narrowed by `for`."
)


_SERVICE = "Say `if-refused: service-not-given`: whoever declines a service has not decided what is shared to keep people safe."


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each place at which a refusal is made final for safeguarding."""
    reported: set[tuple[Place, str]] = set()
    keeping_safe = [each for each in corpus.protocols if _keeps_safe(corpus, each, None) and _in_use(each)]
    for document in keeping_safe:
        for problem in (
            *_refused(corpus, document),
            *_conditions(corpus, document),
            *_clauses(corpus, document),
        ):
            key = (problem.place, problem.about)
            if key not in reported:
                reported.add(key)
                yield problem
    told = {place.file for place, _ in reported}
    for each in held(corpus):
        for part in each.parts:
            problem_found = None if each.document.path in told else _nothing_else(corpus, each, part)
            if (
                problem_found is not None
                and (key := (problem_found.place, problem_found.about)) not in reported
            ):
                reported.add(key)
                yield problem_found


def _in_use(document: Document[Protocol]) -> bool:
    return not document.body.is_retired and document.body.type not in NO_GROUNDS


def _keeps_safe(corpus: Corpus, document: Document[Protocol], selector: Selector | None) -> list[str]:
    """The purposes of a document, or of a part of it, that are to keep people safe."""
    return [id for id in covered_purposes(document.body, selector) if is_safeguarding(corpus, id)]


def _refused(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    """What a document, or the nearest above that says it, makes of a refusal."""
    if not any(each.body.consent for each in (document, *corpus.ancestors(document))):
        return
    for name, words in _PARTS:
        for holder, part in consent_parts(corpus, document, name)[:1]:
            if part.used is Used.NEVER or part.if_refused is not IfRefused.NOT_SHARED:
                continue
            purposes = _keeps_safe(corpus, document, part.for_)
            narrow = part.for_ is not None and (
                part.for_.items or not (holder is document or part.for_.purposes)
            )
            if not purposes or narrow or _law_asks(document):
                continue
            if not _told_above(corpus, holder, document, part.for_):
                yield _final(corpus, holder, document, part, words, purposes)
    for above, consent in _without(corpus, document):
        if not consent.shares_without and not (
            _told_above(corpus, above, document, None) or _law_asks(document)
        ):
            yield from _never(corpus, above, document, consent)


def _law_asks(document: Document[Protocol]) -> bool:
    """Whether a statute or a court makes agreement a condition of everything that the document shares."""
    return any(
        condition.agreement
        and (condition.for_ is None or not condition.for_.narrowness)
        and any(each.ground in _LAWFUL for each in condition.reasons)
        for condition in document.body.before_sharing
    )


def _told_above(
    corpus: Corpus, holder: Document[Protocol], document: Document[Protocol], selector: Selector | None
) -> bool:
    """Whether what a document above says is reported for that document itself."""
    return holder is not document and _in_use(holder) and bool(_keeps_safe(corpus, holder, selector))


def _never(
    corpus: Corpus, holder: Document[Protocol], document: Document[Protocol], consent: Consent
) -> Iterator[Problem]:
    """Information is said never to be shared without agreement, and no refusal of a part says so more exactly."""
    refused = {part.if_refused for name, _ in _PARTS if (part := getattr(consent, name)) and part.if_refused}
    if IfRefused.NOT_SHARED in refused:
        return
    weighed = not refused.isdisjoint(_WEIGHED)
    purposes = _named(_keeps_safe(corpus, document, None))
    yield Problem(
        place=holder.at(consent, "shares-without"),
        severity=Severity.WARNING if weighed else Severity.ERROR,
        message=f"Nothing is shared without agreement{_under(holder, document)}, also where it is to keep people safe "
        f"({purposes}){', although a refusal is to be weighed' if weighed else ''}.",
        help="Say `shares-without: yes`, and what a refusal leads to. Sharing for other purposes may go on resting on "
        "agreement, narrowed by `for`.",
        related=_advice(corpus),
        about="shares-without",
    )


def _final(
    corpus: Corpus,
    holder: Document[Protocol],
    document: Document[Protocol],
    part: ConsentPart,
    words: str,
    purposes: list[str],
) -> Problem:
    return Problem(
        place=holder.at(part, "if-refused"),
        message=f"A refusal of consent {words} ends in not sharing{_under(holder, document)}, also where it is to keep "
        f"people safe ({_named(purposes)}).",
        help=_SERVICE if words == "to a service" else _WEIGH,
        related=_advice(corpus),
        about=words,
    )


def _under(holder: Document[Protocol], document: Document[Protocol]) -> str:
    return "" if holder is document else f", and {document.body.name} says nothing else"


def _named(purposes: list[str]) -> str:
    return listed((f"`{id}`" for id in purposes), most=2)


def _without(corpus: Corpus, document: Document[Protocol]) -> list[tuple[Document[Protocol], Consent]]:
    """The nearest document, itself or above, that says whether information is shared without agreement."""
    above = (document, *corpus.ancestors(document))
    said = ((each, each.body.consent) for each in above)
    return [(each, consent) for each, consent in said if consent and consent.shares_without is not None][:1]


def _conditions(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    """Agreement as a condition of sharing to keep people safe, with no reason that always stands."""
    for condition in document.body.before_sharing:
        purposes = _keeps_safe(corpus, document, condition.for_)
        narrow = condition.for_ is not None and bool(condition.for_.items)
        if condition.agreement and purposes and not condition.reasons and not narrow:
            yield Problem(
                place=document.at(condition, "agreement"),
                message=f"“{condition.agreement}” is needed before anything is shared, so that a refusal stops what "
                f"keeps people safe ({_named(purposes)}).",
                help="Narrow the condition with `for` to the purposes where a refusal is final, or give the law that "
                "asks for agreement under `reasons`.",
                related=_advice(corpus),
                about="agreement",
            )


def _clauses(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    """A clause that restricts sharing by consent, where nothing says that information is also shared without it."""
    if _shares_without(corpus, document) or _answer(corpus, document):
        return
    for clause in document.body.clauses:
        if clause.effect is Effect.RESTRICTION and clause.about is Topic.CONSENT and not clause.reasons:
            purposes = _keeps_safe(corpus, document, clause.for_)
            if purposes and not clause.cites:
                yield Problem(
                    place=document.at(clause, "effect"),
                    severity=Severity.WARNING,
                    message=f"The clause `{clause.clause}` restricts sharing by consent, and nothing says that "
                    f"information is shared without it where people have to be kept safe ({_named(purposes)}).",
                    help="Say under `consent` what a refusal leads to, or narrow the clause with `for`, or give the "
                    "reason for it under `reasons`.",
                    related=_advice(corpus),
                    about=clause.clause,
                )


def _shares_without(corpus: Corpus, document: Document[Protocol]) -> bool:
    return any(bool(consent.shares_without) for _, consent in _without(corpus, document))


def _answer(corpus: Corpus, document: Document[Protocol]) -> bool:
    """Whether the document or one above it says what a refusal leads to."""
    return any(
        part.if_refused is not None
        for name, _ in _PARTS[:2]
        for _, part in consent_parts(corpus, document, name)[:1]
    )


def _nothing_else(corpus: Corpus, each: Held, part: Part) -> Problem | None:
    """Grounds for safeguarding that agreement alone carries, with nothing for the case that it is refused."""
    statement, position, confidence = part.grounds.statement, part.grounds.position, part.grounds.confidence
    if each.giver is None or each.instead or statement.otherwise or (position and position.otherwise):
        return None
    # An authority's consent basis is told of by `consent-basis-doubtful`.
    if part.grounds.basis == (CONSENT,) and not corpus.is_public_authority(each.giver):
        place, what = part.place("basis", CONSENT), "no lawful basis"
    elif confidence and confidence.met_by is ConfidenceMet.EXPLICIT_CONSENT and not confidence.otherwise:
        own = statement.confidence
        place = part.document.at(own, "met-by") if own else part.document.at(statement, "position")
        what = "no answer to the duty of confidence"
    else:
        return None
    purposes = [id for id in each.purposes if is_safeguarding(corpus, id)]
    if not purposes or _shares_without(corpus, each.document) or _answer(corpus, each.document):
        return None
    return Problem(
        place=place,
        severity=Severity.WARNING,
        message=f"Only the person's agreement lets {corpus.title('party', each.giver)} share for {_named(purposes)}: "
        f"a refusal would leave {what}.",
        help="Say what holds when somebody refuses and a person is at risk: `otherwise`, such as the public interest, "
        "or `if-refused` under `consent`.",
        related=_advice(corpus),
        about=f"{each.giver} {what}",
    )


def _advice(corpus: Corpus) -> tuple[Related, ...]:
    """The words of the government's rule on consent."""
    advice = corpus.guidance("hmg-information-sharing-2024")
    rule = next((each for each in advice.rules if "consent" in each.casefold()), None) if advice else None
    return (Related(rule, title=advice.title),) if advice and rule else ()
