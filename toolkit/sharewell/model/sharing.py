"""What is shared, why, and how it moves: purposes, items of information, flows and the roles of the parties."""

import enum
from typing import Annotated

from .selector import Selector
from .words import (
    CategoryId,
    CompanionId,
    Count,
    Date,
    Deadline,
    FlowId,
    Frequency,
    ItemId,
    LawId,
    Line,
    MethodId,
    PartyId,
    Prose,
    PurposeId,
    RoleId,
    Slug,
    SubjectId,
    Thing,
    YesNo,
    says,
)


class Purpose(Thing):
    """Why information is shared, in the catalogue's or the framework's list of purposes."""

    purpose: Annotated[PurposeId, says("The purpose, from the list of purposes.", "safeguarding-children")]
    as_printed: Annotated[
        Line | None, says("The words the document uses for it.", "Protecting children from harm")
    ] = None
    benefit: Annotated[Prose | None, says("Who gains, and what.", "Children are seen sooner.")] = None
    necessary_because: Annotated[
        Prose | None, says("Why the purpose cannot be met with less.", "No one agency holds enough.")
    ] = None
    proportionate_because: Annotated[
        Prose | None,
        says("Why it is no more than the purpose deserves.", "Only those deciding today receive it."),
    ] = None
    instead_considered: Annotated[
        Prose | None,
        says("The less intrusive ways that were considered.", "Anonymous counts do not find the child."),
    ] = None
    if_not_shared: Annotated[
        Prose | None, says("What could happen if nothing were shared.", "A child at risk is seen too late.")
    ] = None
    success: Annotated[
        Prose | None, says("How the parties will know that it works.", "Fewer repeat incidents.")
    ] = None
    compatible_because: Annotated[
        Prose | None,
        says(
            "Why it fits the purpose the information was collected for.",
            "It was collected to keep children safe.",
        ),
    ] = None
    rests_on: Annotated[
        tuple[LawId, ...],
        says(
            "The statutory duty or order that requires this purpose, even beyond the parent's list.",
            ["ca-2004-s16la"],
        ),
    ] = ()


class Purposes(Thing):
    """The list of purposes. It binds the documents below only where it is closed."""

    closed: Annotated[
        YesNo | None, says("Whether the list is complete, so that documents below may add nothing.", "yes")
    ] = None
    test: Annotated[
        Prose | None, says("What may be added, where the list is open.", "Serves the welfare of a child.")
    ] = None
    list: Annotated[
        tuple[Purpose, ...], says("The purposes, one by one.", [{"purpose": "safeguarding-children"}])
    ] = ()
    never: Annotated[
        tuple[Line, ...], says("Uses that are ruled out.", ["general intelligence", "marketing"])
    ] = ()


class Ground(enum.Enum):
    """The grounds that always support holding information back, whatever a parent says."""

    STATUTE = "statute"
    COURT_ORDER = "court-order"
    DATA_PROTECTION_PRINCIPLE = "data-protection-principle"
    MISSING_CONDITION = "missing-condition"
    CONFIDENCE = "confidence"
    PROFESSIONAL_DUTY = "professional-duty"
    PRIVILEGE = "privilege"
    UPHELD_OBJECTION = "upheld-objection"
    DPIA_OUTCOME = "dpia-outcome"
    RISK_TO_LIFE = "risk-to-life"
    ORIGINATOR_CONDITION = "originator-condition"


class Reason(Thing):
    """Why a restriction stands although the parent adds none."""

    ground: Annotated[Ground, says("What kind of reason it is.", "court-order")]
    law: Annotated[
        tuple[LawId, ...],
        says("The provision, where there is one.", ["ca-family-proceedings-confidentiality"]),
    ] = ()
    why: Annotated[
        Prose | None, says("The reason in a sentence.", "The family court has not given leave.")
    ] = None


