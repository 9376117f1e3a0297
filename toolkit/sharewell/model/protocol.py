"""A protocol: any document of the stack, from the charter that chief executives sign to a procedure for staff.

The schema asks for four keys only (id, title, type, tier); the rules ask for the rest, so that unfinished documents
and faulty published ones can be held, and helped.
"""

import enum
from typing import Annotated

from .clauses import Clause, MethodUsed, Procedure, Retention, StandardMet, Term
from .control import (
    AsPrinted,
    ChartUsed,
    Companion,
    EffectiveFrom,
    LawCited,
    Mention,
    Review,
    ReviewRule,
    Revision,
    Waiver,
)
from .legal import Consent, Lawfulness
from .relations import Accepts, BasedOn, Beside, Parent, Yields
from .sharing import Condition, Controllership, Data, Flow, Purposes, Subjects
from .signing import Adoption, Approval, PartyTo
from .words import (
    FrameworkId,
    Line,
    LooseDate,
    MarkingId,
    PartyId,
    Prose,
    ProtocolId,
    Publish,
    RoleId,
    Slug,
    Thing,
    TierId,
    Version,
    YesNo,
    says,
)


class ProtocolType(enum.Enum):
    """What kind of instrument the document is."""

    CHARTER = "charter"
    OVERARCHING = "overarching"
    RECIPROCAL_AGREEMENT = "reciprocal-agreement"
    ONE_WAY_DISCLOSURE = "one-way-disclosure"
    JOINT_CONTROLLER_ARRANGEMENT = "joint-controller-arrangement"
    PROCESSOR_CONTRACT = "processor-contract"
    PROCEDURE = "procedure"
    RECORD_OF_SHARING = "record-of-sharing"
    MEMORANDUM = "memorandum"
    POLICY = "policy"
    TERMS_OF_REFERENCE = "terms-of-reference"
    GUIDANCE = "guidance"
    TEMPLATE = "template"

    @property
    def is_agreement(self) -> bool:
        """Whether parties agree by it to share with each other."""
        return self in _AGREEMENTS


_AGREEMENTS = frozenset(
    {
        ProtocolType.RECIPROCAL_AGREEMENT,
        ProtocolType.ONE_WAY_DISCLOSURE,
        ProtocolType.JOINT_CONTROLLER_ARRANGEMENT,
        ProtocolType.MEMORANDUM,
    }
)


