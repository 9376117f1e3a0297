"""Why the sharing is lawful: regime, basis, conditions, powers, confidence, necessity; and the three consents."""

import enum
from typing import Annotated

from .selector import Selector
from .words import CompanionId, LawId, Line, PositionId, Prose, Slug, Thing, YesNo, says


class Regime(enum.Enum):
    """The data protection regime: UK GDPR with Part 2 of the Data Protection Act 2018, Part 3, or Part 4."""

    GENERAL = "general"
    LAW_ENFORCEMENT = "law-enforcement"
    INTELLIGENCE = "intelligence"


class ConfidenceMet(enum.Enum):
    """How the duty of confidence is answered."""

    NOT_CONFIDENTIAL = "not-confidential"
    IMPLIED_CONSENT = "implied-consent"
    EXPLICIT_CONSENT = "explicit-consent"
    PUBLIC_INTEREST = "public-interest"
    STATUTE = "statute"
    COURT_ORDER = "court-order"
    BEST_INTERESTS = "best-interests"


class Confidence(Thing):
    """The answer to the duty of confidence, where what is shared is confidential."""

    met_by: Annotated[ConfidenceMet, says("What answers the duty of confidence.", "public-interest")]
    otherwise: Annotated[
        tuple[ConfidenceMet, ...], says("What answers it where the first does not.", ["public-interest"])
    ] = ()
    law: Annotated[
        tuple[LawId, ...], says("The provision that lifts the duty, where one does.", ["nhs-act-2006-s251"])
    ] = ()
    decided_by: Annotated[Line | None, says("The role that decides, case by case.", "Caldicott Guardian")] = (
        None
    )
    recorded_in: Annotated[
        Line | None, says("Where the decision and its reasons are written down.", "the case record")
    ] = None
    why: Annotated[
        Prose | None, says("The reasoning, in a sentence.", "A child may be at risk of significant harm.")
    ] = None


class Grounds(Thing):
    """What makes sharing lawful. Protocols state it for each party and purpose, or point to a position that does."""

    regime: Annotated[
        Regime | None,
        says(
            "The data protection regime: general is the UK GDPR, law-enforcement is Part 3 of the 2018 Act.",
            "general",
        ),
    ] = None
    basis: Annotated[
        tuple[LawId, ...],
        says(
            "The lawful basis: Article 6, or section 35 of the 2018 Act for law enforcement.",
            ["uk-gdpr-art-6-1-e"],
        ),
    ] = ()
    special_category: Annotated[
        tuple[LawId, ...], says("The Article 9 condition for special category data.", ["uk-gdpr-art-9-2-g"])
    ] = ()
    criminal_offence: Annotated[
        tuple[LawId, ...], says("The Article 10 authority for criminal offence data.", ["uk-gdpr-art-10"])
    ] = ()
    conditions: Annotated[
        tuple[LawId, ...],
        says("The conditions of Schedule 1, or of Schedule 8 for law enforcement.", ["dpa-2018-sch1-para18"]),
    ] = ()
    policy_document: Annotated[
        CompanionId | None,
        says("The appropriate policy document that the condition needs.", "council-policy"),
    ] = None
    gateways: Annotated[
        tuple[LawId, ...], says("The powers and duties that let the party share.", ["ca-2004-s11"])
    ] = ()
    confidence: Annotated[
        Confidence | None, says("How the duty of confidence is answered.", {"met-by": "public-interest"})
    ] = None
    national_data_opt_out: Annotated[
        YesNo | None,
        says("Whether the national data opt-out applies, so that those who chose it are left out.", "no"),
    ] = None
    necessary_because: Annotated[
        Prose | None,
        says("Why the purpose cannot be met with less.", "No one agency holds enough to judge the risk."),
    ] = None
    proportionate_because: Annotated[
        Prose | None,
        says("Why it is no more than the purpose deserves.", "Only what bears on the risk is shared."),
    ] = None
    article_8: Annotated[
        Prose | None,
        says(
            "How private and family life has been weighed.",
            "Interference is limited to what protects the child.",
        ),
    ] = None