class Marks(enum.Enum):
    """Whether what is said is fact, opinion or both told apart."""

    FACT = "fact"
    OPINION = "opinion"
    FACT_OR_OPINION = "fact-or-opinion"


class Item(Thing):
    """One item of information, with the reason it is needed."""

    item: Annotated[Slug, says("The item's id, used by flows and retention.", "incident-summary")]
    title: Annotated[Line | None, says("The item's name in words.", "Summary of the incident")] = None
    means: Annotated[
        Prose | None, says("What exactly it is.", "The address where the child lives, and any earlier ones.")
    ] = None
    is_: Annotated[CategoryId | None, says("The category of data it belongs to.", "incident")] = None
    contains: Annotated[
        tuple[CategoryId, ...], says("Categories it may also hold.", ["health", "criminal-offence"])
    ] = ()
    subjects: Annotated[tuple[SubjectId, ...], says("The people it is about.", ["child", "parent"])] = ()
    about_others: Annotated[
        YesNo | None, says("Whether it tells about people other than the subject.", "yes")
    ] = None
    confidential: Annotated[YesNo | None, says("Whether a duty of confidence is owed.", "yes")] = None
    marks: Annotated[
        Marks | None, says("Whether it is fact, opinion, or both told apart.", "fact-or-opinion")
    ] = None
    why: Annotated[
        Prose | None, says("Why it is needed.", "To be sure that everyone speaks of the same child.")
    ] = None
    only_when: Annotated[
        Prose | None,
        says("The condition under which it is shared.", "A practitioner judges that it bears on the risk."),
    ] = None
    reasons: Annotated[
        tuple[Reason, ...],
        says("Why the condition stands although the parent has none.", [{"ground": "confidence"}]),
    ] = ()
    source: Annotated[
        Line | None, says("The system or record it comes from.", "the case management system")
    ] = None
    format: Annotated[Line | None, says("The form it takes.", "free text of up to 200 words")] = None
    range: Annotated[Line | None, says("How far back the information goes.", "the last 12 months")] = None
    optional: Annotated[YesNo | None, says("Whether the sender may leave it out.", "yes")] = None
    identifies_by: Annotated[
        tuple[Line, ...], says("The identifiers used to match people.", ["NHS number"])
    ] = ()
    as_printed: Annotated[
        Line | None, says("The words the document uses for it.", "Basic demographic details")
    ] = None
    filed_as: Annotated[
        Line | None, says("The class under which the document lists it.", "special category")
    ] = None


class Exclusion(Thing):
    """Something that is not shared, and when it may be after all."""

    item: Annotated[Slug, says("What is not shared, as an id.", "counselling-notes")]
    is_: Annotated[CategoryId | None, says("The category of data it belongs to.", "mental-health")] = None
    unless: Annotated[
        Prose | None,
        says("When it may be shared after all.", "The person agrees, or someone is at risk of serious harm."),
    ] = None
    reasons: Annotated[
        tuple[Reason, ...],
        says("Why it is left out although the parent leaves nothing out.", [{"ground": "confidence"}]),
    ] = ()
    why: Annotated[
        Prose | None, says("Why it is left out, in a sentence.", "Counselling depends on privacy.")
    ] = None


class Data(Thing):
    """The information shared. The list binds the documents below only where it is closed."""

    closed: Annotated[
        YesNo | None, says("Whether the list is complete, so that documents below may add nothing.", "no")
    ] = None
    test: Annotated[
        Prose | None,
        says("What may be added, where the list is open.", "Bears on the risk to the child being discussed."),
    ] = None
    list: Annotated[
        tuple[Item, ...], says("The items, one by one.", [{"item": "child-identity", "is": "identity"}])
    ] = ()
    excluded: Annotated[
        tuple[Exclusion, ...],
        says("What is not shared.", [{"item": "counselling-notes", "unless": "The person agrees."}]),
    ] = ()