class Status(enum.Enum):
    """Where the document is in its life."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    APPROVED = "approved"
    IN_FORCE = "in-force"
    UNDER_REVIEW = "under-review"
    SUSPENDED = "suspended"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"

    @property
    def is_live(self) -> bool:
        """Whether people may be relying on it now."""
        return self in (Status.IN_FORCE, Status.UNDER_REVIEW)

    @property
    def is_retired(self) -> bool:
        """Whether it has been put away: replaced, withdrawn or archived."""
        return self in (Status.SUPERSEDED, Status.WITHDRAWN, Status.ARCHIVED)


class Protocol(Thing):
    """One document of the stack."""

    protocol: Annotated[
        Slug, says("The document's id, by which other documents name it.", "safeguarding-hub")
    ]
    title: Annotated[Line, says("The title in full.", "Safeguarding hub information sharing agreement")]
    type: Annotated[ProtocolType, says("What kind of document it is.", "reciprocal-agreement")]
    tier: Annotated[
        TierId, says("The tier it stands on: one of those that framework.yaml lists.", "agreement")
    ]
    short_title: Annotated[
        Line | None, says("A shorter title for tables and charts.", "Safeguarding hub")
    ] = None
    summary: Annotated[
        Prose | None,
        says(
            "What it is for, in a sentence that anyone can read.",
            "Lets the front door decide what a child needs today.",
        ),
    ] = None
    frameworks: Annotated[
        tuple[FrameworkId, ...],
        says("The frameworks it belongs to, where there are several.", ["anyborough", "northshire-region"]),
    ] = ()
    community: Annotated[
        Line | None,
        says("The information sharing community it serves.", "Children, young people and families"),
    ] = None
    areas: Annotated[tuple[Line, ...], says("The places it covers.", ["Anyborough"])] = ()
    status: Annotated[
        Status | None, says("How far it has come: a draft, in force, withdrawn and so on.", "in-force")
    ] = None
    version: Annotated[Version | None, says("The version of this text.", "2.0")] = None
    reference: Annotated[Line | None, says("Its number in another register or filing system.", "ISA-031")] = (
        None
    )
    marking: Annotated[
        MarkingId | None, says("Its protective marking, such as official or official-sensitive.", "official")
    ] = None
    binding: Annotated[YesNo | None, says("Whether it is meant to be legally binding.", "no")] = None
    publish: Annotated[Publish | None, says("How much of it the public site shows.", "everything")] = None
    withheld: Annotated[
        Prose | None, says("Why parts are not published.", "Annex B describes the building's security.")
    ] = None
    led_by: Annotated[PartyId | None, says("The organisation that leads on it.", "anyborough-council")] = None
    answers_to: Annotated[
        PartyId | None, says("The board that owns it, which need not be a party.", "safeguarding-partnership")
    ] = None
    written_by: Annotated[RoleId | None, says("The role that wrote it.", "information-governance-lead")] = (
        None
    )
    owned_by: Annotated[
        RoleId | None, says("The role that keeps it up to date.", "information-governance-lead")
    ] = None
    signed_copy: Annotated[
        Line | None, says("Where the signed copy is kept.", "the council's agreements register")
    ] = None

    parents: Annotated[
        tuple[Parent, ...],
        says(
            "The documents above it, each in the version against which this one was agreed.",
            [{"protocol": "children-and-families", "version": "2.1"}],
        ),
    ] = ()
    based_on: Annotated[
        tuple[BasedOn, ...],
        says(
            "Templates and documents it was made from.",
            [{"title": "The department's model agreement", "how": "localised"}],
        ),
    ] = ()
    beside: Annotated[
        tuple[Beside, ...],
        says(
            "Documents that run alongside, and which prevails.",
            [{"protocol": "early-help", "prevails": "this"}],
        ),
    ] = ()
    contains: Annotated[
        tuple[ProtocolId, ...], says("Agreements nested in this one.", ["hub-police-annex"])
    ] = ()
    replaces: Annotated[
        tuple[ProtocolId, ...], says("Documents it replaces.", ["safeguarding-hub-2019"])
    ] = ()
    replaced_by: Annotated[ProtocolId | None, says("The document that replaced it.", "safeguarding-hub")] = (
        None
    )
    equivalent_to: Annotated[
        tuple[ProtocolId, ...],
        says("Other documents whose adoption counts as adopting this one.", ["regional-charter"]),
    ] = ()
    deems: Annotated[
        tuple[Accepts, ...],
        says(
            "Documents whose adoption counts as adopting this one, or one above it.",
            [{"adopting": "safeguarding-hub", "counts-as": "charter"}],
        ),
    ] = ()
    yields: Annotated[
        tuple[Yields, ...],
        says("Where this document gives way to the ones below.", [{"on": "standards", "says": "clause 2.4"}]),
    ] = ()

    effective: Annotated[
        EffectiveFrom | None, says("When it begins and ends.", {"from": "2026-10-01", "to": "2028-03-31"})
    ] = None
    review: Annotated[
        ReviewRule | None, says("When it is reviewed.", {"every": "1 year", "next": "2027-03-30"})
    ] = None
    parties: Annotated[
        tuple[PartyTo, ...],
        says("Who takes part, and in what capacity.", [{"party": "anyborough-council", "as": "signatory"}]),
    ] = ()
    adoptions: Annotated[
        tuple[Adoption, ...],
        says(
            "Who adopted which version, when, with what evidence.",
            [
                {
                    "party": "northshire-police",
                    "version": "2.0",
                    "on": "2026-09-30",
                    "role": "chief-constable",
                    "evidence": "force-register/771",
                }
            ],
        ),
    ] = ()
    approvals: Annotated[
        tuple[Approval, ...],
        says(
            "The steps of approval, each with its own date.",
            [{"step": "final approval", "by": "safeguarding-partnership", "on": "2026-09-14"}],
        ),
    ] = ()
    reviews: Annotated[
        tuple[Review, ...],
        says("The reviews held, so that the cycle can be seen.", [{"on": "2026-03-30", "result": "revised"}]),
    ] = ()
    revisions: Annotated[
        tuple[Revision, ...],
        says(
            "The versions, what changed and why.", [{"version": "2.0", "on": "2026-09-14", "material": "yes"}]
        ),
    ] = ()
    consulted: Annotated[
        tuple[Line, ...], says("Who was consulted before it was approved.", ["The parent and carer forum"])
    ] = ()

    purposes: Annotated[
        Purposes | None,
        says("Why information is shared.", {"closed": "yes", "list": [{"purpose": "safeguarding-children"}]}),
    ] = None
    subjects: Annotated[tuple[Subjects, ...], says("The people it is about.", [{"subject": "child"}])] = ()
    data: Annotated[
        Data | None,
        says(
            "What information is shared, and what is not.",
            {"list": [{"item": "child-identity", "is": "identity"}]},
        ),
    ] = None
    flows: Annotated[
        tuple[Flow, ...],
        says("How the information moves.", [{"flow": "police-notification", "kind": "transfer"}]),
    ] = ()
    roles: Annotated[
        tuple[Controllership, ...],
        says(
            "Who is controller, joint controller or processor, of what.",
            [{"for": {}, "each-is": "controller"}],
        ),
    ] = ()
    before_sharing: Annotated[
        tuple[Condition, ...], says("What must be there before anything is shared.", [{"needs": "hub-dpia"}])
    ] = ()
    lawfulness: Annotated[
        tuple[Lawfulness, ...],
        says(
            "Why the sharing is lawful, for each party and purpose.",
            [{"for": {}, "position": "public-task-safeguarding"}],
        ),
    ] = ()
    legal_framework: Annotated[
        tuple[LawCited, ...], says("The laws the document lists.", [{"law": "ca-2004-s11"}])
    ] = ()
    mentions: Annotated[
        tuple[Mention, ...],
        says(
            "Bodies, systems, guidance and terms that the printed text names.",
            [{"mention": "ccg", "clause": "clause 6"}],
        ),
    ] = ()
    consent: Annotated[
        Consent | None,
        says("The three separate things that people call consent.", {"as-lawful-basis": {"used": "never"}}),
    ] = None

    clauses: Annotated[
        tuple[Clause, ...],
        says(
            "What the parties agree, clause by clause.",
            [{"clause": "breach", "number": "5.2", "effect": "safeguard"}],
        ),
    ] = ()
    standards: Annotated[
        tuple[StandardMet, ...],
        says(
            "The values that this document sets for the standards.",
            [{"standard": "training", "at-least": "every 2 years"}],
        ),
    ] = ()
    retention: Annotated[
        tuple[Retention, ...],
        says("How long records are kept.", [{"records": "enquiry", "keep": "25 years"}]),
    ] = ()
    methods: Annotated[
        tuple[MethodUsed, ...],
        says("The ways of sending information, with the steps staff follow.", [{"method": "telephone"}]),
    ] = ()
    steps: Annotated[
        tuple[Procedure, ...],
        says(
            "The steps of a procedure, in order.",
            [{"step": "tell-the-lead", "does": "Tell the data protection officer at once."}],
        ),
    ] = ()
    charts: Annotated[
        tuple[ChartUsed, ...],
        says("The decision charts that staff follow.", [{"chart": "when-to-share-children"}]),
    ] = ()
    documents: Annotated[
        tuple[Companion, ...],
        says("The documents that go with this one.", [{"document": "hub-dpia", "kind": "dpia"}]),
    ] = ()
    terms: Annotated[
        tuple[Term, ...],
        says(
            "Words as this document uses them.",
            [{"term": "front door", "means": "The team that receives all concerns."}],
        ),
    ] = ()
    waivers: Annotated[
        tuple[Waiver, ...],
        says(
            "Departures from a rule that somebody has accepted.",
            [
                {
                    "rule": "cycle-not-kept",
                    "because": "The board did not meet in 2025.",
                    "accepted-by": "senior-information-risk-owner",
                    "until": "2027-03-31",
                }
            ],
        ),
    ] = ()

    updated: Annotated[
        LooseDate | None, says("The date of the last update, where the document states one.", "2026-09-14")
    ] = None
    as_printed: Annotated[
        tuple[AsPrinted, ...],
        says(
            "What parts of the published document say, where they differ.",
            [{"at": "cover", "version": "3.0"}],
        ),
    ] = ()
    notes: Annotated[
        Prose | None, says("Anything else that readers need.", "Replaces the 2019 agreement.")
    ] = None

    @property
    def purpose_list(self) -> tuple[str, ...]:
        """The ids of the purposes, in order."""
        return tuple(each.purpose for each in self.purposes.list) if self.purposes else ()

    @property
    def is_retired(self) -> bool:
        """Whether it has been put away; one that states no status has not."""
        return self.status is not None and self.status.is_retired

    @property
    def name(self) -> str:
        """The shorter title where there is one."""
        return self.short_title or self.title
