"""The life of a document: when it holds, reviews, revisions, companions, waivers, and what its paper prints."""

import enum
from typing import Annotated

from .words import (
    ChartId,
    ClauseRef,
    Date,
    FirstDay,
    FlowId,
    LawId,
    Line,
    LooseDate,
    PartyId,
    Period,
    Prose,
    RoleId,
    Slug,
    Thing,
    Url,
    Version,
    Visibility,
    YesNo,
    says,
)


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


class BoundFrom(enum.Enum):
    """From when each party is bound, where that is not one day for all."""

    ITS_ADOPTION = "its-adoption"


class EffectiveFrom(Thing):
    """When the document begins and ends."""

    from_: Annotated[
        FirstDay | None,
        says("The first day, or `last-adoption` where it begins when the last party adopts.", "2026-10-01"),
    ] = None
    to: Annotated[LooseDate | None, says("The last day, where it is known.", "2028-03-31")] = None
    lasts: Annotated[
        Period | None,
        says("How long it runs from its first day, for a fixed term whose last day is not known.", "2 years"),
    ] = None
    each_party_from: Annotated[
        BoundFrom | None,
        says("`its-adoption` where each party is bound from its own adoption.", "its-adoption"),
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


class ChartUsed(Thing):
    """A decision chart of this document."""

    chart: Annotated[ChartId, says("The chart, by its id.", "when-to-share-children")]
    for_flows: Annotated[
        tuple[FlowId, ...], says("The flows it decides, where not all.", ["daily-meeting"])
    ] = ()