class FlowKind(enum.Enum):
    """The way information passes."""

    TRANSFER = "transfer"
    LOOK_UP = "look-up"
    MEETING = "meeting"
    REQUEST = "request"


class OnwardTo(enum.Enum):
    """To whom the receiver may pass it on."""

    NOBODY = "nobody"
    PARTIES = "parties"
    NAMED = "named"
    ANYONE_LAWFUL = "anyone-lawful"


class Onward(Thing):
    """Whether what was received may be passed on, to whom, and who decides."""

    to: Annotated[OnwardTo, says("To whom it may be passed on.", "parties")]
    named: Annotated[
        tuple[PartyId, ...], says("The bodies it may go to, where they are named.", ["national-evaluator"])
    ] = ()
    for_: Annotated[Line | None, says("The purpose it may be passed on for.", "the same purpose")] = None
    otherwise: Annotated[Line | None, says("What applies in every other case.", "the originator decides")] = (
        None
    )
    decided_by: Annotated[
        RoleId | None, says("The role that decides whether it is passed on.", "information-asset-owner")
    ] = None


class Abroad(Thing):
    """Whether information leaves the United Kingdom."""

    to: Annotated[tuple[Line, ...], says("The countries it goes to.", ["Ireland"])] = ()
    none: Annotated[YesNo | None, says("Yes where nothing leaves the United Kingdom.", "yes")] = None
    mechanism: Annotated[Line | None, says("What makes the transfer lawful.", "adequacy regulations")] = None


class Flow(Thing):
    """One movement of information: a transfer, a look-up, a meeting or a request."""

    flow: Annotated[
        Slug, says("The flow's id, used by lawfulness, retention and conditions.", "police-notification")
    ]
    title: Annotated[Line | None, says("The flow's name in words.", "Police tell the front door")] = None
    kind: Annotated[FlowKind | None, says("The way information passes.", "transfer")] = None
    stage: Annotated[Line | None, says("The stage of the work it belongs to.", "notification")] = None
    from_: Annotated[tuple[PartyId, ...], says("Who gives the information.", ["northshire-police"])] = ()
    to: Annotated[tuple[PartyId, ...], says("Who receives it.", ["front-door"])] = ()
    among: Annotated[
        tuple[PartyId, ...],
        says("Who takes part, where all give and receive.", ["front-door", "northshire-police"]),
    ] = ()
    purposes: Annotated[tuple[PurposeId, ...], says("What it is for.", ["safeguarding-children"])] = ()
    items: Annotated[
        tuple[ItemId, ...], says("The items that pass.", ["child-identity", "incident-summary"])
    ] = ()
    starts: Annotated[
        Prose | None, says("What sets it off.", "An officer attends an incident where a child is present.")
    ] = None
    how_often: Annotated[Frequency | None, says("How often it happens.", "every week")] = None
    no_later_than: Annotated[Deadline | None, says("How soon it must happen.", "24 hours")] = None
    counted_from: Annotated[Line | None, says("What starts the clock.", "the end of the incident")] = None
    methods: Annotated[tuple[MethodId, ...], says("The ways it may be sent.", ["secure-email"])] = ()
    format: Annotated[Line | None, says("The form in which it is sent.", "the notification form")] = None
    system: Annotated[Line | None, says("The shared system it passes through.", "the case system")] = None
    bulk: Annotated[YesNo | None, says("Whether it holds many people's information at once.", "no")] = None
    new_technology: Annotated[
        YesNo | None,
        says("Whether it uses new technology, or known technology in a new way.", "no"),
    ] = None
    volume: Annotated[Line | None, says("How much there is.", "about 40 a week")] = None
    released_by: Annotated[RoleId | None, says("The role that may release it.", "duty-sergeant")] = None
    received_by: Annotated[RoleId | None, says("The role that receives it.", "hub-manager")] = None
    acknowledged: Annotated[
        Deadline | None, says("How soon receipt is confirmed.", "the same working day")
    ] = None
    processor: Annotated[PartyId | None, says("A processor that carries it.", "case-system-supplier")] = None
    onward: Annotated[
        Onward | None,
        says("Whether the receiver may pass it on.", {"to": "parties", "for": "the same purpose"}),
    ] = None
    abroad: Annotated[Abroad | None, says("Whether it leaves the United Kingdom.", {"none": "yes"})] = None
    emergency: Annotated[YesNo | None, says("Whether it is for emergencies only.", "no")] = None
    since: Annotated[Date | None, says("The day it began, where later than the document.", "2026-10-01")] = (
        None
    )
    until: Annotated[Date | None, says("The last day, where it ends before the document.", "2027-03-31")] = (
        None
    )
    carries_out: Annotated[
        FlowId | None, says("The flow of the parent that this one carries out.", "police-notification")
    ] = None
    notes: Annotated[
        Prose | None, says("Anything else that readers need.", "Outside office hours, telephone first.")
    ] = None

    @property
    def givers(self) -> tuple[str, ...]:
        """Everyone who gives information in this flow."""
        return self.from_ or self.among

    @property
    def receivers(self) -> tuple[str, ...]:
        """Everyone who receives information in this flow."""
        return self.to or self.among


