"""What the parties bind themselves to: clauses, standards with a direction, retention, steps of a procedure."""

import enum
from typing import Annotated

from .selector import Selector
from .sharing import Reason
from .words import (
    ClauseRef,
    CompanionId,
    Count,
    Date,
    Deadline,
    Frequency,
    Interval,
    ItemId,
    Keep,
    LawId,
    Line,
    MethodId,
    Period,
    Prose,
    RoleId,
    Slug,
    StandardId,
    Thing,
    Visibility,
    YesNo,
    says,
)


class Effect(enum.Enum):
    """What a clause does: a restriction holds information back, a safeguard protects what is shared, a duty obliges, a permission allows, a statement explains."""

    RESTRICTION = "restriction"
    SAFEGUARD = "safeguard"
    DUTY = "duty"
    PERMISSION = "permission"
    STATEMENT = "statement"


class Topic(enum.Enum):
    """What a clause is about."""

    PURPOSE = "purpose"
    PRINCIPLES = "principles"
    SCOPE = "scope"
    MINIMISATION = "minimisation"
    PARTIES = "parties"
    SHARING = "sharing"
    CONSENT = "consent"
    CONFIDENCE = "confidence"
    QUALITY = "quality"
    CORRECTION = "correction"
    SECURITY = "security"
    RETENTION = "retention"
    RIGHTS = "rights"
    ACCESS_REQUESTS = "access-requests"
    TRANSPARENCY = "transparency"
    BREACH = "breach"
    COMPLAINTS = "complaints"
    FREEDOM_OF_INFORMATION = "freedom-of-information"
    TRAINING = "training"
    AUDIT = "audit"
    DISPUTES = "disputes"
    NON_COMPLIANCE = "non-compliance"
    SUSPENSION = "suspension"
    TERMINATION = "termination"
    LIABILITY = "liability"
    REVIEW = "review"
    ADOPTION = "adoption"
    PRECEDENCE = "precedence"
    PUBLICATION = "publication"
    EMERGENCY = "emergency"
    OTHER = "other"


class Closes(enum.Enum):
    """What a clause forbids the documents below to add to."""

    RESTRICTIONS = "restrictions"


class Clause(Thing):
    """A numbered statement of the document, with what it does and what it rests on."""

    clause: Annotated[Slug, says("The clause's id, which stays when numbers change.", "breach")]
    number: Annotated[Line | None, says("The number as printed; put it in quotes.", "5.2")] = None
    title: Annotated[Line | None, says("The clause's heading.", "Reporting a breach")] = None
    about: Annotated[Topic | None, says("The matter that it deals with.", "breach")] = None
    effect: Annotated[
        Effect | None, says("What it does: restricts, safeguards, obliges, permits or states.", "safeguard")
    ] = None
    text: Annotated[
        Prose | None,
        says("The words of the clause.", "Whoever finds a breach tells every party within twelve hours."),
    ] = None
    for_: Annotated[
        Selector | None, says("What it applies to, where not everything.", {"flows": ["daily-meeting"]})
    ] = None
    cites: Annotated[tuple[LawId, ...], says("The law and guidance it rests on.", ["uk-gdpr-art-33-34"])] = ()
    standards: Annotated[
        tuple[StandardId, ...],
        says("The standards whose values it states in words.", ["tell-partners-of-a-breach"]),
    ] = ()
    refines: Annotated[
        ClauseRef | None,
        says("The parent's clause that it makes more exact.", "clause 5.2 of children-and-families"),
    ] = None
    because: Annotated[
        Prose | None,
        says("Why the parent's clause needs refining here.", "The risk to a child changes within the day."),
    ] = None
    reasons: Annotated[
        tuple[Reason, ...],
        says("Why a restriction stands although the parent adds none.", [{"ground": "privilege"}]),
    ] = ()
    overridable: Annotated[YesNo | None, says("Whether the documents below may refine it.", "yes")] = None
    closes: Annotated[
        tuple[Closes, ...], says("What the documents below may not add to.", ["restrictions"])
    ] = ()
    until: Annotated[Date | None, says("The last day, for a temporary clause.", "2027-03-31")] = None
    inherited: Annotated[
        YesNo | None, says("Whether the documents below carry it without repeating it.", "yes")
    ] = None
    visible_to: Annotated[Visibility | None, says("Who may read it.", "parties")] = None
    withheld: Annotated[
        Prose | None, says("Why it is not published.", "It describes how the building is secured.")
    ] = None


