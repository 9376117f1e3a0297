"""The life of a document: relations to others, adoption, approval, review, revision, companions, waivers."""

import enum
from typing import Annotated

from .party import Contact
from .words import (
    ChartId,
    ClauseRef,
    Date,
    FlowId,
    LawId,
    Line,
    LooseDate,
    PartyId,
    Period,
    Prose,
    ProtocolId,
    RoleId,
    Slug,
    Stamp,
    Thing,
    Url,
    Version,
    Visibility,
    YesNo,
    says,
)


class Parent(Thing):
    """The document above, in the version that this one was agreed against."""

    protocol: Annotated[ProtocolId, says("The document above, by its id.", "children-and-families")]
    version: Annotated[Version | None, says("The parent's version when this document was agreed.", "2.1")] = (
        None
    )
    accepts: Annotated[
        Version | None,
        says("The parent's versions that need no new agreement: `2` accepts 2.0, 2.1 and so on.", "2"),
    ] = None
    stamp: Annotated[
        Stamp | None, says("A fingerprint of the parent's wording on the day it was agreed.", "3f9a0c51d2e7")
    ] = None
    accepted_on: Annotated[
        Date | None, says("The day on which this version of the parent was accepted.", "2026-09-14")
    ] = None
    as_printed: Annotated[
        Line | None, says("The name the document uses for its parent.", "the joint agreement")
    ] = None


class Beside(Thing):
    """A document that runs alongside, and which of the two prevails."""

    protocol: Annotated[
        ProtocolId | None, says("The other document, where it is in this framework.", "early-help")
    ] = None
    title: Annotated[
        Line | None, says("Its name, where it is not in this framework.", "The regional crime agreement")
    ] = None
    prevails: Annotated[
        Line | None,
        says("Which prevails where they differ: `this`, `the other`, or the rule in words.", "this"),
    ] = None


class BasedOn(Thing):
    """A template or another partnership's document that this one was made from."""

    protocol: Annotated[
        ProtocolId | None, says("The document, where it is in this framework.", "model-agreement")
    ] = None
    title: Annotated[
        Line | None, says("Its name, where it is not in this framework.", "The department's model agreement")
    ] = None
    how: Annotated[
        Line | None, says("What was done with it: localised, absorbed, copied or replaced.", "localised")
    ] = None
    version: Annotated[Version | None, says("The version of it that was used.", "1.0")] = None


class YieldsOn(enum.Enum):
    """What a parent leaves to the documents below."""

    EVERYTHING = "everything"
    STANDARDS = "standards"
    RETENTION = "retention"
    REVIEW = "review"
    RESTRICTIONS = "restrictions"


class Yields(Thing):
    """Where this document gives way to the ones below it."""

    on: Annotated[YieldsOn, says("What it leaves to them.", "standards")]
    says_: Annotated[ClauseRef | None, says("The clause that says so.", "clause 2.4")] = None


class PartyAs(enum.Enum):
    """In what capacity a party is named: an associate takes part without signing; one that is invited has yet to adopt."""

    SIGNATORY = "signatory"
    UNIT = "unit"
    RECIPIENT = "recipient"
    PROCESSOR = "processor"
    ASSOCIATE = "associate"
    INVITED = "invited"


class PartyException(Thing):
    """A declared exception: a party that has not adopted a document above, and why that is accepted."""

    of: Annotated[ProtocolId, says("The document not adopted.", "charter")]
    because: Annotated[Prose, says("Why that is accepted.", "It is bound by its own regulator's code.")]
    equivalent: Annotated[Line | None, says("What it has accepted instead.", "its own national charter")] = (
        None
    )
    until: Annotated[Date | None, says("When the exception ends.", "2027-03-31")] = None