class DataRole(enum.Enum):
    """What a party is, in data protection law, towards the information."""

    CONTROLLER = "controller"
    JOINT_CONTROLLER = "joint-controller"
    PROCESSOR = "processor"
    RECIPIENT = "recipient"


class Controllership(Thing):
    """Who is controller, joint controller or processor, of what, and from when."""

    for_: Annotated[
        Selector,
        says(
            "Whom and what this is about; braces with nothing in them mean everything.",
            {"flows": ["daily-meeting"]},
        ),
    ]
    each_is: Annotated[DataRole, says("What each of those parties is.", "controller")]
    arrangement: Annotated[
        CompanionId | None, says("The joint controllers' arrangement.", "hub-arrangement")
    ] = None
    contract: Annotated[
        CompanionId | None, says("The contract with the processor.", "case-system-contract")
    ] = None
    answers_requests: Annotated[
        PartyId | None, says("The joint controller that answers people's requests.", "anyborough-council")
    ] = None
    notes: Annotated[
        Prose | None,
        says("Anything else that readers need.", "The police become controller once a crime is recorded."),
    ] = None


class Condition(Thing):
    """Something that must be there before anything is shared."""

    needs: Annotated[
        CompanionId | None, says("The companion document that must be in place.", "hub-dpia")
    ] = None
    approval: Annotated[RoleId | None, says("The role that must approve.", "caldicott-guardian")] = None
    agreement: Annotated[
        Line | None,
        says("The agreement of a person that is needed.", "the person's agreement to be referred"),
    ] = None
    other: Annotated[
        Prose | None, says("Any other condition, in words.", "The receiver has passed its annual assurance.")
    ] = None
    for_: Annotated[
        Selector | None,
        says("What the condition is for, where not everything.", {"flows": ["daily-meeting"]}),
    ] = None
    reasons: Annotated[
        tuple[Reason, ...],
        says(
            "Why the condition stands although the parent has none.",
            [{"ground": "statute", "law": ["housing-act-1996-s213b"]}],
        ),
    ] = ()
    because: Annotated[
        Prose | None, says("The reason in a sentence.", "The Act asks for the person's agreement.")
    ] = None


class Subjects(Thing):
    """People the sharing is about, and what is said for them in particular."""

    subject: Annotated[SubjectId, says("The kind of person.", "child")]
    best_interests: Annotated[
        Prose | None,
        says("How a child's best interests come first.", "Sharing is judged by what keeps the child safe."),
    ] = None
    about_how_many: Annotated[Count | None, says("About how many people a year.", "400")] = None
    notes: Annotated[
        Prose | None, says("Anything else about them.", "Including children who move in from elsewhere.")
    ] = None