class Fallback(Grounds):
    """The grounds that apply instead when something happens: an emergency, a refusal, the next stage."""

    when: Annotated[Line, says("When these grounds apply instead.", "someone's life is at risk")]
    position: Annotated[
        PositionId | None, says("The reusable position that applies instead.", "vital-interests")
    ] = None


class Lawfulness(Grounds):
    """The grounds on which some parties share for some purposes."""

    for_: Annotated[
        Selector,
        says(
            "Whom and what these grounds are for; braces with nothing in them mean everything.",
            {"parties": ["northshire-police"]},
        ),
    ]
    position: Annotated[
        PositionId | None,
        says("A legal position that the framework has written once.", "public-task-safeguarding"),
    ] = None
    otherwise: Annotated[
        tuple[Fallback, ...],
        says(
            "The grounds that apply instead, and when.",
            [{"when": "someone's life is at risk", "position": "vital-interests"}],
        ),
    ] = ()


class Position(Grounds):
    """A legal position written once and cited by many protocols."""

    position: Annotated[Slug, says("The position's id.", "public-task-safeguarding")]
    title: Annotated[Line, says("What the position is called.", "Public task: safeguarding children")]
    summary: Annotated[
        Prose | None,
        says("When to use it, in a sentence.", "For public bodies that share to protect a child."),
    ] = None
    otherwise: Annotated[
        tuple[Fallback, ...],
        says(
            "The grounds that apply instead, and when.",
            [{"when": "someone's life is at risk", "basis": ["uk-gdpr-art-6-1-d"]}],
        ),
    ] = ()


class Used(enum.Enum):
    """Whether consent has this part to play."""

    NEVER = "never"
    SOMETIMES = "sometimes"
    ALWAYS = "always"


class IfRefused(enum.Enum):
    """What a refusal leads to. In safeguarding it never decides by itself."""

    DECIDE_ON_THE_PUBLIC_INTEREST = "decide-on-the-public-interest"
    DECIDE_IN_BEST_INTERESTS = "decide-in-best-interests"
    SHARED_ANYWAY = "shared-anyway"
    SERVICE_NOT_GIVEN = "service-not-given"
    NOT_SHARED = "not-shared"


class ConsentPart(Thing):
    """One of the three parts consent can play; each is a separate question with a separate answer."""

    used: Annotated[Used, says("Whether consent has this part here.", "never")]
    for_: Annotated[
        Selector | None, says("What it covers, where not everything.", {"flows": ["parenting-programme"]})
    ] = None
    asked: Annotated[Line | None, says("When people are asked.", "at the first visit, when it is safe")] = (
        None
    )
    informed_by: Annotated[
        Line | None, says("How people are told what they agree to.", "the consent leaflet")
    ] = None
    recorded_in: Annotated[Line | None, says("Where the answer is kept.", "the case record")] = None
    withdrawn_by: Annotated[Line | None, says("How people change their mind.", "telling any worker")] = None
    if_refused: Annotated[
        IfRefused | None, says("What a refusal leads to.", "decide-on-the-public-interest")
    ] = None
    lacks_capacity: Annotated[
        Prose | None, says("What happens where the person cannot decide.", "Decide in their best interests.")
    ] = None
    why: Annotated[
        Prose | None,
        says("Why consent has this part, or has none.", "The council has power over the family."),
    ] = None


class Consent(Thing):
    """The three separate things that people call consent."""

    as_lawful_basis: Annotated[
        ConsentPart | None, says("Consent as the lawful basis of data protection law.", {"used": "never"})
    ] = None
    to_lift_confidence: Annotated[
        ConsentPart | None,
        says(
            "Agreement that lifts the duty of confidence.", {"used": "sometimes", "asked": "when it is safe"}
        ),
    ] = None
    to_receive_a_service: Annotated[
        ConsentPart | None, says("Agreement to take up a service.", {"used": "always"})
    ] = None
    shares_without: Annotated[
        YesNo | None, says("Whether information is shared without agreement where the law allows.", "yes")
    ] = None