class PartyTo(Thing):
    """A party to this document."""

    party: Annotated[PartyId, says("The organisation, unit or group.", "northshire-police")]
    as_: Annotated[PartyAs | None, says("In what capacity; a signatory where left out.", "signatory")] = None
    through: Annotated[
        Line | None, says("How it joins, where not by signing this document.", "accession")
    ] = None
    joined: Annotated[
        LooseDate | None, says("The day it joined, where later than the first.", "2026-09-30")
    ] = None
    left: Annotated[LooseDate | None, says("The day it left.", "2026-12-31")] = None
    teams: Annotated[
        tuple[Line, ...], says("The departments or teams that take part.", ["Children's services"])
    ] = ()
    contacts: Annotated[
        tuple[Contact, ...],
        says(
            "Whom to ask about this document, where not the organisation's usual contacts.",
            [{"for": "operations", "role": "hub-manager"}],
        ),
    ] = ()
    exceptions: Annotated[
        tuple[PartyException, ...],
        says(
            "Documents above that it has not adopted, and why that is accepted.",
            [{"of": "charter", "because": "Bound by its regulator's code."}],
        ),
    ] = ()
    as_printed: Annotated[Line | None, says("The name the document uses for it.", "the Constabulary")] = None


class Adoption(Thing):
    """A party's adoption of a version of this document. A merge in Git is never a signature."""

    party: Annotated[PartyId, says("Who adopted.", "northshire-police")]
    version: Annotated[Version, says("The version adopted.", "2.0")]
    on: Annotated[LooseDate, says("The day of the signature or decision.", "2026-09-30")]
    role: Annotated[RoleId | None, says("The role that signed.", "chief-executive")] = None
    evidence: Annotated[
        Line | None, says("Where the signed copy or the minute is.", "force-register/771")
    ] = None
    method: Annotated[Line | None, says("How it was signed.", "electronic signature")] = None
    reservation: Annotated[
        Prose | None,
        says("What the party did not accept.", "Except clause 4.2 until its new system is in use."),
    ] = None
    witnessed_by: Annotated[
        RoleId | None, says("The role that witnessed the signature.", "monitoring-officer")
    ] = None
    until: Annotated[LooseDate | None, says("The day the adoption ended.", "2027-03-31")] = None


class Approval(Thing):
    """A step of approval, by a board or role that need not be a party."""

    step: Annotated[Line, says("Which step of approval this is.", "final approval")]
    by: Annotated[PartyId | None, says("The board or body that approves.", "safeguarding-partnership")] = None
    role: Annotated[RoleId | None, says("The role that approves.", "senior-information-risk-owner")] = None
    on: Annotated[
        LooseDate | None, says("The day of approval; left out while it is awaited.", "2026-09-14")
    ] = None
    version: Annotated[Version | None, says("The version approved.", "2.0")] = None


class Review(Thing):
    """A review that was held, and what came of it."""

    on: Annotated[LooseDate, says("The day of the review.", "2026-03-30")]
    result: Annotated[Line | None, says("What came of it.", "revised")] = None
    by: Annotated[RoleId | None, says("The role that reviewed.", "information-governance-lead")] = None


class ReviewTrigger(enum.Enum):
    """What calls for a review before its date."""

    LAW_CHANGE = "law-change"
    SERIOUS_INCIDENT = "serious-incident"
    BREACH = "breach"
    NEW_PARTY = "new-party"
    NEW_DATA = "new-data"
    COMPLAINT = "complaint"
    PARENT_CHANGE = "parent-change"


class ReviewRule(Thing):
    """When the document is reviewed."""

    first: Annotated[
        Period | None, says("How long after the document begins the first review is held.", "6 months")
    ] = None
    every: Annotated[Period | None, says("How long after one review the next is held.", "1 year")] = None
    next: Annotated[LooseDate | None, says("The day of the next review.", "2027-03-30")] = None
    also_after: Annotated[
        tuple[ReviewTrigger, ...],
        says("What calls for a review before its date.", ["law-change", "serious-incident"]),
    ] = ()
    withdrawn_if_missed: Annotated[
        Period | None, says("How long after a missed review the document lapses.", "6 months")
    ] = None
    longer_because: Annotated[
        Prose | None,
        says(
            "Why the interval is longer than the parent's, where that is accepted.",
            "The scheme is fixed by statute.",
        ),
    ] = None