class StandardMet(Thing):
    """A standard of the catalogue, with the value that this document sets."""

    standard: Annotated[
        StandardId, says("The standard, by its id in the catalogue.", "tell-partners-of-a-breach")
    ]
    no_later_than: Annotated[Deadline | None, says("The longest it may take.", "12 hours")] = None
    counted_from: Annotated[Line | None, says("What starts the clock.", "discovery")] = None
    at_least: Annotated[Frequency | None, says("How often at the least.", "every 2 years")] = None
    no_longer_than: Annotated[Period | None, says("The longest time it may last.", "6 months")] = None
    no_shorter_than: Annotated[Period | None, says("The shortest time it must last.", "6 years")] = None
    no_fewer_than: Annotated[Count | None, says("The smallest number.", "2")] = None
    includes: Annotated[
        tuple[Line, ...], says("Everything it covers.", ["encryption in transit", "access by role"])
    ] = ()
    scheme: Annotated[Line | None, says("The scheme that shows it is met.", "cyber-essentials-plus")] = None
    evidence: Annotated[
        Line | None, says("What shows that it is met.", "the training records, seen once a year")
    ] = None
    for_: Annotated[
        Selector | None,
        says("What the value is for, where not everything.", {"parties": ["northshire-police"]}),
    ] = None
    notes: Annotated[
        Prose | None, says("Anything else that readers need.", "At weekends the duty officer reports.")
    ] = None


class Disposal(enum.Enum):
    """What happens when the period ends."""

    DESTROY = "destroy"
    RETURN = "return"
    REVIEW = "review"
    ARCHIVE = "archive"
    ANONYMISE = "anonymise"


class Retention(Thing):
    """How long some records are kept, counted from what, and what happens then."""

    records: Annotated[Slug, says("The records this is about, as an id.", "enquiry")]
    title: Annotated[Line | None, says("The records in words.", "Enquiry records")] = None
    items: Annotated[tuple[ItemId, ...], says("The items they hold.", ["child-identity"])] = ()
    documents: Annotated[
        tuple[CompanionId, ...],
        says(
            "The papers this is about, where it is about those and not about the information shared.",
            ["signed-agreement"],
        ),
    ] = ()
    for_: Annotated[
        Selector | None,
        says("Whose copies this is for, where not everyone's.", {"parties": ["northshire-police"]}),
    ] = None
    keep: Annotated[Keep | None, says("How long they are kept.", "25 years")] = None
    counted_from: Annotated[
        Line | None, says("What the period is counted from.", "the child's date of birth")
    ] = None
    then: Annotated[Disposal | None, says("What happens when the period ends.", "destroy")] = None
    disposed_by: Annotated[Line | None, says("Who disposes of them.", "each party, for its own copy")] = None
    reviewed: Annotated[
        Interval | None, says("How often what is kept indefinitely is looked at again.", "every 5 years")
    ] = None
    rests_on: Annotated[
        tuple[LawId, ...], says("The law that sets the period.", ["limitation-act-1980"])
    ] = ()
    why: Annotated[
        Prose | None, says("Why they are kept this long.", "A child may ask for the record as an adult.")
    ] = None


class MethodUsed(Thing):
    """A way of sending information, with the steps that staff follow here."""

    method: Annotated[MethodId, says("The method, from the catalogue.", "telephone")]
    use_when: Annotated[Prose | None, says("When to choose it.", "The matter cannot wait for email.")] = None
    permitted: Annotated[
        YesNo | None, says("Whether staff may use it for confidential information here.", "yes")
    ] = None
    steps: Annotated[
        tuple[Prose, ...], says("What to do, in order.", ["Call back through the switchboard."])
    ] = ()
    never: Annotated[tuple[Prose, ...], says("What not to do.", ["Leave details on voicemail."])] = ()
    records: Annotated[Prose | None, says("What to write down afterwards.", "Who was told what, when.")] = (
        None
    )
    systems: Annotated[
        tuple[Line, ...], says("The systems, networks or address endings it relies on.", ["nhs.net"])
    ] = ()
    as_printed: Annotated[Line | None, says("The words the document uses for it.", "Signed-for post")] = None


class Procedure(Thing):
    """A step of staff procedure: what to do, who does it, what is written down."""

    step: Annotated[Slug, says("The step's id.", "tell-the-lead")]
    does: Annotated[Prose, says("What is done.", "Tell the data protection officer at once.")]
    by: Annotated[RoleId | None, says("The role that does it.", "practitioner")] = None
    no_later_than: Annotated[Deadline | None, says("How soon it is done.", "24 hours")] = None
    records: Annotated[
        Prose | None, says("What is written down.", "The decision and the reasons for it.")
    ] = None
    cites: Annotated[tuple[LawId, ...], says("The law and guidance behind it.", ["uk-gdpr-art-33-34"])] = ()


class Term(Thing):
    """A word as this document uses it."""

    term: Annotated[Line, says("The word or abbreviation.", "front door")]
    means: Annotated[
        Prose, says("What it means here.", "The team that receives all concerns about children.")
    ]
    stands_for: Annotated[
        Line | None, says("What an abbreviation stands for.", "multi-agency safeguarding hub")
    ] = None