class Revision(Thing):
    """A version of the document, what changed and why."""

    version: Annotated[Version, says("The version's number, as it is printed.", "2.0")]
    on: Annotated[LooseDate | None, says("The date of the version.", "2026-09-14")] = None
    material: Annotated[YesNo | None, says("Whether parties must adopt again.", "yes")] = None
    change: Annotated[
        Prose | None, says("What changed since the version before.", "Written for the duty to share.")
    ] = None
    reason: Annotated[Prose | None, says("Why it changed.", "[law: ca-2004-s16la] came into force.")] = None
    written_by: Annotated[RoleId | None, says("The role that wrote it.", "information-governance-lead")] = (
        None
    )
    approved_by: Annotated[
        PartyId | None, says("The board or body that approved it.", "safeguarding-partnership")
    ] = None
    adopt_again: Annotated[
        tuple[PartyId, ...], says("The parties that must adopt again.", ["northshire-police"])
    ] = ()


class EffectiveFrom(Thing):
    """When the document begins and ends."""

    from_: Annotated[
        Line | None,
        says("The first day, or `last-adoption` where it begins when the last party adopts.", "2026-10-01"),
    ] = None
    to: Annotated[LooseDate | None, says("The last day, where it is known.", "2028-03-31")] = None
    lasts: Annotated[
        Period | None,
        says("How long it runs from its first day, for a fixed term whose last day is not known.", "2 years"),
    ] = None
    each_party_from: Annotated[
        Line | None, says("`its-adoption` where each party is bound from its own adoption.", "its-adoption")
    ] = None
    once: Annotated[
        Prose | None, says("What must happen before it begins.", "The impact assessment is approved.")
    ] = None


class CompanionKind(enum.Enum):
    """What a companion document is."""

    DPIA = "dpia"
    APPROPRIATE_POLICY = "appropriate-policy"
    PRIVACY_NOTICE = "privacy-notice"
    PROCESSOR_CONTRACT = "processor-contract"
    JOINT_ARRANGEMENT = "joint-arrangement"
    SECURITY_POLICY = "security-policy"
    RETENTION_SCHEDULE = "retention-schedule"
    PROCEDURE = "procedure"
    FORM = "form"
    ANNEX = "annex"
    GUIDANCE = "guidance"
    CONTRACT = "contract"
    SIGNED_COPY = "signed-copy"
    LOG = "log"
    OTHER = "other"


class CompanionState(enum.Enum):
    """How far a companion document has come."""

    PLANNED = "planned"
    DRAFT = "draft"
    APPROVED = "approved"
    NOT_NEEDED = "not-needed"
    WITHDRAWN = "withdrawn"


class Companion(Thing):
    """A document that goes with this one: an impact assessment, a policy, a notice, a form, an annex, a log."""

    document: Annotated[Slug, says("Its id in this document.", "hub-dpia")]
    kind: Annotated[CompanionKind, says("What kind of document it is.", "dpia")]
    title: Annotated[Line | None, says("Its title.", "Impact assessment of the hub")] = None
    letter: Annotated[Line | None, says("Its letter or number as an annex.", "Appendix A")] = None
    of: Annotated[PartyId | None, says("The organisation that it belongs to.", "anyborough-council")] = None
    on: Annotated[LooseDate | None, says("Its date.", "2026-08-20")] = None
    state: Annotated[CompanionState | None, says("How far it has come.", "approved")] = None
    due: Annotated[LooseDate | None, says("When it is due.", "2026-12-01")] = None
    review: Annotated[LooseDate | None, says("When it is reviewed next.", "2027-08-20")] = None
    at_: Annotated[Url | None, says("Its web address.", "https://www.anyborough.example/hub-dpia")] = None
    because: Annotated[
        Prose | None,
        says("Why there is none, where none is needed.", "The partnership's own assessment covers it."),
    ] = None
    outcome: Annotated[
        Prose | None,
        says("What an assessment found, and the risk that is left.", "Low, once access is by role."),
    ] = None
    adviser_says: Annotated[
        Prose | None,
        says("What the data protection officer advised.", "Go ahead, and look again once a year."),
    ] = None
    visible_to: Annotated[Visibility | None, says("Who may read it.", "parties")] = None


class Waiver(Thing):
    """An accepted departure from a rule: where, why, who accepted it, until when."""

    rule: Annotated[
        Slug, says("The rule departed from, by the name that the finding shows.", "retention-incomplete")
    ]
    at_: Annotated[
        Line | None,
        says(
            "Where: the path of ids that the finding shows; the whole document where left out.",
            "retention/enquiry",
        ),
    ] = None
    because: Annotated[
        Prose | None, says("Why it is accepted.", "The national schedule is expected in March.")
    ] = None
    accepted_by: Annotated[
        RoleId | None, says("The role that accepted it.", "senior-information-risk-owner")
    ] = None
    until: Annotated[Date | None, says("The last day it counts.", "2027-03-31")] = None


class PrintedAt(enum.Enum):
    """The part of a published document where something is printed, or another copy of the whole."""

    COVER = "cover"
    CONTROL_TABLE = "control-table"
    CONTENTS = "contents"
    HISTORY = "history"
    HEADER = "header"
    FOOTER = "footer"
    BODY = "body"
    APPENDIX = "appendix"
    OTHER_COPY = "other-copy"


class AsPrinted(Thing):
    """What one part of the published document says, kept so that its contradictions can be found."""

    at_: Annotated[PrintedAt, says("Where it is printed.", "cover")]
    version: Annotated[Version | None, says("The version printed there.", "3.0")] = None
    status: Annotated[Line | None, says("The status printed there.", "Final")] = None
    written_by: Annotated[
        RoleId | None, says("The role of the author printed there.", "information-governance-officer")
    ] = None
    effective: Annotated[LooseDate | None, says("The date of effect printed there.", "2006-06")] = None
    review: Annotated[LooseDate | None, says("The review date printed there.", "2014-12")] = None
    updated: Annotated[LooseDate | None, says("The date of the last update printed there.", "2024-10-26")] = (
        None
    )
    title: Annotated[Line | None, says("The title or heading printed there.", "Statement on sharing")] = None
    says_: Annotated[
        Line | None,
        says("Other words printed there, such as a line of the contents.", "5.2 Reporting breaches"),
    ] = None
    where: Annotated[Line | None, says("The number or place where the body has it.", "4.2")] = None
    marking: Annotated[Line | None, says("A protective marking printed there.", "RESTRICTED")] = None
    parties: Annotated[
        tuple[Line, ...], says("The parties or signatories named there.", ["the Council", "the Constabulary"])
    ] = ()
    notes: Annotated[Prose | None, says("What is odd about it.", "The body never uses this number.")] = None


class LawCited(Thing):
    """A law in the document's own list of laws, in the words in which it is cited."""

    law: Annotated[LawId, says("The provision or guidance meant.", "ca-2004-s11")]
    as_cited: Annotated[
        Line | None, says("The citation as printed.", "The Children Act 2004 (sections 10, 11)")
    ] = None
    as_: Annotated[
        Line | None, says("What it is cited as: a power, a basis, a restriction, background.", "power")
    ] = None
    clause: Annotated[ClauseRef | None, says("The clause that cites it.", "clause 3")] = None
    quoted: Annotated[YesNo | None, says("Whether it is only quoted, or told as history.", "yes")] = None


class Mention(Thing):
    """Something the running text names that matters to the checks: a body, a system, an edition of guidance."""

    mention: Annotated[Slug, says("The entry of the catalogue that is named.", "ccg")]
    as_printed: Annotated[
        Line | None, says("The words that the document uses.", "clinical commissioning groups")
    ] = None
    clause: Annotated[ClauseRef | None, says("The clause that names it.", "clause 6")] = None
    quoted: Annotated[YesNo | None, says("Whether it stands in a quotation or tells history.", "no")] = None
    count: Annotated[Line | None, says("The number of rules or principles the document lists.", "7")] = None


class Accepts(Thing):
    """A framework's or parent's statement of what counts as adopting it."""

    adopting: Annotated[ProtocolId, says("The document whose adoption counts.", "safeguarding-hub")]
    counts_as: Annotated[ProtocolId, says("The document it counts as adopting.", "charter")]
    says_: Annotated[ClauseRef | None, says("The clause that says so.", "clause 3.4 of charter")] = None


class ChartUsed(Thing):
    """A decision chart of this document."""

    chart: Annotated[ChartId, says("The chart, by its id.", "when-to-share-children")]
    for_flows: Annotated[
        tuple[FlowId, ...], says("The flows it decides, where not all.", ["daily-meeting"])
    ] = ()
